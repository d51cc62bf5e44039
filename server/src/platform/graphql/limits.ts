import type { ApolloServerPlugin } from '@apollo/server';
import {
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { GraphQLContext } from '../../context.ts';
import { MOST_PER_PAGE, USUAL_PER_PAGE } from '../../db/keyset.ts';

export const MOST_TOKENS = 4_000;
export const DEEPEST = 16;
export const MOST_ALIASES = 60;
export const MOST_DIRECTIVES = 60;
/** Fields that one answer may be made of, lists counted at the size that the request asks for. */
export const MOST_COST = 60_000;

/** What a list without a page size is taken for. */
const LIST_GUESS = 10;

function tooMuch(message: string, limit: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED', limit, http: { status: 400 } } });
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** Each fragment is measured once, however often it is spread; within itself, which another rule refuses, it is nothing. */
function measuredOnce<T>(nothing: T, measure: (fragment: FragmentDefinitionNode) => T) {
  const known = new Map<string, T>();
  return (fragment: FragmentDefinitionNode | undefined): T => {
    if (!fragment) return nothing;
    const name = fragment.name.value;
    if (!known.has(name)) {
      known.set(name, nothing);
      known.set(name, measure(fragment));
    }
    return known.get(name)!;
  };
}

const isIntrospection = (field: FieldNode): boolean => field.name.value.startsWith('__');

/** Refuses operations that are too deep. Introspection does not count: tools ask for deep types. */
const depth: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document: {
    leave(document) {
      const fragments = fragmentsOf(document);
      const depthOf = (set: SelectionSetNode | undefined): number =>
        Math.max(
          0,
          ...(set?.selections ?? []).map((selection) => {
            if (selection.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(fragments.get(selection.name.value));
            if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet);
            return isIntrospection(selection) ? 0 : 1 + depthOf(selection.selectionSet);
          }),
        );
      const depthOfFragment = measuredOnce(0, ({ selectionSet }) => depthOf(selectionSet));
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        const found = depthOf(operation.selectionSet);
        if (found <= DEEPEST) continue;
        context.reportError(
          tooMuch(`Cette demande descend sur ${found} niveaux ; ${DEEPEST} au plus sont acceptés.`, 'depth'),
        );
      }
    },
  },
});

/** How many times the selections of a field are answered: its page, at the size that this request asks for. */
function sizeOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  variables: Record<string, unknown>,
): number {
  const { first, last } = getArgumentValues(definition, field, variables);
  const asked = Math.max(...[first, last].map((size) => (typeof size === 'number' ? size : 0)));
  // A larger page is refused by its list, which says so in its own words.
  if (asked > 0) return Math.min(asked, MOST_PER_PAGE);
  const bare = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  const { name } = getNamedType(definition.type);
  // The edges of a connection are counted with its page size.
  if (isListType(bare)) return name.endsWith('Edge') ? 1 : LIST_GUESS;
  return name.endsWith('Connection') ? USUAL_PER_PAGE : 1;
}

/**
 * Number of fields that the answer of a valid operation may be made of, with the values its variables have in this
 * request.
 * @returns null where the variables are not those of the operation: it will not run
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: Record<string, unknown>,
): number | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], values, { maxErrors: 1 });
  if (!coerced) return null;
  const fragments = fragmentsOf(document);
  const typeNamed = (name: string): GraphQLCompositeType | undefined => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };
  const costOfField = (field: FieldNode, parent: GraphQLCompositeType | undefined): number => {
    if (isIntrospection(field)) return 0;
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    if (!definition) return 0;
    const type = getNamedType(definition.type);
    const inner = isCompositeType(type) ? costOfSet(field.selectionSet, type) : 0;
    return sizeOf(field, definition, coerced) * (1 + inner);
  };
  const costOfSet = (set: SelectionSetNode | undefined, parent: GraphQLCompositeType | undefined): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + costOfField(selection, parent);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + costOfFragment(fragments.get(selection.name.value));
      const on = selection.typeCondition;
      return sum + costOfSet(selection.selectionSet, on ? typeNamed(on.name.value) : parent);
    }, 0);
  const costOfFragment = measuredOnce(0, ({ selectionSet, typeCondition }) =>
    costOfSet(selectionSet, typeNamed(typeCondition.name.value)),
  );
  return costOfSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

/**
 * Refuses a valid operation whose answer would be too large, before it runs. Not a rule of validation: that one knows
 * no variables, and page sizes are among them.
 */
export function costRefusal(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | null | undefined,
): GraphQLError | null {
  const operation = getOperationAST(document, operationName);
  const cost = operation ? costOf(schema, document, operation, variables ?? {}) : null;
  return cost !== null && cost > MOST_COST
    ? tooMuch('Cette demande est trop large : demandez moins de champs ou de lignes.', 'cost')
    : null;
}

/** The limit of cost over HTTP. */
export const costPlugin: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, request }) {
        const refusal = costRefusal(schema, document, request.operationName, request.variables);
        return refusal ? Promise.reject(refusal) : Promise.resolve();
      },
    }),
};

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
    // A fragment spread twice is answered once, and counted once.
    const seen = new Set<string>();
    const count = (set: SelectionSetNode): number =>
      set.selections.reduce((sum, selection) => {
        if (selection.kind === Kind.FIELD) return sum + 1;
        if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
        const fragment = seen.has(selection.name.value) ? undefined : fragments.get(selection.name.value);
        seen.add(selection.name.value);
        return fragment ? sum + count(fragment.selectionSet) : sum;
      }, 0);
    if (count(operation.selectionSet) > 1) {
      context.reportError(tooMuch('Une seule mutation par demande.', 'mutations'));
    }
  },
});

export const limitRules: ValidationRule[] = [depth, aliasesAndDirectives, oneMutationField];
