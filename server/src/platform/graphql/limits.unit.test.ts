import fc from 'fast-check';
import { buildSchema, Kind, parse, specifiedRules, validate, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf, limitRules } from './limits.ts';

const schema = buildSchema(`
  type Query { self: Query name: String page(first: Int, last: Int): QueryConnection list: [Query!]! }
  type QueryConnection { edges: [QueryEdge!]! }
  type QueryEdge { node: Query! }
  type Mutation { self: Query }
`);

/** Any graph of fragments: what each one spreads, and whether it does so below a field. */
const fragmentGraph = fc
  .array(fc.array(fc.record({ to: fc.nat(), below: fc.boolean(), blocks: fc.nat(3) }), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((fragments) =>
    fragments.map((spreads, index) => {
      const selections = spreads.map(({ to, below, blocks }) => {
        const spread = `${'... { '.repeat(blocks)}...F${to % fragments.length}${' }'.repeat(blocks)}`;
        return below ? `self { ${spread} }` : spread;
      });
      return `fragment F${index} on Query { ${selections.length > 0 ? selections.join(' ') : 'name'} }`;
    }),
  );

function costOfText(text: string, values: Record<string, unknown> = {}): number | null {
  const document = parse(text);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return costOf(schema, document, operation as OperationDefinitionNode, values);
}

describe('the limits of a document', () => {
  it('come to an end on any graph of fragments', () => {
    fc.assert(
      fc.property(fragmentGraph, (fragments) => {
        const text = `query A { ...F0 } mutation B { self { ...F0 } } ${fragments.join(' ')}`;
        expect(() => validate(schema, parse(text), [...specifiedRules, ...limitRules])).not.toThrow();
        expect(costOfText(text)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a page at the size asked for', '{ page(first: 7) { edges { node { name } } } }', {}, 7 * 4],
    ['a page from its end', '{ page(last: 7) { edges { node { name } } } }', {}, 7 * 4],
    ['a page without a size at the usual one', '{ page { edges { node { name } } } }', {}, 25 * 4],
    ['the value of a variable', 'query A($n: Int) { page(first: $n) { edges { node { name } } } }', { n: 40 }, 40 * 4],
    ['the default of a variable', 'query A($n: Int = 30) { page(first: $n) { edges { node { name } } } }', {}, 30 * 4],
    ['a variable that is not given', 'query A($n: Int) { page(first: $n) { edges { node { name } } } }', {}, 25 * 4],
    [
      'a variable within a fragment',
      'query A($n: Int) { ...F } fragment F on Query { page(first: $n) { edges { node { name } } } }',
      { n: 3 },
      3 * 4,
    ],
    [
      'pages within pages',
      'query A($n: Int) { page(first: $n) { edges { node { page(first: $n) { edges { node { name } } } } } } }',
      { n: 100 },
      100 * (3 + 100 * 4),
    ],
    ['another list as ten', '{ list { name } }', {}, 10 * 2],
    ['no introspection', '{ __schema { types { name } } }', {}, 0],
  ])('count %s', (_name, text, values, cost) => {
    expect(costOfText(text, values)).toBe(cost);
  });

  it('count nothing for variables that the operation refuses', () => {
    expect(costOfText('query A($n: Int!) { page(first: $n) { edges { node { name } } } }', { n: 'many' })).toBeNull();
  });
});
