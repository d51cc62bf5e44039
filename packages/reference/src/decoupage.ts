import { rawDecoupage, type RawDecoupage } from './raw.ts';
import { communeSearchKey, nameKey, searchWords } from './search.ts';

/** The fields by which a commune or an EPCI is found, see `searchTerms`. */
export interface Searchable {
  /** The whole name as the search compares it: 'les sables d olonne'. */
  searchKey: string;
  /** The name without its article or the kind of EPCI: 'sables d olonne'. */
  nameKey: string;
  /** Every word by which it is found: those of the name, its codes, the kind of EPCI in full. */
  searchWords: string;
}

export interface CommuneRow extends Searchable {
  /** INSEE code, e.g. '2A004'. */
  inseeCode: string;
  name: string;
  /** Null where no legal population is published (lands without inhabitants); 0 for the villages destroyed in 1916. */
  population: number | null;
  /** Null for the communes of the overseas collectivités. */
  siren: string | null;
  postalCodes: string[];
  departementCode: string;
  /** Null in the overseas collectivités, which are in no région. */
  regionCode: string | null;
  arrondissementCode: string | null;
  /** Null for the islands and overseas communes that are in no EPCI. */
  epciSiren: string | null;
  /** INSEE codes that the commune, or those it was merged from, had before. */
  formerCodes: string[];
}

/** Communauté de communes, d'agglomération, urbaine, métropole, métropole de Lyon. */
export type EpciType = RawDecoupage['epcis'][number]['type'];

export interface EpciRow extends Searchable {
  siren: string;
  name: string;
  type: EpciType;
  /** Municipal population. */
  population: number;
}

/** The part of an EPCI that lies in a département: 89 EPCI span several. */
export interface EpciDepartementRow {
  epciSiren: string;
  departementCode: string;
  /** Number of member communes there. */
  communes: number;
  /** Their inhabitants. */
  population: number;
}

export interface DepartementRow {
  code: string;
  name: string;
  /** Null for the overseas collectivités. */
  regionCode: string | null;
}

export interface RegionRow {
  code: string;
  name: string;
}

export interface Decoupage {
  regions: RegionRow[];
  departements: DepartementRow[];
  epcis: EpciRow[];
  epciDepartements: EpciDepartementRow[];
  communes: CommuneRow[];
  /** Every INSEE code that is or was one of a commune, delegated communes and municipal arrondissements included. */
  knownCodes: ReadonlySet<string>;
}

const EPCI_KIND: Record<EpciType, string> = {
  CC: 'communaute de communes cc',
  CA: 'communaute d agglomeration ca',
  CU: 'communaute urbaine cu',
  METRO: 'metropole',
  MET69: 'metropole',
};

function communeRows(raw: RawDecoupage, regions: ReadonlySet<string>): CommuneRow[] {
  const epciOf = new Map<string, string>();
  for (const epci of raw.epcis) for (const member of epci.membres) epciOf.set(member.code, epci.code);
  return raw.communes
    .filter((commune) => commune.type === 'commune-actuelle')
    .map((commune) => ({
      inseeCode: commune.code,
      name: commune.nom,
      population: commune.population ?? null,
      siren: commune.siren ?? null,
      postalCodes: commune.codesPostaux,
      departementCode: commune.departement,
      regionCode: regions.has(commune.region) ? commune.region : null,
      arrondissementCode: commune.arrondissement ?? null,
      epciSiren: epciOf.get(commune.code) ?? null,
      formerCodes: commune.anciensCodes,
      searchKey: communeSearchKey(commune.nom),
      nameKey: nameKey(commune.nom),
      searchWords: searchWords(commune.nom, commune.code, ...commune.codesPostaux),
    }));
}

function epciDepartementRows(communes: readonly CommuneRow[]): EpciDepartementRow[] {
  const rows = new Map<string, EpciDepartementRow>();
  for (const { epciSiren, departementCode, population } of communes) {
    if (epciSiren === null) continue;
    const key = `${epciSiren} ${departementCode}`;
    const row = rows.get(key) ?? { epciSiren, departementCode, communes: 0, population: 0 };
    row.communes += 1;
    row.population += population ?? 0;
    rows.set(key, row);
  }
  return [...rows.values()];
}

/**
 * Régions, départements, EPCI and the communes of today with their EPCI, out of the files of the package; delegated,
 * associated and former communes are left out, their codes known.
 * @throws ZodError when the files do not have the shape this was written for
 */
export function readDecoupage(files: Record<keyof RawDecoupage, unknown>): Decoupage {
  const raw = rawDecoupage.parse(files);
  const regions = raw.regions.filter(({ zone }) => zone !== 'com').map(({ code, nom }) => ({ code, name: nom }));
  const regionCodes = new Set(regions.map(({ code }) => code));
  const communes = communeRows(raw, regionCodes);
  return {
    regions,
    departements: raw.departements.map(({ code, nom, region }) => ({
      code,
      name: nom,
      regionCode: region !== undefined && regionCodes.has(region) ? region : null,
    })),
    epcis: raw.epcis.map((epci) => ({
      siren: epci.code,
      name: epci.nom,
      type: epci.type,
      population: epci.populationMunicipale,
      searchKey: communeSearchKey(epci.nom),
      nameKey: nameKey(epci.nom),
      searchWords: searchWords(epci.nom, EPCI_KIND[epci.type], epci.code),
    })),
    epciDepartements: epciDepartementRows(communes),
    communes,
    knownCodes: new Set(raw.communes.flatMap((commune) => [commune.code, ...commune.anciensCodes])),
  };
}
