import { BadRequest } from '../../../db/bad-request.ts';
import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import {
  communesByCodes,
  communesPage,
  type CommuneFilter,
  type ListedCommune,
} from '../persistence/commune.queries.ts';
import type { ReferenceSort } from '../persistence/search-order.ts';
import { checkCodes, checkText, findCommunes } from './find-communes.ts';
import { checkRadius } from './measure-distances.ts';

export interface CommuneListFilter extends Omit<CommuneFilter, 'near'> {
  /** Around a commune, itself left out; km from 0 to 200. */
  near?: { inseeCode: string; km: number } | null;
}

const NOTHING: Page<ListedCommune> = { rows: [], hasNext: false, hasPrevious: false, count: () => Promise.resolve(0) };

/**
 * One page of communes, around a place when one is given: then the nearest first unless another sort is asked for.
 * Nothing lies around a commune that is unknown or has no point.
 * @throws BadRequest when a code, the text, the radius, the size or the cursor cannot be one, or when a distance is to
 * sort a list without a place
 */
export async function listCommunes(
  db: SqlReader,
  args: PageArguments,
  filter: CommuneListFilter = {},
  sort: ReferenceSort | null = null,
): Promise<Page<ListedCommune>> {
  const { near, ...others } = filter;
  if (!near) {
    if (sort?.by === 'DISTANCE')
      throw new BadRequest('Un tri par distance demande le lieu d’où la compter (« near »).');
    return findCommunes(db, args, others, sort);
  }
  checkCodes(near.inseeCode, others.departement, others.region, others.epciSiren);
  checkText(others.text);
  checkRadius(near.km);
  const [centre] = await communesByCodes(db, [near.inseeCode]);
  if (!centre || centre.latitude === null || centre.longitude === null) return NOTHING;
  const point = { latitude: centre.latitude, longitude: centre.longitude };
  return communesPage(db, args, { ...others, near: { ...near, point } }, sort ?? { by: 'DISTANCE', direction: 'ASC' });
}
