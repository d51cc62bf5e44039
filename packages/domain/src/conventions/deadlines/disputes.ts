import type { CalendarDate } from '@maillage/kernel';
import { clauseInForce } from '../clauses.ts';
import { amicableEndsOn, courtOpening, courtOpensOn, disputeClauses, silentParties } from '../disputes/rules.ts';
import type { DisputeFact } from '../facts.ts';
import { deadline } from './deadline.ts';
import type { Deadline, DeadlineContext, DeadlineFacts } from './deadline.ts';

/**
 * What the disputes of a convention make due: the end of the time to agree, the day from which a court may be seised, and
 * what is waited for of a party. They are between the parties: whoever may not read the dispute is not told of them.
 */
export function disputeDeadlines({ facts, term, range }: DeadlineContext): Deadline[] {
  const notified = facts.disputes.flatMap((dispute) => [
    ...amicablePeriod(facts, dispute),
    ...courtDay(facts, dispute),
    ...expectedSteps(facts, dispute),
  ]);
  const { today } = range;
  const inForce =
    today &&
    facts.status === 'in_force' &&
    term.startsOn &&
    term.startsOn <= today &&
    (!term.endsOn || today <= term.endsOn);
  // Like a notice: what a dispute notified today would open, so that the delay is known before it is needed (VALS-14.1).
  return inForce ? [...notified, ...courtIfToday(facts, today)] : notified;
}

function amicablePeriod(facts: DeadlineFacts, { id, partyKeys, notifiedOn, outcomeOn }: DisputeFact): Deadline[] {
  const { delay } = disputeClauses(facts.clauses, notifiedOn);
  const dueOn = amicableEndsOn(notifiedOn, { delay });
  if (!dueOn) return [];
  return [
    deadline(
      {
        key: `amicable_period:${id}`,
        kind: 'amicable_period',
        dueOn,
        windowStart: notifiedOn,
        windowEnd: dueOn,
        partyKeys,
        messageId: 'deadline.amicablePeriod',
        values: { date: { date: dueOn }, notified: { date: notifiedOn } },
        metOn: outcomeOn,
        severity: 'action',
        confidential: true,
      },
      delay,
    ),
  ];
}

function courtDay(facts: DeadlineFacts, dispute: DisputeFact): Deadline[] {
  const { id, state, partyKeys, notifiedOn } = dispute;
  if (state === 'settled' || state === 'litigated' || state === 'closed') return [];
  const { on: dueOn, clause, from } = courtOpening(dispute, disputeClauses(facts.clauses, notifiedOn));
  if (!dueOn || !clause) return [];
  const values = { date: { date: dueOn }, notified: { date: notifiedOn }, from };
  const shown = { kind: 'court_opens', messageId: 'deadline.courtOpens', severity: 'legal' } as const;
  return [deadline({ ...shown, key: `court_opens:${id}`, dueOn, partyKeys, values, confidential: true }, clause)];
}

/** An answer to the notification, then an answer to the conciliator who is proposed: no text says by when. */
function expectedSteps(facts: DeadlineFacts, dispute: DisputeFact): Deadline[] {
  const { id, state, partyKeys, notifierKey, notifiedOn } = dispute;
  const { amicable, delay, conciliation } = disputeClauses(facts.clauses, notifiedOn);
  const shown = { kind: 'dispute_step', dueOn: null, severity: 'action', confidential: true } as const;
  if (state === 'notified') {
    const others = partyKeys.filter((key) => key !== notifierKey);
    const values = { party: { parties: [notifierKey] }, notified: { date: notifiedOn } };
    const told = { messageId: 'deadline.disputeAnswer', partyKeys: others, values };
    return [deadline({ ...shown, ...told, key: `dispute_answer:${id}` }, amicable ?? delay)];
  }
  const silent = state === 'amicable' ? silentParties(dispute) : [];
  if (silent.length === 0) return [];
  const values = { party: { parties: [dispute.conciliator!.proposedByKey] }, notified: { date: notifiedOn } };
  const told = { messageId: 'deadline.conciliatorAnswer', partyKeys: silent, values };
  return [deadline({ ...shown, ...told, key: `conciliator_answer:${id}` }, conciliation)];
}

function courtIfToday(facts: DeadlineFacts, today: CalendarDate): Deadline[] {
  const clause = clauseInForce(facts.clauses, 'dispute_delay', today);
  if (!clause || clause.value.from !== 'written_notification') return [];
  const dueOn = courtOpensOn(today, clause.value.months);
  const values = { date: { date: dueOn }, notified: { date: today }, months: clause.value.months };
  const shown = { kind: 'court_opens', messageId: 'deadline.courtIfToday', severity: 'info' } as const;
  return [deadline({ ...shown, key: 'court_opens:today', dueOn, values }, clause)];
}
