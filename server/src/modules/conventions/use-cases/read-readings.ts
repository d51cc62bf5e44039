import type { OrganisationMention } from '@maillage/domain/conventions/reading';
import { normaliseForSearch } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { organisationCandidates, readingsOf } from '../persistence/reading.queries.ts';

export {
  proposalsOf as listProposals,
  readingById as oneReading,
  readingSource as sourceOfReading,
} from '../persistence/reading.queries.ts';

const MOST_READINGS = 50;
const MOST_CANDIDATES = 5;

/** Readings of an organisation, the one touched last first. */
export const listReadings = (db: SqlReader, organisationId: string) => readingsOf(db, organisationId, MOST_READINGS);

/** Organisations that each mention may mean, the likeliest first. */
export async function matchOrganisations(
  db: SqlReader,
  mentions: readonly OrganisationMention[],
): Promise<{ id: string; bySiret: boolean }[][]> {
  const asked = mentions.map(({ name, siret }) => ({
    siret,
    // Short words name nothing: 'de', 'la', 'du'.
    words: [...new Set(normaliseForSearch(name).split(/[^a-z0-9]+/))].filter((word) => word.length > 2).slice(0, 20),
  }));
  const rows = await organisationCandidates(db, asked, MOST_CANDIDATES);
  return mentions.map((_mention, at) => rows.filter((row) => row.mention === at + 1));
}
