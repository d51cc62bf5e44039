import { generateContract, release } from '@maillage/server/src/tools/contract/generate-contract.ts';
import { buildSchema, print, type DocumentNode } from 'graphql';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repositoryRoot } from './support/repository.ts';

const SDL = `
  scalar Date
  scalar Cents
  type Query { convention(id: ID!): Convention, search(text: String!): [Found!]! }
  type Mutation { rename(id: ID!, title: String!): RenamePayload! }
  union RenamePayload = Renamed | Refused
  union Found = Convention | Party
  type Renamed { convention: Convention! }
  type Refused { codes: [Code!]! }
  enum Code { STALE_VERSION NOT_ALLOWED }
  type Convention { id: ID!, title: String!, startsOn: Date, amount: Cents, parties: [Party!]! }
  type Party { id: ID!, key: String! }
`;

const SOURCES: Record<string, string> = {
  'features/conventions/Line.tsx': [
    "import { graphql } from '../../gql/index.ts';",
    'export const LineFragment = graphql(`fragment Line on Convention { id title startsOn parties { key } }`);',
  ].join('\n'),
  'features/conventions/Page.tsx': [
    "import { graphql } from '../../gql/index.ts';",
    'export const PageQuery = graphql(`',
    '  query Page($id: ID!) { convention(id: $id) { ...Line amount } search(text: "x") { ... on Party { id } } }',
    '`);',
    'export const Rename = graphql(/* GraphQL */ `',
    '  mutation Rename($id: ID!) { rename(id: $id, title: "t") { ... on Renamed { convention { ...Line } } ... on Refused { codes } } }',
    '`);',
  ].join('\n'),
};

let root: string;
let places: { root: string; schemaFolder: string; clientFolder: string };

beforeEach(() => {
  // graphql-tag remembers the fragments of a process, and here the same process reads several clients.
  vi.spyOn(console, 'warn').mockReturnValue();
  root = mkdtempSync(join(tmpdir(), 'maillage-contract-'));
  places = { root, schemaFolder: join(root, 'schema'), clientFolder: join(root, 'client', 'src') };
  writeSource(
    '../../schema/CHANGELOG.md',
    '# API\n\n## Unreleased\n\n- Query.search was removed.\n\n## 1\n\n- Query.convention was removed.\n',
  );
  for (const [path, text] of Object.entries(SOURCES)) writeSource(path, text);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function writeSource(path: string, text: string): void {
  const file = join(places.clientFolder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

async function emitted(): Promise<void> {
  await generateContract(buildSchema(SDL), places, 'write');
  release(places.schemaFolder);
}

const problemsOf = async (sdl = SDL): Promise<string[]> =>
  (await generateContract(buildSchema(sdl), places, 'check')).problems;

describe('the contract between server and client', () => {
  it('holds right after it was emitted, and emitting it again changes nothing', async () => {
    await emitted();
    expect(await problemsOf()).toEqual([]);
    expect((await generateContract(buildSchema(SDL), places, 'write')).changed).toEqual([]);
  });

  it('fails when the schema was changed and not emitted', async () => {
    await emitted();
    const problems = await problemsOf(SDL.replace('key: String!', 'key: String!, label: String'));
    expect(problems).toEqual(['schema/schema.graphql differs from its source: run `npm run generate`.']);
  });

  it('fails when an operation was changed and its types and its publication were not', async () => {
    await emitted();
    writeSource(
      'features/conventions/Line.tsx',
      (SOURCES['features/conventions/Line.tsx'] ?? '').replace('startsOn ', ''),
    );
    expect(await problemsOf()).toEqual(
      ['schema/operations.json', 'client/src/gql/graphql.ts', 'client/src/gql/gql.ts'].map(
        (path) => `${path} differs from its source: run \`npm run generate\`.`,
      ),
    );
  });

  it('fails when a generated file was edited by hand or another one put beside it', async () => {
    await emitted();
    writeSource('gql/graphql.ts', 'export {};\n');
    writeSource('gql/mine.ts', 'export {};\n');
    expect(await problemsOf()).toEqual([
      'client/src/gql/graphql.ts differs from its source: run `npm run generate`.',
      'client/src/gql/mine.ts is not generated and does not belong there.',
    ]);
  });

  it('fails on a breaking change that the changelog names nowhere, or names for an older release', async () => {
    await emitted();
    const without = (field: string): string => SDL.replace(field, '');
    for (const path of Object.keys(SOURCES)) writeSource(path, '');
    await generateContract(buildSchema(without('convention(id: ID!): Convention,')), places, 'write');
    expect(await problemsOf(without('convention(id: ID!): Convention,'))).toEqual([
      "Breaking change that schema/CHANGELOG.md does not name under 'Unreleased': Query.convention was removed.",
    ]);
  });

  it('accepts a breaking change named under Unreleased', async () => {
    await emitted();
    for (const path of Object.keys(SOURCES)) writeSource(path, '');
    const sdl = SDL.replace(', search(text: String!): [Found!]!', '');
    await generateContract(buildSchema(sdl), places, 'write');
    expect((await problemsOf(sdl)).filter((problem) => problem.includes('search'))).toEqual([]);
  });

  it('fails when no schema was ever released: nothing would be compared', async () => {
    await generateContract(buildSchema(SDL), places, 'write');
    expect(await problemsOf()).toEqual([
      'schema/released.graphql is missing: run `npm run generate -- --release` once.',
    ]);
  });

  it.each([
    ['an unknown field', 'query A { convention(id: "1") { nothing } }', /Page\.tsx:1: Cannot query field "nothing"/],
    ['broken syntax', 'query A {', /Page\.tsx:1: Syntax Error/],
    ['an interpolation', 'query A { ${x} }', /takes no interpolation/],
    ['no name', '{ __typename }', /needs a name/],
    [
      'two mutations',
      'mutation M { a: rename(id: 1, title: "") { __typename } b: rename(id: 1, title: "") { __typename } }',
      /one mutation/,
    ],
    [
      'a name already taken',
      'fragment Line on Convention { id }',
      /Line is already taken at features\/conventions\/Line\.tsx:2/,
    ],
  ])('refuses a document with %s, and says where', async (_what, text, message) => {
    writeSource('features/conventions/Page.tsx', `graphql(\`${text}\`)`);
    const { problems, changed } = await generateContract(buildSchema(SDL), places, 'write');
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(changed).toEqual(['schema/schema.graphql']);
  });

  it('publishes each operation exactly as the client sends it', async () => {
    await emitted();
    const manifest = JSON.parse(readFileSync(join(places.schemaFolder, 'operations.json'), 'utf8')) as {
      operations: { id: string; name: string; body: string }[];
    };
    expect(manifest.operations.map(({ name }) => name)).toEqual(['Page', 'Rename']);
    for (const operation of manifest.operations) {
      expect(operation.id).toBe(createHash('sha256').update(operation.body).digest('hex'));
    }
    const { PageDocument, RenameDocument } = (await import(
      pathToFileURL(join(places.clientFolder, 'gql', 'graphql.ts')).href
    )) as Record<'PageDocument' | 'RenameDocument', DocumentNode>;
    expect([await sent('query', PageDocument), await sent('mutate', RenameDocument)]).toEqual(
      manifest.operations.map(({ body }) => body),
    );
  });

  it('emits types that map the scalars and tell union members apart', async () => {
    await emitted();
    const types = readFileSync(join(places.clientFolder, 'gql', 'graphql.ts'), 'utf8');
    expect(types).toContain("import type { CalendarDate } from '@maillage/kernel';");
    expect(types).toContain('startsOn: CalendarDate | null');
    expect(types).toContain("__typename: 'Refused', codes: Array<Code>");
  });
});

/** What the real client hands to its link for a document. */
async function sent(kind: 'query' | 'mutate', document: DocumentNode): Promise<string> {
  const fromClient = createRequire(join(repositoryRoot, 'client', 'package.json'));
  const { ApolloClient, ApolloLink, InMemoryCache, Observable } = (await import(
    pathToFileURL(fromClient.resolve('@apollo/client')).href
  )) as Record<string, any>;
  let body = '';
  const link = new ApolloLink((operation: { query: DocumentNode }) => {
    body = print(operation.query);
    return new Observable((observer: { complete(): void; next(value: unknown): void }) => {
      observer.next({ data: null, errors: [{ message: 'unused' }] });
      observer.complete();
    });
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const variables = { id: '1' };
  await (
    kind === 'query' ? client.query({ query: document, variables }) : client.mutate({ mutation: document, variables })
  ).catch(() => undefined);
  return body;
}
