-- Places of immersion that communes and EPCI offer, the stays that people make there, and what is said of them (PDL-2.C4).

-- How long the stays of agents are under a text, by day: a line comes with the text that says so, and holds for it alone.
create table cohorts.agent_stay (
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  valid_from date not null,
  min_days integer not null constraint agent_stay_positive check (min_days > 0),
  max_days integer not null,
  article text constraint agent_stay_article_length check (char_length(article) between 1 and 40),
  rule_id text constraint agent_stay_rule_length check (char_length(rule_id) between 1 and 40),
  primary key (convention_id, valid_from),
  constraint agent_stay_ordered check (max_days >= min_days)
);

create function cohorts.own_epci() returns text
  language sql stable
  as $$
    select o.epci_siren from organisations.organisation o
    where o.kind = 'epci' and o.id = (select access.acting_for())
  $$;
-- Départements whose offers are read by the organisation acted for: those that it surveys, and those of the cohorts that
-- it runs or teaches. An offer names its tutor: whoever only reads is not told.
create function cohorts.offered_departements() returns text[]
  language sql stable
  as $$
    select case when cohorts.handles_people() then (select cohorts.surveyed_departements()) || coalesce((
      select array_agg(distinct c.departement_code) from cohorts.cohort c
      where c.id = any((select cohorts.run_cohorts() || cohorts.taught_cohorts())::uuid[])), '{}') else '{}' end
  $$;

create table cohorts.host_offer (
  id uuid primary key,
  -- The commune where the places are, and the EPCI whose services they are; null = those of the commune.
  insee_code text not null references reference.commune (insee_code),
  departement_code text not null references reference.departement (code),
  epci_siren text references reference.epci (siren),
  starts_on date not null,
  ends_on date not null,
  weekdays integer[] not null constraint host_offer_weekdays_known
    check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6]),
  places integer not null constraint host_offer_places_bounds check (places between 1 and 50),
  tutor_name text not null constraint host_offer_tutor_length check (char_length(tutor_name) between 1 and 120),
  tutor_office text constraint host_offer_tutor_office_length check (char_length(tutor_office) <= 120),
  tutor_email text constraint host_offer_tutor_email_length check (char_length(tutor_email) <= 254),
  tutor_phone text constraint host_offer_tutor_phone_form check (tutor_phone ~ '^\+?[0-9]{6,15}$'),
  -- Host and name without accents or case: the same tutor over several offers.
  tutor_key text not null,
  tutor_load integer not null constraint host_offer_load_bounds check (tutor_load between 1 and 50),
  note text constraint host_offer_note_length check (char_length(note) <= 1000),
  -- What may follow what is a table of the rules (packages/domain, cohorts/immersions).
  state text not null default 'open' constraint host_offer_state_known check (state in ('open', 'withdrawn', 'closed')),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint host_offer_period check (ends_on >= starts_on),
  constraint host_offer_tutor_reachable check (tutor_email is not null or tutor_phone is not null)
);
create index host_offer_departement on cohorts.host_offer (departement_code, state);
create index host_offer_commune on cohorts.host_offer (insee_code);
create index host_offer_epci on cohorts.host_offer (epci_siren);
create index host_offer_tutor on cohorts.host_offer (tutor_key);

-- A stay of somebody with a host. It names nobody but the tutor.
create table cohorts.immersion (
  id uuid primary key,
  cohort_id uuid not null,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  candidature_id uuid not null,
  kind text not null constraint immersion_kind_known check (kind in ('discovery', 'course', 'agent')),
  -- Null until a host is found; one that has said no stays here until another is.
  offer_id uuid references cohorts.host_offer (id),
  -- The days of presence, in order: what a place, a tutor and the person are taken on.
  days date[] not null constraint immersion_some_days check (cardinality(days) between 1 and 200),
  starts_on date not null,
  ends_on date not null,
  state text not null default 'requested' constraint immersion_state_known check (state in (
    'requested', 'host_found', 'to_sign', 'planned', 'in_progress', 'validated', 'not_validated', 'interrupted',
    'cancelled')),
  state_on date not null,
  reason text constraint immersion_reason_length check (char_length(reason) <= 300),
  -- What the agreement says, kept as it was sent to be signed: a later change of the text or of the offer is not in it.
  terms jsonb,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint immersion_of foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade,
  constraint immersion_bounds check (starts_on = days[1] and ends_on = days[cardinality(days)] and ends_on >= starts_on),
  constraint immersion_hosted check (state in ('requested', 'cancelled') or offer_id is not null),
  constraint immersion_agreed check (state in ('requested', 'host_found', 'cancelled') or terms is not null)
);
create index immersion_cohort on cohorts.immersion (cohort_id, starts_on);
create index immersion_candidature on cohorts.immersion (candidature_id);
create index immersion_offer on cohorts.immersion (offer_id);
create index immersion_convention on cohorts.immersion (convention_id);

create table cohorts.immersion_signature (
  immersion_id uuid not null references cohorts.immersion (id) on delete cascade,
  party text not null constraint immersion_signature_party_known check (party in ('host', 'institution', 'person')),
  -- Of the person, the name stands with the candidate alone, and goes with it.
  signatory text constraint immersion_signature_name_length check (char_length(signatory) between 1 and 160),
  signed_on date not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  primary key (immersion_id, party),
  constraint immersion_signature_named check ((party = 'person') = (signatory is null))
);

create table cohorts.immersion_evaluation (
  immersion_id uuid not null references cohorts.immersion (id) on delete cascade,
  side text not null constraint immersion_evaluation_side_known check (side in ('tutor', 'stagiaire')),
  -- Grades from 1 to 4, in the order of the questions of the side.
  grades integer[] not null constraint immersion_evaluation_grades
    check (cardinality(grades) between 1 and 10 and 1 <= all (grades) and 4 >= all (grades)),
  favourable boolean not null,
  text text constraint immersion_evaluation_text_length check (char_length(text) <= 2000),
  evaluated_on date not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (immersion_id, side)
);

-- Offers of the organisation acted for as a host; for whoever only reads for it, none: they lead to people.
create function cohorts.own_offers() returns uuid[]
  language sql stable
  as $$
    select case when cohorts.handles_people() then coalesce((
      select array_agg(f.id) from cohorts.host_offer f
      where (f.epci_siren is null and f.insee_code = (select cohorts.own_commune()))
        or f.epci_siren = (select cohorts.own_epci())), '{}') else '{}' end
  $$;
grant execute on function cohorts.own_epci(), cohorts.offered_departements(), cohorts.own_offers() to maillage_app;

do $$
declare
  t text;
begin
  foreach t in array array['agent_stay', 'host_offer', 'immersion', 'immersion_signature', 'immersion_evaluation'] loop
    execute format('alter table cohorts.%I enable row level security', t);
    execute format('alter table cohorts.%I force row level security', t);
    execute format('grant select on cohorts.%I to maillage_app, maillage_worker', t);
    execute format('create policy %I on cohorts.%I for select to maillage_worker using (true)', t || '_worker', t);
  end loop;
  create policy agent_stay_read on cohorts.agent_stay for select to maillage_app using (true);

  -- Written by the host, or by the centre de gestion of its département; read by whoever looks for places there too.
  create policy host_offer_read on cohorts.host_offer for select to maillage_app
    using (departement_code = any((select cohorts.offered_departements())::text[])
      or (epci_siren is null and insee_code = (select cohorts.own_commune()))
      or epci_siren = (select cohorts.own_epci()));
  create policy host_offer_insert on cohorts.host_offer for insert to maillage_app
    with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
      and (departement_code = any((select cohorts.surveyed_departements())::text[])
        or (epci_siren is null and insee_code = (select cohorts.own_commune()))
        or epci_siren = (select cohorts.own_epci())));
  create policy host_offer_update on cohorts.host_offer for update to maillage_app
    using (departement_code = any((select cohorts.surveyed_departements())::text[])
      or (epci_siren is null and insee_code = (select cohorts.own_commune()))
      or epci_siren = (select cohorts.own_epci()))
    with check (departement_code = any((select cohorts.surveyed_departements())::text[])
      or (epci_siren is null and insee_code = (select cohorts.own_commune()))
      or epci_siren = (select cohorts.own_epci()));
  grant insert, update on cohorts.host_offer to maillage_app;

  -- Read and led by those who run or teach the cohort, and by the host once it is asked.
  create policy immersion_people on cohorts.immersion for select to maillage_app
    using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]));
  create policy immersion_host on cohorts.immersion for select to maillage_app
    using (offer_id = any((select cohorts.own_offers())::uuid[]));
  create policy immersion_insert on cohorts.immersion for insert to maillage_app
    with check (account_id = (select access.actor_account())
      and cohort_id = any((select cohorts.run_people())::uuid[]));
  create policy immersion_update on cohorts.immersion for update to maillage_app
    using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[])
      or offer_id = any((select cohorts.own_offers())::uuid[]))
    with check (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[])
      or offer_id = any((select cohorts.own_offers())::uuid[]));
  grant insert, update on cohorts.immersion to maillage_app;

  grant insert on cohorts.immersion_signature to maillage_app;
  create policy immersion_signature_read on cohorts.immersion_signature for select to maillage_app
    using (exists (select 1 from cohorts.immersion i where i.id = immersion_id));
  create policy immersion_signature_insert on cohorts.immersion_signature for insert to maillage_app
    with check (account_id = (select access.actor_account())
      and exists (select 1 from cohorts.immersion i where i.id = immersion_id));

  -- What the stagiaire says of a host is not told to that host.
  grant insert, update on cohorts.immersion_evaluation to maillage_app;
  create policy immersion_evaluation_read on cohorts.immersion_evaluation for select to maillage_app
    using (exists (
      select 1 from cohorts.immersion i
      where i.id = immersion_id and (side = 'tutor'
        or i.cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))));
  create policy immersion_evaluation_insert on cohorts.immersion_evaluation for insert to maillage_app
    with check (account_id = (select access.actor_account()) and exists (
      select 1 from cohorts.immersion i
      where i.id = immersion_id and (side = 'tutor'
        or i.cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))));
  create policy immersion_evaluation_update on cohorts.immersion_evaluation for update to maillage_app
    using (exists (
      select 1 from cohorts.immersion i
      where i.id = immersion_id and (side = 'tutor'
        or i.cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))))
    with check (account_id = (select access.actor_account()));
  -- What was signed is void once the host says no: the agreement is sent again.
  grant delete on cohorts.immersion_signature to maillage_app;
  create policy immersion_signature_void on cohorts.immersion_signature for delete to maillage_app
    using (exists (select 1 from cohorts.immersion i where i.id = immersion_id));
end
$$;

-- Who comes on the stays that the organisation acted for hosts: a name, and who sends. Nothing else of the person is told
-- to a host: neither how to reach them, nor their age, nor what decides on their pay, nor how far the candidature went.
create function cohorts.hosted_people(the_immersions uuid[])
  returns table (immersion_id uuid, last_name text, first_name text, cohort_title text, cdg_id uuid, antenne_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select i.id, p.last_name, p.first_name, c.title, c.cdg_id, c.antenne_id
    from cohorts.immersion i
    join cohorts.cohort c on c.id = i.cohort_id
    left join cohorts.candidate p on p.candidature_id = i.candidature_id
    where i.id = any(the_immersions) and i.offer_id = any(cohorts.own_offers()) and i.state <> 'requested'
  $$;

-- How many people each day of some offers already holds, there and with their tutor wherever he receives them, whichever
-- cohort they come from; nobody is named. Only of offers that the actor reads.
create function cohorts.offer_load(the_offers uuid[])
  returns table (offer_id uuid, day date, people integer, tutor_people integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with asked as materialized (
      select f.id, f.tutor_key from cohorts.host_offer f
      where f.id = any(the_offers)
        and (f.departement_code = any(cohorts.offered_departements())
          or (f.epci_siren is null and f.insee_code = cohorts.own_commune())
          or f.epci_siren = cohorts.own_epci()))
    select a.id, d.day, (count(*) filter (where i.offer_id = a.id))::integer, count(*)::integer
    from asked a
    join cohorts.host_offer same on same.tutor_key = a.tutor_key
    join cohorts.immersion i on i.offer_id = same.id and i.state not in ('requested', 'cancelled')
    cross join lateral unnest(i.days) as d(day)
    -- Days after an interruption are free again.
    where i.state <> 'interrupted' or d.day <= i.state_on
    group by a.id, d.day
  $$;

grant select on cohorts.host_offer, cohorts.immersion to maillage_policy;
create policy host_offer_policy on cohorts.host_offer for select to maillage_policy using (true);
create policy immersion_policy on cohorts.immersion for select to maillage_policy using (true);
grant execute on function cohorts.own_epci(), cohorts.own_commune(), cohorts.own_offers(), cohorts.offered_departements(),
  cohorts.surveyed_departements(), cohorts.taught_people() to maillage_policy;
grant create on schema cohorts to maillage_policy;
alter function cohorts.hosted_people(uuid[]) owner to maillage_policy;
alter function cohorts.offer_load(uuid[]) owner to maillage_policy;
revoke create on schema cohorts from maillage_policy;
grant execute on function cohorts.hosted_people(uuid[]), cohorts.offer_load(uuid[]) to maillage_app;
