-- Every policy asks who acts, most of them several times in a statement. A function written in SQL is planned anew each
-- time; the same question in PL/pgSQL is planned once in a connection. Nothing else changes: same answers, same rights.
create or replace function access.acting_for() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    return (
      select m.organisation_id
      from access.membership m
      where m.account_id = access.actor_account()
        and m.organisation_id = nullif(current_setting('maillage.organisation', true), '')::uuid
        and m.since <= access.today()
        and (m.ended_on is null or m.ended_on > access.today())
      limit 1);
  end
  $$;

create or replace function access.acting_role() returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    return (
      select m.role
      from access.membership m
      where m.account_id = access.actor_account()
        and m.organisation_id = access.acting_for()
        and m.since <= access.today()
        and (m.ended_on is null or m.ended_on > access.today())
      limit 1);
  end
  $$;

create or replace function access.is_platform_administrator() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    return exists (
      select 1 from organisations.organisation o
      where o.id = access.acting_for() and o.kind = 'platform' and access.acting_role() = 'administrator');
  end
  $$;

-- Nearly everybody comes without a link: that is answered before anything is read.
create or replace function conventions.present_link()
  returns table (
    id uuid, convention_id uuid, signature_id uuid, organisation_id uuid, live boolean, readable boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    the_token text := nullif(current_setting('maillage.signing_token', true), '');
  begin
    if the_token is null then
      return;
    end if;
    return query
      select l.id, l.convention_id, l.signature_id, (
          select v.organisation_id from conventions.party_version v where v.party_id = s.party_id
          order by v.valid_from desc nulls last limit 1),
        l.ended_at is null and l.expires_on >= access.today(),
        l.ended_at is null and l.expires_on >= access.today() and c.status in ('signing', 'in_force')
      from conventions.signing_token t
      join conventions.signing_link l on l.id = t.link_id
      join conventions.signature s on s.id = l.signature_id
      join conventions.convention c on c.id = l.convention_id
      where t.token_hash = decode(the_token, 'hex');
  end
  $$;
