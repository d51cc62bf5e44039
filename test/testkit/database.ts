import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { provision, dropDatabase, type ProvisionedUrls } from '../../server/src/db/engine/provision.ts';
import { migrate } from '../../server/src/db/migrate.ts';
import { prepareJobs } from '../../server/src/platform/jobs/runner.ts';

/** A PostgreSQL on which tests make their databases. */
export interface TestServer {
  adminUrl: string;
  passwords: { owner: string; app: string; worker: string };
}

/** What a test's database starts from. */
export type TemplateName = 'empty' | 'demonstration';

/** Day on which the demonstration of the tests is played. */
export const TEST_TODAY = '2026-11-23';

const root = join(import.meta.dirname, '..', '..');

/** Sources that decide what a template holds: a change of any of them makes a new one. */
const SOURCES: Record<TemplateName, string[]> = {
  empty: [
    'server/src/db',
    'server/src/platform/jobs',
    'server/src/modules/reference/import.ts',
    'server/src/modules/reference/import',
    'packages/reference/src',
    'pnpm-lock.yaml',
  ],
  demonstration: [
    'server/src',
    'packages/domain/src',
    'packages/kernel/src',
    'packages/reference/src',
    'pnpm-lock.yaml',
  ],
};

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) add(full);
      else if (!entry.name.includes('.test.')) hash.update(full.slice(root.length)).update(readFileSync(full));
    }
  };
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    if (path.endsWith('.ts') || path.endsWith('.yaml')) hash.update(readFileSync(full));
    else add(full);
  }
  return hash.digest('hex').slice(0, 12);
}

export function templateDatabase(name: TemplateName): string {
  return `maillage_tpl_${name}_${hashOf(SOURCES[name])}`;
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(server: TestServer, database: string): Promise<boolean> {
  return asAdmin(server.adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    return rowCount === 1;
  });
}

/** Makes the template when it is missing, and drops those of older sources. */
export async function ensureTemplate(
  server: TestServer,
  name: TemplateName,
  tell: (step: string) => void,
): Promise<string> {
  const database = templateDatabase(name);
  if (await exists(server, database)) return database;
  await dropOlder(server, `maillage_tpl_${name}_`);
  const making = `${database}_making`;
  await dropDatabase(server.adminUrl, making).catch(() => undefined);
  tell(`template « ${name} »`);
  const urls = await provision({ adminUrl: server.adminUrl, database: making, passwords: server.passwords });
  await migrate(urls.ownerUrl);
  await prepareJobs(urls.workerUrl);
  const { importReference } = await import('../../server/src/modules/reference/import.ts');
  await importReference({ ownerUrl: urls.ownerUrl });
  if (name === 'demonstration') {
    const { loadDemonstration } = await import('../../server/src/demo/load.ts');
    const { fixedClock, calendarDate } = await import('../../packages/kernel/src/index.ts');
    await loadDemonstration({
      ownerUrl: urls.ownerUrl,
      appUrl: urls.appUrl,
      clock: fixedClock(calendarDate(TEST_TODAY)),
    });
  }
  await asAdmin(server.adminUrl, (client) => client.query(`alter database "${making}" rename to "${database}"`));
  return database;
}

async function dropOlder(server: TestServer, prefix: string): Promise<void> {
  const older = await asAdmin(server.adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
      `${prefix.replaceAll('_', '\\_')}%`,
    ]);
    return rows.map((row) => row.datname);
  });
  for (const database of older) await dropDatabase(server.adminUrl, database).catch(() => undefined);
}

let sequence = 0;

export interface TestDatabase extends ProvisionedUrls {
  /** Superuser's address of the same database: to look at what no role of the portal may see, or to tamper. */
  superUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, copied from a template. */
export async function cloneDatabase(server: TestServer, template: string): Promise<TestDatabase> {
  sequence += 1;
  const database = `maillage_test_${process.pid}_${sequence}_${Date.now().toString(36)}`;
  await asAdmin(server.adminUrl, async (client) => {
    // Copies wait for each other: PostgreSQL refuses a template that another session is connected to.
    await client.query("select pg_advisory_lock(hashtextextended('maillage-test-clone', 0))");
    await client.query(`create database "${database}" template "${template}" owner maillage_owner`);
  });
  const at = (user: string | null, password: string | null): string => {
    const url = new URL(server.adminUrl);
    url.pathname = `/${database}`;
    if (user !== null) {
      url.username = user;
      url.password = encodeURIComponent(password!);
    }
    return url.href;
  };
  return {
    ownerUrl: at('maillage_owner', server.passwords.owner),
    appUrl: at('maillage_app', server.passwords.app),
    workerUrl: at('maillage_worker', server.passwords.worker),
    superUrl: at(null, null),
    drop: () =>
      asAdmin(server.adminUrl, async (client) => {
        await client.query(`drop database if exists "${database}" with (force)`);
      }),
  };
}
