-- Schemes under a convention, and the recruitment needs of the communes that they answer to.
create schema cohorts;
grant usage on schema cohorts to maillage_app, maillage_worker, maillage_policy;

-- Whether the organisation acted for coordinates a convention: for a party mandated to, or as its drafter where no party is.
create function cohorts.coordinates(the_convention uuid) returns boolean
  language sql stable
  as $$
    with coordinator as (
      select v.party_id from conventions.party_version v
      where v.convention_id = the_convention and v.role = 'mandated_coordinator'
        and (v.valid_from is null or v.valid_from <= (select access.today()))
        and (v.valid_to is null or v.valid_to >= (select access.today())))
    select case when exists (select 1 from coordinator)
      then exists (select 1 from coordinator k where conventions.speaks_for(the_convention, k.party_id))
      else exists (
        select 1 from conventions.convention c
        where c.id = the_convention and c.drafting_organisation_id = (select access.acting_for())) end
  $$;
grant execute on function cohorts.coordinates(uuid) to maillage_app;

-- What a convention trains for: read by those who read the convention, kept by whoever coordinates it (PDL-2.C7).
create table cohorts.scheme (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  title text not null constraint scheme_title_length check (char_length(title) between 1 and 200),
  occupation text not null constraint scheme_occupation_length check (char_length(occupation) between 1 and 160),
  fallback_occupation text constraint scheme_fallback_length check (char_length(fallback_occupation) <= 160),
  fallback_leads_on boolean not null default false,
  prerequisites text[] not null default '{}',
  certification_title text constraint scheme_certification_length check (char_length(certification_title) <= 200),
  -- Unknown until the title is registered.
  rncp_number text constraint scheme_rncp_form check (rncp_number ~ '^RNCP[0-9]{3,6}$'),
  certification_level integer constraint scheme_level_known check (certification_level between 3 and 8),
  -- [{code, title}], in the order of the register.
  blocks jsonb not null default '[]' constraint scheme_blocks_list check (jsonb_typeof(blocks) = 'array'),
  note text constraint scheme_note_length check (char_length(note) <= 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint scheme_in_convention unique (convention_id, id),
  constraint scheme_fallback_leads check (not fallback_leads_on or fallback_occupation is not null)
);
create index scheme_title on cohorts.scheme (title collate "fr-x-icu", id);

-- An edition has its own programme: its numbers are data, each with the article or the document that they come from.
create table cohorts.edition (
  id uuid primary key,
  scheme_id uuid not null,
  convention_id uuid not null,
  label text not null constraint edition_label_length check (char_length(label) between 1 and 120),
  opens_on date not null,
  ends_on date,
  is_fallback boolean not null default false,
  -- [{title, days}], in the order of the programme.
  modules jsonb not null constraint edition_modules_list check (jsonb_typeof(modules) = 'array'),
  immersions jsonb not null constraint edition_immersions_list check (jsonb_typeof(immersions) = 'array'),
  theory_day_minutes integer not null constraint edition_theory_day check (theory_day_minutes between 30 and 1440),
  immersion_day_minutes integer not null constraint edition_immersion_day check (immersion_day_minutes between 30 and 1440),
  article_number text constraint edition_article_length check (char_length(article_number) <= 20),
  source text constraint edition_source_length check (char_length(source) <= 300),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint edition_of foreign key (convention_id, scheme_id)
    references cohorts.scheme (convention_id, id) on delete cascade,
  constraint edition_label_once unique (scheme_id, label),
  constraint edition_period check (ends_on >= opens_on),
  constraint edition_sourced check (article_number is not null or source is not null)
);
create index edition_convention on cohorts.edition (convention_id, scheme_id);

-- The law on who may be secrétaire général de mairie, by population and day. Reference data: only a migration writes it.
create table cohorts.category_rule (
  code text primary key constraint category_rule_code_form check (code ~ '^[a-z0-9_]{1,40}$'),
  valid_from date,
  valid_to date,
  from_population integer not null,
  below_population integer,
  minimum text constraint category_rule_minimum_known check (minimum in ('A', 'B', 'C')),
  allows_director boolean not null,
  source text not null constraint category_rule_source_length check (char_length(source) between 1 and 300),
  constraint category_rule_one_a_day exclude using gist
    (int4range(from_population, below_population) with &&, daterange(valid_from, valid_to, '[]') with &&)
);
insert into cohorts.category_rule
  (code, valid_from, valid_to, from_population, below_population, minimum, allows_director, source) values
  ('until_2027_small', '2024-01-01', '2027-12-31', 0, 2000, null, false, 'CGCT, article L2122-19-1 (loi n° 2023-1380)'),
  ('until_2027_larger', '2024-01-01', '2027-12-31', 2000, 3500, null, true, 'CGCT, article L2122-19-1 (loi n° 2023-1380)'),
  ('from_2028_small', '2028-01-01', null, 0, 2000, 'B', false, 'CGCT, article L2122-19-1 (loi n° 2023-1380)'),
  ('from_2028_larger', '2028-01-01', null, 2000, null, 'A', true, 'CGCT, article L2122-19-1 (loi n° 2023-1380)');

-- How long a full-time post is, by day.
create table cohorts.full_time (
  valid_from date primary key,
  weekly_minutes integer not null constraint full_time_positive check (weekly_minutes > 0),
  source text not null constraint full_time_source_length check (char_length(source) between 1 and 300)
);
insert into cohorts.full_time (valid_from, weekly_minutes, source) values
  ('2000-02-01', 2100, 'CGFP, article L611-1 : 35 heures par semaine');

-- Départements whose communes the organisation acted for surveys: its own as a centre de gestion, and those of the centres
-- that mandate it in a convention in force (PDL-4.1).
create function cohorts.surveyed_departements() returns text[]
  language sql stable
  as $$
    select coalesce(array_agg(distinct r.departement_code), '{}')
    from organisations.reach r
    where r.organisation_id in (
      select o.id from organisations.organisation o
      where o.kind = 'cdg' and o.id = (select access.acting_for())
      union
      select m.mandator_organisation_id
      from conventions.mandate m
      join conventions.party_version v on v.id = m.party_version_id and v.role = 'mandated_coordinator'
        and (v.valid_from is null or v.valid_from <= (select access.today()))
        and (v.valid_to is null or v.valid_to >= (select access.today()))
      join conventions.convention c on c.id = m.convention_id and c.status = 'in_force'
        and c.starts_on <= (select access.today()) and coalesce(c.ends_on, 'infinity') >= (select access.today())
      join organisations.organisation o on o.id = m.mandator_organisation_id and o.kind = 'cdg'
      join organisations.organisation own on own.id = v.organisation_id and own.kind = 'cdg'
      where v.organisation_id = (select access.acting_for()))
  $$;
create function cohorts.own_commune() returns text
  language sql stable
  as $$
    select o.insee_code from organisations.organisation o
    where o.kind = 'commune' and o.id = (select access.acting_for())
  $$;
grant execute on function cohorts.surveyed_departements(), cohorts.own_commune() to maillage_app;

-- A campaign asks the communes of some départements to state their needs, or that they have none, by a day (PDL-2.C1).
create table cohorts.campaign (
  id uuid primary key,
  title text not null constraint campaign_title_length check (char_length(title) between 1 and 160),
  departements text[] not null constraint campaign_somewhere check (cardinality(departements) > 0),
  opens_on date not null,
  closes_on date not null,
  below_population integer constraint campaign_population_positive check (below_population > 0),
  message text constraint campaign_message_length check (char_length(message) <= 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint campaign_period check (closes_on >= opens_on)
);
create index campaign_departements on cohorts.campaign using gin (departements);

-- What a commune answered, by itself or by its centre de gestion; a later answer replaces the one before.
create table cohorts.campaign_answer (
  campaign_id uuid not null references cohorts.campaign (id) on delete cascade,
  insee_code text not null references reference.commune (insee_code),
  departement_code text not null references reference.departement (code),
  answer text not null constraint campaign_answer_known check (answer in ('needs', 'none')),
  answered_on date not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  primary key (campaign_id, insee_code)
);
create index campaign_answer_departement on cohorts.campaign_answer (departement_code);
create index campaign_answer_commune on cohorts.campaign_answer (insee_code);

-- A post that a commune wants to fill. It names nobody; the reason may point at somebody in a small town hall, so that
-- the lines are read by the commune and by whoever surveys it, and by no other partner.
create table cohorts.need (
  id uuid primary key,
  insee_code text not null references reference.commune (insee_code),
  departement_code text not null references reference.departement (code),
  post text not null constraint need_post_known check (post in (
    'secretaire_general_de_mairie', 'assistant_gestion_administrative', 'other')),
  title text constraint need_title_length check (char_length(title) <= 160),
  weekly_minutes integer not null constraint need_weekly_positive check (weekly_minutes > 0),
  reason text not null constraint need_reason_known check (reason in (
    'retirement', 'vacancy', 'creation', 'replacement')),
  wanted_on date not null,
  category text constraint need_category_known check (category in ('A', 'B', 'C')),
  note text constraint need_note_length check (char_length(note) <= 1000),
  -- What may follow what is a table of the rules (packages/domain, cohorts/need).
  state text not null default 'open' constraint need_state_known check (state in ('open', 'filled', 'withdrawn')),
  -- Day on which it was last said to stand.
  confirmed_on date not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint need_titled check (post <> 'other' or title is not null)
);
create index need_departement on cohorts.need (departement_code, state);
create index need_commune on cohorts.need (insee_code, state);

do $$
declare
  t text;
begin
  foreach t in array array['scheme', 'edition', 'category_rule', 'full_time', 'campaign', 'campaign_answer', 'need']
  loop
    execute format('alter table cohorts.%I enable row level security', t);
    execute format('alter table cohorts.%I force row level security', t);
    execute format('grant select on cohorts.%I to maillage_app, maillage_worker', t);
    execute format('create policy %I on cohorts.%I for select to maillage_worker using (true)', t || '_worker', t);
    if t in ('category_rule', 'full_time') then
      execute format('create policy %I on cohorts.%I for select to maillage_app using (true)', t || '_read', t);
    else
      execute format('grant insert, update on cohorts.%I to maillage_app', t);
    end if;
    if t in ('scheme', 'edition') then
      execute format($policy$
        create policy %I on cohorts.%I for select to maillage_app using (exists (
          select 1 from conventions.access_grant g
          where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())))
        $policy$, t || '_read', t, t);
      execute format($policy$
        create policy %I on cohorts.%I for insert to maillage_app
          with check (account_id = (select access.actor_account()) and cohorts.coordinates(convention_id))
        $policy$, t || '_insert', t);
      execute format($policy$
        create policy %I on cohorts.%I for update to maillage_app
          using (cohorts.coordinates(convention_id)) with check (cohorts.coordinates(convention_id))
        $policy$, t || '_update', t);
    end if;
    if t in ('need', 'campaign_answer') then
      execute format($policy$
        create policy %I on cohorts.%I for select to maillage_app
          using (departement_code = any((select cohorts.surveyed_departements())::text[])
            or insee_code = (select cohorts.own_commune()))
        $policy$, t || '_read', t);
      execute format($policy$
        create policy %I on cohorts.%I for insert to maillage_app
          with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
            and (departement_code = any((select cohorts.surveyed_departements())::text[])
              or insee_code = (select cohorts.own_commune())))
        $policy$, t || '_insert', t);
      execute format($policy$
        create policy %I on cohorts.%I for update to maillage_app
          using (departement_code = any((select cohorts.surveyed_departements())::text[])
            or insee_code = (select cohorts.own_commune()))
          with check (departement_code = any((select cohorts.surveyed_departements())::text[])
            or insee_code = (select cohorts.own_commune()))
        $policy$, t || '_update', t);
    end if;
  end loop;
end
$$;

create policy campaign_read on cohorts.campaign for select to maillage_app
  using (departements && (select cohorts.surveyed_departements())::text[]
    or departements && array(
      select c.departement_code from reference.commune c where c.insee_code = (select cohorts.own_commune())));
create policy campaign_insert on cohorts.campaign for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and departements <@ (select cohorts.surveyed_departements())::text[]);
create policy campaign_update on cohorts.campaign for update to maillage_app
  using (departements <@ (select cohorts.surveyed_departements())::text[])
  with check (departements <@ (select cohorts.surveyed_departements())::text[]);
