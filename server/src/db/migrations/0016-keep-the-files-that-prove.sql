-- Files that people send: the scan of a signed original, the act that enables a party to sign, an annex, the evidence of a
-- commitment. A file is sent first, then cited by the record that it proves; a record that is erased takes it along.
create schema if not exists files;
grant usage on schema files to maillage_app, maillage_worker;

create table files.file (
  id uuid primary key,
  -- Purposes, with what each accepts, are declared in packages/domain (files).
  purpose text not null constraint file_purpose_form check (purpose ~ '^[a-z][a-z_]{1,39}$'),
  -- Who reads it once it is cited: all readers of the convention, its parties and drafter, or the sender alone.
  audience text not null constraint file_audience_known check (audience in ('readers', 'parties', 'sender')),
  convention_id uuid references conventions.convention (id) on delete cascade,
  name text not null constraint file_name_length check (char_length(name) between 1 and 140),
  media_type text not null constraint file_media_type_length check (char_length(media_type) <= 120),
  size integer not null constraint file_size_known check (size between 1 and 20971520),
  sha256 text not null constraint file_hash_form check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer constraint file_pages_positive check (pages > 0),
  -- Quarantined: put apart with its reason, for its sender to know; its content is served to nobody.
  state text not null constraint file_state_known check (state in ('kept', 'quarantined')),
  reason jsonb,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  sent_at timestamptz not null,
  -- When a record first cited it.
  attached_at timestamptz,
  constraint file_reason_of_quarantine check ((state = 'quarantined') = (reason is not null)),
  constraint file_quarantined_proves_nothing check (state = 'kept' or attached_at is null),
  constraint file_cited_in_convention check (attached_at is null or convention_id is not null)
);
create index file_convention on files.file (convention_id);
create index file_sender on files.file (account_id, organisation_id);
-- What nothing cites is cleared away after a while.
create index file_uncited on files.file (sent_at) where attached_at is null;

-- The content, in pieces that a connection carries easily.
create table files.chunk (
  file_id uuid not null references files.file (id) on delete cascade,
  position integer not null constraint chunk_position_known check (position >= 0),
  content bytea not null constraint chunk_size check (octet_length(content) between 1 and 1048576),
  primary key (file_id, position)
);
-- Documents are packed already.
alter table files.chunk alter column content set storage external;

alter table files.file enable row level security;
alter table files.file force row level security;
alter table files.chunk enable row level security;
alter table files.chunk force row level security;

create policy file_own on files.file for select to maillage_app
  using (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for()));
create policy file_cited on files.file for select to maillage_app
  using (attached_at is not null and audience <> 'sender' and exists (
    select 1 from conventions.access_grant g
    where g.convention_id = file.convention_id and g.organisation_id = (select access.acting_for())
      and (audience = 'readers' or g.may_write or g.basis in ('party', 'legal_body', 'unit'))));
create policy file_send on files.file for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and attached_at is null and convention_id is null);
-- Cited once, by its sender, in a convention within reach; nothing of it changes afterwards.
create policy file_cite on files.file for update to maillage_app
  using (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and attached_at is null and state = 'kept')
  with check (attached_at is not null and exists (
    select 1 from conventions.access_grant g
    where g.convention_id = file.convention_id and g.organisation_id = (select access.acting_for())));
create policy file_uncited on files.file for select to maillage_worker using (attached_at is null);
create policy file_clear on files.file for delete to maillage_worker using (attached_at is null);

-- The content of what is kept, to whoever may know the file. Of what is put apart, to nobody.
create policy chunk_read on files.chunk for select to maillage_app
  using (exists (select 1 from files.file f where f.id = file_id and f.state = 'kept'));
create policy chunk_send on files.chunk for insert to maillage_app
  with check (exists (
    select 1 from files.file f
    where f.id = file_id and f.account_id = (select access.actor_account()) and f.attached_at is null));

grant select, insert, update (convention_id, attached_at) on files.file to maillage_app;
grant select, insert on files.chunk to maillage_app;
grant select, delete on files.file to maillage_worker;
