import { cruise, type ICruiseOptions, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from './repository.ts';

/** A source tree to try rules on: path → content. */
export type Tree = Record<string, string>;

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** The rules the repository is built under. */
export async function readConfiguration(): Promise<IConfiguration> {
  const file = pathToFileURL(join(repositoryRoot, '.dependency-cruiser.mjs')).href;
  return ((await import(/* @vite-ignore */ file)) as { default: IConfiguration }).default;
}

/**
 * Writes a tree somewhere, cruises it with the repository's rules and removes it.
 * @returns the violations, in the order of their rules' names
 */
export async function cruiseTree(configuration: IConfiguration, tree: Tree): Promise<Violation[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'maillage-cruise-')));
  try {
    for (const [path, content] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const folders = [...new Set(Object.keys(tree).map((path) => path.split('/')[0] ?? ''))].filter(
      (folder) => folder !== 'node_modules',
    );
    const options = {
      ...configuration.options,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: configuration.forbidden ?? [] },
    } as ICruiseOptions;
    const { output } = await cruise(folders, options, { ...configuration.options?.enhancedResolveOptions });
    return (output as ICruiseResult).summary.violations
      .map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
      .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
