-- A convention that exists on paper or in a file is read by rules; a person decides on each proposal before a draft is made
-- of those that were accepted. Nothing here is part of a convention: it belongs to the organisation that imports.
create table conventions.reading (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  -- What was read: the file itself is kept apart and cleared away when nothing cites it.
  file_id uuid not null,
  file_name text not null constraint reading_file_name_length check (char_length(file_name) between 1 and 140),
  media_type text not null constraint reading_media_type_length check (char_length(media_type) <= 120),
  sha256 text not null constraint reading_hash_form check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer constraint reading_pages_positive check (pages > 0),
  -- The text as it was taken out; the passages of the proposals are places in it, in UTF-16 units.
  source text not null constraint reading_source_length check (char_length(source) between 1 and 2000000),
  -- Passages with a number or a date that no rule has understood: [{start, end, holds}].
  unread jsonb not null,
  state text not null constraint reading_state_known check (state in ('open', 'drafted')),
  convention_id uuid references conventions.convention (id) on delete set null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  constraint reading_drafted_once check (state = 'drafted' or convention_id is null)
);
-- The readings of an organisation, the one touched last first.
create index reading_organisation on conventions.reading (organisation_id, changed_at desc, id);
create index reading_convention on conventions.reading (convention_id);

create table conventions.reading_proposal (
  id uuid primary key,
  reading_id uuid not null references conventions.reading (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  position integer not null,
  kind text not null constraint reading_proposal_kind_known check (
    kind in ('details', 'party', 'recital', 'article', 'annex', 'clause', 'commitment')),
  -- What the rules read, never changed afterwards; what the person has put in its place stands beside.
  fields jsonb not null,
  -- How the text names an organisation: {name, siret}.
  mention jsonb,
  passage_start integer not null,
  passage_end integer not null,
  rule text not null,
  confidence real not null constraint reading_proposal_confidence_known check (confidence between 0 and 1),
  decision text not null constraint reading_proposal_decision_known check (
    decision in ('pending', 'accepted', 'corrected', 'left_out')),
  corrected jsonb,
  decided_by uuid references access.account (id),
  decided_at timestamptz,
  version integer not null default 1,
  constraint reading_proposal_in_order unique (reading_id, position),
  constraint reading_proposal_passage check (passage_start >= 0 and passage_end > passage_start),
  constraint reading_proposal_corrected check ((decision = 'corrected') = (corrected is not null)),
  constraint reading_proposal_decided check ((decision = 'pending') = (decided_at is null))
);
create index reading_proposal_organisation on conventions.reading_proposal (organisation_id);

alter table conventions.reading enable row level security;
alter table conventions.reading force row level security;
alter table conventions.reading_proposal enable row level security;
alter table conventions.reading_proposal force row level security;

create policy reading_own on conventions.reading for all to maillage_app
  using (organisation_id = (select access.acting_for()))
  with check (organisation_id = (select access.acting_for()));
create policy reading_proposal_own on conventions.reading_proposal for all to maillage_app
  using (organisation_id = (select access.acting_for()))
  with check (organisation_id = (select access.acting_for()));

-- What was read never changes: only what is decided on it does.
grant select, insert, delete on conventions.reading, conventions.reading_proposal to maillage_app;
grant update (state, convention_id, changed_at, version) on conventions.reading to maillage_app;
grant update (decision, corrected, decided_by, decided_at, version) on conventions.reading_proposal to maillage_app;
