import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, parse, print, type DocumentNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLContext } from '../../context.ts';
import { repositoryRoot } from '../paths.ts';

/** Refuses a document by an error, or answers null. */
export type Safelist = (document: DocumentNode) => GraphQLError | null;

/**
 * In an installation that runs published operations only, refuses every other document. Comparison is on the printed
 * form: blanks and comments do not make another operation.
 * @throws Error at start when the manifest is missing
 */
export function safelist(manifestFile = join(repositoryRoot, 'schema', 'operations.json')): Safelist {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { operations: { body: string }[] };
  const known = new Set(manifest.operations.map(({ body }) => print(parse(body))));
  return (document) =>
    known.has(print(document))
      ? null
      : new GraphQLError('Cette installation n’exécute que les opérations publiées.', {
          extensions: { code: 'OPERATION_NOT_ALLOWED', http: { status: 400 } },
        });
}

/** The safelist over HTTP. */
export function safelistPlugin(refusalOf: Safelist): ApolloServerPlugin<GraphQLContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document }) {
          const refusal = refusalOf(document);
          return refusal ? Promise.reject(refusal) : Promise.resolve();
        },
      }),
  };
}
