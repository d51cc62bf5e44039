import { whyNotDiscussText, whyNotLeadText, whyNotSignText } from '@maillage/domain/access';
import { actInput, checkReminder } from '@maillage/domain/conventions';
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
import { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { citeFile, dropCitation } from '../../files/use-cases/cite-file.ts';
import { holdConvention } from '../persistence/convention.queries.ts';
import { stateAvenantAct } from '../persistence/parts.queries.ts';
import { insertReminder, stateAct, writeOriginals, writeSteps } from '../persistence/signing.queries.ts';
import { openSlot } from './circuit.ts';
import { discussionRights, readDiscussion, type Discussion } from './discussion.ts';
import { whoOf } from './open-for-editing.ts';
import { named, recorded } from './sign-text.ts';
import { askForMails } from './ask-for-mails.ts';
import type { TextRef } from './text-ref.ts';

/** Least number of days between two reminders of one signature. */
export const REMINDER_EVERY_DAYS = 3;

const arrangement = z.strictObject({
  originals: z
    .int()
    .min(1)
    .max(50)
    .nullish()
    .transform((n) => n ?? null),
  steps: z.array(z.strictObject({ id: z.uuid(), step: z.int().min(1).max(20) })).max(200),
});

async function holding(tx: Transaction, { conventionId, avenantId }: TextRef): Promise<Result<Discussion, Refusal>> {
  await holdConvention(tx, conventionId);
  const discussion = await readDiscussion(tx, { conventionId, avenantId }, tx.today);
  return discussion ? ok(discussion) : failed([refusal('NOT_FOUND', ['conventionId'])]);
}

/**
 * Sets the order of the signatures (those of one step are given in any order) and how many originals are signed on paper.
 * @returns FORBIDDEN for whoever does not hold the pen; NOT_FOUND for a signature that is not of this text;
 * ALREADY_SIGNED when a signature that is given would change its step
 */
export async function arrangeCircuit(
  tx: Transaction,
  command: TextRef & { fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await holding(tx, command);
  if (!opened.ok) return opened;
  const discussion = opened.value;
  const denial = whyNotLeadText(whoOf(tx), discussionRights(discussion));
  if (denial) return failed([denial]);
  const parsed = arrangement.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { steps, originals } = parsed.data;
  const refusals = steps.flatMap(({ id, step }, index) => {
    const row = discussion.signatures.find((each) => each.id === id);
    if (!row) return [refusal('NOT_FOUND', ['steps', index, 'id'])];
    const party = discussion.parties.find((each) => each.id === row.partyId);
    return row.signedOn !== null && row.step !== step
      ? [refusal('ALREADY_SIGNED', ['steps', index], { party: party?.organisationShortName ?? '' })]
      : [];
  });
  if (refusals.length > 0) return failed(refusals);
  await writeSteps(tx, discussion.instrumentId, steps);
  await writeOriginals(tx, discussion.instrumentId, originals);
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: discussion.avenant ? 'Avenant' : 'Convention',
    recordId: discussion.avenant?.id ?? command.conventionId,
    action: 'circuit_arranged',
    conventionId: command.conventionId,
    before: null,
    after: { originals },
  });
  await askForMails(tx, command.conventionId);
  await tx.announce({ type: 'convention', id: command.conventionId });
  return ok({ id: command.conventionId });
}

/**
 * A party states the act that enables it to sign (deliberation, decision), before it signs, and may join it: stated again
 * without a file, the same act keeps the one that it has, another act has none. The others' word stands: it is the party's
 * own line.
 * @returns NOT_FOUND, FILE_QUARANTINED or FILE_IN_USE on the file; FORBIDDEN for whoever does not speak for the party; INVALID_VALUE for a date to come
 */
export async function stateEnablingAct(
  tx: Transaction,
  command: TextRef & { partyKey: string; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await holding(tx, command);
  if (!opened.ok) return opened;
  const discussion = opened.value;
  const { partyKey } = command;
  const denial = whyNotSignText(whoOf(tx), { ...discussionRights(discussion), partyKey });
  if (denial) return failed([denial]);
  const party = discussion.parties.find(({ key }) => key === partyKey)!;
  const parsed = actInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  if (parsed.data.date > tx.today) return failed([refusal('NOTICE_IN_FUTURE', ['date'], { today: tx.today })]);
  const { conventionId, avenantId } = command;
  const { fileId, ...act } = parsed.data;
  let actId = party.versionId;
  if (avenantId === null) await stateAct(tx, actId, act);
  else actId = await stateAvenantAct(tx, { id: newId(), avenantId, conventionId, partyId: party.id }, act);
  const record = { type: 'EnablingAct', id: actId };
  const same = party.actNumber === act.number && party.actOn === act.date && party.actKind === act.kind;
  if (fileId !== null) {
    const refusals = await citeFile(tx, { fileId, purpose: 'enabling_act', conventionId, record, path: ['fileId'] });
    if (refusals.length > 0) return failed(refusals);
  } else if (!same) {
    await dropCitation(tx, record);
  }
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: discussion.avenant ? 'Avenant' : 'Party',
    recordId: discussion.avenant?.id ?? party.id,
    action: 'act_stated',
    conventionId: command.conventionId,
    before: { enablingAct: { kind: party.actKind, number: party.actNumber, date: party.actOn } },
    after: { key: party.key, enablingAct: act, fileId },
  });
  await askForMails(tx, command.conventionId);
  await tx.announce({ type: 'convention', id: command.conventionId });
  return ok({ id: command.conventionId });
}

/**
 * Reminds a signatory: the party finds it among its notifications, and everybody sees when it was.
 * @returns FORBIDDEN, SIGNATURE_NOT_DUE, REMINDED_RECENTLY
 */
export async function remindSignatory(
  tx: Transaction,
  command: { conventionId: string; signatureId: string; expectedVersion: number },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const opened = await openSlot(tx, command);
  if (!opened.ok) return opened;
  const { circuit, row, slot, party } = opened.value;
  const denial = whyNotDiscussText(whoOf(tx), discussionRights(circuit.discussion));
  if (denial) return failed([denial]);
  const refusals = checkReminder(circuit.facts, slot, row.remindedOn as CalendarDate | null, {
    today: tx.today,
    everyDays: REMINDER_EVERY_DAYS,
  });
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  await insertReminder(tx, {
    signatureId: row.id,
    conventionId: command.conventionId,
    on: tx.today,
    organisationId: tx.actor.organisationId,
    accountId: tx.actor.accountId!,
  });
  await recorded(tx, opened.value, 'signature_reminded', { party: party.organisationShortName });
  return ok({ conventionId: command.conventionId, id: row.id });
}
