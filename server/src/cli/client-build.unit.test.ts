import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientSourcesHash } from './client-build.ts';

describe('the hash of the sources of the client', () => {
  let root: string;
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'maillage-hash-'));
    write('client/src/main.tsx', 'a');
    write('packages/kernel/src/index.ts', 'b');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it.each([
    'client/src/main.tsx',
    'client/index.html',
    'packages/kernel/src/index.ts',
    'schema/schema.graphql',
    'pnpm-lock.yaml',
  ])('changes with %s', (path) => {
    const before = clientSourcesHash(root);
    write(path, 'changed');
    expect(clientSourcesHash(root)).not.toBe(before);
  });

  it.each([
    'client/dist/index.html',
    'client/node_modules/x/index.js',
    'client/src/main.test.tsx',
    'server/src/main.ts',
    '.data/x',
  ])('does not change with %s', (path) => {
    const before = clientSourcesHash(root);
    write(path, 'changed');
    expect(clientSourcesHash(root)).toBe(before);
  });

  it('tells a file that was moved', () => {
    const before = clientSourcesHash(root);
    rmSync(join(root, 'client/src/main.tsx'));
    write('client/src/moved.tsx', 'a');
    expect(clientSourcesHash(root)).not.toBe(before);
  });
});
