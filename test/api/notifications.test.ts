import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, toGlobalId } from '@maillage/kernel';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

interface Note {
  id: string;
  text: string;
  at: string;
  read: boolean;
  subject: { id: string; kind: string } | null;
}

let portal: Portal;
let owner: pg.Client;
let cdg: ApiClient;
let region: ApiClient;
let framel: ApiClient;
let convention: { id: string; title: string; commitments: { id: string; party: { key: string } }[] };

const TITLE = 'secretaire general';

beforeAll(async () => {
  portal = await openPortal();
  owner = new pg.Client({ connectionString: portal.database.superUrl });
  await owner.connect();
  cdg = await portal.signIn('coordination.cdg44@maillage.example');
  region = await portal.signIn('conventions.region@maillage.example');
  framel = await portal.signIn('framel@maillage.example');
  const { conventions } = await cdg.query(
    'query ($text: String) { conventions(filter: { text: $text }) { edges { node { id title commitments { id party { key } } } } } }',
    { text: TITLE },
  );
  convention = conventions.edges[0].node;
  await settle();
});
afterAll(async () => {
  await owner?.end();
  await portal?.stop();
});

/** Puts the lines written by the machine's clock in the days of the tests, in their order. */
async function settle(last = '2026-11-22T12:00:00Z'): Promise<void> {
  await owner.query(
    `update audit.entry e set at = $1::timestamptz - interval '1 second' * (o.total - o.place)
     from (select id, row_number() over (order by at, id) as place, count(*) over () as total from audit.entry) o where o.id = e.id`,
    [last],
  );
}

const QUERY = `query ($first: Int, $after: String) { notifications(first: $first, after: $after) {
  totalCount unreadCount pageInfo { hasNextPage endCursor } edges { node { id text at read subject { id kind } } } } }`;

async function notes(
  client: ApiClient,
  first = 100,
  after?: string,
): Promise<{ all: Note[]; total: number; unread: number; next: string | null }> {
  const { notifications } = await client.query(QUERY, { first, after });
  return {
    all: notifications.edges.map((edge: { node: Note }) => edge.node),
    total: notifications.totalCount,
    unread: notifications.unreadCount,
    next: notifications.pageInfo.hasNextPage ? notifications.pageInfo.endCursor : null,
  };
}

function mark(client: ApiClient, upTo: string) {
  return client.mutate(
    `mutation ($upTo: ID!) { markNotificationsRead(upTo: $upTo) { __typename ... on NotificationsRead { unreadCount } ${REFUSALS} } }`,
    { upTo },
  );
}

async function report(status: string): Promise<void> {
  const commitment = convention.commitments.find((each) => each.party.key === 'cdg')!;
  const done = await cdg.mutate(
    `mutation ($input: ReportCommitmentInput!) { reportCommitment(input: $input) { __typename ${REFUSALS} } }`,
    {
      input: {
        conventionId: convention.id,
        commitmentId: commitment.id,
        status,
        happenedOn: '2026-11-20',
        note: 'Dit pour les notifications.',
      },
    },
  );
  expect(done.refusals).toBeUndefined();
  await settle();
}

/** All of them, page after page. */
async function everything(client: ApiClient): Promise<Note[]> {
  const read: Note[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page: { all: Note[]; next: string | null } = await notes(client, 100, after);
    read.push(...page.all);
    after = page.next;
  }
  return read;
}

describe('the notifications', () => {
  test('tell a party what another one did on its convention, in a sentence, the newest first', async () => {
    const before = await notes(region);
    await report('in_progress');
    const after = await notes(region);
    expect(after.total).toBe(before.total + 1);
    expect(after.unread).toBe(before.unread + 1);
    expect(after.all[0]).toMatchObject({
      text: `CDG 44 a commencé un engagement de la convention «\u00a0${convention.title}\u00a0».`,
      at: '2026-11-22T12:00:00.000Z',
      read: false,
      subject: { id: convention.id, kind: 'convention' },
    });
    expect(after.all.map(({ at }) => at)).toEqual(
      after.all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  test('begin with the signature: how the text was drafted is told to nobody', async () => {
    const all = await everything(region);
    expect(all.map(({ text }) => text)).toContain(
      `CDG 44 a enregistré les signatures de la convention «\u00a0${convention.title}\u00a0», qui entre en application.`,
    );
    expect(
      all.filter(({ text }) => /a ajouté un(e clause| article| engagement)|undefined|\{|select/.test(text)),
    ).toEqual([]);
    const created = await cdg.mutate(
      `mutation ($input: ConventionDetailsInput!) { createConvention(input: $input) { __typename ${REFUSALS} } }`,
      {
        input: { title: 'Projet que personne ne connaît', kind: 'multiparty', territory: [] },
      },
    );
    expect(created.refusals).toBeUndefined();
    await settle();
    for (const client of [region, framel, cdg])
      expect(JSON.stringify(await notes(client))).not.toContain('personne ne connaît');
  });

  test('leave out what one did oneself, and are none for whoever sees no convention', async () => {
    expect((await notes(cdg)).all.filter(({ text }) => text.startsWith('CDG 44 '))).toEqual([]);
    for (const email of ['exterieur.cdg30@maillage.example', 'plateforme@maillage.example']) {
      expect(await notes(await portal.signIn(email))).toMatchObject({ total: 0, unread: 0, all: [] });
    }
    const answer = await portal.anonymous().ask(QUERY);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('leave out that another took a list out as a file', async () => {
    const before = await notes(region);
    for (const list of ['deadlines', 'commitments'])
      expect((await cdg.get(`/exports/${list}?convention=${convention.id}&format=csv`)).status).toBe(200);
    await settle();
    const { rows } = await owner.query("select count(*)::int as n from audit.entry where action = 'exported'");
    expect(rows[0].n).toBeGreaterThanOrEqual(2);
    expect(await notes(region)).toMatchObject({ total: before.total, unread: before.unread });
  });

  test('come page by page, without repeat or gap', async () => {
    const all = await everything(region);
    const { total } = await notes(region);
    const read: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: { all: Note[]; next: string | null } = await notes(region, 1, after);
      read.push(...page.all.map(({ id }) => id));
      after = page.next;
    }
    expect(read).toEqual(all.map(({ id }) => id));
    expect(read).toHaveLength(total);
    const answer = await region.ask(QUERY, { first: 101 });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('marking as read', () => {
  test('covers the line and all the older ones, and no newer one', async () => {
    const { all } = await notes(framel);
    expect(all.length).toBeGreaterThanOrEqual(2);
    expect(await mark(framel, all[1]!.id)).toEqual({ __typename: 'NotificationsRead', unreadCount: 1 });
    const after = await notes(framel);
    expect(after.all.map(({ read }) => read)).toEqual(all.map((_, index) => index >= 1));
    expect(after.unread).toBe(1);
  });

  test('never goes back', async () => {
    const { all } = await notes(framel);
    expect(await mark(framel, all[0]!.id)).toMatchObject({ unreadCount: 0 });
    expect(await mark(framel, all.at(-1)!.id)).toMatchObject({ unreadCount: 0 });
    await report('met');
    expect((await notes(framel)).unread).toBe(1);
  });

  test('is for one account and one organisation of it', async () => {
    const { all, unread } = await notes(region);
    expect(unread).toBeGreaterThan(0);
    await mark(region, all[0]!.id);
    expect((await notes(region)).unread).toBe(0);
    const { viewer } = await region.query('{ viewer { memberships { organisation { id shortName } } } }');
    const other = await portal.signIn('conventions.region@maillage.example');
    other.organisation = viewer.memberships[1].organisation.id;
    expect((await notes(other)).unread).toBe((await notes(other)).total);
    const colleague = await portal.signIn('delegation.pdl@maillage.example');
    expect((await notes(colleague)).unread).toBeGreaterThan(0);
  });

  test('refuses a line that is out of sight, unknown or of another type, and writes nothing', async () => {
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    const { all } = await notes(region);
    for (const upTo of [all[0]!.id, toGlobalId('Notification', newId()), convention.id, '', 'n’importe quoi']) {
      expect((await mark(outsider, upTo)).refusals, upTo).toMatchObject([{ code: 'NOT_FOUND', path: ['upTo'] }]);
    }
    const { rows } = await owner.query(
      "select count(*)::int as n from steering.notification_mark m join access.account a on a.id = m.account_id where a.email like 'exterieur%'",
    );
    expect(rows[0].n).toBe(0);
    const answer = await portal.anonymous().ask('mutation { markNotificationsRead(upTo: "x") { __typename } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('is held by the database: nobody reads or writes the mark of another', async () => {
    const { rows } = await owner.query<{ account_id: string; organisation_id: string }>(
      'select account_id, organisation_id from steering.notification_mark',
    );
    const [mine, theirs] = rows;
    const app = new pg.Client({ connectionString: portal.database.appUrl });
    await app.connect();
    try {
      await app.query('begin');
      await app.query(
        "select set_config('maillage.account', $1, true), set_config('maillage.organisation', $2, true), set_config('maillage.today', '2026-11-23', true)",
        [mine!.account_id, mine!.organisation_id],
      );
      expect((await app.query('select account_id, organisation_id from steering.notification_mark')).rows).toEqual([
        mine,
      ]);
      expect(
        (
          await app.query('update steering.notification_mark set read_up_to = now() where account_id = $1', [
            theirs!.account_id,
          ])
        ).rowCount,
      ).toBe(0);
      await expect(
        app.query(
          'insert into steering.notification_mark (account_id, organisation_id, read_up_to, read_up_to_entry) values ($1, $2, now(), $1)',
          [theirs!.account_id, mine!.organisation_id],
        ),
      ).rejects.toThrow(/row-level security/);
    } finally {
      await app.end();
    }
  });

  test('after thirty days there is nothing left to read', async () => {
    expect((await notes(region)).total).toBeGreaterThan(0);
    await settle('2026-10-23T23:59:59Z');
    expect(await notes(region)).toMatchObject({ total: 0, unread: 0, all: [] });
    await settle();
  });
});
