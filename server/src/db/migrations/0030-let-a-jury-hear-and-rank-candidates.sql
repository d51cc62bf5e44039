-- Juries: their days, who sits, whom they hear, on which grid, and what comes of it (PDL-2.N4).

-- The grid of a cohort, replaced as a whole; its line holds the version.
create table cohorts.selection_grid (
  cohort_id uuid primary key,
  convention_id uuid not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  version integer not null default 1,
  constraint selection_grid_of foreign key (convention_id, cohort_id) references cohorts.cohort (convention_id, id)
    on delete cascade
);

create table cohorts.criterion (
  id uuid primary key,
  cohort_id uuid not null references cohorts.selection_grid (cohort_id) on delete cascade,
  ordinal integer not null,
  label text not null constraint criterion_label_length check (char_length(label) between 1 and 120),
  weight integer not null constraint criterion_weight_range check (weight between 0 and 100),
  -- Points go from 0 to this one.
  maximum integer not null constraint criterion_maximum_range check (maximum between 1 and 100)
);
create index criterion_cohort on cohorts.criterion (cohort_id, ordinal);

-- A day of a jury. Hours are minutes since midnight, local time.
create table cohorts.jury_day (
  id uuid primary key,
  cohort_id uuid not null,
  convention_id uuid not null,
  day date not null,
  starts_at integer not null,
  ends_at integer not null,
  slot_minutes integer not null constraint jury_day_slot_positive check (slot_minutes > 0),
  break_from integer,
  break_to integer,
  place text constraint jury_day_place_length check (char_length(place) <= 200),
  -- Day on which its minutes were closed; nothing of it changes any more.
  closed_on date,
  -- Article and rule by which publics were ranked in a tie on the day of the jury (PDL-1.4), once closed.
  priority_article text,
  priority_rule text,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint jury_day_of foreign key (convention_id, cohort_id) references cohorts.cohort (convention_id, id)
    on delete cascade,
  constraint jury_day_in_cohort unique (cohort_id, id),
  constraint jury_day_hours check (0 <= starts_at and starts_at < ends_at and ends_at <= 1440),
  constraint jury_day_break check ((break_from is null) = (break_to is null) and break_from < break_to)
);
create index jury_day_cohort on cohorts.jury_day (cohort_id, day);

-- Who sits, for which organisation. The name is the one under which the person was named: minutes do not follow a rename.
create table cohorts.juror (
  id uuid primary key,
  jury_day_id uuid not null,
  cohort_id uuid not null,
  account_id uuid not null references access.account (id),
  organisation_id uuid not null references organisations.organisation (id),
  name text not null constraint juror_name_length check (char_length(name) between 1 and 120),
  constraint juror_of foreign key (cohort_id, jury_day_id) references cohorts.jury_day (cohort_id, id) on delete cascade,
  constraint juror_once unique (jury_day_id, account_id),
  constraint juror_of_cohort unique (cohort_id, id)
);
create index juror_account on cohorts.juror (account_id, organisation_id);
create index juror_cohort on cohorts.juror (cohort_id);

create table cohorts.jury_slot (
  jury_day_id uuid not null,
  cohort_id uuid not null,
  candidature_id uuid not null,
  ordinal integer not null,
  starts_at integer not null,
  ends_at integer not null,
  -- Whether the person did not come; null until the minutes are closed.
  absent boolean,
  primary key (jury_day_id, candidature_id),
  constraint jury_slot_of foreign key (cohort_id, jury_day_id) references cohorts.jury_day (cohort_id, id) on delete cascade,
  constraint jury_slot_candidature foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade
);
create index jury_slot_candidature on cohorts.jury_slot (candidature_id);
create index jury_slot_cohort on cohorts.jury_slot (cohort_id);

-- A juror who declared to know a candidate: that, and not why.
create table cohorts.bond (
  juror_id uuid not null,
  cohort_id uuid not null,
  candidature_id uuid not null,
  account_id uuid not null references access.account (id),
  declared_on date not null,
  primary key (juror_id, candidature_id),
  constraint bond_of foreign key (cohort_id, juror_id) references cohorts.juror (cohort_id, id) on delete cascade,
  constraint bond_candidature foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade
);
create index bond_candidature on cohorts.bond (candidature_id);
create index bond_account on cohorts.bond (account_id);
create index bond_cohort on cohorts.bond (cohort_id);

-- That a juror scored a candidate, and in which version.
create table cohorts.jury_sheet (
  juror_id uuid not null,
  cohort_id uuid not null,
  candidature_id uuid not null,
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (juror_id, candidature_id),
  constraint jury_sheet_of foreign key (cohort_id, juror_id) references cohorts.juror (cohort_id, id) on delete cascade,
  constraint jury_sheet_candidature foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade
);
create index jury_sheet_candidature on cohorts.jury_sheet (candidature_id);
create index jury_sheet_cohort on cohorts.jury_sheet (cohort_id);
create index jury_sheet_account on cohorts.jury_sheet (account_id);

create table cohorts.score (
  juror_id uuid not null,
  candidature_id uuid not null,
  criterion_id uuid not null references cohorts.criterion (id),
  cohort_id uuid not null,
  account_id uuid not null references access.account (id),
  points integer not null constraint score_not_negative check (points >= 0),
  primary key (juror_id, candidature_id, criterion_id),
  constraint score_of foreign key (juror_id, candidature_id) references cohorts.jury_sheet (juror_id, candidature_id)
    on delete cascade
);
create index score_cohort on cohorts.score (cohort_id);
create index score_criterion on cohorts.score (criterion_id);
create index score_account on cohorts.score (account_id);

-- What a juror noted on a person, for the juror alone: it goes with who the person was.
create table cohorts.jury_remark (
  juror_id uuid not null,
  candidature_id uuid not null references cohorts.candidate (candidature_id) on delete cascade,
  cohort_id uuid not null,
  account_id uuid not null references access.account (id),
  remark text not null constraint jury_remark_length check (char_length(remark) between 1 and 1000),
  primary key (juror_id, candidature_id),
  constraint jury_remark_of foreign key (juror_id, candidature_id)
    references cohorts.jury_sheet (juror_id, candidature_id) on delete cascade
);
create index jury_remark_candidature on cohorts.jury_remark (candidature_id);
create index jury_remark_cohort on cohorts.jury_remark (cohort_id);
create index jury_remark_account on cohorts.jury_remark (account_id);

-- The ranking as it stood when the minutes were closed. It names nobody by itself.
create table cohorts.jury_result (
  jury_day_id uuid not null,
  cohort_id uuid not null,
  candidature_id uuid not null,
  rank integer not null constraint jury_result_rank_positive check (rank > 0),
  -- Mean of the jurors' totals, in hundredths of a point of the weight of the grid.
  hundredths integer not null,
  jurors integer not null,
  tie_break text constraint jury_result_tie_known check (tie_break in ('priority', 'heaviest', 'received', 'name')),
  primary key (jury_day_id, candidature_id),
  constraint jury_result_rank_once unique (jury_day_id, rank),
  constraint jury_result_of foreign key (jury_day_id, candidature_id)
    references cohorts.jury_slot (jury_day_id, candidature_id) on delete cascade
);
create index jury_result_cohort on cohorts.jury_result (cohort_id);
create index jury_result_candidature on cohorts.jury_result (candidature_id);

-- What the actor is for juries; read as the policies read them, so that no policy asks itself.
grant select on cohorts.juror, cohorts.jury_day, cohorts.jury_slot, cohorts.bond, cohorts.jury_sheet to maillage_policy;
grant select (id, display_name, disabled_at) on access.account to maillage_policy;
grant select on access.membership to maillage_policy;
create policy account_policy on access.account for select to maillage_policy using (true);
create policy membership_policy on access.membership for select to maillage_policy using (true);
grant execute on function cohorts.taught_people() to maillage_policy;

-- Jury days on which the actor sits for the organisation acted for.
create function cohorts.own_jury_days() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(j.jury_day_id), '{}') from cohorts.juror j
    where j.account_id = (select access.actor_account()) and j.organisation_id = (select access.acting_for())
      and (select cohorts.handles_people())
  $$;
-- Cohorts that have such a day.
create function cohorts.own_jury_cohorts() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct j.cohort_id), '{}') from cohorts.juror j
    where j.jury_day_id = any((select cohorts.own_jury_days())::uuid[])
  $$;
-- The seats of the actor on juries whose minutes are open.
create function cohorts.own_open_seats() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(j.id), '{}') from cohorts.juror j
    join cohorts.jury_day d on d.id = j.jury_day_id and d.closed_on is null
    where j.account_id = (select access.actor_account()) and j.jury_day_id = any((select cohorts.own_jury_days())::uuid[])
  $$;
-- Candidatures of people whom the actor declared to know, whoever they act for now.
create function cohorts.known_candidatures() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(b.candidature_id), '{}') from cohorts.bond b where b.account_id = (select access.actor_account())
  $$;

-- Names of those whom juries call: to the jurors of the day until its minutes are closed, those whom they declared to
-- know apart. Nothing else of a person is told to a juror.
create function cohorts.called_people(the_days uuid[])
  returns table (jury_day_id uuid, candidature_id uuid, last_name text, first_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.jury_day_id, s.candidature_id, p.last_name, p.first_name
    from cohorts.jury_slot s
    join cohorts.jury_day d on d.id = s.jury_day_id
    join cohorts.candidate p on p.candidature_id = s.candidature_id
    where s.jury_day_id = any(the_days)
      and (s.cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[])
        or (d.closed_on is null and s.jury_day_id = any((select cohorts.own_jury_days())::uuid[])
          and s.candidature_id <> all((select cohorts.known_candidatures())::uuid[])))
  $$;

-- Who has scored whom, and who stood back, without a score: how far a jury is. For those who run or teach the cohort.
create function cohorts.jury_progress(the_cohorts uuid[])
  returns table (cohort_id uuid, jury_day_id uuid, juror_id uuid, candidature_id uuid, stood_back boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with seen as materialized (
      select c as id from unnest(the_cohorts) c
      where c = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
    select j.cohort_id, j.jury_day_id, j.id, s.candidature_id, false
    from cohorts.juror j join cohorts.jury_sheet s on s.juror_id = j.id where j.cohort_id in (select id from seen)
    union all
    select j.cohort_id, j.jury_day_id, j.id, b.candidature_id, true
    from cohorts.juror j join cohorts.jury_slot s on s.jury_day_id = j.jury_day_id
    join cohorts.bond b on b.account_id = j.account_id and b.candidature_id = s.candidature_id
    where j.cohort_id in (select id from seen)
  $$;

-- Who may be named to a jury of a cohort: those who work with people for an organisation that reads the convention.
-- Asked by those who run or teach the cohort.
-- the_accounts null = anybody; the_words, lower case and without accents, each in a name
create function cohorts.possible_jurors(the_cohort uuid, the_accounts uuid[], the_words text[])
  returns table (account_id uuid, organisation_id uuid, name text, organisation_name text, parties uuid[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with seen as materialized (
      select c.convention_id from cohorts.cohort c
      where c.id = the_cohort and c.id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[])),
    day as materialized (select access.today() as today)
    select a.id, o.id, a.display_name, o.short_name,
      coalesce(array_agg(distinct g.party_id) filter (where g.party_id is not null), '{}')
    from seen c cross join day
    join conventions.access_grant g on g.convention_id = c.convention_id
      and (g.valid_from is null or g.valid_from <= day.today) and (g.valid_to is null or g.valid_to >= day.today)
    join access.membership m on m.organisation_id = g.organisation_id
      and m.role in ('administrator', 'coordinator', 'agent')
      and m.since <= day.today and (m.ended_on is null or m.ended_on > day.today)
    join access.account a on a.id = m.account_id and a.disabled_at is null
    join organisations.organisation o on o.id = g.organisation_id
    where (the_accounts is null or a.id = any(the_accounts))
      and not exists (
        select 1 from unnest(the_words) w
        where regexp_replace(normalize(lower(a.display_name || ' ' || o.short_name || ' ' || o.name), NFD),
          '[\u0300-\u036f]', '', 'g') not like '%' || w || '%')
    group by a.id, o.id, a.display_name, o.short_name
    order by a.display_name, o.short_name
    limit 40
  $$;

do $$
declare
  f text;
begin
  grant create on schema cohorts to maillage_policy;
  foreach f in array array['own_jury_days()', 'own_jury_cohorts()', 'own_open_seats()', 'known_candidatures()',
    'called_people(uuid[])', 'jury_progress(uuid[])', 'possible_jurors(uuid, uuid[], text[])']
  loop
    execute format('alter function cohorts.%s owner to maillage_policy', f);
    execute format('grant execute on function cohorts.%s to maillage_app', f);
  end loop;
  revoke create on schema cohorts from maillage_policy;
end
$$;

do $$
declare
  t text;
begin
  foreach t in array array['selection_grid', 'criterion', 'jury_day', 'juror', 'jury_slot', 'bond', 'jury_sheet', 'score',
    'jury_remark', 'jury_result']
  loop
    execute format('alter table cohorts.%I enable row level security', t);
    execute format('alter table cohorts.%I force row level security', t);
    execute format('grant select, insert on cohorts.%I to maillage_app', t);
    execute format('grant select on cohorts.%I to maillage_worker', t);
    execute format('create policy %I on cohorts.%I for select to maillage_worker using (true)', t || '_worker', t);
  end loop;
  foreach t in array array['juror', 'jury_day', 'jury_slot', 'bond', 'jury_sheet'] loop
    execute format('create policy %I on cohorts.%I for select to maillage_policy using (true)', t || '_policy', t);
  end loop;
  -- What is prepared, by those who run or teach the cohort.
  foreach t in array array['selection_grid', 'criterion', 'jury_day', 'juror', 'jury_slot', 'jury_result'] loop
    execute format($policy$
      create policy %I on cohorts.%I for insert to maillage_app
        with check (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_insert', t);
  end loop;
  foreach t in array array['selection_grid', 'jury_day', 'jury_slot'] loop
    execute format('grant update on cohorts.%I to maillage_app', t);
    execute format($policy$
      create policy %I on cohorts.%I for update to maillage_app
        using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
        with check (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_update', t);
  end loop;
  foreach t in array array['criterion', 'juror', 'jury_slot'] loop
    execute format('grant delete on cohorts.%I to maillage_app', t);
    execute format($policy$
      create policy %I on cohorts.%I for delete to maillage_app
        using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_delete', t);
  end loop;
  -- The grid is read by those who prepare it, and by the jurors of the cohort.
  foreach t in array array['selection_grid', 'criterion'] loop
    execute format($policy$
      create policy %I on cohorts.%I for select to maillage_app
        using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people() || cohorts.own_jury_cohorts())::uuid[]))
      $policy$, t || '_read', t);
  end loop;
  -- What belongs to a day, by those who prepare it and by who sits that day.
  foreach t in array array['juror', 'jury_slot'] loop
    execute format($policy$
      create policy %I on cohorts.%I for select to maillage_app
        using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[])
          or jury_day_id = any((select cohorts.own_jury_days())::uuid[]))
      $policy$, t || '_read', t);
  end loop;
  -- Scores are their juror's, a remark is nobody else's; those who run or teach the cohort read them, but not of whom they declared to know.
  foreach t in array array['jury_sheet', 'score', 'jury_remark'] loop
    execute format($policy$
      create policy %I on cohorts.%I for select to maillage_app
        using (account_id = (select access.actor_account())
          and candidature_id <> all((select cohorts.known_candidatures())::uuid[]))
      $policy$, t || '_own', t);
    if t <> 'jury_remark' then
      execute format($policy$
        create policy %I on cohorts.%I for select to maillage_app
          using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[])
            and candidature_id <> all((select cohorts.known_candidatures())::uuid[]))
        $policy$, t || '_read', t);
    end if;
    execute format('grant update, delete on cohorts.%I to maillage_app', t);
    execute format($policy$
      create policy %I on cohorts.%I for insert to maillage_app
        with check (account_id = (select access.actor_account())
          and juror_id = any((select cohorts.own_open_seats())::uuid[])
          and candidature_id <> all((select cohorts.known_candidatures())::uuid[]))
      $policy$, t || '_insert', t);
    execute format($policy$
      create policy %I on cohorts.%I for update to maillage_app
        using (account_id = (select access.actor_account())
          and juror_id = any((select cohorts.own_open_seats())::uuid[])
          and candidature_id <> all((select cohorts.known_candidatures())::uuid[]))
        with check (account_id = (select access.actor_account())
          and juror_id = any((select cohorts.own_open_seats())::uuid[]))
      $policy$, t || '_update', t);
    execute format($policy$
      create policy %I on cohorts.%I for delete to maillage_app
        using (account_id = (select access.actor_account()) and juror_id = any((select cohorts.own_open_seats())::uuid[]))
      $policy$, t || '_delete', t);
  end loop;
end
$$;

create policy jury_day_read on cohorts.jury_day for select to maillage_app
  using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[])
    or id = any((select cohorts.own_jury_days())::uuid[]));

create policy bond_read on cohorts.bond for select to maillage_app
  using (account_id = (select access.actor_account())
    or cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]));
create policy bond_insert on cohorts.bond for insert to maillage_app
  with check (account_id = (select access.actor_account())
    and juror_id = any((select cohorts.own_open_seats())::uuid[]));

-- What came of it: to those who run or teach the cohort, but not of whom they declared to know. The région and the other
-- partners are told nothing of it.
create policy jury_result_read on cohorts.jury_result for select to maillage_app
  using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[])
    and candidature_id <> all((select cohorts.known_candidatures())::uuid[]));
