import { BadRequest } from '../../../db/bad-request.ts';
import { MOST_PER_PAGE } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import type { CommuneRecord } from '../../reference/persistence/commune.queries.ts';
import { checkText, searchCommunes } from '../../reference/use-cases/find-communes.ts';
import {
  conventionHits,
  organisationHits,
  type ConventionHit,
  type OrganisationHit,
} from '../persistence/hit.queries.ts';

export interface Found {
  conventions: ConventionHit[];
  organisations: OrganisationHit[];
  communes: CommuneRecord[];
}

/** Shares places between kinds: an equal part for each, then what one leaves to the others, in their order. */
export function share(places: number, counts: readonly number[]): number[] {
  const shares = counts.map(() => 0);
  for (let left = places; left > 0;) {
    const hungry = counts.flatMap((count, index) => (shares[index]! < count ? [index] : []));
    if (hungry.length === 0) break;
    for (const index of hungry.slice(0, left)) {
      shares[index]! += 1;
      left -= 1;
    }
  }
  return shares;
}

/**
 * What a search box proposes: conventions in sight, organisations and communes with words that begin as those of the
 * text, accents and hyphens ignored; in each kind the best first. Nothing for a text without letter or digit.
 * @param first most results over all kinds, 1 to 100
 * @throws BadRequest when the text is longer than any name or `first` is out of bounds
 */
export async function searchEverything(db: SqlReader, text: string, first: number): Promise<Found> {
  checkText(text);
  if (!(first >= 1 && first <= MOST_PER_PAGE))
    throw new BadRequest(`Une recherche donne de 1 à ${MOST_PER_PAGE} résultats.`);
  const [conventions, organisations, communes] = await Promise.all([
    conventionHits(db, text, first),
    organisationHits(db, text, first),
    searchCommunes(db, { text, first }),
  ]);
  const [c, o, m] = share(first, [conventions.length, organisations.length, communes.length]) as [
    number,
    number,
    number,
  ];
  return {
    conventions: conventions.slice(0, c),
    organisations: organisations.slice(0, o),
    communes: communes.slice(0, m),
  };
}
