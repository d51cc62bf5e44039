import { copiedParts, statedDays, type CopyChoice, type SourcePart } from '@maillage/domain/conventions';
import { failed, ok, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { adoptLike, insertOrigins, type OriginRow } from '../persistence/copies.queries.ts';
import { addToDraft } from './add-parts.ts';
import { closeEditing } from './close-editing.ts';
import { openForEditing } from './open-for-editing.ts';

export interface CopyCommand {
  /** The draft that is written, which the actor holds. */
  into: string;
  /** The text that is copied, as read on a day. */
  source: { conventionId: string; parts: readonly SourcePart[]; readOn: CalendarDate };
  choice: CopyChoice;
  /** Ids of the parts of the source that the copy may not change. */
  fixed?: ReadonlySet<string>;
}

/**
 * Takes the parts of a text over into a draft, each under the rules by which it would be typed, and remembers where each
 * comes from. Runs in the transaction that has opened the draft.
 * @returns how many parts were taken over; the reasons of the rules against the first part that they refuse
 */
export async function copyText(tx: Transaction, command: CopyCommand): Promise<Result<{ parts: number }, Refusal>> {
  const { into, source, choice, fixed } = command;
  const opened = await openForEditing(tx, into);
  if (!opened.ok) return opened;
  const editing = opened.value;
  const origins: OriginRow[] = [];
  const adopted: string[] = [];
  const parts = copiedParts(source.parts, choice);
  for (const part of parts) {
    // A published list stays its publisher's: the new text adopts the same axes.
    if (part.block === 'Axis' && part.fields.scope !== 'convention') {
      adopted.push(part.id);
      continue;
    }
    if (part.block === 'Commitment' && adopted.length > 0) await adoptLike(tx, into, adopted.splice(0));
    const written = await addToDraft(tx, editing, part.block, part.fields);
    if (!written.ok) return failed(written.errors);
    origins.push({
      conventionId: into,
      block: part.block,
      partId: written.value,
      sourceConventionId: source.conventionId,
      sourcePartId: part.id,
      sourceArticle: articleOf(part),
      readOn: source.readOn,
      fields: { ...part.fields },
      fixed: fixed?.has(part.id) ?? false,
    });
  }
  if (adopted.length > 0) await adoptLike(tx, into, adopted);
  for (const clause of statedDays(parts, choice)) {
    const written = await addToDraft(tx, editing, 'Clause', clause);
    if (!written.ok) return failed(written.errors);
  }
  await insertOrigins(tx, origins);
  await tx.audit({
    stream: `convention:${into}`,
    recordType: 'Convention',
    recordId: into,
    action: 'copied',
    conventionId: into,
    before: null,
    after: { from: source.conventionId, readOn: source.readOn, parts: counted(parts) },
  });
  await closeEditing(tx, into);
  return ok({ parts: parts.length });
}

function articleOf(part: SourcePart): string | null {
  if (part.block === 'Article') return part.fields.number;
  return 'articleNumber' in part.fields ? part.fields.articleNumber : null;
}

function counted(parts: readonly SourcePart[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { block } of parts) counts[block] = (counts[block] ?? 0) + 1;
  return counts;
}
