#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  buildClient,
  checkBoundaries,
  checkDeadCode,
  checkFormat,
  checkGenerated,
  checkLint,
  checkTypes,
} from './runner/checks.mjs';
import { pooled, root } from './runner/process.mjs';
import { runBrowserSuite, runSuite } from './runner/suites.mjs';

/**
 * Every step of `npm test`, in order. Checks read the sources and run two at a time; the steps after them use the
 * database, the build or a browser, and run alone.
 */
const STEPS = [
  { name: 'types', says: 'TypeScript, every project', check: true, run: checkTypes },
  { name: 'lint', says: 'oxlint, with the rules that know types', check: true, run: checkLint },
  { name: 'format', says: 'oxfmt', check: true, run: checkFormat },
  { name: 'boundaries', says: 'dependency rules between layers', check: true, run: checkBoundaries },
  { name: 'dead-code', says: 'unused files, exports and dependencies', check: true, run: checkDeadCode },
  {
    name: 'generated',
    says: 'schema, operations and client types against their source',
    check: true,
    run: checkGenerated,
  },
  { name: 'unit', says: 'rules, tools and architecture', run: () => runSuite('unit') },
  { name: 'client', says: 'components and hooks', run: () => runSuite('client') },
  {
    name: 'api',
    says: 'the server on a real database (TEST_DATABASE_URL, or the embedded one)',
    run: () => runSuite('api'),
  },
  { name: 'build', says: 'the client as it is served', run: buildClient },
  { name: 'e2e', says: 'journeys in a browser', run: () => runBrowserSuite('e2e') },
  {
    name: 'deep',
    says: 'two servers, faults, load, fuzzing, engine starts (with --deep)',
    deep: true,
    run: () => runSuite('deep'),
  },
  {
    name: 'e2e-deep',
    says: 'the longer journeys in a browser (with --deep)',
    deep: true,
    run: () => runBrowserSuite('e2e-deep'),
  },
];

const names = STEPS.map(({ name }) => name).join(', ');
const USAGE = `node test/run.mjs [--only a,b] [--deep] [--list]

  --only a,b   run these steps only: ${names}
  --deep       run the long suites (and nothing else, unless --only says so)
  --list       say what the steps are

Environment: TEST_DATABASE_URL (a PostgreSQL instead of the embedded one), CHROMIUM_PATH, REQUIRE_BROWSER=1.
`;

function chosenSteps() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      deep: { type: 'boolean' },
      list: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return stop(USAGE);
  if (values.list) return stop(STEPS.map(({ name, says }) => `${name.padEnd(12)} ${says}\n`).join(''));
  if (values.only === undefined) return STEPS.filter(({ deep = false }) => deep === (values.deep ?? false));
  const wanted = new Set(
    values.only
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const unknown = [...wanted].filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0 || wanted.size === 0)
    return stop(`Unknown step: ${unknown.join(', ') || 'none given'}. The steps are: ${names}.\n`, 2);
  if (values.deep) wanted.add('deep');
  if (wanted.has('e2e') && !existsSync(join(root, 'client', 'dist', 'index.html'))) wanted.add('build');
  return STEPS.filter(({ name }) => wanted.has(name));
}

function stop(text, code = 0) {
  (code === 0 ? process.stdout : process.stderr).write(text);
  process.exit(code);
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const say = (line) => process.stdout.write(`${line}\n`);
const total = { all: 0, done: 0 };

async function runStep(step) {
  const begun = performance.now();
  say(`▶ ${step.name}: ${step.says}`);
  let result;
  try {
    result = await step.run();
  } catch (error) {
    result = { ok: false, text: String(error.stack ?? error), note: 'the runner itself failed' };
  }
  const took = performance.now() - begun;
  total.done += 1;
  if (!result.ok && result.text) say(result.text.trimEnd());
  const mark = result.skipped ? '–' : result.ok ? '✔' : '✘';
  say(`${mark} ${step.name} (${seconds(took)}, ${total.done}/${total.all})${result.note ? ` ${result.note}` : ''}`);
  return { name: step.name, took, ...result };
}

const begun = performance.now();
const steps = chosenSteps();
total.all = steps.length;
const results = await pooled(
  steps.filter(({ check }) => check),
  2,
  runStep,
);
for (const step of steps.filter(({ check }) => !check)) {
  const buildFailed = step.name === 'e2e' && results.some(({ name, ok }) => name === 'build' && !ok);
  results.push(
    buildFailed
      ? { name: step.name, took: 0, ok: false, note: 'not run: the client does not build' }
      : await runStep(step),
  );
}

say('');
for (const { name, took, ok, skipped, tests, note } of results) {
  const outcome = skipped ? 'skipped' : ok ? 'ok' : 'FAILED';
  const counted = tests ? `${tests.passed} passed, ${tests.failed} failed` : '';
  say(
    `  ${name.padEnd(11)} ${outcome.padEnd(8)} ${seconds(took).padStart(8)}  ${[counted, note].filter(Boolean).join('; ')}`.trimEnd(),
  );
}
const failed = results.filter(({ ok }) => !ok);
say('');
say(
  failed.length > 0
    ? `Failed: ${failed.map(({ name }) => name).join(', ')} (${seconds(performance.now() - begun)})`
    : `All ${results.length} steps in ${seconds(performance.now() - begun)}`,
);
const count = (key) => results.reduce((sum, { tests }) => sum + (tests?.[key] ?? 0), 0);
say(`${count('passed')} passed, ${count('failed')} failed`);
process.exitCode ||= failed.length > 0 ? 1 : 0;
