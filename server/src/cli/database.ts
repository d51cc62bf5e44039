import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngine } from '../db/engine/embedded.ts';
import { hasCluster } from '../db/engine/layout.ts';
import { provision } from '../db/engine/provision.ts';
import { assertBound, describeRole, isAdministrative, rewriteUrl, withClient } from '../db/engine/roles.ts';
import { loadSecrets } from '../db/engine/secrets.ts';
import { withLock } from '../db/engine/lock.ts';
import type { Env } from '../env.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Terminal } from './terminal.ts';

/** The database that a command works on. */
export interface Database {
  /** 'embedded': ours; 'administered': a real server where we may make roles; 'given': roles made by somebody else. */
  kind: 'embedded' | 'administered' | 'given';
  appUrl: string;
  /** null when the migrations are somebody else's work. */
  ownerUrl: string | null;
  /** null when another process runs the jobs. */
  workerUrl: string | null;
  /** How to make or drop the database; null when it was given. */
  admin: Administration | null;
}

export interface Administration {
  url: string;
  database: string;
  passwords: { owner: string; app: string; worker: string };
}

const DATABASE = 'maillage';
/** Databases that an administrator signs in to, never the portal's. */
const MAINTENANCE = new Set(['', 'postgres', 'template1']);

/**
 * Opens the database that the environment names, or the embedded one, and makes its roles where we may.
 * The embedded engine stops with the lifecycle.
 */
export async function openDatabase(
  env: Env,
  dataDir: string,
  terminal: Terminal,
  lifecycle: Lifecycle,
): Promise<Database> {
  const url = env.DATABASE_URL;
  if (url === undefined) {
    const engine = await terminal.step('Base de données embarquée', (tell) =>
      startEngine({ dataDir, onProgress: tell }),
    );
    lifecycle.onStop(() => engine.stop());
    return prepare('embedded', { url: engine.adminUrl, database: DATABASE, passwords: engine.passwords }, terminal);
  }
  const role = await describeRoleOf(url);
  if (!isAdministrative(role)) {
    assertBound(role);
    return {
      kind: 'given',
      appUrl: url,
      ownerUrl: env.MIGRATION_DATABASE_URL ?? null,
      workerUrl: env.WORKER_DATABASE_URL ?? null,
      admin: null,
    };
  }
  return prepare(
    'administered',
    { url: maintenance(url), database: databaseNamed(url, role.name), passwords: await passwordsOf(env, dataDir) },
    terminal,
  );
}

/**
 * Opens the database as openDatabase does, for a command that is of use on one that was prepared: it makes none.
 * @throws Error in French when there is none
 */
export async function openExistingDatabase(
  env: Env,
  dataDir: string,
  terminal: Terminal,
  lifecycle: Lifecycle,
): Promise<Database> {
  if (env.DATABASE_URL === undefined && !hasCluster(dataDir)) throw noDatabase(`dans ${dataDir}`);
  const url = env.DATABASE_URL;
  if (url !== undefined) {
    const role = await describeRoleOf(url);
    const database = databaseNamed(url, role.name);
    if (isAdministrative(role) && !(await databaseExists(url, database)))
      throw noDatabase(`« ${database} » sur le serveur de DATABASE_URL`);
  }
  const opened = await openDatabase(env, dataDir, terminal, lifecycle);
  const prepared = await withClient(opened.ownerUrl ?? opened.appUrl, async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      `/* is-prepared */ select to_regclass('platform.fact') is not null as found`,
    );
    return rows[0]!.found;
  });
  if (!prepared) throw noDatabase(env.DATABASE_URL === undefined ? `dans ${dataDir}` : 'à l’adresse de DATABASE_URL');
  return opened;
}

function noDatabase(where: string): Error {
  return new Error(
    `Il n’y a pas de base de données de Maillage ${where}. Vérifiez --data-dir et DATABASE_URL, ou préparez-la d’abord par npm start.`,
  );
}

async function databaseExists(url: string, database: string): Promise<boolean> {
  return withClient(maintenance(url), async (client) => {
    const { rowCount } = await client.query('/* database-exists */ select 1 from pg_database where datname = $1', [
      database,
    ]);
    return rowCount === 1;
  });
}

/** Makes roles and database again, after the database was dropped. */
export async function remake(admin: Administration): Promise<void> {
  await provision({ adminUrl: admin.url, database: admin.database, passwords: admin.passwords });
}

async function prepare(
  kind: 'embedded' | 'administered',
  admin: Administration,
  terminal: Terminal,
): Promise<Database> {
  const urls = await terminal.step('Rôles et base', () =>
    provision({ adminUrl: admin.url, database: admin.database, passwords: admin.passwords }),
  );
  return { kind, ...urls, admin };
}

/** The role of an address, whether the database that it names exists or not. */
function describeRoleOf(url: string): ReturnType<typeof describeRole> {
  return describeRole(maintenance(url))
    .catch(() => describeRole(url))
    .catch((error: Error) => {
      throw new Error(`La base indiquée par DATABASE_URL ne répond pas : ${error.message}`);
    });
}

function databaseNamed(url: string, role: string): string {
  const named = decodeURIComponent(new URL(url).pathname.slice(1));
  return MAINTENANCE.has(named) || named === role ? DATABASE : named;
}

function maintenance(url: string): string {
  return rewriteUrl(url, 'postgres');
}

/** Passwords named by the environment; the data directory makes and keeps the others. */
async function passwordsOf(env: Env, dataDir: string): Promise<Administration['passwords']> {
  const { OWNER_PASSWORD: owner, APP_PASSWORD: app, WORKER_PASSWORD: worker } = env;
  if (owner !== undefined && app !== undefined && worker !== undefined) return { owner, app, worker };
  await mkdir(dataDir, { recursive: true });
  const kept = await withLock(join(dataDir, 'engine.lock'), 30_000, () => loadSecrets(dataDir));
  return { owner: owner ?? kept.owner, app: app ?? kept.app, worker: worker ?? kept.worker };
}
