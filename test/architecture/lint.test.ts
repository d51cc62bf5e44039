import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './support/repository.ts';

const run = promisify(execFile);

interface Diagnostic {
  code: string;
  message: string;
  help?: string;
}

/** Lints one file as if it stood at this path of the repository. */
async function lint(path: string, text: string): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'maillage-lint-'));
  try {
    copyFileSync(join(repositoryRoot, '.oxlintrc.json'), join(root, '.oxlintrc.json'));
    writeFileSync(
      join(root, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { strict: true, target: 'ES2023', module: 'ESNext', types: [], jsx: 'react-jsx' },
      }),
    );
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    const oxlint = join(repositoryRoot, 'node_modules', 'oxlint', 'bin', 'oxlint');
    // The linter looks for the program that knows types on PATH, since the tree it lints here has no node_modules.
    const PATH = [join(repositoryRoot, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
    const args = [oxlint, '--type-aware', '-f', 'json', path];
    const found = await run(process.execPath, args, { cwd: root, env: { ...process.env, PATH } }).catch(
      (error: { stdout: string }) => error,
    );
    const { diagnostics } = JSON.parse(found.stdout) as { diagnostics: Diagnostic[] };
    return diagnostics.map(({ code, message, help }) => `${code} ${message} ${help ?? ''}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe('what the linter holds', () => {
  it.each([
    [
      'the environment is read in one place',
      'server/src/app.ts',
      'export const port = process.env["PORT"];',
      /Only server\/src\/env\.ts reads/,
    ],
    [
      'use cases are told the time',
      'server/src/modules/access/use-cases/a.ts',
      'export const at = Date.now();',
      /injected Clock/,
    ],
    ['rules are told the time', 'packages/domain/src/access/a.ts', 'export const at = Date.now();', /injected Clock/],
    [
      'rules do not draw lots',
      'packages/domain/src/access/a.ts',
      'export const at = Math.random();',
      /same answer to the same facts/,
    ],
    [
      'documents are typed',
      'client/src/app/a.ts',
      "import { gql } from '@apollo/client';\nexport const a = gql`{ a }`;",
      /graphql\(\) of src\/gql/,
    ],
    [
      'reference data stays on the server',
      'client/src/app/a.ts',
      "import { communes } from '@maillage/reference';\nexport const a = communes;",
      /stay on the server/,
    ],
    [
      'a promise is awaited or declared void',
      'server/src/app.ts',
      'async function save(): Promise<void> {}\nexport function all(): void {\n  save();\n}\n',
      /no-floating-promises/,
    ],
    [
      'a closed list is handled whole',
      'packages/domain/src/access/a.ts',
      'export function a(x: 1 | 2): number | undefined {\n  switch (x) {\n    case 1:\n      return 1;\n  }\n  return undefined;\n}\n',
      /switch-exhaustiveness-check/,
    ],
    ['any is no type', 'server/src/app.ts', 'export const a = (x: any): unknown => x;', /no-explicit-any/],
    ['a server logs through its logger', 'server/src/app.ts', 'console.log("x");', /no-console/],
    [
      'hooks are called unconditionally',
      'client/src/ui/a.tsx',
      'import { useState } from "react";\nexport function A(p: { x: boolean }): null {\n  if (p.x) useState(1);\n  return null;\n}\n',
      /hook/i,
    ],
    [
      'a file stays readable',
      'server/src/app.ts',
      'export const a = 1;\n'.repeat(1) + '// line\n'.repeat(301),
      /max-lines/,
    ],
  ])('%s', async (_what, path, text, message) => {
    expect((await lint(path, text)).join('\n')).toMatch(message);
  });

  it('lets the composition root, the clock and the tests do what only they may', async () => {
    expect(await lint('server/src/env.ts', 'export const port = process.env["PORT"];\n')).toEqual([]);
    expect(await lint('packages/kernel/src/clock.ts', 'export const at = (): number => Date.now();\n')).toEqual([]);
    expect(await lint('server/src/platform/clock.ts', 'export const at = (): number => Date.now();\n')).toEqual([]);
  });
});
