-- A signature may be asked of somebody without an account: a link that is mailed opens the one text, and nothing else of
-- the portal. Of its token only the hash is kept; of the person a name, a quality and an address, which goes once it has
-- served. What is said here belongs to a signature, hence to an instrument.

create table conventions.signing_link (
  id uuid primary key,
  convention_id uuid not null,
  signature_id uuid not null,
  signatory_name text constraint link_name_length check (char_length(signatory_name) between 1 and 160),
  quality text constraint link_quality_length check (char_length(quality) between 1 and 160),
  quality_until date,
  -- Read by the jobs alone; null once erased.
  email text constraint link_email_length check (char_length(email) between 3 and 254),
  -- What may be shown of it: its first letter and its domain.
  email_shown text,
  -- Imprint of the address on this instrument: tells whether one person signs twice, and nothing across texts.
  signer_hash text not null constraint link_hash_form check (signer_hash ~ '^[0-9a-f]{64}$'),
  invited_by uuid not null references organisations.organisation (id),
  -- Null for a link that its holder asked for anew.
  account_id uuid references access.account (id),
  invited_at timestamptz not null,
  -- Last day on which it opens.
  expires_on date not null,
  opened_at timestamptz,
  -- What the person was told by the last mail, of which content of the text, when.
  told text not null default 'nothing'
    constraint link_told_known check (told in ('nothing', 'early', 'turn', 'corrected', 'signed')),
  told_hash text constraint link_told_hash_form check (told_hash ~ '^[0-9a-f]{64}$'),
  told_at timestamptz,
  ended_at timestamptz,
  ended_by text constraint link_ending_known check (ended_by in ('renewed', 'sent_again', 'corrected', 'withdrawn')),
  version integer not null default 1,
  constraint link_end_has_reason check ((ended_at is null) = (ended_by is null)),
  constraint link_signature foreign key (convention_id, signature_id)
    references conventions.signature (convention_id, id) on delete cascade
);
create index signing_link_convention on conventions.signing_link (convention_id, invited_at);
create index signing_link_signature on conventions.signing_link (signature_id, invited_at desc);
create unique index signing_link_one_live on conventions.signing_link (signature_id) where ended_at is null;
create index signing_link_address on conventions.signing_link (invited_at) where email is not null;

-- Each mail carries a token of its own: an earlier mail of the same invitation keeps opening.
create table conventions.signing_token (
  token_hash bytea primary key,
  link_id uuid not null references conventions.signing_link (id) on delete cascade,
  mailed_at timestamptz not null
);
create index signing_token_link on conventions.signing_token (link_id);

alter table conventions.signature
  add column signing_link_id uuid references conventions.signing_link (id) on delete set null,
  add column signer_hash text constraint signature_signer_hash_form check (signer_hash ~ '^[0-9a-f]{64}$'),
  add column receipt_mailed_at timestamptz;
create index signature_link on conventions.signature (signing_link_id) where signing_link_id is not null;
-- What was signed before receipts were mailed asks for none. The owner is under the policies too: they are lifted for what
-- this migration writes.
alter table conventions.signature no force row level security;
update conventions.signature set receipt_mailed_at = now() where signed_on is not null;
alter table conventions.signature force row level security;

alter table conventions.signature_refusal
  alter column account_id drop not null,
  add column signing_link_id uuid references conventions.signing_link (id) on delete set null;
create index signature_refusal_link on conventions.signature_refusal (signing_link_id)
  where signing_link_id is not null;

alter table conventions.signature_reminder add column mailed_at timestamptz;
alter table conventions.signature_reminder no force row level security;
update conventions.signature_reminder set mailed_at = now();
alter table conventions.signature_reminder force row level security;
create index signature_reminder_unmailed on conventions.signature_reminder (convention_id) where mailed_at is null;

-- The link of the token that the present transaction bears. `live`: it opens today. `readable`: the text it is for may be
-- read, because it is at its signature or has just been concluded.
create function conventions.present_link()
  returns table (id uuid, convention_id uuid, signature_id uuid, organisation_id uuid, live boolean, readable boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.id, l.convention_id, l.signature_id, (
        select v.organisation_id from conventions.party_version v where v.party_id = s.party_id
        order by v.valid_from desc nulls last limit 1),
      l.ended_at is null and l.expires_on >= access.today(),
      l.ended_at is null and l.expires_on >= access.today() and c.status in ('signing', 'in_force')
    from conventions.signing_token t
    join conventions.signing_link l on l.id = t.link_id
    join conventions.signature s on s.id = l.signature_id
    join conventions.convention c on c.id = l.convention_id
    where t.token_hash = decode(nullif(current_setting('maillage.signing_token', true), ''), 'hex')
  $$;

-- Whether the actor may invite somebody to sign for a party: whoever speaks for it, or holds the pen.
create function conventions.may_invite(the_convention uuid, the_signature uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.signature s
      where s.id = the_signature and s.convention_id = the_convention
        and (conventions.speaks_for(the_convention, s.party_id) or exists (
          select 1 from conventions.access_grant g
          where g.convention_id = the_convention and g.organisation_id = (select access.acting_for()) and g.may_write)))
  $$;

alter table conventions.signing_link enable row level security;
alter table conventions.signing_link force row level security;
alter table conventions.signing_token enable row level security;
alter table conventions.signing_token force row level security;

-- The address is in no answer of the API: only the jobs read it.
grant select (id, convention_id, signature_id, signatory_name, quality, quality_until, email_shown, signer_hash, invited_by,
  account_id, invited_at, expires_on, opened_at, told, told_hash, told_at, ended_at, ended_by, version)
  on conventions.signing_link to maillage_app;
grant insert on conventions.signing_link to maillage_app;
grant update (ended_at, ended_by, version) on conventions.signing_link to maillage_app;
grant select on conventions.signing_link to maillage_worker;
grant update (email, email_shown, signatory_name, quality, expires_on, told, told_hash, told_at, version)
  on conventions.signing_link to maillage_worker;
grant insert on conventions.signing_token to maillage_worker;
grant update (mailed_at) on conventions.signature_reminder to maillage_worker;
grant update (receipt_mailed_at) on conventions.signature to maillage_worker;

create policy signing_link_read on conventions.signing_link for select to maillage_app
  using (exists (
      select 1 from conventions.access_grant g
      where g.convention_id = signing_link.convention_id and g.organisation_id = (select access.acting_for())
        and (g.may_write or g.basis in ('party', 'legal_body', 'unit')))
    or id = (select l.id from conventions.present_link() l));
create policy signing_link_invite on conventions.signing_link for insert to maillage_app
  with check (account_id = (select access.actor_account()) and invited_by = (select access.acting_for())
    and conventions.may_invite(convention_id, signature_id));
create policy signing_link_end on conventions.signing_link for update to maillage_app
  using (ended_at is null and conventions.may_invite(convention_id, signature_id))
  with check (ended_at is not null and conventions.may_invite(convention_id, signature_id));
create policy signing_link_worker on conventions.signing_link for select to maillage_worker using (true);
create policy signing_link_worker_tell on conventions.signing_link for update to maillage_worker
  using (true) with check (true);
create policy signing_token_worker on conventions.signing_token for insert to maillage_worker with check (true);
create policy signature_reminder_worker_tell on conventions.signature_reminder for update to maillage_worker
  using (true) with check (true);
create policy signature_worker_tell on conventions.signature for update to maillage_worker using (true) with check (true);

grant select, insert, update on conventions.signing_link to maillage_policy;
grant select on conventions.signing_token to maillage_policy;
create policy signing_link_policy on conventions.signing_link to maillage_policy using (true) with check (true);
create policy signing_token_policy on conventions.signing_token for select to maillage_policy using (true);

-- What whoever bears a live token reads: the text, its parties and its circuit. No remark, no proposal, no history, no
-- other convention, nobody's account.
do $$
declare
  t text;
begin
  foreach t in array array['instrument', 'territory', 'visa', 'article', 'article_version', 'annex', 'party', 'party_version',
    'mandate', 'signature', 'axis_adoption', 'clause', 'commitment', 'commitment_version', 'commitment_axis', 'approval']
  loop
    execute format($policy$
      create policy %I on conventions.%I for select to maillage_app
      using (convention_id = (select l.convention_id from conventions.present_link() l where l.readable))
      $policy$, t || '_by_link', t);
  end loop;
end
$$;
create policy convention_by_link on conventions.convention for select to maillage_app
  using (id = (select l.convention_id from conventions.present_link() l where l.readable));
create policy axis_by_link on conventions.axis for select to maillage_app
  using (convention_id = (select l.convention_id from conventions.present_link() l where l.readable)
    or id in (select d.axis_id from conventions.axis_adoption d
      where d.convention_id = (select l.convention_id from conventions.present_link() l where l.readable)));
create policy organisation_by_link on organisations.organisation for select to maillage_app
  using (id in (
    select v.organisation_id from conventions.party_version v
    where v.convention_id = (select l.convention_id from conventions.present_link() l where l.readable)
    union all
    select m.mandator_organisation_id from conventions.mandate m
    where m.convention_id = (select l.convention_id from conventions.present_link() l where l.readable)));

-- What it writes: its one signature or its one refusal, each once, and the line of the journal, under the link's own id.
create policy signature_give_by_link on conventions.signature for update to maillage_app
  using (signed_on is null and id = (select l.signature_id from conventions.present_link() l where l.readable))
  with check (signed_on is not null and method = 'portal' and account_id is null
    and signing_link_id = (select l.id from conventions.present_link() l where l.readable)
    and organisation_id = (select l.organisation_id from conventions.present_link() l));
create policy signature_refusal_by_link on conventions.signature_refusal for insert to maillage_app
  with check (account_id is null
    and signing_link_id = (select l.id from conventions.present_link() l where l.readable)
    and signature_id = (select l.signature_id from conventions.present_link() l where l.readable)
    and organisation_id = (select l.organisation_id from conventions.present_link() l));
create policy entry_write_by_link on audit.entry for insert to maillage_app
  with check (account_id = (select l.id from conventions.present_link() l)
    and convention_id = (select l.convention_id from conventions.present_link() l)
    and organisation_id = (select l.organisation_id from conventions.present_link() l));
create policy entry_read_by_link on audit.entry for select to maillage_app
  using (account_id = (select l.id from conventions.present_link() l));
create policy entry_value_write_by_link on audit.entry_value for insert to maillage_app
  with check (exists (
    select 1 from audit.entry e where e.id = entry_id and e.account_id = (select l.id from conventions.present_link() l)));

grant create on schema conventions to maillage_policy;
grant update (opened_at) on conventions.signing_link to maillage_policy;

-- What is behind a token, whatever has become of it; no row for an unknown one. Asked before anybody is known.
create function conventions.find_signing_link(the_token_hash bytea)
  returns table (id uuid, convention_id uuid, signature_id uuid, ended_by text, ended_at timestamptz, expires_on date,
    opened_at timestamptz, signatory_name text, quality text, quality_until date, email_shown text, signer_hash text,
    told_hash text, version integer, invited_by_name text, convention_title text, convention_status text,
    convention_starts_on date, party_id uuid, party_organisation_id uuid, party_name text, signed_on date, used boolean,
    signer_name text, signer_quality text, signed_at timestamptz, content_hash text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.id, l.convention_id, l.signature_id, l.ended_by, l.ended_at, l.expires_on, l.opened_at, l.signatory_name, l.quality,
      l.quality_until, l.email_shown, l.signer_hash, l.told_hash, l.version, i.short_name, c.title, c.status, c.starts_on,
      s.party_id, v.organisation_id, coalesce(v.designation, o.short_name), s.signed_on,
      coalesce(s.signing_link_id = l.id, false), s.signer_name, s.signer_quality, s.signed_at, s.content_hash
    from conventions.signing_token t
    join conventions.signing_link l on l.id = t.link_id
    join conventions.signature s on s.id = l.signature_id
    join conventions.convention c on c.id = l.convention_id
    join organisations.organisation i on i.id = l.invited_by
    join lateral (
      select w.organisation_id, w.designation from conventions.party_version w where w.party_id = s.party_id
      order by w.valid_from desc nulls last limit 1) v on true
    join organisations.organisation o on o.id = v.organisation_id
    where t.token_hash = the_token_hash
  $$;

create function conventions.mark_link_opened(the_now timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update conventions.signing_link l set opened_at = the_now
    where l.id = (select p.id from conventions.present_link() p where p.live) and l.opened_at is null
  $$;

-- A link gives way to a new one of the same person: asked for by its holder once it has expired, sent again or to a
-- corrected address by whoever may invite. The address is carried over here, as the API does not read it.
create function conventions.replace_link(
    the_link uuid, the_new uuid, the_ending text, the_email text, the_email_shown text, the_signer_hash text,
    the_now timestamptz, the_expiry date)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    old conventions.signing_link%rowtype;
  begin
    select l.* into old from conventions.signing_link l where l.id = the_link and l.ended_at is null for update;
    if not found then return false; end if;
    if the_ending = 'renewed' then
      if not exists (select 1 from conventions.present_link() p where p.id = the_link and not p.live) then
        raise insufficient_privilege using message = 'only its holder renews a link that has expired';
      end if;
      the_email := null;
    elsif not conventions.may_invite(old.convention_id, old.signature_id) then
      raise insufficient_privilege using message = 'only who may invite sends a link again';
    end if;
    if coalesce(the_email, old.email) is null then return false; end if;
    update conventions.signing_link l
    set ended_at = the_now, ended_by = the_ending, version = l.version + 1,
      email = case when the_ending = 'corrected' then null else l.email end
    where l.id = the_link;
    insert into conventions.signing_link (id, convention_id, signature_id, signatory_name, quality, quality_until, email,
      email_shown, signer_hash, invited_by, account_id, invited_at, expires_on)
    values (the_new, old.convention_id, old.signature_id, old.signatory_name, old.quality, old.quality_until,
      coalesce(the_email, old.email), coalesce(the_email_shown, old.email_shown),
      coalesce(the_signer_hash, old.signer_hash),
      case when the_ending = 'renewed' then old.invited_by else access.acting_for() end,
      case when the_ending = 'renewed' then null else access.actor_account() end, the_now, the_expiry);
    return true;
  end
  $$;

-- The acts of one text wait for each other here, whoever does them.
create function conventions.hold_by_link() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id from conventions.convention c
    where c.id = (select l.convention_id from conventions.present_link() l) for update
  $$;

-- What its signature or its refusal brings about, as `conclude` and `send_back` do for a party.
create function conventions.conclude_by_link(starts date, ends date, renewal date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update conventions.convention c
    set status = 'in_force', starts_on = starts, ends_on = ends, renewal_opens_on = renewal,
      changed_at = clock_timestamp(), version = c.version + 1
    where c.id = (select l.convention_id from conventions.present_link() l where l.live) and c.status = 'signing'
      and not exists (
        select 1 from conventions.signature s join conventions.instrument i on i.id = s.instrument_id
        where s.convention_id = c.id and i.ordinal = 0 and s.signed_on is null);
    if not found then
      raise insufficient_privilege using message = 'not every party has signed';
    end if;
  end
  $$;
create function conventions.send_back_by_link() returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update conventions.convention c set status = 'negotiation', changed_at = clock_timestamp(), version = c.version + 1
    where c.id = (select l.convention_id from conventions.present_link() l where l.live) and c.status = 'signing'
  $$;

do $$
declare
  f regprocedure;
begin
  for f in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'conventions'::regnamespace and p.proname in ('present_link', 'find_signing_link',
      'mark_link_opened', 'replace_link', 'hold_by_link', 'conclude_by_link', 'send_back_by_link')
  loop
    execute format('alter function %s owner to maillage_policy', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to maillage_app', f);
  end loop;
end
$$;
revoke create on schema conventions from maillage_policy;
grant execute on function conventions.may_invite(uuid, uuid) to maillage_app, maillage_policy;
