import {
  allowsEvent,
  clauseInForce,
  mayGiveNotice,
  noticeProvided,
  SIGNING_ROLES,
  standingNotice,
  termOf,
  type NoticeFact,
  type NoticeFacts,
} from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { ConventionData } from './components/SummaryTab.tsx';

type Notice = ConventionData['notices'][number];
type Party = ConventionData['parties'][number];

/** What the shared rules need to know of a convention to judge its notices. */
export function noticeFacts(convention: ConventionData): NoticeFacts {
  const { status, allClauses, parties, notices } = convention;
  return {
    status,
    clauses: allClauses,
    parties,
    signatures: parties.flatMap(({ key, signatures }) =>
      signatures.map(({ slot, signedOn }) => ({ partyKey: key, slot, signedOn: signedOn ?? null })),
    ),
    notices: notices.map(noticeFact),
  };
}

export function noticeFact({ id, party, form, receivedOn, effectiveOn, withdrawnOn }: Notice): NoticeFact {
  return { id, partyKey: party?.key ?? '', form, receivedOn, effectiveOn, withdrawnOn: withdrawnOn ?? null };
}

/** The notice that stands on the day the convention is read, or null. */
export function standing(convention: ConventionData): Notice | null {
  const found = standingNotice({ notices: convention.notices.map(noticeFact), asOf: convention.asOf });
  return convention.notices.find(({ id }) => id === found?.id) ?? null;
}

/** The parties for which the reader may end the convention today: none of a draft, of what has ended or is denounced. */
export function partiesThatMayEnd(convention: ConventionData, today: CalendarDate): readonly Party[] {
  if (convention.asOf !== today || !allowsEvent(convention.phase, 'give_notice')) return [];
  const clause = clauseInForce(convention.allClauses, 'notice', today);
  if (!clause) return [];
  return convention.parties.filter(
    (party) => party.viewerCanGiveNotice.allowed && mayGiveNotice(party, clause.value.byPartyKeys),
  );
}

/** Whether the reader may take the notice back today. */
export function mayWithdraw(convention: ConventionData, notice: Notice, today: CalendarDate): boolean {
  if (convention.asOf !== today || !allowsEvent(convention.phase, 'withdraw_notice')) return false;
  return convention.parties.some(
    ({ key, viewerCanGiveNotice }) => key === notice.party?.key && viewerCanGiveNotice.allowed,
  );
}

/** The parties whose agreement a withdrawal needs. */
export function othersThatSign(convention: ConventionData, notice: Notice): readonly Party[] {
  return convention.parties.filter(({ key, role }) => SIGNING_ROLES.includes(role) && key !== notice.party?.key);
}

export interface NoticeOutcome {
  /** Null when nothing bounds the convention. */
  readonly endsOn: CalendarDate | null;
  readonly insteadOf: CalendarDate | null;
  readonly articleNumber: string | null;
  readonly ruleId: string | null;
  readonly renewal: 'none' | 'window' | 'tacit';
}

/** What a notice received on a day would do to the end of the convention; null when no clause provides for one. */
export function outcomeOf(
  convention: ConventionData,
  partyKey: string,
  receivedOn: CalendarDate,
): NoticeOutcome | null {
  const facts = { ...noticeFacts(convention), asOf: receivedOn };
  const provided = noticeProvided(facts, receivedOn);
  if (!provided) return null;
  const { effectiveOn, articleNumber, ruleId } = provided;
  const given: NoticeFact = {
    id: '',
    partyKey,
    form: 'registered_letter',
    receivedOn,
    effectiveOn,
    withdrawnOn: null,
  };
  const before = termOf(facts);
  const tacit = clauseInForce(facts.clauses, 'tacit_renewal', receivedOn) !== null;
  return {
    endsOn: termOf({ ...facts, notices: [given] }).endsOn,
    insteadOf: before.endsOn,
    articleNumber,
    ruleId,
    renewal: tacit ? 'tacit' : before.renewalOpensOn ? 'window' : 'none',
  };
}

/** The end of the convention once its notice is taken back. */
export function endWithout(convention: ConventionData): CalendarDate | null {
  return termOf({ ...noticeFacts(convention), asOf: convention.asOf, notices: [] }).endsOn;
}
