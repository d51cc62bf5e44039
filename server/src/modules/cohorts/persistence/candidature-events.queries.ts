import type { CandidatureStep, DepartureReason } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../db/sql.ts';

interface Author {
  organisationId: string;
  accountId: string;
}

export interface CandidatureEventRow {
  id: string;
  candidatureId: string;
  event: string;
  fromStep: CandidatureStep | null;
  toStep: CandidatureStep;
  happenedOn: string;
  reason: DepartureReason | null;
  details: Record<string, unknown>;
  causedById: string | null;
  undoneAt: string | null;
  organisationId: string;
  accountId: string;
  sessionId: string | null;
}

const EVENT_COLUMNS = `v.id, v.candidature_id as "candidatureId", v.event, v.from_step as "fromStep", v.to_step as "toStep",
  v.happened_on as "happenedOn", v.reason, v.details, v.caused_by_id as "causedById", v.undone_at::text as "undoneAt",
  v.organisation_id as "organisationId", v.account_id as "accountId", v.session_id as "sessionId"`;

/** events of candidatures: the last one first, at most 100 of each */
export function candidatureEventsOf(db: SqlReader, ids: readonly string[]): Promise<CandidatureEventRow[]> {
  return db.query(
    `select ${EVENT_COLUMNS} from unnest($1::uuid[]) as asked(id)
     cross join lateral (
       select * from cohorts.candidature_event v where v.candidature_id = asked.id
       order by v.recorded_at desc, v.id desc limit 100) v
     order by v.recorded_at desc, v.id desc`,
    [ids],
  );
}

/** last events of the candidatures of cohorts that nobody has taken back */
export function lastEventsOf(
  db: SqlReader,
  cohortIds: readonly string[],
): Promise<(CandidatureEventRow & { cohortId: string })[]> {
  return db.query(
    `select distinct on (v.candidature_id) ${EVENT_COLUMNS}, v.cohort_id as "cohortId" from cohorts.candidature_event v
     where v.cohort_id = any($1::uuid[]) and v.undone_at is null
     order by v.candidature_id, v.recorded_at desc, v.id desc`,
    [cohortIds],
  );
}

/** candidature events: what happened, each with what caused it */
export async function insertCandidatureEvents(
  db: SqlReader,
  cohortId: string,
  author: Author & { sessionId: string | null },
  events: readonly {
    id: string;
    candidatureId: string;
    event: string;
    from: string | null;
    to: string;
    on: string;
    reason: string | null;
    details: object;
    causedById: string | null;
  }[],
): Promise<void> {
  await db.query(
    `insert into cohorts.candidature_event (id, candidature_id, cohort_id, event, from_step, to_step, happened_on, reason,
       details, caused_by_id, organisation_id, account_id, session_id)
     select (j ->> 'id')::uuid, (j ->> 'candidatureId')::uuid, $1, j ->> 'event', j ->> 'from', j ->> 'to',
       (j ->> 'on')::date, j ->> 'reason', j -> 'details', (j ->> 'causedById')::uuid, $2, $3, $4
     from jsonb_array_elements($5::jsonb) with ordinality as e(j, at) order by at`,
    [cohortId, author.organisationId, author.accountId, author.sessionId, JSON.stringify(events)],
  );
}

/** candidature event: taken back */
export async function undoEvent(db: SqlReader, id: string, now: string): Promise<void> {
  await db.query('update cohorts.candidature_event set undone_at = $2 where id = $1 and undone_at is null', [id, now]);
}

/** candidature events that another one caused: whether there are any */
export async function hasConsequences(db: SqlReader, id: string): Promise<boolean> {
  const rows = await db.query('select 1 from cohorts.candidature_event where caused_by_id = $1 limit 1', [id]);
  return rows.length > 0;
}

export interface DossierReadRow {
  candidatureId: string;
  accountName: string | null;
  organisationId: string;
  readOn: string;
  times: number;
}

/** dossier reads: who opened it and when, the last day first, at most 100 */
export function dossierReadsOf(db: SqlReader, ids: readonly string[]): Promise<DossierReadRow[]> {
  return db.query(
    `select r.candidature_id as "candidatureId", a.display_name as "accountName", r.organisation_id as "organisationId",
       r.read_on as "readOn", r.times
     from unnest($1::uuid[]) as asked(id)
     cross join lateral (
       select * from cohorts.dossier_read r where r.candidature_id = asked.id order by r.last_at desc limit 100) r
     left join access.account a on a.id = r.account_id
     order by r.last_at desc`,
    [ids],
  );
}

/** dossier read: one more time on that day */
export async function logDossierRead(
  db: SqlReader,
  row: {
    candidatureId: string;
    cohortId: string;
    accountId: string;
    organisationId: string;
    today: string;
    now: string;
  },
): Promise<void> {
  await db.query(
    `insert into cohorts.dossier_read (candidature_id, cohort_id, account_id, organisation_id, read_on, last_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (candidature_id, account_id, organisation_id, read_on)
     do update set times = cohorts.dossier_read.times + 1, last_at = excluded.last_at`,
    [row.candidatureId, row.cohortId, row.accountId, row.organisationId, row.today, row.now],
  );
}
