import { whyNotDraftConvention } from '@maillage/domain/access';
import { conventionInput } from '@maillage/domain/conventions';
import type { ProposalKind } from '@maillage/domain/conventions/reading';
import { failed, ok, refusal, refusalsFromIssues, refusalsUnder, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  deleteReadingRow,
  lockReading,
  proposalsOf,
  touchReading,
  writeDecisions,
  type Decision,
  type ProposalRow,
  type ReadingRow,
} from '../persistence/reading.queries.ts';
import { whoOf } from './open-for-editing.ts';

const MOST_DECISIONS = 500;

export interface DecideCommand {
  readingId: string;
  decisions: readonly {
    proposalId: string;
    expectedVersion: number;
    decision: Decision;
    /** The fields that the person puts in place of those that were read; for 'corrected' only. */
    fields: Record<string, unknown> | null;
  }[];
}

/** A reading that is still open, locked. @returns FORBIDDEN, NOT_FOUND, TRANSITION_NOT_ALLOWED once it is a draft */
export async function openReading(
  tx: Transaction,
  readingId: string,
): Promise<Result<Pick<ReadingRow, 'id' | 'state' | 'version' | 'fileId'>, Refusal>> {
  const denial = whyNotDraftConvention(whoOf(tx));
  if (denial) return failed([denial]);
  const reading = await lockReading(tx, readingId);
  if (!reading) return failed([refusal('NOT_FOUND', ['readingId'])]);
  if (reading.state !== 'open') {
    return failed([refusal('TRANSITION_NOT_ALLOWED', [], { status: reading.state, event: 'decide' })]);
  }
  return ok(reading);
}

/** Why the fields of a proposal could not enter a draft as they are; the checks beside other parts come with the draft. */
export function checkFields(kind: ProposalKind, fields: Record<string, unknown>): Refusal[] {
  const parsed = conventionInput[kind].safeParse(fields);
  return parsed.success ? [] : refusalsFromIssues(parsed.error.issues, fields);
}

/** What would enter the draft: what the person has put, else what was read. */
export const chosenFields = ({
  corrected,
  fields,
}: Pick<ProposalRow, 'corrected' | 'fields'>): Record<string, unknown> => corrected ?? fields;

/**
 * Accepts, corrects, leaves out or puts back proposals of a reading, all or none.
 * @returns STALE_VERSION and the reasons against the fields, each under decisions.<place>
 */
export async function decideProposals(
  tx: Transaction,
  command: DecideCommand,
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await openReading(tx, command.readingId);
  if (!opened.ok) return opened;
  if (command.decisions.length === 0) return failed([refusal('TOO_FEW', ['decisions'], { minimum: 1 })]);
  if (command.decisions.length > MOST_DECISIONS) {
    return failed([refusal('TOO_MANY', ['decisions'], { maximum: MOST_DECISIONS })]);
  }
  const known = new Map((await proposalsOf(tx, command.readingId)).map((proposal) => [proposal.id, proposal]));
  const seen = new Set<string>();
  const refusals = command.decisions.flatMap(({ proposalId, expectedVersion, decision, fields }, at): Refusal[] => {
    const proposal = known.get(proposalId);
    const under = (found: readonly Refusal[]): Refusal[] => refusalsUnder(['decisions', at], found);
    if (!proposal) return under([refusal('NOT_FOUND', ['proposalId'])]);
    if (seen.has(proposalId)) return under([refusal('DUPLICATE_ITEM', ['proposalId'])]);
    seen.add(proposalId);
    if (proposal.version !== expectedVersion) {
      return under([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
    }
    if ((decision === 'corrected') !== (fields !== null))
      return under([refusal(fields ? 'INVALID_VALUE' : 'REQUIRED', ['fields'])]);
    if (decision === 'accepted') return under(checkFields(proposal.kind, proposal.fields));
    return decision === 'corrected' ? under(refusalsUnder(['fields'], checkFields(proposal.kind, fields!))) : [];
  });
  if (refusals.length > 0) return failed(refusals);
  const written = await writeDecisions(
    tx,
    command.readingId,
    command.decisions.map(({ proposalId, expectedVersion, decision, fields }) => ({
      id: proposalId,
      expectedVersion,
      decision,
      corrected: fields,
    })),
    { accountId: tx.actor.accountId, now: tx.now },
  );
  // The reading is locked, so nobody decides meanwhile.
  if (written.length < command.decisions.length) throw new Error('a decision on a locked reading was not written');
  await touchReading(tx, command.readingId, tx.now, null);
  return ok({ id: command.readingId });
}

/** Erases a reading, its text and its proposals; a draft that was made of it stays. */
export async function deleteReading(tx: Transaction, readingId: string): Promise<Result<{ id: string }, Refusal>> {
  const denial = whyNotDraftConvention(whoOf(tx));
  if (denial) return failed([denial]);
  const reading = await lockReading(tx, readingId);
  if (!reading) return failed([refusal('NOT_FOUND', ['id'])]);
  await deleteReadingRow(tx, readingId);
  await tx.audit({
    stream: `organisation:${tx.actor.organisationId}`,
    recordType: 'Reading',
    recordId: readingId,
    action: 'deleted',
    before: { state: reading.state },
    after: null,
  });
  return ok({ id: readingId });
}
