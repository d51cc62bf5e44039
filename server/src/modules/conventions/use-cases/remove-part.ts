import { checkPartyRemoval, partyKeysIn } from '@maillage/domain/conventions';
import { failed, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  AnnexEntity,
  ArticleEntity,
  ArticleVersionEntity,
  AxisEntity,
  ClauseEntity,
  CommitmentEntity,
  CommitmentVersionEntity,
  PartyEntity,
  PartyVersionEntity,
  VisaEntity,
} from '../persistence/convention.entities.ts';
import { annexesOf, axesOf, commitmentsOf, recitalsOf } from '../persistence/parts.queries.ts';
import { closeEditing } from './close-editing.ts';
import { whyFixed } from './fixed-parts.ts';
import { openForEditing, type Editing } from './open-for-editing.ts';
import { editUnderDiscussion, textEdited } from './text-edited.ts';
import { deleteAtVersion } from './write-version.ts';

export const PART_KINDS = ['Article', 'Clause', 'Party', 'Recital', 'Annex', 'Axis', 'Commitment'] as const;
export type PartName = (typeof PART_KINDS)[number];

interface Found {
  row: { id: string; version: number };
  /** Row that carries the version, and its id. */
  Versioned: EntityTarget<ObjectLiteral>;
  versionId: string;
  /** Identity row behind the versions, when there is one. */
  Identity: EntityTarget<ObjectLiteral> | null;
  refusals: Refusal[];
}

/**
 * Removes a part of a text that not all have signed; once it is discussed, the parties concerned are to approve again.
 * @returns NOT_FOUND, STALE_VERSION, or ARTICLE_IN_USE / PARTY_IN_USE when other parts refer to it
 */
export async function removePart(
  tx: Transaction,
  command: { conventionId: string; kind: PartName; id: string; expectedVersion: number },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const opened = await openForEditing(tx, command.conventionId);
  if (!opened.ok) return opened;
  const found = await find(tx, opened.value, command.kind, command.id);
  if (!found) return failed([refusal('NOT_FOUND', ['id'])]);
  if (found.row.version !== command.expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  const { kind: block, id } = command;
  const refusals = [...found.refusals, ...(await whyFixed(tx, opened.value, block, id, null))];
  if (refusals.length > 0) return failed(refusals);
  const edit = await editUnderDiscussion(tx, opened.value, { block, id, after: null });
  const stale = await deleteAtVersion(tx, found.Versioned, found.versionId, command.expectedVersion);
  if (stale) return failed([stale]);
  if (found.Identity) await tx.manager.delete(found.Identity, { id: command.id });
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: command.kind,
    recordId: command.id,
    action: 'deleted',
    conventionId: command.conventionId,
    before: found.row,
    after: null,
  });
  await textEdited(tx, opened.value, edit);
  await closeEditing(tx, command.conventionId);
  return ok({ conventionId: command.conventionId, id: command.id });
}

async function find(tx: Transaction, editing: Editing, kind: PartName, id: string): Promise<Found | null> {
  const ids = [editing.convention.id];
  const plain = <R extends { id: string; version: number }>(
    rows: readonly R[],
    Versioned: EntityTarget<ObjectLiteral>,
    accept: (row: R) => boolean = () => true,
  ): Found | null => {
    const row = rows.find((each) => each.id === id && accept(each));
    return row ? { row, Versioned, versionId: id, Identity: null, refusals: [] } : null;
  };
  switch (kind) {
    case 'Clause':
      return plain(editing.clauses, ClauseEntity);
    case 'Recital':
      return plain(await recitalsOf(tx, ids, null), VisaEntity);
    case 'Annex':
      return plain(await annexesOf(tx, ids, null), AnnexEntity);
    case 'Axis': {
      const axes = await axesOf(tx, ids);
      return plain(axes, AxisEntity, (axis) => axis.scope === 'convention');
    }
    case 'Article': {
      const row = editing.articles.find((article) => article.id === id);
      if (!row) return null;
      const commitments = await commitmentsOf(tx, ids, null);
      const uses =
        editing.articles.filter((article) => article.parentId === id).length +
        editing.clauses.filter((clause) => clause.articleId === id).length +
        commitments.filter((commitment) => commitment.articleId === id).length;
      const refusals = uses === 0 ? [] : [refusal('ARTICLE_IN_USE', ['id'], { number: row.number, count: uses })];
      return { row, Versioned: ArticleVersionEntity, versionId: row.versionId, Identity: ArticleEntity, refusals };
    }
    case 'Party': {
      const row = editing.parties.find((party) => party.id === id);
      if (!row) return null;
      const commitments = await commitmentsOf(tx, ids, null);
      const refusals = checkPartyRemoval(row.key, {
        clauses: editing.clauses.filter((clause) =>
          partyKeysIn(clause.kind, clause.value).some((use) => use.key === row.key),
        ).length,
        commitments: commitments.filter((each) => each.partyId === id || each.beneficiaryPartyIds.includes(id)).length,
        agents: editing.parties.filter((party) => party.actsForPartyId === id).length,
      });
      return { row, Versioned: PartyVersionEntity, versionId: row.versionId, Identity: PartyEntity, refusals };
    }
    case 'Commitment': {
      const row = (await commitmentsOf(tx, ids, null)).find((commitment) => commitment.id === id);
      return row
        ? {
            row,
            Versioned: CommitmentVersionEntity,
            versionId: row.versionId,
            Identity: CommitmentEntity,
            refusals: [],
          }
        : null;
    }
  }
}
