import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, runNode, tool } from './process.mjs';

/**
 * Counts the tests of a report.
 * @param {{ testResults?: { status: string, assertionResults: { status: string }[] }[] }} report of vitest's JSON reporter
 * @returns {{ passed: number, failed: number, skipped: number }} a file that failed before its first test counts for one failure
 */
export function countTests(report) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults ?? []) {
    const statuses = file.assertionResults.map(({ status }) => status);
    for (const status of statuses) {
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failed += 1;
      else count.skipped += 1;
    }
    if (file.status === 'failed' && !statuses.includes('failed')) count.failed += 1;
  }
  return count;
}

/**
 * Runs one vitest project, its output shown as it comes.
 * @param {string} project
 * @param {Record<string, string>} [env]
 */
export async function runSuite(project, env = {}) {
  const { code, tests } = await runPart(project, env);
  return verdict(project, code, tests);
}

/**
 * Runs one vitest project in parts at the same time, each with what it starts for itself.
 * @param {string} project
 * @param {number} parts
 * @param {Record<string, string>} env
 */
async function runInParts(project, parts, env) {
  const ran = await Promise.all(
    Array.from({ length: parts }, (_, index) => runPart(project, env, `${index + 1}/${parts}`)),
  );
  const sum = (key) => ran.reduce((total, { tests }) => total + tests[key], 0);
  const tests = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  return verdict(project, Math.max(...ran.map(({ code }) => code)), tests);
}

async function runPart(project, env, shard) {
  const folder = join(root, 'node_modules', '.cache', 'maillage');
  const file = join(folder, `tests-${project}-${process.pid}${shard ? `-${shard.replace('/', '-of-')}` : ''}.json`);
  mkdirSync(folder, { recursive: true });
  const { code } = await runNode(
    [
      tool('vitest/vitest.mjs'),
      'run',
      '--config',
      join(root, 'test', 'vitest.config.ts'),
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...(shard ? [`--shard=${shard}`] : []),
    ],
    { env, show: true },
  );
  const tests = existsSync(file)
    ? countTests(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  rmSync(file, { force: true });
  return { code, tests };
}

/**
 * A suite fails when a test failed, when vitest did for another reason, and when nothing ran: silence is no success.
 * @param {string} project
 * @param {number} code exit code of vitest
 * @param {{ passed: number, failed: number, skipped: number }} tests
 */
export function verdict(project, code, tests) {
  if (tests.passed + tests.failed === 0) return { ok: false, tests, note: `no test of the project '${project}' ran` };
  if (tests.failed > 0) return { ok: false, tests, note: `${tests.failed} failed` };
  if (code !== 0) return { ok: false, tests, note: `vitest ended with code ${code} although no test failed` };
  return { ok: true, tests, note: tests.skipped > 0 ? `${tests.skipped} skipped` : '' };
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium for the browser suites.
 * @param {Record<string, string | undefined>} env CHROMIUM_PATH is believed first; then the usual names on PATH
 * @param {(path: string) => boolean} [exists]
 * @returns {string | null}
 * @throws Error when CHROMIUM_PATH names nothing
 */
export function findChromium(env, exists = existsSync) {
  if (env.CHROMIUM_PATH) {
    if (exists(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, and nothing is there`);
  }
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter).filter(Boolean)];
  const candidates = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
  candidates.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  return candidates.find((path) => exists(path)) ?? null;
}

/**
 * Browser suites; without a browser they are skipped, or fail where one is required.
 * @param {'e2e' | 'e2e-deep'} project
 */
export async function runBrowserSuite(project, env = process.env) {
  let chromium;
  try {
    chromium = findChromium(env);
  } catch (error) {
    return { ok: false, note: error.message };
  }
  // A journey waits for its page most of the time: two at once, each on a portal of its own, share two cores well.
  if (chromium) return runInParts(project, env.E2E_PORTAL_URL ? 1 : 2, { CHROMIUM_PATH: chromium });
  if (env.REQUIRE_BROWSER === '1') return { ok: false, note: 'REQUIRE_BROWSER=1 and no Chromium was found' };
  return { ok: true, skipped: true, note: 'skipped: no Chromium (install one or set CHROMIUM_PATH)' };
}
