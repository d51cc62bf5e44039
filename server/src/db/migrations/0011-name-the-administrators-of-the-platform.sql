-- Who administers the platform on a day. The owner alone may ask, from the installation command: whether anybody can
-- enter a new portal, and whom to send a new link to. The policies hide accounts from it, as from everybody.
create function access.platform_administrators(the_today date) returns table (email text, email_key text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.email, a.email_key
    from access.membership m
    join access.account a on a.id = m.account_id
    join organisations.organisation o on o.id = m.organisation_id
    where o.kind = 'platform' and m.role = 'administrator' and a.disabled_at is null
      and m.since <= the_today and (m.ended_on is null or m.ended_on > the_today)
    order by m.since, a.email_key
  $$;

grant create on schema access to maillage_auth;
alter function access.platform_administrators(date) owner to maillage_auth;
revoke create on schema access from maillage_auth;
grant execute on function access.platform_administrators(date) to maillage_owner;
