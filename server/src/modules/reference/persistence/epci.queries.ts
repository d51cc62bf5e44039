import type { EpciType } from '@maillage/reference';
import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { readOrderedPage } from './ordered-page.ts';
import { Conditions, matching, orderOf, type ReferenceSort } from './search-order.ts';

/** An EPCI as anybody may read it. */
export interface EpciRecord {
  siren: string;
  name: string;
  type: EpciType;
  /** Municipal population. */
  population: number;
  vintage: string;
  /** 'YYYY-MM-DD' of the import that no longer found it. */
  retiredOn: string | null;
}

/** The part of an EPCI that lies in a département. */
export interface EpciPartRecord {
  epciSiren: string;
  departementCode: string;
  /** Null in the overseas collectivités. */
  regionCode: string | null;
  /** Member communes there, and their inhabitants. */
  communes: number;
  population: number;
}

const COLUMNS = 'e.siren, e.name, e.type, e.population, e.vintage, e.retired_on::text as "retiredOn"';

export interface EpciFilter {
  /** Beginnings of words of the name or of its kind, or of the SIREN; accents and hyphens ignored. */
  text?: string | null;
  /** Has communes in this département. */
  departement?: string | null;
  /** Has communes in this région. */
  region?: string | null;
  types?: readonly EpciType[] | null;
  /** Retired EPCI too; they are left out otherwise. */
  withRetired?: boolean | null;
}

/** EPCI by SIREN, retired ones included: one statement for all those of a request */
export function epcisBySirens(db: SqlReader, sirens: readonly string[]): Promise<EpciRecord[]> {
  return db.query(`select ${COLUMNS} from reference.epci e where e.siren = any($1::text[])`, [sirens]);
}

/** EPCI list: under a filter and a sort, one page */
export function epcisPage(
  db: SqlReader,
  args: PageArguments,
  filter: EpciFilter,
  sort: ReferenceSort,
): Promise<Page<EpciRecord>> {
  const conditions = new Conditions('reference.epci e');
  if (!filter.withRetired) conditions.where.push('e.retired_on is null');
  if (filter.types?.length) conditions.add((n) => `e.type = any(${n}::text[])`, filter.types);
  if (filter.departement) {
    conditions.add(
      (n) => `e.siren in (select p.epci_siren from reference.epci_departement p where p.departement_code = ${n})`,
      filter.departement,
    );
  }
  if (filter.region) {
    conditions.add(
      (n) => `e.siren in (select p.epci_siren from reference.epci_departement p
        join reference.departement d on d.code = p.departement_code where d.region_code = ${n})`,
      filter.region,
    );
  }
  const match = matching(conditions, 'e', filter.text);
  const { from, where, parameters } = conditions;
  return readOrderedPage(db, args, {
    select: COLUMNS,
    from,
    where,
    parameters,
    order: orderOf('e', 'siren', sort, match),
  });
}

/** parts of EPCI by SIREN: where each lies, the départements with most inhabitants first */
export function epciParts(db: SqlReader, sirens: readonly string[]): Promise<EpciPartRecord[]> {
  return db.query(
    `select p.epci_siren as "epciSiren", p.departement_code as "departementCode", d.region_code as "regionCode",
       p.communes, p.population
     from reference.epci_departement p join reference.departement d on d.code = p.departement_code
     where p.epci_siren = any($1::text[])
     order by p.epci_siren, p.population desc, p.departement_code`,
    [sirens],
  );
}
