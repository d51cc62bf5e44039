import {
  CANCELLATION_REASONS,
  checkMeeting,
  checkMeetingStep,
  meetingAfter,
  meetingInput,
  whyNotCorrectEntry,
  whyNotInformPublics,
  type CancellationReason,
  type MeetingEvent,
  type MeetingInput,
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
import { commitmentsOf, partiesOf } from '../../conventions/persistence/parts.queries.ts';
import { namingParty } from '../../conventions/use-cases/party-names.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import { cohortsById } from '../persistence/cohort.queries.ts';
import {
  insertMeeting,
  lockMeeting,
  meetingsById,
  moveMeetingTo,
  updateMeeting,
} from '../persistence/meeting.queries.ts';
import { schemesById } from '../persistence/scheme.queries.ts';
import { informingUnder, type Informing } from './inform-facts.ts';

const STALE = (expected: number | null) => failed([refusal('STALE_VERSION', ['expectedVersion'], { expected })]);
const UNKNOWN = (field: string) => refusal('INVALID_CHOICE', [field], { choices: null });

/** What a meeting names that is not of its convention. */
async function strangers(tx: Transaction, conventionId: string, meeting: MeetingInput): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  if (meeting.schemeId !== null) {
    const [scheme] = await schemesById(tx, [meeting.schemeId]);
    if (scheme?.conventionId !== conventionId) refusals.push(UNKNOWN('schemeId'));
  }
  if (meeting.cohortId !== null) {
    const [cohort] = await cohortsById(tx, [meeting.cohortId]);
    if (cohort?.conventionId !== conventionId) refusals.push(UNKNOWN('cohortId'));
  }
  if (meeting.commitmentId !== null) {
    const commitments = await commitmentsOf(tx, [conventionId], meeting.heldOn);
    if (!commitments.some(({ id }) => id === meeting.commitmentId)) refusals.push(UNKNOWN('commitmentId'));
  }
  return refusals;
}

/** Every reason against a meeting under its convention, on its day. */
async function checkUnder(tx: Transaction, { convention }: Informing, meeting: MeetingInput): Promise<Refusal[]> {
  const parties = await partiesOf(tx, [convention.id], meeting.heldOn);
  const facts = { partyKeys: parties.map(({ key }) => key), endsOn: convention.endsOn as CalendarDate | null };
  return [
    ...checkMeeting(meeting, facts).map((each) => namingParty(each, parties)),
    ...(await strangers(tx, convention.id, meeting)),
  ];
}

async function trace(
  tx: Transaction,
  meeting: { id: string; conventionId: string },
  action: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const { id, conventionId } = meeting;
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'PromotionMeeting',
    recordId: id,
    action,
    conventionId,
    before,
    after,
  });
  await tx.announce({ type: 'convention', id: conventionId });
}

/**
 * Enters a meeting under a convention, or corrects one that is not cancelled.
 * @param command `id` null = a new one; `fields` those of `meetingInput`
 * @returns the meeting's id; NOT_FOUND, FORBIDDEN, MEETING_STEP_NOT_POSSIBLE once cancelled, MEETING_AFTER_TERM,
 * UNKNOWN_PARTY_KEY, MEETING_NOT_YET_HELD for a day to come once it is said to be held, STALE_VERSION
 */
export async function saveMeeting(
  tx: Transaction,
  command: { conventionId: string; id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const { conventionId, expectedVersion } = command;
  const under = await informingUnder(tx, conventionId);
  if (!under.ok) return under;
  const who = whoOf(tx);
  const never = whyNotInformPublics(who, under.value.facts);
  if (never) return failed([never]);
  const [seen] = command.id === null ? [] : await meetingsById(tx, [command.id]);
  if (command.id !== null && seen?.conventionId !== conventionId) return failed([refusal('NOT_FOUND', ['id'])]);
  const denial = seen ? whyNotCorrectEntry(who, under.value.facts, seen.organisationId) : null;
  if (denial) return failed([denial]);
  const current = seen ? await lockMeeting(tx, seen.id) : null;
  const parsed = meetingInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const meeting = parsed.data;
  if (current?.state === 'cancelled')
    return failed([refusal('MEETING_STEP_NOT_POSSIBLE', [], { state: current.state })]);
  const refusals = await checkUnder(tx, under.value, meeting);
  if (current?.state === 'held' && meeting.heldOn > tx.today)
    refusals.push(refusal('MEETING_NOT_YET_HELD', ['heldOn'], { date: meeting.heldOn }));
  if (refusals.length > 0) return failed(refusals);
  const id = current?.id ?? newId<'Meeting'>();
  const { organisationId, accountId } = tx.actor;
  if (!current) await insertMeeting(tx, { id, conventionId, organisationId: organisationId!, accountId }, meeting);
  else if (expectedVersion === null || !(await updateMeeting(tx, id, expectedVersion, meeting)))
    return STALE(expectedVersion);
  await trace(tx, { id, conventionId }, current ? 'changed' : 'created', current, meeting);
  return ok({ id });
}

/**
 * Leads a meeting one step on: held with its figures, its figures corrected, cancelled with a reason, or planned again.
 * @returns the meeting's id; NOT_FOUND, FORBIDDEN, MEETING_STEP_NOT_POSSIBLE, MEETING_NOT_YET_HELD, REQUIRED, STALE_VERSION
 */
export async function moveMeeting(
  tx: Transaction,
  command: {
    id: string;
    event: MeetingEvent;
    expectedVersion: number;
    came: number | null;
    candidates: number | null;
    reason: string | null;
  },
): Promise<Result<{ id: string }, Refusal>> {
  const [seen] = await meetingsById(tx, [command.id]);
  if (!seen) return failed([refusal('NOT_FOUND', ['id'])]);
  const under = await informingUnder(tx, seen.conventionId);
  if (!under.ok) return under;
  const denial = whyNotCorrectEntry(whoOf(tx), under.value.facts, seen.organisationId);
  if (denial) return failed([denial]);
  const meeting = await lockMeeting(tx, seen.id);
  if (!meeting) return failed([refusal('NOT_FOUND', ['id'])]);
  const { event } = command;
  const cancels = event === 'cancel';
  const counts = event === 'hold' || event === 'correct';
  if (cancels && command.reason !== null && !(CANCELLATION_REASONS as readonly string[]).includes(command.reason))
    return failed([refusal('INVALID_CHOICE', ['reason'], { choices: CANCELLATION_REASONS.join(', ') })]);
  const told = {
    came: counts ? command.came : null,
    candidates: counts ? command.candidates : null,
    reason: cancels ? (command.reason as CancellationReason | null) : null,
  };
  const refusals = checkMeetingStep(
    { state: meeting.state, heldOn: meeting.heldOn as CalendarDate },
    event,
    told,
    tx.today,
  );
  if (refusals.length > 0) return failed(refusals);
  const state = meetingAfter(meeting.state, event)!;
  if (!(await moveMeetingTo(tx, meeting.id, command.expectedVersion, { state, ...told })))
    return STALE(command.expectedVersion);
  const { came, candidates, reason } = meeting;
  await trace(tx, meeting, `meeting_${event}`, { state: meeting.state, came, candidates, reason }, { state, ...told });
  return ok({ id: meeting.id });
}
