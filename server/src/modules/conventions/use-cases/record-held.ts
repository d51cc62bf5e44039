import { whyNotRecordHeld } from '@maillage/domain/access';
import { HELD_KINDS, holdersOf } from '@maillage/domain/conventions';
import {
  failed,
  isCalendarDate,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById, grantsOf } from '../persistence/convention.queries.ts';
import { clausesOf, insertHeld, partiesOf } from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { clauseFacts, whoOf } from './open-for-editing.ts';
import { refreshDeadlines } from './refresh-deadlines.ts';

const schema = z.strictObject({
  kind: z.enum(HELD_KINDS),
  scope: z.string().max(60).default(''),
  heldOn: z
    .string()
    .refine(isCalendarDate, { params: { refusal: 'INVALID_DATE' } })
    .transform((day) => day as CalendarDate),
  note: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null),
});

/**
 * Records that something periodic took place (a committee, a census, an evaluation): the next due date counts from it.
 * @returns NOT_FOUND when no clause of the convention asks for such a thing; FORBIDDEN when the actor acts for no party
 * that holds it and does not hold the pen; DATE_IN_FUTURE, BEFORE_CONVENTION_START, ALREADY_EXISTS
 */
export async function recordHeld(
  tx: Transaction,
  command: { conventionId: string; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const ids = [command.conventionId];
  const [convention] = await conventionsById(tx, ids);
  if (!convention) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const parsed = schema.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const held = parsed.data;
  const parties = await partiesOf(tx, ids, tx.today);
  const clauses = clauseFacts(await clausesOf(tx, ids, null));
  const holderKeys = holdersOf(held, clauses, parties, tx.today);
  const denial = whyNotRecordHeld(whoOf(tx), {
    status: convention.status,
    draftingOrganisationId: convention.draftingOrganisationId,
    holderKeys: holderKeys ?? [],
    actsForKeys: actsForKeys(await grantsOf(tx, ids), parties),
  });
  if (denial) return failed([denial]);
  if (holderKeys === null) return failed([refusal('NOT_FOUND', ['kind'])]);
  if (held.heldOn > tx.today) return failed([refusal('DATE_IN_FUTURE', ['heldOn'], { today: tx.today })]);
  if (convention.startsOn !== null && held.heldOn < convention.startsOn)
    return failed([refusal('BEFORE_CONVENTION_START', ['heldOn'], { start: convention.startsOn })]);
  const id = newId<'HeldRecord'>();
  await insertHeld(tx, {
    id,
    conventionId: command.conventionId,
    ...held,
    organisationId: tx.actor.organisationId!,
    accountId: tx.actor.accountId,
  });
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: 'HeldRecord',
    recordId: id,
    action: 'created',
    conventionId: command.conventionId,
    before: null,
    after: held,
  });
  await refreshDeadlines(tx, command.conventionId, tx.today);
  await tx.announce({ type: 'convention', id: command.conventionId });
  return ok({ id: command.conventionId });
}
