import { whyNotEditModel } from '@maillage/domain/access';
import {
  checkModel,
  checkParentKind,
  modelInput,
  type ConventionKind,
  type ModelInput,
} from '@maillage/domain/conventions';
import { failed, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { modelsOf, writeModel } from '../persistence/copies.queries.ts';
import type { ClauseRow } from '../persistence/parts.queries.ts';
import { lockedConvention } from './open-for-editing.ts';
import { identifiedParts, readAround } from './part-fields.ts';
import { namingParty } from './party-names.ts';

/**
 * Says what goes down from a framework to the contracts opened from it, what a contract may change of it, and who stands in
 * the place of each party (AMF-2). A setting of whoever holds the pen: contracts that are open keep what they took over.
 * @param command.expectedVersion null when the framework has no model yet
 * @returns FORBIDDEN, STALE_VERSION, PARENT_CONVENTION_KIND for a kind that no contract stands under, NOT_FOUND for a part
 * that the text does not have today, MODEL_PARTY_MISSING
 */
export async function saveModel(
  tx: Transaction,
  command: { conventionId: string; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const { conventionId, expectedVersion } = command;
  const locked = await lockedConvention(tx, conventionId, whyNotEditModel);
  if (!locked.ok) return locked;
  const kind = checkParentKind('territorial_contract', locked.value.convention.kind as ConventionKind);
  if (kind.length > 0) return failed(kind);
  const parsed = modelInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const around = (await readAround(tx, conventionId, tx.today))!;
  const model = withPartIds(parsed.data, around.clauses);
  const refusals = checkModel(model, await identifiedParts(tx, around, tx.today));
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, around.parties)));
  const [before] = await modelsOf(tx, [conventionId]);
  if (!(await writeModel(tx, { conventionId, ...model }, expectedVersion, tx.now))) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion ?? 0 })]);
  }
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'ContractModel',
    recordId: conventionId,
    action: before ? 'changed' : 'created',
    conventionId,
    before: before ?? null,
    after: model,
  });
  await tx.announce({ type: 'convention', id: conventionId });
  return ok({ id: conventionId });
}

/** A clause is chosen through all its versions, by whichever of them it is named. */
function withPartIds(model: ModelInput, clauses: readonly ClauseRow[]): ModelInput {
  const partOf = new Map(clauses.map(({ id, partId }) => [id, partId]));
  const parts = model.parts.map((part) =>
    part.block === 'Clause' ? { ...part, id: partOf.get(part.id) ?? part.id } : part,
  );
  return { ...model, parts };
}
