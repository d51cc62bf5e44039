import { commitmentInput, type CommitmentInput } from '@maillage/domain/conventions';
import { newId, refusal, type Refusal } from '@maillage/kernel';
import type { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { CommitmentEntity, CommitmentVersionEntity } from '../persistence/convention.entities.ts';
import { axesOf, commitmentsOf, type CommitmentRow } from '../persistence/parts.queries.ts';
import type { NamedParts } from './open-for-editing.ts';
import { articleIdOf } from './save-article.ts';
import { savePart, type PartKind, type SavePart } from './save-part.ts';
import { updateAtVersion } from './write-version.ts';

const schema = commitmentInput as unknown as z.ZodType<CommitmentInput>;

export const commitmentPart: PartKind<typeof schema, CommitmentRow> = {
  recordType: 'Commitment',
  schema,
  async find(tx, editing, id) {
    const rows = await commitmentsOf(tx, [editing.convention.id], null);
    return rows.find((row) => row.id === id) ?? null;
  },
  async check(tx, editing, input) {
    const refusals: Refusal[] = [];
    const keys = new Set(editing.parties.map((party) => party.key));
    if (!keys.has(input.partyKey)) refusals.push(refusal('UNKNOWN_PARTY_KEY', ['partyKey'], { key: input.partyKey }));
    input.beneficiaryKeys.forEach((key, index) => {
      if (!keys.has(key)) refusals.push(refusal('UNKNOWN_PARTY_KEY', ['beneficiaryKeys', index], { key }));
    });
    if (input.articleNumber !== null && articleIdOf(editing, input.articleNumber) === null) {
      refusals.push(refusal('UNKNOWN_ARTICLE', ['articleNumber'], { number: input.articleNumber }));
    }
    const axes = await axesOf(tx, [editing.convention.id]);
    input.axisCodes.forEach((code, index) => {
      if (!axes.some((axis) => axis.code === code)) {
        refusals.push(
          refusal('INVALID_CHOICE', ['axisCodes', index], { choices: axes.map((axis) => axis.code).join(', ') }),
        );
      }
    });
    return refusals;
  },
  async insert(tx, editing, id, input) {
    await tx.manager.insert(CommitmentEntity, { id, conventionId: editing.convention.id });
    const versionId = newId();
    await tx.manager.insert(CommitmentVersionEntity, {
      id: versionId,
      commitmentId: id,
      conventionId: editing.convention.id,
      instrumentId: editing.instrumentId,
      version: 1,
      position: await nextPosition(tx, editing.convention.id),
      ...commitmentColumns(editing, input),
    });
    await writeAxes(tx, { conventionId: editing.convention.id, commitmentId: id, versionId }, input.axisCodes);
  },
  async update(tx, editing, current, expectedVersion, input) {
    const stale = await updateAtVersion(
      tx,
      CommitmentVersionEntity,
      current.versionId,
      expectedVersion,
      commitmentColumns(editing, input),
    );
    if (stale) return stale;
    const { id: commitmentId, versionId } = current;
    await tx.query('delete from conventions.commitment_axis where commitment_version_id = $1', [versionId]);
    await writeAxes(tx, { conventionId: editing.convention.id, commitmentId, versionId }, input.axisCodes);
    return null;
  },
};

/** What a version of a commitment holds, as it is stored; its axes are apart. */
export function commitmentColumns(named: NamedParts, input: CommitmentInput) {
  const idOf = (key: string): string => named.parties.find((party) => party.key === key)!.id;
  return {
    partyId: idOf(input.partyKey),
    beneficiaryPartyIds: input.beneficiaryKeys.map(idOf),
    articleId: articleIdOf(named, input.articleNumber),
    ruleId: input.ruleId,
    title: input.title,
    description: input.description,
    recurrence: input.recurrence,
    dueRule: input.dueRule as object,
    evidenceKinds: input.evidenceKinds,
    survivesTerm: input.survivesTerm,
    validFrom: input.validFrom,
    validTo: input.validTo,
  };
}

/** Where a new commitment stands: after all the others. */
export async function nextPosition(tx: Transaction, conventionId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'select coalesce(max(position), 0) + 10 as next from conventions.commitment_version where convention_id = $1',
    [conventionId],
  );
  return row!.next;
}

/**
 * The axes that a version of a commitment serves. A code shared by several lists means the convention's own axis first, then the region's, then the nation's.
 */
export async function writeAxes(
  tx: Transaction,
  { conventionId, commitmentId, versionId }: { conventionId: string; commitmentId: string; versionId: string },
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  const axes = await axesOf(tx, [conventionId]);
  const ids = codes.map((code) => axes.find((axis) => axis.code === code)!.id);
  await tx.query(
    `insert into conventions.commitment_axis (convention_id, commitment_id, commitment_version_id, axis_id)
     select $1::uuid, $2::uuid, $3::uuid, unnest($4::uuid[])`,
    [conventionId, commitmentId, versionId, [...new Set(ids)]],
  );
}

/** Writes what a party commits to. @see savePart */
export function saveCommitment(tx: Transaction, command: SavePart) {
  return savePart(tx, commitmentPart, command);
}
