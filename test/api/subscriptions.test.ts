import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server/src/main.ts';
import type { ApiClient } from '../testkit/client.ts';
import { REFUSALS } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { superuserOf, type Superuser } from '../security/support.ts';

const CHANGED = 'subscription Changed($id: ID!) { conventionChanged(id: $id) { id } }';
const SAVE = `mutation Save($input: SaveRecitalInput!) { saveRecital(input: $input) { ... on ConventionWritten { partId } ${REFUSALS} } }`;

interface Ear {
  heard: unknown[];
  /** Why it ended; null while it listens. */
  ended: string | null;
  stop(): void;
}

/** Errors of an operation as text, or the code with which the socket was closed. */
function reasonOf(error: unknown): string {
  if (Array.isArray(error)) return JSON.stringify(error.map((each: { extensions: unknown }) => each.extensions));
  const { code, message } = error as { code?: number | string; message?: string };
  return String(code ?? message);
}

describe('live updates', () => {
  let portal: Portal;
  let elsewhere: RunningServer;
  let superuser: Superuser;
  let drafter: ApiClient;
  const clients: Client[] = [];

  const connect = (api: ApiClient, url: string, headers: Record<string, string> = {}): Client => {
    class Socket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: { ...(api.cookie ? { cookie: api.cookie } : {}), ...headers } });
      }
    }
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 0,
      connectionParams: api.organisation ? { 'maillage-organisation': api.organisation } : {},
    });
    clients.push(client);
    return client;
  };
  const listen = (client: Client, query: string, variables: Record<string, unknown> = {}): Ear => {
    const ear: Ear = { heard: [], ended: null, stop: () => undefined };
    ear.stop = client.subscribe(
      { query, variables },
      {
        next: (value) => void ear.heard.push(value),
        error: (error) => void (ear.ended = reasonOf(error)),
        complete: () => void (ear.ended ??= 'complete'),
      },
    );
    return ear;
  };
  const draft = async (): Promise<string> => {
    const made = await drafter.mutate(
      `mutation Create($input: ConventionDetailsInput!) { createConvention(input: $input) { ... on ConventionWritten { convention { id } } ${REFUSALS} } }`,
      {
        input: { title: `Convention suivie ${randomUUID()}`, kind: 'bilateral_framework' },
      },
    );
    return made.convention.id;
  };
  const change = async (id: string): Promise<void> => {
    const saved = await drafter.mutate(SAVE, {
      input: { conventionId: id, kind: 'recital', position: 1, text: `Considérant ${randomUUID()}` },
    });
    if (saved.refusals) throw new Error(JSON.stringify(saved.refusals));
  };
  /** A subscription is not acknowledged: changes until the first one is heard. */
  const untilHeard = async (ear: Ear, id: string): Promise<void> => {
    await expect
      .poll(
        async () => {
          if (ear.heard.length === 0) await change(id);
          return ear.heard.length;
        },
        { interval: 100, timeout: 10_000 },
      )
      .toBeGreaterThan(0);
  };

  beforeAll(async () => {
    portal = await openPortal();
    elsewhere = await portal.another();
    superuser = superuserOf(portal.database);
    drafter = await portal.signIn('coordination.cdg44@maillage.example');
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(async () => {
    await superuser.end();
    await portal.stop();
  });

  it('reach a reader on another server, with the id and nothing else', async () => {
    const id = await draft();
    const ear = listen(connect(await portal.signIn('administration.cdg44@maillage.example'), elsewhere.url), CHANGED, {
      id,
    });
    await untilHeard(ear, id);
    expect(ear.heard[0]).toEqual({ data: { conventionChanged: { id } } });
    expect(ear.ended).toBeNull();
  });

  it.each([
    ['that spreads itself', 'subscription A { ...F } fragment F on Subscription { ...F }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'that spreads itself below a query',
      'query A { ...F } fragment F on Query { ... { ...F } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuse a fragment %s', async (_name, query, code) => {
    const ear = listen(connect(drafter, portal.url), query);
    await expect.poll(() => ear.ended, { timeout: 10_000 }).toContain(code);
  });

  it('do not reach an outsider, who is told nothing of why', async () => {
    const id = await draft();
    const insider = listen(connect(drafter, portal.url), CHANGED, { id });
    const outsider = listen(connect(await portal.signIn('exterieur.cdg30@maillage.example'), portal.url), CHANGED, {
      id,
    });
    const unknown = listen(connect(await portal.signIn('exterieur.cdg30@maillage.example'), portal.url), CHANGED, {
      id: 'unknown',
    });
    await untilHeard(insider, id);
    await change(id);
    await expect.poll(() => insider.heard.length).toBeGreaterThan(1);
    await pause(200);
    expect([outsider.heard, outsider.ended]).toEqual([[], null]);
    expect([unknown.heard, unknown.ended]).toEqual([[], null]);
  });

  it('reach every party of an agreement in force, and one that has lost its grant no more', async () => {
    const { conventions } = await drafter.query(
      '{ conventions(filter: { kinds: [multiparty], phases: [in_force] }) { edges { node { id commitments { id } } } } }',
    );
    const { id, commitments } = conventions.edges[0].node;
    const report = async (): Promise<void> => {
      const reported = await drafter.mutate(
        `mutation Report($input: ReportCommitmentInput!) { reportCommitment(input: $input) { ... on ConventionWritten { partId } ${REFUSALS} } }`,
        {
          input: {
            conventionId: id,
            commitmentId: commitments[0].id,
            status: 'in_progress',
            happenedOn: '2026-11-20',
            note: 'Suivi',
          },
        },
      );
      expect(reported.refusals).toBeUndefined();
    };
    const ears: Record<string, Ear> = {};
    for (const who of ['conventions.region', 'framel', 'antenne.sarthe', 'exterieur.cdg30']) {
      ears[who] = listen(connect(await portal.signIn(`${who}@maillage.example`), elsewhere.url), CHANGED, { id });
    }
    await expect
      .poll(
        async () => {
          await report();
          return ['conventions.region', 'framel', 'antenne.sarthe'].every((who) => ears[who]!.heard.length > 0);
        },
        { interval: 150, timeout: 10_000 },
      )
      .toBe(true);
    expect(ears['exterieur.cdg30']!.heard).toEqual([]);
    await superuser.rows(
      "delete from conventions.access_grant where organisation_id = (select id from organisations.organisation where short_name = 'FRAMEL')",
    );
    await pause(200);
    const [framel, region] = [ears['framel']!.heard.length, ears['conventions.region']!.heard.length];
    await report();
    await expect.poll(() => ears['conventions.region']!.heard.length).toBeGreaterThan(region);
    await pause(200);
    expect([ears['framel']!.heard.length, ears['framel']!.ended]).toEqual([framel, null]);
  });

  it('end for a session that was revoked', async () => {
    const id = await draft();
    const guest = await portal.signIn('administration.cdg44@maillage.example');
    const ear = listen(connect(guest, elsewhere.url), CHANGED, { id });
    await untilHeard(ear, id);
    await guest.post('/auth/sign-out', {});
    const heard = ear.heard.length;
    await change(id);
    await expect.poll(() => ear.ended, { timeout: 5_000 }).toBe('complete');
    await change(id);
    await pause(200);
    expect(ear.heard.length).toBe(heard);
  });

  it('end for a membership that has ended', async () => {
    const id = await draft();
    const guest = await portal.signIn('administration.cdg44@maillage.example');
    const ear = listen(connect(guest, elsewhere.url), CHANGED, { id });
    const insider = listen(connect(drafter, portal.url), CHANGED, { id });
    await untilHeard(ear, id);
    const ended =
      "update access.membership set ended_on = $1 where account_id = (select id from access.account where email_key = 'administration.cdg44@maillage.example')";
    await superuser.rows(ended, ['2026-01-01']);
    try {
      await pause(100);
      const heard = ear.heard.length;
      const before = insider.heard.length;
      await change(id);
      await expect.poll(() => insider.heard.length).toBeGreaterThan(before);
      await pause(200);
      expect(ear.heard.length).toBe(heard);
    } finally {
      await superuser.rows(ended, [null]);
    }
  });

  it('hold no connection of the pool between two changes, however many listen', async () => {
    const id = await draft();
    const client = connect(drafter, portal.url);
    const ears = Array.from({ length: 40 }, () => listen(client, CHANGED, { id }));
    // They begin to listen in no order: a change that the last one hears may come too early for the first.
    for (const ear of ears) await untilHeard(ear, id);
    // The pool has six: forty listeners would have taken them all.
    await expect
      .poll(
        async () =>
          (
            await superuser.rows(
              "select count(*) as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
            )
          )[0],
      )
      .toEqual({ n: 0 });
    expect((await drafter.query('{ conventions(first: 1) { totalCount } }')).conventions.totalCount).toBeGreaterThan(0);
  });

  it('stop when they are told to', async () => {
    const id = await draft();
    const client = connect(drafter, portal.url);
    const ear = listen(client, CHANGED, { id });
    const other = listen(client, CHANGED, { id });
    await untilHeard(ear, id);
    ear.stop();
    await expect.poll(() => ear.ended).toBe('complete');
    const heard = ear.heard.length;
    const before = other.heard.length;
    await change(id);
    await expect.poll(() => other.heard.length).toBeGreaterThan(before);
    expect(ear.heard.length).toBe(heard);
  });

  it('come back when the listening connection was cut', async () => {
    const id = await draft();
    const ear = listen(connect(drafter, elsewhere.url), CHANGED, { id });
    await untilHeard(ear, id);
    await superuser.rows(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'maillage-listen'",
    );
    ear.heard.length = 0;
    await untilHeard(ear, id);
  });

  it('are refused without a session, from another site, and for anything that is not a subscription', async () => {
    const id = await draft();
    const nobody = listen(connect(portal.anonymous(), portal.url), CHANGED, { id });
    await expect.poll(() => nobody.ended).toBe('4403');
    const elsewhereSite = listen(connect(drafter, portal.url, { origin: 'https://elsewhere.example' }), CHANGED, {
      id,
    });
    await expect.poll(() => elsewhereSite.ended).toMatch(/socket hang up|ECONNRESET/);
    expect(elsewhereSite.heard).toEqual([]);
    const client = connect(drafter, portal.url);
    for (const [query, code] of [
      ['{ conventions(first: 1) { totalCount } }', 'OPERATION_NOT_ALLOWED'],
      ['mutation { discardFormDraft(form: "x") { __typename } }', 'OPERATION_NOT_ALLOWED'],
      ['subscription { ', 'GRAPHQL_PARSE_FAILED'],
      ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ] as const) {
      const ear = listen(client, query);
      await expect.poll(() => ear.ended).toContain(code);
      expect(ear.heard).toEqual([]);
    }
    const many = Array.from({ length: 52 }, () => listen(client, CHANGED, { id }));
    await expect.poll(() => many.at(-1)!.ended).toContain('LIMIT_EXCEEDED');
  });
});
