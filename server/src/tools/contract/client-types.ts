import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse, validate, type DocumentNode } from 'graphql';
import { InvalidDocuments, type ClientDocument } from './client-documents.ts';

/** What the generator makes of the client's documents. */
export interface ClientTypes {
  /** Content of each file, by its name in the client's `gql` folder. */
  files: Map<string, string>;
  /** Each operation with the fragments it uses, as the client's code holds it. */
  operations: DocumentNode[];
}

/**
 * Components receive plain, complete types: `useFragment` masks are off (here and in the client). A component takes
 * the type of the fragment at its foot as its property, so that it can be rendered in a test or a print page without
 * a cache; what masking would add, a hidden field read by accident, is caught when that fragment changes: the types
 * are generated again and the reader no longer compiles.
 */
const presetConfig = { fragmentMasking: false } as const;

const config = {
  useTypeImports: true,
  importExtension: '.ts',
  enumType: 'string-literal',
  // The cache asks for __typename everywhere, and unions are told apart by it.
  nonOptionalTypename: true,
  skipTypeNameForRoot: true,
  arrayInputCoercion: false,
  strictScalars: true,
  scalars: {
    ID: 'string',
    Date: '@maillage/kernel#CalendarDate',
    DateTime: 'string',
    Cents: 'number',
    JSON: 'unknown',
  },
} as const;

/**
 * Types the client's documents from the schema.
 * @param schemaText the emitted schema, in SDL
 * @throws InvalidDocuments naming the location of a document the schema does not accept
 */
export async function emitClientTypes(schemaText: string, documents: ClientDocument[]): Promise<ClientTypes> {
  const schemaAst = buildSchema(schemaText);
  refuseInvalid(schemaText, documents);

  const operations: DocumentNode[] = [];
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: './',
    schema: parse(schemaText),
    schemaAst,
    documents: documents.map(({ location, text, document }) => ({ location, rawSDL: text, document })),
    config,
    presetConfig: { ...presetConfig, onExecutableDocumentNode: (document) => void operations.push(document) },
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
  });

  const files = new Map<string, string>();
  for (const section of sections) {
    const content = await codegen({ ...section, schemaAst, cache: undefined });
    files.set(section.filename.replace(/^\.\//, ''), `${content.trim()}\n`);
  }
  return { files, operations };
}

/** All faults at once, each with the place it stands at; the generator itself would report them without. */
function refuseInvalid(schemaText: string, documents: ClientDocument[]): void {
  const schema = buildSchema(schemaText);
  const all: DocumentNode = {
    kind: 'Document' as DocumentNode['kind'],
    definitions: documents.flatMap(({ document }) => document.definitions),
  };
  const faults = validate(schema, all, undefined, { maxErrors: 50 }).map((error) => {
    const source = error.source?.body;
    const place = documents.find(({ text }) => text === source)?.location ?? 'unknown place';
    return `${place}: ${error.message}`;
  });
  if (faults.length > 0)
    throw new InvalidDocuments(`The schema refuses the client's documents.\n  ${faults.join('\n  ')}`);
}
