-- A convention and all that it says. Its text, clauses, parties and commitments are kept in versions: each version
-- names the instrument that brought it (0 = the initial text, n = avenant n) and the days on which it applies
-- (bounds inclusive, null = open). At most one version of a thing applies on any day: the database holds that too.

create table conventions.convention (
  id uuid primary key,
  kind text not null constraint convention_kind_known check (kind in (
    'national_framework', 'bilateral_framework', 'multiparty', 'local_arrangement', 'territorial_contract')),
  title text not null constraint convention_title_length check (char_length(title) between 3 and 300),
  reference text constraint convention_reference_length check (char_length(reference) <= 80),
  object text not null default '' constraint convention_object_length check (char_length(object) <= 4000),
  parent_id uuid references conventions.convention (id),
  status text not null default 'draft' constraint convention_status_known check (status in ('draft', 'in_force')),
  -- Who holds the pen: the only one to see and change a draft.
  drafting_organisation_id uuid not null references organisations.organisation (id),
  signed_at_place text constraint convention_place_length check (char_length(signed_at_place) <= 120),
    -- Where the portal knows it from, and whether a date was supplied for the demonstration.
  source_note text constraint convention_source_length check (char_length(source_note) <= 600),
  -- Projections of the clauses in force and of the signatures, for lists; the rules compute them.
  starts_on date,
  ends_on date,
  renewal_opens_on date,
  search_key text not null default '',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  constraint convention_not_its_own_parent check (parent_id is distinct from id),
  constraint convention_end_after_start check (ends_on >= starts_on)
);
create index convention_parent on conventions.convention (parent_id);
create index convention_drafter on conventions.convention (drafting_organisation_id);
create index convention_title on conventions.convention (title collate "fr-x-icu", id);
create index convention_ends on conventions.convention (ends_on, id);
create index convention_starts on conventions.convention (starts_on, id);
create index convention_changed on conventions.convention (changed_at, id);

create table conventions.instrument (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  ordinal integer not null constraint instrument_ordinal_positive check (ordinal >= 0),
  label text not null,
  effective_on date,
  constraint instrument_once unique (convention_id, ordinal)
);

create table conventions.territory (
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  kind text not null constraint territory_kind_known check (kind in ('national', 'region', 'departement', 'epci', 'commune')),
  -- INSEE code, SIREN of an EPCI, or 'FR' for the whole country.
  code text not null constraint territory_code_length check (char_length(code) between 1 and 12),
  primary key (convention_id, kind, code)
);

create table conventions.visa (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  kind text not null constraint visa_kind_known check (kind in ('visa', 'recital')),
  position integer not null,
  text text not null constraint visa_text_length check (char_length(text) between 1 and 2000),
  legal_reference text constraint visa_reference_length check (char_length(legal_reference) <= 300),
  instrument_id uuid not null references conventions.instrument (id),
  valid_from date,
  valid_to date,
  version integer not null default 1,
  constraint visa_period check (valid_to >= valid_from)
);
create index visa_convention on conventions.visa (convention_id, position);

create table conventions.article (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  constraint article_in_convention unique (convention_id, id)
);
create table conventions.article_version (
  id uuid primary key,
  article_id uuid not null,
  convention_id uuid not null,
  instrument_id uuid not null references conventions.instrument (id),
  number text not null constraint article_number_length check (char_length(number) between 1 and 20),
  parent_article_id uuid,
  position integer not null,
  heading text not null constraint article_heading_length check (char_length(heading) between 1 and 300),
  body text not null default '' constraint article_body_length check (char_length(body) <= 20000),
  valid_from date,
  valid_to date,
  version integer not null default 1,
  constraint article_version_of foreign key (convention_id, article_id)
    references conventions.article (convention_id, id) on delete cascade,
  constraint article_version_parent foreign key (convention_id, parent_article_id)
    references conventions.article (convention_id, id),
  constraint article_period check (valid_to >= valid_from),
  constraint article_one_version_a_day exclude using gist
    (article_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint article_number_once_a_day exclude using gist
    (convention_id with =, number with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index article_version_convention on conventions.article_version (convention_id, position);

create table conventions.annex (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  number text not null constraint annex_number_length check (char_length(number) between 1 and 20),
  title text not null constraint annex_title_length check (char_length(title) between 1 and 300),
  article_id uuid,
  -- A text may announce an annex that nobody has joined yet.
  received_on date,
  note text constraint annex_note_length check (char_length(note) <= 600),
  position integer not null,
  version integer not null default 1,
  constraint annex_article foreign key (convention_id, article_id) references conventions.article (convention_id, id),
  constraint annex_number_once unique (convention_id, number)
);

create table conventions.party (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  key text not null constraint party_key_form check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  constraint party_in_convention unique (convention_id, id),
  constraint party_key_once unique (convention_id, key)
);
create table conventions.party_version (
  id uuid primary key,
  party_id uuid not null,
  convention_id uuid not null,
  instrument_id uuid not null references conventions.instrument (id),
  organisation_id uuid not null references organisations.organisation (id),
  role text not null constraint party_role_known
    check (role in ('signatory', 'mandated_coordinator', 'associated', 'paying_agent')),
  acts_for_party_id uuid,
  position integer not null,
  designation text constraint party_designation_length check (char_length(designation) <= 120),
  -- Signatories are shown by their office; a name is never needed.
  representative_office text constraint party_office_length check (char_length(representative_office) <= 160),
  representative_quality text constraint party_quality_length check (char_length(representative_quality) <= 160),
  act_kind text constraint party_act_kind_length check (char_length(act_kind) <= 120),
  act_number text constraint party_act_number_length check (char_length(act_number) <= 60),
  act_on date,
  valid_from date,
  valid_to date,
  version integer not null default 1,
  constraint party_version_of foreign key (convention_id, party_id)
    references conventions.party (convention_id, id) on delete cascade,
  constraint party_acts_for foreign key (convention_id, acts_for_party_id)
    references conventions.party (convention_id, id),
  constraint party_paying_agent_acts_for check (role <> 'paying_agent' or acts_for_party_id is not null),
  constraint party_period check (valid_to >= valid_from),
  constraint party_one_version_a_day exclude using gist
    (party_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint party_organisation_once_a_day exclude using gist
    (convention_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index party_version_convention on conventions.party_version (convention_id, position);
create index party_version_organisation on conventions.party_version (organisation_id);

-- For whom a coordinator speaks, and by which resolution.
create table conventions.mandate (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  mandator_organisation_id uuid not null references organisations.organisation (id),
  resolution text constraint mandate_resolution_length check (char_length(resolution) <= 300),
  resolved_on date,
  constraint mandate_party foreign key (convention_id, party_id)
    references conventions.party (convention_id, id) on delete cascade,
  constraint mandate_once unique (party_id, mandator_organisation_id)
);
create index mandate_convention on conventions.mandate (convention_id);
create index mandate_mandator on conventions.mandate (mandator_organisation_id);

create table conventions.signature (
  id uuid primary key,
  convention_id uuid not null,
  party_id uuid not null,
  instrument_id uuid not null references conventions.instrument (id),
  slot text not null constraint signature_slot_known check (slot in ('elected', 'administrative')),
  office text constraint signature_office_length check (char_length(office) <= 160),
  signed_on date,
  constraint signature_party foreign key (convention_id, party_id)
    references conventions.party (convention_id, id) on delete cascade,
  constraint signature_once unique (party_id, instrument_id, slot)
);
create index signature_convention on conventions.signature (convention_id);

create table conventions.axis (
  id uuid primary key,
  -- National and regional lists belong to the organisation that publishes them; a convention's own axes to it.
  scope text not null constraint axis_scope_known check (scope in ('national', 'regional', 'convention')),
  organisation_id uuid references organisations.organisation (id),
  convention_id uuid references conventions.convention (id) on delete cascade,
  list text not null constraint axis_list_length check (char_length(list) between 1 and 160),
  code text not null constraint axis_code_length check (char_length(code) between 1 and 20),
  label text not null constraint axis_label_length check (char_length(label) between 1 and 400),
  parent_id uuid references conventions.axis (id) on delete cascade,
  position integer not null,
  version integer not null default 1,
  constraint axis_belongs check (
    case scope when 'convention' then convention_id is not null else convention_id is null and organisation_id is not null end)
);
create index axis_convention on conventions.axis (convention_id, position);
create index axis_organisation on conventions.axis (organisation_id, list, position);
create index axis_parent on conventions.axis (parent_id);

-- Lists that a convention takes over from its parties (the national project, the regional priorities).
create table conventions.axis_adoption (
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  axis_id uuid not null references conventions.axis (id),
  article_id uuid,
  primary key (convention_id, axis_id),
  constraint axis_adoption_article foreign key (convention_id, article_id)
    references conventions.article (convention_id, id)
);
create index axis_adoption_axis on conventions.axis_adoption (axis_id);

create table conventions.clause (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  instrument_id uuid not null references conventions.instrument (id),
  article_id uuid,
  -- Kinds and the form of their values are declared in packages/domain (conventions/clause-kinds).
  kind text not null constraint clause_kind_form check (kind ~ '^[a-z][a-z_]{1,59}$'),
  scope text not null default '' constraint clause_scope_length check (char_length(scope) <= 60),
  value jsonb not null,
  rule_id text constraint clause_rule_length check (char_length(rule_id) <= 40),
  valid_from date,
  valid_to date,
  version integer not null default 1,
  constraint clause_article foreign key (convention_id, article_id) references conventions.article (convention_id, id),
  constraint clause_period check (valid_to >= valid_from),
  constraint clause_one_a_day exclude using gist
    (convention_id with =, kind with =, scope with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index clause_article_fk on conventions.clause (convention_id, article_id);

create table conventions.commitment (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  constraint commitment_in_convention unique (convention_id, id)
);
create table conventions.commitment_version (
  id uuid primary key,
  commitment_id uuid not null,
  convention_id uuid not null,
  instrument_id uuid not null references conventions.instrument (id),
  party_id uuid not null,
  -- Empty = towards all the other parties.
  beneficiary_party_ids uuid[] not null default '{}',
  article_id uuid,
  rule_id text constraint commitment_rule_length check (char_length(rule_id) <= 40),
  position integer not null,
  title text not null constraint commitment_title_length check (char_length(title) between 3 and 300),
  description text not null default '' constraint commitment_description_length check (char_length(description) <= 4000),
  recurrence text not null constraint commitment_recurrence_known check (recurrence in ('one_off', 'recurring', 'continuous')),
  due_rule jsonb,
  evidence_kinds text[] not null default '{}',
  survives_term boolean not null default false,
  valid_from date,
  valid_to date,
  version integer not null default 1,
  constraint commitment_version_of foreign key (convention_id, commitment_id)
    references conventions.commitment (convention_id, id) on delete cascade,
  constraint commitment_party foreign key (convention_id, party_id) references conventions.party (convention_id, id),
  constraint commitment_article foreign key (convention_id, article_id)
    references conventions.article (convention_id, id),
  constraint commitment_period check (valid_to >= valid_from),
  constraint commitment_one_version_a_day exclude using gist
    (commitment_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index commitment_version_convention on conventions.commitment_version (convention_id, position);
create index commitment_version_party on conventions.commitment_version (party_id);

create table conventions.commitment_axis (
  convention_id uuid not null,
  commitment_id uuid not null,
  axis_id uuid not null references conventions.axis (id) on delete cascade,
  primary key (commitment_id, axis_id),
  constraint commitment_axis_commitment foreign key (convention_id, commitment_id)
    references conventions.commitment (convention_id, id) on delete cascade
);
create index commitment_axis_axis on conventions.commitment_axis (axis_id);
create index commitment_axis_convention on conventions.commitment_axis (convention_id);

-- What happened to a commitment: met, waived, or put back to work, with its evidence. Never changed, only added to.
create table conventions.commitment_event (
  id uuid primary key,
  convention_id uuid not null,
  commitment_id uuid not null,
  -- The occurrence that the event is about: its due date, null for what runs all along or for the commitment as a whole.
  occurrence_on date,
  status text not null constraint commitment_event_status_known check (status in ('in_progress', 'met', 'waived', 'reopened')),
  happened_on date not null,
  evidence_kind text constraint commitment_evidence_known check (evidence_kind in ('file', 'link', 'record')),
  evidence text constraint commitment_evidence_length check (char_length(evidence) <= 2000),
  note text constraint commitment_note_length check (char_length(note) <= 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  constraint commitment_event_commitment foreign key (convention_id, commitment_id)
    references conventions.commitment (convention_id, id) on delete cascade
);
create index commitment_event_convention on conventions.commitment_event (convention_id, commitment_id, recorded_at);

-- Something periodic that took place (a committee, a census, an evaluation): what the next due date counts from.
create table conventions.held_record (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  kind text not null constraint held_record_kind_known
    check (kind in ('committee', 'needs_census', 'evaluation_indicators', 'programme_validation', 'renewal_window')),
  scope text not null default '' constraint held_record_scope_length check (char_length(scope) <= 60),
  held_on date not null,
  note text constraint held_record_note_length check (char_length(note) <= 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  constraint held_record_once unique (convention_id, kind, scope, held_on)
);

-- Who may read a convention, and why. Computed by conventions.refresh_access from parties, mandates, units and
-- federations; the policies below ask nothing else.
create table conventions.access_grant (
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  basis text not null constraint access_grant_basis_known
    check (basis in ('drafter', 'party', 'mandator', 'legal_body', 'unit', 'federation_member')),
  -- The party through which it reads; null for the bodies around a mandator, who read and act for no party.
  party_id uuid,
  may_write boolean not null default false,
  valid_from date,
  valid_to date,
  primary key (convention_id, organisation_id, basis)
);
create index access_grant_organisation on conventions.access_grant (organisation_id, convention_id);

create function conventions.refresh_access(the_convention uuid) returns void
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
    -- A draft grants nothing: it is its drafter's alone until it is in force.
    if the_status = 'draft' then return; end if;

    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
    select distinct on (v.organisation_id) the_convention, v.organisation_id, 'party', v.party_id
    from conventions.party_version v where v.convention_id = the_convention
    order by v.organisation_id, v.valid_from desc nulls last;

    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id)
    select distinct on (m.mandator_organisation_id) the_convention, m.mandator_organisation_id, 'mandator', m.party_id
    from conventions.mandate m where m.convention_id = the_convention
    order by m.mandator_organisation_id, m.party_id;

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

    -- Members of a federation that is a party, in the convention's territory.
    insert into conventions.access_grant (convention_id, organisation_id, basis, party_id, valid_from, valid_to)
    select distinct on (l.to_id) the_convention, l.to_id, 'federation_member', g.party_id, l.valid_from, l.valid_to
    from conventions.access_grant g join organisations.link l on l.from_id = g.organisation_id and l.kind = 'federates'
    where g.convention_id = the_convention and g.basis = 'party'
      and conventions.serves_territory(the_convention, l.to_id)
    order by l.to_id, g.party_id;
  end
  $$;

-- Whether an organisation serves part of a convention's territory. One without a reach (a direction) serves all of it;
-- a convention without a territory, or national, is met by everybody.
create function conventions.serves_territory(the_convention uuid, the_organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select not exists (select 1 from organisations.reach r where r.organisation_id = the_organisation)
      or not exists (select 1 from conventions.territory t where t.convention_id = the_convention)
      or exists (select 1 from conventions.territory t where t.convention_id = the_convention and t.kind = 'national')
      or exists (
        select 1 from organisations.reach r join conventions.territory t on t.convention_id = the_convention
        where r.organisation_id = the_organisation and (
          (t.kind = 'departement' and t.code = r.departement_code)
          or (t.kind = 'region' and exists (
            select 1 from reference.departement d where d.code = r.departement_code and d.region_code = t.code))
          or (t.kind = 'commune' and exists (
            select 1 from reference.commune c where c.insee_code = t.code and c.departement_code = r.departement_code))
          or (t.kind = 'epci' and exists (
            select 1 from reference.commune c where c.epci_siren = t.code and c.departement_code = r.departement_code))))
  $$;

create function conventions.access_follows() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if tg_table_name = 'convention' then
      perform conventions.refresh_access(new.id);
    elsif tg_op = 'DELETE' then
      perform conventions.refresh_access(old.convention_id);
    else
      perform conventions.refresh_access(new.convention_id);
    end if;
    return null;
  end
  $$;

-- A new unit, a moved parent or a new reach changes who reads what the bodies around it have signed.
create function conventions.access_follows_the_directory() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    the_organisations uuid[];
    the_convention uuid;
  begin
    if tg_table_name = 'organisation' then
      the_organisations := array[new.id, new.parent_id, case when tg_op = 'UPDATE' then old.parent_id end];
    elsif tg_table_name = 'reach' then
      the_organisations := array[case when tg_op = 'DELETE' then old.organisation_id else new.organisation_id end];
      the_organisations := the_organisations || array(
        select o.parent_id from organisations.organisation o where o.id = the_organisations[1])
        || array(select l.from_id from organisations.link l where l.to_id = the_organisations[1]);
    else
      the_organisations := array[case when tg_op = 'DELETE' then old.from_id else new.from_id end];
    end if;
    for the_convention in
      select distinct g.convention_id from conventions.access_grant g where g.organisation_id = any(the_organisations)
    loop
      perform conventions.refresh_access(the_convention);
    end loop;
    return null;
  end
  $$;

create trigger access_follows after insert or update of status, drafting_organisation_id on conventions.convention
  for each row execute function conventions.access_follows();
create trigger access_follows after insert or update or delete on conventions.party_version
  for each row execute function conventions.access_follows();
create trigger access_follows after insert or update or delete on conventions.mandate
  for each row execute function conventions.access_follows();
create trigger access_follows after insert or delete on conventions.territory
  for each row execute function conventions.access_follows();
create trigger access_follows after insert or update of parent_id on organisations.organisation
  for each row when (new.parent_id is not null) execute function conventions.access_follows_the_directory();
create trigger access_follows after insert or delete on organisations.reach
  for each row execute function conventions.access_follows_the_directory();
create trigger access_follows after insert or update or delete on organisations.link
  for each row execute function conventions.access_follows_the_directory();

grant create on schema conventions to maillage_policy;
alter function conventions.refresh_access(uuid) owner to maillage_policy;
alter function conventions.serves_territory(uuid, uuid) owner to maillage_policy;
alter function conventions.access_follows() owner to maillage_policy;
alter function conventions.access_follows_the_directory() owner to maillage_policy;
revoke create on schema conventions from maillage_policy;
grant execute on function conventions.serves_territory(uuid, uuid) to maillage_app, maillage_worker;
grant select on conventions.convention, conventions.party_version, conventions.mandate, conventions.territory
  to maillage_policy;
grant select, insert, delete on conventions.access_grant to maillage_policy;

-- Reads: a grant valid today. Writes: the drafter's grant; what a draft alone may change is decided by the use cases,
-- and held here for the text once it is in force.
do $$
declare
  t text;
begin
  foreach t in array array['convention', 'instrument', 'territory', 'visa', 'article', 'article_version', 'annex',
    'party', 'party_version', 'mandate', 'signature', 'axis', 'axis_adoption', 'clause', 'commitment',
    'commitment_version', 'commitment_axis', 'commitment_event', 'held_record', 'access_grant']
  loop
    execute format('alter table conventions.%I enable row level security', t);
    execute format('alter table conventions.%I force row level security', t);
    execute format('grant select on conventions.%I to maillage_app, maillage_worker', t);
    execute format('create policy %I on conventions.%I for select to maillage_worker using (true)', t || '_worker', t);
    if t in ('convention', 'party_version', 'mandate', 'territory', 'access_grant') then
      execute format('create policy %I on conventions.%I to maillage_policy using (true) with check (true)', t || '_policy', t);
    end if;
    if t not in ('convention', 'axis', 'access_grant') then
      execute format($policy$
        create policy %I on conventions.%I for select to maillage_app using (exists (
          select 1 from conventions.access_grant g
          where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())))
        $policy$, t || '_read', t, t);
    end if;
    if t not in ('convention', 'axis', 'access_grant', 'commitment_event', 'held_record') then
      execute format('grant insert, update, delete on conventions.%I to maillage_app', t);
      execute format($policy$
        create policy %I on conventions.%I for insert to maillage_app with check (exists (
          select 1 from conventions.access_grant g
          where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write))
        $policy$, t || '_insert', t, t);
      execute format($policy$
        create policy %I on conventions.%I for update to maillage_app using (exists (
          select 1 from conventions.access_grant g
          where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write))
        with check (exists (
          select 1 from conventions.access_grant g
          where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write))
        $policy$, t || '_update', t, t, t);
      execute format($policy$
        create policy %I on conventions.%I for delete to maillage_app using (exists (
          select 1 from conventions.access_grant g
          where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write))
        $policy$, t || '_delete', t, t);
    end if;
  end loop;
end
$$;

create policy access_grant_read on conventions.access_grant for select to maillage_app
  using (organisation_id = (select access.acting_for())
    and (valid_from is null or valid_from <= (select access.today()))
    and (valid_to is null or valid_to >= (select access.today())));

create policy convention_read on conventions.convention for select to maillage_app
  using (exists (
    select 1 from conventions.access_grant g
    where g.convention_id = convention.id and g.organisation_id = (select access.acting_for())));
create policy convention_insert on conventions.convention for insert to maillage_app
  with check (status = 'draft' and drafting_organisation_id = (select access.acting_for()));
create policy convention_update on conventions.convention for update to maillage_app
  using (exists (
    select 1 from conventions.access_grant g
    where g.convention_id = convention.id and g.organisation_id = (select access.acting_for()) and g.may_write))
  with check (exists (
    select 1 from conventions.access_grant g
    where g.convention_id = convention.id and g.organisation_id = (select access.acting_for()) and g.may_write));
create policy convention_delete on conventions.convention for delete to maillage_app
  using (status = 'draft' and drafting_organisation_id = (select access.acting_for()));
grant insert, update, delete on conventions.convention to maillage_app;

-- Published lists are public; a convention's own axes follow the convention.
create policy axis_read on conventions.axis for select to maillage_app
  using (case when convention_id is null then (select access.actor_account()) is not null else exists (
    select 1 from conventions.access_grant g
    where g.convention_id = axis.convention_id and g.organisation_id = (select access.acting_for())) end);
create policy axis_write on conventions.axis to maillage_app
  using (case when convention_id is null then organisation_id = (select access.acting_for()) else exists (
    select 1 from conventions.access_grant g
    where g.convention_id = axis.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write) end)
  with check (case when convention_id is null then organisation_id = (select access.acting_for()) else exists (
    select 1 from conventions.access_grant g
    where g.convention_id = axis.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write) end);
grant insert, update, delete on conventions.axis to maillage_app;

-- What happened to a commitment is told by those bound by it or by the drafter, in their own name; nothing is rewritten.
grant insert on conventions.commitment_event to maillage_app;
create policy commitment_event_insert on conventions.commitment_event for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and exists (
      select 1 from conventions.access_grant g
      where g.convention_id = commitment_event.convention_id and g.organisation_id = (select access.acting_for())));

-- That something took place closes what others wait for: it is told by the drafter, or through a party that holds it (as
-- the party, its legal body or its unit). Those are the parties that the clause names, for a validation those of the
-- committee that validates, and all who sign when it names none. The rules say it first (conventions/holders.ts).
create function conventions.may_record_held(the_convention uuid, the_kind text, the_scope text) returns boolean
  language sql stable
  as $$
    with asked as (
      select k.value from conventions.clause k
      where k.convention_id = the_convention and k.kind = the_kind and k.scope = the_scope
    ), named as (
      select k.key #>> '{}' as key from (
        select a.value from asked a
        union all
        select c.value from asked a join conventions.clause c on c.convention_id = the_convention
          and c.kind = 'committee' and c.scope = a.value ->> 'committeeScope') x
      cross join lateral (
        select jsonb_path_query(x.value, '$.members[*].partyKey')
        union all select jsonb_path_query(x.value, '$.byPartyKey')
        union all select jsonb_path_query(x.value, '$.byPartyKeys[*]')) k(key)
    )
    select exists (select 1 from asked) and exists (
      select 1 from conventions.access_grant g
      where g.convention_id = the_convention and g.organisation_id = (select access.acting_for())
        and (g.basis = 'drafter' or g.basis in ('party', 'legal_body', 'unit') and exists (
          select 1 from conventions.party p join conventions.party_version v on v.party_id = p.id
          where p.id = g.party_id and case when exists (select 1 from named)
            then p.key in (select n.key from named n)
            else v.role in ('signatory', 'mandated_coordinator') end)))
  $$;
grant execute on function conventions.may_record_held(uuid, text, text) to maillage_app;

grant insert on conventions.held_record to maillage_app;
create policy held_record_insert on conventions.held_record for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and conventions.may_record_held(convention_id, kind, scope));
