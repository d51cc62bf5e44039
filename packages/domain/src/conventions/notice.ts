import { refusal, type CalendarDate, type Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { clauseInForce } from './clauses.ts';
import { dateSchema } from './clause-kinds/fields.ts';
import { NOTICE_FORMS, SIGNING_ROLES, type NoticeFact, type PartyFact } from './facts.ts';
import { MAX_LENGTHS, optionalId, optionalLine, slug } from './input/texts.ts';
import { optionalDate } from './input/validity.ts';
import { checkEvent } from './states.ts';
import { lastNoticeDay, noticeEffect, phaseOn, standingNotice, termOf, type TermFacts } from './term.ts';

export const noticeInput = z.strictObject({
  partyKey: slug,
  form: z.enum(NOTICE_FORMS),
  sentOn: optionalDate,
  receivedOn: dateSchema,
  reason: optionalLine(MAX_LENGTHS.paragraph),
  /** Bare uuid of the letter, or of its acknowledgement. */
  fileId: optionalId,
  /** Number of the registered letter, or where its receipt is kept. */
  evidence: optionalLine(MAX_LENGTHS.resolution),
});
export type NoticeInput = z.output<typeof noticeInput>;

export const withdrawalInput = z.strictObject({
  withdrawnOn: dateSchema,
  /** The other parties that agree. */
  agreedByKeys: z.array(slug).max(200),
  note: optionalLine(MAX_LENGTHS.paragraph),
});
export type WithdrawalInput = z.output<typeof withdrawalInput>;

export interface NoticeFacts extends TermFacts {
  readonly parties: readonly PartyFact[];
}

/** What a notice received on a day does, and the clause that says so; null when no clause in force provides for one. */
export function noticeProvided(
  facts: TermFacts,
  receivedOn: CalendarDate,
): { effectiveOn: CalendarDate; clauseId: string; articleNumber: string | null; ruleId: string | null } | null {
  const clause = clauseInForce(facts.clauses, 'notice', receivedOn);
  if (!clause) return null;
  const { id: clauseId, articleNumber, ruleId } = clause;
  return { effectiveOn: noticeEffect(receivedOn, clause.value), clauseId, articleNumber, ruleId };
}

/**
 * Reasons against a notice (PDL-7.3, VALS-12.2): the phase on the day of receipt, no clause that provides for it, its
 * form, the party that gives it, its dates, and an effect that the end of the term would forestall.
 */
export function checkNotice(facts: NoticeFacts, input: NoticeInput, today: CalendarDate): Refusal[] {
  const { receivedOn, sentOn } = input;
  if (receivedOn > today) return [refusal('NOTICE_IN_FUTURE', ['receivedOn'], { today })];
  const refusals: Refusal[] = [];
  if (sentOn !== null && sentOn > receivedOn) {
    refusals.push(refusal('NOTICE_RECEIVED_BEFORE_SENT', ['receivedOn'], { sent: sentOn, received: receivedOn }));
  }
  // A notice entered late may already have run out: what counts is that none stands, and where things stood that day.
  const phase = standingNotice({ ...facts, asOf: null })
    ? 'in_notice'
    : phaseOn({ ...facts, asOf: receivedOn }, receivedOn);
  refusals.push(...checkEvent(phase, 'give_notice'));
  if (refusals.length > 0) return refusals;

  const clause = clauseInForce(facts.clauses, 'notice', receivedOn);
  if (!clause) return [refusal('NOTICE_NOT_PROVIDED', ['receivedOn'], { date: receivedOn })];
  const source = { article: clause.articleNumber, rule: clause.ruleId };
  const { form, byPartyKeys } = clause.value;
  if (form === 'registered_letter' && input.form !== form) {
    refusals.push(refusal('NOTICE_FORM_REQUIRED', ['form'], { form }, source));
  }
  const party = facts.parties.find((each) => each.key === input.partyKey);
  if (!party) refusals.push(refusal('UNKNOWN_PARTY_KEY', ['partyKey'], { key: input.partyKey }));
  else if (!mayGiveNotice(party, byPartyKeys)) {
    refusals.push(refusal('NOTICE_NOT_FOR_PARTY', ['partyKey'], { key: party.key }, source));
  }
  const { endsOn } = termOf({ ...facts, asOf: receivedOn });
  const renews = clauseInForce(facts.clauses, 'tacit_renewal', receivedOn) !== null;
  if (endsOn && !renews && noticeEffect(receivedOn, clause.value) > endsOn) {
    const effect = noticeEffect(receivedOn, clause.value);
    const parameters = { end: endsOn, last: lastNoticeDay(endsOn, clause.value), effect };
    refusals.push(refusal('NOTICE_WITHOUT_EFFECT', ['receivedOn'], parameters, source));
  }
  return refusals;
}

/** A party that signs may end the convention, unless the clause names others (empty = any). */
export const mayGiveNotice = (party: PartyFact, byPartyKeys: readonly string[]): boolean =>
  SIGNING_ROLES.includes(party.role) && (byPartyKeys.length === 0 || byPartyKeys.includes(party.key));

/** Reasons against the withdrawal of a notice: it has run out, or a party that signs does not agree. */
export function checkWithdrawal(
  facts: NoticeFacts,
  notice: NoticeFact,
  input: WithdrawalInput,
  today: CalendarDate,
): Refusal[] {
  const { withdrawnOn, agreedByKeys } = input;
  if (withdrawnOn > today) return [refusal('NOTICE_IN_FUTURE', ['withdrawnOn'], { today })];
  if (withdrawnOn < notice.receivedOn) {
    return [refusal('END_BEFORE_START', ['withdrawnOn'], { start: notice.receivedOn, end: withdrawnOn })];
  }
  const refusals = checkEvent(phaseOn({ ...facts, asOf: withdrawnOn }, withdrawnOn), 'withdraw_notice');
  const others = facts.parties.filter(({ key, role }) => SIGNING_ROLES.includes(role) && key !== notice.partyKey);
  const silent = others.filter(({ key }) => !agreedByKeys.includes(key));
  const unknown = agreedByKeys.filter((key) => !others.some((party) => party.key === key));
  return [
    ...refusals,
    ...unknown.map((key) => refusal('UNKNOWN_PARTY_KEY', ['agreedByKeys'], { key })),
    ...silent.map(({ key }) => refusal('WITHDRAWAL_NEEDS_AGREEMENT', ['agreedByKeys'], { key })),
  ];
}
