import { haversineKm } from '@maillage/reference';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page, PageArguments } from '../../server/src/db/keyset.ts';
import type { SqlReader } from '../../server/src/db/sql.ts';
import {
  loadCommune,
  loadDepartement,
  loadEpci,
  loadEpciParts,
  loadRegion,
} from '../../server/src/modules/reference/persistence/reference.loader.ts';
import {
  describeReference,
  listDepartements,
  listRegions,
} from '../../server/src/modules/reference/use-cases/describe-reference.ts';
import { findCommunes, searchCommunes } from '../../server/src/modules/reference/use-cases/find-communes.ts';
import { findEpcis } from '../../server/src/modules/reference/use-cases/find-epcis.ts';
import { listCommunes } from '../../server/src/modules/reference/use-cases/list-communes.ts';
import { communesNear, distanceBetween } from '../../server/src/modules/reference/use-cases/measure-distances.ts';
import { Loaders } from '../../server/src/platform/graphql/loaders.ts';
import { cloneDatabase, type TestDatabase } from '../testkit/database.ts';

let database: TestDatabase;
let client: pg.Client;
let last: Promise<unknown> = Promise.resolve();
let statements: { sql: string; parameters: unknown[] }[] = [];

/** Reads as the API does, by its role, and keeps the statements. */
const db: SqlReader = {
  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    statements.push({ sql, parameters: [...parameters] });
    const answer = last.then(async () => (await client.query(sql, parameters as unknown[])).rows as T[]);
    last = answer.catch(() => undefined);
    return answer;
  },
};

beforeAll(async () => {
  database = await cloneDatabase(inject('testServer'), inject('templates').empty);
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const names = async (text: string, first = 5, departement?: string): Promise<string[]> =>
  (await searchCommunes(db, { text, first, departement })).map((row) => row.name);

/** Every row of a list, page after page. */
async function walk<R>(read: (args: PageArguments) => Promise<Page<R>>, size: number, back = false): Promise<R[]> {
  const rows: R[] = [];
  let position: string | undefined;
  for (;;) {
    const page = await read(back ? { last: size, before: position } : { first: size, after: position });
    const read_ = page.rows.map(({ row }) => row);
    rows.push(...(back ? read_.toReversed() : read_));
    if (!(back ? page.hasPrevious : page.hasNext)) return rows;
    position = (back ? page.rows[0] : page.rows.at(-1))!.cursor;
  }
}

describe('the search of a commune', () => {
  it.each([
    ['saint ambr', ['Saint-Ambroix', 'Saint-Ambreuil', 'Saint-Ambroix']],
    ['SAINT-AMBROIX', ['Saint-Ambroix', 'Saint-Ambroix']],
    ['st ambroix', ['Saint-Ambroix', 'Saint-Ambroix']],
    ['ambroix', ['Saint-Ambroix', 'Saint-Ambroix']],
    ['besseges', ['Bessèges']],
    ['  bÈssèG  ', ['Bessèges']],
    ["l'ile d'yeu", ["L'Île-d'Yeu"]],
    ['yeu ile', ["L'Île-d'Yeu"]],
    ['schoelcher', ['Schœlcher']],
    ['30037', ['Bessèges']],
    ['2a004', ['Ajaccio']],
    ['30160 bess', ['Bessèges']],
    ['zzzz', []],
    ['---', []],
    ["'; drop table x; --", []],
  ])('finds %j', async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });

  it('puts the name itself first, then those that begin so, then other words, by population', async () => {
    expect((await names('mans'))[0]).toBe('Le Mans');
    expect((await names('lyon'))[0]).toBe('Lyon');
    expect(await names('saint-denis', 2)).toEqual(['Saint-Denis', 'Saint-Denis']);
    const rows = await searchCommunes(db, { text: 'sables', first: 100 });
    const ranks = rows.map(({ name }) =>
      /^(Le |La |Les )?Sables$/.test(name) ? 0 : /^(Le |La |Les )?Sables/.test(name) ? 1 : 2,
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(rows[0]!.name).toBe("Les Sables-d'Olonne");
    expect(await names('st', 20)).toContain('Strasbourg');
  });

  it('finds by the beginning of a postal or INSEE code, in a département', async () => {
    expect(await names('3016', 5)).toContain('Bessèges');
    const here = await searchCommunes(db, { text: 'saint', departement: '30', first: 100 });
    expect(here.length).toBeGreaterThan(80);
    expect(new Set(here.map((row) => row.departementCode))).toEqual(new Set(['30']));
    // Homonyms are told apart by their département.
    const homonyms = await searchCommunes(db, { text: 'saint ambroix', first: 5 });
    expect(homonyms.map((row) => [row.departementCode, row.population])).toEqual([
      ['30', 3_445],
      ['18', 374],
    ]);
  });

  it.each([
    ['saint ambr', undefined],
    ['bess', undefined],
    ['30160', undefined],
    ['saint', '30'],
  ])('is served by an index for %j', async (text, departement) => {
    statements = [];
    await searchCommunes(db, { text, departement, first: 10 });
    const [{ sql, parameters }] = statements as [(typeof statements)[0]];
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain(departement ? 'commune_' : 'commune_search');
    expect(plan).not.toContain('Seq Scan on commune');
  });
});

describe('the list of communes', () => {
  it('is walked page by page both ways, without repeat or gap, in French order', async () => {
    const read = (args: PageArguments): ReturnType<typeof findCommunes> => findCommunes(db, args, { region: '52' });
    const forward = await walk(read, 100);
    const backward = await walk(read, 97, true);
    expect(forward).toHaveLength(1_228);
    expect(await (await read({ first: 1 })).count()).toBe(1_228);
    expect(backward.toReversed()).toEqual(forward);
    const inFrench = new Intl.Collator('fr');
    expect(forward.map((row) => row.name)).toEqual(
      forward.map((row) => row.name).toSorted((a, b) => inFrench.compare(a, b)),
    );
  });

  it('is walked by relevance and by population too', async () => {
    const search = await walk((args) => findCommunes(db, args, { text: 'saint m', departement: '53' }), 7);
    const whole = await findCommunes(db, { first: 100 }, { text: 'saint m', departement: '53' });
    expect(search).toEqual(whole.rows.map(({ row }) => row));
    expect(await whole.count()).toBe(search.length);
    const sort = { by: 'POPULATION', direction: 'DESC' } as const;
    const populated = await walk((args) => findCommunes(db, args, { departement: '984' }, sort), 2);
    expect(populated.map((row) => row.population)).toEqual([null, null, null, null, null]);
    const gard = await walk((args) => findCommunes(db, args, { departement: '30' }, sort), 100);
    expect(gard).toHaveLength(350);
    expect(gard.map((row) => row.population)).toEqual(gard.map((row) => row.population!).toSorted((a, b) => b - a));
  });

  it('is that of an EPCI: 23 in Cèze Cévennes, in two régions; 12 in Terre Valserhône', async () => {
    const ceze = (await findCommunes(db, { first: 100 }, { epciSiren: '200035129' })).rows.map(({ row }) => row);
    expect(ceze).toHaveLength(23);
    expect(ceze.filter((row) => row.regionCode === '84').map((row) => row.departementCode)).toEqual(['07']);
    expect((await findCommunes(db, { first: 100 }, { epciSiren: '240100891' })).rows).toHaveLength(12);
  });

  it.each([
    [{ first: 0 }, {}],
    [{ first: 101 }, {}],
    [{ first: 1, last: 1 }, {}],
    [{ after: 'xxx' }, {}],
    [{ after: Buffer.from('["name ASC","a\\u0000","b"]').toString('base64url') }, {}],
    [{}, { departement: "30'" }],
    [{}, { text: 'x'.repeat(201) }],
  ])('refuses %j under %j', async (args, filter) => {
    await expect(findCommunes(db, args, filter)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('refuses the position of another text or order', async () => {
    const { rows } = await findCommunes(db, { first: 1 }, { text: 'saint' });
    const after = rows[0]!.cursor;
    await expect(findCommunes(db, { after }, { text: 'sainte' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(findCommunes(db, { after }, {})).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('EPCI, départements and régions', () => {
  it('are found by name, kind, SIREN and territory', async () => {
    const found = async (filter: object): Promise<string[]> =>
      (await findEpcis(db, { first: 100 }, filter)).rows.map(({ row }) => row.siren);
    expect(await found({ text: 'ceze cevennes' })).toEqual(['200035129']);
    expect(await found({ text: 'communauté de communes cèze' })).toEqual(['200035129']);
    expect(await found({ text: '240100891' })).toEqual(['240100891']);
    expect(await found({ region: '52' })).toHaveLength(71);
    expect(await found({ departement: '07' })).toContain('200035129');
    expect(await found({ types: ['METRO', 'MET69'] })).toHaveLength(22);
    const page = await findEpcis(db, { first: 1 });
    expect(await page.count()).toBe(1_255);
    expect(await walk((args) => findEpcis(db, args), 100)).toHaveLength(1_255);
  });

  it('are listed whole', async () => {
    expect(await listRegions(db)).toHaveLength(18);
    expect(await listDepartements(db)).toHaveLength(109);
    expect((await listDepartements(db, '52')).map((row) => row.code)).toEqual(['44', '49', '53', '72', '85']);
  });

  it('are loaded by code, one statement for many', async () => {
    const reading = { gate: db, loaders: new Loaders() };
    statements = [];
    const found = await Promise.all([
      loadCommune(reading, '30037'),
      loadCommune(reading, '30227'),
      loadCommune(reading, '99999'),
      loadEpci(reading, '200035129'),
      loadDepartement(reading, '07'),
      loadRegion(reading, '84'),
      loadEpciParts(reading, '200035129'),
    ]);
    expect(statements).toHaveLength(5);
    expect(found).toMatchObject([
      { name: 'Bessèges', population: 2_606, epciSiren: '200035129', coordinatesApproximate: false },
      { name: 'Saint-Ambroix', postalCodes: ['30500'] },
      null,
      { type: 'CC' },
      { name: 'Ardèche', regionCode: '84' },
      { name: 'Auvergne-Rhône-Alpes' },
      [
        { departementCode: '30', regionCode: '76', communes: 22 },
        { departementCode: '07', regionCode: '84', communes: 1 },
      ],
    ]);
  });

  it('say where they come from', async () => {
    const { sources, lastImport } = await describeReference(db);
    expect(sources.map(({ licence, vintage }) => [licence, vintage])).toEqual([
      ['Licence Ouverte', '2026'],
      ['CC BY 4.0', '2023'],
    ]);
    expect(lastImport).toMatchObject({ vintage: '2026', communes: 34_969, epcis: 1_255, exactPoints: 14_795 });
  });
});

describe('distances', () => {
  it('are those of the worked example, from exact points', async () => {
    const ambroix = await distanceBetween(db, '30037', '30227');
    const barjac = await distanceBetween(db, '30037', '30029');
    expect(ambroix!.km.toFixed(1)).toBe('8.5');
    expect(barjac!.km.toFixed(1)).toBe('19.8');
    expect([ambroix!.approximate, barjac!.approximate]).toEqual([false, false]);
  });

  it('say when a point is a centre, and nothing where there is none', async () => {
    expect(await distanceBetween(db, '30037', '30194')).toMatchObject({ approximate: true });
    expect(await distanceBetween(db, '30194', '30194')).toEqual({ km: 0, approximate: false });
    expect(await distanceBetween(db, '30037', '98711')).toBeNull();
    expect(await distanceBetween(db, '30037', '99999')).toBeNull();
  });

  it.each([
    ['30037', 20],
    ['97411', 30],
    ['75056', 5],
  ])('around %s within %d km are all those that a computation over every commune finds', async (code, km) => {
    const { rows } = await client.query<{ code: string; latitude: number; longitude: number }>(
      'select insee_code as code, latitude, longitude from reference.commune where latitude is not null',
    );
    const centre = rows.find((row) => row.code === code)!;
    const expected = rows.filter((row) => row.code !== code && haversineKm(centre, row) <= km);
    const near = (await communesNear(db, code, km))!;
    expect(near.map(({ commune }) => commune.inseeCode).toSorted()).toEqual(expected.map((row) => row.code).toSorted());
    expect(near.map(({ distance }) => distance.km)).toEqual(
      near.map(({ distance }) => distance.km).toSorted((a, b) => a - b),
    );
    expect(near.length).toBeGreaterThan(0);
  });

  it.each([
    ['30037', 20],
    ['97411', 30],
  ])('in the list around %s within %d km are those that are computed here, to the metre', async (inseeCode, km) => {
    const near = (await communesNear(db, inseeCode, km))!;
    const listed = await walk((args) => listCommunes(db, args, { near: { inseeCode, km } }), 10);
    expect(new Map(listed.map((row) => [row.inseeCode, row.metres]))).toEqual(
      new Map(near.map(({ commune, distance }) => [commune.inseeCode, Math.round(distance.km * 1_000)])),
    );
    expect(listed.map((row) => row.metres!)).toEqual(listed.map((row) => row.metres!).toSorted((a, b) => a - b));
  });

  it('refuse a radius that makes no sense and know no unknown commune', async () => {
    for (const km of [-1, 201, Number.NaN]) {
      await expect(communesNear(db, '30037', km)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await communesNear(db, '99999', 20)).toBeNull();
    expect(await communesNear(db, '98711', 20)).toEqual([]);
  });
});
