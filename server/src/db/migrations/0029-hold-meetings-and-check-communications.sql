-- Meetings that make a scheme known, and communications with whom they name under their convention.

-- Whether the organisation acted for informs the publics under a convention: it speaks for a party, has mandated one, or
-- coordinates (PDL-2.C2, PDL-2.N4, PDL-2.R1, PDL-2.F1).
create function cohorts.informs(the_convention uuid) returns boolean
  language sql stable
  as $$
    select exists (
        select 1 from conventions.access_grant g
        where g.convention_id = the_convention and g.organisation_id = (select access.acting_for())
          and g.basis in ('party', 'legal_body', 'unit', 'mandator')
          and (g.valid_from is null or g.valid_from <= (select access.today()))
          and (g.valid_to is null or g.valid_to >= (select access.today())))
      or cohorts.coordinates(the_convention)
  $$;
grant execute on function cohorts.informs(uuid) to maillage_app;

-- A meeting holds no personal data: whom it is for, and counts.
create table cohorts.meeting (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id),
  scheme_id uuid,
  cohort_id uuid,
  -- The commitment of the convention that it keeps.
  commitment_id uuid,
  kind text not null constraint meeting_kind_known check (kind in (
    'candidates_information', 'promotion', 'elected_webinar', 'forum', 'other')),
  title text not null constraint meeting_title_length check (char_length(title) between 1 and 160),
  held_on date not null,
  -- Minutes since midnight, as the clock on the wall shows them.
  start_minutes integer constraint meeting_start_within_day check (start_minutes between 0 and 1440),
  end_minutes integer constraint meeting_end_within_day check (end_minutes between 0 and 1440),
  place text constraint meeting_place_length check (char_length(place) <= 200),
  video_url text constraint meeting_video_form check (video_url ~ '^https?://' and char_length(video_url) <= 500),
  -- Null = several départements, or the whole territory.
  departement_code text references reference.departement (code),
  audiences text[] not null constraint meeting_for_somebody check (
    cardinality(audiences) > 0
    and audiences <@ array['job_seekers', 'agents', 'elected', 'collectivite_staff', 'prescribers', 'everyone']),
  -- Keys of the parties that lead it, on its day.
  pilot_keys text[] not null constraint meeting_led check (cardinality(pilot_keys) > 0),
  invited integer constraint meeting_invited_positive check (invited >= 0),
  came integer constraint meeting_came_positive check (came >= 0),
  candidates integer constraint meeting_candidates_positive check (candidates >= 0),
  -- What may follow what is a table of the rules (packages/domain, cohorts/meetings).
  state text not null default 'planned' constraint meeting_state_known check (state in ('planned', 'held', 'cancelled')),
  reason text constraint meeting_reason_known check (reason in (
    'too_few', 'no_speaker', 'no_room', 'weather', 'merged', 'other')),
  note text constraint meeting_note_length check (char_length(note) <= 2000),
  -- Title and place without accents or case, to search.
  search_key text not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint meeting_of_scheme foreign key (convention_id, scheme_id) references cohorts.scheme (convention_id, id),
  constraint meeting_of_cohort foreign key (convention_id, cohort_id) references cohorts.cohort (convention_id, id),
  constraint meeting_in_convention unique (convention_id, id),
  constraint meeting_somewhere check (place is not null or video_url is not null),
  constraint meeting_hours check (end_minutes is null or start_minutes < end_minutes),
  constraint meeting_counted check ((state = 'held') = (came is not null)),
  constraint meeting_reasoned check ((state = 'cancelled') = (reason is not null))
);
create index meeting_day on cohorts.meeting (held_on, id);
create index meeting_convention on cohorts.meeting (convention_id, held_on);
create index meeting_scheme on cohorts.meeting (scheme_id);
create index meeting_cohort on cohorts.meeting (cohort_id);

-- What is published about what a convention does.
create table cohorts.communication (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id),
  meeting_id uuid,
  cohort_id uuid,
  kind text not null constraint communication_kind_known check (kind in (
    'press_release', 'flyer', 'letter_to_mayors', 'web_page', 'social_post', 'email', 'presentation', 'document')),
  title text not null constraint communication_title_length check (char_length(title) between 1 and 160),
  publishes_on date not null,
  body text constraint communication_body_length check (char_length(body) <= 20000),
  -- Key of the party in whose name it is published.
  publisher_key text not null constraint communication_publisher_length check (char_length(publisher_key) between 1 and 60),
  -- Parties that it names otherwise than in the text.
  named_keys text[] not null default '{}',
  -- [{partyKey, consentOn}]
  logos jsonb not null default '[]' constraint communication_logos_list check (jsonb_typeof(logos) = 'array'),
  link text constraint communication_link_form check (link ~ '^https?://' and char_length(link) <= 500),
  -- What may follow what is a table of the rules (packages/domain, cohorts/meetings).
  state text not null default 'draft' constraint communication_state_known check (state in (
    'draft', 'published', 'withdrawn')),
  -- What it lacked when it was last saved or published: [{code, partyKey, article, rule}].
  warnings jsonb not null default '[]' constraint communication_warnings_list check (jsonb_typeof(warnings) = 'array'),
  -- Who published it in spite of its warnings, having read them, and when.
  confirmed_by_account_id uuid references access.account (id),
  confirmed_by_id uuid references organisations.organisation (id),
  confirmed_at timestamptz,
  search_key text not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint communication_of_meeting foreign key (convention_id, meeting_id)
    references cohorts.meeting (convention_id, id),
  constraint communication_of_cohort foreign key (convention_id, cohort_id)
    references cohorts.cohort (convention_id, id),
  constraint communication_confirmed_by_somebody check (
    (confirmed_at is null) = (confirmed_by_account_id is null) and (confirmed_at is null) = (confirmed_by_id is null)),
  constraint communication_confirmed check (
    state <> 'published' or jsonb_array_length(warnings) = 0 or confirmed_at is not null)
);
create index communication_day on cohorts.communication (publishes_on, id);
create index communication_convention on cohorts.communication (convention_id, publishes_on);
create index communication_meeting on cohorts.communication (meeting_id);
create index communication_cohort on cohorts.communication (cohort_id);

-- The meeting that a candidature came of.
alter table cohorts.candidature
  add column meeting_id uuid,
  add constraint candidature_of_meeting foreign key (convention_id, meeting_id)
    references cohorts.meeting (convention_id, id) on delete set null (meeting_id);
create index candidature_meeting on cohorts.candidature (meeting_id);

do $$
declare
  t text;
begin
  foreach t in array array['meeting', 'communication']
  loop
    execute format('alter table cohorts.%I enable row level security', t);
    execute format('alter table cohorts.%I force row level security', t);
    execute format('grant select, insert, update on cohorts.%I to maillage_app', t);
    execute format('grant select on cohorts.%I to maillage_worker', t);
    execute format('create policy %I on cohorts.%I for select to maillage_worker using (true)', t || '_worker', t);
    execute format($policy$
      create policy %I on cohorts.%I for select to maillage_app
        using (convention_id = any(array(
          select g.convention_id from conventions.access_grant g
          where g.organisation_id = (select access.acting_for())
            and (g.valid_from is null or g.valid_from <= (select access.today()))
            and (g.valid_to is null or g.valid_to >= (select access.today())))))
      $policy$, t || '_read', t);
    execute format($policy$
      create policy %I on cohorts.%I for insert to maillage_app
        with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
          and cohorts.informs(convention_id))
      $policy$, t || '_insert', t);
    -- Corrected by the organisation that entered it, or by the coordinator.
    execute format($policy$
      create policy %I on cohorts.%I for update to maillage_app
        using ((organisation_id = (select access.acting_for()) and cohorts.informs(convention_id))
          or cohorts.coordinates(convention_id))
        with check ((organisation_id = (select access.acting_for()) and cohorts.informs(convention_id))
          or cohorts.coordinates(convention_id))
      $policy$, t || '_update', t);
  end loop;
end
$$;

-- How many candidatures name each of these meetings, for whoever reads them. Those who neither run nor teach the cohort
-- are told nothing of fewer than five people.
create function cohorts.meeting_candidates(the_meetings uuid[])
  returns table (meeting_id uuid, people integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with inside as materialized (
      select unnest(cohorts.run_cohorts() || cohorts.taught_cohorts()) as id)
    select c.meeting_id,
      case when count(*) >= 5 or bool_and(c.cohort_id in (select i.id from inside i)) then count(*)::integer end
    from cohorts.candidature c
    where c.meeting_id = any(the_meetings) and cohorts.reads(c.convention_id)
    group by c.meeting_id
  $$;
grant create on schema cohorts to maillage_policy;
alter function cohorts.meeting_candidates(uuid[]) owner to maillage_policy;
revoke create on schema cohorts from maillage_policy;
grant execute on function cohorts.meeting_candidates(uuid[]) to maillage_app;
