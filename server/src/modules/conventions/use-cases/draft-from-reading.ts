import type { CopyBlock } from '@maillage/domain/conventions';
import type { ProposalKind } from '@maillage/domain/conventions/reading';
import { failed, ok, refusal, refusalsUnder, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { proposalsOf, touchReading, type ProposalRow } from '../persistence/reading.queries.ts';
import { addToDraft } from './add-parts.ts';
import { closeEditing } from './close-editing.ts';
import { createConvention } from './create-convention.ts';
import { chosenFields, openReading } from './decide-proposals.ts';
import { openForEditing } from './open-for-editing.ts';

type PartKind = Exclude<ProposalKind, 'details'>;

const BLOCKS: Readonly<Record<PartKind, CopyBlock>> = {
  party: 'Party',
  article: 'Article',
  recital: 'Recital',
  annex: 'Annex',
  clause: 'Clause',
  commitment: 'Commitment',
};
/** Clauses and commitments name parties and articles: these come first. */
const ORDER: readonly PartKind[] = ['party', 'article', 'recital', 'annex', 'clause', 'commitment'];

const isTaken = ({ decision }: ProposalRow): boolean => decision === 'accepted' || decision === 'corrected';
/** A party that pays for another comes after it. */
const lateness = ({ kind, corrected, fields }: ProposalRow): number =>
  kind === 'party' && chosenFields({ corrected, fields })['actsForKey'] != null ? 1 : 0;

/**
 * Makes a draft of what was accepted or corrected in a reading, and of nothing else, by the same ways as an editor: all of
 * it, or nothing with every reason, each under proposals.<id of the proposal>.
 * @returns the convention's id; DETAILS_NOT_ACCEPTED without a title and a kind, STALE_VERSION, the reasons of the rules
 */
export async function draftFromReading(
  tx: Transaction,
  command: { readingId: string; expectedVersion: number },
): Promise<Result<{ id: string; conventionId: string }, Refusal>> {
  const reading = await openReading(tx, command.readingId);
  if (!reading.ok) return reading;
  if (reading.value.version !== command.expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  const proposals = await proposalsOf(tx, command.readingId);
  const details = proposals.find((proposal) => proposal.kind === 'details' && isTaken(proposal));
  if (!details) return failed([refusal('DETAILS_NOT_ACCEPTED', [])]);
  const under = (proposal: ProposalRow, refusals: readonly Refusal[]): Refusal[] =>
    refusalsUnder(['proposals', proposal.id], refusals);

  const created = await createConvention(tx, chosenFields(details));
  if (!created.ok) return failed(under(details, created.errors));
  const conventionId = created.value.id;
  const opened = await openForEditing(tx, conventionId);
  if (!opened.ok) return opened;
  const refusals: Refusal[] = [];
  for (const kind of ORDER) {
    const parts = proposals.filter((proposal) => proposal.kind === kind && isTaken(proposal));
    for (const part of parts.toSorted((a, b) => lateness(a) - lateness(b) || a.position - b.position)) {
      const added = await addToDraft(tx, opened.value, BLOCKS[kind], chosenFields(part));
      if (!added.ok) refusals.push(...under(part, added.errors));
    }
  }
  if (refusals.length > 0) return failed(refusals);
  await closeEditing(tx, conventionId);
  await touchReading(tx, command.readingId, tx.now, conventionId);
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Convention',
    recordId: conventionId,
    action: 'text_imported',
    conventionId,
    before: null,
    after: {
      read: proposals.length,
      accepted: proposals.filter(({ decision }) => decision === 'accepted').length,
      corrected: proposals.filter(({ decision }) => decision === 'corrected').length,
      leftOut: proposals.filter((proposal) => !isTaken(proposal)).length,
    },
  });
  return ok({ id: command.readingId, conventionId });
}
