import type {
  AreSituation,
  Audience,
  CandidatureInput,
  CandidatureStep,
  DepartureReason,
  Prescriber,
} from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { forgetInSheets } from './attendance/sheet.queries.ts';
import { forgetFollowUps } from './follow-up.queries.ts';

/** A candidature as far as the reader may see it: who it is and what decides on the pay are null out of reach. */
export interface CandidatureRow {
  id: string;
  cohortId: string;
  conventionId: string;
  audience: Exclude<Audience, 'any'>;
  step: CandidatureStep;
  stepOn: string;
  reason: DepartureReason | null;
  receivedOn: string;
  immersionDays: number | null;
  immersedOn: string | null;
  heardOn: string | null;
  waitingRank: number | null;
  blocks: string[] | null;
  certifiedOn: string | null;
  version: number;
  lastName: string | null;
  firstName: string | null;
  birthOn: string | null;
  email: string | null;
  phone: string | null;
  inseeCode: string | null;
  communeName: string | null;
  erasedOn: string | null;
  /** Whether the reader may see the situation at all. */
  situated: boolean;
  prescriber: Prescriber | null;
  are: AreSituation | null;
  areEndsOn: string | null;
  note: string | null;
  employerId: string | null;
  employerName: string | null;
  employerDepartement: string | null;
  employerRegion: string | null;
}

const COLUMNS = `k.id, k.cohort_id as "cohortId", k.convention_id as "conventionId", k.audience, k.step,
  k.step_on as "stepOn", k.reason, k.received_on as "receivedOn", k.immersion_days as "immersionDays",
  k.immersed_on as "immersedOn", k.heard_on as "heardOn", k.waiting_rank as "waitingRank", k.blocks,
  k.certified_on as "certifiedOn", k.version, p.last_name as "lastName", p.first_name as "firstName",
  p.birth_on as "birthOn", p.email, p.phone, p.insee_code as "inseeCode", m.name as "communeName",
  k.erased_on as "erasedOn", s.candidature_id is not null as situated, s.prescriber, s.are,
  s.are_ends_on as "areEndsOn", s.note, s.employer_id as "employerId", o.name as "employerName",
  o.departement_code as "employerDepartement", o.region_code as "employerRegion"`;

const FROM = `cohorts.candidature k
  left join cohorts.candidate p on p.candidature_id = k.id
  left join reference.commune m on m.insee_code = p.insee_code
  left join cohorts.candidate_situation s on s.candidature_id = k.id
  left join lateral (
    select o.name, coalesce(o.departement_code, c.departement_code) as departement_code,
      coalesce(o.region_code, d.region_code, c.region_code) as region_code
    from organisations.organisation o
    left join reference.commune c on c.insee_code = o.insee_code
    left join reference.departement d on d.code = coalesce(o.departement_code, c.departement_code)
    where o.id = s.employer_id) o on true`;

/** candidatures of cohorts: all of them, since a board shows them all; by step, then by the day on which they came */
export function candidaturesOf(db: SqlReader, cohortIds: readonly string[]): Promise<CandidatureRow[]> {
  return db.query(
    `select ${COLUMNS} from ${FROM} where k.cohort_id = any($1::uuid[])
     order by k.received_on, p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", k.id`,
    [cohortIds],
  );
}

/** candidatures by id: those that the actor may see among the ids asked for */
export function candidaturesById(db: SqlReader, ids: readonly string[]): Promise<CandidatureRow[]> {
  return db.query(`select ${COLUMNS} from ${FROM} where k.id = any($1::uuid[])`, [ids]);
}

interface Author {
  organisationId: string;
  accountId: string;
}

const keyOf = ({ lastName, firstName }: Pick<CandidatureInput, 'lastName' | 'firstName'>): string =>
  normaliseForSearch(`${lastName} ${firstName}`);
const emailKeyOf = (email: string | null): string | null => email && email.toLowerCase();

/** Who is known of a cohort already, as far as it tells two people apart. */
export interface KnownCandidate {
  candidatureId: string;
  name: string;
  searchKey: string;
  emailKey: string | null;
  birthOn: string | null;
}

/** candidates of a cohort: what tells them apart */
export function knownCandidates(db: SqlReader, cohortId: string): Promise<KnownCandidate[]> {
  return db.query(
    `select p.candidature_id as "candidatureId", p.first_name || ' ' || p.last_name as name, p.search_key as "searchKey",
       p.email_key as "emailKey", p.birth_on as "birthOn"
     from cohorts.candidate p where p.cohort_id = $1`,
    [cohortId],
  );
}

/** What tells a person apart from the others of a cohort. */
export const identityOf = (input: CandidatureInput): Pick<KnownCandidate, 'searchKey' | 'emailKey' | 'birthOn'> => ({
  searchKey: keyOf(input),
  emailKey: emailKeyOf(input.email),
  birthOn: input.birthOn,
});

/** candidatures: new ones, received, each with who it is and what decides on the pay; in one statement */
export async function insertCandidatures(
  db: SqlReader,
  row: { cohortId: string; conventionId: string; stepOn: string } & Author,
  entries: readonly { id: string; input: CandidatureInput }[],
): Promise<void> {
  const lines = entries.map(({ id, input }) => ({ id, ...input, ...identityOf(input) }));
  await db.query(
    `with line as (
       select (j ->> 'id')::uuid as id, j from jsonb_array_elements($6::jsonb) as e(j)),
     candidature as (
       insert into cohorts.candidature (id, cohort_id, convention_id, audience, step_on, received_on, organisation_id,
         account_id)
       select id, $1, $2, j ->> 'audience', $3, (j ->> 'receivedOn')::date, $4, $5 from line),
     candidate as (
       insert into cohorts.candidate (candidature_id, cohort_id, last_name, first_name, birth_on, email, phone,
         insee_code, search_key, email_key)
       select id, $1, j ->> 'lastName', j ->> 'firstName', (j ->> 'birthOn')::date, j ->> 'email', j ->> 'phone',
         j ->> 'inseeCode', j ->> 'searchKey', j ->> 'emailKey' from line)
     insert into cohorts.candidate_situation (candidature_id, cohort_id, prescriber, are, are_ends_on, employer_id, note)
     select id, $1, j ->> 'prescriber', j ->> 'are', (j ->> 'areEndsOn')::date, (j ->> 'employerId')::uuid, j ->> 'note'
     from line`,
    [row.cohortId, row.conventionId, row.stepOn, row.organisationId, row.accountId, JSON.stringify(lines)],
  );
}

/** candidature: what was entered is corrected from an expected version. @returns false when somebody else was faster */
export async function updateCandidature(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  input: CandidatureInput,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.candidature set audience = $3, received_on = $4, version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, input.audience, input.receivedOn],
  );
  if (rows.length === 0) return false;
  await db.query(
    `update cohorts.candidate set last_name = $2, first_name = $3, birth_on = $4, email = $5, phone = $6,
       insee_code = $7, search_key = $8, email_key = $9 where candidature_id = $1`,
    [
      id,
      input.lastName,
      input.firstName,
      input.birthOn,
      input.email,
      input.phone,
      input.inseeCode,
      keyOf(input),
      emailKeyOf(input.email),
    ],
  );
  await db.query(
    `update cohorts.candidate_situation set prescriber = $2, are = $3, are_ends_on = $4, employer_id = $5, note = $6
     where candidature_id = $1`,
    [id, input.prescriber, input.are, input.areEndsOn, input.employerId, input.note],
  );
  return true;
}

/** What a step writes on a candidature; what it does not tell stays. */
export interface StepChange {
  id: string;
  step: CandidatureStep;
  on: string;
  reason: DepartureReason | null;
  immersionDays?: number | null;
  immersedOn?: string | null;
  heardOn?: string | null;
  blocks?: readonly string[] | null;
  certifiedOn?: string | null;
  /** Set when somebody comes back onto the waiting list at the place it had. */
  keepsRank?: boolean;
}

/**
 * candidatures: moved to their steps, in one statement, each named once; whoever comes onto the waiting list is its last,
 * and whoever leaves it keeps the rank, for an undo
 */
export async function moveCandidaturesTo(
  db: SqlReader,
  cohortId: string,
  changes: readonly StepChange[],
): Promise<void> {
  await db.query(
    `update cohorts.candidature k set step = n.step, step_on = n."on", reason = n.reason, version = k.version + 1,
       immersion_days = case when n.told ? 'immersionDays' then n.immersion_days else k.immersion_days end,
       immersed_on = case when n.told ? 'immersedOn' then n.immersed_on else k.immersed_on end,
       heard_on = case when n.told ? 'heardOn' then n.heard_on else k.heard_on end,
       blocks = case when n.told ? 'blocks' then n.blocks else k.blocks end,
       certified_on = case when n.told ? 'certifiedOn' then n.certified_on else k.certified_on end,
       waiting_rank = case when n.step = 'waiting' and not n.told ? 'keepsRank' then (
         select coalesce(max(w.waiting_rank), 0) + n.at from cohorts.candidature w where w.cohort_id = $1) else k.waiting_rank end
     from (
       select (j ->> 'id')::uuid as id, j ->> 'step' as step, (j ->> 'on')::date as "on", j ->> 'reason' as reason,
         (j ->> 'immersionDays')::int as immersion_days, (j ->> 'immersedOn')::date as immersed_on,
         (j ->> 'heardOn')::date as heard_on, (j ->> 'certifiedOn')::date as certified_on,
         case when jsonb_typeof(j -> 'blocks') = 'array'
           then array(select jsonb_array_elements_text(j -> 'blocks')) end as blocks,
         j as told, at::int
       from jsonb_array_elements($2::jsonb) with ordinality as e(j, at)) n
     where k.id = n.id and k.cohort_id = $1`,
    [cohortId, JSON.stringify(changes)],
  );
}

export interface SeatElsewhere {
  title: string;
  startsOn: string;
  endsOn: string;
}

/** candidatures: a seat of the same person elsewhere during the days of the cohort, of those who have one */
export async function seatsElsewhere(db: SqlReader, ids: readonly string[]): Promise<Map<string, SeatElsewhere>> {
  const rows = await db.query<SeatElsewhere & { id: string }>(
    `select k.id, e.title, e.starts_on as "startsOn", e.ends_on as "endsOn"
     from unnest($1::uuid[]) as k(id) cross join lateral cohorts.seated_elsewhere(k.id) e`,
    [ids],
  );
  return new Map(rows.map(({ id, ...seat }) => [id, seat]));
}

/** candidature: who it was is erased; the step remains, for the figures. @returns false when somebody else was faster */
export async function eraseCandidate(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  today: string,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.candidature set erased_on = $3, version = version + 1
     where id = $1 and version = $2 and erased_on is null returning id`,
    [id, expectedVersion, today],
  );
  if (rows.length === 0) return false;
  await db.query('delete from cohorts.candidate where candidature_id = $1', [id]);
  await db.query('delete from cohorts.candidate_situation where candidature_id = $1', [id]);
  await forgetInSheets(db, id);
  await forgetFollowUps(db, id);
  // An employer or a remark of a step may tell who it was.
  await db.query("update cohorts.candidature_event set details = '{}' where candidature_id = $1", [id]);
  return true;
}
