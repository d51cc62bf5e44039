-- The audit log, append-only. A line holds a salted digest of what changed; the values lie beside it and can be erased
-- with a person while the chain still verifies. Lines are inserted without a lock; the sealer chains the committed
-- ones, one chain per root record, so that writers of different conventions never wait for each other.

create table audit.entry (
  id uuid primary key,
  stream text not null constraint entry_stream_length check (char_length(stream) between 1 and 120),
  record_type text not null,
  record_id uuid not null,
  action text not null constraint entry_action_length check (char_length(action) between 1 and 60),
  account_id uuid not null,
  organisation_id uuid,
  convention_id uuid,
  request_id text not null,
  at timestamptz not null default clock_timestamp(),
  salt bytea not null,
  digest bytea not null
);
create index entry_record on audit.entry (record_id, at desc, id desc);
create index entry_convention on audit.entry (convention_id, at desc, id desc) where convention_id is not null;
create index entry_organisation on audit.entry (organisation_id, at desc, id desc);
create index entry_stream on audit.entry (stream, at, id);

create table audit.entry_value (
  entry_id uuid primary key references audit.entry (id),
  before jsonb,
  after jsonb
);

create table audit.unsealed (entry_id uuid primary key references audit.entry (id));

-- Each sealing leaves an anchor whose hash covers the seals it made and the anchor before it: without it, the last
-- lines of a chain could be cut off and the rest would still verify. The newest anchor's hash, noted elsewhere by whoever
-- runs the portal, vouches for everything before it.
create table audit.anchor (
  number bigint primary key constraint anchor_number_positive check (number > 0),
  seals bigint not null constraint anchor_seals_positive check (seals > 0),
  previous_hash bytea not null,
  hash bytea not null,
  anchored_at timestamptz not null
);

create table audit.seal (
  stream text not null,
  sequence bigint not null constraint seal_sequence_positive check (sequence > 0),
  entry_id uuid not null constraint seal_entry_once unique references audit.entry (id),
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  anchor bigint not null references audit.anchor (number),
  primary key (stream, sequence)
);
create index seal_anchor on audit.seal (anchor, stream, sequence);

do $$
declare
  t text;
begin
  foreach t in array array['entry', 'entry_value', 'unsealed', 'anchor', 'seal']
  loop
    execute format('alter table audit.%I enable row level security', t);
    execute format('alter table audit.%I force row level security', t);
    execute format('create policy %I on audit.%I for select to maillage_worker, maillage_owner using (true)', t || '_worker', t);
    execute format('grant select on audit.%I to maillage_worker', t);
  end loop;
end
$$;

grant select, insert on audit.entry, audit.entry_value to maillage_app;
grant insert on audit.unsealed to maillage_app;
grant select on audit.seal to maillage_app;
grant delete on audit.unsealed to maillage_worker;
grant insert on audit.seal, audit.anchor to maillage_worker;

create policy entry_write on audit.entry for insert to maillage_app
  with check (account_id = (select access.actor_account())
    and organisation_id is not distinct from (select access.acting_for()));
-- A convention's trace is read by those who read the convention; an organisation's own by its administrators.
create policy entry_read on audit.entry for select to maillage_app
  using (case
    when convention_id is not null then exists (
      select 1 from conventions.access_grant g
      where g.convention_id = entry.convention_id and g.organisation_id = (select access.acting_for()))
    else account_id = (select access.actor_account())
      or (organisation_id = (select access.acting_for()) and (select access.acting_role()) = 'administrator') end);
create policy entry_value_write on audit.entry_value for insert to maillage_app
  with check (exists (
    select 1 from audit.entry e where e.id = entry_id and e.account_id = (select access.actor_account())));
create policy entry_value_read on audit.entry_value for select to maillage_app
  using (exists (select 1 from audit.entry e where e.id = entry_id));
create policy unsealed_write on audit.unsealed for insert to maillage_app with check (true);
create policy unsealed_done on audit.unsealed for delete to maillage_worker using (true);
create policy anchor_write on audit.anchor for insert to maillage_worker with check (true);
create policy seal_write on audit.seal for insert to maillage_worker with check (true);
create policy seal_read on audit.seal for select to maillage_app
  using (exists (select 1 from audit.entry e where e.id = entry_id));

-- The answer of a mutation, kept so that a retry with the same key gets it again instead of a second effect.
create table platform.idempotency (
  account_id uuid not null references access.account (id) on delete cascade,
  key uuid not null,
  request_hash bytea not null,
  outcome jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
create index idempotency_age on platform.idempotency (created_at);

-- What a person has typed and not yet sent.
create table platform.form_draft (
  account_id uuid not null references access.account (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  form text not null constraint form_draft_form_length check (char_length(form) between 1 and 200),
  payload jsonb not null constraint form_draft_size check (pg_column_size(payload) <= 262144),
  saved_at timestamptz not null default now(),
  primary key (account_id, organisation_id, form)
);

create table platform.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- Facts about the installation (which demonstration is loaded, when).
create table platform.fact (
  key text primary key,
  value jsonb not null,
  noted_at timestamptz not null default now()
);

alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
alter table platform.form_draft enable row level security;
alter table platform.form_draft force row level security;
create policy idempotency_own on platform.idempotency to maillage_app
  using (account_id = (select access.actor_account())) with check (account_id = (select access.actor_account()));
create policy idempotency_worker on platform.idempotency to maillage_worker using (true);
create policy form_draft_own on platform.form_draft to maillage_app
  using (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for()))
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for()));
grant select, insert on platform.idempotency to maillage_app;
grant select, delete on platform.idempotency to maillage_worker;
grant select, insert, update, delete on platform.form_draft, platform.rate_limit to maillage_app;
grant select on platform.fact to maillage_app, maillage_worker;

-- Due dates of the conventions in force, computed by the rules from the clauses of the day each time one changes:
-- the lists 'à traiter' read here. One line per body that owes it.
create table steering.deadline (
  id uuid primary key,
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  key text not null,
  kind text not null,
  due_on date not null,
  window_opens_on date,
  article_number text,
  rule_id text,
  clause_id uuid,
  commitment_id uuid,
  message_id text not null,
  message_values jsonb not null,
  severity text not null,
  met_on date,
  constraint deadline_once unique (convention_id, key)
);
create table steering.deadline_owner (
  deadline_id uuid not null references steering.deadline (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  convention_id uuid not null,
  due_on date not null,
  primary key (deadline_id, organisation_id)
);
create index deadline_owner_due on steering.deadline_owner (organisation_id, due_on, deadline_id);
create index deadline_owner_convention on steering.deadline_owner (convention_id);
create index deadline_convention on steering.deadline (convention_id, due_on);

do $$
declare
  t text;
begin
  foreach t in array array['deadline', 'deadline_owner']
  loop
    execute format('alter table steering.%I enable row level security', t);
    execute format('alter table steering.%I force row level security', t);
    execute format('grant select, insert, update, delete on steering.%I to maillage_app, maillage_worker', t);
    execute format('create policy %I on steering.%I to maillage_worker using (true) with check (true)', t || '_worker', t);
    -- Any reader who reports on a commitment moves the convention's due dates: they follow the convention's grant.
    execute format($policy$
      create policy %I on steering.%I to maillage_app
      using (exists (select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())))
      with check (exists (select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())))
      $policy$, t || '_grant', t, t, t);
  end loop;
end
$$;

-- Jobs. graphile-worker keeps its tables in a schema of maillage_worker, out of the API's reach; the API may only add a
-- job, inside its own transaction: a rollback leaves none. A key makes a job unique until it has run.
create function platform.enqueue(the_task text, the_payload json, the_key text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform graphile_worker.add_job(the_task, the_payload, job_key := the_key);
  end
  $$;
grant create on schema platform to maillage_worker;
alter function platform.enqueue(text, json, text) owner to maillage_worker;
revoke create on schema platform from maillage_worker;
grant execute on function platform.enqueue(text, json, text) to maillage_app;

do $$
begin
  execute format('grant create on database %I to maillage_worker', current_database());
end
$$;
