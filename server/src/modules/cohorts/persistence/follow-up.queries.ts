import type { FollowUpContract, FollowUpInput, FollowUpSituation } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../db/sql.ts';

/** A follow-up of somebody: due, asked, answered. Ids are bare uuids, days 'YYYY-MM-DD'. */
export interface FollowUpRow {
  candidatureId: string;
  months: number;
  dueOn: string;
  askedOn: string | null;
  answeredOn: string | null;
  answeredBy: 'person' | 'manager' | null;
  situation: FollowUpSituation | null;
  employer: string | null;
  contract: FollowUpContract | null;
  satisfaction: number | null;
  remark: string | null;
  /** 0 while nothing was written. */
  version: number;
}

/** Everybody who went to the end of a training, at each step of the follow-up, with what was answered. */
const EXPECTED = `cohorts.candidature k
  join cohorts.cohort c on c.id = k.cohort_id
  cross join cohorts.follow_up_step s
  left join cohorts.follow_up f on f.candidature_id = k.id and f.months = s.months`;
const DUE_ON = 'coalesce(f.due_on, (c.ends_on + make_interval(months => s.months))::date)';
const IS_FOLLOWED = "k.step in ('completed', 'certified', 'partly_certified', 'not_certified', 'in_post')";

/** follow-ups of candidatures: those expected of people who went to the end, in the order of their steps */
export function followUpsOf(db: SqlReader, candidatureIds: readonly string[]): Promise<FollowUpRow[]> {
  return db.query(
    `select k.id as "candidatureId", s.months, ${DUE_ON} as "dueOn", f.asked_on as "askedOn",
       f.answered_on as "answeredOn", f.answered_by as "answeredBy", f.situation, f.employer, f.contract, f.satisfaction,
       f.remark, coalesce(f.version, 0) as version
     from ${EXPECTED} where k.id = any($1::uuid[]) and ${IS_FOLLOWED} order by s.months`,
    [candidatureIds],
  );
}

/** follow-ups that are due and unanswered in the cohorts that the actor runs: the oldest first, at most 100 */
export function dueFollowUps(
  db: SqlReader,
  today: string,
): Promise<{ candidatureId: string; months: number; dueOn: string }[]> {
  return db.query(
    `select k.id as "candidatureId", s.months, ${DUE_ON} as "dueOn" from ${EXPECTED}
     where k.cohort_id = any((select cohorts.run_people())::uuid[]) and ${IS_FOLLOWED} and k.erased_on is null
       and f.answered_on is null and ${DUE_ON} <= $1::date
     order by ${DUE_ON}, k.id limit 100`,
    [today],
  );
}

/** follow-up steps: after how many months one asks */
export async function followUpSteps(db: SqlReader): Promise<number[]> {
  const rows = await db.query<{ months: number }>('select months from cohorts.follow_up_step order by months');
  return rows.map(({ months }) => months);
}

/** follow-up: what the centre de gestion was told. @returns false when somebody answered meanwhile */
export async function writeFollowUp(
  db: SqlReader,
  row: {
    id: string;
    candidatureId: string;
    cohortId: string;
    months: number;
    dueOn: string;
    today: string;
    expectedVersion: number;
    organisationId: string;
    accountId: string;
  },
  answer: FollowUpInput,
): Promise<boolean> {
  const rows = await db.query(
    `insert into cohorts.follow_up as f (id, candidature_id, cohort_id, months, due_on, answered_on, answered_by, situation,
       employer, contract, satisfaction, remark, organisation_id, account_id)
     values ($1, $2, $3, $4, $5, $6, 'manager', $7, $8, $9, $10, $11, $12, $13)
     on conflict (candidature_id, months) do update set answered_on = excluded.answered_on, answered_by = 'manager',
       situation = excluded.situation, employer = excluded.employer, contract = excluded.contract,
       satisfaction = excluded.satisfaction, remark = excluded.remark, organisation_id = excluded.organisation_id,
       account_id = excluded.account_id, version = f.version + 1
     where f.version = $14
     returning 1`,
    [
      row.id,
      row.candidatureId,
      row.cohortId,
      row.months,
      row.dueOn,
      row.today,
      answer.situation,
      answer.employer,
      answer.contract,
      answer.satisfaction,
      answer.remark,
      row.organisationId,
      row.accountId,
      row.expectedVersion,
    ],
  );
  return rows.length > 0;
}

/** follow-ups of somebody who is erased: what became of them stays for the figures, without a word that tells who it was */
export async function forgetFollowUps(db: SqlReader, candidatureId: string): Promise<void> {
  await db.query(
    `update cohorts.follow_up set employer = null, remark = null, token_hash = null, expires_on = null,
       version = version + 1
     where candidature_id = $1`,
    [candidatureId],
  );
}

/** people to ask by mail on a day, as maillage_worker: due for no more than some days, with an address, not asked yet */
export function peopleToAsk(
  db: SqlReader,
  today: string,
  withinDays: number,
): Promise<
  {
    candidatureId: string;
    cohortId: string;
    months: number;
    dueOn: string;
    firstName: string;
    email: string;
    title: string;
  }[]
> {
  return db.query(
    `select k.id as "candidatureId", k.cohort_id as "cohortId", s.months, ${DUE_ON} as "dueOn",
       p.first_name as "firstName", p.email, c.title
     from ${EXPECTED} join cohorts.candidate p on p.candidature_id = k.id
     where ${IS_FOLLOWED} and p.email is not null and f.asked_on is null and f.answered_on is null
       and ${DUE_ON} <= $1::date and ${DUE_ON} >= $1::date - $2::int
     order by ${DUE_ON}, k.id limit 500`,
    [today, withinDays],
  );
}

/** follow-up: asked by a link, as maillage_worker */
export async function noteAsked(
  db: SqlReader,
  row: {
    id: string;
    candidatureId: string;
    cohortId: string;
    months: number;
    dueOn: string;
    today: string;
    tokenHash: Buffer;
    expiresOn: string;
  },
): Promise<void> {
  await db.query(
    `insert into cohorts.follow_up (id, candidature_id, cohort_id, months, due_on, asked_on, token_hash, expires_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 0)
     on conflict (candidature_id, months) do update set asked_on = excluded.asked_on, token_hash = excluded.token_hash,
       expires_on = excluded.expires_on`,
    [row.id, row.candidatureId, row.cohortId, row.months, row.dueOn, row.today, row.tokenHash, row.expiresOn],
  );
}

/** What a link opens. */
export interface FollowUpPage {
  firstName: string;
  cohortTitle: string;
  months: number;
  expiresOn: string;
  situation: FollowUpSituation | null;
  employer: string | null;
  contract: FollowUpContract | null;
  satisfaction: number | null;
  remark: string | null;
}

/** follow-up by the hash of its token; null for an unknown one */
export async function findFollowUp(db: SqlReader, tokenHash: Buffer): Promise<FollowUpPage | null> {
  const [row] = await db.query<FollowUpPage>(
    `select first_name as "firstName", cohort_title as "cohortTitle", months, expires_on as "expiresOn", situation,
       employer, contract, satisfaction, remark from cohorts.find_follow_up($1)`,
    [tokenHash],
  );
  return row ?? null;
}

/** follow-up: answered by its link. @returns false when it has expired */
export async function answerFollowUp(
  db: SqlReader,
  tokenHash: Buffer,
  answer: FollowUpInput,
  today: string,
): Promise<boolean> {
  const [row] = await db.query<{ written: boolean }>(
    'select cohorts.answer_follow_up($1, $2, $3, $4, $5, $6, $7) as written',
    [tokenHash, answer.situation, answer.employer, answer.contract, answer.satisfaction, answer.remark, today],
  );
  return row!.written;
}
