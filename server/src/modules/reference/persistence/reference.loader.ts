import type { SqlReader } from '../../../db/sql.ts';
import { groupRows, pickRows, type Loaders } from '../../../platform/graphql/loaders.ts';
import { departements, regions, type DepartementRecord, type RegionRecord } from './area.queries.ts';
import { communesByCodes, type CommuneRecord } from './commune.queries.ts';
import { epciParts, epcisBySirens, type EpciPartRecord, type EpciRecord } from './epci.queries.ts';

const COMMUNE = Symbol('commune by code');
const EPCI = Symbol('EPCI by SIREN');
const PARTS = Symbol('parts of an EPCI');
const DEPARTEMENT = Symbol('département by code');
const REGION = Symbol('région by code');

interface Reading {
  loaders: Loaders;
  readonly gate: SqlReader;
}

/** A commune by INSEE code, retired or not; null when there is none. */
export function loadCommune({ loaders, gate }: Reading, code: string): Promise<CommuneRecord | null> {
  return loaders
    .get<string, CommuneRecord | null>(COMMUNE, async (codes) =>
      pickRows(codes, await communesByCodes(gate, codes), (row) => row.inseeCode),
    )
    .load(code);
}

/** An EPCI by SIREN, retired or not; null when there is none. */
export function loadEpci({ loaders, gate }: Reading, siren: string): Promise<EpciRecord | null> {
  return loaders
    .get<string, EpciRecord | null>(EPCI, async (sirens) =>
      pickRows(sirens, await epcisBySirens(gate, sirens), (row) => row.siren),
    )
    .load(siren);
}

/** Where an EPCI lies, by département. */
export function loadEpciParts({ loaders, gate }: Reading, siren: string): Promise<EpciPartRecord[]> {
  return loaders
    .get<string, EpciPartRecord[]>(PARTS, async (sirens) =>
      groupRows(sirens, await epciParts(gate, sirens), (row) => row.epciSiren),
    )
    .load(siren);
}

// There are 109 départements and 18 régions: all are read at once.
export function loadDepartement({ loaders, gate }: Reading, code: string): Promise<DepartementRecord | null> {
  return loaders
    .get<string, DepartementRecord | null>(DEPARTEMENT, async (codes) =>
      pickRows(codes, await departements(gate), (row) => row.code),
    )
    .load(code);
}

export function loadRegion({ loaders, gate }: Reading, code: string): Promise<RegionRecord | null> {
  return loaders
    .get<string, RegionRecord | null>(REGION, async (codes) => pickRows(codes, await regions(gate), (row) => row.code))
    .load(code);
}
