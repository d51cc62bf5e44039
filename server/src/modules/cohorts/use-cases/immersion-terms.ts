import {
  clauseInForce,
  clausesInForce,
  clausesOfKind,
  summariseClause,
  type ClauseFact,
} from '@maillage/domain/conventions';
import type { ImmersionKind } from '@maillage/domain/cohorts';
import { normaliseForSearch, type CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { texts } from '../../../platform/texts.ts';
import { commitmentsOf } from '../../conventions/persistence/commitments.queries.ts';
import { conventionsById } from '../../conventions/persistence/convention.queries.ts';
import { partiesOf, type PartyRow } from '../../conventions/persistence/parts.queries.ts';
import { organisationsById } from '../../organisations/persistence/organisation.queries.ts';
import { candidaturesById } from '../persistence/candidature.queries.ts';
import type { HostOfferRow } from '../persistence/host-offer.queries.ts';
import type { ImmersionRow, ImmersionTerms } from '../persistence/immersion.queries.ts';
import { hostNameOf } from './immersion-facts.ts';
import { conventionRules } from './open-cohort.ts';

/** Agreements are written in the language of the texts. */
const LOCALE = 'fr';

/** Clauses of a convention that bind whoever receives somebody. */
const BINDING = new Set(['confidentiality', 'data_protection', 'insurance']);
/** Words of the commitments that are about stays and tutors. */
const ABOUT = ['immersion', 'tuteur'];

const nameOf = (party: PartyRow): string => party.organisationName;

/** The partners that a document must name (PDL-6.1); null when no clause in force asks for it. */
function mentionOf(
  clauses: readonly ClauseFact[],
  parties: readonly PartyRow[],
  today: CalendarDate,
): ImmersionTerms['mention'] {
  const clause = clauseInForce(clauses, 'communication_mention', today);
  if (!clause || !clause.value.coversDocuments) return null;
  const { mention, partyKeys } = clause.value;
  const named =
    mention === 'listed'
      ? parties.filter(({ key }) => partyKeys.includes(key))
      : parties.filter(({ signatureSlots }) => signatureSlots.length > 0);
  return { partners: named.map(nameOf), article: clause.articleNumber, rule: clause.ruleId };
}

/**
 * What the agreement of a stay says on a day, from the convention in force, the cohort and the offer.
 * @param stay with its cohort, as somebody who runs or teaches it reads it
 */
export async function immersionTerms(
  db: SqlReader,
  stay: Pick<ImmersionRow, 'kind' | 'candidatureId' | 'conventionId' | 'cohortTitle' | 'cdgId' | 'antenneId'>,
  offer: HostOfferRow,
  today: CalendarDate,
): Promise<ImmersionTerms> {
  const ids = [stay.conventionId];
  const [convention] = await conventionsById(db, ids);
  const { clauses } = await conventionRules(db, stay.conventionId);
  const parties = await partiesOf(db, ids, today);
  const commitments = await commitmentsOf(db, ids, today);
  const institutionId = institutionOf(stay.kind, stay);
  const [institution] = institutionId ? await organisationsById(db, [institutionId]) : [];
  const say = texts(LOCALE);
  const partyName = new Map(parties.map((party) => [party.key, party.designation ?? party.organisationShortName]));
  const byId = new Map(parties.map((party) => [party.id, party]));
  const ofClauses = [
    ...(await lengthClauses(db, stay, clauses, today)),
    ...clausesInForce(clauses, today).filter(({ kind }) => BINDING.has(kind)),
  ].map((clause) => ({
    text: say.write(summariseClause(clause), (key) => partyName.get(key) ?? key),
    by: null,
    article: clause.articleNumber,
    rule: clause.ruleId,
  }));
  const ofCommitments = commitments
    .filter(({ title }) => ABOUT.some((word) => normaliseForSearch(title).includes(word)))
    .map(({ title, partyId, articleNumber, ruleId }) => {
      const party = byId.get(partyId);
      return { text: title, by: party ? nameOf(party) : null, article: articleNumber, rule: ruleId };
    });
  const { tutorName, tutorOffice, tutorEmail, tutorPhone } = offer;
  return {
    convention: convention?.title ?? '',
    cohort: stay.cohortTitle ?? '',
    institution: institution?.name ?? '',
    host: hostNameOf(offer),
    place: offer.communeName,
    tutor: { name: tutorName, office: tutorOffice, email: tutorEmail, phone: tutorPhone },
    mention: mentionOf(clauses, parties, today),
    duties: [...ofCommitments, ...ofClauses],
    sentOn: today,
  };
}

/** What the convention says of the length of a discovery, for the public that the person is of (PDL-2.R3). */
async function lengthClauses(
  db: SqlReader,
  { kind, candidatureId }: Pick<ImmersionRow, 'kind' | 'candidatureId'>,
  clauses: readonly ClauseFact[],
  today: CalendarDate,
): Promise<ClauseFact[]> {
  if (kind !== 'discovery') return [];
  const [candidature] = await candidaturesById(db, [candidatureId]);
  return clausesOfKind(clauses, 'selection_immersion', today).filter(
    ({ value }) => candidature && (value.audiences.includes(candidature.audience) || value.audiences.includes('any')),
  );
}

/** Which body signs beside the host and the person: the antenne for a period of its course, else the centre de gestion. */
export function institutionOf(
  kind: ImmersionKind,
  { cdgId, antenneId }: { cdgId: string | null; antenneId: string | null },
): string | null {
  return kind === 'course' ? antenneId : cdgId;
}
