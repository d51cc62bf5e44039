-- A text is with its parties before they sign it: they read it, propose changes, comment and approve. What is said here
-- belongs to an instrument: the initial text, or an avenant.
alter table conventions.convention drop constraint convention_status_known;
alter table conventions.convention add constraint convention_status_known
  check (status in ('draft', 'negotiation', 'signing', 'in_force'));
alter table conventions.instrument add constraint instrument_in_convention unique (convention_id, id);

-- A party's word on what it has read. An edit that touches the party ends it; it is never rewritten.
create table conventions.approval (
  id uuid primary key,
  convention_id uuid not null,
  instrument_id uuid not null,
  party_id uuid not null,
  -- Hash of the canonical content that was read.
  content_hash text not null constraint approval_hash_form check (content_hash ~ '^[0-9a-f]{64}$'),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  approved_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by text constraint approval_ended_by_known check (ended_by in ('edit', 'party', 'taken_back')),
  constraint approval_end_has_reason check ((ended_at is null) = (ended_by is null)),
  constraint approval_instrument foreign key (convention_id, instrument_id)
    references conventions.instrument (convention_id, id) on delete cascade,
  constraint approval_party foreign key (convention_id, party_id)
    references conventions.party (convention_id, id) on delete cascade
);
create index approval_convention on conventions.approval (convention_id, instrument_id);
create index approval_party_fk on conventions.approval (party_id);
create unique index approval_one_stands on conventions.approval (instrument_id, party_id) where ended_at is null;

-- A change that a party asks for: the part whole, as it would be, beside what it was.
create table conventions.proposal (
  id uuid primary key,
  convention_id uuid not null,
  instrument_id uuid not null,
  party_id uuid not null,
  block text not null constraint proposal_block_known check (block in (
    'Convention', 'Article', 'Recital', 'Annex', 'Axis', 'Clause', 'Commitment', 'Party')),
  operation text not null constraint proposal_operation_known check (operation in ('add', 'replace', 'remove')),
  target_id uuid,
  -- The part as it stood when the change was proposed: once it has changed, the proposal is out of date.
  before jsonb,
  fields jsonb,
  reason text constraint proposal_reason_length check (char_length(reason) <= 2000),
  state text not null default 'open' constraint proposal_state_known
    check (state in ('open', 'accepted', 'refused', 'withdrawn')),
  decision_note text constraint proposal_note_length check (char_length(decision_note) <= 2000),
  decided_at timestamptz,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint proposal_decided check ((state = 'open') = (decided_at is null)),
  constraint proposal_of_something check (
    (operation = 'remove') = (fields is null) and (operation = 'add') = (before is null)),
  constraint proposal_instrument foreign key (convention_id, instrument_id)
    references conventions.instrument (convention_id, id) on delete cascade,
  constraint proposal_party foreign key (convention_id, party_id)
    references conventions.party (convention_id, id) on delete cascade
);
create index proposal_convention on conventions.proposal (convention_id, instrument_id, recorded_at);
create index proposal_party_fk on conventions.proposal (party_id);

create table conventions.comment (
  id uuid primary key,
  convention_id uuid not null,
  instrument_id uuid not null,
  answers_id uuid references conventions.comment (id) on delete cascade,
  block text constraint comment_block_known check (block in (
    'Convention', 'Article', 'Recital', 'Annex', 'Axis', 'Clause', 'Commitment', 'Party')),
  target_id uuid,
  field text constraint comment_field_length check (char_length(field) <= 60),
  passage text constraint comment_passage_length check (char_length(passage) <= 600),
  body text not null constraint comment_body_length check (char_length(body) between 1 and 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by_organisation_id uuid references organisations.organisation (id),
  version integer not null default 1,
  constraint comment_resolved_by_somebody check ((resolved_at is null) = (resolved_by_organisation_id is null)),
  constraint comment_instrument foreign key (convention_id, instrument_id)
    references conventions.instrument (convention_id, id) on delete cascade
);
create index comment_convention on conventions.comment (convention_id, instrument_id, recorded_at);
create index comment_answers on conventions.comment (answers_id);

-- Whether the organisation acted for speaks for a party: as the party, its legal body, or one of its units.
create function conventions.speaks_for(the_convention uuid, the_party uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.access_grant g
      where g.convention_id = the_convention and g.organisation_id = (select access.acting_for())
        and (the_party is null or g.party_id = the_party) and g.basis in ('party', 'legal_body', 'unit'))
  $$;
grant execute on function conventions.speaks_for(uuid, uuid) to maillage_app;

-- Acts of several parties on one text wait for each other here: only the drafter may lock the row itself.
create function conventions.hold(the_convention uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if exists (
      select 1 from conventions.access_grant g
      where g.convention_id = the_convention and g.organisation_id = access.acting_for()) then
      perform 1 from conventions.convention c where c.id = the_convention for update;
    end if;
  end
  $$;
grant create on schema conventions to maillage_policy;
grant update on conventions.convention to maillage_policy;
alter function conventions.hold(uuid) owner to maillage_policy;
grant execute on function conventions.hold(uuid) to maillage_app;

do $$
declare
  t text;
begin
  foreach t in array array['approval', 'proposal', 'comment']
  loop
    execute format('alter table conventions.%I enable row level security', t);
    execute format('alter table conventions.%I force row level security', t);
    execute format('grant select on conventions.%I to maillage_app, maillage_worker', t);
    execute format('create policy %I on conventions.%I for select to maillage_worker using (true)', t || '_worker', t);
    execute format($policy$
      create policy %I on conventions.%I for select to maillage_app using (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())
          and (g.may_write or g.basis in ('party', 'legal_body', 'unit'))))
      $policy$, t || '_read', t, t);
  end loop;
end
$$;

-- A party speaks for itself; whoever holds the pen decides on proposals, and ends the approvals that an edit touches.
create policy approval_insert on conventions.approval for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and conventions.speaks_for(convention_id, party_id));
create policy approval_end on conventions.approval for update to maillage_app
  using (ended_at is null and (conventions.speaks_for(convention_id, party_id) or exists (
    select 1 from conventions.access_grant g
    where g.convention_id = approval.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write)))
  with check (true);
create policy proposal_insert on conventions.proposal for insert to maillage_app
  with check (state = 'open' and account_id = (select access.actor_account())
    and organisation_id = (select access.acting_for()) and conventions.speaks_for(convention_id, party_id));
create policy proposal_decide on conventions.proposal for update to maillage_app
  using (state = 'open' and (conventions.speaks_for(convention_id, party_id) or exists (
    select 1 from conventions.access_grant g
    where g.convention_id = proposal.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write)))
  with check (true);
create policy comment_insert on conventions.comment for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and exists (
      select 1 from conventions.access_grant g
      where g.convention_id = comment.convention_id and g.organisation_id = (select access.acting_for())
        and (g.may_write or g.basis in ('party', 'legal_body', 'unit'))));
create policy comment_resolve on conventions.comment for update to maillage_app
  using (exists (
    select 1 from conventions.access_grant g
    where g.convention_id = comment.convention_id and g.organisation_id = (select access.acting_for())
      and (g.may_write or g.basis in ('party', 'legal_body', 'unit'))))
  with check (true);
grant insert, update (ended_at, ended_by) on conventions.approval to maillage_app;
grant insert, update (state, decision_note, decided_at, version) on conventions.proposal to maillage_app;
grant insert, update (resolved_at, resolved_by_organisation_id, version) on conventions.comment to maillage_app;

-- Until all have signed, the text is read by its drafter and by those that speak for a party, once it was sent to them;
-- mandators and members of federations read what is agreed.
create or replace function conventions.refresh_access(the_convention uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    the_status text;
    the_drafter uuid;
  begin
    select c.status, c.drafting_organisation_id into the_status, the_drafter
    from conventions.convention c where c.id = the_convention;
    delete from conventions.access_grant g where g.convention_id = the_convention;
    if the_drafter is null then return; end if;

    insert into conventions.access_grant (convention_id, organisation_id, basis, may_write)
    values (the_convention, the_drafter, 'drafter', true);
    if the_status = 'draft' then return; end if;

    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
    select distinct on (v.organisation_id) the_convention, v.organisation_id, 'party', v.party_id
    from conventions.party_version v where v.convention_id = the_convention
    order by v.organisation_id, v.valid_from desc nulls last;

    if the_status = 'in_force' then
      insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
      select distinct on (m.mandator_organisation_id) the_convention, m.mandator_organisation_id, 'mandator', m.party_id
      from conventions.mandate m where m.convention_id = the_convention
      order by m.mandator_organisation_id, m.party_id;
    end if;

    -- A delegation or a direction signs for its legal body, which therefore reads what it has signed.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
    with recursive up as (
      select o.parent_id as id, case g.basis when 'party' then g.party_id end as party_id from conventions.access_grant g
      join organisations.organisation o on o.id = g.organisation_id
      where g.convention_id = the_convention and g.basis in ('party', 'mandator') and o.parent_id is not null
      union
      select o.parent_id, up.party_id from up join organisations.organisation o on o.id = up.id where o.parent_id is not null
    )
    select distinct on (up.id) the_convention, up.id, 'legal_body', up.party_id from up order by up.id, up.party_id;

    -- Units of a party (antennes, directions, maisons), where their territory meets the convention's.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
    with recursive down as (
      select o.id, case g.basis when 'party' then g.party_id end as party_id from conventions.access_grant g
      join organisations.organisation o on o.parent_id = g.organisation_id
      where g.convention_id = the_convention and g.basis in ('party', 'mandator')
      union
      select o.id, down.party_id from down join organisations.organisation o on o.parent_id = down.id
    )
    select distinct on (down.id) the_convention, down.id, 'unit', down.party_id from down
    where conventions.serves_territory(the_convention, down.id)
    order by down.id, down.party_id;

    if the_status <> 'in_force' then return; end if;
    -- Members of a federation that is a party, in the convention's territory.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_from, valid_to)
    select distinct on (l.to_id) the_convention, l.to_id, 'federation_member', g.party_id, l.valid_from, l.valid_to
    from conventions.access_grant g join organisations.link l on l.from_id = g.organisation_id and l.kind = 'federates'
    where g.convention_id = the_convention and g.basis = 'party'
      and conventions.serves_territory(the_convention, l.to_id)
    order by l.to_id, g.party_id;
  end
  $$;
alter function conventions.refresh_access(uuid) owner to maillage_policy;
revoke create on schema conventions from maillage_policy;

-- From when a convention is told to those who follow it: once it was sent to the parties, or signed.
drop index audit.entry_signed;
create index entry_told_from on audit.entry (convention_id, at) where action in ('signed', 'submit');
