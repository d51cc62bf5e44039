import { parse, type DocumentNode } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One `graphql(`…`)` of the client's sources. */
export interface ClientDocument {
  /** Path from the client's sources and line, for messages and for a stable order: 'features/x/Page.tsx:12'. */
  location: string;
  /** The text exactly as written: the generated function recognises it by this. */
  text: string;
  document: DocumentNode;
}

/** The client's documents are wrong: the message says where and why, for whoever wrote them. */
export class InvalidDocuments extends Error {}

const TAGGED = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`([^`]*)`/g;

/**
 * Reads every operation and fragment the client declares.
 * @param folder the client's sources; its `gql` folder, which is generated, is left out
 * @returns the documents in the order of their location
 * @throws InvalidDocuments naming the file and line of a document that is not GraphQL, holds an interpolation, is anonymous,
 *   repeats a name, or asks for several mutations at once
 */
export function readClientDocuments(folder: string): ClientDocument[] {
  const documents = sourceFiles(folder).flatMap((file) => documentsOf(file, folder));
  refuseRepeatedNames(documents);
  return documents;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith(`gql${sep}`))
    .toSorted()
    .map((path) => join(folder, path));
}

function documentsOf(file: string, folder: string): ClientDocument[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(TAGGED)].map((match) => {
    const text = match[1] ?? '';
    const line = source.slice(0, match.index).split('\n').length;
    const location = `${relative(folder, file).replaceAll(sep, '/')}:${line}`;
    if (text.includes('${'))
      throw new InvalidDocuments(`${location}: a document takes no interpolation; spread a named fragment.`);
    return { location, text, document: parsed(text, location) };
  });
}

function parsed(text: string, location: string): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    throw new InvalidDocuments(`${location}: ${(error as Error).message}`, { cause: error });
  }
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') continue;
    if (definition.kind !== 'OperationDefinition')
      throw new InvalidDocuments(`${location}: only operations and fragments belong here.`);
    if (!definition.name)
      throw new InvalidDocuments(`${location}: an operation needs a name, the manifest publishes it.`);
    if (definition.operation === 'mutation' && definition.selectionSet.selections.length !== 1) {
      throw new InvalidDocuments(`${location}: one mutation field per document; each is a transaction of its own.`);
    }
  }
  return document;
}

function refuseRepeatedNames(documents: ClientDocument[]): void {
  const seen = new Map<string, string>();
  for (const { document, location } of documents) {
    for (const definition of document.definitions) {
      if (!('name' in definition) || !definition.name) continue;
      const name = definition.name.value;
      const before = seen.get(name);
      if (before) throw new InvalidDocuments(`${location}: the name ${name} is already taken at ${before}.`);
      seen.set(name, location);
    }
  }
}
