-- Whether an organisation has an administrator of its own. Answered to the platform's administrators alone: they invite
-- the first people of an organisation, and from its first administrator on they no longer do.
create function access.has_administrator(the_organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select access.is_platform_administrator() and exists (
      select 1 from access.membership m join access.account a on a.id = m.account_id
      where m.organisation_id = the_organisation and m.role = 'administrator' and a.disabled_at is null
        and m.since <= access.today() and (m.ended_on is null or m.ended_on > access.today()))
  $$;

-- The actor's own password. The current one was checked before; every other session of the account ends here, so that
-- whoever had taken the account over is out.
create function access.change_password(the_session uuid, the_password_hash text, the_now timestamptz) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    ended integer;
  begin
    update access.credential c set password_hash = the_password_hash, changed_at = the_now
    where c.account_id = access.actor_account();
    if not found then raise exception 'this account has no password' using errcode = 'insufficient_privilege'; end if;
    update access.password_reset r set used_at = the_now
    where r.account_id = access.actor_account() and r.used_at is null;
    update access.session s set revoked_at = the_now
    where s.account_id = access.actor_account() and s.revoked_at is null and s.id is distinct from the_session;
    get diagnostics ended = row_count;
    return ended;
  end
  $$;

grant create on schema access to maillage_auth;
alter function access.has_administrator(uuid) owner to maillage_auth;
alter function access.change_password(uuid, text, timestamptz) owner to maillage_auth;
revoke create on schema access from maillage_auth;
grant execute on function access.has_administrator(uuid), access.change_password(uuid, text, timestamptz) to maillage_app;

drop policy invitation_write on access.invitation;
create policy invitation_write on access.invitation for insert to maillage_app
  with check ((organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator')
    or ((select access.is_platform_administrator()) and not access.has_administrator(organisation_id)));

-- What an organisation is a unit of, and which centre de gestion it belongs to, decide what it reads: the platform
-- states them, whatever an administrator may correct in its own entry.
create function organisations.keep_the_place() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  begin
    if current_user = 'maillage_app' and not access.is_platform_administrator() then
      raise exception 'the place of an organisation is stated by the platform' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end
  $$;
create trigger keep_the_place before update of kind, parent_id, cdg_id, cdg_affiliated on organisations.organisation
  for each row when ((old.kind, old.parent_id, old.cdg_id, old.cdg_affiliated)
    is distinct from (new.kind, new.parent_id, new.cdg_id, new.cdg_affiliated))
  execute function organisations.keep_the_place();

-- What is done within a window is due, once the window is open, on the day it closes: nobody is late before.
alter table steering.deadline add column window_closes_on date
  constraint deadline_window check (window_closes_on >= window_opens_on);
