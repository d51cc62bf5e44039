import {
  checkFormOnly,
  partiesTouched,
  SIGNING_ROLES,
  type Block,
  type BlockFields,
  type Edit,
} from '@maillage/domain/conventions';
import type { Refusal } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { endApprovals } from '../persistence/discussion.queries.ts';
import type { PartyRow } from '../persistence/parts.queries.ts';
import { takeSignaturesBack } from '../persistence/signing.queries.ts';
import type { Editing } from './open-for-editing.ts';

/** Parties that sign, hence approve, in the order of the text. */
export function signingParties<P extends Pick<PartyRow, 'role'>>(parties: readonly P[]): P[] {
  return parties.filter((party) => SIGNING_ROLES.includes(party.role));
}

/** What a change of a part is for those who discuss the text. */
export function editOf(
  block: Block,
  before: BlockFields[Block] | null,
  after: unknown,
  formOnly: boolean | undefined,
): Edit {
  return { block, before, after: after as BlockFields[Block] | null, formOnly: formOnly ?? false } as Edit;
}

/** Reasons against calling an edit a correction of form; while nobody but the drafter has read the text, none. */
export function formRefusals(editing: Pick<Editing, 'convention'>, edit: Edit): Refusal[] {
  return editing.convention.status === 'draft' ? [] : checkFormOnly(edit);
}

/**
 * Ends the approvals and the signatures of the parties that an edit touches, and of nobody else. Runs in the transaction of the edit.
 * @returns keys of the parties that are to read the text again
 */
export async function textEdited(tx: Transaction, editing: Editing, edit: Edit): Promise<string[]> {
  if (editing.convention.status === 'draft') return [];
  const parties = signingParties(editing.parties);
  const touched = partiesTouched(
    edit,
    parties.map((party) => party.key),
  );
  await letReadAgain(tx, editing, touched);
  return touched;
}

/** Ends what these parties have said of the text, and takes back their signatures, with a line that says so. */
export async function letReadAgain(tx: Transaction, editing: Editing, keys: readonly string[]): Promise<void> {
  const concerned = editing.parties.filter((party) => keys.includes(party.key));
  const end = { at: tx.now, by: 'edit' as const };
  const ended = await endApprovals(
    tx,
    editing.instrumentId,
    concerned.map((party) => party.id),
    end,
  );
  const unsigned = await takeSignaturesBack(
    tx,
    editing.instrumentId,
    concerned.map((party) => party.id),
  );
  const namesOf = (ids: readonly string[]): string[] =>
    concerned.filter(({ id }) => ids.includes(id)).map((party) => party.organisationShortName);
  if (unsigned.length > 0) {
    await tx.audit({
      stream: `convention:${editing.convention.id}`,
      recordType: 'Convention',
      recordId: editing.convention.id,
      action: 'signatures_taken_back',
      conventionId: editing.convention.id,
      before: null,
      after: { parties: namesOf(unsigned) },
    });
  }
  if (ended.length === 0) return;
  await tx.audit({
    stream: `convention:${editing.convention.id}`,
    recordType: 'Convention',
    recordId: editing.convention.id,
    action: 'approvals_ended',
    conventionId: editing.convention.id,
    before: null,
    after: { parties: namesOf(ended) },
  });
}
