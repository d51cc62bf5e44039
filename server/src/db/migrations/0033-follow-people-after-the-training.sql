-- What becomes of people some months after the training (PDL-2.C6).

-- After how many months one asks. Reference data: only a migration writes it.
create table cohorts.follow_up_step (
  months integer primary key constraint follow_up_step_positive check (months > 0),
  source text not null constraint follow_up_step_source_length check (char_length(source) between 1 and 300)
);
insert into cohorts.follow_up_step (months, source) values
  (3, 'Usage des suites de formation ; la convention ne fixe pas de délai'),
  (6, 'Usage des suites de formation ; la convention ne fixe pas de délai'),
  (12, 'Usage des suites de formation ; la convention ne fixe pas de délai');

-- One line for each person and step: asked by a link, answered by the person or by the centre de gestion.
create table cohorts.follow_up (
  id uuid primary key,
  candidature_id uuid not null references cohorts.candidature (id) on delete cascade,
  cohort_id uuid not null references cohorts.cohort (id) on delete cascade,
  months integer not null references cohorts.follow_up_step (months),
  due_on date not null,
  asked_on date,
  -- Hash of the token of the link; the token is in the mail alone.
  token_hash bytea constraint follow_up_token_unique unique,
  expires_on date,
  answered_on date,
  answered_by text constraint follow_up_answered_by_known check (answered_by in ('person', 'manager')),
  situation text constraint follow_up_situation_known check (situation in (
    'local_public_post', 'other_public_post', 'private_post', 'seeking', 'in_other_training', 'other')),
  employer text constraint follow_up_employer_length check (char_length(employer) <= 160),
  contract text constraint follow_up_contract_known check (contract in (
    'civil_servant', 'permanent', 'fixed_term', 'replacement')),
  satisfaction integer constraint follow_up_satisfaction_range check (satisfaction between 1 and 4),
  remark text constraint follow_up_remark_length check (char_length(remark) <= 500),
  organisation_id uuid references organisations.organisation (id),
  account_id uuid references access.account (id),
  version integer not null default 1,
  constraint follow_up_once unique (candidature_id, months),
  constraint follow_up_link check ((token_hash is null) = (expires_on is null)),
  constraint follow_up_answer check ((answered_on is null) = (situation is null) and (answered_on is null) = (answered_by is null))
);
create index follow_up_cohort on cohorts.follow_up (cohort_id, due_on);
create index follow_up_organisation on cohorts.follow_up (organisation_id);
create index follow_up_account on cohorts.follow_up (account_id);

alter table cohorts.follow_up_step enable row level security;
alter table cohorts.follow_up_step force row level security;
alter table cohorts.follow_up enable row level security;
alter table cohorts.follow_up force row level security;
grant select on cohorts.follow_up_step, cohorts.follow_up to maillage_app, maillage_worker, maillage_policy;
create policy follow_up_step_read on cohorts.follow_up_step for select
  to maillage_app, maillage_worker, maillage_policy using (true);
grant insert, update on cohorts.follow_up to maillage_app, maillage_worker;
create policy follow_up_run on cohorts.follow_up for select to maillage_app
  using (cohort_id = any((select cohorts.run_people())::uuid[]));
create policy follow_up_insert on cohorts.follow_up for insert to maillage_app
  with check (account_id = (select access.actor_account()) and cohort_id = any((select cohorts.run_people())::uuid[]));
create policy follow_up_update on cohorts.follow_up for update to maillage_app
  using (cohort_id = any((select cohorts.run_people())::uuid[]))
  with check (cohort_id = any((select cohorts.run_people())::uuid[]));
create policy follow_up_worker on cohorts.follow_up to maillage_worker using (true) with check (true);

-- What is behind the token of a link: no row for an unknown one, or of somebody who has been erased. Asked before anybody
-- is known, hence told by no more than the first name.
create function cohorts.find_follow_up(the_token_hash bytea)
  returns table (id uuid, first_name text, cohort_title text, months integer, expires_on date, situation text,
    employer text, contract text, satisfaction integer, remark text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.id, p.first_name, c.title, f.months, f.expires_on, f.situation, f.employer, f.contract, f.satisfaction, f.remark
    from cohorts.follow_up f
    join cohorts.candidate p on p.candidature_id = f.candidature_id
    join cohorts.cohort c on c.id = f.cohort_id
    where f.token_hash = the_token_hash
  $$;
-- The answer of whoever holds the link, as often as they like until it expires. @returns false when it has
create function cohorts.answer_follow_up(
    the_token_hash bytea, the_situation text, the_employer text, the_contract text, the_satisfaction integer,
    the_remark text, the_day date)
  returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    with written as (
      update cohorts.follow_up f set situation = the_situation, employer = the_employer, contract = the_contract,
        satisfaction = the_satisfaction, remark = the_remark, answered_on = the_day, answered_by = 'person',
        version = f.version + 1
      where f.token_hash = the_token_hash and f.expires_on >= the_day
      returning 1)
    select exists (select 1 from written)
  $$;
grant update on cohorts.follow_up to maillage_policy;
create policy follow_up_policy on cohorts.follow_up to maillage_policy using (true) with check (true);
grant create on schema cohorts to maillage_policy;
alter function cohorts.find_follow_up(bytea) owner to maillage_policy;
alter function cohorts.answer_follow_up(bytea, text, text, text, integer, text, date) owner to maillage_policy;
revoke create on schema cohorts from maillage_policy;
grant execute on function cohorts.find_follow_up(bytea),
  cohorts.answer_follow_up(bytea, text, text, text, integer, text, date) to maillage_app;
