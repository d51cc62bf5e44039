import { checkFormOnly, type Block } from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { closeEditing } from './close-editing.ts';
import { whyFixed } from './fixed-parts.ts';
import { openForEditing, type Editing } from './open-for-editing.ts';
import { editUnderDiscussion, textEdited } from './text-edited.ts';

/** A part of a draft to be written: a new one when `id` is null, else the one whose version the editor has read. */
export interface SavePart {
  conventionId: string;
  /** Bare uuid of the part (of the article, not of its version). */
  id: string | null;
  /** Required with an id. */
  expectedVersion: number | null;
  fields: unknown;
  /** The coordinator says that only words or their place are put right: no party is asked again. */
  formOnly?: boolean;
}

export interface SavedPart {
  conventionId: string;
  id: string;
}

/** What makes one kind of part different from the others. */
export interface PartKind<Schema extends z.ZodType, Row extends { id: string; version: number }> {
  /** Name in the audit log and in the API. */
  recordType: Exclude<Block, 'Convention'>;
  schema: Schema;
  /** The part as it stands, null when there is none of this id in the convention. */
  find(tx: Transaction, editing: Editing, id: string): Promise<Row | null>;
  /** Reasons of the rules against the input beside the other parts. */
  check(
    tx: Transaction,
    editing: Editing,
    input: z.output<Schema>,
    current: Row | null,
  ): Promise<readonly Refusal[]> | readonly Refusal[];
  insert(tx: Transaction, editing: Editing, id: string, input: z.output<Schema>): Promise<void>;
  /** @returns STALE_VERSION when somebody has written since */
  update(
    tx: Transaction,
    editing: Editing,
    current: Row,
    expectedVersion: number,
    input: z.output<Schema>,
  ): Promise<Refusal | null>;
}

/**
 * Writes a part of a text that not all have signed, under the rules, with its line in the audit log. Once the parties
 * discuss it, those that the edit touches are to approve again. All refusals come at once.
 * @returns the part's id; NOT_FOUND, FORBIDDEN, CONVENTION_LOCKED, STALE_VERSION, CORRECTION_NOT_OF_FORM, or the reasons
 * of the rules
 */
export async function savePart<Schema extends z.ZodType, Row extends { id: string; version: number }>(
  tx: Transaction,
  kind: PartKind<Schema, Row>,
  command: SavePart,
): Promise<Result<SavedPart, Refusal>> {
  const opened = await openForEditing(tx, command.conventionId);
  if (!opened.ok) return opened;
  const editing = opened.value;
  const current = command.id === null ? null : await kind.find(tx, editing, command.id);
  if (command.id !== null && !current) return failed([refusal('NOT_FOUND', ['id'])]);
  if (current && current.version !== command.expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  const parsed = kind.schema.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const edit = await editUnderDiscussion(tx, editing, {
    block: kind.recordType,
    id: command.id,
    after: parsed.data,
    formOnly: command.formOnly,
  });
  const refusals = [
    ...(await kind.check(tx, editing, parsed.data, current)),
    ...(edit ? checkFormOnly(edit) : []),
    ...(command.id === null ? [] : await whyFixed(tx, editing, kind.recordType, command.id, parsed.data)),
  ];
  if (refusals.length > 0) return failed(refusals);
  const id = current?.id ?? newId();
  if (current) {
    const stale = await kind.update(tx, editing, current, current.version, parsed.data);
    if (stale) return failed([stale]);
  } else {
    await kind.insert(tx, editing, id, parsed.data);
  }
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: kind.recordType,
    recordId: id,
    action: current ? 'changed' : 'created',
    conventionId: command.conventionId,
    before: current,
    after: parsed.data,
  });
  await textEdited(tx, editing, edit);
  await closeEditing(tx, command.conventionId);
  return ok({ conventionId: command.conventionId, id });
}

/**
 * Writes one more part of a draft that is open already, under the rules of its kind, for whoever writes many at once: the
 * line of the audit log and the closing of the editing are theirs.
 * @returns the part's id, or the reasons of the rules
 */
export async function addPart<Schema extends z.ZodType, Row extends { id: string; version: number }>(
  tx: Transaction,
  kind: PartKind<Schema, Row>,
  editing: Editing,
  fields: unknown,
): Promise<Result<string, Refusal>> {
  const parsed = kind.schema.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  const refusals = await kind.check(tx, editing, parsed.data, null);
  if (refusals.length > 0) return failed(refusals);
  const id = newId();
  await kind.insert(tx, editing, id, parsed.data);
  return ok(id);
}
