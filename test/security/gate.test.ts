import { buildSchema, execute, parse } from 'graphql';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { calendarDate } from '@maillage/kernel';
import type { Actor } from '../../server/src/db/actor.ts';
import { Gate, GateClosed } from '../../server/src/db/gate.ts';
import { installParsers } from '../../server/src/db/parsers.ts';
import { cloneDatabase, TEST_TODAY, type TestDatabase } from '../testkit/database.ts';
import { actorNamed, superuserOf, type Superuser } from './support.ts';

const today = calendarDate(TEST_TODAY);
const WHO = "select current_setting('maillage.account', true) as account, pg_backend_pid() as pid";

/** A promise and what fulfils it. */
function signal(): { heard: Promise<void>; give: () => void } {
  let give!: () => void;
  const heard = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { heard, give };
}

describe('the reading gate', () => {
  let database: TestDatabase;
  let superuser: Superuser;
  let alice: Actor;
  let bob: Actor;
  let pool: pg.Pool;
  const gateOf = (actor: Actor): Gate => new Gate(pool, actor, today, 'test');

  beforeAll(async () => {
    installParsers();
    database = await cloneDatabase(inject('testServer'), inject('templates').demonstration);
    superuser = superuserOf(database);
    alice = await actorNamed(superuser, 'coordination.cdg44@maillage.example');
    bob = await actorNamed(superuser, 'exterieur.cdg30@maillage.example');
  });
  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });
  // One connection: whatever an operation leaves behind, the next one meets.
  beforeEach(() => {
    pool = new pg.Pool({ connectionString: database.appUrl, max: 1, connectionTimeoutMillis: 2_000 });
    pool.on('error', () => undefined);
  });
  afterEach(() => pool.end());

  it('never runs the late sibling of a failed field on the connection of another actor', async () => {
    const schema = buildSchema('type Query { fails: String!  late: String }');
    let lateOutcome: unknown = 'not run';
    const released = signal();
    const finished = signal();
    const gate = gateOf(alice);
    const answer = await execute({
      schema,
      document: parse('{ fails late }'),
      rootValue: {
        fails: async () => {
          await gate.query(WHO);
          throw new Error('the field that must not be null');
        },
        late: async () => {
          await released.heard;
          lateOutcome = await gate.query(WHO).catch((error: unknown) => error);
          finished.give();
        },
      },
    });
    expect(answer.data).toBeNull();
    await gate.close();
    // The connection now serves somebody else, while the first operation's sibling still wants to read.
    const other = gateOf(bob);
    const before = await other.query<{ account: string; pid: number }>(WHO);
    released.give();
    await finished.heard;
    expect(lateOutcome).toBeInstanceOf(GateClosed);
    expect(before[0]!.account).toBe(bob.accountId);
    expect(await other.query(WHO)).toEqual(before);
    expect(other.statements).toBe(2);
    await other.close();
  });

  it('drops what still waited when it closes, and lets what was under way end first', async () => {
    const gate = gateOf(alice);
    await gate.query('select 1');
    const running = gate.query<{ n: number }>('select 7 as n from pg_sleep(0.1)');
    await pause(20);
    const waiting = gate.query('select 8').catch((error: unknown) => error);
    await gate.close();
    expect(await running).toEqual([{ n: 7 }]);
    expect(await waiting).toBeInstanceOf(GateClosed);
    expect(pool.idleCount).toBe(1);
  });

  it('opens no connection when it was never asked anything, and none after it closed', async () => {
    const gate = gateOf(alice);
    await gate.close();
    await expect(gate.query('select 1')).rejects.toBeInstanceOf(GateClosed);
    expect(pool.totalCount).toBe(0);
  });

  it('gives the connection back when it closes while it opens', async () => {
    const gate = gateOf(alice);
    const asked = gate.query('select 1').catch((error: unknown) => error);
    await gate.close();
    await asked;
    expect(pool.idleCount).toBe(1);
  });

  it('keeps one statement at a time on its connection', async () => {
    const gate = gateOf(alice);
    const order: number[] = [];
    await Promise.all(
      [0.06, 0.03, 0].map((seconds, index) =>
        gate.query('select pg_sleep($1)', [seconds]).then(() => order.push(index)),
      ),
    );
    expect(order).toEqual([0, 1, 2]);
    await gate.close();
  });

  it('answers every figure from one snapshot', async () => {
    const gate = gateOf(alice);
    const count = async (): Promise<number> =>
      (await gate.query<{ n: number }>('select count(*) as n from organisations.organisation'))[0]!.n;
    const first = await count();
    await superuser.rows(
      `insert into organisations.organisation (id, kind, name, short_name, search_key)
       select gen_random_uuid(), 'other_collectivite', 'Organisme de passage', 'Passage', 'passage'`,
    );
    expect(await count()).toBe(first);
    await gate.close();
    const later = gateOf(alice);
    expect((await later.query<{ n: number }>('select count(*) as n from organisations.organisation'))[0]!.n).toBe(
      first + 1,
    );
    await later.close();
  });

  it('cannot write', async () => {
    const gate = gateOf(alice);
    await expect(
      gate.query("update access.account set display_name = 'x' where id = $1", [alice.accountId]),
    ).rejects.toMatchObject({ code: '25006' });
    await gate.close();
  });

  it('leaves no setting behind on its connection, after a success nor after a failure', async () => {
    const nobody = async (): Promise<unknown> =>
      (
        await pool.query(
          "select coalesce(current_setting('maillage.account', true), '') || coalesce(current_setting('maillage.organisation', true), '') as left_over",
        )
      ).rows[0];
    const succeeded = gateOf(alice);
    await succeeded.query('select 1');
    await succeeded.close();
    expect(await nobody()).toEqual({ left_over: '' });
    const failed = gateOf(alice);
    await expect(failed.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
    await failed.close();
    expect(await nobody()).toEqual({ left_over: '' });
    expect((await pool.query('select count(*) as n from conventions.convention')).rows).toEqual([{ n: 0 }]);
  });

  it('reads nothing in the name of an organisation that the account has left', async () => {
    const borrowed = gateOf({ ...bob, organisationId: alice.organisationId });
    expect(await borrowed.query('select count(*) as n from conventions.convention')).toEqual([{ n: 0 }]);
    await borrowed.close();
  });

  it('refuses an actor whose ids could carry SQL', async () => {
    const gate = gateOf({ ...alice, accountId: `${alice.accountId}'; --` });
    await expect(gate.query('select 1')).rejects.toBeInstanceOf(TypeError);
    await gate.close();
    expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  });

  it('replaces a connection that died, for the next operation', async () => {
    const gate = gateOf(alice);
    const [row] = await gate.query<{ pid: number }>(WHO);
    await superuser.rows('select pg_terminate_backend($1)', [row!.pid]);
    await expect(gate.query('select 1')).rejects.toThrow(/terminat|not queryable|Connection/);
    await gate.close();
    const next = gateOf(bob);
    expect((await next.query<{ account: string }>(WHO))[0]!.account).toBe(bob.accountId);
    await next.close();
  });
});
