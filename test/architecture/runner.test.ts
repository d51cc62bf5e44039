import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/repository.ts';

interface Tests {
  passed: number;
  failed: number;
  skipped: number;
}
interface Suites {
  countTests(report: unknown): Tests;
  verdict(project: string, code: number, tests: Tests): { ok: boolean; note: string };
  findChromium(env: Record<string, string>, exists: (path: string) => boolean): string | null;
}
interface Checks {
  boundariesVerdict(summary: unknown): { ok: boolean; text: string; note: string };
}

const load = async <T>(name: string): Promise<T> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(repositoryRoot, 'test', 'runner', name)).href)) as T;
const { countTests, verdict, findChromium } = await load<Suites>('suites.mjs');
const { boundariesVerdict } = await load<Checks>('checks.mjs');

const file = (status: string, ...statuses: string[]): unknown => ({
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

describe('the count of tests', () => {
  it('adds up the tests of each file', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'pending')] };
    expect(countTests(report)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts a file that broke before its first test as a failure', () => {
    expect(countTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests({ testResults: [file('failed', 'passed')] })).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe('the verdict on a suite', () => {
  it.each([
    ['fails when nothing ran', 0, { passed: 0, failed: 0, skipped: 0 }, false, /no test of the project 'api' ran/],
    ['fails when everything was skipped', 0, { passed: 0, failed: 0, skipped: 4 }, false, /no test/],
    ['fails when a test failed, whatever the exit code', 0, { passed: 3, failed: 1, skipped: 0 }, false, /1 failed/],
    ['fails when only vitest did', 1, { passed: 3, failed: 0, skipped: 0 }, false, /code 1/],
    ['passes otherwise', 0, { passed: 3, failed: 0, skipped: 0 }, true, /^$/],
  ])('%s', (_what, code, tests, ok, note) => {
    expect(verdict('api', code, tests)).toMatchObject({ ok, note: expect.stringMatching(note) as string });
  });
});

describe('the browser', () => {
  const only = (wanted: string) => (path: string) => path === wanted;

  it('is the one asked for, else the first known one', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/c' }, only('/opt/c'))).toBe('/opt/c');
    expect(findChromium({}, only('/usr/bin/chromium-browser'))).toBe('/usr/bin/chromium-browser');
    expect(findChromium({ PATH: '/opt/bin' }, only('/opt/bin/google-chrome'))).toBe('/opt/bin/google-chrome');
    expect(findChromium({ PATH: '/opt/bin' }, () => false)).toBeNull();
  });

  it('asked for and absent is an error, not a reason to skip', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/opt/c' }, () => false)).toThrow('/opt/c');
  });
});

describe('the verdict on the layers', () => {
  it('fails when next to nothing was cruised', () => {
    expect(boundariesVerdict({ totalCruised: 0, violations: [] })).toMatchObject({
      ok: false,
      note: 'only 0 modules cruised: the rules were not tried',
    });
  });

  it('says why a rule stands', () => {
    const found = boundariesVerdict({
      totalCruised: 300,
      violations: [{ rule: { name: 'features-apart' }, from: 'a.ts', to: 'b.ts' }],
      ruleSetUsed: { forbidden: [{ name: 'features-apart', comment: 'So that each can change alone.' }] },
    });
    expect(found).toEqual({
      ok: false,
      text: 'features-apart: a.ts → b.ts\n    So that each can change alone.',
      note: '1 violations',
    });
  });
});

describe('the command line', () => {
  const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    promisify(execFile)(process.execPath, [join(repositoryRoot, 'test', 'run.mjs'), ...args]).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  it('lists its steps', async () => {
    const { code, stdout } = await run('--list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^types {2}.*^boundaries {2}.*^e2e {2}.*^deep {2}/ms);
  });

  it('refuses a step it does not know', async () => {
    expect(await run('--only', 'unit,nothing')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Unknown step: nothing') as string,
    });
  });
});
