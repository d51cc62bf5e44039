import {
  getNamedType,
  GraphQLError,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export const MOST_TOKENS = 4_000;
export const DEEPEST = 16;
export const MOST_ALIASES = 60;
export const MOST_DIRECTIVES = 60;
/** Fields that one answer may be made of, lists counted at the size asked for. */
export const MOST_COST = 60_000;

const LIST_GUESS = 10;
const PAGE_GUESS = 25;

function tooMuch(message: string, limit: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED', limit } });
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** Cost of a fragment cycle must end somewhere: such documents are invalid anyway, another rule says so. */
const CUT = 40;

function measure(
  selections: SelectionSetNode | undefined,
  fragments: Map<string, FragmentDefinitionNode>,
  sizeOf: (field: FieldNode) => number,
  depth: number,
  budget: { visits: number },
): { depth: number; cost: number } {
  let deepest = depth;
  let cost = 0;
  if (!selections || depth > CUT) return { depth: deepest, cost };
  for (const selection of selections.selections) {
    budget.visits += 1;
    // A document whose fragments multiply beyond any use is over every limit: no need to count on.
    if (budget.visits > 20_000) return { depth: deepest, cost: Number.POSITIVE_INFINITY };
    if (selection.kind === Kind.FIELD) {
      const introspection = selection.name.value.startsWith('__');
      const inner = measure(selection.selectionSet, fragments, sizeOf, depth + 1, budget);
      if (!introspection) deepest = Math.max(deepest, inner.depth);
      if (!introspection) cost += sizeOf(selection) * (1 + inner.cost);
    } else {
      const set =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      const inner = measure(
        set,
        fragments,
        sizeOf,
        depth + (selection.kind === Kind.FRAGMENT_SPREAD ? 0.001 : 0),
        budget,
      );
      deepest = Math.max(deepest, Math.floor(inner.depth));
      cost += inner.cost;
    }
  }
  return { depth: deepest, cost };
}

/** Refuses operations that are too deep or whose answer would be too large; page sizes count as asked for. */
const depthAndCost: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const sizes = new Map<FieldNode, number>();
  return {
    Field: {
      enter(field) {
        const type = context.getType();
        sizes.set(field, type ? sizeOfField(field, type) : 1);
      },
    },
    Document: {
      leave(document) {
        const fragments = fragmentsOf(document);
        for (const operation of document.definitions) {
          if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
          const { depth, cost } = measure(operation.selectionSet, fragments, (field) => sizes.get(field) ?? 1, 0, {
            visits: 0,
          });
          if (depth > DEEPEST) {
            context.reportError(
              tooMuch(`Cette demande descend sur ${depth} niveaux ; ${DEEPEST} au plus sont acceptés.`, 'depth'),
            );
          }
          if (cost > MOST_COST)
            context.reportError(
              tooMuch('Cette demande est trop large : demandez moins de champs ou de lignes.', 'cost'),
            );
        }
      },
    },
  };
};

function sizeOfField(field: FieldNode, type: GraphQLOutputType): number {
  const asked = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (asked) return asked.value.kind === Kind.INT ? Math.max(1, Number(asked.value.value)) : PAGE_GUESS;
  const bare = isNonNullType(type) ? type.ofType : type;
  // The edges of a connection are counted with its page size.
  if (isListType(bare)) return getNamedType(type).name.endsWith('Edge') ? 1 : LIST_GUESS;
  return getNamedType(type).name.endsWith('Connection') ? PAGE_GUESS : 1;
}

const aliasesAndDirectives: ValidationRule = (context) => {
  let aliases = 0;
  let directives = 0;
  return {
    Field(field) {
      if (field.alias) aliases += 1;
      if (aliases === MOST_ALIASES + 1)
        context.reportError(tooMuch(`Au plus ${MOST_ALIASES} alias par demande.`, 'aliases'));
    },
    Directive() {
      directives += 1;
      if (directives === MOST_DIRECTIVES + 1)
        context.reportError(tooMuch(`Au plus ${MOST_DIRECTIVES} directives par demande.`, 'directives'));
    },
  };
};

/** A mutation is one transaction: a document holds one mutation field, fragments included. */
const oneMutationField: ValidationRule = (context) => ({
  OperationDefinition(operation: OperationDefinitionNode) {
    if (operation.operation !== OperationTypeNode.MUTATION) return;
    const fragments = fragmentsOf(context.getDocument());
    const count = (set: SelectionSetNode, seen: ReadonlySet<string>): number =>
      set.selections.reduce((sum, selection) => {
        if (selection.kind === Kind.FIELD) return sum + 1;
        if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet, seen);
        const name = selection.name.value;
        const fragment = fragments.get(name);
        return fragment && !seen.has(name) ? sum + count(fragment.selectionSet, new Set([...seen, name])) : sum;
      }, 0);
    if (count(operation.selectionSet, new Set()) > 1) {
      context.reportError(tooMuch('Une seule mutation par demande.', 'mutations'));
    }
  },
});

export const limitRules: ValidationRule[] = [depthAndCost, aliasesAndDirectives, oneMutationField];
