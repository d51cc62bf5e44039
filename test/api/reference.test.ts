import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { haversineKm } from '@maillage/reference';
import type { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

interface Commune {
  id: string;
  inseeCode: string;
  name: string;
  population: number | null;
  latitude: number | null;
  longitude: number | null;
  distanceKm: number | null;
}

let portal: Portal;
let client: ApiClient;

beforeAll(async () => {
  portal = await openPortal();
  client = await portal.signIn('mairie.conlie@maillage.example');
});
afterAll(() => portal?.stop());

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: CommuneFilter, $sort: CommuneSort) {
  communes(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { node { id inseeCode name population latitude longitude distanceKm } } } }`;

async function communes(
  variables: object,
): Promise<{ nodes: Commune[]; total: number; end: string | null; start: string | null }> {
  const { communes: page } = await client.query(LIST, variables);
  return {
    nodes: page.edges.map((edge: { node: Commune }) => edge.node),
    total: page.totalCount,
    end: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
    start: page.pageInfo.startCursor,
  };
}

const codeOf = async (query: string, variables: object): Promise<string | undefined> =>
  (await client.ask(query, variables)).errors?.[0]?.extensions.code;

describe('a commune', () => {
  test('is told with its département, région and EPCI, and by its id', async () => {
    const { commune } = await client.query(
      `{ commune(inseeCode: "01033") { id inseeCode name population postalCodes departement { code name region { code } } region { code name }
         epci { siren name type } coordinatesApproximate distanceKm retiredOn vintage } }`,
    );
    expect(commune).toMatchObject({
      inseeCode: '01033',
      name: 'Valserhône',
      postalCodes: expect.arrayContaining(['01200']),
      departement: { code: '01', name: 'Ain', region: { code: '84' } },
      region: { code: '84', name: 'Auvergne-Rhône-Alpes' },
      epci: { siren: '240100891', type: 'CC' },
      coordinatesApproximate: false,
      distanceKm: null,
      retiredOn: null,
    });
    const { node } = await client.query('query ($id: ID!) { node(id: $id) { ... on Commune { inseeCode } } }', {
      id: commune.id,
    });
    expect(node).toEqual({ inseeCode: '01033' });
  });

  test('of an overseas collectivité has no région and no EPCI', async () => {
    const { commune } = await client.query(
      '{ commune(inseeCode: "97501") { name region { code } epci { siren } departement { code region { code } } } }',
    );
    expect(commune).toMatchObject({ region: null, epci: null, departement: { code: '975', region: null } });
  });

  test('is null when unknown, and refused when it cannot be one', async () => {
    expect(await client.query('{ commune(inseeCode: "00000") { id } epci(siren: "000000000") { siren } }')).toEqual({
      commune: null,
      epci: null,
    });
    for (const code of ['', '44109 ', "44' or 1=1", '44\u0000109', 'x'.repeat(300)]) {
      expect(await codeOf('query ($code: String!) { commune(inseeCode: $code) { id } }', { code }), code).toBe(
        'BAD_USER_INPUT',
      );
    }
  });
});

describe('the list of communes', () => {
  test('answers a text by relevance: the name itself, then names that begin so, then the most populated', async () => {
    const { nodes, total } = await communes({ first: 5, filter: { text: 'st ambroix' } });
    expect(nodes[0]).toMatchObject({ inseeCode: '30227', name: 'Saint-Ambroix' });
    expect(total).toBeGreaterThanOrEqual(1);
    const mans = await communes({ first: 5, filter: { text: 'MANS' } });
    expect(mans.nodes[0]!.name).toBe('Le Mans');
  });

  test('keeps to a département, a région or an EPCI', async () => {
    expect((await communes({ first: 1, filter: { departement: '72' } })).total).toBe(352);
    expect((await communes({ first: 1, filter: { region: '52' } })).total).toBe(1_228);
    expect((await communes({ first: 1, filter: { epci: '240100891' } })).total).toBe(12);
    expect(
      (await communes({ first: 5, filter: { departement: '72', text: 'conl' } })).nodes.map(({ name }) => name),
    ).toEqual(['Conlie']);
    expect((await communes({ first: 1 })).total).toBe(34_969);
  });

  test('is walked both ways under each sort, without repeat or gap', async () => {
    for (const field of ['NAME', 'POPULATION', 'RELEVANCE']) {
      for (const direction of ['ASC', 'DESC']) {
        const variables = { filter: { departement: '53', text: 's' }, sort: { field, direction } };
        const forwards: string[] = [];
        for (let after: string | null | undefined; after !== null;) {
          const page = await communes({ ...variables, first: 17, after });
          forwards.push(...page.nodes.map(({ inseeCode }) => inseeCode));
          after = page.end;
        }
        const { total } = await communes({ ...variables, first: 1 });
        expect(new Set(forwards).size, `${field} ${direction}`).toBe(total);
        const end = await communes({ ...variables, last: 17 });
        expect(end.nodes.map(({ inseeCode }) => inseeCode)).toEqual(forwards.slice(-17));
        const previous = await communes({ ...variables, last: 17, before: end.start });
        expect(previous.nodes.map(({ inseeCode }) => inseeCode)).toEqual(forwards.slice(-34, -17));
      }
    }
  });

  test('refuses a position of another sort, sizes out of bounds and codes that are none', async () => {
    const { end } = await communes({ first: 1 });
    for (const variables of [
      { after: end, sort: { field: 'POPULATION' } },
      { after: 'abc' },
      { first: 0 },
      { first: 101 },
      { first: 1, last: 1 },
      { filter: { departement: "72' --" } },
      { filter: { text: 'x'.repeat(201) } },
    ]) {
      expect(await codeOf(LIST, variables), JSON.stringify(variables)).toBe('BAD_USER_INPUT');
    }
  });
});

describe('what lies around a commune', () => {
  const BESSEGES = '30037';

  test('is told with its distance, the nearest first: Saint-Ambroix at 8.5 km, Barjac at 19.8 km (worked example 41)', async () => {
    const near = { inseeCode: BESSEGES, km: 20 };
    const kmOf = async (text: string): Promise<number> =>
      (await communes({ first: 1, filter: { near, text } })).nodes[0]!.distanceKm!;
    expect(await kmOf('saint-ambroix')).toBeCloseTo(8.5, 1);
    expect(await kmOf('barjac')).toBeCloseTo(19.8, 1);
    expect((await communes({ first: 1, filter: { near: { ...near, km: 19.7 }, text: 'barjac' } })).total).toBe(0);
    const { nodes } = await communes({ first: 100, filter: { near } });
    expect(nodes.map(({ inseeCode }) => inseeCode)).not.toContain(BESSEGES);
    const distances = nodes.map(({ distanceKm }) => distanceKm!);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  test('is reckoned by the database as the rules do, to the metre', async () => {
    const { commune: centre } = await client.query(
      'query ($code: String!) { commune(inseeCode: $code) { latitude longitude } }',
      { code: BESSEGES },
    );
    const { nodes } = await communes({ first: 100, filter: { near: { inseeCode: BESSEGES, km: 60 } } });
    expect(nodes).toHaveLength(100);
    for (const { name, latitude, longitude, distanceKm } of nodes) {
      const km = haversineKm(centre, { latitude: latitude!, longitude: longitude! });
      expect(Math.abs(km - distanceKm!), name).toBeLessThanOrEqual(0.000_6);
    }
  });

  test('is narrowed by a text, an EPCI, a département, and sorted otherwise on demand', async () => {
    const near = { inseeCode: BESSEGES, km: 30 };
    const ardeche = await communes({ first: 100, filter: { near, departement: '07' } });
    expect(ardeche.nodes.every(({ inseeCode }) => inseeCode.startsWith('07'))).toBe(true);
    const named = await communes({ first: 3, filter: { near, text: 'saint' } });
    expect(named.nodes.every(({ name }) => /\bSaint/.test(name))).toBe(true);
    const distances = named.nodes.map(({ distanceKm }) => distanceKm!);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    const largest = await communes({ first: 1, filter: { near }, sort: { field: 'POPULATION', direction: 'DESC' } });
    expect(largest.nodes[0]!.name).toBe('Alès');
  });

  test('is walked page by page, also from a radius at which others stand', async () => {
    const filter = { near: { inseeCode: BESSEGES, km: 25 } };
    const read: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await communes({ first: 13, after, filter });
      read.push(...page.nodes.map(({ inseeCode }) => inseeCode));
      after = page.end;
    }
    expect(read).toHaveLength((await communes({ first: 1, filter })).total);
    expect(new Set(read).size).toBe(read.length);
  });

  test('is nothing around an unknown commune; a radius out of 0 to 200 km is refused, and so is a distance from nowhere', async () => {
    expect((await communes({ first: 5, filter: { near: { inseeCode: '00000', km: 10 } } })).total).toBe(0);
    for (const km of [-1, 200.1, 1e308])
      expect(await codeOf(LIST, { filter: { near: { inseeCode: BESSEGES, km } } })).toBe('BAD_USER_INPUT');
    expect(await codeOf(LIST, { sort: { field: 'DISTANCE' } })).toBe('BAD_USER_INPUT');
  });
});

describe('EPCI and areas', () => {
  test('Cèze Cévennes has 23 communes in two régions (200035129)', async () => {
    const { epci } = await client.query(
      '{ epci(siren: "200035129") { name type population parts { communes departement { code region { code } } } communes(first: 100) { totalCount edges { node { name departement { code } } } } } }',
    );
    expect(epci.communes.totalCount).toBe(23);
    expect(
      epci.parts.map((part: { communes: number; departement: { code: string; region: { code: string } } }) => [
        part.departement.code,
        part.departement.region.code,
        part.communes,
      ]),
    ).toEqual([
      ['30', '76', 22],
      ['07', '84', 1],
    ]);
  });

  test('EPCI are found by text and territory', async () => {
    const list =
      'query ($filter: EpciFilter) { epcis(first: 100, filter: $filter) { totalCount edges { node { siren name } } } }';
    expect((await client.query(list, {})).epcis.totalCount).toBe(1_255);
    const { epcis } = await client.query(list, { filter: { text: 'ceze', departement: '07' } });
    expect(epcis.edges.map((edge: { node: { siren: string } }) => edge.node.siren)).toContain('200035129');
  });

  test('areas are listed whole, with where the data comes from', async () => {
    const found = await client.query(
      '{ regions { code name } departements { code } loire: departements(region: "52") { code name } referenceSources { publisher licence vintage } referenceImport { communes exactPoints finishedAt } }',
    );
    expect(found.regions).toHaveLength(18);
    expect(found.departements).toHaveLength(109);
    expect(found.loire.map((row: { code: string }) => row.code)).toEqual(['44', '49', '53', '72', '85']);
    expect(found.referenceSources).toHaveLength(2);
    expect(found.referenceImport).toMatchObject({ communes: 34_969 });
  });

  test('a page of a hundred communes is told with their areas', async () => {
    const { communes: page } = await client.query(
      '{ communes(first: 100, filter: { departement: "72" }) { edges { node { name departement { name region { name } } region { name } epci { name } } } } }',
    );
    expect(
      page.edges.every((edge: { node: { departement: { name: string } } }) => edge.node.departement.name === 'Sarthe'),
    ).toBe(true);
  });

  test.each([
    'communes { totalCount }',
    'commune(inseeCode: "44109") { id }',
    'epcis { totalCount }',
    'epci(siren: "240100891") { name }',
    'regions { code }',
    'departements { code }',
    'referenceSources { key }',
    'referenceImport { communes }',
  ])('%s is for those who are signed in', async (field) => {
    const answer = await portal.anonymous().ask(`{ ${field} }`);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
