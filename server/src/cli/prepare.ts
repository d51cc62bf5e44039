import { dropDatabase } from '../db/engine/provision.ts';
import { withClient } from '../db/engine/roles.ts';
import { migrate } from '../db/migrate.ts';
import { prepareJobs } from '../platform/jobs/runner.ts';
import { announceMissingAdministrator } from './administrator.ts';
import { printAccounts, runDemonstration, runReferenceImport } from './content.ts';
import { remake, type Database } from './database.ts';
import { noteFact, readFact } from './facts.ts';
import type { Terminal } from './terminal.ts';

/** A database whose owner we may be. */
export type OwnedDatabase = Database & { ownerUrl: string };

/** True when the structure and the first content of the database are ours to make. */
export function isOwned(database: Database): database is OwnedDatabase {
  return database.ownerUrl !== null;
}

/**
 * Runs work that changes structure or content while no other command does on the same database: a second start waits
 * for the first one's demonstration instead of taking it for an interrupted one. The lock lives outside of the
 * database where we can, so that it holds while that one is dropped, and ends with its connection.
 */
export async function exclusively<T>(database: OwnedDatabase, terminal: Terminal, work: () => Promise<T>): Promise<T> {
  return withClient(database.admin?.url ?? database.ownerUrl, async (client) => {
    const key = `maillage-content:${database.admin?.database ?? ''}`;
    const { rows } = await client.query<{ free: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as free',
      [key],
    );
    if (!rows[0]!.free) {
      await terminal.step('Attente d’une autre commande qui prépare la base', () =>
        client.query('select pg_advisory_lock(hashtextextended($1, 0))', [key]),
      );
    }
    return work();
  });
}

/** Brings the structure of the database to the newest. */
export async function migrateDatabase(database: OwnedDatabase, terminal: Terminal): Promise<void> {
  await terminal.step('Structure de la base', async (tell) => {
    await migrate(database.ownerUrl, tell);
    if (database.workerUrl !== null) await prepareJobs(database.workerUrl);
  });
}

/**
 * Brings a database to the state in which the portal can be served: structure, reference data, and at the first start
 * the demonstration region, unless it is to stay empty. Run again, it does what is missing and no more.
 */
export async function prepareContent(database: OwnedDatabase, empty: boolean, terminal: Terminal): Promise<void> {
  await migrateDatabase(database, terminal);
  let demonstration = await readFact(database.ownerUrl, 'demonstration');
  if (demonstration?.state === 'loading') {
    // Half a demonstration is of no use, and nobody has worked on it: it was never served.
    await startAfresh(database, terminal);
    await migrateDatabase(database, terminal);
    demonstration = null;
  }
  if ((await readFact(database.ownerUrl, 'reference'))?.state !== 'loaded')
    await importReferenceData(database, null, terminal);
  if (demonstration !== null) return;
  if (empty) {
    await noteFact(database.ownerUrl, 'demonstration', { state: 'none' });
    return;
  }
  await terminal.step('Région de démonstration', (tell) => runDemonstration(database, tell));
}

/**
 * Imports communes, EPCI, départements and régions, again if need be.
 * @param coordinates path of an official file of coordinates, or null
 */
export async function importReferenceData(
  database: OwnedDatabase,
  coordinates: string | null,
  terminal: Terminal,
): Promise<void> {
  const summary = await terminal.step('Communes, EPCI, départements et régions', async (tell) => {
    const lines = await runReferenceImport(database, coordinates, tell);
    await noteFact(database.ownerUrl, 'reference', { state: 'loaded' });
    return lines;
  });
  for (const line of summary) terminal.say(line);
}

/** Drops the database and makes it again, without its structure. Refused while somebody is connected to it. */
export async function startAfresh(database: OwnedDatabase, terminal: Terminal): Promise<void> {
  const { admin } = database;
  if (admin === null) {
    throw new Error(
      'Effacer la base demande un rôle d’administration : indiquez-le par DATABASE_URL, ou faites recréer la base par qui l’a créée.',
    );
  }
  await terminal.step('Effacement de la base', async () => {
    await dropDatabase(admin.url, admin.database);
    await remake(admin);
  });
}

/** Prints who may enter: the accounts of the demonstration when it is loaded, else how to make the first one. */
export async function announceAccounts(database: Database, terminal: Terminal): Promise<void> {
  if (!isOwned(database)) return;
  if ((await readFact(database.ownerUrl, 'demonstration'))?.state !== 'loaded') {
    await announceMissingAdministrator(database, terminal);
    return;
  }
  terminal.say('');
  await printAccounts(terminal);
}
