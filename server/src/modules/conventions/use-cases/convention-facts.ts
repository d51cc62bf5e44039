import { dueRuleSchema, type CommitmentFact, type DeadlineFacts, type NoticeFact } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { ConventionRow } from '../persistence/convention.queries.ts';
import {
  annexesOf,
  clausesOf,
  commitmentEventsOf,
  commitmentsOf,
  heldOf,
  noticesOf,
  partiesOf,
  signaturesOf,
  type AnnexRow,
  type ClauseRow,
  type CommitmentEventRow,
  type CommitmentRow,
  type HeldRow,
  type NoticeRow,
  type PartyRow,
  type SignatureRow,
} from '../persistence/parts.queries.ts';
import { disputesOf, type DisputeRow } from '../persistence/disputes.queries.ts';
import { renewalRecordsOf, type RenewalRow } from '../persistence/renewal.queries.ts';
import { disputeFact, renewalFacts } from './dispute-facts.ts';
import { clauseFacts, signatureFacts } from './open-for-editing.ts';

export interface ConventionParts {
  parties: PartyRow[];
  signatures: SignatureRow[];
  clauses: ClauseRow[];
  commitments: CommitmentRow[];
  events: CommitmentEventRow[];
  annexes: AnnexRow[];
  held: HeldRow[];
  notices: NoticeRow[];
  /** Those that the reader may read. */
  disputes: DisputeRow[];
  renewal: RenewalRow[];
}

const date = (text: string | null): CalendarDate | null => text as CalendarDate | null;

/** The rows of a convention as the facts that the rules of term and deadlines read, on a day (null: the newest text). */
export function factsFrom(
  convention: Pick<ConventionRow, 'status' | 'succeededOn' | 'successorOpenedOn'>,
  parts: ConventionParts,
  asOf: CalendarDate | null,
): DeadlineFacts {
  const keyOf = new Map(parts.parties.map((party) => [party.id, party.key]));
  const commitments: CommitmentFact[] = parts.commitments.map((row) => ({
    id: row.id,
    partyKey: keyOf.get(row.partyId) ?? '',
    beneficiaryKeys: row.beneficiaryPartyIds.flatMap((id) => keyOf.get(id) ?? []),
    articleNumber: row.articleNumber,
    ruleId: row.ruleId,
    title: row.title,
    recurrence: row.recurrence,
    dueRule: dueRuleSchema.parse(row.dueRule ?? { type: 'none' }),
    survivesTerm: row.survivesTerm,
    validFrom: date(row.validFrom),
    validTo: date(row.validTo),
    events: parts.events
      .filter((event) => event.commitmentId === row.id)
      .map((event) => ({
        status: event.status,
        happenedOn: event.happenedOn as CalendarDate,
        occurrenceOn: date(event.occurrenceOn),
      })),
  }));
  return {
    status: convention.status,
    succeededOn: date(convention.succeededOn),
    asOf,
    clauses: clauseFacts(parts.clauses),
    signatures: signatureFacts(parts),
    parties: parts.parties.map((party) => ({
      key: party.key,
      role: party.role,
      enablingAct: party.actKind === null ? null : { number: party.actNumber, date: date(party.actOn) },
    })),
    commitments,
    annexes: parts.annexes.map((annex) => ({
      number: annex.number,
      title: annex.title,
      articleNumber: annex.articleNumber,
      receivedOn: date(annex.receivedOn),
    })),
    held: parts.held.map((held) => ({ kind: held.kind, scope: held.scope, on: held.heldOn as CalendarDate })),
    disputes: parts.disputes.map((row) => disputeFact(row, parts.parties)),
    renewal: renewalFacts(parts.renewal, parts.parties),
    notices: noticeFacts(parts),
    successor: convention.successorOpenedOn === null ? null : { on: convention.successorOpenedOn as CalendarDate },
  };
}

/** The notices of a convention as the rules read them, each with the key of its party. */
export function noticeFacts({ parties, notices }: Pick<ConventionParts, 'parties' | 'notices'>): NoticeFact[] {
  const keyOf = new Map(parties.map((party) => [party.id, party.key]));
  return notices.map((row) => ({
    id: row.id,
    partyKey: keyOf.get(row.partyId) ?? '',
    form: row.form,
    receivedOn: row.receivedOn as CalendarDate,
    effectiveOn: row.effectiveOn as CalendarDate,
    withdrawnOn: date(row.withdrawnOn),
  }));
}

/** Reads all parts of one convention, on a day (null: the newest text). */
export async function partsOfConvention(
  db: SqlReader,
  conventionId: string,
  asOf: CalendarDate | null,
): Promise<ConventionParts> {
  const ids = [conventionId];
  return {
    parties: await partiesOf(db, ids, asOf),
    signatures: await signaturesOf(db, ids),
    clauses: await clausesOf(db, ids, asOf),
    commitments: await commitmentsOf(db, ids, asOf),
    events: await commitmentEventsOf(db, ids),
    annexes: await annexesOf(db, ids, asOf),
    held: await heldOf(db, ids),
    notices: await noticesOf(db, ids),
    disputes: await disputesOf(db, ids),
    renewal: await renewalRecordsOf(db, ids),
  };
}
