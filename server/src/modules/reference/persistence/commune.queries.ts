import { boxAround, EARTH_RADIUS_KM, type Box, type Point, type PointSource } from '@maillage/reference';
import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { readOrderedPage } from './ordered-page.ts';
import { Conditions, matching, orderOf, type ReferenceSort } from './search-order.ts';

/** A commune as anybody may read it. */
export interface CommuneRecord {
  /** E.g. '2A004'. */
  inseeCode: string;
  name: string;
  /** Legal population; null where none is published. */
  population: number | null;
  siren: string | null;
  postalCodes: string[];
  departementCode: string;
  /** Null in the overseas collectivités. */
  regionCode: string | null;
  /** Null for the communes that are in no EPCI. */
  epciSiren: string | null;
  /** Degrees, WGS 84; null with longitude where nothing is known. */
  latitude: number | null;
  longitude: number | null;
  /** True when the point is the centre of a larger area, or when there is none. */
  coordinatesApproximate: boolean;
  coordinatesSource: PointSource | null;
  vintage: string;
  /** 'YYYY-MM-DD' of the import that no longer found it. */
  retiredOn: string | null;
}

/** A commune of a list counted from a place: how far it is, along a great circle. */
export interface ListedCommune extends CommuneRecord {
  metres?: number;
}

const COLUMNS = `c.insee_code as "inseeCode", c.name, c.population, c.siren, c.postal_codes as "postalCodes",
  c.departement_code as "departementCode", c.region_code as "regionCode", c.epci_siren as "epciSiren",
  c.latitude, c.longitude, c.coordinates_approximate as "coordinatesApproximate",
  c.coordinates_source as "coordinatesSource", c.vintage, c.retired_on::text as "retiredOn"`;

export interface CommuneFilter {
  /** Beginnings of words of the name, or of an INSEE or postal code; accents and hyphens ignored. */
  text?: string | null;
  departement?: string | null;
  region?: string | null;
  epciSiren?: string | null;
  /** Retired communes too; they are left out otherwise. */
  withRetired?: boolean | null;
  /** Within a number of kilometres of a commune that has a point, itself left out. */
  near?: { inseeCode: string; point: Point; km: number } | null;
}

// The formula of haversineKm; a test holds the two together.
const metresTo = (latitude: string, longitude: string): string =>
  `round(${2_000 * EARTH_RADIUS_KM} * asin(least(1, sqrt(power(sin(radians(c.latitude - ${latitude}) / 2), 2)
    + cos(radians(c.latitude)) * cos(radians(${latitude})) * power(sin(radians(c.longitude - ${longitude}) / 2), 2)))))::int`;

/** Keeps what lies around a place. @returns SQL of the distance in metres */
function around(conditions: Conditions, { inseeCode, point, km }: NonNullable<CommuneFilter['near']>): string {
  const { south, north, west, east } = boxAround(point, km);
  const number = (value: number): string => `${conditions.parameter(value)}::double precision`;
  conditions.where.push(
    `c.latitude between ${number(south)} and ${number(north)} and c.longitude between ${number(west)} and ${number(east)}`,
  );
  const metres = metresTo(number(point.latitude), number(point.longitude));
  conditions.add((n) => `${metres} <= ${n}::double precision`, km * 1_000);
  conditions.add((n) => `c.insee_code <> ${n}`, inseeCode);
  return metres;
}

/** communes by INSEE code, retired ones included: one statement for all the codes of a request */
export function communesByCodes(db: SqlReader, codes: readonly string[]): Promise<CommuneRecord[]> {
  return db.query(`select ${COLUMNS} from reference.commune c where c.insee_code = any($1::text[])`, [codes]);
}

/** communes list: under a filter and a sort, one page */
export function communesPage(
  db: SqlReader,
  args: PageArguments,
  filter: CommuneFilter,
  sort: ReferenceSort,
): Promise<Page<ListedCommune>> {
  const conditions = new Conditions('reference.commune c');
  if (!filter.withRetired) conditions.where.push('c.retired_on is null');
  if (filter.departement) conditions.add((n) => `c.departement_code = ${n}`, filter.departement);
  if (filter.region) conditions.add((n) => `c.region_code = ${n}`, filter.region);
  if (filter.epciSiren) conditions.add((n) => `c.epci_siren = ${n}`, filter.epciSiren);
  const match = matching(conditions, 'c', filter.text);
  const metres = filter.near ? around(conditions, filter.near) : null;
  const { from, where, parameters } = conditions;
  const counted = metres === null ? null : { metres, from: filter.near!.inseeCode };
  const order = orderOf('c', 'insee_code', sort, match, counted);
  const select = metres === null ? COLUMNS : `${COLUMNS}, ${metres} as metres`;
  return readOrderedPage(db, args, { select, from, where, parameters, order });
}

/** communes in a box: those of today that have a point there, exact or not */
export function communesInBox(db: SqlReader, box: Box): Promise<CommuneRecord[]> {
  return db.query(
    `select ${COLUMNS} from reference.commune c
     where c.retired_on is null and c.latitude between $1 and $2 and c.longitude between $3 and $4`,
    [box.south, box.north, box.west, box.east],
  );
}
