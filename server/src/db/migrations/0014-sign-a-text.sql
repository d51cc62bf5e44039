-- The signing of a text: who signs in which order, in the portal or on paper, on which content. A correction of the text
-- takes back the signatures of the parties that it touches, and of nobody else.
alter table conventions.instrument add column originals integer
  constraint instrument_originals_few check (originals between 1 and 50);

alter table conventions.signature
  add column step integer not null default 1 constraint signature_step_known check (step between 1 and 20),
  add column method text constraint signature_method_known check (method in ('portal', 'paper')),
  add column signer_name text constraint signature_name_length check (char_length(signer_name) <= 160),
  add column signer_quality text constraint signature_quality_length check (char_length(signer_quality) <= 160),
  add column quality_until date,
  add column content_hash text constraint signature_hash_form check (content_hash ~ '^[0-9a-f]{64}$'),
  add column signed_at timestamptz,
  add column organisation_id uuid references organisations.organisation (id),
  add column account_id uuid references access.account (id),
  -- An original signed on paper, as somebody declares it: another organisation confirms it.
  add column declared_on date,
  add column declared_by uuid references organisations.organisation (id),
  add column kept_at text constraint signature_kept_at_length check (char_length(kept_at) <= 600),
  add column version integer not null default 1,
  add constraint signature_declared_by_somebody check ((declared_on is null) = (declared_by is null)),
  add constraint signature_in_convention unique (convention_id, id);

create table conventions.signature_refusal (
  id uuid primary key,
  convention_id uuid not null,
  signature_id uuid not null,
  reason text not null constraint refusal_reason_length check (char_length(reason) between 1 and 2000),
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  refused_at timestamptz not null default now(),
  constraint refusal_signature foreign key (convention_id, signature_id)
    references conventions.signature (convention_id, id) on delete cascade
);
create index signature_refusal_convention on conventions.signature_refusal (convention_id, refused_at);
create index signature_refusal_signature on conventions.signature_refusal (signature_id);

create table conventions.signature_reminder (
  signature_id uuid not null,
  convention_id uuid not null,
  reminded_on date not null,
  organisation_id uuid not null references organisations.organisation (id),
  account_id uuid not null references access.account (id),
  primary key (signature_id, reminded_on),
  constraint reminder_signature foreign key (convention_id, signature_id)
    references conventions.signature (convention_id, id) on delete cascade
);
create index signature_reminder_convention on conventions.signature_reminder (convention_id);

do $$
declare
  t text;
begin
  foreach t in array array['signature_refusal', 'signature_reminder']
  loop
    execute format('alter table conventions.%I enable row level security', t);
    execute format('alter table conventions.%I force row level security', t);
    execute format('grant select on conventions.%I to maillage_app, maillage_worker', t);
    execute format('create policy %I on conventions.%I for select to maillage_worker using (true)', t || '_worker', t);
    execute format($policy$
      create policy %I on conventions.%I for select to maillage_app using (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())
          and (g.may_write or g.basis in ('party', 'legal_body', 'unit'))))
      $policy$, t || '_read', t, t);
  end loop;
end
$$;
create policy signature_refusal_insert on conventions.signature_refusal for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and exists (select 1 from conventions.signature s
      where s.id = signature_id and conventions.speaks_for(s.convention_id, s.party_id)));
create policy signature_reminder_insert on conventions.signature_reminder for insert to maillage_app
  with check (account_id = (select access.actor_account()) and organisation_id = (select access.acting_for())
    and exists (
      select 1 from conventions.access_grant g
      where g.convention_id = signature_reminder.convention_id and g.organisation_id = (select access.acting_for())
        and (g.may_write or g.basis in ('party', 'legal_body', 'unit'))));
grant insert on conventions.signature_refusal, conventions.signature_reminder to maillage_app;

-- A party gives its own signature; one on paper is declared by any party and confirmed by another than that one.
create policy signature_give on conventions.signature for update to maillage_app
  using (signed_on is null and conventions.speaks_for(convention_id, null))
  with check (
    case
      when signed_on is not null and method = 'portal' then
        conventions.speaks_for(convention_id, party_id) and account_id = (select access.actor_account())
      when signed_on is not null then
        method = 'paper' and declared_by <> (select access.acting_for()) and conventions.speaks_for(convention_id, null)
      when declared_by is not null then
        declared_by = (select access.acting_for()) and conventions.speaks_for(convention_id, null)
      else conventions.speaks_for(convention_id, null)
    end);

grant create on schema conventions to maillage_policy;
grant select on conventions.signature, conventions.instrument to maillage_policy;
create policy signature_policy on conventions.signature for select to maillage_policy using (true);
create policy instrument_policy on conventions.instrument for select to maillage_policy using (true);
grant update on conventions.party_version to maillage_policy;

-- What a party brings about by its act on a text that it has not drafted: in force with the last signature, or back to
-- negotiation when it refuses to sign. The rules decide (conventions/signing); this holds what must be true.
create function conventions.conclude(the_convention uuid, starts date, ends date, renewal date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not conventions.speaks_for(the_convention, null) then
      raise insufficient_privilege using message = 'only a party concludes a convention';
    end if;
    update conventions.convention c
    set status = 'in_force', starts_on = starts, ends_on = ends, renewal_opens_on = renewal,
      changed_at = clock_timestamp(), version = c.version + 1
    where c.id = the_convention and c.status = 'signing' and not exists (
      select 1 from conventions.signature s join conventions.instrument i on i.id = s.instrument_id
      where s.convention_id = the_convention and i.ordinal = 0 and s.signed_on is null);
    if not found then
      raise insufficient_privilege using message = 'not every party has signed';
    end if;
  end
  $$;
create function conventions.send_back(the_convention uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not conventions.speaks_for(the_convention, null) then
      raise insufficient_privilege using message = 'only a party sends a text back';
    end if;
    update conventions.convention c set status = 'negotiation', changed_at = clock_timestamp(), version = c.version + 1
    where c.id = the_convention and c.status = 'signing';
  end
  $$;
-- A party states the act that enables it to sign, and nothing else of its line.
create function conventions.state_act(the_version uuid, kind text, number text, dated date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update conventions.party_version v
    set act_kind = kind, act_number = number, act_on = dated, version = v.version + 1
    where v.id = the_version and conventions.speaks_for(v.convention_id, v.party_id) and exists (
      select 1 from conventions.convention c where c.id = v.convention_id and c.status in ('negotiation', 'signing'));
    if not found then
      raise insufficient_privilege using message = 'only the party states its act, before it signs';
    end if;
  end
  $$;
alter function conventions.conclude(uuid, date, date, date) owner to maillage_policy;
alter function conventions.send_back(uuid) owner to maillage_policy;
alter function conventions.state_act(uuid, text, text, date) owner to maillage_policy;
revoke create on schema conventions from maillage_policy;
revoke execute on function conventions.conclude(uuid, date, date, date), conventions.send_back(uuid),
  conventions.state_act(uuid, text, text, date) from public;
grant execute on function conventions.conclude(uuid, date, date, date), conventions.send_back(uuid),
  conventions.state_act(uuid, text, text, date) to maillage_app;
grant execute on function conventions.speaks_for(uuid, uuid) to maillage_policy;
