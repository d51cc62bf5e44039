import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Root of the checkout. */
export const repositoryRoot = resolve(import.meta.dirname, '../../..');

/** A text file of the repository. */
export interface SourceFile {
  /** From the root, with slashes. */
  path: string;
  text: string;
}

let all: string[] | undefined;

/** Paths the repository holds or is about to: committed files, and new ones that nothing ignores. */
export function repositoryPaths(): string[] {
  all ??= execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(resolve(repositoryRoot, path)));
  return all;
}

/** The files whose path matches, with their text. */
export function filesMatching(pattern: RegExp): SourceFile[] {
  return repositoryPaths()
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(resolve(repositoryRoot, path), 'utf8') }));
}
