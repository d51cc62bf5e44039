import { BadRequest } from '../../../db/bad-request.ts';
import { MOST_PER_PAGE, USUAL_PER_PAGE, type Page, type PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** One expression of an order; never null. */
export interface OrderKey {
  expression: string;
  type: 'text' | 'int';
  /** Collation of the comparison, stated so that a cursor means the same on every server. */
  collation?: string;
}

/** An order made total by its last key, which is unique. All keys go in one direction. */
export interface Order {
  /** A cursor carries it and serves no other order. */
  name: string;
  keys: OrderKey[];
  direction: 'ASC' | 'DESC';
}

export interface OrderedQuery {
  select: string;
  from: string;
  /** Conditions, with $n for `parameters`. */
  where: string[];
  parameters: unknown[];
  order: Order;
}

const INTEGER = /^-?\d{1,10}$/;

function readCursor(cursor: string, { name, keys, direction }: Order): string[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(read) && read.length === keys.length + 1 && read[0] === `${name} ${direction}`) {
      const values = read.slice(1) as unknown[];
      const fits = (value: unknown, index: number): boolean =>
        typeof value === 'string' && !value.includes('\0') && (keys[index]!.type === 'text' || INTEGER.test(value));
      if (values.every(fits)) return values as string[];
    }
  } catch {
    // Falls through: an unreadable cursor and one of another order are refused alike.
  }
  throw new BadRequest('Position de page illisible : reprenez la liste depuis le début.');
}

function sizeOf({ first, last }: PageArguments): number {
  if (first != null && last != null) throw new BadRequest('Demandez « first » ou « last », pas les deux.');
  const size = first ?? last ?? USUAL_PER_PAGE;
  if (size < 1 || size > MOST_PER_PAGE) throw new BadRequest(`Une page compte de 1 à ${MOST_PER_PAGE} lignes.`);
  return size;
}

/**
 * Reads one page by keyset under an order of several keys, for rows whose identity is an official code and not a uuid.
 * @throws BadRequest when the page size is out of 1..100 or the cursor belongs to another order
 */
export async function readOrderedPage<R>(db: SqlReader, args: PageArguments, query: OrderedQuery): Promise<Page<R>> {
  const { order } = query;
  const size = sizeOf(args);
  const backwards = args.last != null || (args.before != null && args.first == null);
  const parameters = [...query.parameters];
  const where = [...query.where];
  const collated = ({ collation }: OrderKey): string => (collation ? ` collate "${collation}"` : '');
  const bound = (cursor: string, operator: '<' | '>'): void => {
    const values = readCursor(cursor, order).map((value, index) => {
      const key = order.keys[index]!;
      return `$${parameters.push(value)}::text::${key.type}${collated(key)}`;
    });
    const row = order.keys.map((key) => key.expression + collated(key));
    where.push(`(${row.join(', ')}) ${operator} (${values.join(', ')})`);
  };
  if (args.after != null) bound(args.after, order.direction === 'ASC' ? '>' : '<');
  if (args.before != null) bound(args.before, order.direction === 'ASC' ? '<' : '>');
  const direction = (order.direction === 'ASC') !== backwards ? 'asc' : 'desc';
  const rows = await db.query<R & { _keys: string[] }>(
    `select ${query.select}, array[${order.keys.map((key) => `(${key.expression})::text`).join(', ')}] as _keys
     from ${query.from}
     ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
     order by ${order.keys.map((key) => `${key.expression}${collated(key)} ${direction}`).join(', ')}
     limit $${parameters.push(size + 1)}`,
    parameters,
  );
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  if (backwards) kept.reverse();
  return {
    rows: kept.map((row) => ({
      row,
      cursor: Buffer.from(JSON.stringify([`${order.name} ${order.direction}`, ...row._keys])).toString('base64url'),
    })),
    hasNext: backwards ? args.before != null : more,
    hasPrevious: backwards ? more : args.after != null,
    count: async () => {
      const [counted] = await db.query<{ n: number }>(
        `select count(*)::int as n from ${query.from}
         ${query.where.length > 0 ? `where ${query.where.join(' and ')}` : ''}`,
        query.parameters,
      );
      return counted!.n;
    },
  };
}
