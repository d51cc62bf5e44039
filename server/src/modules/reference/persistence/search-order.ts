import { searchTerms } from '@maillage/reference';
import type { Order, OrderKey } from './ordered-page.ts';

export type ReferenceSortField = 'RELEVANCE' | 'NAME' | 'POPULATION' | 'DISTANCE';

/** RELEVANCE has one direction, the best first; DISTANCE needs a place to count from. */
export interface ReferenceSort {
  by: ReferenceSortField;
  direction: 'ASC' | 'DESC';
}

/** Sources, conditions and parameters of a statement, added together. */
export class Conditions {
  readonly where: string[] = [];
  readonly parameters: unknown[] = [];
  from: string;

  constructor(from: string) {
    this.from = from;
  }

  /** @returns the placeholder of a parameter */
  parameter(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  add(condition: (placeholder: string) => string, value: unknown): void {
    this.where.push(condition(this.parameter(value)));
  }
}

/** A text that is looked for. */
export interface Matching {
  key: string;
  /** SQL of how well a row is found: 0 the name itself, 1 its beginning, 2 that of another of its words or of a code. */
  rank: string;
}

/**
 * Keeps the rows that a text finds.
 * @param table alias of reference.commune or reference.epci
 * @returns null when the text holds no letter and no digit: nothing is looked for then
 */
export function matching(conditions: Conditions, table: string, text: string | null | undefined): Matching | null {
  const terms = text ? searchTerms(text) : null;
  if (!terms) return null;
  const [query, key, typedKey] = [terms.query, terms.key, terms.typedKey].map((one) => conditions.parameter(one));
  conditions.from += ` cross join (values (${query}::tsquery, ${key}::text, ${typedKey}::text)) typed(query, key, typed_key)`;
  // The expression of the index, word for word.
  conditions.where.push(`array_to_tsvector(string_to_array(${table}.search_words, ' ')) @@ typed.query`);
  const begins = [`${table}.search_key`, `${table}.name_key`].flatMap((name) =>
    ['typed.key', 'typed.typed_key'].map((one) => `starts_with(${name}, ${one})`),
  );
  return {
    key: terms.typedKey,
    rank: `case when typed.key in (${table}.search_key, ${table}.name_key) then 0 when ${begins.join(' or ')} then 1 else 2 end`,
  };
}

/**
 * The order of a list of communes or EPCI. Relevance is how well the text was found, then the most populated first;
 * without a text, the most populated first.
 * @param code unique column of the table
 * @param distance SQL of the distance and the place that it is counted from; without one, DISTANCE is as RELEVANCE
 */
export function orderOf(
  table: string,
  code: string,
  sort: ReferenceSort,
  match: Matching | null,
  distance: { metres: string; from: string } | null = null,
): Order {
  const last: OrderKey = { expression: `${table}.${code}`, type: 'text' };
  if (sort.by === 'DISTANCE' && distance) {
    const keys: OrderKey[] = [{ expression: distance.metres, type: 'int' }, last];
    return { name: `distance from ${distance.from}`, keys, direction: sort.direction };
  }
  const population = `coalesce(${table}.population, -1)`;
  if (sort.by === 'NAME') {
    const name: OrderKey = { expression: `${table}.name`, type: 'text', collation: 'fr-x-icu' };
    return { name: 'name', keys: [name, last], direction: sort.direction };
  }
  if (sort.by === 'POPULATION') {
    return { name: 'population', keys: [{ expression: population, type: 'int' }, last], direction: sort.direction };
  }
  const keys: OrderKey[] = [{ expression: `(-${population})`, type: 'int' }, last];
  return match === null
    ? { name: 'most populated', keys, direction: 'ASC' }
    : { name: `relevance of ${match.key}`, keys: [{ expression: match.rank, type: 'int' }, ...keys], direction: 'ASC' };
}
