import type { AbsenceReason, AttendanceEntry, AttendanceMark } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../../db/sql.ts';

/** Somebody's days in training, with who it is; names are null once erased. */
export interface StayRow {
  id: string;
  cohortId: string;
  from: string;
  until: string;
  lastName: string | null;
  firstName: string | null;
}

/** stays of cohorts: those who have come into training, with the day of leaving of those who left */
export function staysOf(db: SqlReader, cohortIds: readonly string[]): Promise<StayRow[]> {
  return db.query(
    `select k.id, k.cohort_id as "cohortId", c.starts_on as "from", coalesce(v.happened_on, c.ends_on) as until,
       p.last_name as "lastName", p.first_name as "firstName"
     from cohorts.candidature k join cohorts.cohort c on c.id = k.cohort_id
     left join cohorts.candidate p on p.candidature_id = k.id
     left join lateral (
       select v.happened_on from cohorts.candidature_event v
       where v.candidature_id = k.id and v.event = 'leave' and v.undone_at is null and k.step = 'left'
       order by v.recorded_at desc, v.id desc limit 1) v on true
     where k.cohort_id = any($1::uuid[]) and k.step in ('in_training', 'completed', 'left', 'certified',
       'partly_certified', 'not_certified', 'in_post')
     order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", k.id`,
    [cohortIds],
  );
}

export interface EntryRow extends AttendanceEntry {
  cohortId: string;
  halfDayId: string;
  candidatureId: string;
  evidenceOn: string | null;
  entryId: string;
  writtenAt: string;
}

const ENTRY = `a.cohort_id as "cohortId", a.half_day_id as "halfDayId", a.candidature_id as "candidatureId", a.mark,
  a.reason, a.missing_minutes as "missingMinutes", a.evidence_on as "evidenceOn", a.entry_id as "entryId",
  a.written_at as "writtenAt"`;

/** attendance on half-days: the entries that stand */
export function entriesOn(db: SqlReader, halfDayIds: readonly string[]): Promise<EntryRow[]> {
  return db.query(`select ${ENTRY} from cohorts.attendance a where a.half_day_id = any($1::uuid[])`, [halfDayIds]);
}

/** attendance of cohorts: the entries that stand, a whole training of a group at most */
export function entriesOf(db: SqlReader, cohortIds: readonly string[]): Promise<EntryRow[]> {
  return db.query(`select ${ENTRY} from cohorts.attendance a where a.cohort_id = any($1::uuid[])`, [cohortIds]);
}

interface Author {
  organisationId: string;
  accountId: string;
}

export interface EntryWritten {
  halfDayId: string;
  candidatureId: string;
  mark: AttendanceMark;
  reason: AbsenceReason | null;
  missingMinutes: number | null;
  evidenceOn: string | null;
  entryId: string;
  writtenAt: string;
}

/** attendance: entries that replace those that stand, in one statement */
export async function writeEntries(
  db: SqlReader,
  cohortId: string,
  author: Author,
  entries: readonly EntryWritten[],
): Promise<void> {
  await db.query(
    `insert into cohorts.attendance (half_day_id, candidature_id, cohort_id, mark, reason, missing_minutes, evidence_on,
       entry_id, written_at, organisation_id, account_id)
     select (j ->> 'halfDayId')::uuid, (j ->> 'candidatureId')::uuid, $1, j ->> 'mark', j ->> 'reason',
       (j ->> 'missingMinutes')::int, (j ->> 'evidenceOn')::date, (j ->> 'entryId')::uuid,
       (j ->> 'writtenAt')::timestamptz, $2, $3
     from jsonb_array_elements($4::jsonb) as e(j)
     on conflict (half_day_id, candidature_id) do update set mark = excluded.mark, reason = excluded.reason,
       missing_minutes = excluded.missing_minutes, evidence_on = excluded.evidence_on, entry_id = excluded.entry_id,
       written_at = excluded.written_at, organisation_id = excluded.organisation_id, account_id = excluded.account_id,
       recorded_at = now()`,
    [cohortId, author.organisationId, author.accountId, JSON.stringify(entries)],
  );
}

export interface SignatureRow {
  halfDayId: string;
  /** Null for the trainer. */
  candidatureId: string | null;
  name: string | null;
  way: 'typed' | 'tap';
  signedAt: string;
}

/** signatures on half-days that count */
export function signaturesOn(db: SqlReader, halfDayIds: readonly string[]): Promise<SignatureRow[]> {
  return db.query(
    `select s.half_day_id as "halfDayId", s.candidature_id as "candidatureId", s.name, s.way, s.signed_at as "signedAt"
     from cohorts.sheet_signature s where s.half_day_id = any($1::uuid[]) and s.withdrawn_at is null`,
    [halfDayIds],
  );
}

/** signatures by the ids that devices gave them: those that have come already, withdrawn ones too */
export async function signaturesKnown(db: SqlReader, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>('select id from cohorts.sheet_signature where id = any($1::uuid[])', [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** signatures: given, in one statement */
export async function insertSignatures(
  db: SqlReader,
  cohortId: string,
  author: Author,
  signatures: readonly (SignatureRow & { id: string })[],
): Promise<void> {
  await db.query(
    `insert into cohorts.sheet_signature (id, half_day_id, cohort_id, candidature_id, name, way, signed_at,
       organisation_id, account_id)
     select (j ->> 'id')::uuid, (j ->> 'halfDayId')::uuid, $1, (j ->> 'candidatureId')::uuid, j ->> 'name', j ->> 'way',
       (j ->> 'signedAt')::timestamptz, $2, $3
     from jsonb_array_elements($4::jsonb) as e(j)`,
    [cohortId, author.organisationId, author.accountId, JSON.stringify(signatures)],
  );
}

/** signatures of people on half-days: they no longer count, for what was signed has changed */
export async function withdrawSignatures(
  db: SqlReader,
  signers: readonly { halfDayId: string; candidatureId: string }[],
  now: string,
): Promise<void> {
  await db.query(
    `update cohorts.sheet_signature s set withdrawn_at = $2
     from (select (j ->> 'halfDayId')::uuid as half_day_id, (j ->> 'candidatureId')::uuid as candidature_id
       from jsonb_array_elements($1::jsonb) as e(j)) n
     where s.half_day_id = n.half_day_id and s.candidature_id = n.candidature_id and s.withdrawn_at is null`,
    [JSON.stringify(signers), now],
  );
}

export interface CorrectionRow {
  id: string;
  cohortId: string;
  halfDayId: string;
  candidatureId: string;
  before: AttendanceEntry;
  after: AttendanceEntry;
  why: string | null;
  correctedOn: string;
  organisationId: string;
}

/** corrections of cohorts, the first one first */
export function correctionsOf(db: SqlReader, cohortIds: readonly string[]): Promise<CorrectionRow[]> {
  return db.query(
    `select c.id, c.cohort_id as "cohortId", c.half_day_id as "halfDayId", c.candidature_id as "candidatureId", c.before,
       c.after, c.why, c.corrected_on as "correctedOn", c.organisation_id as "organisationId"
     from cohorts.attendance_correction c where c.cohort_id = any($1::uuid[]) order by c.recorded_at, c.id`,
    [cohortIds],
  );
}

/** correction: what it replaces, kept */
export async function insertCorrection(db: SqlReader, row: CorrectionRow & { accountId: string }): Promise<void> {
  await db.query(
    `insert into cohorts.attendance_correction (id, cohort_id, half_day_id, candidature_id, before, after, why,
       corrected_on, organisation_id, account_id)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $10)`,
    [
      row.id,
      row.cohortId,
      row.halfDayId,
      row.candidatureId,
      JSON.stringify(row.before),
      JSON.stringify(row.after),
      row.why,
      row.correctedOn,
      row.organisationId,
      row.accountId,
    ],
  );
}

/** attendance of somebody who is erased: what may tell who it was is blanked, the figures stay */
export async function forgetInSheets(db: SqlReader, candidatureId: string): Promise<void> {
  await db.query('update cohorts.sheet_signature set name = null where candidature_id = $1', [candidatureId]);
  await db.query(
    `update cohorts.sheet_note n set note = null from cohorts.attendance a
     where a.half_day_id = n.half_day_id and a.candidature_id = $1`,
    [candidatureId],
  );
  await db.query('update cohorts.attendance_correction set why = null where candidature_id = $1', [candidatureId]);
}
