import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { childEnv } from '../../server/src/env.ts';
import { TEST_TODAY, type TestDatabase } from '../testkit/database.ts';
import { repository } from './support.ts';

/** A portal in a process of its own. */
export interface PortalProcess {
  url: string;
  /** Ends it as a cut does: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
}

const READY_WITHIN = 60_000;

/** Serves a database, jobs included, in a process that may be killed. */
export async function servePortal(database: Pick<TestDatabase, 'appUrl' | 'workerUrl'>): Promise<PortalProcess> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
      join(repository, 'server/src/cli/dev-server.ts'),
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: childEnv({
        TSX_TSCONFIG_PATH: join(repository, 'server/tsconfig.json'),
        DATABASE_URL: database.appUrl,
        WORKER_DATABASE_URL: database.workerUrl,
        MIGRATION_DATABASE_URL: undefined,
        DATA_DIR: undefined,
        HOST: '127.0.0.1',
        PORT: String(port),
        MAILLAGE_TODAY: TEST_TODAY,
        LOG_LEVEL: 'silent',
        NODE_ENV: undefined,
      }),
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  const latest = Date.now() + READY_WITHIN;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > latest) {
      child.kill('SIGKILL');
      throw new Error(`the portal did not come up:\n${said}`);
    }
    await pause(100);
  }
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
