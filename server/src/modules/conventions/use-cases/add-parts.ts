import type { CopyBlock } from '@maillage/domain/conventions';
import type { Refusal, Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { articlesOf, clausesOf, mandatesOf, partiesOf, signaturesOf } from '../persistence/parts.queries.ts';
import type { Editing } from './open-for-editing.ts';
import { annexPart } from './save-annex.ts';
import { articlePart } from './save-article.ts';
import { axisPart } from './save-axis.ts';
import { clausePart } from './save-clause.ts';
import { commitmentPart } from './save-commitment.ts';
import { addPart } from './save-part.ts';
import { partyPart } from './save-party.ts';
import { recitalPart } from './save-recital.ts';

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
 * Adds a part to a draft that is open, for whoever writes many at once: under the rules of its kind beside those that were
 * added before it, which it may name.
 * @returns the part's id, or the reasons of the rules: nothing is written then
 */
export async function addToDraft(
  tx: Transaction,
  editing: Editing,
  block: CopyBlock,
  fields: unknown,
): Promise<Result<string, Refusal>> {
  const written = await WRITERS[block](tx, editing, fields);
  if (written.ok) await readAgain(tx, editing, block);
  return written;
}

/** What the rules of later parts read must be what the draft now holds: its parties, its articles, its clauses. */
async function readAgain(tx: Transaction, editing: Editing, block: CopyBlock): Promise<void> {
  const ids = [editing.convention.id];
  if (block === 'Article') editing.articles = await articlesOf(tx, ids, null);
  if (block === 'Clause') editing.clauses = await clausesOf(tx, ids, null);
  if (block !== 'Party') return;
  editing.parties = await partiesOf(tx, ids, null);
  editing.mandates = await mandatesOf(tx, ids);
  editing.signatures = await signaturesOf(tx, ids);
}
