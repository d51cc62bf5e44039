-- A party's decision to end a convention before its term (PDL-7.3, VALS-12.2). The text is sealed by then: a notice adds
-- to the file and changes nothing of it. Its effect is what the clause in force on the day of receipt makes of it.
create table conventions.notice (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  party_id uuid not null,
  form text not null constraint notice_form_known check (form in ('registered_letter', 'written')),
  sent_on date,
  received_on date not null,
  effective_on date not null,
  clause_id uuid not null,
  reason text constraint notice_reason_length check (char_length(reason) <= 2000),
  withdrawn_on date,
  withdrawal_note text constraint notice_withdrawal_note_length check (char_length(withdrawal_note) <= 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint notice_dates_follow check (
    (sent_on is null or sent_on <= received_on) and received_on <= effective_on
    and (withdrawn_on is null or (withdrawn_on >= received_on and withdrawn_on <= effective_on))),
  constraint notice_party foreign key (convention_id, party_id) references conventions.party (convention_id, id)
);
create index notice_convention on conventions.notice (convention_id, received_on);
create index notice_party on conventions.notice (party_id);
create unique index notice_one_stands on conventions.notice (convention_id) where withdrawn_on is null;

-- The other parties' agreement to a withdrawal.
create table conventions.notice_agreement (
  notice_id uuid not null references conventions.notice (id) on delete cascade,
  convention_id uuid not null,
  party_id uuid not null,
  primary key (notice_id, party_id),
  constraint notice_agreement_party foreign key (convention_id, party_id) references conventions.party (convention_id, id)
);
create index notice_agreement_convention on conventions.notice_agreement (convention_id);

-- Read by whoever reads the convention. Written, in their own name, by the party, its legal body or its units, and by the
-- drafter, who receives the letters.
do $$
declare
  t text;
begin
  foreach t in array array['notice', 'notice_agreement']
  loop
    execute format('alter table conventions.%I enable row level security', t);
    execute format('alter table conventions.%I force row level security', t);
    execute format('grant select on conventions.%I to maillage_app, maillage_worker', t);
    execute format('create policy %I on conventions.%I for select to maillage_worker using (true)', t || '_worker', t);
    execute format($policy$
      create policy %I on conventions.%I for select to maillage_app using (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())))
      $policy$, t || '_read', t, t);
  end loop;
end
$$;

create policy notice_insert on conventions.notice for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and exists (
      select 1 from conventions.access_grant g
      where g.convention_id = notice.convention_id and g.organisation_id = (select access.acting_for())
        and (g.may_write or (g.party_id = notice.party_id and g.basis in ('party', 'legal_body', 'unit')))));
create policy notice_withdraw on conventions.notice for update to maillage_app
  using (withdrawn_on is null and exists (
    select 1 from conventions.access_grant g
    where g.convention_id = notice.convention_id and g.organisation_id = (select access.acting_for())
      and (g.may_write or (g.party_id = notice.party_id and g.basis in ('party', 'legal_body', 'unit')))))
  with check (true);
create policy notice_agreement_insert on conventions.notice_agreement for insert to maillage_app
  with check (exists (
    select 1 from conventions.notice n join conventions.access_grant g on g.convention_id = n.convention_id
    where n.id = notice_id and n.convention_id = notice_agreement.convention_id
      and g.organisation_id = (select access.acting_for())
      and (g.may_write or (g.party_id = n.party_id and g.basis in ('party', 'legal_body', 'unit')))));
grant insert, update (withdrawn_on, withdrawal_note, version) on conventions.notice to maillage_app;
grant insert on conventions.notice_agreement to maillage_app;
