-- Who gives mandate to a coordinator, and which axes a commitment serves, belong to a version of the party or of the
-- commitment: an avenant changes them from its effect on and not before. The version holds their days, and with them that
-- at most one applies on a day.
-- The owner is under the policies too: they are lifted for what this migration writes, and put back at its end.
do $$
declare
  t text;
begin
  foreach t in array array['mandate', 'commitment_axis', 'party_version', 'commitment_version', 'avenant_change', 'clause',
    'annex', 'axis', 'axis_adoption', 'model_part', 'part_origin', 'instrument']
  loop
    execute format('alter table conventions.%I no force row level security', t);
  end loop;
end
$$;

alter table conventions.party_version add constraint party_version_of_one unique (party_id, id);
alter table conventions.commitment_version add constraint commitment_version_of_one unique (commitment_id, id);

-- What is stored is what was last written: it belongs to the newest version. What those before it said stands in the
-- avenant that has replaced them.
alter table conventions.mandate add column party_version_id uuid;
update conventions.mandate m set party_version_id = (
  select v.id from conventions.party_version v where v.party_id = m.party_id order by v.valid_from desc nulls last limit 1);
alter table conventions.mandate drop constraint mandate_once;
insert into conventions.mandate
  (id, convention_id, party_id, party_version_id, mandator_organisation_id, resolution, resolved_on)
select gen_random_uuid(), v.convention_id, v.party_id, v.id, (m.value ->> 'mandatorId')::uuid, m.value ->> 'resolution',
  (m.value ->> 'date')::date
from conventions.party_version v
join conventions.avenant_change c on c.instrument_id = v.ended_by_instrument_id and c.target_id = v.party_id
  and c.block = 'Party' and c.operation = 'replace'
cross join lateral jsonb_array_elements(coalesce(c.before -> 'mandates', '[]')) m;
alter table conventions.mandate
  alter column party_version_id set not null,
  add constraint mandate_once unique (party_version_id, mandator_organisation_id),
  add constraint mandate_of_version foreign key (party_id, party_version_id)
    references conventions.party_version (party_id, id) on delete cascade;
create index mandate_party on conventions.mandate (party_id);

alter table conventions.commitment_axis add column commitment_version_id uuid;
update conventions.commitment_axis s set commitment_version_id = (
  select v.id from conventions.commitment_version v where v.commitment_id = s.commitment_id
  order by v.valid_from desc nulls last limit 1);
alter table conventions.commitment_axis drop constraint commitment_axis_pkey;
insert into conventions.commitment_axis (convention_id, commitment_id, commitment_version_id, axis_id)
select distinct v.convention_id, v.commitment_id, v.id, a.id
from conventions.commitment_version v
join conventions.avenant_change c on c.instrument_id = v.ended_by_instrument_id and c.target_id = v.commitment_id
  and c.block = 'Commitment' and c.operation = 'replace'
cross join lateral jsonb_array_elements_text(coalesce(c.before -> 'axisCodes', '[]')) code
cross join lateral (
  select x.id from conventions.axis x
  where x.code = code.value and (x.convention_id = v.convention_id or exists (
    select 1 from conventions.axis_adoption d where d.axis_id = x.id and d.convention_id = v.convention_id))
  order by array_position(array['convention', 'regional', 'national'], x.scope), x.list, x.position limit 1) a;
alter table conventions.commitment_axis
  alter column commitment_version_id set not null,
  add primary key (commitment_version_id, axis_id),
  add constraint commitment_axis_of_version foreign key (commitment_id, commitment_version_id)
    references conventions.commitment_version (commitment_id, id) on delete cascade;
create index commitment_axis_commitment_fk on conventions.commitment_axis (commitment_id);

-- A new version brings its own: an avenant takes none away from the versions before.
drop policy mandate_end_by_avenant on conventions.mandate;
drop policy commitment_axis_end_by_avenant on conventions.commitment_axis;

-- A model, and what a copy remembers, name a clause or an annex through all its versions: an avenant of the framework
-- changes what a contract takes over, not what was chosen.
update conventions.model_part p set part_id = k.part_id from conventions.clause k where p.block = 'Clause' and k.id = p.part_id;
update conventions.part_origin o set source_part_id = k.part_id
  from conventions.clause k where o.block = 'Clause' and k.id = o.source_part_id;
update conventions.part_origin o set source_part_id = x.part_id
  from conventions.annex x where o.block = 'Annex' and x.id = o.source_part_id;

do $$
declare
  t text;
begin
  foreach t in array array['mandate', 'commitment_axis', 'party_version', 'commitment_version', 'avenant_change', 'clause',
    'annex', 'axis', 'axis_adoption', 'model_part', 'part_origin', 'instrument']
  loop
    execute format('alter table conventions.%I force row level security', t);
  end loop;
end
$$;

-- A party that has left by avenant keeps what applied while it was one, and the avenants agreed by then: no text that was
-- read says that it keeps more. What begins, is agreed, falls due or is filed later is not its concern any more. What
-- survives its leaving (confidentiality, use of signs: PDL-6.2, PDL-7.4) stands in the text that it keeps.
alter table conventions.access_grant
  -- Last day of what is read through this grant; null = no such day.
  add column reads_until date,
  -- The avenant by which it left, which it has signed.
  add column left_by_instrument_id uuid references conventions.instrument (id) on delete cascade;
create index access_grant_left_by on conventions.access_grant (left_by_instrument_id);

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
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_to, left_by_instrument_id)
    select distinct on (v.organisation_id) the_convention, v.organisation_id, 'party', v.party_id,
      case when v.ended_by_instrument_id is not null then v.valid_to end, v.ended_by_instrument_id
    from conventions.party_version v where v.convention_id = the_convention
    order by v.organisation_id, v.valid_from desc nulls last;

    insert into conventions.access_grant
      (convention_id, organisation_id, basis, party_id, valid_from, reads_until, left_by_instrument_id)
    select the_convention, g.organisation_id, 'former_party', g.party_id, g.valid_to + 1, g.valid_to,
      g.left_by_instrument_id
    from conventions.access_grant g
    where g.convention_id = the_convention and g.basis = 'party' and g.valid_to is not null;

    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
    select distinct on (c.fields ->> 'organisationId') the_convention, (c.fields ->> 'organisationId')::uuid, 'party', c.id
    from conventions.avenant_change c join conventions.instrument i on i.id = c.instrument_id
    where c.convention_id = the_convention and c.block = 'Party' and c.operation = 'add'
      and i.status in ('negotiation', 'signing')
    order by c.fields ->> 'organisationId', i.ordinal
    on conflict do nothing;

    -- Whoever gives mandate reads for as long as it is given: from the effect of the avenant that brings it, to the eve of
    -- the one that takes it away.
    if the_status = 'in_force' then
      insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_from, valid_to)
      select the_convention, m.mandator_organisation_id, 'mandator', (array_agg(m.party_id order by m.party_id))[1],
        nullif(min(case when i.ordinal = 0 then '-infinity' else v.valid_from end), '-infinity'),
        nullif(max(case when v.ended_by_instrument_id is null then 'infinity' else v.valid_to end), 'infinity')
      from conventions.mandate m
      join conventions.party_version v on v.id = m.party_version_id
      join conventions.instrument i on i.id = v.instrument_id
      where m.convention_id = the_convention group by m.mandator_organisation_id;
    end if;

    -- A delegation or a direction signs for its legal body, which therefore reads what it has signed.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_from, valid_to)
    with recursive up as (
      select o.parent_id as id, case g.basis when 'party' then g.party_id end as party_id, g.valid_from, g.valid_to
      from conventions.access_grant g
      join organisations.organisation o on o.id = g.organisation_id
      where g.convention_id = the_convention and g.basis in ('party', 'mandator') and o.parent_id is not null
      union
      select o.parent_id, up.party_id, up.valid_from, up.valid_to
      from up join organisations.organisation o on o.id = up.id where o.parent_id is not null
    )
    select distinct on (up.id) the_convention, up.id, 'legal_body', up.party_id, up.valid_from, up.valid_to
    from up order by up.id, up.valid_to desc nulls first, up.valid_from nulls first, up.party_id;

    -- Units of a party (antennes, directions, maisons), where their territory meets the convention's.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_from, valid_to)
    with recursive down as (
      select o.id, case g.basis when 'party' then g.party_id end as party_id, g.valid_from, g.valid_to
      from conventions.access_grant g
      join organisations.organisation o on o.parent_id = g.organisation_id
      where g.convention_id = the_convention and g.basis in ('party', 'mandator')
      union
      select o.id, down.party_id, down.valid_from, down.valid_to
      from down join organisations.organisation o on o.parent_id = down.id
    )
    select distinct on (down.id) the_convention, down.id, 'unit', down.party_id, down.valid_from, down.valid_to from down
    where conventions.serves_territory(the_convention, down.id)
    order by down.id, down.valid_to desc nulls first, down.valid_from nulls first, down.party_id;

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

-- What is read through a grant: all of it, or what stands by its last day. The day of each table is stated here, once.
do $$
declare
  t text;
  since text;
begin
  for t, since in values
    ('visa', 'valid_from'), ('article_version', 'valid_from'), ('party_version', 'valid_from'),
    ('commitment_version', 'valid_from'), ('clause', 'valid_from'), ('annex', 'valid_from'),
    ('notice', 'received_on'), ('commitment_event', 'happened_on'), ('held_record', 'held_on'),
    ('renewal_record', 'happened_on')
  loop
    execute format($policy$
      alter policy %I on conventions.%I using (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())
          and (g.reads_until is null or %I.%I is null or %I.%I <= g.reads_until)))
      $policy$, t || '_read', t, t, t, since, t, since);
  end loop;
end
$$;
-- What hangs on one of these is read by whoever reads that one.
alter policy mandate_read on conventions.mandate
  using (exists (select 1 from conventions.party_version v where v.id = mandate.party_version_id));
alter policy commitment_axis_read on conventions.commitment_axis
  using (exists (select 1 from conventions.commitment_version v where v.id = commitment_axis.commitment_version_id));
alter policy notice_agreement_read on conventions.notice_agreement
  using (exists (select 1 from conventions.notice n where n.id = notice_agreement.notice_id));
alter policy party_read on conventions.party using (exists (
  select 1 from conventions.access_grant g
  where g.convention_id = party.convention_id and g.organisation_id = (select access.acting_for())
    and (g.reads_until is null or exists (
      select 1 from conventions.party_version v where v.party_id = party.id))));
alter policy instrument_read on conventions.instrument using (exists (
  select 1 from conventions.access_grant g
  where g.convention_id = instrument.convention_id and g.organisation_id = (select access.acting_for())
    and (instrument.status is null
      or (instrument.status = 'in_force' and (g.reads_until is null or instrument.concluded_on <= g.reads_until
        or instrument.id = g.left_by_instrument_id))
      or (instrument.drafting_organisation_id = (select access.acting_for()) and g.reads_until is null)
      or (instrument.submitted_at is not null and instrument.status <> 'draft'
        and (g.may_write or g.basis in ('party', 'legal_body', 'unit'))))));
alter policy signature_read on conventions.signature using (exists (
  select 1 from conventions.access_grant g
  where g.convention_id = signature.convention_id and g.organisation_id = (select access.acting_for())
    and (g.reads_until is null or exists (
      select 1 from conventions.instrument i where i.id = signature.instrument_id))));
-- Settings of whoever holds the pen, for the contracts to come.
do $$
declare
  t text;
begin
  foreach t in array array['contract_model', 'model_role', 'model_part']
  loop
    execute format($policy$
      alter policy %I on conventions.%I using (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())
          and g.reads_until is null))
      $policy$, t || '_read', t, t);
  end loop;
end
$$;
alter policy commitment_event_insert on conventions.commitment_event
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and exists (
      select 1 from conventions.access_grant g
      where g.convention_id = commitment_event.convention_id and g.organisation_id = (select access.acting_for())
        and g.reads_until is null));
alter policy file_cited on files.file
  using (attached_at is not null and audience <> 'sender' and exists (
    select 1 from conventions.access_grant g
    where g.convention_id = file.convention_id and g.organisation_id = (select access.acting_for())
      and (audience = 'readers' or g.may_write or g.basis in ('party', 'legal_body', 'unit'))
      and (g.reads_until is null or (attached_at at time zone 'Europe/Paris')::date <= g.reads_until)));
alter policy entry_read on audit.entry
  using (case
    when convention_id is not null then exists (
      select 1 from conventions.access_grant g
      where g.convention_id = entry.convention_id and g.organisation_id = (select access.acting_for())
        and (g.reads_until is null or (entry.at at time zone 'Europe/Paris')::date <= g.reads_until))
    else account_id = (select access.actor_account())
      or (organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator') end);
do $$
declare
  t text;
begin
  foreach t in array array['deadline', 'deadline_owner']
  loop
    execute format($policy$
      alter policy %I on steering.%I
      using (exists (select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())
          and (g.reads_until is null or %I.due_on <= g.reads_until)))
      with check (exists (select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())
          and g.reads_until is null))
      $policy$, t || '_grant', t, t, t, t);
  end loop;
end
$$;
alter policy expiry_notice_read on steering.expiry_notice
  using (organisation_id = (select access.acting_for()) and exists (
    select 1 from conventions.access_grant g
    where g.convention_id = expiry_notice.convention_id and g.organisation_id = (select access.acting_for())
      and g.reads_until is null));

-- Grants say what they let read from now on. A column of the trigger's table holds nothing else of what they are made of.
do $$
declare
  the_convention uuid;
begin
  set local role maillage_policy;
  for the_convention in select c.id from conventions.convention c
  loop
    perform conventions.refresh_access(the_convention);
  end loop;
  reset role;
end
$$;
