import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngine } from '../db/engine/embedded.ts';
import { provision } from '../db/engine/provision.ts';
import { assertBound, describeRole, isAdministrative, rewriteUrl } from '../db/engine/roles.ts';
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
  const role = await describeRole(maintenance(url))
    .catch(() => describeRole(url))
    .catch((error: Error) => {
      throw new Error(`La base indiquée par DATABASE_URL ne répond pas : ${error.message}`);
    });
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
  const named = decodeURIComponent(new URL(url).pathname.slice(1));
  const database = MAINTENANCE.has(named) || named === role.name ? DATABASE : named;
  return prepare(
    'administered',
    { url: maintenance(url), database, passwords: await passwordsOf(env, dataDir) },
    terminal,
  );
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
