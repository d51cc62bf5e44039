-- Accounts, memberships, sessions. The API reads and writes here only what concerns the actor; what must be read
-- before an actor is known (a password, a session) goes through functions owned by maillage_auth.

create table access.account (
  id uuid primary key,
  email text not null constraint account_email_length check (char_length(email) between 3 and 254),
  email_key text not null constraint account_email_unique unique,
  display_name text not null constraint account_display_name_length check (char_length(display_name) between 1 and 120),
  -- Every natural person of the demonstration is invented, and marked so.
  fictitious boolean not null default false,
  locale text not null default 'fr' constraint account_locale_known check (locale in ('fr', 'en')),
  disabled_at timestamptz,
  last_organisation_id uuid references organisations.organisation (id),
  created_at timestamptz not null default now(),
  version integer not null default 1
);

create table access.credential (
  account_id uuid primary key references access.account (id) on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null
);

-- An account as an identity provider knows it.
create table access.identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references access.account (id) on delete cascade,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index identity_account on access.identity (account_id);

create table access.membership (
  id uuid primary key,
  account_id uuid not null references access.account (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  role text not null constraint membership_role_known
    check (role in ('administrator', 'coordinator', 'agent', 'elected', 'reader')),
  office text constraint membership_office_length check (char_length(office) <= 160),
  since date not null,
  -- First day on which it no longer holds.
  ended_on date,
  version integer not null default 1,
  constraint membership_period check (ended_on >= since)
);
create unique index membership_current on access.membership (account_id, organisation_id) where ended_on is null;
create index membership_organisation on access.membership (organisation_id, account_id);

create table access.session (
  id uuid primary key,
  token_hash bytea not null constraint session_token_unique unique,
  account_id uuid not null references access.account (id) on delete cascade,
  method text not null constraint session_method_known check (method in ('password', 'oidc')),
  user_agent text,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_account on access.session (account_id, opened_at desc);

create table access.password_reset (
  token_hash bytea primary key,
  account_id uuid not null references access.account (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_reset_account on access.password_reset (account_id);

create table access.oidc_attempt (
  state_hash bytea primary key,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  created_at timestamptz not null
);

create table access.invitation (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  email text not null constraint invitation_email_length check (char_length(email) between 3 and 254),
  email_key text not null,
  role text not null constraint invitation_role_known
    check (role in ('administrator', 'coordinator', 'agent', 'elected', 'reader')),
  office text constraint invitation_office_length check (char_length(office) <= 160),
  token_hash bytea not null constraint invitation_token_unique unique,
  invited_by uuid not null references access.account (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  version integer not null default 1
);
create unique index invitation_pending on access.invitation (organisation_id, email_key)
  where accepted_at is null and revoked_at is null;

-- The organisation that the actor acts for, null unless a current membership proves it. Owned by maillage_auth, whose
-- policy on memberships is 'all': the policies below can call it without calling themselves.
create function access.acting_for() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.organisation_id
    from access.membership m
    where m.account_id = access.actor_account()
      and m.organisation_id = nullif(current_setting('maillage.organisation', true), '')::uuid
      and m.since <= access.today()
      and (m.ended_on is null or m.ended_on > access.today())
    limit 1
  $$;

create function access.acting_role() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.role
    from access.membership m
    where m.account_id = access.actor_account()
      and m.organisation_id = access.acting_for()
      and m.since <= access.today()
      and (m.ended_on is null or m.ended_on > access.today())
    limit 1
  $$;

create function access.is_platform_administrator() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select 1 from organisations.organisation o
      where o.id = access.acting_for() and o.kind = 'platform' and access.acting_role() = 'administrator')
  $$;

-- A new owner of a function must hold 'create' on its schema for that moment.
grant create on schema access to maillage_auth;
alter function access.acting_for() owner to maillage_auth;
alter function access.acting_role() owner to maillage_auth;
alter function access.is_platform_administrator() owner to maillage_auth;
grant execute on function access.acting_for(), access.acting_role(), access.is_platform_administrator()
  to maillage_app, maillage_worker, maillage_auth, maillage_policy;

-- Sign-in: what is asked before anybody is known. Each function answers one narrow question.

create function access.find_credential(the_email_key text)
  returns table (account_id uuid, password_hash text, display_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.id, c.password_hash, a.display_name
    from access.account a left join access.credential c on c.account_id = a.id
    where a.email_key = the_email_key and a.disabled_at is null
  $$;

create function access.open_session(
    the_id uuid, the_token_hash bytea, the_account uuid, the_method text, the_user_agent text,
    the_now timestamptz, the_expiry timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into access.session (id, token_hash, account_id, method, user_agent, opened_at, seen_at, expires_at)
    values (the_id, the_token_hash, the_account, the_method, left(the_user_agent, 300), the_now, the_now, the_expiry)
  $$;

-- The account behind a session token with its current memberships, or no row. 'seen_at' moves at most once a minute,
-- so that reading does not write on every request.
create function access.resolve_session(the_token_hash bytea, the_now timestamptz, the_idle interval, the_today date)
  returns table (session_id uuid, account_id uuid, display_name text, email text, locale text, fictitious boolean,
    last_organisation_id uuid, memberships jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    found_session access.session%rowtype;
  begin
    select s.* into found_session from access.session s
    where s.token_hash = the_token_hash and s.revoked_at is null
      and s.expires_at > the_now and s.seen_at > the_now - the_idle;
    if not found then return; end if;
    if found_session.seen_at < the_now - interval '1 minute' then
      update access.session s set seen_at = the_now where s.id = found_session.id;
    end if;
    return query
      select found_session.id, a.id, a.display_name, a.email, a.locale, a.fictitious, a.last_organisation_id,
        coalesce((
          select jsonb_agg(jsonb_build_object('id', m.id, 'organisationId', m.organisation_id, 'role', m.role,
            'office', m.office, 'organisationKind', o.kind) order by m.since, m.id)
          from access.membership m join organisations.organisation o on o.id = m.organisation_id
          where m.account_id = a.id and m.since <= the_today and (m.ended_on is null or m.ended_on > the_today)
        ), '[]'::jsonb)
      from access.account a where a.id = found_session.account_id and a.disabled_at is null;
  end
  $$;

create function access.close_session(the_token_hash bytea, the_now timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update access.session set revoked_at = the_now where token_hash = the_token_hash and revoked_at is null $$;

create function access.begin_password_reset(the_email_key text, the_token_hash bytea, the_expiry timestamptz)
  returns table (email text, display_name text)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    with target as (
      select a.id, a.email, a.display_name from access.account a
      where a.email_key = the_email_key and a.disabled_at is null
    ), made as (
      insert into access.password_reset (token_hash, account_id, expires_at)
      select the_token_hash, id, the_expiry from target returning account_id
    )
    select target.email, target.display_name from target join made on made.account_id = target.id
  $$;

-- Uses the token once, sets the password, and ends every open session of the account. Answers the account or nothing.
create function access.finish_password_reset(the_token_hash bytea, the_password_hash text, the_now timestamptz)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    the_account uuid;
  begin
    update access.password_reset r set used_at = the_now
    where r.token_hash = the_token_hash and r.used_at is null and r.expires_at > the_now
    returning r.account_id into the_account;
    if the_account is null then return null; end if;
    insert into access.credential (account_id, password_hash, changed_at)
    values (the_account, the_password_hash, the_now)
    on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at;
    update access.session s set revoked_at = the_now where s.account_id = the_account and s.revoked_at is null;
    return the_account;
  end
  $$;

create function access.save_oidc_attempt(
    the_state_hash bytea, the_nonce text, the_code_verifier text, the_return_to text, the_now timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from access.oidc_attempt where created_at < the_now - interval '15 minutes';
    insert into access.oidc_attempt (state_hash, nonce, code_verifier, return_to, created_at)
    values (the_state_hash, the_nonce, the_code_verifier, the_return_to, the_now);
  $$;

create function access.take_oidc_attempt(the_state_hash bytea, the_now timestamptz)
  returns table (nonce text, code_verifier text, return_to text)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from access.oidc_attempt a
    where a.state_hash = the_state_hash and a.created_at > the_now - interval '15 minutes'
    returning a.nonce, a.code_verifier, a.return_to
  $$;

-- The account of an outside identity. A first visit links an existing account only by an e-mail that the provider
-- has verified; nobody is created here: a mandate is proven by an invitation, not by a claim.
create function access.account_of_identity(
    the_issuer text, the_subject text, the_verified_email_key text, the_now timestamptz)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    the_account uuid;
  begin
    select i.account_id into the_account
    from access.identity i join access.account a on a.id = i.account_id
    where i.issuer = the_issuer and i.subject = the_subject and a.disabled_at is null;
    if the_account is not null or the_verified_email_key is null then return the_account; end if;
    select a.id into the_account from access.account a
    where a.email_key = the_verified_email_key and a.disabled_at is null;
    if the_account is null then return null; end if;
    insert into access.identity (issuer, subject, account_id, linked_at)
    values (the_issuer, the_subject, the_account, the_now)
    on conflict do nothing;
    return the_account;
  end
  $$;

-- What an invitation offers, to whoever holds its token.
create function access.read_invitation(the_token_hash bytea, the_now timestamptz)
  returns table (id uuid, organisation_id uuid, organisation_name text, email text, role text, has_account boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select i.id, i.organisation_id, o.name, i.email, i.role,
      exists (select 1 from access.account a where a.email_key = i.email_key)
    from access.invitation i join organisations.organisation o on o.id = i.organisation_id
    where i.token_hash = the_token_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > the_now
  $$;

-- Accepts an invitation: makes the account when the address has none (with the given password), then the membership.
-- An existing account keeps its password and its name. Answers the account, or null when the token no longer holds.
create function access.accept_invitation(
    the_token_hash bytea, the_new_account uuid, the_new_membership uuid, the_display_name text,
    the_password_hash text, the_fictitious boolean, the_now timestamptz, the_today date)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    the_invitation access.invitation%rowtype;
    the_account uuid;
  begin
    update access.invitation i set accepted_at = the_now, version = i.version + 1
    where i.token_hash = the_token_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > the_now
    returning i.* into the_invitation;
    if the_invitation.id is null then return null; end if;
    select a.id into the_account from access.account a where a.email_key = the_invitation.email_key;
    if the_account is null then
      the_account := the_new_account;
      insert into access.account (id, email, email_key, display_name, fictitious, last_organisation_id)
      values (the_account, the_invitation.email, the_invitation.email_key, the_display_name, the_fictitious,
        the_invitation.organisation_id);
      insert into access.credential (account_id, password_hash, changed_at)
      values (the_account, the_password_hash, the_now);
    end if;
    insert into access.membership (id, account_id, organisation_id, role, office, since)
    values (the_new_membership, the_account, the_invitation.organisation_id, the_invitation.role,
      the_invitation.office, the_today)
    on conflict (account_id, organisation_id) where ended_on is null
      do update set role = excluded.role, office = excluded.office, version = access.membership.version + 1;
    return the_account;
  end
  $$;

-- The first administrator of a new installation. Only the owner (the installation command) may call it.
create function access.found_platform(
    the_organisation uuid, the_name text, the_account uuid, the_membership uuid, the_email text, the_email_key text,
    the_display_name text, the_password_hash text, the_fictitious boolean, the_now timestamptz, the_today date)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if exists (select 1 from organisations.organisation where kind = 'platform') then return false; end if;
    insert into organisations.organisation (id, kind, name, short_name, search_key)
    values (the_organisation, 'platform', the_name, 'Plateforme', 'plateforme');
    insert into access.account (id, email, email_key, display_name, fictitious, last_organisation_id)
    values (the_account, the_email, the_email_key, the_display_name, the_fictitious, the_organisation);
    insert into access.credential (account_id, password_hash, changed_at)
    values (the_account, the_password_hash, the_now);
    insert into access.membership (id, account_id, organisation_id, role, since)
    values (the_membership, the_account, the_organisation, 'administrator', the_today);
    return true;
  end
  $$;

do $$
declare
  f regprocedure;
begin
  for f in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'access'::regnamespace and p.prosecdef
  loop
    execute format('alter function %s owner to maillage_auth', f);
    if f::text not like 'access.found_platform(%' then
      execute format('grant execute on function %s to maillage_app', f);
    else
      execute format('grant execute on function %s to maillage_owner', f);
    end if;
  end loop;
end
$$;

revoke create on schema access from maillage_auth;

grant select, insert, update, delete on all tables in schema access to maillage_auth;
grant select, insert on organisations.organisation to maillage_auth;

grant select on access.account, access.membership to maillage_app;
-- Token hashes stay out of reach, even of the person's own queries.
grant select (id, account_id, method, user_agent, opened_at, seen_at, expires_at, revoked_at)
  on access.session to maillage_app;
grant select (id, organisation_id, email, email_key, role, office, invited_by, invited_at, expires_at, accepted_at,
  revoked_at, version) on access.invitation to maillage_app;
grant update (display_name, locale, last_organisation_id, version) on access.account to maillage_app;
grant update (revoked_at) on access.session to maillage_app;
grant update (role, office, ended_on, version) on access.membership to maillage_app;
grant insert on access.invitation to maillage_app;
grant update (revoked_at, version) on access.invitation to maillage_app;
grant select on access.account, access.membership to maillage_worker;

do $$
declare
  t text;
begin
  foreach t in array array['account', 'credential', 'identity', 'membership', 'session', 'password_reset',
    'oidc_attempt', 'invitation']
  loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy %I on access.%I to maillage_auth using (true) with check (true)', t || '_auth', t);
  end loop;
end
$$;

-- Memberships: one's own, and those of the organisation that one acts for. Written by its administrator; the first
-- administrator of an organisation is invited by the platform.
create policy membership_read on access.membership for select to maillage_app
  using (account_id = (select access.actor_account()) or organisation_id = (select access.acting_for()));
create policy membership_change on access.membership for update to maillage_app
  using (organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator')
  with check (organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator');
create policy membership_worker on access.membership for select to maillage_worker using (true);

create policy account_read on access.account for select to maillage_app
  using (id = (select access.actor_account()) or exists (
    select 1 from access.membership m
    where m.account_id = account.id and m.organisation_id = (select access.acting_for())));
create policy account_change on access.account for update to maillage_app
  using (id = (select access.actor_account())) with check (id = (select access.actor_account()));
create policy account_worker on access.account for select to maillage_worker using (true);

create policy session_read on access.session for select to maillage_app
  using (account_id = (select access.actor_account()));
create policy session_revoke on access.session for update to maillage_app
  using (account_id = (select access.actor_account())) with check (account_id = (select access.actor_account()));

create policy invitation_read on access.invitation for select to maillage_app
  using ((organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator')
    or (select access.is_platform_administrator()));
create policy invitation_write on access.invitation for insert to maillage_app
  with check ((organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator')
    or (select access.is_platform_administrator()));
create policy invitation_change on access.invitation for update to maillage_app
  using ((organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator')
    or (select access.is_platform_administrator()))
  with check ((organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator')
    or (select access.is_platform_administrator()));

-- The directory: read by any signed-in account, written by the platform; an administrator corrects its own entry.
do $$
declare
  t text;
begin
  foreach t in array array['organisation', 'reach', 'link']
  loop
    execute format('alter table organisations.%I enable row level security', t);
    execute format('alter table organisations.%I force row level security', t);
    execute format('create policy %I on organisations.%I for select to maillage_app using ((select access.actor_account()) is not null)', t || '_read', t);
    execute format('create policy %I on organisations.%I for select to maillage_worker, maillage_policy using (true)', t || '_compute', t);
    execute format('create policy %I on organisations.%I to maillage_app using ((select access.is_platform_administrator())) with check ((select access.is_platform_administrator()))', t || '_platform', t);
    execute format('grant select, insert, update, delete on organisations.%I to maillage_app', t);
    execute format('grant select on organisations.%I to maillage_worker, maillage_policy', t);
  end loop;
end
$$;
create policy organisation_auth on organisations.organisation to maillage_auth using (true) with check (true);
create policy organisation_own on organisations.organisation for update to maillage_app
  using (id = (select access.acting_for()) and (select access.acting_role()) = 'administrator')
  with check (id = (select access.acting_for()) and (select access.acting_role()) = 'administrator');
revoke delete on organisations.organisation from maillage_app;
