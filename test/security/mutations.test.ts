import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { calendarDate, failed, newId, ok } from '@maillage/kernel';
import type { Actor } from '../../server/src/db/actor.ts';
import { openDataSource } from '../../server/src/db/data-source.ts';
import { unitOfWork, type Transaction } from '../../server/src/db/unit-of-work.ts';
import type { ApiClient } from '../testkit/client.ts';
import { REFUSALS } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { actorNamed, footprint, superuserOf, type Superuser } from './support.ts';

const COORDINATOR = 'coordination.cdg44@maillage.example';
const CREATE = `mutation Create($input: ConventionDetailsInput!) {
  createConvention(input: $input) { ... on ConventionWritten { convention { id title } } ${REFUSALS} }
}`;
const input = (title: string): object => ({ input: { title, kind: 'bilateral_framework' } });

describe('mutations in races and failures', () => {
  let portal: Portal;
  let superuser: Superuser;
  let api: ApiClient;
  let actor: Actor;
  let dataSource: Awaited<ReturnType<typeof openDataSource>>;
  const run = (work: (tx: Transaction) => Promise<any>, more: object = {}): Promise<any> =>
    unitOfWork(
      dataSource,
      { actor, today: calendarDate(TEST_TODAY), now: `${TEST_TODAY}T09:00:00.000Z`, requestId: 'test', ...more },
      work,
    );

  beforeAll(async () => {
    portal = await openPortal();
    superuser = superuserOf(portal.database);
    api = await portal.signIn(COORDINATOR);
    actor = await actorNamed(superuser, COORDINATOR);
    dataSource = await openDataSource(
      { url: portal.database.appUrl, poolSize: 4, statementTimeout: 10_000, applicationName: 'test' },
      [],
    );
  });
  afterAll(async () => {
    await dataSource.destroy();
    await superuser.end();
    await portal.stop();
  });
  beforeEach(() => superuser.rows('delete from platform.form_draft'));

  it('has one effect when the same request arrives eight times at once under one key', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => api.mutate(CREATE, input('Convention demandée huit fois'), key)),
    );
    const ids = new Set(answers.map((answer) => answer.convention.id as string));
    expect(ids.size).toBe(1);
    const [held] = await superuser.rows<{ conventions: number; lines: number }>(
      `select count(distinct c.id) as conventions, count(e.id) as lines from conventions.convention c
       left join audit.entry e on e.record_id = c.id where c.title = 'Convention demandée huit fois'`,
    );
    expect(held).toEqual({ conventions: 1, lines: 1 });
  });

  it('answers a retry with the first outcome, and refuses another request under the same key', async () => {
    const key = randomUUID();
    const first = await api.mutate(CREATE, input('Convention reprise'), key);
    expect(await api.mutate(CREATE, input('Convention reprise'), key)).toEqual(first);
    const other = await api.mutate(CREATE, input('Autre convention'), key);
    expect(other.refusals.map((refusal: { code: string }) => refusal.code)).toEqual(['IDEMPOTENCY_MISMATCH']);
    expect(await superuser.rows("select 1 from conventions.convention where title = 'Autre convention'")).toEqual([]);
  });

  it('keeps the same key of two people apart', async () => {
    const key = randomUUID();
    const mine = await api.mutate(CREATE, input('Convention d’une clé partagée'), key);
    const other = await portal.signIn('exterieur.cdg30@maillage.example');
    const theirs = await other.mutate(CREATE, input('Convention d’une clé partagée'), key);
    expect(theirs.convention.id).not.toBe(mine.convention.id);
  });

  it('refuses a key that is not a uuid', async () => {
    const answer = await api.ask(CREATE, input('Convention sans clé'), { 'idempotency-key': 'again' });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('tries a deadlock again until both are done', async () => {
    const forms = ['deadlock-a', 'deadlock-b'];
    for (const form of forms) {
      await superuser.rows(
        'insert into platform.form_draft (account_id, organisation_id, form, payload) values ($1, $2, $3, $4)',
        [actor.accountId, actor.organisationId, form, '{}'],
      );
    }
    let attempts = 0;
    const inOrder = (first: string, second: string) =>
      run(async (tx) => {
        attempts += 1;
        await tx.query("update platform.form_draft set payload = '{}' where form = $1", [first]);
        await pause(300);
        await tx.query('update platform.form_draft set payload = payload || $2::jsonb where form = $1', [
          second,
          JSON.stringify({ [first]: true }),
        ]);
        return ok(true);
      });
    const outcomes = await Promise.all([inOrder('deadlock-a', 'deadlock-b'), inOrder('deadlock-b', 'deadlock-a')]);
    expect(outcomes).toEqual([ok(true), ok(true)]);
    expect(attempts).toBeGreaterThan(2);
  });

  it('leaves nothing of a use case that refuses after it wrote', async () => {
    const before = await footprint(superuser);
    const outcome = await run(
      async (tx) => {
        await tx.query(
          'insert into platform.form_draft (account_id, organisation_id, form, payload) values ($1, $2, $3, $4)',
          [actor.accountId, actor.organisationId, 'half', '{}'],
        );
        await tx.audit({
          stream: 'test:half',
          recordType: 'test',
          recordId: newId(),
          action: 'written',
          before: null,
          after: { half: true },
        });
        await tx.enqueue('send_mail', { to: 'nobody@maillage.example', template: 'invitation', values: {} });
        return failed([{ code: 'NOT_ALLOWED', path: [], parameters: {} }]);
      },
      { idempotency: { key: randomUUID(), operation: 'half', input: {} } },
    );
    expect(outcome.ok).toBe(false);
    expect(await footprint(superuser)).toEqual(before);
  });

  it('leaves nothing of a use case that throws after it wrote, and its connection serves on', async () => {
    const before = await footprint(superuser);
    for (let time = 0; time < 8; time += 1) {
      await expect(
        run(async (tx) => {
          await tx.audit({
            stream: 'test:thrown',
            recordType: 'test',
            recordId: newId(),
            action: 'written',
            before: null,
            after: {},
          });
          throw new Error('a bug');
        }),
      ).rejects.toThrow('a bug');
    }
    expect(await footprint(superuser)).toEqual(before);
    expect(await run(async () => ok('still here'))).toEqual(ok('still here'));
  });

  it('leaves nothing of a mutation refused over the API', async () => {
    const before = await footprint(superuser);
    const refused = await api.mutate(CREATE, {
      input: { title: 'X', kind: 'bilateral_framework', territory: [{ kind: 'commune', code: '00000' }] },
    });
    expect(refused.refusals.length).toBeGreaterThan(0);
    expect(await footprint(superuser)).toEqual(before);
  });

  it('forgets the actor once a mutation is over', async () => {
    await run(async () => ok(true));
    const rows: unknown = await dataSource.query(
      "select coalesce(current_setting('maillage.account', true), '') as account",
    );
    expect(rows).toEqual([{ account: '' }]);
  });

  it('still answers after two hundred people have gone before their answer', async () => {
    const query =
      '{ conventions(first: 100) { totalCount edges { node { id title parties { organisation { name } } clauses { id } } } } }';
    await Promise.all(
      Array.from({ length: 200 }, async (_each, index) => {
        const gone = new AbortController();
        const asked = fetch(`${portal.url}/graphql`, {
          method: 'POST',
          headers: api.headers(),
          body: JSON.stringify({ query }),
          signal: gone.signal,
        }).catch(() => null);
        await pause(1 + (index % 40));
        gone.abort();
        await asked;
      }),
    );
    const data = await api.query(query);
    expect(data.conventions.totalCount).toBeGreaterThan(0);
    await expect
      .poll(
        async () =>
          (
            await superuser.rows<{ n: number }>(
              "select count(*) as n from pg_stat_activity where datname = current_database() and application_name = 'maillage-api' and state like 'idle in transaction%'",
            )
          )[0]!.n,
        { timeout: 20_000 },
      )
      .toBe(0);
  });
});
