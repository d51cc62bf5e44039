import { Kind, print, visit, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { createHash } from 'node:crypto';

/** One published operation: `id` is the SHA-256 of `body`, in hexadecimal. */
export interface PublishedOperation {
  id: string;
  name: string;
  type: 'query' | 'mutation' | 'subscription';
  body: string;
}

/**
 * The manifest of the operations an installation may restrict itself to, in the shape Apollo gives to its own.
 * @param operations each operation with the fragments it uses
 */
export function manifestText(operations: DocumentNode[]): string {
  const published = operations.map(publish).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: published }, null, 2)}\n`;
}

function publish(document: DocumentNode): PublishedOperation {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation?.name) throw new Error('A published operation needs a name.');
  const body = print(withTypenames(document));
  const id = createHash('sha256').update(body).digest('hex');
  return { id, name: operation.name.value, type: operation.operation, body };
}

/** The client's cache adds __typename below the root of what it sends; the published body must have it as well. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent): SelectionSetNode | undefined {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const isMeta = node.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      );
      if (isRoot || isMeta) return undefined;
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
      return { ...node, selections: [...node.selections, typename] };
    },
  });
}
