import { availableParallelism } from 'node:os';
import { resolve as pathOf } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Without it, graphql is loaded twice (as a module and as CommonJS) and refuses its own types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/** Suites on the database: one template of it per run, cloned for each worker. */
const globalSetup = [pathOf(import.meta.dirname, 'testkit/global-setup.ts')];

/** The paths below, and those of the reports, start at the top of the repository. */
const root = pathOf(import.meta.dirname, '..');

/** Journeys in a browser: one portal for all files of a run, played one after another. */
const browserProject = (name: string, files: { include: string[]; exclude?: string[] }) => ({
  resolve,
  test: {
    name,
    ...files,
    environment: 'node' as const,
    globalSetup: [pathOf(import.meta.dirname, 'e2e/support/global-setup.ts')],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});

export default defineConfig({
  root,
  test: {
    // Each worker of the API suites holds a server and its connections: more workers than this only wait for each other.
    maxWorkers: Math.min(2, availableParallelism()),
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.unit.test.ts',
            'server/src/**/*.unit.test.ts',
            'test/architecture/**/*.test.ts',
          ],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'api',
          include: ['test/{api,access,engine,migrations,security,workflows}/**/*.test.ts'],
          exclude: ['**/*.deep.test.ts'],
          environment: 'node',
          globalSetup,
          // Files share what they import, the schema first: each has its own server and database all the same.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      './client/vitest.config.ts',
      browserProject('e2e', { include: ['test/e2e/**/*.test.ts'], exclude: ['**/*.deep.test.ts'] }),
      browserProject('e2e-deep', { include: ['test/e2e/**/*.deep.test.ts'] }),
      {
        resolve,
        test: {
          name: 'deep',
          include: ['test/**/*.deep.test.ts'],
          exclude: ['test/e2e/**'],
          environment: 'node',
          globalSetup,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
