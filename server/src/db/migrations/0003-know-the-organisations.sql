-- The directory of public bodies. It holds no natural person and is readable by every signed-in account.

create table organisations.organisation (
  id uuid primary key,
  kind text not null constraint organisation_kind_known check (kind in (
    'platform', 'cnfpt_national', 'cnfpt_delegation', 'cnfpt_antenne', 'cdg', 'region', 'region_direction',
    'maison_region', 'departement', 'mayors_association_national', 'mayors_association_regional',
    'mayors_association_departmental', 'commune', 'epci', 'other_collectivite', 'france_travail', 'paying_agent')),
  name text not null constraint organisation_name_length check (char_length(name) between 1 and 200),
  short_name text not null constraint organisation_short_name_length check (char_length(short_name) between 1 and 60),
  -- Units (antennes, directions, maisons) have no SIREN of their own.
  siren text constraint organisation_siren_form check (siren ~ '^[0-9]{9}$'),
  siret text constraint organisation_siret_unique unique
    constraint organisation_siret_form check (siret ~ '^[0-9]{14}$'),
  parent_id uuid references organisations.organisation (id),
  region_code text,
  departement_code text,
  insee_code text,
  epci_siren text,
  -- Affiliation to a centre de gestion: null where the question has no meaning.
  cdg_affiliated boolean,
  cdg_id uuid references organisations.organisation (id),
  -- Real public bodies of the demonstration are marked by their source; invented ones say so.
  source text,
  search_key text not null,
  version integer not null default 1,
  constraint organisation_siret_extends_siren check (siret is null or siren is null or left(siret, 9) = siren),
  constraint organisation_not_its_own_parent check (parent_id is distinct from id)
);
create index organisation_parent on organisations.organisation (parent_id);
create index organisation_cdg on organisations.organisation (cdg_id);
create index organisation_kind_name on organisations.organisation (kind, name collate "fr-x-icu", id);
create index organisation_name on organisations.organisation (name collate "fr-x-icu", id);
create index organisation_insee on organisations.organisation (insee_code);
create index organisation_search on organisations.organisation using gin (to_tsvector('simple', search_key));

-- Départements that a body serves (a CdG, an antenne, a delegation).
create table organisations.reach (
  organisation_id uuid not null references organisations.organisation (id) on delete cascade,
  departement_code text not null,
  primary key (organisation_id, departement_code)
);
create index reach_departement on organisations.reach (departement_code);

-- Federations and general mandates between bodies, with the act that founds them and its period (bounds inclusive).
create table organisations.link (
  id uuid primary key,
  kind text not null constraint link_kind_known check (kind in ('federates', 'coordinates')),
  from_id uuid not null references organisations.organisation (id),
  to_id uuid not null references organisations.organisation (id),
  resolution text,
  resolved_on date,
  valid_from date,
  valid_to date,
  constraint link_between_two check (from_id <> to_id),
  constraint link_period check (valid_to >= valid_from),
  constraint link_once unique (kind, from_id, to_id)
);
create index link_to on organisations.link (to_id);
