import { whyNotDraftConvention } from '@maillage/domain/access';
import {
  checkFormOnly,
  checkParentKind,
  conventionDetailsInput,
  type ConventionKind,
} from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { ConventionEntity, InstrumentEntity } from '../persistence/convention.entities.ts';
import { conventionsById } from '../persistence/convention.queries.ts';
import { closeEditing, conventionAfter } from './close-editing.ts';
import { openForEditing, whoOf } from './open-for-editing.ts';
import { editUnderDiscussion, textEdited } from './text-edited.ts';
import { updateAtVersion } from './write-version.ts';

export const INITIAL_TEXT = 'Texte initial';

/**
 * Opens a draft, held by the organisation acted for.
 * @param input the fields of `conventionDetailsInput`
 * @returns the draft's id
 */
export async function createConvention(tx: Transaction, input: unknown): Promise<Result<{ id: string }, Refusal>> {
  const denial = whyNotDraftConvention(whoOf(tx));
  if (denial) return failed([denial]);
  const details = conventionDetailsInput.safeParse(input);
  if (!details.success) return failed(refusalsFromIssues(details.error.issues, input));
  const { territory, ...columns } = details.data;
  const refusals = await parentRefusals(tx, columns.kind, columns.parentId, null);
  refusals.push(...(await territoryRefusals(tx, territory)));
  if (refusals.length > 0) return failed(refusals);
  const id = newId<'Convention'>();
  await tx.manager.insert(ConventionEntity, {
    id,
    ...columns,
    status: 'draft',
    draftingOrganisationId: tx.actor.organisationId!,
    searchKey: '',
    changedAt: tx.now,
    version: 1,
  });
  await tx.manager.insert(InstrumentEntity, {
    id: newId(),
    conventionId: id,
    ordinal: 0,
    label: INITIAL_TEXT,
    effectiveOn: null,
  });
  await writeTerritory(tx, id, territory);
  await closeEditing(tx, id);
  await tx.audit({
    stream: `convention:${id}`,
    recordType: 'Convention',
    recordId: id,
    action: 'created',
    conventionId: id,
    before: null,
    after: { ...columns, territory },
  });
  return ok({ id });
}

/** Changes what a draft is: title, kind, parent, territory. Its parts have their own use cases. */
export async function updateConvention(
  tx: Transaction,
  command: { conventionId: string; expectedVersion: number; details: unknown; formOnly?: boolean },
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await openForEditing(tx, command.conventionId);
  if (!opened.ok) return opened;
  const details = conventionDetailsInput.safeParse(command.details);
  if (!details.success) return failed(refusalsFromIssues(details.error.issues, command.details));
  const { territory, ...columns } = details.data;
  const refusals = await parentRefusals(tx, columns.kind, columns.parentId, command.conventionId);
  refusals.push(...(await territoryRefusals(tx, territory)));
  const edit = await editUnderDiscussion(tx, opened.value, {
    block: 'Convention',
    id: null,
    after: details.data,
    formOnly: command.formOnly,
  });
  if (edit) refusals.push(...checkFormOnly(edit));
  if (refusals.length > 0) return failed(refusals);
  const stale = await updateAtVersion(tx, ConventionEntity, command.conventionId, command.expectedVersion, columns);
  if (stale) return failed([stale]);
  await tx.query('delete from conventions.territory where convention_id = $1', [command.conventionId]);
  await writeTerritory(tx, command.conventionId, territory);
  await textEdited(tx, opened.value, edit);
  await closeEditing(tx, command.conventionId);
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: 'Convention',
    recordId: command.conventionId,
    action: 'changed',
    conventionId: command.conventionId,
    before: opened.value.convention,
    after: await conventionAfter(tx, command.conventionId),
  });
  return ok({ id: command.conventionId });
}

/** Removes a draft with all its parts; the audit log keeps that it was there. What the parties have read stays. */
export async function deleteDraft(
  tx: Transaction,
  command: { conventionId: string; expectedVersion: number },
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await openForEditing(tx, command.conventionId);
  if (!opened.ok) return opened;
  const { convention } = opened.value;
  if (convention.status !== 'draft') {
    return failed([refusal('TRANSITION_NOT_ALLOWED', [], { status: convention.status, event: 'delete' })]);
  }
  if (convention.version !== command.expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  // Written first: once the draft is gone, nobody has a right on its trace but its author's organisation.
  await tx.audit({
    stream: `convention:${convention.id}`,
    recordType: 'Convention',
    recordId: convention.id,
    action: 'deleted',
    before: convention,
    after: null,
  });
  await tx.announce({ type: 'convention', id: convention.id });
  await tx.manager.delete(ConventionEntity, { id: convention.id });
  return ok({ id: convention.id });
}

async function parentRefusals(
  tx: Transaction,
  kind: ConventionKind,
  parentId: string | null,
  selfId: string | null,
): Promise<Refusal[]> {
  if (parentId === null) return [];
  const [parent] = await conventionsById(tx, [parentId]);
  if (!parent) return [refusal('NOT_FOUND', ['parentId'])];
  for (let above: string | null = parentId; above !== null;) {
    if (above === selfId) return [refusal('PARENT_CONVENTION_CYCLE', ['parentId'])];
    const [row]: { parentId: string | null }[] = await conventionsById(tx, [above]);
    above = row?.parentId ?? null;
  }
  return checkParentKind(kind, parent.kind as ConventionKind);
}

type Territory = readonly { kind: string; code: string }[];

/** Places that the reference data does not know. */
async function territoryRefusals(tx: Transaction, territory: Territory): Promise<Refusal[]> {
  if (territory.length === 0) return [];
  const unknown = await tx.query<{ position: number; code: string }>(
    `select t.position, t.code
     from jsonb_to_recordset($1::jsonb) as t(position int, kind text, code text)
     where not case t.kind
       when 'national' then t.code = 'FR'
       when 'region' then exists (select 1 from reference.region r where r.code = t.code)
       when 'departement' then exists (select 1 from reference.departement d where d.code = t.code)
       when 'epci' then exists (select 1 from reference.epci e where e.siren = t.code)
       else exists (select 1 from reference.commune c where c.insee_code = t.code) end`,
    [JSON.stringify(territory.map((place, position) => ({ position, ...place })))],
  );
  return unknown.map(({ position, code }) =>
    refusal('INVALID_CHOICE', ['territory', position, 'code'], { choices: null, given: code }),
  );
}

async function writeTerritory(tx: Transaction, conventionId: string, territory: Territory): Promise<void> {
  if (territory.length === 0) return;
  await tx.query(
    `insert into conventions.territory (convention_id, kind, code)
     select $1::uuid, t.kind, t.code from jsonb_to_recordset($2::jsonb) as t(kind text, code text)`,
    [conventionId, JSON.stringify(territory)],
  );
}
