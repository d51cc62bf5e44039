import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, toGlobalId } from '@maillage/kernel';
import { sealAudit } from '../../server/src/platform/audit/seal.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

interface Entry {
  id: string;
  at: string;
  action: string;
  recordType: string;
  recordId: string;
  organisation: { shortName: string } | null;
  accountName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  sealed: boolean;
  hash: string | null;
}

let portal: Portal;
let cdg: ApiClient;
let region: ApiClient;
let conventionId: string;
let draftId: string;

const WRITTEN = `... on ConventionWritten { partId convention { id version } } ${REFUSALS}`;
const QUERY = `query ($id: ID!, $first: Int, $after: String) { history(recordId: $id, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id at action recordType recordId organisation { shortName } accountName before after sealed hash } } } }`;

beforeAll(async () => {
  portal = await openPortal();
  cdg = await portal.signIn('coordination.cdg44@maillage.example');
  region = await portal.signIn('conventions.region@maillage.example');
  const { conventions } = await cdg.query(
    '{ conventions(filter: { text: "secretaire general" }) { edges { node { id } } } }',
  );
  conventionId = conventions.edges[0].node.id;
  const created = await write(cdg, 'createConvention', 'ConventionDetailsInput', {
    title: 'Convention dont on suit la trace',
    kind: 'multiparty',
    territory: [],
  });
  draftId = created.convention.id;
});
afterAll(() => portal?.stop());

function write(client: ApiClient, field: string, type: string, input: object) {
  return client.mutate(`mutation ($input: ${type}!) { ${field}(input: $input) { ${WRITTEN} } }`, { input });
}

async function history(client: ApiClient, id: string, first = 50, after?: string) {
  const answer = await client.query(QUERY, { id, first, after });
  return {
    entries: answer.history.edges.map((edge: { node: Entry }) => edge.node) as Entry[],
    total: answer.history.totalCount as number,
    next: (answer.history.pageInfo.hasNextPage ? answer.history.pageInfo.endCursor : null) as string | null,
  };
}

describe('the history of a convention', () => {
  test('has a line for each change of it and of its parts, the newest first, with what was there before and after', async () => {
    const article = { conventionId: draftId, number: '1', position: 1 };
    const saved = await write(cdg, 'saveArticle', 'SaveArticleInput', { ...article, heading: 'Objet' });
    const { convention } = await cdg.query('query ($id: ID!) { convention(id: $id) { articles { id version } } }', {
      id: draftId,
    });
    await write(cdg, 'saveArticle', 'SaveArticleInput', {
      ...article,
      id: saved.partId,
      expectedVersion: convention.articles[0].version,
      heading: 'Objet et champ',
    });
    const { entries, total } = await history(cdg, draftId);
    expect(entries.map(({ action, recordType }) => `${action} ${recordType}`)).toEqual([
      'changed Article',
      'created Article',
      'created Convention',
    ]);
    expect(total).toBe(3);
    expect(entries[0]).toMatchObject({
      recordId: saved.partId,
      organisation: { shortName: 'CDG 44' },
      accountName: 'Aline Exemple',
      before: { heading: 'Objet' },
      after: { heading: 'Objet et champ' },
      sealed: false,
      hash: null,
    });
    expect(entries[1]).toMatchObject({ before: null, after: { heading: 'Objet' } });
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  test('of a draft is its drafter’s alone; of a convention in force, that of all who read it', async () => {
    expect((await history(region, draftId)).total).toBe(0);
    const mine = await history(cdg, conventionId);
    const theirs = await history(region, conventionId);
    expect(mine.total).toBeGreaterThan(50);
    expect(theirs.total).toBe(mine.total);
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    expect(await history(outsider, conventionId)).toEqual({ entries: [], total: 0, next: null });
    const platform = await portal.signIn('plateforme@maillage.example');
    expect((await history(platform, conventionId)).total).toBe(0);
  });

  test('names the people of one’s own organisation, and only the organisation of others', async () => {
    const entries: Entry[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: { entries: Entry[]; next: string | null } = await history(region, conventionId, 100, after);
      entries.push(...page.entries);
      after = page.next;
    }
    const [signed] = entries.filter(({ action }) => action === 'signed');
    expect(signed).toMatchObject({
      organisation: { shortName: 'CDG 44' },
      accountName: null,
      recordType: 'Convention',
      recordId: conventionId,
    });
    const colleague = await portal.signIn('administration.cdg44@maillage.example');
    expect((await history(colleague, draftId)).entries[0]).toMatchObject({ accountName: 'Aline Exemple' });
  });

  test('comes page by page, without repeat or gap', async () => {
    const { total } = await history(cdg, conventionId, 1);
    const read: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: { entries: Entry[]; next: string | null } = await history(cdg, conventionId, 37, after);
      read.push(...page.entries.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(read).size).toBe(total);
    expect(read).toHaveLength(total);
    const answer = await cdg.ask(QUERY, { id: conventionId, first: 101 });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('gives the hash of each line once it is in its chain', async () => {
    const worker = new pg.Client({ connectionString: portal.database.workerUrl });
    await worker.connect();
    try {
      await worker.query('begin');
      const db = {
        query: async (sql: string, parameters: readonly unknown[] = []) =>
          (await worker.query(sql, [...parameters])).rows,
      };
      await sealAudit(db, '2026-11-23T10:00:00.000Z');
      await worker.query('commit');
    } finally {
      await worker.end();
    }
    const { entries } = await history(cdg, draftId);
    expect(entries.every(({ sealed }) => sealed)).toBe(true);
    expect(entries.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash!))).toBe(true);
    expect(new Set(entries.map(({ hash }) => hash)).size).toBe(entries.length);
  });

  test('tells that there was a change, and no longer which, once its values were erased', async () => {
    const superuser = new pg.Client({ connectionString: portal.database.superUrl });
    await superuser.connect();
    const [line] = (await history(cdg, draftId)).entries;
    await superuser.query('delete from audit.entry_value where entry_id = $1', [uuidIn(line!.id)]);
    await superuser.end();
    const [after] = (await history(cdg, draftId)).entries;
    expect(after).toMatchObject({
      id: line!.id,
      action: 'changed',
      before: null,
      after: null,
      sealed: true,
      hash: line!.hash,
    });
  });
});

const uuidIn = (globalId: string): string => Buffer.from(globalId, 'base64url').toString('utf8').split(':')[1]!;

describe('the history of an organisation and of an account', () => {
  test('of an organisation, is read by its administrators', async () => {
    const administrator = await portal.signIn('administration.cdg44@maillage.example');
    const { viewer } = await administrator.query('{ viewer { membership { organisation { id } } } }');
    const { id } = viewer.membership.organisation;
    const before = (await history(administrator, id)).total;
    const invited = await administrator.mutate(
      `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ${REFUSALS} } }`,
      {
        input: { organisationId: id, email: 'nouvelle@maillage.example', role: 'reader' },
      },
    );
    expect(invited.refusals).toBeUndefined();
    const after = await history(administrator, id);
    expect(after.total).toBe(before + 1);
    expect(after.entries[0]).toMatchObject({
      action: 'created',
      recordType: 'Invitation',
      accountName: 'Bruno Gabarit',
    });
    // A member reads there what it did itself, and nobody else's lines.
    const read = async (client: ApiClient) =>
      (await history(client, id)).entries
        .filter(({ recordType }) => recordType === 'Invitation')
        .map(({ action, accountName }) => ({ action, accountName }));
    expect(await read(cdg)).toEqual([{ action: 'accepted', accountName: 'Aline Exemple' }]);
    expect(await read(region)).toEqual([]);
  });

  test('of an account, is read by itself and by the administrators for whom it acted', async () => {
    const { viewer } = await cdg.query('{ viewer { id } }');
    const renamed = await cdg.mutate(
      `mutation { updateMyAccount(input: { displayName: "Aline Exemple-Suivi" }) { __typename ${REFUSALS} } }`,
    );
    expect(renamed.refusals).toBeUndefined();
    const own = await history(cdg, viewer.id);
    expect(own.entries[0]).toMatchObject({
      action: 'changed',
      recordType: 'Account',
      recordId: viewer.id,
      before: { displayName: 'Aline Exemple' },
      after: { displayName: 'Aline Exemple-Suivi' },
    });
    const administrator = await portal.signIn('administration.cdg44@maillage.example');
    expect((await history(administrator, viewer.id)).total).toBe(own.total);
    expect((await history(region, viewer.id)).total).toBe(0);
  });
});

test('of nothing known, it is empty; of nobody signed in, it is refused', async () => {
  for (const id of [
    toGlobalId('Convention', newId()),
    toGlobalId('Clause', newId()),
    toGlobalId('HistoryEntry', newId()),
    '',
    'é',
    'x'.repeat(1_000),
  ]) {
    expect((await history(cdg, id)).total, id).toBe(0);
  }
  const answer = await portal.anonymous().ask(QUERY, { id: conventionId });
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
