import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { dateSchema } from '../clause-kinds/fields.ts';
import { NOTICE_FORMS, SIGNING_ROLES } from '../facts.ts';
import type { ClauseFact, DisputeFact, PartyFact } from '../facts.ts';
import { MAX_LENGTHS, line, optionalArticle, optionalLine, slug } from '../input/texts.ts';
import { optionalDate } from '../input/validity.ts';
import { termOf, type TermFacts } from '../term.ts';
import { courtOpening, disputeClauses, silentParties } from './rules.ts';
import { disputeLine, type DisputeEvent } from './states.ts';

export const disputeInput = z.strictObject({
  /** The party that notifies it. */
  partyKey: slug,
  /** The other parties that it concerns. */
  concernedKeys: z.array(slug).min(1).max(50),
  form: z.enum(NOTICE_FORMS),
  notifiedOn: dateSchema,
  receivedOn: optionalDate,
  subject: line(MAX_LENGTHS.description, 3),
  articleNumber: optionalArticle,
});
export type DisputeInput = z.output<typeof disputeInput>;

/** A step of a dispute: for which party, on which day, in what words. */
export const disputeStepInput = z.strictObject({
  partyKey: slug,
  happenedOn: dateSchema,
  words: optionalLine(MAX_LENGTHS.paragraph),
});
export type DisputeStepInput = z.output<typeof disputeStepInput>;

/** What an outcome says is part of it: an agreement, a failure or an end without words would tell nothing. */
export const disputeOutcomeInput = disputeStepInput.extend({ words: line(MAX_LENGTHS.paragraph, 3) });

export const conciliatorInput = disputeStepInput.extend({
  name: line(160, 2),
  quality: optionalLine(MAX_LENGTHS.act),
});

export const conciliationCostInput = disputeStepInput.extend({
  /** Euro cents. */
  amount: z.int().min(1).max(100_000_000),
});

/** The events that say how it ended, or that it went to court. */
export const OUTCOME_EVENTS = [
  'settle',
  'record_failure',
  'seize_court',
  'withdraw',
  'close',
] as const satisfies readonly DisputeEvent[];

const sourceOf = (clause: ClauseFact | null | undefined) =>
  clause ? { article: clause.articleNumber, rule: clause.ruleId } : {};

export interface NotificationFacts extends TermFacts {
  readonly parties: readonly PartyFact[];
  readonly articleNumbers: readonly string[];
}

/**
 * Reasons against the written notification of a dispute (VALS-14.1, PDL-8): its days, whoever notifies it and whom it
 * concerns, the article. It may come after the end of the convention, of which duties remain.
 */
export function checkNotification(facts: NotificationFacts, input: DisputeInput, today: CalendarDate): Refusal[] {
  const { notifiedOn, receivedOn, partyKey, concernedKeys, articleNumber } = input;
  if (notifiedOn > today) return [refusal('DATE_IN_FUTURE', ['notifiedOn'], { today })];
  const { startsOn } = termOf({ ...facts, asOf: notifiedOn });
  if (startsOn === null || notifiedOn < startsOn) {
    return [refusal('BEFORE_CONVENTION_START', ['notifiedOn'], { start: startsOn })];
  }
  const { delay, amicable } = disputeClauses(facts.clauses, notifiedOn);
  const source = sourceOf(delay ?? amicable);
  const refusals: Refusal[] = [];
  if (receivedOn !== null && receivedOn > today) refusals.push(refusal('DATE_IN_FUTURE', ['receivedOn'], { today }));
  else if (receivedOn !== null && receivedOn < notifiedOn) {
    const parameters = { sent: notifiedOn, received: receivedOn };
    refusals.push(refusal('NOTICE_RECEIVED_BEFORE_SENT', ['receivedOn'], parameters));
  }
  const checkParty = (key: string, path: string): void => {
    const party = facts.parties.find((each) => each.key === key);
    if (!party) refusals.push(refusal('UNKNOWN_PARTY_KEY', [path], { key }));
    else if (!SIGNING_ROLES.includes(party.role))
      refusals.push(refusal('DISPUTE_NOT_FOR_PARTY', [path], { key }, source));
  };
  checkParty(partyKey, 'partyKey');
  for (const key of new Set(concernedKeys)) {
    if (key === partyKey) refusals.push(refusal('DISPUTE_WITH_ITSELF', ['concernedKeys'], { key }));
    else checkParty(key, 'concernedKeys');
  }
  if (articleNumber !== null && !facts.articleNumbers.includes(articleNumber)) {
    refusals.push(refusal('UNKNOWN_ARTICLE', ['articleNumber'], { number: articleNumber }));
  }
  return refusals;
}

export interface StepFacts {
  readonly clauses: readonly ClauseFact[];
  readonly dispute: DisputeFact;
  readonly today: CalendarDate;
}

/**
 * Reasons against a step of a dispute: one that is not in the table from where it stands, a party that may not take it,
 * a day to come or before the step behind, and what the step itself asks for.
 */
export function checkDisputeStep(
  facts: StepFacts,
  event: DisputeEvent,
  step: { readonly partyKey: string; readonly happenedOn: CalendarDate },
): Refusal[] {
  const { dispute, today } = facts;
  const { partyKey, happenedOn } = step;
  const clauses = disputeClauses(facts.clauses, dispute.notifiedOn);
  const source = sourceOf(clauses.delay ?? clauses.amicable);
  const found = disputeLine(dispute.state, event);
  if (!found) return [refusal('DISPUTE_STEP_NOT_POSSIBLE', [], { state: dispute.state, event }, source)];
  if (!maySay(dispute, found.by, partyKey)) {
    return [refusal('DISPUTE_STEP_BY_ANOTHER', ['partyKey'], { key: partyKey, by: found.by }, source)];
  }
  if (happenedOn > today) return [refusal('DATE_IN_FUTURE', ['happenedOn'], { today })];
  if (happenedOn < dispute.lastOn) {
    return [refusal('DISPUTE_STEP_BEFORE_LAST', ['happenedOn'], { last: dispute.lastOn })];
  }
  switch (event) {
    case 'propose_conciliator':
      return checkConciliator(facts);
    case 'accept_conciliator':
    case 'refuse_conciliator':
      return dispute.conciliator ? [] : [refusal('CONCILIATOR_NOT_PROPOSED', [], {}, sourceOf(clauses.conciliation))];
    case 'begin_conciliation':
      return checkAcceptance(facts);
    case 'record_cost':
      return checkCost(facts);
    case 'seize_court':
      return checkCourt(facts, happenedOn);
    default:
      return [];
  }
}

function maySay(dispute: DisputeFact, by: string, partyKey: string): boolean {
  if (!dispute.partyKeys.includes(partyKey)) return false;
  switch (by) {
    case 'notifier':
      return partyKey === dispute.notifierKey;
    case 'notified_party':
      return partyKey !== dispute.notifierKey;
    case 'asked_party':
      return partyKey !== dispute.conciliator?.proposedByKey;
    default:
      return true;
  }
}

/** A conciliator is what the text provides for (VALS-14.1). */
function checkConciliator({ clauses, dispute }: StepFacts): Refusal[] {
  if (disputeClauses(clauses, dispute.notifiedOn).conciliation) return [];
  return [refusal('CONCILIATION_NOT_PROVIDED', [], { date: dispute.notifiedOn })];
}

/** A conciliation begins when every party to the dispute has accepted the conciliator (VALS-14.1). */
function checkAcceptance({ clauses, dispute }: StepFacts): Refusal[] {
  const { conciliation } = disputeClauses(clauses, dispute.notifiedOn);
  const source = sourceOf(conciliation);
  if (!conciliation) return [refusal('CONCILIATION_NOT_PROVIDED', [], { date: dispute.notifiedOn })];
  if (!dispute.conciliator) return [refusal('CONCILIATOR_NOT_PROPOSED', [], {}, source)];
  if (!conciliation.value.byAgreement) return [];
  return silentParties(dispute).map((key) => refusal('CONCILIATOR_NOT_ACCEPTED', [], { key }, source));
}

/** A cost is that of a conciliation which took place. */
function checkCost({ clauses, dispute }: StepFacts): Refusal[] {
  const { conciliation } = disputeClauses(clauses, dispute.notifiedOn);
  return dispute.conciliationBegan ? [] : [refusal('CONCILIATION_NOT_BEGUN', [], {}, sourceOf(conciliation))];
}

/** Reasons against a court seised on a day: before the delay has run (VALS-14.1), or before a failure is recorded (PDL-8). */
export function checkCourt({ clauses, dispute }: Omit<StepFacts, 'today'>, on: CalendarDate): Refusal[] {
  const opening = courtOpening(dispute, disputeClauses(clauses, dispute.notifiedOn));
  const source = sourceOf(opening.clause);
  if (opening.on === null) return [refusal('COURT_NEEDS_FAILURE', ['happenedOn'], {}, source)];
  if (on >= opening.on) return [];
  return [refusal('COURT_TOO_EARLY', ['happenedOn'], { opens: opening.on, notified: dispute.notifiedOn }, source)];
}
