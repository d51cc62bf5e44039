import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { calendarDate, newId, ok } from '@maillage/kernel';
import { openDataSource } from '../../server/src/db/data-source.ts';
import { unitOfWork } from '../../server/src/db/unit-of-work.ts';
import { sealAudit } from '../../server/src/platform/audit/seal.ts';
import { verifyChain, type AuditFaultKind } from '../../server/src/platform/audit/verify.ts';
import type { Actor } from '../../server/src/db/actor.ts';
import { cloneDatabase, TEST_TODAY, type TestDatabase } from '../testkit/database.ts';
import { actorNamed, superuserOf, type Superuser } from '../security/support.ts';

const NOW = `${TEST_TODAY}T09:00:00.000Z`;

/** Runs work as the worker, in one transaction, as the jobs do. */
async function asWorker<T>(
  database: TestDatabase,
  work: (client: pg.Client) => Promise<T>,
  end = 'commit',
): Promise<T> {
  const client = new pg.Client({ connectionString: database.workerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const done = await work(client);
    await client.query(end);
    return done;
  } finally {
    await client.end();
  }
}

const seal = (database: TestDatabase): Promise<number> =>
  asWorker(database, (client) =>
    sealAudit({ query: async (sql, parameters = []) => (await client.query(sql, parameters as unknown[])).rows }, NOW),
  );

describe('the chain of the audit log', () => {
  let database: TestDatabase;
  let superuser: Superuser;
  let actor: Actor;
  let dataSource: Awaited<ReturnType<typeof openDataSource>>;
  const write = (stream: string, after: object, recordId = newId()): Promise<unknown> =>
    unitOfWork(dataSource, { actor, today: calendarDate(TEST_TODAY), now: NOW, requestId: 'test' }, async (tx) => {
      await tx.audit({ stream, recordType: 'test', recordId, action: 'noted', before: null, after });
      return ok(true);
    });
  const kinds = async (): Promise<AuditFaultKind[]> =>
    (await verifyChain(database.workerUrl)).faults.map((fault) => fault.kind);

  beforeAll(async () => {
    database = await cloneDatabase(inject('testServer'), inject('templates').demonstration);
    superuser = superuserOf(database);
    actor = await actorNamed(superuser, 'coordination.cdg44@maillage.example');
    dataSource = await openDataSource(
      { url: database.appUrl, poolSize: 4, statementTimeout: 10_000, applicationName: 'test' },
      [],
    );
  });
  afterAll(async () => {
    await dataSource.destroy();
    await superuser.end();
    await database.drop();
  });

  it('holds every line of the demonstration once sealed, and verifies', async () => {
    const before = await verifyChain(database.workerUrl);
    expect(before).toMatchObject({ ok: true, entries: 0 });
    expect(before.unsealed).toBeGreaterThan(500);
    expect(await seal(database)).toBe(before.unsealed);
    expect(await seal(database)).toBe(0);
    const after = await verifyChain(database.workerUrl);
    expect(after).toMatchObject({ ok: true, entries: before.unsealed, unsealed: 0, faults: [] });
    expect(after.streams).toBeGreaterThan(4);
    expect(after.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('verifies alike whatever the time zone of who verifies', async () => {
    await superuser.rows(
      'alter role maillage_worker in database "' +
        new URL(database.superUrl).pathname.slice(1) +
        "\" set timezone to 'Pacific/Auckland'",
    );
    expect((await verifyChain(database.workerUrl)).faults).toEqual([]);
    await superuser.rows(
      'alter role maillage_worker in database "' + new URL(database.superUrl).pathname.slice(1) + '" reset timezone',
    );
  });

  it('keeps the chain of a record in the order of its lines over several sealings', async () => {
    for (const n of [1, 2, 3]) {
      await write('test:order', { n });
      expect(await seal(database)).toBe(1);
    }
    const chain = await superuser.rows<{ sequence: number; n: number; linked: boolean }>(
      `select s.sequence, (v.after ->> 'n')::int as n,
         s.previous_hash = coalesce(lag(s.hash) over (order by s.sequence), decode(repeat('00', 32), 'hex')) as linked
       from audit.seal s join audit.entry_value v on v.entry_id = s.entry_id where s.stream = 'test:order' order by s.sequence`,
    );
    expect(chain).toEqual([1, 2, 3].map((n) => ({ sequence: n, n, linked: true })));
  });

  it('leaves a second sealer with nothing to do while the first works', async () => {
    await write('test:two', {});
    const [first, second] = await asWorker(database, async (client) => {
      const db = {
        query: async (sql: string, parameters: readonly unknown[] = []) =>
          (await client.query(sql, parameters as unknown[])).rows as any,
      };
      return [await sealAudit(db, NOW), await seal(database)];
    });
    expect([first, second]).toEqual([1, 0]);
    expect((await verifyChain(database.workerUrl)).ok).toBe(true);
  });

  it('does not see lines of transactions that are still open, and seals them when they have ended', async () => {
    const client = new pg.Client({ connectionString: database.superUrl });
    await client.connect();
    await client.query('begin');
    const id = newId();
    await client.query(
      `insert into audit.entry (id, stream, record_type, record_id, action, account_id, request_id, at, salt, digest)
       select $1, 'test:late', record_type, record_id, action, account_id, request_id, at - interval '1 day', salt, digest from audit.entry limit 1`,
      [id],
    );
    await client.query('insert into audit.unsealed (entry_id) values ($1)', [id]);
    await write('test:late', { later: true });
    expect(await seal(database)).toBe(1);
    await client.query('commit');
    await client.end();
    expect(await seal(database)).toBe(1);
    expect((await verifyChain(database.workerUrl)).ok).toBe(true);
  });

  it('still verifies when the values of a line have been erased with a person', async () => {
    await write('test:erased', { name: 'Personne Effacée' });
    await seal(database);
    const { erased } = await verifyChain(database.workerUrl);
    await superuser.rows(
      "delete from audit.entry_value where entry_id in (select id from audit.entry where stream = 'test:erased')",
    );
    const report = await verifyChain(database.workerUrl);
    expect(report).toMatchObject({ ok: true, erased: erased + 1 });
  });

  it('lets neither the API nor the jobs change what is written', async () => {
    for (const url of [database.appUrl, database.workerUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      for (const statement of [
        "update audit.entry set action = 'other'",
        'delete from audit.entry',
        "update audit.entry_value set after = '{}'",
        'delete from audit.entry_value',
        'delete from audit.seal',
        "update audit.seal set hash = '\\x00'",
        'delete from audit.anchor',
        'truncate audit.entry cascade',
      ]) {
        await expect(client.query(statement), `${url} ${statement}`).rejects.toMatchObject({ code: '42501' });
      }
      await client.end();
    }
  });

  describe('after somebody with every right has tampered with it', () => {
    const tables = ['audit.entry', 'audit.entry_value', 'audit.unsealed', 'audit.anchor', 'audit.seal'];
    let tamperer: pg.Client;
    beforeAll(async () => {
      tamperer = new pg.Client({ connectionString: database.superUrl });
      await tamperer.connect();
      // Not even foreign keys stand in the way.
      await tamperer.query('set session_replication_role = replica');
      for (const n of [1, 2, 3, 4]) await write('test:tampered', { n });
      await seal(database);
      for (const table of tables)
        await tamperer.query(`create temp table ${table.replace('.', '_')} as table ${table}`);
    });
    beforeEach(async () => {
      for (const table of tables)
        await tamperer.query(`delete from ${table}; insert into ${table} select * from ${table.replace('.', '_')}`);
      expect(await kinds()).toEqual([]);
    });
    afterAll(() => tamperer.end());
    const tampered = async (statements: string[]): Promise<AuditFaultKind[]> => {
      for (const statement of statements) await tamperer.query(statement);
      return kinds();
    };
    const line = (sequence: number): string =>
      `(select entry_id from audit.seal where stream = 'test:tampered' and sequence = ${sequence})`;

    it.each<[string, string[], AuditFaultKind]>([
      ['who did it', [`update audit.entry set account_id = gen_random_uuid() where id = ${line(2)}`], 'changed_line'],
      [
        'when it was done, by a microsecond',
        [`update audit.entry set at = at + interval '1 microsecond' where id = ${line(2)}`],
        'changed_line',
      ],
      ['what was done', [`update audit.entry set action = 'other' where id = ${line(2)}`], 'changed_line'],
      [
        'for which organisation',
        [`update audit.entry set organisation_id = null where id = ${line(2)}`],
        'changed_line',
      ],
      ['a value', [`update audit.entry_value set after = '{"n": 22}' where entry_id = ${line(2)}`], 'changed_value'],
      [
        'a value, with its digest',
        [
          `update audit.entry set digest = sha256('other') where id = ${line(2)}`,
          `update audit.entry_value set after = '{"n": 22}' where entry_id = ${line(2)}`,
        ],
        'changed_line',
      ],
      [
        'a line, taken away with its seal',
        [
          `create temp table gone as select ${line(2)} as id`,
          'delete from audit.seal using gone where entry_id = gone.id',
          'delete from audit.entry_value using gone where entry_id = gone.id',
          'delete from audit.entry e using gone where e.id = gone.id',
          'drop table gone',
        ],
        'missing_line',
      ],
      [
        'the last line of a chain, taken away with its seal',
        [
          `create temp table gone as select ${line(4)} as id`,
          'delete from audit.seal using gone where entry_id = gone.id',
          'delete from audit.entry_value using gone where entry_id = gone.id',
          'delete from audit.entry e using gone where e.id = gone.id',
          'drop table gone',
        ],
        'broken_anchor',
      ],
      [
        'a line, taken away alone',
        [
          `create temp table gone as select ${line(2)} as id`,
          'delete from audit.entry_value using gone where entry_id = gone.id',
          'delete from audit.entry e using gone where e.id = gone.id',
          'drop table gone',
        ],
        'missing_line',
      ],
      [
        'the order of two lines',
        [
          `update audit.seal set sequence = 1002 where stream = 'test:tampered' and sequence = 2`,
          `update audit.seal set sequence = 2 where stream = 'test:tampered' and sequence = 3`,
          `update audit.seal set sequence = 3 where stream = 'test:tampered' and sequence = 1002`,
        ],
        'broken_chain',
      ],
      ['a seal', [`update audit.seal set hash = sha256('forged') where entry_id = ${line(2)}`], 'changed_line'],
      ['a seal, taken away alone', [`delete from audit.seal where entry_id = ${line(4)}`], 'lost_line'],
      [
        'a line, added beside the chains',
        [
          `insert into audit.entry (id, stream, record_type, record_id, action, account_id, request_id, salt, digest)
         select gen_random_uuid(), stream, record_type, record_id, 'invented', account_id, request_id, salt, digest from audit.entry where id = ${line(2)}`,
        ],
        'lost_line',
      ],
      ['an anchor', ["update audit.anchor set hash = sha256('forged') where number = 1"], 'broken_anchor'],
      [
        'a chain, moved to another record',
        ["update audit.seal set stream = 'test:moved' where stream = 'test:tampered'"],
        'changed_line',
      ],
    ])('finds a change of %s', async (_what, statements, kind) => {
      expect(await tampered(statements)).toContain(kind);
    });

    it('finds a whole chain forged again from the line that was changed', async () => {
      // The forger computes every hash as the sealer does, but cannot make the anchors agree.
      const { sealOf } = await import('../../server/src/platform/audit/chain.ts');
      const { LINE_COLUMNS } = await import('../../server/src/platform/audit/seal.ts');
      const forge = async (): Promise<string[]> => {
        const lines = await superuser.rows<any>(
          `select ${LINE_COLUMNS}, s.sequence, s.previous_hash as previous from audit.seal s join audit.entry e on e.id = s.entry_id
           where s.stream = 'test:tampered' order by s.sequence`,
        );
        const statements: string[] = [`update audit.entry set action = 'forged' where id = '${lines[1].id}'`];
        let previous: Buffer = lines[1].previous;
        for (const { sequence, previous: _old, ...rest } of lines.slice(1)) {
          const forged = rest.id === lines[1].id ? { ...rest, action: 'forged' } : rest;
          const hash = sealOf(previous, sequence, forged);
          statements.push(
            `update audit.seal set previous_hash = '\\x${previous.toString('hex')}', hash = '\\x${hash.toString('hex')}' where entry_id = '${rest.id}'`,
          );
          previous = hash;
        }
        return statements;
      };
      const found = await tampered(await forge());
      expect(new Set(found)).toEqual(new Set(['broken_anchor']));
    });
  });
});
