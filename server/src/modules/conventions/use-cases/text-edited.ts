import {
  partiesTouched,
  SIGNING_ROLES,
  type AvenantStatus,
  type Block,
  type BlockFields,
  type Edit,
} from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { endApprovals } from '../persistence/discussion.queries.ts';
import type { PartyRow } from '../persistence/parts.queries.ts';
import { takeSignaturesBack } from '../persistence/signing.queries.ts';
import type { Editing } from './open-for-editing.ts';
import { partFields } from './part-fields.ts';
import { askForMails } from './ask-for-mails.ts';

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

/**
 * A change of a part that is about to be written, beside what the part says now: to be checked (`checkFormOnly`), then
 * told (`textEdited`). Null while nobody but the drafter has read the text, who owes nobody a second reading.
 * @param id uuid of the part; null for a new one, and for the convention itself
 */
export async function editUnderDiscussion(
  db: SqlReader,
  editing: Editing,
  change: { block: Block; id: string | null; after: unknown; formOnly?: boolean | undefined },
): Promise<Edit | null> {
  if (editing.convention.status === 'draft') return null;
  const { block, id, after, formOnly } = change;
  const isNew = id === null && block !== 'Convention';
  const stored = isNew ? null : await partFields(db, editing, block, id);
  return editOf(block, stored?.fields ?? null, after, formOnly);
}

/**
 * Ends the approvals and the signatures of the parties that an edit touches, and of nobody else. Runs in the transaction
 * of the edit.
 */
export async function textEdited(tx: Transaction, editing: Editing, edit: Edit | null): Promise<void> {
  if (!edit) return;
  const keys = signingParties(editing.parties).map((party) => party.key);
  await letReadAgain(tx, editing, partiesTouched(edit, keys));
}

/** Ends what these parties have said of the text, and takes back their signatures, with a line that says so. */
export async function letReadAgain(
  tx: Transaction,
  editing: Pick<Editing, 'convention' | 'instrumentId' | 'parties'> & {
    avenant?: { id: string; status: AvenantStatus } | null;
  },
  keys: readonly string[],
): Promise<void> {
  const concerned = editing.parties.filter((party) => keys.includes(party.key));
  const status = editing.avenant?.status ?? editing.convention.status;
  if (status === 'signing') await askForMails(tx, editing.convention.id);
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
  const record = editing.avenant
    ? { recordType: 'Avenant', recordId: editing.avenant.id }
    : { recordType: 'Convention', recordId: editing.convention.id };
  const namesOf = (ids: readonly string[]): string[] =>
    concerned.filter(({ id }) => ids.includes(id)).map((party) => party.organisationShortName);
  if (unsigned.length > 0) {
    await tx.audit({
      stream: `convention:${editing.convention.id}`,
      ...record,
      action: 'signatures_taken_back',
      conventionId: editing.convention.id,
      before: null,
      after: { parties: namesOf(unsigned) },
    });
  }
  if (ended.length === 0) return;
  await tx.audit({
    stream: `convention:${editing.convention.id}`,
    ...record,
    action: 'approvals_ended',
    conventionId: editing.convention.id,
    before: null,
    after: { parties: namesOf(ended) },
  });
}
