-- An avenant changes a signed text. While it is open its changes lie apart (avenant_change) and are discussed and signed
-- as the initial text was; with its last signature they become versions of the parts, from the day of its effect.
alter table conventions.instrument
  -- Null for the initial text, whose state is the convention's.
  add column status text constraint instrument_status_known
    check (status in ('draft', 'negotiation', 'signing', 'in_force', 'abandoned')),
  add column object text not null default '' constraint instrument_object_length check (char_length(object) <= 4000),
  -- What is ticked to be opened (packages/domain, AVENANT_BLOCKS).
  add column blocks text[] not null default '{}',
  -- The day on which it is to apply, when it fixes one; effective_on is the day on which it does.
  add column wanted_on date,
  add column concluded_on date,
  add column drafting_organisation_id uuid references organisations.organisation (id),
  -- Whether it was ever with the parties: what they have seen stays in their sight.
  add column submitted_at timestamptz,
  add column source_note text constraint instrument_source_length check (char_length(source_note) <= 600),
  add column changed_at timestamptz not null default now(),
  add column version integer not null default 1,
  add constraint instrument_avenant_has_state check ((ordinal = 0) = (status is null)),
  add constraint instrument_avenant_has_drafter check ((ordinal = 0) = (drafting_organisation_id is null)),
  add constraint instrument_in_force_has_days
    check (ordinal = 0 or (status = 'in_force') = (effective_on is not null and concluded_on is not null)),
  add constraint instrument_label_length check (char_length(label) between 3 and 160);
create index instrument_open on conventions.instrument (convention_id)
  where status in ('draft', 'negotiation', 'signing');
create index instrument_drafter on conventions.instrument (drafting_organisation_id);

create table conventions.avenant_change (
  -- Becomes the identifier of a part that it adds.
  id uuid primary key,
  convention_id uuid not null,
  instrument_id uuid not null,
  block text not null constraint avenant_change_block_known
    check (block in ('Party', 'Article', 'Clause', 'Commitment', 'Annex')),
  operation text not null constraint avenant_change_operation_known check (operation in ('add', 'replace', 'remove')),
  target_id uuid,
  -- The part whole, in the form in which it is written: as it read when the change was written, and as it will.
  before jsonb,
  fields jsonb,
  position integer not null,
  version integer not null default 1,
  constraint avenant_change_of_something check (
    (operation = 'remove') = (fields is null) and (operation = 'add') = (before is null)
    and (operation = 'add') = (target_id is null)),
  constraint avenant_change_instrument foreign key (convention_id, instrument_id)
    references conventions.instrument (convention_id, id) on delete cascade
);
create unique index avenant_change_part_once on conventions.avenant_change (instrument_id, target_id);
create index avenant_change_convention on conventions.avenant_change (convention_id, instrument_id, position);

-- The act by which a party may sign an avenant: another deliberation than the one for the convention.
create table conventions.avenant_act (
  -- What its file proves (files.citation).
  id uuid not null unique,
  instrument_id uuid not null,
  convention_id uuid not null,
  party_id uuid not null,
  kind text not null constraint avenant_act_kind_length check (char_length(kind) between 3 and 120),
  number text constraint avenant_act_number_length check (char_length(number) <= 60),
  acted_on date not null,
  primary key (instrument_id, party_id),
  constraint avenant_act_instrument foreign key (convention_id, instrument_id)
    references conventions.instrument (convention_id, id) on delete cascade,
  constraint avenant_act_party foreign key (convention_id, party_id)
    references conventions.party (convention_id, id) on delete cascade
);
create index avenant_act_convention on conventions.avenant_act (convention_id);
create index avenant_act_party_fk on conventions.avenant_act (party_id);

-- Which avenant took a version out of the text, by replacing it or for good.
alter table conventions.article_version add column ended_by_instrument_id uuid references conventions.instrument (id);
alter table conventions.party_version add column ended_by_instrument_id uuid references conventions.instrument (id);
alter table conventions.commitment_version add column ended_by_instrument_id uuid references conventions.instrument (id);
alter table conventions.clause add column ended_by_instrument_id uuid references conventions.instrument (id);
alter table conventions.annex add column ended_by_instrument_id uuid references conventions.instrument (id);

-- Clauses and annexes get what the other parts have: one identity through their versions.
alter table conventions.clause add column part_id uuid;
-- The owner is under the policies too: they are lifted for what this migration writes, and put back at its end.
alter table conventions.clause no force row level security;
alter table conventions.annex no force row level security;
alter table conventions.instrument no force row level security;
alter table conventions.party_version no force row level security;
alter table conventions.signature no force row level security;
update conventions.clause set part_id = id;
alter table conventions.clause alter column part_id set not null;
create index clause_part on conventions.clause (part_id);

alter table conventions.annex
  add column part_id uuid,
  add column instrument_id uuid references conventions.instrument (id),
  add column valid_from date,
  add column valid_to date;
update conventions.annex x set part_id = x.id, instrument_id =
  (select i.id from conventions.instrument i where i.convention_id = x.convention_id and i.ordinal = 0);
alter table conventions.annex
  alter column part_id set not null,
  alter column instrument_id set not null,
  drop constraint annex_number_once,
  add constraint annex_period check (valid_to >= valid_from),
  add constraint annex_number_once_a_day exclude using gist
    (convention_id with =, number with =, daterange(valid_from, valid_to, '[]') with &&),
  add constraint annex_one_version_a_day exclude using gist
    (part_id with =, daterange(valid_from, valid_to, '[]') with &&);
alter table conventions.clause add constraint clause_one_version_a_day exclude using gist
  (part_id with =, daterange(valid_from, valid_to, '[]') with &&);
create index annex_convention on conventions.annex (convention_id, position);

-- The signatures that a party gives are part of its line, whoever it signs with and whichever text.
alter table conventions.party_version add column signature_slots text[] not null default '{}';
update conventions.party_version v set signature_slots = coalesce(
  (select array_agg(s.slot order by s.slot desc) from conventions.signature s
   join conventions.instrument i on i.id = s.instrument_id and i.ordinal = 0 where s.party_id = v.party_id), '{}');

alter table conventions.clause force row level security;
alter table conventions.annex force row level security;
alter table conventions.instrument force row level security;
alter table conventions.party_version force row level security;
alter table conventions.signature force row level security;

-- Whether the organisation acted for holds the pen of an avenant that is still open.
create function conventions.drafts_avenant(the_instrument uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.instrument i
      where i.id = the_instrument and i.drafting_organisation_id = (select access.acting_for())
        and i.status in ('draft', 'negotiation', 'signing'))
  $$;
-- Whether an avenant has every signature that it waits for, at least of two parties, and whoever acts speaks for a party:
-- only then may its changes be written into the text.
create function conventions.concludes(the_instrument uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.instrument i
      where i.id = the_instrument and i.ordinal > 0 and i.status in ('draft', 'signing')
        and (conventions.speaks_for(i.convention_id, null) or i.drafting_organisation_id = (select access.acting_for()))
        and (select count(distinct s.party_id) >= 2 and bool_and(s.signed_on is not null)
             from conventions.signature s where s.instrument_id = i.id))
  $$;
create function conventions.concluding(the_convention uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.instrument i
      where i.convention_id = the_convention and i.ordinal > 0 and i.status in ('draft', 'signing')
        and conventions.concludes(i.id))
  $$;
grant execute on function conventions.drafts_avenant(uuid), conventions.concludes(uuid), conventions.concluding(uuid)
  to maillage_app;

-- An open avenant is read by its drafter, and by those that speak for a party once it was sent to them; one that is agreed
-- by whoever reads the convention.
drop policy instrument_read on conventions.instrument;
create policy instrument_read on conventions.instrument for select to maillage_app using (exists (
  select 1 from conventions.access_grant g
  where g.convention_id = instrument.convention_id and g.organisation_id = (select access.acting_for())
    and (instrument.status is null or instrument.status = 'in_force'
      or instrument.drafting_organisation_id = (select access.acting_for())
      or (instrument.submitted_at is not null and instrument.status <> 'draft'
        and (g.may_write or g.basis in ('party', 'legal_body', 'unit'))))));
drop policy instrument_insert on conventions.instrument;
create policy instrument_insert on conventions.instrument for insert to maillage_app
  with check (case when ordinal = 0
    then exists (select 1 from conventions.access_grant g where g.convention_id = instrument.convention_id
      and g.organisation_id = (select access.acting_for()) and g.may_write)
    else status = 'draft' and drafting_organisation_id = (select access.acting_for()) and (
      conventions.speaks_for(convention_id, null) or exists (
        select 1 from conventions.access_grant g where g.convention_id = instrument.convention_id
          and g.organisation_id = (select access.acting_for()) and g.may_write)) end);
drop policy instrument_update on conventions.instrument;
create policy instrument_update on conventions.instrument for update to maillage_app
  using (case when ordinal = 0
    then exists (select 1 from conventions.access_grant g where g.convention_id = instrument.convention_id
      and g.organisation_id = (select access.acting_for()) and g.may_write)
    else drafting_organisation_id = (select access.acting_for()) and status in ('draft', 'negotiation', 'signing') end)
  with check (ordinal = 0 or (drafting_organisation_id = (select access.acting_for()) and status <> 'in_force'));
drop policy instrument_delete on conventions.instrument;
create policy instrument_delete on conventions.instrument for delete to maillage_app
  using (case when ordinal = 0
    then exists (select 1 from conventions.access_grant g where g.convention_id = instrument.convention_id
      and g.organisation_id = (select access.acting_for()) and g.may_write)
    else status = 'draft' and drafting_organisation_id = (select access.acting_for()) end);

do $$
declare
  t text;
begin
  foreach t in array array['avenant_change', 'avenant_act']
  loop
    execute format('alter table conventions.%I enable row level security', t);
    execute format('alter table conventions.%I force row level security', t);
    execute format('grant select on conventions.%I to maillage_app, maillage_worker', t);
    execute format('create policy %I on conventions.%I for select to maillage_worker using (true)', t || '_worker', t);
    -- Whoever reads the avenant reads what it changes.
    execute format($policy$
      create policy %I on conventions.%I for select to maillage_app using (exists (
        select 1 from conventions.instrument i where i.id = %I.instrument_id))
      $policy$, t || '_read', t, t);
  end loop;
end
$$;
create policy avenant_change_write on conventions.avenant_change to maillage_app
  using (conventions.drafts_avenant(instrument_id)) with check (conventions.drafts_avenant(instrument_id));
grant insert, update, delete on conventions.avenant_change to maillage_app;
create policy avenant_act_state on conventions.avenant_act for insert to maillage_app
  with check (conventions.speaks_for(convention_id, party_id));
create policy avenant_act_restate on conventions.avenant_act for update to maillage_app
  using (conventions.speaks_for(convention_id, party_id)) with check (conventions.speaks_for(convention_id, party_id));
grant insert, update (kind, number, acted_on) on conventions.avenant_act to maillage_app;

-- Whoever holds the pen of an avenant leads its discussion, as the drafter of the convention leads that of the text.
create policy approval_end_by_drafter on conventions.approval for update to maillage_app
  using (ended_at is null and conventions.drafts_avenant(instrument_id)) with check (true);
create policy proposal_decide_by_drafter on conventions.proposal for update to maillage_app
  using (state = 'open' and conventions.drafts_avenant(instrument_id)) with check (true);
create policy signature_expect_by_drafter on conventions.signature for insert to maillage_app
  with check (conventions.drafts_avenant(instrument_id));
create policy signature_arrange_by_drafter on conventions.signature for update to maillage_app
  using (conventions.drafts_avenant(instrument_id)) with check (conventions.drafts_avenant(instrument_id));
create policy signature_drop_by_drafter on conventions.signature for delete to maillage_app
  using (conventions.drafts_avenant(instrument_id));
-- A party that an avenant brings in has its name from the day on which it is asked to sign.
create policy party_come_by_avenant on conventions.party for insert to maillage_app
  with check (exists (
    select 1 from conventions.avenant_change c
    where c.id = party.id and c.block = 'Party' and c.operation = 'add' and conventions.drafts_avenant(c.instrument_id)));

-- What an avenant brings about in the text, in the transaction of its last signature and by nothing else.
do $$
declare
  t text;
begin
  foreach t in array array['article_version', 'party_version', 'commitment_version', 'clause', 'annex']
  loop
    execute format('create policy %I on conventions.%I for insert to maillage_app with check (conventions.concludes(instrument_id))',
      t || '_by_avenant', t);
    execute format('create policy %I on conventions.%I for update to maillage_app using (conventions.concluding(convention_id))
      with check (ended_by_instrument_id is not null and conventions.concludes(ended_by_instrument_id))',
      t || '_end_by_avenant', t);
  end loop;
  foreach t in array array['article', 'commitment', 'party']
  loop
    execute format('create policy %I on conventions.%I for insert to maillage_app with check (conventions.concluding(convention_id))',
      t || '_by_avenant', t);
  end loop;
  foreach t in array array['mandate', 'commitment_axis']
  loop
    execute format('create policy %I on conventions.%I for insert to maillage_app with check (conventions.concluding(convention_id))',
      t || '_by_avenant', t);
    execute format('create policy %I on conventions.%I for delete to maillage_app using (conventions.concluding(convention_id))',
      t || '_end_by_avenant', t);
  end loop;
end
$$;

grant create on schema conventions to maillage_policy;
grant select, update on conventions.instrument to maillage_policy;
grant select on conventions.avenant_change to maillage_policy;
create policy instrument_conclude on conventions.instrument for update to maillage_policy using (true) with check (true);
create policy avenant_change_policy on conventions.avenant_change for select to maillage_policy using (true);
grant execute on function conventions.concludes(uuid) to maillage_policy;

-- The last signature brings an avenant into force and with it the days of the convention, whoever gives it.
create function conventions.conclude_avenant(
    the_instrument uuid, concluded date, effective date, starts date, ends date, renewal date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    the_convention uuid;
  begin
    if not conventions.concludes(the_instrument) then
      raise insufficient_privilege using message = 'not every party has signed the avenant';
    end if;
    update conventions.instrument i
    set status = 'in_force', concluded_on = concluded, effective_on = effective, changed_at = clock_timestamp(),
      version = i.version + 1, submitted_at = coalesce(i.submitted_at, i.changed_at)
    where i.id = the_instrument returning i.convention_id into the_convention;
    update conventions.convention c
    set starts_on = starts, ends_on = ends, renewal_opens_on = renewal, changed_at = clock_timestamp(),
      version = c.version + 1
    where c.id = the_convention;
  end
  $$;
-- The next number: avenants that whoever asks may not see count too.
create function conventions.next_avenant(the_convention uuid, out ordinal integer, out named integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(max(i.ordinal), 0) + 1, count(*) filter (where i.ordinal > 0 and i.status <> 'abandoned')::integer + 1
    from conventions.instrument i where i.convention_id = the_convention
  $$;
create function conventions.send_back_avenant(the_instrument uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update conventions.instrument i set status = 'negotiation', changed_at = clock_timestamp(), version = i.version + 1
    where i.id = the_instrument and i.status = 'signing' and conventions.speaks_for(i.convention_id, null);
    if not found then
      raise insufficient_privilege using message = 'only a party sends an avenant back';
    end if;
  end
  $$;
alter function conventions.conclude_avenant(uuid, date, date, date, date, date) owner to maillage_policy;
alter function conventions.send_back_avenant(uuid) owner to maillage_policy;
alter function conventions.next_avenant(uuid) owner to maillage_policy;
revoke execute on function conventions.conclude_avenant(uuid, date, date, date, date, date),
  conventions.send_back_avenant(uuid), conventions.next_avenant(uuid) from public;
grant execute on function conventions.conclude_avenant(uuid, date, date, date, date, date),
  conventions.send_back_avenant(uuid), conventions.next_avenant(uuid) to maillage_app;

-- A party that has left keeps reading what it signed, and takes no part any more; one that an avenant brings in reads the
-- convention from the day on which it is asked to sign.
alter table conventions.access_grant drop constraint access_grant_basis_known;
alter table conventions.access_grant add constraint access_grant_basis_known check (basis in (
  'drafter', 'party', 'former_party', 'mandator', 'legal_body', 'unit', 'federation_member'));
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

    -- An organisation is a party for as long as its last version lasts.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_to)
    select distinct on (v.organisation_id) the_convention, v.organisation_id, 'party', v.party_id,
      case when v.ended_by_instrument_id is not null then v.valid_to end
    from conventions.party_version v where v.convention_id = the_convention
    order by v.organisation_id, v.valid_from desc nulls last;

    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_from)
    select the_convention, g.organisation_id, 'former_party', g.party_id, g.valid_to + 1
    from conventions.access_grant g
    where g.convention_id = the_convention and g.basis = 'party' and g.valid_to is not null;

    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
    select distinct on (c.fields ->> 'organisationId') the_convention, (c.fields ->> 'organisationId')::uuid, 'party', c.id
    from conventions.avenant_change c join conventions.instrument i on i.id = c.instrument_id
    where c.convention_id = the_convention and c.block = 'Party' and c.operation = 'add'
      and i.status in ('negotiation', 'signing')
    order by c.fields ->> 'organisationId', i.ordinal
    on conflict do nothing;

    if the_status = 'in_force' then
      insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
      select distinct on (m.mandator_organisation_id) the_convention, m.mandator_organisation_id, 'mandator', m.party_id
      from conventions.mandate m where m.convention_id = the_convention
      order by m.mandator_organisation_id, m.party_id;
    end if;

    -- A delegation or a direction signs for its legal body, which therefore reads what it has signed.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_to)
    with recursive up as (
      select o.parent_id as id, case g.basis when 'party' then g.party_id end as party_id, g.valid_to
      from conventions.access_grant g
      join organisations.organisation o on o.id = g.organisation_id
      where g.convention_id = the_convention and g.basis in ('party', 'mandator') and o.parent_id is not null
      union
      select o.parent_id, up.party_id, up.valid_to
      from up join organisations.organisation o on o.id = up.id where o.parent_id is not null
    )
    select distinct on (up.id) the_convention, up.id, 'legal_body', up.party_id, up.valid_to
    from up order by up.id, up.valid_to desc nulls first, up.party_id;

    -- Units of a party (antennes, directions, maisons), where their territory meets the convention's.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_to)
    with recursive down as (
      select o.id, case g.basis when 'party' then g.party_id end as party_id, g.valid_to from conventions.access_grant g
      join organisations.organisation o on o.parent_id = g.organisation_id
      where g.convention_id = the_convention and g.basis in ('party', 'mandator')
      union
      select o.id, down.party_id, down.valid_to from down join organisations.organisation o on o.parent_id = down.id
    )
    select distinct on (down.id) the_convention, down.id, 'unit', down.party_id, down.valid_to from down
    where conventions.serves_territory(the_convention, down.id)
    order by down.id, down.valid_to desc nulls first, down.party_id;

    if the_status <> 'in_force' then return; end if;
    -- Members of a federation that is a party, in the convention's territory.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_from, valid_to)
    select distinct on (l.to_id) the_convention, l.to_id, 'federation_member', g.party_id, l.valid_from,
      least(l.valid_to, g.valid_to)
    from conventions.access_grant g join organisations.link l on l.from_id = g.organisation_id and l.kind = 'federates'
    where g.convention_id = the_convention and g.basis = 'party'
      and conventions.serves_territory(the_convention, l.to_id)
    order by l.to_id, g.party_id;
  end
  $$;
alter function conventions.refresh_access(uuid) owner to maillage_policy;
revoke create on schema conventions from maillage_policy;
create trigger access_follows after update of status on conventions.instrument
  for each row execute function conventions.access_follows();
create trigger access_follows after insert or update or delete on conventions.avenant_change
  for each row execute function conventions.access_follows();

-- The trace of an avenant is read by those who read the avenant.
create policy entry_of_avenant on audit.entry as restrictive for select to maillage_app
  using (record_type <> 'Avenant' or exists (select 1 from conventions.instrument i where i.id = record_id));

-- Which parties an avenant brings in, for the grants.
create index avenant_change_parties on conventions.avenant_change (convention_id) where block = 'Party';
