-- Which record a file proves: a signature on paper, the act that enables a party, a line of the history of a commitment, a
-- notice. A file proves one record; another file may take its place, and both stay.
create table files.citation (
  file_id uuid primary key references files.file (id) on delete cascade,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  -- As the API calls it.
  record_type text not null constraint citation_record_form check (record_type ~ '^[A-Z][A-Za-z]{1,39}$'),
  record_id uuid not null,
  cited_at timestamptz not null,
  ended_at timestamptz
);
create unique index citation_one_stands on files.citation (record_type, record_id) where ended_at is null;
create index citation_convention on files.citation (convention_id);

alter table files.citation enable row level security;
alter table files.citation force row level security;
-- Known to whoever may know the file.
create policy citation_read on files.citation for select to maillage_app
  using (exists (select 1 from files.file f where f.id = file_id));
create policy citation_insert on files.citation for insert to maillage_app
  with check (exists (
    select 1 from files.file f
    where f.id = file_id and f.account_id = (select access.actor_account()) and f.convention_id = citation.convention_id));
create policy citation_end on files.citation for update to maillage_app
  using (ended_at is null and exists (
    select 1 from conventions.access_grant g
    where g.convention_id = citation.convention_id and g.organisation_id = (select access.acting_for())
      and (g.may_write or g.basis in ('party', 'legal_body', 'unit'))))
  with check (true);
grant select, insert, update (ended_at) on files.citation to maillage_app;

-- An annex is a part of the text: its file goes with each version of it.
alter table conventions.annex add column file_id uuid references files.file (id);
create index annex_file on conventions.annex (file_id);
