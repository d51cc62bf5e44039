import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromGlobalId } from '@maillage/kernel';
import type { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

interface Hit {
  id: string;
  kind: 'convention' | 'organisation' | 'commune';
  title: string;
  detail: string | null;
}

let portal: Portal;
let cdg: ApiClient;
let aura: ApiClient;

beforeAll(async () => {
  portal = await openPortal();
  cdg = await portal.signIn('coordination.cdg44@maillage.example');
  aura = await portal.signIn('delegation.aura@maillage.example');
});
afterAll(() => portal?.stop());

async function search(client: ApiClient, text: string, first = 12): Promise<Hit[]> {
  const { search: hits } = await client.query(
    'query ($text: String!, $first: Int!) { search(text: $text, first: $first) { id kind title detail } }',
    { text, first },
  );
  return hits;
}

describe('the search box', () => {
  test('finds conventions, organisations and communes by beginnings of words, accents, hyphens and capitals ignored', async () => {
    const hits = await search(aura, 'VALSERH');
    expect(hits.map(({ kind, title }) => [kind, title])).toEqual(
      expect.arrayContaining([
        ['convention', expect.stringContaining('Valserhône')],
        ['organisation', expect.stringContaining('Valserhône')],
        ['commune', 'Valserhône'],
      ]),
    );
    expect(hits.map(({ kind }) => kind)).toEqual(
      hits.map(({ kind }) => kind).toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    );
    const [commune] = (await search(aura, 'saint ambroix')).filter(({ kind }) => kind === 'commune');
    expect(commune).toMatchObject({
      title: 'Saint-Ambroix',
      detail: expect.stringMatching(/^Gard \(30\), \d\s\d{3} habitants$/),
    });
  });

  test('says what tells records of the same title apart', async () => {
    const hits = await search(cdg, 'secretaire general');
    const [convention] = hits.filter(({ kind }) => kind === 'convention');
    expect(convention!.detail).toBe('Convention multipartite, Pays de la Loire');
    const communes = (await search(cdg, 'sainte-colombe', 40)).filter(({ title }) => title === 'Sainte-Colombe');
    expect(communes.length).toBeGreaterThan(3);
    expect(new Set(communes.map(({ detail }) => detail)).size).toBe(communes.length);
  });

  test('shows a convention to those who may read it, and not even its existence to others', async () => {
    expect((await search(aura, 'secretaire general')).filter(({ kind }) => kind === 'convention')).toEqual([]);
    const seen = (await search(cdg, 'secretaire general')).filter(({ kind }) => kind === 'convention');
    expect(seen.map(({ title }) => title).toSorted()).toEqual([
      expect.stringMatching(/^Convention de partenariat/),
      // Of the FRAMEL's drafts, the one that it has sent to its parties.
      expect.stringMatching(/^Exemple – Information des maires/),
    ]);
  });

  test('puts the most populated of the communes whose name begins so first, and a short name before all', async () => {
    const nantes = await search(cdg, 'nantes');
    expect(nantes.find(({ kind }) => kind === 'commune')?.title).toBe('Nantes');
    expect((await search(cdg, 'cdg 44')).find(({ kind }) => kind === 'organisation')?.detail).toBe(
      'Centre de gestion, Loire-Atlantique',
    );
  });

  test('keeps to the number asked for, leaves room for each kind, and refuses numbers out of bounds', async () => {
    const hits = await search(cdg, 's', 9);
    expect(hits).toHaveLength(9);
    expect(hits.filter(({ kind }) => kind === 'commune').length).toBeGreaterThanOrEqual(3);
    for (const first of [0, -1, 101]) {
      const answer = await cdg.ask('query ($first: Int!) { search(text: "nantes", first: $first) { id } }', { first });
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test.each(['', '   ', '&|!:*()', "'", '…', '\\'])('finds nothing for « %s »', async (text) => {
    expect(await search(cdg, text)).toEqual([]);
  });

  test('takes signs of the query language as any other sign, and refuses a text longer than any name', async () => {
    expect((await search(cdg, "l'isle-d'abeau & !")).map(({ title }) => title)).toContain("L'Isle-d'Abeau");
    const answer = await cdg.ask('query ($text: String!) { search(text: $text, first: 5) { id } }', {
      text: 'a'.repeat(201),
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('is for those who are signed in', async () => {
    const answer = await portal.anonymous().ask('{ search(text: "nantes", first: 5) { id } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

const ORDER = ['convention', 'organisation', 'commune'];
const NODE =
  'query ($id: ID!) { node(id: $id) { __typename ... on Convention { id title } ... on Organisation { id name } ... on Commune { id name } } }';

describe('a record by its id', () => {
  test('is what the search has found, whatever its kind', async () => {
    for (const { id, kind, title } of await search(aura, 'valserh')) {
      const { node } = await aura.query(NODE, { id });
      expect(node).toMatchObject({
        __typename: { convention: 'Convention', organisation: 'Organisation', commune: 'Commune' }[kind],
        id,
      });
      expect(node.title ?? node.name).toBe(title);
    }
  });

  test('is null out of reach, for no record, for another type and for what is no id', async () => {
    const [convention] = await search(cdg, 'secretaire general');
    expect(fromGlobalId(convention!.id)?.type).toBe('Convention');
    const { viewer } = await aura.query('{ viewer { id } }');
    const unknown = Buffer.from('Commune:00000').toString('base64url');
    for (const id of [convention!.id, viewer.id, unknown, `${unknown}=`, 'Commune:44109', '', 'é', 'x'.repeat(500)]) {
      expect((await aura.query(NODE, { id })).node, id).toBeNull();
    }
    const answer = await portal.anonymous().ask(NODE, { id: unknown });
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
