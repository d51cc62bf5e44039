import { roleMay } from '@maillage/domain/access';
import { axisInput } from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { AxisEntity } from '../persistence/convention.entities.ts';
import { axesOf, publishedAxes, type AxisRow } from '../persistence/parts.queries.ts';
import { closeEditing } from './close-editing.ts';
import { openForEditing } from './open-for-editing.ts';
import { articleIdOf } from './save-article.ts';
import { savePart, type PartKind, type SavePart } from './save-part.ts';
import { letReadAgain, signingParties } from './text-edited.ts';
import { updateAtVersion } from './write-version.ts';

type AxisFields = typeof axisInput._output;

function columns({ parentCode, ...input }: AxisFields, siblings: readonly AxisRow[]) {
  const parent = siblings.find((row) => row.list === input.list && row.code === parentCode);
  return { ...input, parentId: parent?.id ?? null };
}

function refusalsBeside(input: AxisFields, siblings: readonly AxisRow[], current: AxisRow | null): Refusal[] {
  const others = siblings.filter((row) => row.id !== current?.id && row.list === input.list);
  const refusals: Refusal[] = [];
  if (others.some((row) => row.code === input.code))
    refusals.push(refusal('ALREADY_EXISTS', ['code'], { value: input.code }));
  if (input.parentCode !== null && !others.some((row) => row.code === input.parentCode)) {
    refusals.push(refusal('INVALID_CHOICE', ['parentCode'], { choices: others.map((row) => row.code).join(', ') }));
  }
  return refusals;
}

export const axisPart: PartKind<typeof axisInput, AxisRow> = {
  recordType: 'Axis',
  schema: axisInput,
  async find(tx, editing, id) {
    const rows = await axesOf(tx, [editing.convention.id]);
    return rows.find((row) => row.id === id && row.scope === 'convention') ?? null;
  },
  async check(tx, editing, input, current) {
    if (input.scope !== 'convention') return [refusal('INVALID_CHOICE', ['scope'], { choices: 'convention' })];
    const rows = await axesOf(tx, [editing.convention.id]);
    return refusalsBeside(
      input,
      rows.filter((row) => row.scope === 'convention'),
      current,
    );
  },
  async insert(tx, editing, id, input) {
    const rows = await axesOf(tx, [editing.convention.id]);
    await tx.manager.insert(AxisEntity, {
      id,
      organisationId: null,
      conventionId: editing.convention.id,
      version: 1,
      ...columns(
        input,
        rows.filter((row) => row.scope === 'convention'),
      ),
    });
  },
  async update(tx, editing, current, expectedVersion, input) {
    const rows = await axesOf(tx, [editing.convention.id]);
    return updateAtVersion(
      tx,
      AxisEntity,
      current.id,
      expectedVersion,
      columns(
        input,
        rows.filter((row) => row.scope === 'convention'),
      ),
    );
  },
};

/** Writes an axis of the convention itself. @see savePart */
export function saveAxis(tx: Transaction, command: SavePart) {
  return savePart(tx, axisPart, command);
}

/**
 * Adds an axis to a national or regional list that the organisation acted for publishes; conventions adopt such lists.
 * @returns the axis's id
 */
export async function publishAxis(tx: Transaction, fields: unknown): Promise<Result<{ id: string }, Refusal>> {
  const organisationId = tx.actor.organisationId;
  if (organisationId === null || !roleMay(tx.actor.role, 'publishAxes'))
    return failed([refusal('FORBIDDEN', [], { reason: 'role' })]);
  const parsed = axisInput.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  if (parsed.data.scope === 'convention')
    return failed([refusal('INVALID_CHOICE', ['scope'], { choices: 'national, regional' })]);
  const siblings = await publishedAxes(tx, organisationId, parsed.data.list);
  const refusals = refusalsBeside(parsed.data, siblings, null);
  if (refusals.length > 0) return failed(refusals);
  const id = newId<'Axis'>();
  await tx.manager.insert(AxisEntity, {
    id,
    organisationId,
    conventionId: null,
    version: 1,
    ...columns(parsed.data, siblings),
  });
  await tx.audit({
    stream: `organisation:${organisationId}`,
    recordType: 'Axis',
    recordId: id,
    action: 'created',
    before: null,
    after: parsed.data,
  });
  return ok({ id });
}

/**
 * Takes a published list over into a draft, whole: every axis of it can then be named by commitments.
 * @param command.list title of the list; `organisationId` its publisher
 */
export async function adoptAxes(
  tx: Transaction,
  command: { conventionId: string; organisationId: string; list: string; articleNumber: string | null },
): Promise<Result<{ conventionId: string; adopted: number }, Refusal>> {
  const opened = await openForEditing(tx, command.conventionId);
  if (!opened.ok) return opened;
  const axes = await publishedAxes(tx, command.organisationId, command.list);
  if (axes.length === 0) return failed([refusal('NOT_FOUND', ['list'])]);
  const articleId = articleIdOf(opened.value, command.articleNumber);
  if (command.articleNumber !== null && articleId === null) {
    return failed([refusal('UNKNOWN_ARTICLE', ['articleNumber'], { number: command.articleNumber })]);
  }
  await tx.query(
    `insert into conventions.axis_adoption (convention_id, axis_id, article_id)
     select $1::uuid, unnest($2::uuid[]), $3::uuid on conflict (convention_id, axis_id) do update set article_id = excluded.article_id`,
    [command.conventionId, axes.map((axis) => axis.id), articleId],
  );
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: 'AxisAdoption',
    recordId: command.conventionId,
    action: 'created',
    conventionId: command.conventionId,
    before: null,
    after: { list: command.list, organisationId: command.organisationId, axes: axes.length },
  });
  if (opened.value.convention.status !== 'draft') {
    const all = signingParties(opened.value.parties).map((party) => party.key);
    await letReadAgain(tx, opened.value, all);
  }
  await closeEditing(tx, command.conventionId);
  return ok({ conventionId: command.conventionId, adopted: axes.length });
}
