-- Cohorts, and those who want into them.

-- Schemes are found without accents or case, as everything else. The server writes the key; here the present lines get one.
alter table cohorts.scheme add column search_key text not null default '';
update cohorts.scheme set search_key = translate(lower(title || ' ' || occupation),
  'àâäéèêëîïôöùûüç’''-–', 'aaaeeeeiioouuuc    ');

-- Whether the organisation acted for reads a convention today.
create function cohorts.reads(the_convention uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.access_grant g
      where g.convention_id = the_convention and g.organisation_id = (select access.acting_for())
        and (g.valid_from is null or g.valid_from <= (select access.today()))
        and (g.valid_to is null or g.valid_to >= (select access.today())))
  $$;
grant execute on function cohorts.reads(uuid) to maillage_app;

-- What came of the experiment that the others wait for (PDL-1.2, PDL-1.3): one assessment for each clause, the last one holds.
create table cohorts.experiment (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  departement_code text not null references reference.departement (code),
  year integer not null,
  outcome text not null constraint experiment_outcome_known check (outcome in ('positive', 'negative', 'adapted')),
  -- Day on which the committee assessed it.
  assessed_on date not null,
  note text constraint experiment_note_length check (char_length(note) <= 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now()
);
create index experiment_convention on cohorts.experiment (convention_id, recorded_at desc);

-- A scheme in a département, with the centre de gestion and the antenne that run it (PDL-4.5).
create table cohorts.cohort (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id),
  scheme_id uuid not null,
  edition_id uuid not null references cohorts.edition (id),
  title text not null constraint cohort_title_length check (char_length(title) between 1 and 160),
  -- The title without accents or case, and the code of the département.
  search_key text not null,
  departement_code text not null references reference.departement (code),
  cdg_id uuid not null references organisations.organisation (id),
  antenne_id uuid not null references organisations.organisation (id),
  -- What may follow what is a table of the rules (packages/domain, cohorts/cohort).
  state text not null default 'proposed' constraint cohort_state_known check (state in (
    'proposed', 'approved', 'recruiting_priority', 'recruiting_extended', 'ready', 'running', 'evaluating', 'closed',
    'postponed', 'cancelled')),
  starts_on date not null,
  ends_on date not null,
  minimum_by date not null,
  seats integer constraint cohort_seats_positive check (seats > 0),
  jury boolean not null default false,
  venue text constraint cohort_venue_length check (char_length(venue) <= 200),
  note text constraint cohort_note_length check (char_length(note) <= 2000),
  -- The committee that let it open, and the day on which recruitment was opened to the other publics (PDL-1.4).
  approved_on date,
  extended_on date,
  stopped_reason text constraint cohort_stopped_reason_known check (stopped_reason in (
    'below_minimum', 'no_trainer', 'no_room', 'financing', 'other')),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint cohort_of_scheme foreign key (convention_id, scheme_id) references cohorts.scheme (convention_id, id),
  constraint cohort_in_convention unique (convention_id, id),
  constraint cohort_period check (ends_on >= starts_on),
  constraint cohort_minimum_before_start check (minimum_by <= starts_on)
);
create index cohort_starts on cohorts.cohort (starts_on desc, id);
create index cohort_of_cdg on cohorts.cohort (cdg_id);
create index cohort_of_antenne on cohorts.cohort (antenne_id);
create index cohort_convention on cohorts.cohort (convention_id, scheme_id);
create index cohort_edition on cohorts.cohort (edition_id);

-- What the organisation acted for is for cohorts. Each is asked once for a statement, as an array.
create function cohorts.coordinated_conventions() returns uuid[]
  language sql stable
  as $$
    select coalesce(array_agg(distinct g.convention_id), '{}')
    from conventions.access_grant g
    where g.organisation_id = (select access.acting_for()) and cohorts.coordinates(g.convention_id)
  $$;
-- Those that it runs: as the centre de gestion of the cohort, or as the coordinator of the convention.
create function cohorts.run_cohorts() returns uuid[]
  language sql stable
  as $$
    select coalesce(array_agg(c.id), '{}') from cohorts.cohort c
    where c.cdg_id = (select access.acting_for())
      or c.convention_id = any((select cohorts.coordinated_conventions())::uuid[])
  $$;
-- Those that it teaches: as the antenne, or as the body of the CNFPT that the antenne is a unit of.
create function cohorts.taught_cohorts() returns uuid[]
  language sql stable
  as $$
    select coalesce(array_agg(c.id), '{}') from cohorts.cohort c
    join organisations.organisation a on a.id = c.antenne_id
    where (select access.acting_for()) in (c.antenne_id, a.parent_id)
  $$;
-- Those of which it follows the remuneration: as a région that is a party, or one of its directions (PDL-2.R4).
create function cohorts.paid_cohorts() returns uuid[]
  language sql stable
  as $$
    select coalesce(array_agg(c.id), '{}') from cohorts.cohort c
    where exists (
      select 1 from conventions.access_grant g
      join organisations.organisation o on o.id = g.organisation_id and o.kind in ('region', 'region_direction')
      where g.convention_id = c.convention_id and g.organisation_id = (select access.acting_for())
        and g.basis in ('party', 'legal_body', 'unit')
        and (g.valid_from is null or g.valid_from <= (select access.today()))
        and (g.valid_to is null or g.valid_to >= (select access.today())))
  $$;
grant execute on function cohorts.coordinated_conventions(), cohorts.run_cohorts(), cohorts.taught_cohorts(),
  cohorts.paid_cohorts() to maillage_app;

-- The same, for what concerns people: whoever only reads for an organisation, or holds an elective office in it, is told
-- figures and no names.
create function cohorts.handles_people() returns boolean
  language sql stable
  as $$ select coalesce((select access.acting_role()) in ('administrator', 'coordinator', 'agent'), false) $$;
create function cohorts.run_people() returns uuid[]
  language sql stable
  as $$ select case when cohorts.handles_people() then cohorts.run_cohorts() else '{}' end $$;
create function cohorts.taught_people() returns uuid[]
  language sql stable
  as $$ select case when cohorts.handles_people() then cohorts.taught_cohorts() else '{}' end $$;
create function cohorts.paid_people() returns uuid[]
  language sql stable
  as $$ select case when cohorts.handles_people() then cohorts.paid_cohorts() else '{}' end $$;
grant execute on function cohorts.handles_people(), cohorts.run_people(), cohorts.taught_people(), cohorts.paid_people()
  to maillage_app;

-- Somebody's wish to enter a cohort, and how far it went. It names nobody: who it is stands apart, and so does what
-- decides on who pays, since those who teach have no need of it.
create table cohorts.candidature (
  id uuid primary key,
  cohort_id uuid not null,
  convention_id uuid not null,
  audience text not null constraint candidature_audience_known check (audience in (
    'job_seeker', 'region_agent', 'unaffiliated_agent', 'affiliated_agent', 'student')),
  -- What may follow what is a table of the rules (packages/domain, cohorts/candidature).
  step text not null default 'received' constraint candidature_step_known check (step in (
    'received', 'eligible', 'immersed', 'heard', 'admitted', 'waiting', 'refused', 'withdrawn', 'in_training',
    'completed', 'left', 'certified', 'partly_certified', 'not_certified', 'in_post')),
  -- Day on which it came to this step.
  step_on date not null,
  reason text constraint candidature_reason_length check (char_length(reason) <= 40),
  received_on date not null,
  immersion_days integer constraint candidature_immersion_positive check (immersion_days > 0),
  immersed_on date,
  heard_on date,
  -- Order on the waiting list of the cohort; null off it.
  waiting_rank integer,
  -- Codes of the blocks of the title that were obtained; null while nothing is known.
  blocks text[],
  certified_on date,
  -- Day on which who it was has been erased; what remains counts in figures and names nobody.
  erased_on date,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint candidature_of foreign key (convention_id, cohort_id) references cohorts.cohort (convention_id, id)
    on delete cascade,
  constraint candidature_in_cohort unique (cohort_id, id)
);
create index candidature_cohort on cohorts.candidature (cohort_id, step);

-- Who it is, and how to reach them. The line goes when the person asks for it, or when the retention ends.
create table cohorts.candidate (
  candidature_id uuid primary key references cohorts.candidature (id) on delete cascade,
  cohort_id uuid not null references cohorts.cohort (id) on delete cascade,
  last_name text not null constraint candidate_last_name_length check (char_length(last_name) between 1 and 80),
  first_name text not null constraint candidate_first_name_length check (char_length(first_name) between 1 and 80),
  birth_on date,
  email text constraint candidate_email_length check (char_length(email) <= 254),
  phone text constraint candidate_phone_form check (phone ~ '^\+?[0-9]{6,15}$'),
  insee_code text references reference.commune (insee_code),
  -- Names without accents or case, to search and to find who came twice.
  search_key text not null,
  email_key text,
  constraint candidate_reachable check (email is not null or phone is not null)
);
create index candidate_cohort on cohorts.candidate (cohort_id);
create index candidate_key on cohorts.candidate (search_key, birth_on);
create index candidate_email on cohorts.candidate (email_key);

-- What decides on who pays somebody (PDL-F4 to PDL-F6), and a remark: read by those who run the cohort; of those admitted,
-- the région reads it too.
create table cohorts.candidate_situation (
  candidature_id uuid primary key references cohorts.candidature (id) on delete cascade,
  cohort_id uuid not null references cohorts.cohort (id) on delete cascade,
  prescriber text constraint situation_prescriber_known check (prescriber in (
    'france_travail', 'mission_locale', 'cap_emploi', 'other', 'none')),
  are text constraint situation_are_known check (are in ('with_are', 'without_are', 'unknown')),
  are_ends_on date,
  employer_id uuid references organisations.organisation (id),
  note text constraint situation_note_length check (char_length(note) <= 1000),
  constraint situation_are_end check (are_ends_on is null or are = 'with_are')
);
create index candidate_situation_cohort on cohorts.candidate_situation (cohort_id);
create index candidate_situation_employer on cohorts.candidate_situation (employer_id);

-- What happened to a candidature, step by step.
create table cohorts.candidature_event (
  id uuid primary key,
  candidature_id uuid not null,
  cohort_id uuid not null,
  event text not null constraint candidature_event_length check (char_length(event) between 1 and 40),
  from_step text,
  to_step text not null,
  happened_on date not null,
  reason text,
  -- What the step said beside its name: days of an immersion, prerequisites checked, employer of a post…
  details jsonb not null default '{}',
  -- The event that this one is a consequence of: a seat taken because another was left.
  caused_by_id uuid references cohorts.candidature_event (id) on delete cascade,
  undone_at timestamptz,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  session_id uuid,
  recorded_at timestamptz not null default now(),
  constraint candidature_event_of foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade
);
create index candidature_event_candidature on cohorts.candidature_event (candidature_id, recorded_at);
create index candidature_event_cohort on cohorts.candidature_event (cohort_id);
create index candidature_event_cause on cohorts.candidature_event (caused_by_id);

-- Who has opened the dossier of somebody, by day. It goes with the candidature.
create table cohorts.dossier_read (
  candidature_id uuid not null references cohorts.candidature (id) on delete cascade,
  cohort_id uuid not null references cohorts.cohort (id) on delete cascade,
  account_id uuid not null references access.account (id),
  organisation_id uuid not null references organisations.organisation (id),
  read_on date not null,
  times integer not null default 1,
  last_at timestamptz not null,
  primary key (candidature_id, account_id, organisation_id, read_on)
);
create index dossier_read_cohort on cohorts.dossier_read (cohort_id);
create index dossier_read_account on cohorts.dossier_read (account_id);
create index dossier_read_organisation on cohorts.dossier_read (organisation_id);

-- What happened to a cohort, step by step.
create table cohorts.cohort_event (
  id uuid primary key,
  cohort_id uuid not null references cohorts.cohort (id) on delete cascade,
  event text not null constraint cohort_event_length check (char_length(event) between 1 and 40),
  from_state text,
  to_state text not null,
  happened_on date not null,
  details jsonb not null default '{}',
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now()
);
create index cohort_event_cohort on cohorts.cohort_event (cohort_id, recorded_at);

do $$
declare
  t text;
begin
  foreach t in array array['experiment', 'cohort', 'candidature', 'candidate', 'candidate_situation',
    'candidature_event', 'cohort_event', 'dossier_read']
  loop
    execute format('alter table cohorts.%I enable row level security', t);
    execute format('alter table cohorts.%I force row level security', t);
    execute format('grant select, insert on cohorts.%I to maillage_app', t);
    execute format('grant select on cohorts.%I to maillage_worker', t);
    execute format('create policy %I on cohorts.%I for select to maillage_worker using (true)', t || '_worker', t);
  end loop;
  foreach t in array array['cohort', 'candidature', 'candidate', 'candidate_situation', 'candidature_event'] loop
    execute format('grant update on cohorts.%I to maillage_app', t);
  end loop;
  -- What belongs to the people of a cohort, by those who run it; who they are and their steps also by those who teach it.
  foreach t in array array['candidature', 'candidate', 'candidate_situation', 'candidature_event'] loop
    execute format($policy$
      create policy %I on cohorts.%I for select to maillage_app
        using (cohort_id = any((select cohorts.run_people())::uuid[]))
      $policy$, t || '_run', t);
    if t <> 'candidate_situation' then
      execute format($policy$
        create policy %I on cohorts.%I for select to maillage_app
          using (cohort_id = any((select cohorts.taught_people())::uuid[]))
        $policy$, t || '_taught', t);
    end if;
    execute format($policy$
      create policy %I on cohorts.%I for insert to maillage_app
        with check (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_insert', t);
  end loop;
  foreach t in array array['candidate', 'candidate_situation'] loop
    execute format($policy$
      create policy %I on cohorts.%I for update to maillage_app
        using (cohort_id = any((select cohorts.run_people())::uuid[]))
        with check (cohort_id = any((select cohorts.run_people())::uuid[]))
      $policy$, t || '_update', t);
  end loop;
  foreach t in array array['candidature', 'candidature_event'] loop
    execute format($policy$
      create policy %I on cohorts.%I for update to maillage_app
        using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
        with check (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_update', t);
  end loop;
end
$$;

-- Whoever reads a dossier leaves its line; those who run the cohort read them all, everybody reads their own.
grant update on cohorts.dossier_read to maillage_app;
create policy dossier_read_read on cohorts.dossier_read for select to maillage_app
  using (account_id = (select access.actor_account()) or cohort_id = any((select cohorts.run_people())::uuid[]));
create policy dossier_read_insert on cohorts.dossier_read for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and exists (select 1 from cohorts.candidature c where c.id = candidature_id and c.cohort_id = dossier_read.cohort_id));
create policy dossier_read_update on cohorts.dossier_read for update to maillage_app
  using (account_id = (select access.actor_account())) with check (account_id = (select access.actor_account()));

grant delete on cohorts.candidate, cohorts.candidate_situation to maillage_app;
create policy candidate_erase on cohorts.candidate for delete to maillage_app
  using (cohort_id = any((select cohorts.run_people())::uuid[]));
create policy candidate_situation_erase on cohorts.candidate_situation for delete to maillage_app
  using (cohort_id = any((select cohorts.run_people())::uuid[]));

-- The région reads of those who have a seat who they are and what decides on their pay: its dossiers to come (PDL-2.R4).
create policy candidature_paid on cohorts.candidature for select to maillage_app
  using (cohort_id = any((select cohorts.paid_people())::uuid[])
    and step in ('admitted', 'in_training', 'completed', 'left', 'certified', 'partly_certified', 'not_certified', 'in_post'));
create policy candidate_paid on cohorts.candidate for select to maillage_app
  using (cohort_id = any((select cohorts.paid_people())::uuid[])
    and exists (select 1 from cohorts.candidature c where c.id = candidature_id));
create policy candidate_situation_paid on cohorts.candidate_situation for select to maillage_app
  using (cohort_id = any((select cohorts.paid_people())::uuid[])
    and exists (select 1 from cohorts.candidature c where c.id = candidature_id));

create policy cohort_read on cohorts.cohort for select to maillage_app
  using (convention_id = any(array(
    select g.convention_id from conventions.access_grant g
    where g.organisation_id = (select access.acting_for())
      and (g.valid_from is null or g.valid_from <= (select access.today()))
      and (g.valid_to is null or g.valid_to >= (select access.today())))));
create policy cohort_insert on cohorts.cohort for insert to maillage_app
  with check (account_id = (select access.actor_account())
    and (cohorts.coordinates(convention_id)
      or (cdg_id = (select access.acting_for()) and cohorts.reads(convention_id))));
create policy cohort_update on cohorts.cohort for update to maillage_app
  using (cdg_id = (select access.acting_for()) or cohorts.coordinates(convention_id)
    or antenne_id = (select access.acting_for())
    or exists (select 1 from organisations.organisation a
      where a.id = antenne_id and a.parent_id = (select access.acting_for())))
  with check (cdg_id = (select access.acting_for()) or cohorts.coordinates(convention_id)
    or antenne_id = (select access.acting_for())
    or exists (select 1 from organisations.organisation a
      where a.id = antenne_id and a.parent_id = (select access.acting_for())));

create policy cohort_event_read on cohorts.cohort_event for select to maillage_app
  using (exists (select 1 from cohorts.cohort c where c.id = cohort_id));
create policy cohort_event_insert on cohorts.cohort_event for insert to maillage_app
  with check (account_id = (select access.actor_account())
    and cohort_id = any((select cohorts.run_cohorts() || cohorts.taught_cohorts())::uuid[]));

create policy experiment_read on cohorts.experiment for select to maillage_app using (cohorts.reads(convention_id));
create policy experiment_insert on cohorts.experiment for insert to maillage_app
  with check (account_id = (select access.actor_account()) and cohorts.coordinates(convention_id));

-- How many people are at each step of cohorts that the actor reads, and how many have a seat ('seated'). Those who run or
-- teach a cohort are told all of it, those who pay it what concerns the seats. Nobody else is told of fewer than five
-- people; where that hides one step alone of those with a seat, the next smallest is hidden too, so that the total does
-- not tell it by difference.
create function cohorts.funnel(the_cohorts uuid[])
  returns table (cohort_id uuid, step text, people integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with inside as materialized (
      select unnest(cohorts.run_cohorts() || cohorts.taught_cohorts()) as id),
    paid as materialized (select unnest(cohorts.paid_cohorts()) as id),
    counted as (
      select c.cohort_id, c.step, count(*)::integer as n,
        c.step in ('admitted', 'in_training', 'completed', 'left', 'certified', 'partly_certified', 'not_certified',
          'in_post') as seated
      from cohorts.candidature c
      where c.cohort_id = any(the_cohorts) and cohorts.reads(c.convention_id)
      group by c.cohort_id, c.step),
    judged as (
      select k.*, k.cohort_id in (select i.id from inside i) or (k.seated and k.cohort_id in (select p.id from paid p))
        as told
      from counted k),
    ranked as (
      select j.*, not j.told and j.n < 5 as small,
        count(*) filter (where not j.told and j.n < 5) over (partition by j.cohort_id, j.seated) as smalls,
        row_number() over (partition by j.cohort_id, j.seated, (not j.told and j.n < 5) order by j.n, j.step) as rank
      from judged j)
    select r.cohort_id, r.step,
      case when not (r.small or (not r.told and r.seated and r.smalls = 1 and r.rank = 1)) then r.n end
    from ranked r
    union all
    select r.cohort_id, 'seated', case when bool_and(r.told) or sum(r.n) >= 5 then sum(r.n)::integer end
    from ranked r where r.seated group by r.cohort_id
  $$;

-- What became of the people of cohorts that the actor reads, all together, and whether the actor runs, teaches or pays
-- all of them: to others a small group is not told (packages/domain, cohorts/indicators).
create function cohorts.outcomes(the_cohorts uuid[])
  returns table (begun integer, "left" integer, completed integer, judged integer, certified integer, placed integer,
    told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with inside as materialized (
      select unnest(cohorts.run_cohorts() || cohorts.taught_cohorts() || cohorts.paid_cohorts()) as id),
    person as (
      select k.step, k.blocks, greatest(1, jsonb_array_length(s.blocks)) as wanted
      from cohorts.candidature k
      join cohorts.cohort c on c.id = k.cohort_id
      join cohorts.scheme s on s.id = c.scheme_id
      where k.cohort_id = any(the_cohorts) and cohorts.reads(k.convention_id)
        and k.step in ('in_training', 'completed', 'left', 'certified', 'partly_certified', 'not_certified', 'in_post'))
    select count(*)::integer, (count(*) filter (where step = 'left'))::integer,
      (count(*) filter (where step not in ('in_training', 'left')))::integer,
      (count(*) filter (where step not in ('in_training', 'left') and blocks is not null))::integer,
      (count(*) filter (where step not in ('in_training', 'left') and cardinality(blocks) >= wanted))::integer,
      (count(*) filter (where step = 'in_post'))::integer,
      the_cohorts <@ array(select i.id from inside i)
    from person
  $$;

-- Where the person of a candidature has a seat during the days of its cohort; nobody is named.
create function cohorts.seated_elsewhere(the_candidature uuid)
  returns table (title text, starts_on date, ends_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.title, o.starts_on, o.ends_on
    from cohorts.candidate me
    join cohorts.cohort mine on mine.id = me.cohort_id
    join cohorts.candidate other on other.candidature_id <> me.candidature_id
      and (other.email_key = me.email_key or (other.search_key = me.search_key and other.birth_on = me.birth_on))
    join cohorts.candidature c on c.id = other.candidature_id and c.step in ('admitted', 'in_training')
    join cohorts.cohort o on o.id = other.cohort_id and o.id <> mine.id
      and o.starts_on <= mine.ends_on and o.ends_on >= mine.starts_on
    where me.candidature_id = the_candidature and mine.id = any(cohorts.run_people())
    order by o.starts_on limit 1
  $$;

grant select on cohorts.cohort, cohorts.candidature, cohorts.candidate, cohorts.scheme to maillage_policy;
create policy scheme_policy on cohorts.scheme for select to maillage_policy using (true);
create policy cohort_policy on cohorts.cohort for select to maillage_policy using (true);
create policy candidature_policy on cohorts.candidature for select to maillage_policy using (true);
create policy candidate_policy on cohorts.candidate for select to maillage_policy using (true);
grant execute on function cohorts.reads(uuid), cohorts.coordinates(uuid), cohorts.coordinated_conventions(),
  cohorts.run_cohorts(), cohorts.taught_cohorts(), cohorts.paid_cohorts(), cohorts.handles_people(),
  cohorts.run_people() to maillage_policy;
grant create on schema cohorts to maillage_policy;
alter function cohorts.funnel(uuid[]) owner to maillage_policy;
alter function cohorts.outcomes(uuid[]) owner to maillage_policy;
alter function cohorts.seated_elsewhere(uuid) owner to maillage_policy;
revoke create on schema cohorts from maillage_policy;
grant execute on function cohorts.funnel(uuid[]), cohorts.outcomes(uuid[]), cohorts.seated_elsewhere(uuid)
  to maillage_app;
