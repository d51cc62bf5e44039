-- A dispute is notified in writing by a party, talked over, brought before a conciliator whom all accept, settled, failed
-- or taken to court (VALS-14.1, PDL-8). It is a flag on its convention, which goes on. It is between the parties that
-- sign and whoever holds the pen: neither those that give mandate, nor members of federations, nor operators, read it.
create function conventions.in_confidence(the_convention uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.access_grant g
      where g.convention_id = the_convention and g.organisation_id = (select access.acting_for())
        and (g.may_write or (g.basis in ('party', 'legal_body', 'unit') and exists (
          select 1 from conventions.party_version v
          where v.party_id = g.party_id and v.role in ('signatory', 'mandated_coordinator')))))
  $$;
grant execute on function conventions.in_confidence(uuid) to maillage_app;

create table conventions.dispute (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  notifier_party_id uuid not null,
  -- What may follow what is a table of the rules (packages/domain, conventions/disputes/states).
  state text not null constraint dispute_state_known check (state in (
    'notified', 'amicable', 'conciliation', 'settled', 'failed', 'litigated', 'closed')),
  form text not null constraint dispute_form_known check (form in ('registered_letter', 'written')),
  notified_on date not null,
  received_on date,
  subject text not null constraint dispute_subject_length check (char_length(subject) between 3 and 4000),
  article_number text constraint dispute_article_length check (char_length(article_number) <= 20),
  last_on date not null,
  failed_on date,
  -- Day on which it was settled, found to have failed, taken to court or given up, whichever came first.
  outcome_on date,
  conciliator_name text constraint dispute_conciliator_length check (char_length(conciliator_name) <= 160),
  conciliator_quality text constraint dispute_conciliator_quality_length check (char_length(conciliator_quality) <= 120),
  conciliator_party_id uuid,
  conciliation_began_on date,
  conciliation_cost bigint constraint dispute_cost_positive check (conciliation_cost > 0),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  constraint dispute_in_convention unique (convention_id, id),
  constraint dispute_dates_follow check (notified_on <= last_on and (received_on is null or received_on >= notified_on)),
  constraint dispute_conciliator_proposed check ((conciliator_name is null) = (conciliator_party_id is null)),
  constraint dispute_cost_of_conciliation check (conciliation_cost is null or conciliation_began_on is not null),
  constraint dispute_notifier foreign key (convention_id, notifier_party_id) references conventions.party (convention_id, id)
);
create index dispute_convention on conventions.dispute (convention_id, notified_on);
create index dispute_notifier_fk on conventions.dispute (notifier_party_id);

-- The parties to it, in the order of the text: the first ones bear the cents that cannot be split.
create table conventions.dispute_party (
  dispute_id uuid not null,
  convention_id uuid not null,
  party_id uuid not null,
  rank integer not null,
  -- Day on which it accepted the conciliator who stands proposed.
  accepted_on date,
  primary key (dispute_id, party_id),
  constraint dispute_party_of foreign key (convention_id, dispute_id)
    references conventions.dispute (convention_id, id) on delete cascade,
  constraint dispute_party_in_convention foreign key (convention_id, party_id)
    references conventions.party (convention_id, id)
);
create index dispute_party_convention on conventions.dispute_party (convention_id, dispute_id);
create index dispute_party_fk on conventions.dispute_party (party_id);

-- Each step, in whose name, on which day, in what words: never rewritten.
create table conventions.dispute_event (
  id uuid primary key,
  dispute_id uuid not null,
  convention_id uuid not null,
  event text not null constraint dispute_event_length check (char_length(event) between 1 and 40),
  state text not null,
  party_id uuid not null,
  happened_on date not null,
  words text constraint dispute_event_words_length check (char_length(words) <= 4000),
  conciliator text constraint dispute_event_conciliator_length check (char_length(conciliator) <= 300),
  amount bigint,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  constraint dispute_event_of foreign key (convention_id, dispute_id)
    references conventions.dispute (convention_id, id) on delete cascade,
  constraint dispute_event_party foreign key (convention_id, party_id) references conventions.party (convention_id, id)
);
create index dispute_event_convention on conventions.dispute_event (convention_id, dispute_id, recorded_at);
create index dispute_event_party_fk on conventions.dispute_event (party_id);

-- Whether the organisation acted for speaks for a party to the dispute.
create function conventions.party_to_dispute(the_dispute uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.dispute_party p
      where p.dispute_id = the_dispute and conventions.speaks_for(p.convention_id, p.party_id))
  $$;
grant execute on function conventions.party_to_dispute(uuid) to maillage_app;

do $$
declare
  t text;
begin
  foreach t in array array['dispute', 'dispute_party', 'dispute_event']
  loop
    execute format('alter table conventions.%I enable row level security', t);
    execute format('alter table conventions.%I force row level security', t);
    execute format('grant select, insert on conventions.%I to maillage_app', t);
    execute format('grant select on conventions.%I to maillage_worker', t);
    execute format('create policy %I on conventions.%I for select to maillage_worker using (true)', t || '_worker', t);
    execute format($policy$
      create policy %I on conventions.%I for select to maillage_app using (conventions.in_confidence(convention_id))
      $policy$, t || '_read', t);
  end loop;
end
$$;
create policy dispute_notify on conventions.dispute for insert to maillage_app
  with check (state = 'notified' and account_id = (select access.actor_account())
    and organisation_id = (select access.acting_for()) and conventions.speaks_for(convention_id, notifier_party_id));
create policy dispute_move on conventions.dispute for update to maillage_app
  using (state <> 'closed' and conventions.party_to_dispute(id)) with check (true);
create policy dispute_party_name on conventions.dispute_party for insert to maillage_app
  with check (exists (
    select 1 from conventions.dispute d
    where d.id = dispute_id and d.state = 'notified' and d.version = 1
      and conventions.speaks_for(d.convention_id, d.notifier_party_id)));
create policy dispute_party_answer on conventions.dispute_party for update to maillage_app
  using (conventions.party_to_dispute(dispute_id)) with check (true);
create policy dispute_event_write on conventions.dispute_event for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and conventions.speaks_for(convention_id, party_id)
    and exists (select 1 from conventions.dispute_party p where p.dispute_id = dispute_event.dispute_id
      and p.party_id = dispute_event.party_id));
grant update (state, last_on, received_on, failed_on, outcome_on, conciliator_name, conciliator_quality,
  conciliator_party_id, conciliation_began_on, conciliation_cost, version) on conventions.dispute to maillage_app;
grant update (accepted_on) on conventions.dispute_party to maillage_app;

-- The trace of a dispute, and the due dates that it sets, are told to those who read the dispute. The policies of these
-- tables stay as they are; these narrow them.
create policy entry_of_dispute on audit.entry as restrictive for select to maillage_app
  using (record_type <> 'Dispute' or convention_id is null or conventions.in_confidence(convention_id));

alter table steering.deadline add column confidential boolean not null default false;
alter table steering.deadline_owner add column confidential boolean not null default false;
create policy deadline_in_confidence on steering.deadline as restrictive to maillage_app
  using (not confidential or conventions.in_confidence(convention_id))
  with check (not confidential or conventions.in_confidence(convention_id));
create policy deadline_owner_in_confidence on steering.deadline_owner as restrictive to maillage_app
  using (not confidential or conventions.in_confidence(convention_id))
  with check (not confidential or conventions.in_confidence(convention_id));

-- Before a term ends, the parties assess it and each says what it wants to follow (VALS-12.3). A later word of the same
-- party replaces the one before, which stays.
create table conventions.renewal_record (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  kind text not null constraint renewal_record_kind_known check (kind in ('assessment', 'decision')),
  -- The end of the term that it is about.
  term_ends_on date not null,
  happened_on date not null,
  party_id uuid,
  decision text constraint renewal_decision_known check (decision in ('renew', 'renegotiate', 'let_expire')),
  decided_by text constraint renewal_decided_by_length check (char_length(decided_by) <= 160),
  words text constraint renewal_words_length check (char_length(words) <= 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  recorded_at timestamptz not null default now(),
  constraint renewal_record_whole check (case kind
    when 'assessment' then party_id is null and decision is null
    else party_id is not null and decision is not null and decided_by is not null end),
  constraint renewal_record_in_time check (happened_on <= term_ends_on),
  constraint renewal_record_party foreign key (convention_id, party_id) references conventions.party (convention_id, id)
);
create index renewal_record_convention on conventions.renewal_record (convention_id, recorded_at);
create index renewal_record_party_fk on conventions.renewal_record (party_id);
alter table conventions.renewal_record enable row level security;
alter table conventions.renewal_record force row level security;
grant select, insert on conventions.renewal_record to maillage_app;
grant select on conventions.renewal_record to maillage_worker;
create policy renewal_record_worker on conventions.renewal_record for select to maillage_worker using (true);
create policy renewal_record_read on conventions.renewal_record for select to maillage_app using (exists (
  select 1 from conventions.access_grant g
  where g.convention_id = renewal_record.convention_id and g.organisation_id = (select access.acting_for())));
create policy renewal_record_write on conventions.renewal_record for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and case kind
      when 'decision' then conventions.speaks_for(convention_id, party_id)
      else conventions.in_confidence(convention_id) end);

-- What a party keeps of a notice that it sent: the number of the registered letter, where the receipt is.
alter table conventions.notice add column evidence text
  constraint notice_evidence_length check (char_length(evidence) <= 300);

-- An end is never silent: when it is told is a parameter of the portal, with its source. No text that was read says it.
create table steering.expiry_step (
  code text primary key constraint expiry_step_code_form check (code ~ '^[a-z0-9_]{1,40}$'),
  position integer not null,
  anchor text not null constraint expiry_step_anchor_known check (anchor in ('renewal_opens', 'end')),
  -- From the anchor, negative before it.
  months integer not null,
  days integer not null,
  source text not null constraint expiry_step_source_length check (char_length(source) between 1 and 300)
);
insert into steering.expiry_step (code, position, anchor, months, days, source) values
  ('window_opens', 1, 'renewal_opens', 0, 0, 'Clause de renouvellement de la convention'),
  ('6_months', 2, 'end', -6, 0, 'Usage du portail : aucun texte ne fixe ce délai'),
  ('3_months', 3, 'end', -3, 0, 'Usage du portail : le préavis le plus fréquent des textes'),
  ('1_month', 4, 'end', -1, 0, 'Usage du portail : aucun texte ne fixe ce délai'),
  ('ended', 5, 'end', 0, 1, 'Usage du portail : le lendemain du dernier jour');

-- One line for each organisation at each step of each end: the key keeps a second round of the job from telling it twice.
create table steering.expiry_notice (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  step text not null references steering.expiry_step (code),
  ends_on date not null,
  by text not null constraint expiry_notice_by_known check (by in ('term', 'notice', 'tacit_renewal')),
  told_at timestamptz not null,
  constraint expiry_notice_once unique (convention_id, organisation_id, ends_on, step)
);
create index expiry_notice_organisation on steering.expiry_notice (organisation_id, told_at desc, id desc);

alter table steering.expiry_step enable row level security;
alter table steering.expiry_step force row level security;
alter table steering.expiry_notice enable row level security;
alter table steering.expiry_notice force row level security;
grant select on steering.expiry_step to maillage_app, maillage_worker;
create policy expiry_step_read on steering.expiry_step for select to maillage_app, maillage_worker using (true);
grant select on steering.expiry_notice to maillage_app;
grant select, insert on steering.expiry_notice to maillage_worker;
create policy expiry_notice_worker on steering.expiry_notice to maillage_worker using (true) with check (true);
-- An organisation that no longer reads the convention is no longer told of its end.
create policy expiry_notice_read on steering.expiry_notice for select to maillage_app
  using (organisation_id = (select access.acting_for()) and exists (
    select 1 from conventions.access_grant g
    where g.convention_id = expiry_notice.convention_id and g.organisation_id = (select access.acting_for())));

-- A renewal by silence moves the end that lists show: the job of each night writes it, and nothing else of a convention.
create policy convention_renewed on conventions.convention for update to maillage_worker
  using (status = 'in_force') with check (status = 'in_force');
grant update (ends_on, renewal_opens_on) on conventions.convention to maillage_worker;
