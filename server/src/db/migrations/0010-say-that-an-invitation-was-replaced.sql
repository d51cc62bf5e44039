-- Whoever opens the link of an invitation in whose place another one was sent, which still waits for an answer, is told
-- to look for that one. Answered to the holder of the token alone, as the invitation itself is.
create function access.invitation_replaced(the_token_hash bytea, the_now timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select 1 from access.invitation i
      join access.invitation newer on newer.organisation_id = i.organisation_id and newer.email_key = i.email_key
      where i.token_hash = the_token_hash and i.accepted_at is null and i.revoked_at is not null
        and newer.invited_at >= i.revoked_at and newer.id <> i.id
        and newer.accepted_at is null and newer.revoked_at is null and newer.expires_at > the_now)
  $$;

grant create on schema access to maillage_auth;
alter function access.invitation_replaced(bytea, timestamptz) owner to maillage_auth;
revoke create on schema access from maillage_auth;
grant execute on function access.invitation_replaced(bytea, timestamptz) to maillage_app;
