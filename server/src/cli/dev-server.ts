import { migrate } from '../db/migrate.ts';
import { env } from '../env.ts';
import { startServer } from '../main.ts';
import { openLifecycle } from './lifecycle.ts';
import { serverConfig } from './server-config.ts';
import { openTerminal } from './terminal.ts';

// The server behind `npm run dev`: started again at each change, on the roles and the port that its parent gives.
const terminal = openTerminal();
const lifecycle = openLifecycle(terminal, false);
const { DATABASE_URL, WORKER_DATABASE_URL, MIGRATION_DATABASE_URL, PORT, HOST, DATA_DIR } = env();
if (DATABASE_URL === undefined || PORT === undefined)
  throw new Error('DATABASE_URL and PORT are given by the dev command');
if (MIGRATION_DATABASE_URL !== undefined)
  await migrate(MIGRATION_DATABASE_URL, (name) => terminal.say(`Migration ${name}`));
const server = await startServer(
  serverConfig(
    env(),
    { appUrl: DATABASE_URL, workerUrl: WORKER_DATABASE_URL ?? null },
    {
      host: HOST ?? '127.0.0.1',
      port: PORT,
      clientFolder: null,
      ...(DATA_DIR === undefined ? {} : { dataDir: DATA_DIR }),
    },
  ),
);
lifecycle.onStop(() => server.stop());
