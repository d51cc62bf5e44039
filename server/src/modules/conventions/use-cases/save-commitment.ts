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
    await tx.manager.insert(CommitmentVersionEntity, {
      id: newId(),
      commitmentId: id,
      conventionId: editing.convention.id,
      instrumentId: editing.instrumentId,
      version: 1,
      position: await nextPosition(tx, editing.convention.id),
      ...commitmentColumns(editing, input),
    });
    await writeAxes(tx, editing.convention.id, id, input.axisCodes);
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
    await writeAxes(tx, editing.convention.id, current.id, input.axisCodes);
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

/** A code shared by several lists means the convention's own axis first, then the region's, then the nation's. */
export async function writeAxes(
  tx: Transaction,
  conventionId: string,
  commitmentId: string,
  codes: readonly string[],
): Promise<void> {
  await tx.query('delete from conventions.commitment_axis where commitment_id = $1', [commitmentId]);
  if (codes.length === 0) return;
  const axes = await axesOf(tx, [conventionId]);
  const ids = codes.map((code) => axes.find((axis) => axis.code === code)!.id);
  await tx.query(
    'insert into conventions.commitment_axis (convention_id, commitment_id, axis_id) select $1::uuid, $2::uuid, unnest($3::uuid[])',
    [conventionId, commitmentId, [...new Set(ids)]],
  );
}

/** Writes what a party commits to. @see savePart */
export function saveCommitment(tx: Transaction, command: SavePart) {
  return savePart(tx, commitmentPart, command);
}
