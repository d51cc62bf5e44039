import { whyNotEditAvenant } from '@maillage/domain/access';
import {
  AVENANT_PARTS,
  blockOf,
  changedFields,
  changeInput,
  checkFormOnly,
  lastOfPart,
  partiesTouched,
  type AvenantChange,
  type AvenantPart,
  type ChangeInput,
  type Edit,
  type PartFields,
  type TextVersion,
} from '@maillage/domain/conventions';
import {
  failed,
  maxDate,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { holdConvention } from '../persistence/convention.queries.ts';
import {
  changesOf,
  deleteChanges,
  updateAvenant,
  writeChange,
  type AvenantChangeRow,
  type AvenantRow,
} from '../persistence/parts.queries.ts';
import { checkConflicts, checkOne, unknownOrganisations } from './avenant-checks.ts';
import { discussionRights, readDiscussion, type Discussion } from './discussion.ts';
import { expectAvenantSignatures } from './expect-signatures.ts';
import { whoOf } from './open-for-editing.ts';
import type { StoredPart } from './part-fields.ts';
import { citeAnnexFile } from './save-annex.ts';
import { editOf, letReadAgain, signingParties } from './text-edited.ts';
import { changeFact, textVersions } from './text-versions.ts';

/** An avenant under the pen of a use case, and the text that it changes. */
export interface OpenedAvenant {
  discussion: Discussion;
  avenant: AvenantRow;
  changes: AvenantChangeRow[];
}

interface AvenantCommand {
  conventionId: string;
  avenantId: string;
}

/** Opens an avenant for its drafter. @returns NOT_FOUND when out of reach, FORBIDDEN, AVENANT_CLOSED */
export async function openedAvenant(
  tx: Transaction,
  { conventionId, avenantId }: AvenantCommand,
): Promise<Result<OpenedAvenant, Refusal>> {
  await holdConvention(tx, conventionId);
  const discussion = await readDiscussion(tx, { conventionId, avenantId }, tx.today);
  if (!discussion?.avenant) return failed([refusal('NOT_FOUND', ['avenantId'])]);
  const denial = whyNotEditAvenant(whoOf(tx), discussionRights(discussion));
  if (denial) return failed([denial]);
  return ok({ discussion, avenant: discussion.avenant, changes: discussion.changes });
}

/** The first day from which an open avenant may apply, as far as anybody knows: checks count from it. */
export const earliestEffect = ({ wantedOn }: Pick<AvenantRow, 'wantedOn'>, today: CalendarDate): CalendarDate =>
  maxDate((wantedOn ?? today) as CalendarDate, today);

/** The reason against a change of a part that the avenant has not opened, or none. */
export function checkOpened(
  avenant: Pick<AvenantRow, 'blocks'> | null,
  change: Pick<ChangeInput, 'block' | 'fields'> & { before?: PartFields | null },
): Refusal[] {
  if (avenant === null) return [];
  if (!(AVENANT_PARTS as readonly string[]).includes(change.block)) {
    return [refusal('INVALID_CHOICE', ['block'], { choices: AVENANT_PARTS.join(', ') })];
  }
  const block = blockOf({ block: change.block as AvenantPart, before: change.before ?? null, fields: change.fields });
  return avenant.blocks.includes(block) ? [] : [refusal('BLOCK_NOT_OPENED', ['block'], { block })];
}

/** A part of the text in force, its validity with it, in the form in which it is written; null when it has left. */
export function partInForce(text: readonly TextVersion[], partId: string): PartFields | null {
  const last = lastOfPart(text, partId);
  if (!last || last.removedBy !== undefined) return null;
  return { ...last.fields, validFrom: null, validTo: last.validTo };
}

/** A part as an avenant would leave it; null when it takes it out, or when there is none. */
export async function partInAvenant(
  db: SqlReader,
  { conventionId, avenantId }: AvenantCommand,
  { block, targetId }: Pick<ChangeInput, 'block' | 'targetId'>,
): Promise<StoredPart | null> {
  if (targetId === null) return null;
  const change = (await changesOf(db, [avenantId])).find((each) => (each.targetId ?? each.id) === targetId);
  if (change) {
    return change.block === block && change.fields ? { fields: change.fields as never, version: change.version } : null;
  }
  const text = await textVersions(db, conventionId);
  if (lastOfPart(text, targetId)?.block !== block) return null;
  const fields = partInForce(text, targetId);
  return fields && { fields: fields as never, version: 1 };
}

export interface SaveAvenantChange extends AvenantCommand {
  /** In the form of `changeInput`; `targetId` = the part of the convention, or the one that this avenant adds. */
  change: unknown;
  /** Of the change when the part has one already; null = whatever it is. */
  expectedVersion: number | null;
  formOnly: boolean;
}

/**
 * Writes one change of an open avenant: a part added, replaced or taken out. Put back as it is in force, the part leaves
 * the avenant. Parties that the edit touches read the avenant again; the others' word stands.
 * @returns the id of the change; NOT_FOUND, FORBIDDEN, AVENANT_CLOSED, BLOCK_NOT_OPENED, STALE_VERSION,
 * PROPOSAL_WITHOUT_CHANGE, CORRECTION_NOT_OF_FORM, AVENANT_OUTDATED, EFFECT_BEFORE_LAST_CHANGE, AVENANT_CONFLICT while it
 * is being signed, or the reasons of the part's fields
 */
export async function saveAvenantChange(
  tx: Transaction,
  command: SaveAvenantChange,
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const opened = await openedAvenant(tx, command);
  if (!opened.ok) return opened;
  const { avenant, changes } = opened.value;
  const parsed = changeInput.safeParse(command.change);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.change));
  const written = changeOf(await textVersions(tx, command.conventionId), changes, parsed.data);
  if (!written.ok) return written;
  const { existing, change, text } = written.value;
  const before = existing ? existing.fields : (change?.before ?? null);
  const unopened = checkOpened(avenant, { block: parsed.data.block, before, fields: parsed.data.fields });
  if (unopened.length > 0) return failed(unopened);
  if (existing && command.expectedVersion !== null && existing.version !== command.expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  const after = change === null ? (existing?.before ?? null) : change.fields;
  const edit = editOf(parsed.data.block, before as never, after, command.formOnly);
  if (changedFields(edit).length === 0) return failed([refusal('PROPOSAL_WITHOUT_CHANGE', ['fields'])]);
  const kept = changes.filter(({ id }) => id !== existing?.id).map(changeFact);
  const refusals = [
    ...checkFormOnly(edit),
    ...(change ? checkOne(text, change, earliestEffect(avenant, tx.today)) : []),
    ...(await checkConflicts(tx, avenant, change ? [...kept, change] : kept)),
    ...(await unknownOrganisations(tx, change)),
    ...(change?.block === 'Annex' && typeof change.fields?.['fileId'] === 'string'
      ? await citeAnnexFile(tx, command.conventionId, change.fields['fileId'])
      : []),
  ];
  if (refusals.length > 0) return failed(refusals);
  const id = existing?.id ?? change!.id;
  await (change
    ? writeChange(tx, {
        ...change,
        conventionId: command.conventionId,
        avenantId: avenant.id,
        before: change.before && { ...change.before },
        fields: change.fields && { ...change.fields },
      })
    : deleteChanges(tx, [id]));
  await avenantEdited(tx, opened.value, [edit]);
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: 'Avenant',
    recordId: avenant.id,
    action: change ? 'avenant_change_written' : 'avenant_change_dropped',
    conventionId: command.conventionId,
    before,
    after: after && { avenant: avenant.label, block: parsed.data.block, ...after },
  });
  return ok({ conventionId: command.conventionId, id });
}

/**
 * After edits of an avenant: its version moves on, the parties touched are to read it again, and once it is with them the
 * signatures that it expects follow its parties.
 */
export async function avenantEdited(
  tx: Transaction,
  { discussion, avenant }: OpenedAvenant,
  edits: readonly Edit[],
): Promise<void> {
  await updateAvenant(tx, avenant, { now: tx.now });
  if (avenant.status !== 'draft') {
    const after = (await readDiscussion(tx, discussion.ref, tx.today))!;
    await expectAvenantSignatures(tx, after);
    const keys = signingParties(after.parties).map(({ key }) => key);
    const touched = new Set(edits.flatMap((edit) => partiesTouched(edit, keys)));
    await letReadAgain(tx, after, [...touched]);
  }
  await tx.announce({ type: 'convention', id: discussion.convention.id });
}

interface Written {
  existing: AvenantChangeRow | null;
  /** Null when the part reads again as it is in force, or when a part that the avenant adds is taken out of it. */
  change: AvenantChange | null;
  text: TextVersion[];
}

/** The change that an input makes of what the avenant holds already. */
function changeOf(
  text: TextVersion[],
  changes: readonly AvenantChangeRow[],
  { block, operation, targetId, fields: given }: ChangeInput,
): Result<Written, Refusal> {
  const existing = changes.find((each) => targetId !== null && (each.targetId ?? each.id) === targetId) ?? null;
  const fields = given && { ...given, validFrom: null };
  const base = { block: block as AvenantPart, operation, fields };
  if (operation === 'add') {
    return ok({ existing: null, change: { ...base, id: newId(), targetId: null, before: null }, text });
  }
  if (existing?.operation === 'add') {
    const change = fields && { ...base, id: existing.id, operation: 'add' as const, targetId: null, before: null };
    return ok({ existing, change, text });
  }
  const inForce = partInForce(text, targetId!);
  if (inForce === null || lastOfPart(text, targetId!)?.block !== block)
    return failed([refusal('NOT_FOUND', ['targetId'])]);
  // A new version never follows at once: the part is changed as it reads now.
  const change = { ...base, id: existing?.id ?? newId(), targetId, before: inForce };
  const same = fields !== null && changedFields(editOf(block, inForce as never, fields, false)).length === 0;
  return ok({ existing, change: same && existing ? null : change, text });
}
