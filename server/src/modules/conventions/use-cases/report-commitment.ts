import { whyNotRecordHeld, whyNotReportCommitment } from '@maillage/domain/access';
import { COMMITMENT_EVENT_STATUSES, EVIDENCE_KINDS } from '@maillage/domain/conventions';
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
import { CommitmentEventEntity } from '../persistence/convention.entities.ts';
import { conventionsById } from '../persistence/convention.queries.ts';
import { boundOrganisations, commitmentsOf } from '../persistence/parts.queries.ts';
import { whoOf } from './open-for-editing.ts';
import { refreshDeadlines } from './refresh-deadlines.ts';

const day = z.string().refine(isCalendarDate, { params: { refusal: 'INVALID_DATE' } });

const schema = z.strictObject({
  status: z.enum(COMMITMENT_EVENT_STATUSES),
  happenedOn: day,
  /** Due day of the occurrence; null = the commitment as a whole. */
  occurrenceOn: day.nullish().transform((on) => on ?? null),
  evidenceKind: z
    .enum(EVIDENCE_KINDS)
    .nullish()
    .transform((kind) => kind ?? null),
  evidence: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null),
  note: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null),
});

/**
 * Adds a line to the history of a commitment: in progress, met, waived, reopened, with its evidence.
 * @returns FORBIDDEN when the actor's organisation is neither bound by it nor the drafter; EVIDENCE_REQUIRED when the
 * commitment asks for evidence and none is given with 'met'
 */
export async function reportCommitment(
  tx: Transaction,
  command: { conventionId: string; commitmentId: string; fields: unknown },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const [convention] = await conventionsById(tx, [command.conventionId]);
  const commitment =
    convention &&
    (await commitmentsOf(tx, [command.conventionId], null)).find((row) => row.id === command.commitmentId);
  if (!convention || !commitment) return failed([refusal('NOT_FOUND', ['commitmentId'])]);
  const denial = whyNotReportCommitment(whoOf(tx), {
    status: convention.status,
    draftingOrganisationId: convention.draftingOrganisationId,
    boundOrganisationIds: (await boundOrganisations(tx, [commitment.partyId])).map((row) => row.organisationId),
  });
  if (denial) return failed([denial]);
  const parsed = schema.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const event = parsed.data;
  const source = { article: commitment.articleNumber, rule: commitment.ruleId };
  const refusals: Refusal[] = [];
  if (event.happenedOn > tx.today) refusals.push(refusal('INVALID_DATE', ['happenedOn'], { today: tx.today }, source));
  if (event.evidence !== null && event.evidenceKind === null) refusals.push(refusal('REQUIRED', ['evidenceKind']));
  if (event.evidenceKind === 'link' && !/^https?:\/\/\S+$/.test(event.evidence ?? '')) {
    refusals.push(refusal('INVALID_FORMAT', ['evidence'], { expected: 'url' }));
  }
  if (event.status === 'met' && commitment.evidenceKinds.length > 0 && event.evidence === null && event.note === null) {
    refusals.push(refusal('EVIDENCE_REQUIRED', ['evidence'], {}, source));
  }
  if (refusals.length > 0) return failed(refusals);
  const id = newId<'CommitmentEvent'>();
  await tx.manager.insert(CommitmentEventEntity, {
    id,
    conventionId: command.conventionId,
    commitmentId: command.commitmentId,
    ...event,
    organisationId: tx.actor.organisationId!,
    accountId: tx.actor.accountId,
  });
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: 'Commitment',
    recordId: command.commitmentId,
    action: `reported_${event.status}`,
    conventionId: command.conventionId,
    before: null,
    after: event,
  });
  await refreshDeadlines(tx, command.conventionId, tx.today);
  await tx.announce({ type: 'convention', id: command.conventionId });
  return ok({ conventionId: command.conventionId, id: command.commitmentId });
}

const heldSchema = z.strictObject({
  kind: z.enum(['committee', 'needs_census', 'evaluation_indicators', 'programme_validation']),
  scope: z.string().max(60).default(''),
  heldOn: day,
  note: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null),
});

/**
 * Records that something periodic took place (a committee, a census, an evaluation): the next due date counts from it.
 * @returns FORBIDDEN when the actor's role does not report; NOT_FOUND when no clause of the convention asks for such a thing
 */
export async function recordHeld(
  tx: Transaction,
  command: { conventionId: string; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const [convention] = await conventionsById(tx, [command.conventionId]);
  if (!convention) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const denial = whyNotRecordHeld(whoOf(tx), convention);
  if (denial) return failed([denial]);
  const parsed = heldSchema.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const held = parsed.data;
  const known = await tx.query(
    'select 1 from conventions.clause where convention_id = $1 and kind = $2 and scope = $3 limit 1',
    [command.conventionId, held.kind, held.scope],
  );
  if (known.length === 0) return failed([refusal('NOT_FOUND', ['kind'])]);
  if (held.heldOn > tx.today) return failed([refusal('INVALID_DATE', ['heldOn'], { today: tx.today })]);
  const before = convention.startsOn as CalendarDate | null;
  if (before !== null && held.heldOn < before)
    return failed([refusal('CLAUSE_OUTSIDE_CONVENTION', ['heldOn'], { start: before, end: convention.endsOn })]);
  const id = newId<'HeldRecord'>();
  await tx.query(
    `insert into conventions.held_record (id, convention_id, kind, scope, held_on, note, organisation_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      command.conventionId,
      held.kind,
      held.scope,
      held.heldOn,
      held.note,
      tx.actor.organisationId,
      tx.actor.accountId,
    ],
  );
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
