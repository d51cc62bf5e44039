import {
  ASKED_WITHIN_DAYS,
  checkFollowUp,
  COHORT_RUNNERS,
  followUpDueOn,
  followUpInput,
  LINK_DAYS,
} from '@maillage/domain/cohorts';
import {
  addDays,
  failed,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  type CalendarDate,
  type Clock,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { hashToken, newToken } from '../../../platform/auth/tokens.ts';
import { queueMail } from '../../../platform/mail/mailer.ts';
import { candidaturesById } from '../persistence/candidature.queries.ts';
import { followUpSteps, noteAsked, peopleToAsk, writeFollowUp } from '../persistence/follow-up.queries.ts';
import { openCohort } from './open-cohort.ts';

/**
 * Records what a centre de gestion was told of somebody, some months after the training.
 * @param command `expectedVersion` of the follow-up, 0 while nothing was written; `fields` those of `followUpInput`
 * @returns the candidature's id; NOT_FOUND, FORBIDDEN, FOLLOW_UP_NOT_EXPECTED, COHORT_NOT_DUE, STALE_VERSION when the
 * person answered meanwhile
 */
export async function recordFollowUp(
  tx: Transaction,
  command: { candidatureId: string; months: number; expectedVersion: number; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const { candidatureId, months, expectedVersion } = command;
  const [row] = await candidaturesById(tx, [candidatureId]);
  if (!row || row.erasedOn !== null) return failed([refusal('NOT_FOUND', ['candidatureId'])]);
  const opened = await openCohort(tx, row.cohortId, COHORT_RUNNERS);
  if (!opened.ok) return opened;
  const { cohort } = opened.value;
  const parsed = followUpInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const dueOn = followUpDueOn(cohort.endsOn as CalendarDate, months);
  const refusals = checkFollowUp({ step: row.step, dueOn, months }, await followUpSteps(tx), tx.today);
  if (refusals.length > 0) return failed(refusals);
  const written = await writeFollowUp(
    tx,
    {
      id: newId(),
      candidatureId,
      cohortId: cohort.id,
      months,
      dueOn,
      today: tx.today,
      expectedVersion,
      organisationId: tx.actor.organisationId!,
      accountId: tx.actor.accountId,
    },
    parsed.data,
  );
  if (!written) return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'Candidature',
    recordId: candidatureId,
    action: 'followed_up',
    before: null,
    after: { months, situation: parsed.data.situation },
  });
  return ok({ id: candidatureId });
}

/**
 * Asks by mail whoever is due for a follow-up, once for each step; each mail carries a link of its own. Runs as
 * maillage_worker.
 * @returns how many mails were put in the queue
 */
export async function askFollowUps(
  db: SqlReader,
  { clock, publicUrl }: { clock: Clock; publicUrl: string },
): Promise<number> {
  const today = clock.today();
  const people = await peopleToAsk(db, today, ASKED_WITHIN_DAYS);
  for (const { candidatureId, cohortId, months, dueOn, firstName, email, title } of people) {
    const token = newToken();
    const expiresOn = addDays(today, LINK_DAYS);
    const tokenHash = hashToken(token);
    await noteAsked(db, { id: newId(), candidatureId, cohortId, months, dueOn, today, tokenHash, expiresOn });
    await queueMail(db, {
      to: email,
      template: 'followUp',
      values: {
        name: firstName,
        cohort: title,
        months,
        expires: writeDate(expiresOn, 'fr', 'long'),
        link: `${publicUrl}/suivi/${token}`,
      },
    });
  }
  return people.length;
}
