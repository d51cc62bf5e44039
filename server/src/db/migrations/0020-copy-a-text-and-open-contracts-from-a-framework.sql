-- A convention that follows another one, and contracts opened from the model of a framework (AMF-2, PDL-7.1): each begins
-- as a copy, of which every part remembers where it comes from.
alter table conventions.convention
  add column replaces_id uuid references conventions.convention (id),
  -- Projection for those who read the convention that is replaced: first day of the signed one that replaces it, whether
  -- they may read that one or not.
  add column succeeded_on date,
  add constraint convention_not_its_own_successor check (replaces_id is distinct from id);
create index convention_replaces on conventions.convention (replaces_id) where replaces_id is not null;
create unique index convention_one_successor on conventions.convention (replaces_id)
  where replaces_id is not null and status = 'in_force';

-- What a part of a text was copied from, as it read on that day. What a framework fixes may not be changed.
create table conventions.part_origin (
  convention_id uuid not null references conventions.convention (id) on delete cascade,
  block text not null constraint part_origin_block_known check (block in (
    'Article', 'Recital', 'Annex', 'Axis', 'Clause', 'Commitment', 'Party')),
  part_id uuid not null,
  source_convention_id uuid not null references conventions.convention (id),
  source_part_id uuid not null,
  source_article text constraint part_origin_article_length check (char_length(source_article) <= 20),
  read_on date not null,
  fields jsonb not null,
  fixed boolean not null default false,
  primary key (convention_id, block, part_id)
);
create index part_origin_source on conventions.part_origin (source_convention_id, block, source_part_id);

-- What goes down from a framework to its contracts: a setting of whoever holds its pen, no part of its text.
create table conventions.contract_model (
  convention_id uuid primary key references conventions.convention (id) on delete cascade,
  note text constraint contract_model_note_length check (char_length(note) <= 2000),
  changed_at timestamptz not null,
  version integer not null default 1
);
create table conventions.model_role (
  convention_id uuid not null references conventions.contract_model (convention_id) on delete cascade,
  party_key text not null constraint model_role_key_form check (party_key ~ '^[a-z][a-z0-9-]{0,39}$'),
  organisation_kinds text[] not null constraint model_role_has_kinds check (cardinality(organisation_kinds) > 0),
  position integer not null,
  primary key (convention_id, party_key)
);
create table conventions.model_part (
  convention_id uuid not null references conventions.contract_model (convention_id) on delete cascade,
  block text not null constraint model_part_block_known check (block in (
    'Article', 'Recital', 'Axis', 'Clause', 'Commitment')),
  part_id uuid not null,
  fixed boolean not null,
  primary key (convention_id, block, part_id)
);

do $$
declare
  t text;
begin
  foreach t in array array['part_origin', 'contract_model', 'model_role', 'model_part']
  loop
    execute format('alter table conventions.%I enable row level security', t);
    execute format('alter table conventions.%I force row level security', t);
    execute format('grant select on conventions.%I to maillage_app, maillage_worker', t);
    execute format('grant insert, delete on conventions.%I to maillage_app', t);
    execute format('create policy %I on conventions.%I for select to maillage_worker using (true)', t || '_worker', t);
    execute format($policy$
      create policy %I on conventions.%I for select to maillage_app using (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for())))
      $policy$, t || '_read', t, t);
    execute format($policy$
      create policy %I on conventions.%I for insert to maillage_app with check (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write))
      $policy$, t || '_insert', t, t);
    execute format($policy$
      create policy %I on conventions.%I for delete to maillage_app using (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = %I.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write))
      $policy$, t || '_delete', t, t);
  end loop;
end
$$;
grant update (note, changed_at, version) on conventions.contract_model to maillage_app;
create policy contract_model_update on conventions.contract_model for update to maillage_app
  using (exists (
    select 1 from conventions.access_grant g
    where g.convention_id = contract_model.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write))
  with check (exists (
    select 1 from conventions.access_grant g
    where g.convention_id = contract_model.convention_id and g.organisation_id = (select access.acting_for()) and g.may_write));

-- Those who sign a successor may be others than those who read what it replaces. They learn of it what the rule needs:
-- its last day with the clause that says so, who signed it, and whether something else replaces it already.
grant select on conventions.notice, conventions.clause, conventions.article_version to maillage_policy;
create policy notice_policy on conventions.notice for select to maillage_policy using (true);
create policy clause_policy on conventions.clause for select to maillage_policy using (true);
create policy article_version_policy on conventions.article_version for select to maillage_policy using (true);
create function conventions.replaced_by(the_convention uuid) returns table (
    id uuid, title text, reference text, starts_on date, last_day date, article_number text, rule_id text,
    succeeded boolean, signatories jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.id, p.title, p.reference, p.starts_on, least(p.ends_on, n.effective_on), k.number, k.rule_id,
      exists (select 1 from conventions.convention o
        where o.replaces_id = p.id and o.id <> s.id and o.status = 'in_force'),
      coalesce((select jsonb_agg(distinct jsonb_build_object('organisationId', o.id, 'name', o.short_name))
        from conventions.party_version v join organisations.organisation o on o.id = v.organisation_id
        where v.convention_id = p.id and v.role in ('signatory', 'mandated_coordinator')
          and (v.valid_from is null or v.valid_from <= (select access.today()))
          and (v.valid_to is null or v.valid_to >= (select access.today()))), '[]')
    from conventions.convention s
    join conventions.convention p on p.id = s.replaces_id
    left join conventions.notice n on n.convention_id = p.id and n.withdrawn_on is null
    left join lateral (
      select a.number, c.rule_id from conventions.clause c
      left join lateral (
        select w.number from conventions.article_version w where w.article_id = c.article_id
        order by w.valid_from desc nulls last limit 1) a on true
      where c.convention_id = p.id and case
        when n.effective_on <= coalesce(p.ends_on, 'infinity') then c.id = n.clause_id
        else c.kind = 'duration' or (c.kind = 'fixed_end' and c.value ->> 'date' = p.ends_on::text) end
      order by c.kind = 'fixed_end' desc, c.valid_from desc nulls last limit 1) k on true
    where s.id = the_convention and exists (
      select 1 from conventions.access_grant g
      where g.convention_id = s.id and g.organisation_id = (select access.acting_for())
        and (g.valid_from is null or g.valid_from <= (select access.today()))
        and (g.valid_to is null or g.valid_to >= (select access.today())))
  $$;

-- Tells the convention that is replaced from when it is, and takes back what it would have made due from that day on.
grant delete, select on steering.deadline to maillage_policy;
grant usage on schema steering to maillage_policy;
create policy deadline_policy on steering.deadline to maillage_policy using (true);
create function conventions.tell_the_replaced() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    since date;
  begin
    select min(s.starts_on) into since from conventions.convention s
    where s.replaces_id = new.replaces_id and s.status = 'in_force';
    update conventions.convention p set succeeded_on = since
    where p.id = new.replaces_id and p.succeeded_on is distinct from since;
    if since is not null then
      delete from steering.deadline d where d.convention_id = new.replaces_id and d.met_on is null
        and (d.due_on >= since or d.kind in ('renewal_window', 'last_notice_day'));
    end if;
    return null;
  end
  $$;
create trigger tell_the_replaced after insert or update of status, starts_on, replaces_id on conventions.convention
  for each row when (new.replaces_id is not null) execute function conventions.tell_the_replaced();

grant create on schema conventions to maillage_policy;
alter function conventions.replaced_by(uuid) owner to maillage_policy;
alter function conventions.tell_the_replaced() owner to maillage_policy;
revoke create on schema conventions from maillage_policy;
revoke execute on function conventions.replaced_by(uuid) from public;
grant execute on function conventions.replaced_by(uuid) to maillage_app;
