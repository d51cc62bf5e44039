import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pooled, root, runNode, tool } from './process.mjs';

const PROJECTS = [
  'server',
  'client',
  'test',
  'packages/domain',
  'packages/reference',
  'packages/messages',
  'packages/kernel',
];

const cache = join(root, 'node_modules', '.cache', 'maillage');

/**
 * Type checks each project, two at a time; what did not change since the last run is not read again. By the native compiler,
 * five times faster; `typescript` stays for the tools that read sources through its API, which the native one has not.
 */
export async function checkTypes() {
  mkdirSync(cache, { recursive: true });
  const results = await pooled(PROJECTS, 2, async (project) => {
    const info = join(cache, `${project.replaceAll('/', '-')}.tsbuildinfo`);
    const config = join(root, project, 'tsconfig.json');
    const args = [
      tool('typescript-native/bin/tsc'),
      '--noEmit',
      '-p',
      config,
      '--incremental',
      '--tsBuildInfoFile',
      info,
    ];
    const { code, out, err } = await runNode(args);
    return { project, ok: code === 0, text: out + err };
  });
  const failed = results.filter(({ ok }) => !ok);
  return {
    ok: failed.length === 0,
    text: failed.map(({ project, text }) => `-- ${project}\n${text}`).join('\n'),
    note: failed.length > 0 ? `in ${failed.map(({ project }) => project).join(', ')}` : `${PROJECTS.length} projects`,
  };
}

/** A tool that says all there is to say by its exit code and its output. */
const plain =
  (...args) =>
  async () => {
    const { code, out, err } = await runNode(args);
    return { ok: code === 0, text: out + err, note: '' };
  };

export const checkLint = plain(tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings');
export const checkFormat = plain(tool('oxfmt/bin/oxfmt'), '--check');
export const checkDeadCode = plain(tool('knip/bin/knip.js'), '--no-progress');
export const checkGenerated = plain(
  tool('tsx/dist/cli.mjs'),
  '--tsconfig',
  join(root, 'server', 'tsconfig.json'),
  join(root, 'server', 'src', 'tools', 'generate.ts'),
  '--check',
);

/** The layers. A cruise that met no module proves nothing, and one version of a compiler is enough to cause it. */
export async function checkBoundaries() {
  const args = [
    tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    join(root, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    'packages',
    'server/src',
    'client/src',
    'test',
  ];
  const { code, out, err } = await runNode(args);
  try {
    return boundariesVerdict(JSON.parse(out).summary);
  } catch {
    return { ok: false, text: out.slice(0, 4000) + err, note: `dependency-cruiser ended with code ${code}` };
  }
}

/** Fewer than this cannot be the portal: the cruise went blind. */
const FEWEST_MODULES = 50;

/** @param {{ totalCruised: number, violations: { rule: { name: string }, comment?: string, from: string, to: string }[] , ruleSetUsed?: { forbidden?: { name?: string, comment?: string }[] } }} summary */
export function boundariesVerdict(summary) {
  if (summary.totalCruised < FEWEST_MODULES) {
    return { ok: false, text: '', note: `only ${summary.totalCruised} modules cruised: the rules were not tried` };
  }
  const why = new Map((summary.ruleSetUsed?.forbidden ?? []).map(({ name, comment }) => [name, comment ?? '']));
  const text = summary.violations
    .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}\n    ${why.get(rule.name) ?? ''}`)
    .join('\n');
  const found = summary.violations.length;
  return { ok: found === 0, text, note: found > 0 ? `${found} violations` : `${summary.totalCruised} modules` };
}

/** The client as it is served; the browser suites open this build. */
export async function buildClient() {
  const { code, out, err } = await runNode([join(root, 'client', 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: join(root, 'client'),
  });
  return { ok: code === 0, text: out + err, note: '' };
}
