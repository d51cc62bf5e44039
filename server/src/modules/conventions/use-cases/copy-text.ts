import {
  copiedParts,
  statedDays,
  type CopyBlock,
  type CopyChoice,
  type SourcePart,
} from '@maillage/domain/conventions';
import { failed, ok, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { adoptLike, insertOrigins, type OriginRow } from '../persistence/copies.queries.ts';
import { articlesOf, mandatesOf, partiesOf, signaturesOf } from '../persistence/parts.queries.ts';
import { closeEditing } from './close-editing.ts';
import { openForEditing, type Editing } from './open-for-editing.ts';
import { annexPart } from './save-annex.ts';
import { articlePart } from './save-article.ts';
import { axisPart } from './save-axis.ts';
import { clausePart } from './save-clause.ts';
import { commitmentPart } from './save-commitment.ts';
import { addPart } from './save-part.ts';
import { partyPart } from './save-party.ts';
import { recitalPart } from './save-recital.ts';

export interface CopyCommand {
  /** The draft that is written, which the actor holds. */
  into: string;
  /** The text that is copied, as read on a day. */
  source: { conventionId: string; parts: readonly SourcePart[]; readOn: CalendarDate };
  choice: CopyChoice;
  /** Ids of the parts of the source that the copy may not change. */
  fixed?: ReadonlySet<string>;
}

type Write = (tx: Transaction, editing: Editing, fields: unknown) => Promise<Result<string, Refusal>>;

const WRITERS: Readonly<Record<CopyBlock, Write>> = {
  Party: (tx, editing, fields) => addPart(tx, partyPart, editing, fields),
  Article: (tx, editing, fields) => addPart(tx, articlePart, editing, fields),
  Recital: (tx, editing, fields) => addPart(tx, recitalPart, editing, fields),
  Annex: (tx, editing, fields) => addPart(tx, annexPart, editing, fields),
  Axis: (tx, editing, fields) => addPart(tx, axisPart, editing, fields),
  Clause: (tx, editing, fields) => addPart(tx, clausePart, editing, fields),
  Commitment: (tx, editing, fields) => addPart(tx, commitmentPart, editing, fields),
};

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
    const written = await WRITERS[part.block](tx, editing, part.fields);
    if (!written.ok) return failed(written.errors);
    await readAgain(tx, editing, part.block);
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
    const written = await addPart(tx, clausePart, editing, clause);
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

/** What later parts name must be found in the draft: its parties, its articles. */
async function readAgain(tx: Transaction, editing: Editing, block: CopyBlock): Promise<void> {
  const ids = [editing.convention.id];
  if (block === 'Article') editing.articles = await articlesOf(tx, ids, null);
  if (block !== 'Party') return;
  editing.parties = await partiesOf(tx, ids, null);
  editing.mandates = await mandatesOf(tx, ids);
  editing.signatures = await signaturesOf(tx, ids);
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
