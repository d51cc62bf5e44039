import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { childEnv } from '../../server/src/env.ts';
import { verifyChain } from '../../server/src/platform/audit/verify.ts';
import { repositoryRoot } from '../../server/src/platform/paths.ts';
import { ApiClient, REFUSALS } from '../testkit/client.ts';
import { cloneDatabase, type TestDatabase } from '../testkit/database.ts';
import { superuserOf, type Superuser } from './support.ts';

const ROUNDS = 4;
const WRITERS = 6;
const CREATE = `mutation Create($input: ConventionDetailsInput!) {
  createConvention(input: $input) { ... on ConventionWritten { convention { id title } } ${REFUSALS} }
}`;

interface Write {
  key: string;
  title: string;
  /** Global id that the server acknowledged; null when it died first. */
  acknowledged: string | null;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}

describe('a server killed while it writes', () => {
  let database: TestDatabase;
  let superuser: Superuser;
  let port: number;
  let server: ChildProcess;

  /** A process of its own, so that it can be killed as a machine would stop. */
  const start = async (): Promise<void> => {
    server = spawn(
      process.execPath,
      ['--import', 'tsx', join(repositoryRoot, 'server', 'src', 'cli', 'dev-server.ts')],
      {
        cwd: join(repositoryRoot, 'server'),
        stdio: 'ignore',
        env: childEnv({
          TSX_TSCONFIG_PATH: join(repositoryRoot, 'server', 'tsconfig.json'),
          DATABASE_URL: database.appUrl,
          WORKER_DATABASE_URL: database.workerUrl,
          MIGRATION_DATABASE_URL: undefined,
          MAILLAGE_TODAY: undefined,
          PORT: String(port),
          HOST: '127.0.0.1',
          LOG_LEVEL: 'silent',
          NODE_ENV: 'test',
        }),
      },
    );
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/health/ready`).then(
            (response) => response.status,
            () => 0,
          ),
        { timeout: 60_000, interval: 200 },
      )
      .toBe(200);
  };
  const kill = async (): Promise<void> => {
    const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    server.kill('SIGKILL');
    await gone;
  };
  const signedIn = async (): Promise<ApiClient> => {
    const api = new ApiClient(`http://127.0.0.1:${port}`);
    await api.signIn('coordination.cdg44@maillage.example');
    return api;
  };

  beforeAll(async () => {
    database = await cloneDatabase(inject('testServer'), inject('templates').demonstration);
    superuser = superuserOf(database);
    port = await freePort();
  });
  afterAll(async () => {
    if (server.exitCode === null && server.signalCode === null) await kill();
    await superuser.end();
    await database.drop();
  });

  it('loses nothing that it acknowledged, leaves nothing half-written, and takes a retry once', async () => {
    const writes: Write[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await start();
      const api = await signedIn();
      let dead = false;
      const writers = Array.from({ length: WRITERS }, async () => {
        while (!dead) {
          const write: Write = {
            key: randomUUID(),
            title: `Écrite sous la menace ${writes.length} ${randomUUID()}`,
            acknowledged: null,
          };
          writes.push(write);
          try {
            const made = await api.mutate(
              CREATE,
              { input: { title: write.title, kind: 'bilateral_framework' } },
              write.key,
            );
            write.acknowledged = made.convention.id;
          } catch {
            // The server died under this request: nobody knows whether it was written.
          }
        }
      });
      // Killed in the middle of a write, once enough was acknowledged: on a busy machine that takes longer.
      const answered = (): number => writes.filter((write) => write.acknowledged !== null).length;
      const enough = answered() + WRITERS * 2;
      await expect.poll(answered, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(enough);
      await pause(round * 7);
      await kill();
      dead = true;
      await Promise.all(writers);
    }
    const acknowledged = writes.filter((write) => write.acknowledged !== null);
    const unknown = writes.filter((write) => write.acknowledged === null);
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS);
    expect(unknown.length).toBeGreaterThan(0);

    const held = await superuser.rows<{ title: string; lines: number; values: number; waits: number; grants: number }>(
      `select c.title, count(distinct e.id) as lines, count(distinct v.entry_id) as values,
         count(distinct coalesce(u.entry_id, s.entry_id)) as waits, count(distinct g.organisation_id) as grants
       from conventions.convention c
       left join audit.entry e on e.record_id = c.id
       left join audit.entry_value v on v.entry_id = e.id
       left join audit.unsealed u on u.entry_id = e.id
       left join audit.seal s on s.entry_id = e.id
       left join conventions.access_grant g on g.convention_id = c.id
       where c.title like 'Écrite sous la menace %' group by c.id`,
    );
    const titles = new Set(held.map((row) => row.title));
    expect(acknowledged.filter((write) => !titles.has(write.title))).toEqual([]);
    // Each has its line, its values and its place in the chain: all of it, or none.
    expect(held.filter((row) => row.lines !== 1 || row.values !== 1 || row.waits !== 1 || row.grants !== 1)).toEqual(
      [],
    );
    expect(titles.size).toBe(held.length);

    await start();
    const api = await signedIn();
    for (const write of writes) {
      const again = await api.mutate(CREATE, { input: { title: write.title, kind: 'bilateral_framework' } }, write.key);
      if (write.acknowledged !== null) expect(again.convention.id).toBe(write.acknowledged);
    }
    const [all] = await superuser.rows<{ conventions: number; titles: number }>(
      "select count(*) as conventions, count(distinct title) as titles from conventions.convention where title like 'Écrite sous la menace %'",
    );
    expect(all).toEqual({ conventions: writes.length, titles: writes.length });

    // The jobs that were killed too take up their work: the log is sealed in the end, and whole.
    await expect
      .poll(async () => (await verifyChain(database.workerUrl)).unsealed, { timeout: 90_000, interval: 1_000 })
      .toBe(0);
    expect(await verifyChain(database.workerUrl)).toMatchObject({ ok: true, faults: [] });
  });
});
