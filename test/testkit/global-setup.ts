import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEngine } from '../../server/src/db/engine/embedded.ts';
import { env } from '../../server/src/env.ts';
import { ensureTemplate, type TestServer } from './database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
    templates: { empty: string; demonstration: string };
  }
}

const TEST_PASSWORDS = { owner: 'maillage-test-owner', app: 'maillage-test-app-1', worker: 'maillage-test-worker' };

/** Finds or starts the PostgreSQL of the tests, and makes the two templates that tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const tell = (step: string): void => {
    process.stderr.write(`  base de test : ${step}\n`);
  };
  const given = env().TEST_DATABASE_URL;
  let server: TestServer;
  let stop = async (): Promise<void> => undefined;
  if (given) {
    server = { adminUrl: given, passwords: TEST_PASSWORDS };
  } else {
    const engine = await startEngine({
      dataDir: join(import.meta.dirname, '..', '..', '.cache', 'test-engine'),
      durable: false,
      onProgress: tell,
    });
    server = { adminUrl: engine.adminUrl, passwords: engine.passwords };
    stop = () => engine.stop();
  }
  const empty = await ensureTemplate(server, 'empty', tell);
  const demonstration = await ensureTemplate(server, 'demonstration', tell);
  project.provide('testServer', server);
  project.provide('templates', { empty, demonstration });
  return stop;
}
