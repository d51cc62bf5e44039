import { env } from '../env.ts';
import { buildClient, CLIENT_FOLDER } from './client-build.ts';
import { openDatabase } from './database.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Invocation } from './options.ts';
import { announceAccounts, exclusively, isOwned, prepareContent } from './prepare.ts';
import { assertPortFree, portError, serverConfig } from './server-config.ts';
import { duration, type Terminal } from './terminal.ts';

/** Builds what changed, prepares the database and serves the portal until the process is asked to stop. */
export async function start(invocation: Invocation, terminal: Terminal, lifecycle: Lifecycle): Promise<void> {
  const begun = performance.now();
  await assertPortFree(invocation.host, invocation.port);
  await terminal.step('Interface', buildClient);
  const database = await openDatabase(env(), invocation.dataDir, terminal, lifecycle);
  if (isOwned(database))
    await exclusively(database, terminal, () => prepareContent(database, invocation.empty, terminal));
  const url = await terminal.step('Serveur', () => listen(invocation, database, lifecycle));
  await announceAccounts(database, terminal);
  terminal.say('');
  terminal.say(`Maillage est prêt en ${duration(performance.now() - begun)} : ${url}`);
  terminal.say('Ctrl-C pour arrêter.');
  await lifecycle.untilStopped();
}

/** Builds the client when its sources have changed. */
export async function build(_invocation: Invocation, terminal: Terminal): Promise<void> {
  await terminal.step('Interface', buildClient);
}

/** Serves on a database that is ready, without touching its structure or its content: what a container runs. */
export async function serve(invocation: Invocation, terminal: Terminal, lifecycle: Lifecycle): Promise<void> {
  const { DATABASE_URL: appUrl, WORKER_DATABASE_URL: workerUrl = null } = env();
  if (appUrl === undefined)
    throw new Error('La commande serve attend DATABASE_URL, l’adresse du rôle de l’application.');
  const url = await listen(invocation, { appUrl, workerUrl }, lifecycle);
  terminal.say(`Maillage écoute : ${url}`);
  await lifecycle.untilStopped();
}

async function listen(
  invocation: Invocation,
  database: { appUrl: string; workerUrl: string | null },
  lifecycle: Lifecycle,
): Promise<string> {
  const { startServer } = await import('../main.ts');
  const { host, port, dataDir } = invocation;
  const server = await startServer(
    serverConfig(env(), database, { host, port, dataDir, clientFolder: CLIENT_FOLDER }),
  ).catch((error: unknown) => {
    throw portError(error, host, port);
  });
  lifecycle.onStop(() => server.stop());
  return server.url;
}
