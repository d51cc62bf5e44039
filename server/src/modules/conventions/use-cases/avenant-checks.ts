import {
  checkChanges,
  checkClause,
  checkParties,
  conflictsBetween,
  partyKeysIn,
  textOn,
  type AvenantChange,
  type ClauseFact,
  type PartyInput,
  type TextVersion,
} from '@maillage/domain/conventions';
import { refusal, refusalsUnder, type CalendarDate, type Refusal } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { avenantsOf, changesOf, organisationNames, type AvenantRow } from '../persistence/parts.queries.ts';
import { changeFact } from './text-versions.ts';

/** What stands against one change, apart from what the others of the avenant may settle. */
export function checkOne(text: readonly TextVersion[], change: AvenantChange, effectiveOn: CalendarDate): Refusal[] {
  const own = checkChanges(text, [change], effectiveOn).filter(
    ({ path, code }) => (path[0] === 'changes' && code !== 'ALREADY_EXISTS') || path[0] === 'effectiveOn',
  );
  const inFields = own.map((each) => (each.path[0] === 'changes' ? { ...each, path: each.path.slice(2) } : each));
  return [...inFields, ...refusalsUnder(['fields'], partRefusals(text, change, effectiveOn))];
}

/** What the rules of its kind say against a part, whatever else the avenant holds. */
function partRefusals(text: readonly TextVersion[], change: AvenantChange, on: CalendarDate): readonly Refusal[] {
  const { block, fields } = change;
  if (fields === null) return [];
  if (block === 'Clause') {
    const clause = { id: change.id, ...fields, validFrom: null } as unknown as ClauseFact;
    const named = partyKeysIn(clause.kind, clause.value).map(({ key }) => key);
    return checkClause(clause, { partyKeys: named, articleNumbers: null, period: { from: null, to: null } });
  }
  if (block !== 'Party') return [];
  const others = textOn(text, on).filter((each) => each.block === 'Party' && each.partId !== change.targetId);
  const all = [...others.map((each) => each.fields), fields] as unknown as PartyInput[];
  const own = checkParties(all)
    .filter(({ path }) => path[0] === String(others.length))
    .map((each) => ({ ...each, path: each.path.slice(1) }));
  // Clauses and commitments name a party by its key.
  const key = change.before?.['key'];
  return typeof key !== 'string' || key === fields['key'] ? own : [...own, refusal('PARTY_IN_USE', ['key'], { key })];
}

/** Organisations that a party names and that the directory does not have. */
export async function unknownOrganisations(db: SqlReader, change: AvenantChange | null): Promise<Refusal[]> {
  if (change?.block !== 'Party' || change.fields === null) return [];
  const { organisationId, mandates } = change.fields as unknown as PartyInput;
  const wanted = [organisationId, ...mandates.map(({ mandatorId }) => mandatorId)];
  const known = new Set((await organisationNames(db, wanted)).map(({ id }) => id));
  return wanted
    .map((id, index) => ({ id, path: index === 0 ? ['organisationId'] : ['mandates', index - 1, 'mandatorId'] }))
    .filter(({ id }) => !known.has(id))
    .map(({ path }) => refusal('NOT_FOUND', ['fields', ...path]));
}

/** While it is being signed an avenant may not come to contradict another one that is. */
export async function checkConflicts(
  db: SqlReader,
  avenant: AvenantRow,
  changes: readonly AvenantChange[],
): Promise<Refusal[]> {
  if (avenant.status !== 'signing') return [];
  return conflictsWithSigning(db, avenant, changes);
}

/** Conflicts of an avenant with those that are being signed. */
export async function conflictsWithSigning(
  db: SqlReader,
  avenant: AvenantRow,
  changes: readonly AvenantChange[],
): Promise<Refusal[]> {
  const others = (await avenantsOf(db, [avenant.conventionId])).filter(
    ({ id, status }) => id !== avenant.id && status === 'signing',
  );
  if (others.length === 0) return [];
  const rows = await changesOf(
    db,
    others.map(({ id }) => id),
  );
  const open = others.map((other) => ({
    ordinal: other.ordinal,
    effect: other.wantedOn as CalendarDate | null,
    changes: rows.filter(({ avenantId }) => avenantId === other.id).map(changeFact),
  }));
  const mine = { ordinal: avenant.ordinal, effect: avenant.wantedOn as CalendarDate | null, changes };
  return open.flatMap((other) =>
    conflictsBetween([mine, other])
      .slice(0, 1)
      .map(() => refusal('AVENANT_CONFLICT', ['changes'], { ordinal: other.ordinal })),
  );
}
