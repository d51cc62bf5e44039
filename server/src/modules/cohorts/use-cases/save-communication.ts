import {
  checkCommunication,
  checkCommunicationParties,
  checkCommunicationStep,
  communicationAfter,
  communicationInput,
  warningKey,
  whyNotCorrectEntry,
  whyNotInformPublics,
  whyNotPublishFor,
  type CommunicationEvent,
  type CommunicationInput,
} from '@maillage/domain/cohorts';
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
import type { Transaction } from '../../../db/unit-of-work.ts';
import { partiesOf } from '../../conventions/persistence/parts.queries.ts';
import { namingParty } from '../../conventions/use-cases/party-names.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import { cohortsById } from '../persistence/cohort.queries.ts';
import {
  communicationsById,
  insertCommunication,
  lockCommunication,
  moveCommunicationTo,
  updateCommunication,
} from '../persistence/communication.queries.ts';
import { meetingsById } from '../persistence/meeting.queries.ts';
import { communicationFactsOn, informingUnder } from './inform-facts.ts';

const STALE = (expected: number | null) => failed([refusal('STALE_VERSION', ['expectedVersion'], { expected })]);
const UNKNOWN = (field: string) => refusal('INVALID_CHOICE', [field], { choices: null });

/** What a communication names that is not of its convention, on its day. */
async function strangers(tx: Transaction, conventionId: string, fields: CommunicationInput): Promise<Refusal[]> {
  const parties = await partiesOf(tx, [conventionId], fields.publishesOn);
  const refusals = checkCommunicationParties(
    fields,
    parties.map(({ key }) => key),
  ).map((each) => namingParty(each, parties));
  if (fields.meetingId !== null) {
    const [meeting] = await meetingsById(tx, [fields.meetingId]);
    if (meeting?.conventionId !== conventionId) refusals.push(UNKNOWN('meetingId'));
  }
  if (fields.cohortId !== null) {
    const [cohort] = await cohortsById(tx, [fields.cohortId]);
    if (cohort?.conventionId !== conventionId) refusals.push(UNKNOWN('cohortId'));
  }
  return refusals;
}

async function trace(
  tx: Transaction,
  { id, conventionId }: { id: string; conventionId: string },
  action: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Communication',
    recordId: id,
    action,
    conventionId,
    before,
    after,
  });
  await tx.announce({ type: 'convention', id: conventionId });
}

/**
 * Enters a communication under a convention, or corrects one in preparation. What it lacks is kept with it and blocks
 * nothing (PDL-6.1 to PDL-6.3).
 * @param command `id` null = a new one; `fields` those of `communicationInput`
 * @returns the communication's id; NOT_FOUND, FORBIDDEN, COMMUNICATION_STEP_NOT_POSSIBLE once published or withdrawn,
 * UNKNOWN_PARTY_KEY, STALE_VERSION
 */
export async function saveCommunication(
  tx: Transaction,
  command: { conventionId: string; id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const { conventionId, expectedVersion } = command;
  const under = await informingUnder(tx, conventionId);
  if (!under.ok) return under;
  const { convention, facts } = under.value;
  const who = whoOf(tx);
  const never = whyNotInformPublics(who, facts);
  if (never) return failed([never]);
  const [seen] = command.id === null ? [] : await communicationsById(tx, [command.id]);
  if (command.id !== null && seen?.conventionId !== conventionId) return failed([refusal('NOT_FOUND', ['id'])]);
  const denial = seen ? whyNotCorrectEntry(who, facts, seen.organisationId) : null;
  if (denial) return failed([denial]);
  const current = seen ? await lockCommunication(tx, seen.id) : null;
  const parsed = communicationInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const fields = parsed.data;
  if (current && current.state !== 'draft')
    return failed([refusal('COMMUNICATION_STEP_NOT_POSSIBLE', [], { state: current.state })]);
  const refusals = await strangers(tx, conventionId, fields);
  if (refusals.length > 0) return failed(refusals);
  const silent = whyNotPublishFor(who, facts, fields.publisherKey);
  if (silent && current?.publisherKey !== fields.publisherKey) return failed([silent]);
  const { warnings } = checkCommunication(fields, await communicationFactsOn(tx, convention, fields.publishesOn));
  const id = current?.id ?? newId<'Communication'>();
  const { organisationId, accountId } = tx.actor;
  if (!current)
    await insertCommunication(tx, { id, conventionId, organisationId: organisationId!, accountId }, fields, warnings);
  else if (expectedVersion === null || !(await updateCommunication(tx, id, expectedVersion, fields, warnings)))
    return STALE(expectedVersion);
  await trace(tx, { id, conventionId }, current ? 'changed' : 'created', current, { ...fields, warnings });
  return ok({ id });
}

/**
 * Leads a communication one step on. It is published under its own day, or today when that is to come; what it lacks then
 * is read again, and whoever confirms it is kept with the hour.
 * @param command `confirmed` keys of the warnings that whoever publishes has read
 * @returns the communication's id; NOT_FOUND, FORBIDDEN, COMMUNICATION_STEP_NOT_POSSIBLE, COMMUNICATION_NOT_CONFIRMED,
 * DATE_IN_FUTURE, STALE_VERSION
 */
export async function moveCommunication(
  tx: Transaction,
  command: {
    id: string;
    event: CommunicationEvent;
    expectedVersion: number;
    publishedOn: CalendarDate | null;
    confirmed: readonly string[];
  },
): Promise<Result<{ id: string }, Refusal>> {
  const [seen] = await communicationsById(tx, [command.id]);
  if (!seen) return failed([refusal('NOT_FOUND', ['id'])]);
  const under = await informingUnder(tx, seen.conventionId);
  if (!under.ok) return under;
  const denial = whyNotCorrectEntry(whoOf(tx), under.value.facts, seen.organisationId);
  if (denial) return failed([denial]);
  const current = await lockCommunication(tx, seen.id);
  if (!current) return failed([refusal('NOT_FOUND', ['id'])]);
  const { event } = command;
  const planned = current.publishesOn as CalendarDate;
  const publishesOn =
    event === 'publish' ? (command.publishedOn ?? (planned <= tx.today ? planned : tx.today)) : planned;
  const found =
    event === 'publish'
      ? checkCommunication(
          { ...current, publishesOn },
          await communicationFactsOn(tx, under.value.convention, publishesOn),
        ).warnings
      : current.warnings;
  const refusals = checkCommunicationStep(current.state, event, {
    publishesOn,
    today: tx.today,
    warnings: found.map(warningKey),
    confirmed: command.confirmed,
  });
  if (refusals.length > 0) return failed(refusals);
  const state = communicationAfter(current.state, event)!;
  const { accountId, organisationId } = tx.actor;
  const given = found.length > 0 ? { accountId, organisationId: organisationId!, at: tx.now } : null;
  // What was confirmed stays with a communication that is withdrawn; it is asked again of one that comes back.
  const confirmation = event === 'publish' ? given : event === 'withdraw' ? undefined : null;
  const step = { state, publishesOn, warnings: found, confirmation };
  if (!(await moveCommunicationTo(tx, current.id, command.expectedVersion, step)))
    return STALE(command.expectedVersion);
  await trace(tx, current, `communication_${event}`, { state: current.state, publishesOn: planned }, step);
  return ok({ id: current.id });
}
