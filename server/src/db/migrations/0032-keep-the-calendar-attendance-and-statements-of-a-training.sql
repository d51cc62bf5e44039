-- The training of a cohort: its calendar, who was there, and what the Région is told each month.

-- A day of training. It names no stagiaire: whoever reads the convention reads it.
create table cohorts.training_day (
  id uuid primary key,
  cohort_id uuid not null,
  convention_id uuid not null,
  held_on date not null,
  kind text not null constraint training_day_kind_known check (kind in ('theory', 'immersion')),
  -- Module of the programme, or period of immersion.
  title text not null constraint training_day_title_length check (char_length(title) between 1 and 200),
  room text constraint training_day_room_length check (char_length(room) <= 200),
  trainer text constraint training_day_trainer_length check (char_length(trainer) <= 120),
  -- Why it is held on a day on which nobody works.
  forced_reason text constraint training_day_forced_length check (char_length(forced_reason) <= 300),
  cancelled_on date,
  cancelled_reason text constraint training_day_cancelled_length check (char_length(cancelled_reason) <= 300),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint training_day_of foreign key (convention_id, cohort_id) references cohorts.cohort (convention_id, id)
    on delete cascade,
  constraint training_day_in_cohort unique (cohort_id, id),
  constraint training_day_cancelled check ((cancelled_on is null) = (cancelled_reason is null))
);
create unique index training_day_one_a_date on cohorts.training_day (cohort_id, held_on) where cancelled_on is null;
create index training_day_convention on cohorts.training_day (convention_id, cohort_id);

-- Each of its halves has a sheet of its own.
create table cohorts.half_day (
  id uuid primary key,
  training_day_id uuid not null,
  cohort_id uuid not null,
  convention_id uuid not null,
  part text not null constraint half_day_part_known check (part in ('morning', 'afternoon')),
  minutes integer not null constraint half_day_minutes check (minutes between 30 and 720),
  -- open, then signed once all those who were there have signed, then closed: what was closed is only corrected.
  state text not null default 'open' constraint half_day_state_known check (state in ('open', 'signed', 'closed')),
  closed_at timestamptz,
  version integer not null default 1,
  constraint half_day_of foreign key (cohort_id, training_day_id) references cohorts.training_day (cohort_id, id)
    on delete cascade,
  constraint half_day_in_cohort unique (cohort_id, id),
  constraint half_day_once unique (training_day_id, part),
  constraint half_day_closed check ((state = 'closed') = (closed_at is not null))
);
create index half_day_convention on cohorts.half_day (convention_id, cohort_id);

-- Why signatures are missing of a sheet that was closed without them: it tells of people, so it is not of the calendar.
create table cohorts.sheet_note (
  half_day_id uuid primary key,
  cohort_id uuid not null,
  -- Null once one of those who did not sign is erased.
  note text constraint sheet_note_length check (char_length(note) between 1 and 300),
  constraint sheet_note_half_day foreign key (cohort_id, half_day_id) references cohorts.half_day (cohort_id, id)
    on delete cascade
);
create index sheet_note_cohort on cohorts.sheet_note (cohort_id);

-- What somebody was on a half-day: the entry that was written last stands.
create table cohorts.attendance (
  half_day_id uuid not null,
  candidature_id uuid not null,
  cohort_id uuid not null,
  mark text not null constraint attendance_mark_known check (mark in (
    'present', 'late', 'absent_justified', 'absent_unjustified')),
  reason text constraint attendance_reason_known check (reason in (
    'proof', 'summons', 'family_event', 'job_interview', 'exam', 'transport', 'agreed', 'other')),
  missing_minutes integer constraint attendance_missing_positive check (missing_minutes > 0),
  -- Day on which a proof of the reason was seen. The proof itself is not kept: it may tell of health.
  evidence_on date,
  -- Given by the device that wrote it, so that what is sent twice is written once.
  entry_id uuid not null,
  written_at timestamptz not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  primary key (half_day_id, candidature_id),
  constraint attendance_half_day foreign key (cohort_id, half_day_id) references cohorts.half_day (cohort_id, id)
    on delete cascade,
  constraint attendance_candidature foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade,
  constraint attendance_reason_told check (mark <> 'absent_justified' or reason is not null),
  constraint attendance_late_told check ((mark = 'late') = (missing_minutes is not null))
);
create index attendance_cohort on cohorts.attendance (cohort_id);
create index attendance_candidature on cohorts.attendance (candidature_id);

-- What a correction of a closed sheet replaced, and why.
create table cohorts.attendance_correction (
  id uuid primary key,
  half_day_id uuid not null,
  candidature_id uuid not null,
  cohort_id uuid not null,
  -- {mark, reason, missingMinutes} before and after.
  before jsonb not null,
  after jsonb not null,
  why text constraint attendance_correction_why_length check (char_length(why) <= 500),
  corrected_on date not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  constraint attendance_correction_half_day foreign key (cohort_id, half_day_id)
    references cohorts.half_day (cohort_id, id) on delete cascade,
  constraint attendance_correction_candidature foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade
);
create index attendance_correction_cohort on cohorts.attendance_correction (cohort_id, recorded_at);
create index attendance_correction_half_day on cohorts.attendance_correction (half_day_id);
create index attendance_correction_candidature on cohorts.attendance_correction (candidature_id);

-- Who signed a sheet: the stagiaires who were there, and the trainer or the tutor.
create table cohorts.sheet_signature (
  id uuid primary key,
  half_day_id uuid not null,
  cohort_id uuid not null,
  -- Null for the trainer.
  candidature_id uuid,
  -- As it was typed or shown to whoever signed; null once the person is erased.
  name text constraint sheet_signature_name_length check (char_length(name) between 1 and 160),
  way text not null constraint sheet_signature_way_known check (way in ('typed', 'tap')),
  -- By the device on which it was given, and by the server that received it.
  signed_at timestamptz not null,
  -- Set when what was signed has changed: the signature no longer counts.
  withdrawn_at timestamptz,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  constraint sheet_signature_half_day foreign key (cohort_id, half_day_id) references cohorts.half_day (cohort_id, id)
    on delete cascade,
  constraint sheet_signature_candidature foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade
);
create unique index sheet_signature_once on cohorts.sheet_signature (half_day_id, candidature_id) nulls not distinct
  where withdrawn_at is null;
create index sheet_signature_cohort on cohorts.sheet_signature (cohort_id);
create index sheet_signature_candidature on cohorts.sheet_signature (candidature_id);

-- The statement of a month, once the training body has certified it (Code du travail R6341-45). Until then it is what the
-- sheets say, and stands nowhere.
create table cohorts.attendance_statement (
  id uuid primary key,
  cohort_id uuid not null,
  convention_id uuid not null,
  month text not null constraint attendance_statement_month_form check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  certified_on date not null,
  -- The name of whoever certifies for the training body.
  certified_by text not null constraint attendance_statement_by_length check (char_length(certified_by) between 1 and 160),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  constraint attendance_statement_of foreign key (convention_id, cohort_id)
    references cohorts.cohort (convention_id, id) on delete cascade,
  constraint attendance_statement_in_cohort unique (cohort_id, id),
  constraint attendance_statement_once unique (cohort_id, month)
);
create index attendance_statement_convention on cohorts.attendance_statement (convention_id, cohort_id);

-- A line never changes: what is corrected afterwards is an adjustment of a later statement, which names the month.
create table cohorts.attendance_statement_line (
  id uuid primary key,
  statement_id uuid not null,
  cohort_id uuid not null,
  candidature_id uuid not null,
  position integer not null,
  corrects_month text,
  corrected_days date[] not null default '{}',
  planned_minutes integer not null,
  present_minutes integer not null,
  justified_minutes integer not null,
  unjustified_minutes integer not null,
  theory_half_days integer not null,
  immersion_half_days integer not null,
  constraint attendance_statement_line_of foreign key (cohort_id, statement_id)
    references cohorts.attendance_statement (cohort_id, id) on delete cascade,
  constraint attendance_statement_line_candidature foreign key (cohort_id, candidature_id)
    references cohorts.candidature (cohort_id, id) on delete cascade,
  constraint attendance_statement_line_once unique nulls not distinct (statement_id, candidature_id, corrects_month),
  constraint attendance_statement_line_sums
    check (planned_minutes = present_minutes + justified_minutes + unjustified_minutes)
);
create index attendance_statement_line_cohort on cohorts.attendance_statement_line (cohort_id);
create index attendance_statement_line_candidature on cohorts.attendance_statement_line (candidature_id);

-- How many half-days in a row alert, from a day on: the usual number, or the one of a convention.
create table cohorts.absence_rule (
  id uuid primary key,
  convention_id uuid references conventions.convention (id) on delete cascade,
  half_days integer not null constraint absence_rule_positive check (half_days between 1 and 60),
  valid_from date not null,
  source text not null constraint absence_rule_source_length check (char_length(source) between 1 and 300),
  organisation_id uuid references organisations.organisation (id),
  account_id uuid references access.account (id),
  recorded_at timestamptz not null default now(),
  constraint absence_rule_once unique nulls not distinct (convention_id, valid_from)
);
insert into cohorts.absence_rule (id, half_days, valid_from, source)
  values ('01900000-0000-7000-8000-000000000032', 3, '2024-01-01',
    'Valeur usuelle, à confirmer par le règlement de la formation : aucun article ne la fixe');

do $$
declare
  t text;
  calendar constant text[] := array['training_day', 'half_day'];
  people constant text[] := array['attendance', 'attendance_correction', 'sheet_signature', 'sheet_note'];
  statements constant text[] := array['attendance_statement', 'attendance_statement_line'];
begin
  foreach t in array calendar || people || statements || array['absence_rule'] loop
    execute format('alter table cohorts.%I enable row level security', t);
    execute format('alter table cohorts.%I force row level security', t);
    execute format('grant select, insert on cohorts.%I to maillage_app', t);
    execute format('grant select on cohorts.%I to maillage_worker', t);
    execute format('create policy %I on cohorts.%I for select to maillage_worker using (true)', t || '_worker', t);
  end loop;
  foreach t in array calendar loop
    execute format($policy$
      create policy %I on cohorts.%I for select to maillage_app
        using (convention_id = any(array(
          select g.convention_id from conventions.access_grant g
          where g.organisation_id = (select access.acting_for())
            and (g.valid_from is null or g.valid_from <= (select access.today()))
            and (g.valid_to is null or g.valid_to >= (select access.today())))))
      $policy$, t || '_read', t);
    -- A calendar that nobody has used yet is generated again: its days are replaced.
    execute format('grant delete on cohorts.%I to maillage_app', t);
    execute format($policy$
      create policy %I on cohorts.%I for delete to maillage_app
        using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_delete', t);
  end loop;
  foreach t in array people || statements loop
    execute format($policy$
      create policy %I on cohorts.%I for select to maillage_app
        using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_read', t);
  end loop;
  foreach t in array calendar || people loop
    execute format($policy$
      create policy %I on cohorts.%I for insert to maillage_app
        with check (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_insert', t);
    execute format('grant update on cohorts.%I to maillage_app', t);
    execute format($policy$
      create policy %I on cohorts.%I for update to maillage_app
        using (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
        with check (cohort_id = any((select cohorts.run_people() || cohorts.taught_people())::uuid[]))
      $policy$, t || '_update', t);
  end loop;
  -- The training body certifies, and nothing certified is ever written again.
  foreach t in array statements loop
    execute format($policy$
      create policy %I on cohorts.%I for insert to maillage_app
        with check (cohort_id = any((select cohorts.taught_people())::uuid[]))
      $policy$, t || '_insert', t);
  end loop;
end
$$;

-- The Région reads the statements of the cohorts that it pays, of those who have a seat (PDL-2.R4). It reads no sheet.
create policy attendance_statement_paid on cohorts.attendance_statement for select to maillage_app
  using (cohort_id = any((select cohorts.paid_people())::uuid[]));
create policy attendance_statement_line_paid on cohorts.attendance_statement_line for select to maillage_app
  using (cohort_id = any((select cohorts.paid_people())::uuid[])
    and exists (select 1 from cohorts.candidature c where c.id = candidature_id));

create policy absence_rule_read on cohorts.absence_rule for select to maillage_app
  using (convention_id is null or convention_id = any(array(
    select g.convention_id from conventions.access_grant g
    where g.organisation_id = (select access.acting_for())
      and (g.valid_from is null or g.valid_from <= (select access.today()))
      and (g.valid_to is null or g.valid_to >= (select access.today())))));
create policy absence_rule_insert on cohorts.absence_rule for insert to maillage_app
  with check (account_id = (select access.actor_account()) and cohorts.coordinates(convention_id));
