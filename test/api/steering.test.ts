import { addDays, calendarDate, daysBetween } from '@maillage/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient, REFUSALS } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

interface Task {
  id: string;
  kind: string;
  title: string;
  dueOn: string | null;
  daysLeft: number | null;
  urgency: string;
  windowOpensOn: string | null;
  windowClosesOn: string | null;
  article: string | null;
  articleHeading: string | null;
  rule: string | null;
  convention: { id: string; title: string } | null;
}

interface TasksPage {
  tasks: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: Task }[] };
}

let portal: Portal;
let cdg: ApiClient;
let valserhone: ApiClient;

beforeAll(async () => {
  portal = await openPortal();
  cdg = await portal.signIn('coordination.cdg44@maillage.example');
  valserhone = await portal.signIn('rh.terre-valserhone@maillage.example');
});
afterAll(() => portal?.stop());

const QUERY = `query ($first: Int, $after: String, $convention: ID, $dueTo: Date, $urgency: TaskUrgency, $dated: Boolean) {
  tasks(first: $first, after: $after, conventionId: $convention, dueTo: $dueTo, urgency: $urgency, dated: $dated) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id kind title dueOn daysLeft urgency windowOpensOn windowClosesOn article articleHeading rule convention { id title } } } } }`;

async function tasks(client: ApiClient, variables: object = {}): Promise<Task[]> {
  const { tasks: page } = await client.query(QUERY, { first: 100, ...variables });
  expect(page.totalCount).toBe(page.edges.length);
  return page.edges.map((edge: { node: Task }) => edge.node);
}

describe('the tasks of an organisation', () => {
  test('say what is to be done, by when, and by which article and rule', async () => {
    const [committee] = await tasks(cdg);
    expect(committee).toMatchObject({
      kind: 'committee',
      title: expect.stringContaining('Comité de pilotage et de suivi régional'),
      dueOn: '2026-11-20',
      daysLeft: -3,
      urgency: 'late',
      article: '4',
      articleHeading: expect.any(String),
      rule: 'PDL-4.3',
      convention: { title: expect.stringContaining('secrétaire général de mairie') },
    });
    const own = await tasks(valserhone);
    expect(own.map(({ kind, rule }) => [kind, rule])).toEqual(
      expect.arrayContaining([
        ['committee', 'VALS-7'],
        ['evaluation', 'VALS-8'],
        ['renewal_window', 'VALS-12.3'],
      ]),
    );
    for (const task of [...own, ...(await tasks(cdg))]) {
      expect(task.title).not.toMatch(/[{}]|undefined|null|deadline\./);
      if (task.dueOn === null) continue;
      const left = daysBetween(calendarDate(TEST_TODAY), calendarDate(task.dueOn));
      expect(task.daysLeft).toBe(left);
      expect(task.urgency).toBe(left < 0 ? 'late' : left <= 30 ? 'due_soon' : 'upcoming');
    }
  });

  test('hold what is expected without a date, on those it falls on, with its article and rule (PDL-9)', async () => {
    const undated = await tasks(cdg, { dated: false });
    expect(undated.filter(({ kind }) => kind === 'missing_annex')).toHaveLength(3);
    expect(undated).toContainEqual(
      expect.objectContaining({
        kind: 'missing_annex',
        title: expect.stringContaining('L’annexe 1'),
        dueOn: null,
        daysLeft: null,
        urgency: 'upcoming',
        article: '9',
        articleHeading: expect.any(String),
        rule: 'PDL-9',
      }),
    );
    const dated = await tasks(cdg, { dated: true });
    expect(dated.every(({ dueOn }) => dueOn !== null)).toBe(true);
    expect(await tasks(cdg)).toEqual([...dated, ...undated]);
    expect(await tasks(cdg, { dated: false, urgency: 'late' })).toEqual([]);

    const kinds = async (email: string) =>
      (await tasks(await portal.signIn(email), { dated: false })).map(({ kind }) => kind);
    expect(undated.map(({ kind }) => kind)).not.toContain('incomplete_enabling_act');
    expect(await kinds('conventions.region@maillage.example')).toContain('incomplete_enabling_act');
    expect(await kinds('france-travail@maillage.example')).toEqual([]);
  });

  test.each([
    ['with dates alone', () => valserhone],
    ['with and without a date', () => cdg],
  ])('come the nearest date first, page by page, without repeat or gap, %s', async (_which, reader) => {
    const all = await tasks(reader(), { dueTo: '2028-12-31' });
    expect(all.length).toBeGreaterThan(3);
    const days = all.map(({ dueOn }) => dueOn ?? '9999-12-31');
    expect(days).toEqual(days.toSorted());
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const answer: TasksPage = await reader().query(QUERY, { first: 2, after, dueTo: '2028-12-31' });
      const page = answer.tasks;
      ids.push(...page.edges.map((edge) => edge.node.id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(ids).toEqual(all.map(({ id }) => id));
  });

  test('are divided by how much they press, and bounded by a last day', async () => {
    for (const client of [cdg, valserhone]) {
      const all = await tasks(client);
      for (const urgency of ['late', 'due_soon', 'upcoming']) {
        expect(await tasks(client, { urgency }), urgency).toEqual(all.filter((task) => task.urgency === urgency));
      }
    }
    expect(await tasks(valserhone, { dueTo: '2026-12-30' })).toEqual([]);
    expect((await tasks(valserhone, { dueTo: '2026-12-31' })).length).toBeGreaterThan(0);
  });

  test('are those of one convention when it is named, and none of one out of reach', async () => {
    const [task] = await tasks(cdg);
    expect(await tasks(cdg, { convention: task!.convention!.id })).toEqual(await tasks(cdg));
    expect(await tasks(valserhone, { convention: task!.convention!.id })).toEqual([]);
    expect(await tasks(cdg, { convention: 'n’importe quoi' })).toEqual([]);
  });

  test('fall on the units of a party as on the party, and on nobody outside', async () => {
    const antenne = await portal.signIn('antenne.sarthe@maillage.example');
    expect((await tasks(antenne)).map(({ rule }) => rule)).toContain('PDL-4.3');
    for (const email of ['exterieur.cdg30@maillage.example', 'plateforme@maillage.example'])
      expect(await tasks(await portal.signIn(email)), email).toEqual([]);
    expect((await portal.anonymous().ask(QUERY)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('vanish once the thing was done', async () => {
    const late = (await tasks(cdg, { urgency: 'late' })).find(({ kind }) => kind === 'committee')!;
    const done = await cdg.mutate(
      `mutation ($input: RecordHeldInput!) { recordHeld(input: $input) { __typename ${REFUSALS} } }`,
      {
        input: { conventionId: late.convention!.id, kind: 'committee', scope: 'copil', heldOn: '2026-11-19' },
      },
    );
    expect(done.refusals).toBeUndefined();
    expect((await tasks(cdg)).map(({ dueOn }) => dueOn)).not.toContain('2026-11-20');
    const region = await portal.signIn('conventions.region@maillage.example');
    expect(await tasks(region, { urgency: 'late' })).toEqual([]);
  });

  test('refuse a last day that is none, an urgency that is none, and more than a page', async () => {
    for (const variables of [
      { dueTo: '2026-02-30' },
      { dueTo: 'demain' },
      { urgency: 'hier' },
      { first: 101 },
      { after: 'ailleurs' },
    ]) {
      const answer = await cdg.ask(QUERY, { first: 10, ...variables });
      expect(answer.errors?.[0]?.extensions.code, JSON.stringify(variables)).toBe('BAD_USER_INPUT');
    }
  });
});

describe('what is done within a window', () => {
  /** The same session, on a server whose clock is on another day. */
  async function on(day: string): Promise<Task[]> {
    const server = await portal.another({ today: calendarDate(day) });
    const client = new ApiClient(server.url);
    await client.signIn('rh.terre-valserhone@maillage.example');
    return tasks(client);
  }
  const renewal = (all: Task[]) => all.find(({ kind }) => kind === 'renewal_window');

  test('is due when it closes, from when its opening is within sight, and nobody is late for it afterwards (VALS-12.3)', async () => {
    expect(renewal(await tasks(valserhone))).toMatchObject({
      dueOn: '2027-12-31',
      windowOpensOn: '2026-12-31',
      windowClosesOn: '2027-12-31',
      daysLeft: 403,
      urgency: 'upcoming',
    });
    expect(renewal(await tasks(valserhone, { dueTo: '2026-12-30' }))).toBeUndefined();
    expect(renewal(await on('2027-03-01'))).toMatchObject({ dueOn: '2027-12-31', daysLeft: 305, urgency: 'upcoming' });
    expect(renewal(await on('2027-12-31'))).toMatchObject({ dueOn: '2027-12-31', daysLeft: 0, urgency: 'due_soon' });
    expect(renewal(await on(addDays(calendarDate('2027-12-31'), 1)))).toBeUndefined();
  });

  test('is over once the parties have met within it, and not before it opens', async () => {
    const RECORD = `mutation ($input: RecordHeldInput!) { recordHeld(input: $input) { __typename ${REFUSALS} } }`;
    const server = await portal.another({ today: calendarDate('2027-03-01') });
    const client = new ApiClient(server.url);
    await client.signIn('rh.terre-valserhone@maillage.example');
    const conventionId = renewal(await tasks(client))!.convention!.id;
    const meet = (heldOn: string) => client.mutate(RECORD, { input: { conventionId, kind: 'renewal_window', heldOn } });
    expect((await meet('2026-12-30')).__typename).toBe('ConventionWritten');
    expect(renewal(await tasks(client))).toMatchObject({ dueOn: '2027-12-31' });
    expect((await meet('2027-02-15')).__typename).toBe('ConventionWritten');
    expect(renewal(await tasks(client))).toBeUndefined();
  });
});
