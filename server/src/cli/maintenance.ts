import { env } from '../env.ts';
import { verifyAudit } from './content.ts';
import { openDatabase, openExistingDatabase } from './database.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Invocation } from './options.ts';
import { announceMissingAdministrator, createAdministrator } from './administrator.ts';
import {
  announceAccounts,
  exclusively,
  importReferenceData,
  isOwned,
  migrateDatabase,
  prepareContent,
  startAfresh,
  type OwnedDatabase,
} from './prepare.ts';
import { shiftedClock, systemClock } from '../platform/clock.ts';
import { serverConfig } from './server-config.ts';
import type { Terminal } from './terminal.ts';

type Command = (invocation: Invocation, terminal: Terminal, lifecycle: Lifecycle) => Promise<void>;

/** Goes back to the demonstration data. */
export const reset: Command = async (invocation, terminal, lifecycle) => {
  const database = await openOwned(invocation, terminal, lifecycle);
  if (database.kind !== 'embedded' && !invocation.confirmed) {
    throw new Error(
      `La base « ${database.admin?.database ?? ''} » de DATABASE_URL serait effacée : confirmez avec --yes.`,
    );
  }
  await exclusively(database, terminal, async () => {
    await startAfresh(database, terminal);
    await prepareContent(database, invocation.empty, terminal);
  });
  await announceAccounts(database, terminal);
};

/** Makes roles, structure and first content of a real server's database; run before each new version is served. */
export const setup: Command = async (invocation, terminal, lifecycle) => {
  const database = await openOwned(invocation, terminal, lifecycle);
  await exclusively(database, terminal, () => prepareContent(database, invocation.empty, terminal));
  await announceMissingAdministrator(database, terminal);
};

/** Brings the structure to the newest, and nothing else. */
export const migrateOnly: Command = async (invocation, terminal, lifecycle) => {
  const database = await openOwned(invocation, terminal, lifecycle);
  await exclusively(database, terminal, () => migrateDatabase(database, terminal));
};

/** Imports the reference data again, or for the first time. */
export const referenceImport: Command = async (invocation, terminal, lifecycle) => {
  const database = await openOwned(invocation, terminal, lifecycle);
  await exclusively(database, terminal, async () => {
    await migrateDatabase(database, terminal);
    await importReferenceData(database, invocation.coordinates, terminal);
  });
};

/** Checks the chain of the audit log; the process's code tells a broken one. */
export const auditVerify: Command = async (invocation, terminal, lifecycle) => {
  const database = await openExistingDatabase(env(), invocation.dataDir, terminal, lifecycle);
  if (!(await verifyAudit(database, terminal))) process.exitCode = 1;
};

/**
 * Gives a new portal its first administrator, or one of its administrators a new link, and prints the link by which
 * that person chooses a password.
 */
export const adminCreate: Command = async (invocation, terminal, lifecycle) => {
  const { email, name } = invocation;
  if (email === null || name === null) throw new Error('Indiquez --email et --name.');
  const database = await openExistingDatabase(env(), invocation.dataDir, terminal, lifecycle);
  if (!isOwned(database)) throw ownerExpected();
  const publicUrl = env().PUBLIC_URL ?? `http://localhost:${invocation.port}`;
  const { today } = serverConfig(env(), database, { host: invocation.host, port: invocation.port, clientFolder: null });
  const clock = today ? shiftedClock(today) : systemClock;
  await exclusively(database, terminal, async () => {
    await migrateDatabase(database, terminal);
    await createAdministrator(database, terminal, clock, { email, name, publicUrl });
  });
};

async function openOwned(invocation: Invocation, terminal: Terminal, lifecycle: Lifecycle): Promise<OwnedDatabase> {
  const database = await openDatabase(env(), invocation.dataDir, terminal, lifecycle);
  if (isOwned(database)) return database;
  throw ownerExpected();
}

function ownerExpected(): Error {
  return new Error(
    'Cette commande agit comme propriétaire de la base : indiquez MIGRATION_DATABASE_URL, ou un rôle d’administration par DATABASE_URL.',
  );
}
