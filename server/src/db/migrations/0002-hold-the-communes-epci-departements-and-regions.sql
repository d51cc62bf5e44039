-- Public reference data, imported from open packages by `npm run reference:import`. No row-level security: anybody may
-- know a commune. Only the owner writes. Nothing is ever deleted, for conventions and organisations name these codes:
-- what a newer vintage no longer has is retired.

create table reference.region (
  code text primary key,
  name text not null
);

create table reference.departement (
  code text primary key,
  name text not null,
  -- Null for the overseas collectivités, which are in no région.
  region_code text references reference.region (code)
);
create index departement_region on reference.departement (region_code);

create table reference.epci (
  siren text primary key constraint epci_siren_form check (siren ~ '^[0-9]{9}$'),
  name text not null,
  type text not null constraint epci_type_known check (type in ('CC', 'CA', 'CU', 'METRO', 'MET69')),
  population integer not null,
  -- Forms of the name that the search compares, written by the importer: the whole name without accents or hyphens, the
  -- same without what nobody types first (an article, 'CC de'), and every word by which it is found, codes included.
  search_key text not null,
  name_key text not null,
  search_words text not null,
  vintage text not null,
  -- Set when a newer vintage no longer has it.
  retired_on date
);
create index epci_name on reference.epci (name collate "fr-x-icu", siren);

create table reference.commune (
  insee_code text primary key constraint commune_code_form check (insee_code ~ '^([0-9]{5}|2[AB][0-9]{3})$'),
  name text not null,
  -- Null where none is published; 0 for the villages destroyed in 1916.
  population integer constraint commune_population_counted check (population >= 0),
  siren text constraint commune_siren_form check (siren ~ '^[0-9]{9}$'),
  postal_codes text[] not null default '{}',
  departement_code text not null references reference.departement (code),
  region_code text references reference.region (code),
  -- Null for the islands and overseas communes that are in no EPCI.
  epci_siren text references reference.epci (siren),
  latitude double precision,
  longitude double precision,
  -- 'official': a file given to the importer; 'geonames': the open package; else the centre of a larger area.
  coordinates_source text constraint commune_coordinates_source_known
    check (coordinates_source in ('official', 'geonames', 'epci', 'arrondissement', 'departement')),
  -- True when the point is not the commune's own: a distance from it may be wrong by the size of the area.
  coordinates_approximate boolean not null
    generated always as (coalesce(coordinates_source not in ('official', 'geonames'), true)) stored,
  -- As for the EPCI.
  search_key text not null,
  name_key text not null,
  search_words text not null,
  vintage text not null,
  retired_on date,
  constraint commune_point_whole check (num_nulls(latitude, longitude, coordinates_source) in (0, 3))
);
create index commune_name on reference.commune (name collate "fr-x-icu", insee_code);
create index commune_departement on reference.commune (departement_code, name collate "fr-x-icu", insee_code);
create index commune_region on reference.commune (region_code, name collate "fr-x-icu", insee_code);
create index commune_epci on reference.commune (epci_siren);
-- What lies near a point: a box first, the distance after.
create index commune_point on reference.commune (latitude, longitude);

-- Search by the beginning of any word of the name or of a code. The words are made by the importer, so they are put in
-- the vector as they are: no parser or dictionary decides what 'l isle d abeau' or '2a004' is. Without fastupdate, or
-- the first searches after an import would read its whole pending list.
create index commune_search on reference.commune
  using gin (array_to_tsvector(string_to_array(search_words, ' '))) with (fastupdate = off);
create index epci_search on reference.epci
  using gin (array_to_tsvector(string_to_array(search_words, ' '))) with (fastupdate = off);

-- An EPCI may lie in several départements, even in several régions; made from its communes at each import.
create table reference.epci_departement (
  epci_siren text not null references reference.epci (siren),
  departement_code text not null references reference.departement (code),
  communes integer not null,
  population integer not null,
  primary key (epci_siren, departement_code)
);
create index epci_departement_departement on reference.epci_departement (departement_code);

-- One line for each import, in their order.
create table reference.import_run (
  id bigint generated always as identity primary key,
  vintage text not null,
  -- Package and version of the communes and EPCI.
  source text not null,
  -- Name of the file of coordinates, or package and version of the points.
  points_source text not null,
  communes integer not null,
  epcis integer not null,
  -- Communes with a point of their own, and those among them of which an official file gave it.
  exact_points integer not null,
  official_points integer not null,
  -- Rows inserted, changed or retired; running the same import again changes none.
  rows_changed integer not null,
  -- Lines of the file of coordinates that could not be read.
  refused_lines integer not null,
  started_at timestamptz not null,
  finished_at timestamptz not null
);

grant select on all tables in schema reference to maillage_app, maillage_worker, maillage_auth, maillage_policy;
