import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { clauseInForce } from '../clauses.ts';
import { dateSchema } from '../clause-kinds/fields.ts';
import { RENEWAL_DECISIONS, SIGNING_ROLES } from '../facts.ts';
import type { PartyFact, RenewalDecision, RenewalFact } from '../facts.ts';
import { MAX_LENGTHS, line, optionalLine, slug } from '../input/texts.ts';
import { phaseOn, termOf, type TermFacts } from '../term.ts';

/** What a party wants to follow the end of the term: who decided so, and when. */
export const renewalDecisionInput = z.strictObject({
  partyKey: slug,
  decision: z.enum(RENEWAL_DECISIONS),
  decidedOn: dateSchema,
  /** The body or the office that decided ('Bureau communautaire'). */
  decidedBy: line(MAX_LENGTHS.office, 2),
  words: optionalLine(MAX_LENGTHS.paragraph),
});
export type RenewalDecisionInput = z.output<typeof renewalDecisionInput>;

/** The assessment of the term that ends: on which day it was made, and what it says or where it is kept. */
export const assessmentInput = z.strictObject({ assessedOn: dateSchema, words: line(MAX_LENGTHS.paragraph, 3) });
export type AssessmentInput = z.output<typeof assessmentInput>;

export interface Decision {
  readonly partyKey: string;
  readonly decision: RenewalDecision;
  readonly on: CalendarDate;
}

/** What each party last decided of the term that ends on a day, in the order in which it was recorded. */
export function decisionsOf(facts: readonly RenewalFact[], endsOn: CalendarDate): Decision[] {
  const last = new Map<string, Decision>();
  for (const { kind, endsOn: about, partyKey, decision, on } of facts) {
    if (kind !== 'decision' || about !== endsOn || partyKey === null || decision === null) continue;
    last.delete(partyKey);
    last.set(partyKey, { partyKey, decision, on });
  }
  return [...last.values()];
}

/**
 * What the parties that sign have decided together: the same for all, or `divided` once all have spoken without agreeing;
 * null while one has not. A convention is renewed by all of its parties or by none.
 */
export function renewalOutcome(
  decisions: readonly Pick<Decision, 'partyKey' | 'decision'>[],
  signingKeys: readonly string[],
): RenewalDecision | 'divided' | null {
  const said = signingKeys.map((key) => decisions.find(({ partyKey }) => partyKey === key)?.decision ?? null);
  const [first] = said;
  if (!first || said.includes(null)) return null;
  return said.every((each) => each === first) ? first : 'divided';
}

export interface RenewalFacts extends TermFacts {
  readonly parties: readonly PartyFact[];
}

/**
 * Reasons against what is recorded of the end of a term: a day to come, a term that is not running, that nothing ends or
 * that a notice ends already, a window that has not opened that day (VALS-12.3), a party that does not sign.
 */
export function checkRenewal(
  facts: RenewalFacts,
  given: { readonly on: CalendarDate; readonly path: string; readonly partyKey: string | null },
  today: CalendarDate,
): Refusal[] {
  const { on, path, partyKey } = given;
  if (on > today) return [refusal('DATE_IN_FUTURE', [path], { today })];
  const phase = phaseOn({ ...facts, asOf: on }, on);
  if (phase !== 'in_force' && phase !== 'renewal_window') {
    return [refusal('TRANSITION_NOT_ALLOWED', [path], { phase, event: 'decide_renewal' })];
  }
  const { endsOn, renewalOpensOn } = termOf({ ...facts, asOf: on });
  const window = clauseInForce(facts.clauses, 'renewal_window', on);
  const source = window ? { article: window.articleNumber, rule: window.ruleId } : {};
  const refusals: Refusal[] = [];
  if (endsOn === null) refusals.push(refusal('TERM_UNKNOWN', [path], {}));
  else if (renewalOpensOn !== null && on < renewalOpensOn) {
    refusals.push(refusal('RENEWAL_NOT_OPEN', [path], { opens: renewalOpensOn, end: endsOn }, source));
  }
  if (partyKey === null) return refusals;
  const party = facts.parties.find(({ key }) => key === partyKey);
  if (!party) refusals.push(refusal('UNKNOWN_PARTY_KEY', ['partyKey'], { key: partyKey }));
  else if (!SIGNING_ROLES.includes(party.role)) {
    refusals.push(refusal('RENEWAL_NOT_FOR_PARTY', ['partyKey'], { key: partyKey }, source));
  }
  return refusals;
}
