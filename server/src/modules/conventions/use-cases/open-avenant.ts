import { whyNotOpenAvenant } from '@maillage/domain/access';
import {
  avenantInput,
  blockOf,
  checkEffect,
  checkOpenAvenant,
  type AvenantBlock,
  type DeadlineFacts,
  type Edit,
} from '@maillage/domain/conventions';
import {
  failed,
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
import { conventionsById, grantsOf, holdConvention, type ConventionRow } from '../persistence/convention.queries.ts';
import {
  deleteChanges,
  insertAvenant,
  nextOrdinal,
  partiesOf,
  updateAvenant as writeAvenant,
} from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { factsFrom, partsOfConvention } from './convention-facts.ts';
import { whoOf } from './open-for-editing.ts';
import { avenantEdited, openedAvenant } from './save-avenant-change.ts';
import { editOf, letReadAgain, signingParties } from './text-edited.ts';
import { changeFact } from './text-versions.ts';

type Opened = Result<{ conventionId: string; id: string }, Refusal>;

/** What the right to open an avenant depends on, today. */
export async function avenantRights(db: SqlReader, convention: ConventionRow, today: CalendarDate) {
  const ids = [convention.id];
  const signing = signingParties(await partiesOf(db, ids, today));
  const { status, draftingOrganisationId } = convention;
  return { status, draftingOrganisationId, actsForSigningKeys: actsForKeys(await grantsOf(db, ids), signing) };
}

/** The facts of a convention that the rules of avenants read. */
export async function conventionFacts(db: SqlReader, convention: ConventionRow): Promise<DeadlineFacts> {
  return factsFrom(convention, await partsOfConvention(db, convention.id, null), null);
}

/**
 * Opens an avenant to a signed convention, in draft: what it opens of the text, why, and from when it is to apply.
 * @returns its id; NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED, AVENANT_BEFORE_START, AVENANT_AFTER_END,
 * EFFECT_OUTSIDE_CONVENTION
 */
export async function openAvenant(
  tx: Transaction,
  { conventionId, fields }: { conventionId: string; fields: unknown },
): Promise<Opened> {
  await holdConvention(tx, conventionId);
  const [convention] = await conventionsById(tx, [conventionId]);
  if (!convention) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const denial = whyNotOpenAvenant(whoOf(tx), await avenantRights(tx, convention, tx.today));
  if (denial) return failed([denial]);
  const parsed = avenantInput.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  const facts = await conventionFacts(tx, convention);
  const { label, object, blocks, wantedOn } = parsed.data;
  const refusals = [...checkOpenAvenant(facts, tx.today), ...wanted(facts, wantedOn)];
  if (refusals.length > 0) return failed(refusals);
  const { ordinal, named } = await nextOrdinal(tx, conventionId);
  const id = newId<'Avenant'>();
  const row = {
    id,
    conventionId,
    ordinal,
    label: label ?? `Avenant n° ${named}`,
    object,
    blocks: [...new Set(blocks)],
    wantedOn,
  };
  await insertAvenant(tx, { ...row, draftingOrganisationId: tx.actor.organisationId! });
  await recorded(tx, conventionId, id, 'avenant_opened', null, { label: row.label, object, blocks, wantedOn });
  return ok({ conventionId, id });
}

function wanted(facts: DeadlineFacts, wantedOn: string | null): Refusal[] {
  return checkEffect(wantedOn as CalendarDate | null, facts, null).map((each) => ({ ...each, path: ['wantedOn'] }));
}

/**
 * Writes what an open avenant says besides its changes, and what it opens: a block that is unticked is restored, its
 * changes leave the avenant. Whoever has read another day, title or aim reads it again.
 * @returns NOT_FOUND, FORBIDDEN, AVENANT_CLOSED, STALE_VERSION, EFFECT_OUTSIDE_CONVENTION
 */
export async function updateAvenant(
  tx: Transaction,
  command: { conventionId: string; avenantId: string; expectedVersion: number; fields: unknown },
): Promise<Opened> {
  const opened = await openedAvenant(tx, command);
  if (!opened.ok) return opened;
  const { discussion, avenant, changes } = opened.value;
  const parsed = avenantInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  if (avenant.version !== command.expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  const { object, wantedOn } = parsed.data;
  const label = parsed.data.label ?? avenant.label;
  const refusals = wanted(await conventionFacts(tx, discussion.convention), wantedOn);
  if (refusals.length > 0) return failed(refusals);
  const blocks = [...new Set(parsed.data.blocks)] as AvenantBlock[];
  const dropped = changes.filter((change) => !blocks.includes(blockOf(changeFact(change))));
  await deleteChanges(
    tx,
    dropped.map(({ id }) => id),
  );
  await writeAvenant(tx, avenant, { label, object, blocks, wantedOn, now: tx.now });
  const restored: Edit[] = dropped.map(({ block, before, fields }) => editOf(block, fields as never, before, false));
  await avenantEdited(tx, { ...opened.value, avenant: { ...avenant, version: avenant.version + 1 } }, restored);
  if (label !== avenant.label || object !== avenant.object || wantedOn !== avenant.wantedOn) {
    const keys = signingParties(discussion.parties).map(({ key }) => key);
    if (avenant.status !== 'draft') await letReadAgain(tx, discussion, keys);
  }
  const before = { label: avenant.label, object: avenant.object, blocks: avenant.blocks, wantedOn: avenant.wantedOn };
  await recorded(tx, command.conventionId, avenant.id, 'avenant_changed', before, { label, object, blocks, wantedOn });
  return ok({ conventionId: command.conventionId, id: avenant.id });
}

/** A line of the history of an avenant, and word to whoever looks at the page. */
export async function recorded(
  tx: Transaction,
  conventionId: string,
  avenantId: string,
  action: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Avenant',
    recordId: avenantId,
    action,
    conventionId,
    before,
    after,
  });
  await tx.announce({ type: 'convention', id: conventionId });
}
