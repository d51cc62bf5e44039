import { isCalendarDate, type CalendarDate } from '@maillage/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function readDate(value: unknown): CalendarDate {
  if (isCalendarDate(value)) return value;
  throw badInput('Date attendue sous la forme AAAA-MM-JJ, par exemple 2026-02-03.');
}

/** A civil date 'YYYY-MM-DD', without time or zone. */
export const DateScalar = new GraphQLScalarType<CalendarDate, string>({
  name: 'Date',
  description: "A civil date 'YYYY-MM-DD', without time or zone.",
  serialize: (value) => value as string,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

/** An instant, ISO 8601 in UTC. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
  parseValue: (value) => {
    if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
    throw badInput('Instant attendu sous la forme ISO 8601.');
  },
});

function readCents(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw badInput('Montant attendu en centimes entiers.');
}

/** An amount in whole euro cents: a safe integer, beyond what the Int of GraphQL holds. */
export const CentsScalar = new GraphQLScalarType<number, number>({
  name: 'Cents',
  description: 'An amount in whole euro cents.',
  serialize: (value) => value as number,
  parseValue: readCents,
  parseLiteral: (node) => readCents(node.kind === Kind.INT ? Number(node.value) : null),
});

export const JSONScalar = GraphQLJSON;
