import { whyNotManageOrganisation } from '@maillage/domain/access';
import {
  failed,
  isCalendarDate,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { lockLink, organisationsById } from '../persistence/organisation.queries.ts';

const day = z.string().refine(isCalendarDate, { params: { refusal: 'INVALID_DATE' } });
const schema = z.strictObject({
  kind: z.enum(['federates', 'coordinates']),
  fromId: z.uuid(),
  toId: z.uuid(),
  resolution: z
    .string()
    .trim()
    .max(300)
    .nullish()
    .transform((text) => text || null),
  resolvedOn: day.nullish().transform((on) => on ?? null),
  validFrom: day.nullish().transform((on) => on ?? null),
  validTo: day.nullish().transform((on) => on ?? null),
});

/**
 * Records that a federation gathers a body, or that a body coordinates another, by which act and for which period.
 * Members of a federation read what it signs on their territory. A link that had ended begins again: the audit log keeps
 * its earlier period.
 * @returns the link's id; END_BEFORE_START; NOT_FOUND for an unknown body; ALREADY_EXISTS while the same link holds
 */
export async function linkOrganisations(tx: Transaction, fields: unknown): Promise<Result<{ id: string }, Refusal>> {
  const denial = whyNotManageOrganisation(tx.actor, null);
  if (denial) return failed([denial]);
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  const link = parsed.data;
  const refusals: Refusal[] = [];
  if (link.fromId === link.toId) refusals.push(refusal('INVALID_VALUE', ['toId']));
  refusals.push(...periodRefusals(link.validFrom, link.validTo));
  const known = await organisationsById(tx, [link.fromId, link.toId]);
  for (const field of ['fromId', 'toId'] as const) {
    if (!known.some((row) => row.id === link[field])) refusals.push(refusal('NOT_FOUND', [field]));
  }
  const earlier = await lockLink(tx, link);
  const hasEnded =
    earlier !== null && earlier.validTo !== null && link.validFrom !== null && earlier.validTo < link.validFrom;
  if (earlier && !hasEnded) refusals.push(refusal('ALREADY_EXISTS', ['toId']));
  if (refusals.length > 0) return failed(refusals);
  const id = earlier?.id ?? newId<'OrganisationLink'>();
  await tx.query(
    `insert into organisations.link (id, kind, from_id, to_id, resolution, resolved_on, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set resolution = excluded.resolution, resolved_on = excluded.resolved_on,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    [id, link.kind, link.fromId, link.toId, link.resolution, link.resolvedOn, link.validFrom, link.validTo],
  );
  await trace(tx, id, link.fromId, earlier ? 'changed' : 'created', earlier, link);
  return ok({ id });
}

/**
 * Ends a link between two bodies.
 * @param command `endsOn` = its last day; null takes an entry away that should never have been made
 * @returns the body that the link started from; NOT_FOUND; END_BEFORE_START
 */
export async function unlinkOrganisations(
  tx: Transaction,
  command: { id: string; endsOn: string | null },
): Promise<Result<{ fromId: string }, Refusal>> {
  const denial = whyNotManageOrganisation(tx.actor, null);
  if (denial) return failed([denial]);
  const link = await lockLink(tx, { id: command.id });
  if (!link) return failed([refusal('NOT_FOUND', ['id'])]);
  const parsed = day.nullable().safeParse(command.endsOn);
  if (!parsed.success) return failed([refusal('INVALID_DATE', ['endsOn'])]);
  const refusals = periodRefusals(link.validFrom, parsed.data, 'endsOn');
  if (refusals.length > 0) return failed(refusals);
  const after = parsed.data === null ? null : { ...link, validTo: parsed.data };
  if (after) await tx.query('update organisations.link set valid_to = $2 where id = $1', [link.id, after.validTo]);
  else await tx.query('delete from organisations.link where id = $1', [link.id]);
  await trace(tx, link.id, link.fromId, after ? 'ended' : 'deleted', link, after);
  return ok({ fromId: link.fromId });
}

function periodRefusals(start: string | null, end: string | null, field = 'validTo'): Refusal[] {
  return start !== null && end !== null && end < start ? [refusal('END_BEFORE_START', [field], { start, end })] : [];
}

async function trace(
  tx: Transaction,
  id: string,
  fromId: string,
  action: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await tx.audit({
    stream: `organisation:${fromId}`,
    recordType: 'OrganisationLink',
    recordId: id,
    action,
    before,
    after,
  });
  await tx.announce({ type: 'organisation', id: fromId });
}
