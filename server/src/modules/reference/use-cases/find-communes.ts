import { BadRequest } from '../../../db/bad-request.ts';
import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { communesPage, type CommuneFilter, type CommuneRecord } from '../persistence/commune.queries.ts';
import type { ReferenceSort } from '../persistence/search-order.ts';

const LONGEST_TEXT = 200;

/** Refuses what no code of an area can be, before it reaches the database. */
export function checkCodes(...codes: (string | null | undefined)[]): void {
  for (const code of codes) {
    if (code != null && !/^[0-9AB]{1,9}$/.test(code)) throw new BadRequest('Code de territoire illisible.');
  }
}

/** Refuses a text longer than any name. */
export function checkText(text: string | null | undefined): void {
  if (text != null && text.length > LONGEST_TEXT) {
    throw new BadRequest(`La recherche compte au plus ${LONGEST_TEXT} caractères.`);
  }
}

/**
 * One page of communes. Without a sort: by relevance when a text is looked for, else by name.
 * @throws BadRequest when a code, the text, the size or the cursor cannot be one
 */
export async function findCommunes(
  db: SqlReader,
  args: PageArguments,
  filter: CommuneFilter = {},
  sort: ReferenceSort | null = null,
): Promise<Page<CommuneRecord>> {
  checkCodes(filter.departement, filter.region, filter.epciSiren);
  checkText(filter.text);
  return communesPage(db, args, filter, sort ?? { by: filter.text ? 'RELEVANCE' : 'NAME', direction: 'ASC' });
}

export interface CommuneSearch {
  text: string;
  departement?: string | null;
  /** Most communes to answer, 1 to 100. */
  first: number;
}

/**
 * The communes that a search box proposes: the name itself first, then names that begin with the text, then those with a
 * word or a code that does; the most populated first among equals. None for a text without letter or digit.
 */
export async function searchCommunes(db: SqlReader, search: CommuneSearch): Promise<CommuneRecord[]> {
  if (!/[\p{L}\p{N}]/u.test(search.text)) return [];
  const { text, departement, first } = search;
  const page = await findCommunes(db, { first }, { text, departement }, { by: 'RELEVANCE', direction: 'ASC' });
  return page.rows.map(({ row }) => row);
}
