import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { unnamedBreakingChanges } from './breaking-changes.ts';
import { InvalidDocuments, readClientDocuments } from './client-documents.ts';
import { emitClientTypes } from './client-types.ts';
import { manifestText } from './manifest.ts';

/** Where the contract lives. */
export interface ContractPlaces {
  /** Root of the checkout: paths in messages are told from it. */
  root: string;
  /** Folder of schema.graphql, operations.json, released.graphql and CHANGELOG.md. */
  schemaFolder: string;
  /** The client's sources, its `gql` folder included. */
  clientFolder: string;
}

export interface ContractReport {
  /** Files written, or that would be. */
  changed: string[];
  /** What stands in the way, one sentence each; nothing when the contract holds. */
  problems: string[];
  operations: number;
}

/** Types and members in alphabetical order: the text does not depend on the order modules are loaded in. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema)).trim()}\n`;
}

/**
 * Emits the contract between server and client: the schema, the published operations, the client's types.
 * When a document of the client is not valid, the schema is emitted all the same: it is what its author needs to read.
 * @param mode 'write' updates the files; 'check' writes nothing and reports each difference as a problem
 */
export async function generateContract(
  schema: GraphQLSchema,
  places: ContractPlaces,
  mode: 'write' | 'check',
): Promise<ContractReport> {
  const text = schemaText(schema);
  const name = (path: string): string => relative(places.root, path).replaceAll('\\', '/');
  const problems = breakingProblems(places.schemaFolder, text, mode, name);
  const expected = new Map([[join(places.schemaFolder, 'schema.graphql'), text]]);
  const gqlFolder = join(places.clientFolder, 'gql');
  let foreign: string[] = [];
  let operations = 0;
  try {
    const types = await emitClientTypes(text, readClientDocuments(places.clientFolder));
    operations = types.operations.length;
    expected.set(join(places.schemaFolder, 'operations.json'), manifestText(types.operations));
    for (const [file, content] of types.files) expected.set(join(gqlFolder, file), content);
    foreign = filesOf(gqlFolder).filter((path) => !expected.has(path));
  } catch (error) {
    if (!(error instanceof InvalidDocuments)) throw error;
    problems.push(error.message);
  }

  const stale = [...expected].filter(([path, content]) => read(path) !== content).map(([path]) => path);
  if (mode === 'check') {
    for (const path of stale) problems.push(`${name(path)} differs from its source: run \`npm run generate\`.`);
    for (const path of foreign) problems.push(`${name(path)} is not generated and does not belong there.`);
  } else {
    for (const path of foreign) rmSync(path, { recursive: true });
    for (const path of stale) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, expected.get(path) ?? '');
    }
  }
  return { changed: [...stale, ...foreign].map(name), problems, operations };
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
}

/** Declares the emitted schema to be the released one, which later changes are compared with. */
export function release(schemaFolder: string): void {
  writeFileSync(join(schemaFolder, 'released.graphql'), readFileSync(join(schemaFolder, 'schema.graphql')));
}

function breakingProblems(folder: string, current: string, mode: string, name: (path: string) => string): string[] {
  const path = join(folder, 'released.graphql');
  const released = read(path);
  if (released === null) {
    return mode === 'check' ? [`${name(path)} is missing: run \`npm run generate -- --release\` once.`] : [];
  }
  const changelog = read(join(folder, 'CHANGELOG.md')) ?? '';
  return unnamedBreakingChanges(released, current, changelog).map(
    (sentence) =>
      `Breaking change that ${name(join(folder, 'CHANGELOG.md'))} does not name under 'Unreleased': ${sentence}`,
  );
}

function read(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
