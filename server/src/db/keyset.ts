import { BadRequest } from './bad-request.ts';
import type { SqlReader } from './sql.ts';

export const MOST_PER_PAGE = 100;
export const USUAL_PER_PAGE = 25;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** One way of sorting: an SQL expression that is never null, and its type. */
export interface SortKey {
  /** Name of the sort; a cursor carries it and serves no other. */
  name: string;
  expression: string;
  type: 'text' | 'date' | 'timestamptz' | 'bigint';
  /** Collation of the comparison, stated so that a cursor means the same on every server. */
  collation?: string;
}

export interface Page<R> {
  rows: { row: R; cursor: string }[];
  hasNext: boolean;
  hasPrevious: boolean;
  /** Counts all pages; one more statement, run only when asked. */
  count: () => Promise<number>;
}

export interface PageQuery {
  /** What to select, without id and sort expression, e.g. 'c.title, c.kind'. */
  select: string;
  /** From and joins. */
  from: string;
  /** Conditions, already with $n for `parameters`. */
  where: string[];
  parameters: unknown[];
  id: string;
  sort: SortKey;
  direction: 'ASC' | 'DESC';
}

function readCursor(cursor: string, query: PageQuery): [string, string] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value.length === 3) {
      const [sortValue, id, name] = value as unknown[];
      if (
        typeof sortValue === 'string' &&
        typeof id === 'string' &&
        UUID.test(id) &&
        name === `${query.sort.name} ${query.direction}`
      ) {
        return [sortValue, id];
      }
    }
  } catch {
    // Falls through: an unreadable cursor and one of another sort are refused alike.
  }
  throw new BadRequest('Position de page illisible : reprenez la liste depuis le début.');
}

/**
 * Reads one page by keyset: the rows after (or before) a position, under a sort made unique by the id. Inserting or
 * removing rows elsewhere neither repeats nor skips one.
 * @throws BadRequest when the page size is out of 1..100 or the cursor belongs to another sort
 */
export async function readPage<R>(db: SqlReader, args: PageArguments, query: PageQuery): Promise<Page<R>> {
  const backwards = args.last != null || (args.before != null && args.first == null);
  const size = (backwards ? args.last : args.first) ?? USUAL_PER_PAGE;
  if (size < 1 || size > MOST_PER_PAGE) throw new BadRequest(`Une page compte de 1 à ${MOST_PER_PAGE} lignes.`);
  if (args.first != null && args.last != null) throw new BadRequest('Demandez « first » ou « last », pas les deux.');
  const { expression, type, collation } = query.sort;
  const collate = collation ? ` collate "${collation}"` : '';
  const ascending = (query.direction === 'ASC') !== backwards;
  const parameters = [...query.parameters];
  const where = [...query.where];
  const bound = (cursor: string, operator: string): void => {
    const [value, id] = readCursor(cursor, query);
    parameters.push(value, id);
    where.push(
      `(${expression}${collate}, ${query.id}) ${operator} ($${parameters.length - 1}::text::${type}${collate}, $${parameters.length}::uuid)`,
    );
  };
  if (args.after != null) bound(args.after, query.direction === 'ASC' ? '>' : '<');
  if (args.before != null) bound(args.before, query.direction === 'ASC' ? '<' : '>');
  const order = ascending ? 'asc' : 'desc';
  parameters.push(size + 1);
  const rows = await db.query<R & { _id: string; _sort: string }>(
    `select ${query.select}, ${query.id} as _id, (${expression})::text as _sort
     from ${query.from}
     ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
     order by ${expression}${collate} ${order}, ${query.id} ${order}
     limit $${parameters.length}`,
    parameters,
  );
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  if (backwards) kept.reverse();
  const page = kept.map((row) => ({
    row: row as R,
    cursor: Buffer.from(JSON.stringify([row._sort, row._id, `${query.sort.name} ${query.direction}`])).toString(
      'base64url',
    ),
  }));
  return {
    rows: page,
    hasNext: backwards ? args.before != null : more,
    hasPrevious: backwards ? more : args.after != null,
    count: async () => {
      const [counted] = await db.query<{ n: number }>(
        `select count(*) as n from ${query.from} ${query.where.length > 0 ? `where ${query.where.join(' and ')}` : ''}`,
        query.parameters,
      );
      return counted!.n;
    },
  };
}
