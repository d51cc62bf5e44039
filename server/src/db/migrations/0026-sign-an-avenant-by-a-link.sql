-- A link opens the text that its signature is of: the initial one, or an avenant. Whoever signs by it brings about what a
-- party brings about in the portal, the last signature of an avenant and of a text that replaces another included.

-- The organisation of a party and the name that the text gives it; an avenant that brings the party in says both until it
-- is in force.
grant create on schema conventions to maillage_policy;
create function conventions.party_body(the_party uuid) returns table (organisation_id uuid, designation text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select b.organisation_id, b.designation from (
      select v.organisation_id, v.designation, v.valid_from, 1 as known from conventions.party_version v
      where v.party_id = the_party
      union all
      select (c.fields ->> 'organisationId')::uuid, c.fields ->> 'designation', null, 0 from conventions.avenant_change c
      where c.id = the_party and c.block = 'Party' and c.operation = 'add') b
    order by b.known desc, b.valid_from desc nulls last limit 1
  $$;
alter function conventions.party_body(uuid) owner to maillage_policy;
revoke execute on function conventions.party_body(uuid) from public;

create or replace function conventions.present_link()
  returns table (
    id uuid, convention_id uuid, signature_id uuid, organisation_id uuid, live boolean, readable boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  declare
    the_token text := nullif(current_setting('maillage.signing_token', true), '');
  begin
    if the_token is null then
      return;
    end if;
    return query
      select l.id, l.convention_id, l.signature_id, (select b.organisation_id from conventions.party_body(s.party_id) b),
        l.ended_at is null and l.expires_on >= access.today(),
        l.ended_at is null and l.expires_on >= access.today() and c.status in ('signing', 'in_force')
          and coalesce(i.status, c.status) in ('signing', 'in_force')
      from conventions.signing_token t
      join conventions.signing_link l on l.id = t.link_id
      join conventions.signature s on s.id = l.signature_id
      join conventions.instrument i on i.id = s.instrument_id
      join conventions.convention c on c.id = l.convention_id
      where t.token_hash = decode(the_token, 'hex');
  end
  $$;

-- The text that the present link opens, for whoever bears one. `avenant`: it changes the convention.
create function conventions.linked_text() returns table (instrument_id uuid, convention_id uuid, avenant boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  begin
    if nullif(current_setting('maillage.signing_token', true), '') is null then
      return;
    end if;
    return query
      select s.instrument_id, l.convention_id, i.ordinal > 0
      from conventions.present_link() l
      join conventions.signature s on s.id = l.signature_id
      join conventions.instrument i on i.id = s.instrument_id
      where l.readable;
  end
  $$;
alter function conventions.linked_text() owner to maillage_policy;
revoke execute on function conventions.linked_text() from public;
grant execute on function conventions.linked_text() to maillage_app;

-- Of the instruments of its convention a link opens its own and those that made the text: no other avenant under way,
-- nor what is said of one.
drop policy instrument_by_link on conventions.instrument;
create policy instrument_by_link on conventions.instrument for select to maillage_app
  using (convention_id = (select t.convention_id from conventions.linked_text() t)
    and (status is null or status = 'in_force' or id = (select t.instrument_id from conventions.linked_text() t)));
drop policy signature_by_link on conventions.signature;
create policy signature_by_link on conventions.signature for select to maillage_app
  using (convention_id = (select t.convention_id from conventions.linked_text() t)
    and exists (select 1 from conventions.instrument i where i.id = signature.instrument_id));
drop policy approval_by_link on conventions.approval;
create policy approval_by_link on conventions.approval for select to maillage_app
  using (convention_id = (select t.convention_id from conventions.linked_text() t)
    and exists (select 1 from conventions.instrument i where i.id = approval.instrument_id));
-- An avenant is signed while its convention lives: what ends it early counts.
create policy notice_by_link on conventions.notice for select to maillage_app
  using (convention_id = (select t.convention_id from conventions.linked_text() t where t.avenant));
-- The parties that the avenant brings in, and those that give them mandate.
create policy organisation_in_linked_avenant on organisations.organisation for select to maillage_app
  using ((select bool_or(t.avenant) from conventions.linked_text() t) and id in (
    select (c.fields ->> 'organisationId')::uuid from conventions.avenant_change c
    where c.instrument_id = (select t.instrument_id from conventions.linked_text() t where t.avenant)
      and c.block = 'Party' and c.fields is not null
    union all
    select (m ->> 'mandatorId')::uuid
    from conventions.avenant_change c, jsonb_array_elements(coalesce(c.fields -> 'mandates', '[]')) m
    where c.instrument_id = (select t.instrument_id from conventions.linked_text() t where t.avenant)
      and c.block = 'Party' and c.fields is not null));

-- Whoever holds the pen of an avenant invites to sign it, as the drafter of the convention does for its text.
grant execute on function conventions.drafts_avenant(uuid) to maillage_policy;
create or replace function conventions.may_invite(the_convention uuid, the_signature uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.signature s
      where s.id = the_signature and s.convention_id = the_convention
        and (conventions.speaks_for(the_convention, s.party_id) or conventions.drafts_avenant(s.instrument_id) or exists (
          select 1 from conventions.access_grant g
          where g.convention_id = the_convention and g.organisation_id = (select access.acting_for()) and g.may_write)))
  $$;

-- The last signature of an avenant writes its changes into the text, also when it comes by a link.
create or replace function conventions.concludes(the_instrument uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select 1 from conventions.instrument i
      where i.id = the_instrument and i.ordinal > 0 and i.status in ('draft', 'signing')
        and (conventions.speaks_for(i.convention_id, null) or i.drafting_organisation_id = (select access.acting_for())
          or i.id = (select t.instrument_id from conventions.linked_text() t where t.avenant))
        and (select count(distinct s.party_id) >= 2 and bool_and(s.signed_on is not null)
             from conventions.signature s where s.instrument_id = i.id))
  $$;

-- A refusal sends back the text that it is of.
create or replace function conventions.send_back_by_link() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    the_text record;
  begin
    select t.* into the_text from conventions.linked_text() t;
    if the_text.avenant then
      update conventions.instrument i set status = 'negotiation', changed_at = clock_timestamp(), version = i.version + 1
      where i.id = the_text.instrument_id and i.status = 'signing';
    else
      update conventions.convention c set status = 'negotiation', changed_at = clock_timestamp(), version = c.version + 1
      where c.id = the_text.convention_id and c.status = 'signing';
    end if;
  end
  $$;

-- What is behind a token, and where the text that it opens stands: an avenant has a name and a state of its own.
drop function conventions.find_signing_link(bytea);
create function conventions.find_signing_link(the_token_hash bytea)
  returns table (id uuid, convention_id uuid, signature_id uuid, avenant_id uuid, ended_by text, ended_at timestamptz,
    expires_on date, opened_at timestamptz, signatory_name text, quality text, quality_until date, email_shown text,
    signer_hash text, told_hash text, version integer, invited_by_name text, convention_title text, avenant_label text,
    text_status text, text_starts_on date, party_id uuid, party_organisation_id uuid, party_name text, signed_on date,
    used boolean, signer_name text, signer_quality text, signed_at timestamptz, content_hash text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.id, l.convention_id, l.signature_id, a.id, l.ended_by, l.ended_at, l.expires_on, l.opened_at,
      l.signatory_name, l.quality, l.quality_until, l.email_shown, l.signer_hash, l.told_hash, l.version, i.short_name,
      c.title, a.label, coalesce(a.status, c.status), case when a.id is null then c.starts_on else a.effective_on end,
      s.party_id, b.organisation_id, coalesce(b.designation, o.short_name), s.signed_on,
      coalesce(s.signing_link_id = l.id, false), s.signer_name, s.signer_quality, s.signed_at, s.content_hash
    from conventions.signing_token t
    join conventions.signing_link l on l.id = t.link_id
    join conventions.signature s on s.id = l.signature_id
    left join conventions.instrument a on a.id = s.instrument_id and a.ordinal > 0
    join conventions.convention c on c.id = l.convention_id
    join organisations.organisation i on i.id = l.invited_by
    cross join lateral conventions.party_body(s.party_id) b
    join organisations.organisation o on o.id = b.organisation_id
    where t.token_hash = the_token_hash
  $$;
alter function conventions.find_signing_link(bytea) owner to maillage_policy;
revoke execute on function conventions.find_signing_link(bytea) from public;
grant execute on function conventions.find_signing_link(bytea) to maillage_app;

-- Whoever signs a successor by a link learns of what it replaces what the rule of succession needs, as its parties do.
create or replace function conventions.replaced_by(the_convention uuid) returns table (
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
    where s.id = the_convention and (exists (
        select 1 from conventions.access_grant g
        where g.convention_id = s.id and g.organisation_id = (select access.acting_for())
          and (g.valid_from is null or g.valid_from <= (select access.today()))
          and (g.valid_to is null or g.valid_to >= (select access.today())))
      or s.id = (select t.convention_id from conventions.linked_text() t))
  $$;
revoke create on schema conventions from maillage_policy;
