import { addDays, calendarDate, message } from '@maillage/kernel';
import { clauseInForce, lastVersionOf, summariseClause, survivingClauses } from '../clauses.ts';
import { closedOn, occurrencesOf } from '../commitments/occurrences.ts';
import { SIGNING_ROLES } from '../facts.ts';
import type { AnnexFact, ClauseFact, CommitmentFact } from '../facts.ts';
import { lastNoticeDay, noticeEffect, standingNotice, termOf } from '../term.ts';
import { deadline } from './deadline.ts';
import type { Deadline, DeadlineContext, DeadlineFacts, DeadlineRange } from './deadline.ts';
import { disputeDeadlines } from './disputes.ts';
import { periodicDeadlines } from './periodic.ts';
import { renewalDeadlines } from './renewal.ts';

// Without a today, the whole recorded history counts.
const END_OF_TIME = calendarDate('9999-12-31');

/**
 * Everything that a convention makes due between two dates, sorted by date then key; what has no date comes last.
 * Met ones are given too, with the day on which they were.
 */
export function deadlinesOf(facts: DeadlineFacts, range: DeadlineRange): Deadline[] {
  // The newest text is read without a day: what silence has renewed is counted until today.
  const renewedUntil = range.today ?? null;
  const context: DeadlineContext = { facts, term: termOf({ renewedUntil, ...facts }), range };
  const all = [
    ...termDeadlines(context),
    ...renewalDeadlines(context),
    ...periodicDeadlines(context),
    ...commitmentDeadlines(context),
    ...disputeDeadlines(context),
    ...survivalDuties(context),
    ...missingParts(context),
  ];
  return all
    .filter((each) => each.dueOn === null || (each.dueOn >= range.from && each.dueOn <= range.to))
    .toSorted(byDate);
}

function byDate(a: Deadline, b: Deadline): number {
  const [left, right] = [a.dueOn ?? '9999-99-99', b.dueOn ?? '9999-99-99'];
  return left < right ? -1 : left > right ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function termDeadlines({ facts, term, range }: DeadlineContext): Deadline[] {
  const { endsOn } = term;
  const found: Deadline[] = [];
  const on = facts.asOf ?? null;
  const version = <C extends 'tacit_renewal' | 'notice'>(kind: C) =>
    on ? clauseInForce(facts.clauses, kind, on) : lastVersionOf(facts.clauses, kind);
  // One notice is enough: while it stands, no other is counted.
  const given = standingNotice(facts);
  const notice = given ? null : version('notice');

  if (endsOn) {
    const why = term.explanations.find((each) => each.fact === 'ends_on' && each.applies);
    const source = facts.clauses.find((clause) => clause.id === why?.clauseId) ?? null;
    found.push(
      deadline(
        {
          key: 'term_end',
          kind: 'term_end',
          dueOn: endsOn,
          ...(given?.effectiveOn === endsOn
            ? message('deadline.noticeRunsOut', { date: { date: endsOn }, party: { parties: [given.partyKey] } })
            : message('deadline.termEnd', { date: { date: endsOn } })),
          severity: 'legal',
        },
        source,
      ),
    );
  }
  if (endsOn && notice) {
    const last = lastNoticeDay(endsOn, notice.value);
    const renews = version('tacit_renewal') !== null;
    const { months, days, form } = notice.value;
    const values = { date: { date: last }, months, days: days ?? 0, form };
    found.push(
      deadline(
        {
          key: 'last_notice_day',
          kind: 'last_notice_day',
          dueOn: last,
          messageId: renews ? 'deadline.lastNoticeDayTacit' : 'deadline.lastNoticeDay',
          values: { ...values, end: { date: endsOn } },
          partyKeys: notice.value.byPartyKeys,
          // Where silence renews, passing it has an effect in law.
          severity: renews ? 'legal' : 'info',
        },
        notice,
      ),
    );
  }
  const { today } = range;
  if (
    today &&
    notice &&
    facts.status === 'in_force' &&
    term.startsOn &&
    term.startsOn <= today &&
    (!endsOn || today <= endsOn)
  ) {
    const effect = noticeEffect(today, notice.value);
    if (!endsOn || effect <= endsOn) {
      const values = { date: { date: effect }, today: { date: today } };
      const shown = { kind: 'notice_effect', messageId: 'deadline.noticeEffect', values } as const;
      found.push(
        deadline(
          { ...shown, key: 'notice_effect', dueOn: effect, partyKeys: notice.value.byPartyKeys, severity: 'info' },
          notice,
        ),
      );
    }
  }
  return found;
}

function datedOccurrences({ facts, term, range }: DeadlineContext, commitment: CommitmentFact) {
  const context = { ...term, horizon: range.to, events: facts.events ?? [] };
  return occurrencesOf(commitment, context).filter((occurrence) => occurrence.dueOn !== null);
}

function commitmentDeadlines(context: DeadlineContext): Deadline[] {
  const { facts, range } = context;
  return facts.commitments.flatMap((commitment) =>
    datedOccurrences(context, commitment).map((occurrence) =>
      deadline(
        {
          key: `commitment:${occurrence.key}`,
          kind: 'commitment',
          dueOn: occurrence.dueOn,
          partyKeys: [commitment.partyKey],
          messageId: 'deadline.commitment',
          values: { title: commitment.title, party: { parties: [commitment.partyKey] } },
          metOn: closedOn(occurrence, commitment.events, range.today ?? END_OF_TIME),
          severity: 'action',
        },
        commitment,
      ),
    ),
  );
}

/** Duties that begin, or go on, the day after the end (PDL-6.2, PDL-7.4), each with the party it falls on. */
function survivalDuties(context: DeadlineContext): Deadline[] {
  const { facts, term } = context;
  if (!term.endsOn) return [];
  const after = addDays(term.endsOn, 1);
  const shown = { kind: 'survival_duty', dueOn: after, windowStart: after, severity: 'info' } as const;
  return [
    ...survivingClauses(facts.clauses, term.endsOn).map((clause) =>
      deadline(
        {
          ...shown,
          key: `survival_duty:clause:${clause.kind}:${clause.scope}`,
          messageId: 'deadline.survivalClause',
          values: { duty: { messages: [summariseClause(clause)] } },
        },
        clause,
      ),
    ),
    ...facts.commitments
      .filter((commitment) => commitment.survivesTerm)
      // What has a date of its own after the end is already among the dates.
      .filter((commitment) => datedOccurrences(context, commitment).every(({ dueOn }) => dueOn! < after))
      .map((commitment) =>
        deadline(
          {
            ...shown,
            key: `survival_duty:commitment:${commitment.id}`,
            partyKeys: [commitment.partyKey],
            messageId: 'deadline.survivalCommitment',
            values: { title: commitment.title, party: { parties: [commitment.partyKey] } },
          },
          commitment,
        ),
      ),
  ];
}

/**
 * What the file still lacks: annexes, signatures of a draft, the date or number of an enabling act. Nobody completes the
 * file of a convention that has ended.
 */
function missingParts({ facts, term, range }: DeadlineContext): Deadline[] {
  if (term.endsOn && range.today && range.today > term.endsOn) return [];
  const signing = facts.parties.filter((party) => SIGNING_ROLES.includes(party.role)).map((party) => party.key);
  const documents = lastVersionOf(facts.clauses, 'document_precedence');
  const annexes = facts.annexes
    .filter((annex) => annex.receivedOn === null)
    .map((annex) =>
      deadline({
        key: `missing_annex:${annex.number}`,
        kind: 'missing_annex',
        dueOn: null,
        messageId: 'deadline.missingAnnex',
        values: { number: annex.number, title: annex.title },
        partyKeys: signing,
        articleNumber: annex.articleNumber ?? documents?.articleNumber ?? null,
        ruleId: ruleOfAnnex(annex, documents),
        severity: 'action',
      }),
    );
  const signatures = facts.signatures
    .filter((signature) => facts.status !== 'in_force' && signature.signedOn === null)
    .map((signature) =>
      deadline({
        key: `missing_signature:${signature.partyKey}:${signature.slot}`,
        kind: 'missing_signature',
        dueOn: null,
        partyKeys: [signature.partyKey],
        messageId: 'deadline.missingSignature',
        values: { party: { parties: [signature.partyKey] }, slot: signature.slot },
        severity: 'action',
      }),
    );
  const acts = facts.parties
    .filter(({ enablingAct: act }) => act && (act.date === null || act.number === null))
    .map((party) =>
      deadline({
        key: `incomplete_enabling_act:${party.key}`,
        kind: 'incomplete_enabling_act',
        dueOn: null,
        partyKeys: [party.key],
        messageId: 'deadline.incompleteEnablingAct',
        values: { party: { parties: [party.key] } },
        severity: 'action',
      }),
    );
  return [...annexes, ...signatures, ...acts];
}

/** The clause that lists the documents asks for the annexes of its article, and for those that no article announces. */
function ruleOfAnnex({ articleNumber }: AnnexFact, documents: ClauseFact | null): string | null {
  const listed = !articleNumber || articleNumber === documents?.articleNumber;
  return documents && listed ? documents.ruleId : null;
}
