import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { epcisPage, type EpciFilter, type EpciRecord } from '../persistence/epci.queries.ts';
import type { ReferenceSort } from '../persistence/search-order.ts';
import { checkCodes, checkText } from './find-communes.ts';

/**
 * One page of EPCI. Without a sort: by relevance when a text is looked for, else by name.
 * @throws BadRequest when a code, the text, the size or the cursor cannot be one
 */
export async function findEpcis(
  db: SqlReader,
  args: PageArguments,
  filter: EpciFilter = {},
  sort: ReferenceSort | null = null,
): Promise<Page<EpciRecord>> {
  checkCodes(filter.departement, filter.region);
  checkText(filter.text);
  return epcisPage(db, args, filter, sort ?? { by: filter.text ? 'RELEVANCE' : 'NAME', direction: 'ASC' });
}
