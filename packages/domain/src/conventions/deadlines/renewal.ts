import type { CalendarDate } from '@maillage/kernel';
import { clauseInForce, lastVersionOf } from '../clauses.ts';
import { decisionsOf, renewalOutcome } from '../ending/renewal.ts';
import { SIGNING_ROLES } from '../facts.ts';
import { deadline } from './deadline.ts';
import type { Deadline, DeadlineContext } from './deadline.ts';

/**
 * What the renewal window asks for before the end (VALS-12.3): the assessment when its agenda names it, the meeting, what
 * each party that signs wants to follow, and the text that follows when they want one. Nobody is late before it closes.
 */
export function renewalDeadlines({ facts, term }: DeadlineContext): Deadline[] {
  const { endsOn, renewalOpensOn: opens } = term;
  const on = facts.asOf ?? null;
  const window = on
    ? clauseInForce(facts.clauses, 'renewal_window', on)
    : lastVersionOf(facts.clauses, 'renewal_window');
  if (!endsOn || !opens || !window) return [];
  const recorded = (facts.renewal ?? []).filter((fact) => fact.endsOn === endsOn);
  const values = { opens: { date: opens }, date: { date: endsOn }, months: window.value.monthsBeforeTerm };
  const within = { dueOn: endsOn, windowStart: opens, windowEnd: endsOn, severity: 'action' } as const;
  const decisions = decisionsOf(recorded, endsOn);
  const signing = facts.parties.filter(({ role }) => SIGNING_ROLES.includes(role)).map(({ key }) => key);
  const outcome = renewalOutcome(decisions, signing);
  const held = facts.held.find((each) => each.kind === 'renewal_window' && each.on >= opens && each.on <= endsOn);
  const found: Deadline[] = [
    deadline(
      {
        ...within,
        key: 'renewal_window',
        kind: 'renewal_window',
        messageId: 'deadline.renewalWindow',
        values,
        metOn: held?.on ?? null,
      },
      window,
    ),
  ];
  if (window.value.agenda.includes('assessment')) {
    const metOn: CalendarDate | null = recorded.find(({ kind }) => kind === 'assessment')?.on ?? null;
    const shown = { key: 'renewal_assessment', kind: 'renewal_assessment' } as const;
    found.push(
      deadline(
        { ...within, ...shown, messageId: 'deadline.renewalAssessment', partyKeys: signing, values, metOn },
        window,
      ),
    );
  }
  for (const key of signing) {
    const shown = { key: `renewal_decision:${key}`, kind: 'renewal_decision', partyKeys: [key] } as const;
    const metOn = decisions.find(({ partyKey }) => partyKey === key)?.on ?? null;
    const told = { messageId: 'deadline.renewalDecision', values: { ...values, party: { parties: [key] } } };
    found.push(deadline({ ...within, ...shown, ...told, metOn }, window));
  }
  if (facts.successor !== undefined && (outcome === 'renew' || outcome === 'renegotiate')) {
    const shown = { key: 'renewal_successor', kind: 'renewal_successor', partyKeys: signing } as const;
    const told = { messageId: 'deadline.renewalSuccessor', values: { ...values, outcome } };
    found.push(deadline({ ...within, ...shown, ...told, metOn: facts.successor?.on ?? null }, window));
  }
  return found;
}
