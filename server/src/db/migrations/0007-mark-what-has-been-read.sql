-- How far a person has read the notifications of an organisation. A notification is not stored: it is a line of the
-- audit log that the reader may see, so that what is no longer visible is no longer told.
create table steering.notification_mark (
  account_id uuid not null references access.account (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  -- Instant and id of the last line read: two lines may bear the same instant.
  read_up_to timestamptz not null,
  read_up_to_entry uuid not null,
  primary key (account_id, organisation_id)
);
create index notification_mark_organisation on steering.notification_mark (organisation_id);

alter table steering.notification_mark enable row level security;
alter table steering.notification_mark force row level security;
grant select, insert, update on steering.notification_mark to maillage_app;
create policy notification_mark_own on steering.notification_mark to maillage_app
  using (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for()))
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for()));

-- What preceded the signature of a convention is its drafter's work: nobody else is told of it.
create index entry_signed on audit.entry (convention_id, at) where action = 'signed';
