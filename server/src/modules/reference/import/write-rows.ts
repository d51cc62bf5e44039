import type { CalendarDate } from '@maillage/kernel';
import {
  DECOUPAGE_VINTAGE,
  type CommuneRow,
  type Decoupage,
  type EpciDepartementRow,
  type EpciRow,
  type PlacedPoint,
} from '@maillage/reference';
import type { Client } from 'pg';

const BATCH = 5_000;

/** A column of a table and the type under which its values are sent. */
type Columns<R> = Record<string, [type: string, value: (row: R) => unknown]>;

interface Table<R> {
  name: string;
  key: string[];
  columns: Columns<R>;
  /** Retired rows come back to life when a newer vintage has them again. */
  retires: boolean;
}

const regions: Table<{ code: string; name: string }> = {
  name: 'reference.region',
  key: ['code'],
  columns: { code: ['text', (row) => row.code], name: ['text', (row) => row.name] },
  retires: false,
};

const departements: Table<Decoupage['departements'][number]> = {
  name: 'reference.departement',
  key: ['code'],
  columns: { ...regions.columns, region_code: ['text', (row) => row.regionCode] },
  retires: false,
};

const found: Columns<Pick<EpciRow, 'name' | 'searchKey' | 'nameKey' | 'searchWords'>> = {
  name: ['text', (row) => row.name],
  search_key: ['text', (row) => row.searchKey],
  name_key: ['text', (row) => row.nameKey],
  search_words: ['text', (row) => row.searchWords],
  vintage: ['text', () => DECOUPAGE_VINTAGE],
};

const epcis: Table<EpciRow> = {
  name: 'reference.epci',
  key: ['siren'],
  columns: {
    ...found,
    siren: ['text', (row) => row.siren],
    type: ['text', (row) => row.type],
    population: ['int', (row) => row.population],
  },
  retires: true,
};

const epciDepartements: Table<EpciDepartementRow> = {
  name: 'reference.epci_departement',
  key: ['epci_siren', 'departement_code'],
  columns: {
    epci_siren: ['text', (row) => row.epciSiren],
    departement_code: ['text', (row) => row.departementCode],
    communes: ['int', (row) => row.communes],
    population: ['int', (row) => row.population],
  },
  retires: false,
};

function communesAt(points: ReadonlyMap<string, PlacedPoint>): Table<CommuneRow> {
  return {
    name: 'reference.commune',
    key: ['insee_code'],
    columns: {
      ...found,
      insee_code: ['text', (row) => row.inseeCode],
      population: ['int', (row) => row.population],
      siren: ['text', (row) => row.siren],
      postal_codes: ['text[]', (row) => row.postalCodes],
      departement_code: ['text', (row) => row.departementCode],
      region_code: ['text', (row) => row.regionCode],
      epci_siren: ['text', (row) => row.epciSiren],
      latitude: ['double precision', (row) => points.get(row.inseeCode)?.latitude ?? null],
      longitude: ['double precision', (row) => points.get(row.inseeCode)?.longitude ?? null],
      coordinates_source: ['text', (row) => points.get(row.inseeCode)?.source ?? null],
    },
    retires: true,
  };
}

/** Inserts the rows, or updates those that differ. @returns how many were inserted or changed */
async function upsert<R>(
  client: Client,
  table: Table<R>,
  rows: readonly R[],
  tell: (n: number) => void,
): Promise<number> {
  const names = Object.keys(table.columns);
  const values = names.filter((name) => !table.key.includes(name));
  const list = (prefix: string, columns: readonly string[]): string => columns.map((name) => prefix + name).join(', ');
  const compared = table.retires ? [...values, 'retired_on'] : values;
  const given = [...values.map((name) => `excluded.${name}`), ...(table.retires ? ['null'] : [])];
  // A row that is as it was is not written again: no dead rows, and a count that means something.
  const statement = `insert into ${table.name} as held (${list('', names)})
     select ${list('', names)} from jsonb_to_recordset($1::jsonb)
       as given(${names.map((name) => `${name} ${table.columns[name]![0]}`).join(', ')})
     on conflict (${table.key.join(', ')}) do update
       set ${compared.map((name, index) => `${name} = ${given[index]}`).join(', ')}
       where (${list('held.', compared)}) is distinct from (${given.join(', ')})`;
  let changed = 0;
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows
      .slice(from, from + BATCH)
      .map((row) => Object.fromEntries(names.map((name) => [name, table.columns[name]![1](row)])));
    const { rowCount } = await client.query(statement, [JSON.stringify(batch)]);
    changed += rowCount ?? 0;
    tell(batch.length);
  }
  return changed;
}

/** Retires what the vintage no longer has; nothing that a convention names is ever removed. */
async function retire(
  client: Client,
  table: { name: string; key: string[] },
  kept: readonly string[],
  today: CalendarDate,
): Promise<number> {
  const { rowCount } = await client.query(
    `update ${table.name} set retired_on = $2::date where retired_on is null and not (${table.key[0]} = any($1::text[]))`,
    [kept, today],
  );
  return rowCount ?? 0;
}

/** Steps of an import, in their order, as the progress tells them. */
export type ImportStep = 'regions' | 'departements' | 'epcis' | 'communes';

/**
 * Writes a vintage within the transaction of the client.
 * @param tell receives the rows written since it was last called
 * @returns rows inserted, changed or retired
 */
export async function writeDecoupage(
  client: Client,
  decoupage: Decoupage,
  points: ReadonlyMap<string, PlacedPoint>,
  today: CalendarDate,
  tell: (step: ImportStep, rows: number) => void,
): Promise<number> {
  const communes = communesAt(points);
  let changed = await upsert(client, regions, decoupage.regions, (n) => tell('regions', n));
  changed += await upsert(client, departements, decoupage.departements, (n) => tell('departements', n));
  changed += await upsert(client, epcis, decoupage.epcis, (n) => tell('epcis', n));
  changed += await upsert(client, communes, decoupage.communes, (n) => tell('communes', n));
  changed += await retire(
    client,
    communes,
    decoupage.communes.map((row) => row.inseeCode),
    today,
  );
  changed += await retire(
    client,
    epcis,
    decoupage.epcis.map((row) => row.siren),
    today,
  );
  changed += await upsert(client, epciDepartements, decoupage.epciDepartements, () => undefined);
  const { rowCount } = await client.query(
    `delete from reference.epci_departement held where not exists (
       select 1 from unnest($1::text[], $2::text[]) given(siren, code)
       where given.siren = held.epci_siren and given.code = held.departement_code)`,
    [
      decoupage.epciDepartements.map((row) => row.epciSiren),
      decoupage.epciDepartements.map((row) => row.departementCode),
    ],
  );
  return changed + (rowCount ?? 0);
}
