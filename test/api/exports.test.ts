import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neutralise } from '../../server/src/platform/exports/routes.ts';
import { writeWorkbook } from '../../server/src/platform/exports/workbook.ts';
import type { ApiClient } from '../testkit/client.ts';
import { REFUSALS } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { superuserOf, type Superuser } from '../security/support.ts';

/** Rows of a CSV file with every text between quotes, as a spreadsheet reads it. */
function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ';') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

interface File {
  header: string[];
  rows: string[][];
  provenance: string;
}

describe('the export of a list', () => {
  let portal: Portal;
  let superuser: Superuser;
  let api: ApiClient;
  const csv = async (path: string, by: ApiClient = api): Promise<File> => {
    const response = await by.get(`/exports/${path}`);
    expect(response.status, await response.clone().text()).toBe(200);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = rowsOfCsv(text.slice(1)).filter((row) => row.some((cell) => cell !== ''));
    return { header: rows[0]!, rows: rows.slice(1, -1), provenance: rows.at(-1)![0]! };
  };
  const statusOf = async (path: string, by: ApiClient = api): Promise<[number, string]> => {
    const response = await by.get(`/exports/${path}`);
    return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
  };
  const draft = async (title: string): Promise<string> => {
    const made = await api.mutate(
      `mutation Create($input: ConventionDetailsInput!) { createConvention(input: $input) { ... on ConventionWritten { convention { id } } ${REFUSALS} } }`,
      { input: { title, kind: 'bilateral_framework' } },
    );
    return made.convention.id;
  };

  beforeAll(async () => {
    portal = await openPortal();
    superuser = superuserOf(portal.database);
    api = await portal.signIn('coordination.cdg44@maillage.example');
  });
  afterAll(async () => {
    await superuser.end();
    await portal.stop();
  });

  it.each([
    ['', '{}', '{ field: TITLE, direction: ASC }', 'sort=TITLE'],
    ['q=formation&', '{ text: "formation" }', '{ field: TITLE, direction: DESC }', 'sort=-TITLE'],
    [
      'kind=multiparty&kind=local_arrangement&',
      '{ kinds: [multiparty, local_arrangement] }',
      '{ field: ENDS_ON, direction: ASC }',
      'sort=ENDS_ON',
    ],
    ['phase=draft&', '{ phases: [draft] }', '{ field: CHANGED_AT, direction: DESC }', 'sort=-CHANGED_AT'],
    [
      'endsFrom=2027-01-01&endsTo=2028-12-31&',
      '{ endsFrom: "2027-01-01", endsTo: "2028-12-31" }',
      '{ field: STARTS_ON, direction: ASC }',
      'sort=STARTS_ON',
    ],
  ])('has the rows of the screen, in its order (%s)', async (filters, filter, sort, order) => {
    const screen = await api.query(
      `{ conventions(first: 100, filter: ${filter}, sort: ${sort}) { totalCount edges { node { title startsOn endsOn } } } }`,
    );
    const file = await csv(`conventions?format=csv&${filters}${order}&columns=title,startsOn,endsOn`);
    expect(file.rows).toEqual(
      screen.conventions.edges.map(({ node }: { node: Record<string, string | null> }) => [
        node['title'],
        node['startsOn'] ?? '',
        node['endsOn'] ?? '',
      ]),
    );
    expect(file.rows).toHaveLength(screen.conventions.totalCount);
    expect(file.provenance).toContain('23/11/2026');
  });

  it('has the columns of the screen in the order of the list, named in French', async () => {
    const file = await csv('conventions?columns=endsOn,title,unknown');
    expect(file.header).toEqual(['Titre', 'Échéance']);
    expect((await csv('conventions')).header).toEqual([
      'Titre',
      'État',
      'Nature',
      'Signataires',
      'Prise d’effet',
      'Échéance',
      'Référence',
    ]);
    expect((await csv('conventions?columns=none')).header).toHaveLength(7);
    for (const list of ['organisations', 'communes?departement=53']) {
      for (const name of (await csv(list)).header) expect(name).toMatch(/^[A-ZÉ]/);
    }
  });

  it('holds what its reader may see, and nothing else', async () => {
    const id = await draft('Projet que personne d’autre ne voit');
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    const theirs = await csv('conventions?columns=title', outsider);
    const seen = await outsider.query('{ conventions(first: 100) { totalCount } }');
    expect(theirs.rows).toHaveLength(seen.conventions.totalCount);
    expect(theirs.rows.flat()).not.toContain('Projet que personne d’autre ne voit');
    for (const list of ['deadlines', 'commitments']) {
      expect((await csv(`${list}?convention=${id}`)).rows).toEqual([]);
      expect(await statusOf(`${list}?convention=${id}`, outsider)).toEqual([404, 'NOT_FOUND']);
      expect(await statusOf(`${list}?convention=unknown`, outsider)).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('answers nobody who is not signed in, and nobody for an organisation that is not theirs', async () => {
    expect(await statusOf('conventions', portal.anonymous())).toEqual([401, 'UNAUTHENTICATED']);
    const { viewer } = await api.query('{ viewer { memberships { organisation { id } } } }');
    const own = viewer.memberships[0].organisation.id as string;
    expect((await csv(`conventions?organisation=${own}`)).rows.length).toBeGreaterThan(0);
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    expect(await statusOf(`conventions?organisation=${own}`, outsider)).toEqual([403, 'FORBIDDEN']);
    expect(await statusOf('conventions?organisation=garbage')).toEqual([403, 'FORBIDDEN']);
  });

  it('refuses what it does not know', async () => {
    expect(await statusOf('passwords')).toEqual([404, 'NOT_FOUND']);
    expect(await statusOf('conventions?format=pdf')).toEqual([400, 'BAD_USER_INPUT']);
    expect(await statusOf('conventions?endsFrom=tomorrow')).toEqual([400, 'BAD_USER_INPUT']);
    expect((await csv('conventions?sort=password_hash')).rows.length).toBeGreaterThan(0);
  });

  it('has the due dates of a convention as its page has them', async () => {
    const { conventions } = await api.query(
      '{ conventions(filter: { kinds: [multiparty], phases: [in_force] }) { edges { node { id deadlines { dueOn title articleNumber ruleId } commitments { title } } } } }',
    );
    const { id, deadlines, commitments } = conventions.edges[0].node;
    const file = await csv(`deadlines?convention=${id}&columns=dueOn,title,article,rule`);
    expect(deadlines.length).toBeGreaterThan(3);
    expect(file.rows).toEqual(
      deadlines.map((each: Record<string, string | null>) => [
        each['dueOn'] ?? '',
        each['title'],
        each['articleNumber'] ?? '',
        each['ruleId'] ?? '',
      ]),
    );
    const read = await api.query(
      'query ($id: ID!) { convention(id: $id, asOf: "2025-03-01") { deadlines { title } } }',
      {
        id,
      },
    );
    const earlier = await csv(`deadlines?convention=${id}&asOf=2025-03-01&columns=title`);
    expect(earlier.rows.flat()).toEqual(read.convention.deadlines.map((each: { title: string }) => each.title));
    const duties = await csv(`commitments?convention=${id}&columns=title`);
    expect(duties.rows.flat()).toEqual(commitments.map((each: { title: string }) => each.title));
    expect(
      (await csv(`commitments?convention=${id}&party=framel&columns=party`)).rows.every(
        (row) => row[0] === (duties.rows[0] && row[0]),
      ),
    ).toBe(true);
  });

  it('has every commune under a filter, over many pages', async () => {
    const { communes } = await api.query('{ communes(first: 1, filter: { departement: "72" }) { totalCount } }');
    const file = await csv('communes?departement=72&sort=-POPULATION&columns=name,inseeCode,population');
    expect(communes.totalCount).toBeGreaterThan(300);
    expect(new Set(file.rows.map((row) => row[1])).size).toBe(communes.totalCount);
    expect(file.rows[0]![0]).toBe('Le Mans');
    const people = file.rows.map((row) => Number(row[2]));
    expect(people).toEqual(people.toSorted((a, b) => b - a));
    expect(file.provenance).toContain(
      new Intl.NumberFormat('fr-FR')
        .format(communes.totalCount)
        .replaceAll(/\s/g, file.provenance.match(/\d(\s)\d{3}/)?.[1] ?? ''),
    );
  });

  it('lets no cell be run as a formula', async () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(neutralise(`${start}1+1`)).toBe(`'${start}1+1`);
    expect([neutralise('1-1'), neutralise(-3), neutralise(null), neutralise('')]).toEqual(['1-1', -3, null, '']);
    const evil = '=HYPERLINK("https://elsewhere.example";"Ouvrir")';
    await draft(evil);
    const file = await csv('conventions?q=hyperlink&columns=title');
    expect(file.rows).toEqual([[`'${evil}`]]);
  });

  it('keeps quotes, separators and line ends inside their cell', async () => {
    const odd = 'Convention ; dite « l’une », "l’autre"';
    await draft(odd);
    expect((await csv('conventions?q=dite&columns=title,kind')).rows).toEqual([[odd, 'Convention-cadre bilatérale']]);
  });

  it('is a workbook with typed dates and a sheet that says where it comes from', async () => {
    const response = await api.get(
      '/exports/conventions?format=xlsx&sort=ENDS_ON&phase=in_force&columns=title,startsOn,endsOn',
    );
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=conventions-2026-11-23.xlsx');
    const book = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(book.sheets.map((sheet: { name: string }) => sheet.name)).toEqual(['Conventions', 'Provenance']);
    const [header, ...rows] = book.sheets[0]!.rows;
    expect(header).toEqual(['Titre', 'Prise d’effet', 'Échéance']);
    const screen = await api.query(
      '{ conventions(first: 100, filter: { phases: [in_force] }, sort: { field: ENDS_ON, direction: ASC }) { edges { node { title startsOn endsOn } } } }',
    );
    const day = (value: unknown): string | null => (value instanceof Date ? value.toISOString().slice(0, 10) : null);
    expect(rows.map(([title, startsOn, endsOn]) => ({ title, startsOn: day(startsOn), endsOn: day(endsOn) }))).toEqual(
      screen.conventions.edges.map(({ node }: { node: object }) => node),
    );
    expect(book.sheets[1]!.rows[0]![0]).toMatch(/^Conventions\s: .* le 23\/11\/2026/);
  });

  it('writes a workbook of fifty thousand rows in a few seconds', async () => {
    const began = performance.now();
    const rows = Array.from({ length: 50_000 }, (_each, i) => [`Ligne ${i}`, '2026-11-23', i]);
    const file = await writeWorkbook({
      title: 'Un titre : avec / ce qu’une feuille ne peut pas porter',
      header: ['Nom', 'Jour', 'Nombre'],
      dates: [false, true, false],
      rows,
      provenance: 'x',
    });
    expect(performance.now() - began).toBeLessThan(15_000);
    const book = await readXlsx(file);
    expect(book.sheets[0]!.rows).toHaveLength(50_001);
    expect(book.sheets[0]!.rows.at(-1)!.slice(0, 1)).toEqual(['Ligne 49999']);
  });

  it('leaves a line in the audit log: who, which list, which filters, how many rows', async () => {
    const { conventions } = await api.query(
      '{ conventions(filter: { kinds: [multiparty], phases: [in_force] }) { edges { node { id } } } }',
    );
    await csv('conventions?q=formation&kind=multiparty');
    await csv(`deadlines?convention=${conventions.edges[0].node.id}`);
    const lines = await superuser.rows<{
      type: string;
      convention: boolean;
      after: { list: string; filters: string[]; rows: number };
    }>(
      `select e.record_type as type, e.convention_id is not null as convention, v.after from audit.entry e
       join audit.entry_value v on v.entry_id = e.id where e.action = 'exported' order by e.at desc limit 2`,
    );
    expect(lines[1]).toMatchObject({
      type: 'Organisation',
      convention: false,
      after: { list: 'conventions', format: 'csv', filters: ['q=formation', 'kind=multiparty'] },
    });
    expect(lines[0]).toMatchObject({ type: 'Convention', convention: true, after: { list: 'deadlines', filters: [] } });
    expect(lines[0]!.after.rows).toBeGreaterThan(3);
  });
});
