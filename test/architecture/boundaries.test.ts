import { describe, expect, it } from 'vitest';
import { cruiseTree, readConfiguration, type Tree } from './support/cruise-tree.ts';

const configuration = await readConfiguration();

const EMPTY = 'export const value = 1;\n';
const library = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};\n',
});

/** A file that imports another one, which exists. */
function importing(from: string, to: string): Tree {
  const steps = from.split('/').length - 1;
  return { [from]: `import { value } from '${'../'.repeat(steps)}${to}';\nexport const own = value;\n`, [to]: EMPTY };
}
function using(from: string, name: string): Tree {
  return {
    [from]: `import * as library from '${name}';\nexport const own = library;\n`,
    ...library(name),
  };
}
function typesOf(from: string, to: string): Tree {
  const tree = importing(from, to);
  return {
    ...tree,
    [from]: (tree[from] ?? '')
      .replace('import {', 'import type {')
      .replace('= value', '= null as unknown as typeof value'),
  };
}

/** For each rule, a tree that breaks it. */
const broken: Record<string, Tree> = {
  'no-circular': {
    'server/src/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'server/src/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  },
  resolvable: { 'server/src/a.ts': "import { gone } from './gone.ts';\nexport const a = gone;\n" },
  'packages-without-io': {
    'packages/kernel/src/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
  },
  'packages-without-framework': using('packages/domain/src/access/a.ts', 'pg'),
  'packages-are-below': importing('packages/messages/src/a.ts', 'server/src/clock.ts'),
  'kernel-is-lowest': importing('packages/kernel/src/a.ts', 'packages/messages/src/index.ts'),
  'packages-beside-each-other': importing('packages/domain/src/access/a.ts', 'packages/reference/src/index.ts'),
  'domain-order-access': importing('packages/domain/src/access/a.ts', 'packages/domain/src/conventions/index.ts'),
  'domain-order-organisations': typesOf(
    'packages/domain/src/organisations/a.ts',
    'packages/domain/src/steering/index.ts',
  ),
  'domain-order-files': importing('packages/domain/src/files/a.ts', 'packages/domain/src/conventions/index.ts'),
  'domain-order-conventions': importing(
    'packages/domain/src/conventions/a.ts',
    'packages/domain/src/steering/index.ts',
  ),
  'domain-order-cohorts': importing('packages/domain/src/cohorts/a.ts', 'packages/domain/src/steering/index.ts'),
  'contexts-through-their-index': importing(
    'packages/domain/src/conventions/a.ts',
    'packages/domain/src/access/policy.ts',
  ),
  'graphql-without-database': using('server/src/modules/access/graphql/a.resolver.ts', 'typeorm'),
  'graphql-through-use-cases': importing(
    'server/src/modules/access/graphql/a.resolver.ts',
    'server/src/modules/access/persistence/b.queries.ts',
  ),
  'use-cases-without-api': using('server/src/modules/access/use-cases/a.ts', 'type-graphql'),
  'persistence-is-below': importing(
    'server/src/modules/access/persistence/a.queries.ts',
    'server/src/modules/access/use-cases/b.ts',
  ),
  'technique-knows-no-context': importing('server/src/platform/mail/a.ts', 'server/src/modules/access/use-cases/b.ts'),
  'tools-stay-out-of-the-server': importing('server/src/main.ts', 'server/src/tools/generate.ts'),
  'client-and-server-apart': typesOf('client/src/app/a.ts', 'server/src/context.ts'),
  'client-without-reference-data': importing('client/src/app/a.ts', 'packages/reference/src/index.ts'),
  'features-apart': importing('client/src/features/access/a.tsx', 'client/src/features/conventions/b.tsx'),
  'workspaces-apart': importing('client/src/workspaces/cdg/a.tsx', 'client/src/workspaces/region/b.tsx'),
  'features-below-workspaces': importing('client/src/features/access/a.tsx', 'client/src/workspaces/cdg/b.tsx'),
  'ui-knows-no-feature': importing('client/src/ui/a.tsx', 'client/src/features/access/b.tsx'),
  'sources-without-tests': importing('server/src/a.ts', 'test/testkit/actors.ts'),
};

/** Further ways to break a rule that forbids several things. */
const alsoBroken: [string, Tree][] = [
  [
    'graphql-without-database',
    typesOf('server/src/modules/access/graphql/a.type.ts', 'server/src/modules/access/persistence/b.entity.ts'),
  ],
  ['graphql-without-database', using('server/src/modules/access/graphql/a.type.ts', 'pg')],
  [
    'use-cases-without-api',
    importing('server/src/modules/access/use-cases/a.ts', 'server/src/modules/access/graphql/b.type.ts'),
  ],
  ['use-cases-without-api', using('server/src/modules/access/use-cases/a.ts', 'graphql')],
  ['use-cases-without-api', using('server/src/modules/access/use-cases/a.ts', 'express')],
  ['packages-without-framework', using('packages/kernel/src/a.ts', 'react')],
  ['packages-without-framework', using('packages/messages/src/a.ts', '@apollo/client')],
  ['client-and-server-apart', importing('server/src/a.ts', 'client/src/app/b.ts')],
  ['sources-without-tests', importing('server/src/a.ts', 'packages/domain/src/conventions/testing/index.ts')],
  ['tools-stay-out-of-the-server', using('server/src/a.ts', '@graphql-codegen/core')],
];

describe('each boundary', () => {
  it.each(alsoBroken)('%s also stops the other ways to break it (%#)', async (name, tree) => {
    expect((await cruiseTree(configuration, tree)).map(({ rule }) => rule)).toContain(name);
  });

  it.each((configuration.forbidden ?? []).map((rule) => [rule.name ?? '']))(
    '%s stops a tree that breaks it',
    async (name) => {
      const tree = broken[name];
      expect(tree, `no tree tries the rule ${name}: add one above`).toBeDefined();
      const violations = await cruiseTree(configuration, tree ?? {});
      expect(violations.map(({ rule }) => rule)).toContain(name);
    },
  );

  it('is an error and says why in a sentence', () => {
    for (const rule of configuration.forbidden ?? []) {
      expect(rule.severity, rule.name).toBe('error');
      expect(rule.comment ?? '', rule.name).toMatch(/^.{40,}\.$/s);
    }
  });

  it('knows no rule but those configured', () => {
    const names = new Set((configuration.forbidden ?? []).map(({ name }) => name));
    expect(Object.keys(broken).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the ways that are meant', () => {
  it.each<[string, Tree]>([
    [
      'a resolver calls a use case',
      importing('server/src/modules/access/graphql/a.resolver.ts', 'server/src/modules/access/use-cases/b.ts'),
    ],
    [
      'a resolver uses a loader',
      importing('server/src/modules/access/graphql/a.resolver.ts', 'server/src/modules/access/persistence/b.loader.ts'),
    ],
    [
      'a use case reads rows',
      importing('server/src/modules/access/use-cases/a.ts', 'server/src/modules/access/persistence/b.queries.ts'),
    ],
    [
      'a query reads through the gate',
      importing('server/src/modules/access/persistence/a.queries.ts', 'server/src/db/gate.ts'),
    ],
    [
      'a later context builds on an earlier one',
      importing('packages/domain/src/conventions/a.ts', 'packages/domain/src/access/index.ts'),
    ],
    ['a workspace composes features', importing('client/src/workspaces/cdg/a.tsx', 'client/src/features/access/b.tsx')],
    [
      'the schema gathers the contexts',
      importing('server/src/platform/graphql/schema.ts', 'server/src/modules/access/graphql/index.ts'),
    ],
    [
      'a resolver takes the type of a read model',
      typesOf('server/src/modules/access/graphql/a.type.ts', 'server/src/modules/access/persistence/b.queries.ts'),
    ],
    [
      'a type points back',
      {
        'server/src/a.ts': "import { b } from './b.ts';\nexport type A = string;\nexport const a = b;\n",
        'server/src/b.ts': "import type { A } from './a.ts';\nexport const b = '' as A;\n",
      },
    ],
  ])('%s', async (_what, tree) => {
    expect(await cruiseTree(configuration, tree)).toEqual([]);
  });
});
