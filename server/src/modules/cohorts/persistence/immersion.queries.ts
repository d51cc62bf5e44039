import type {
  EvaluationInput,
  EvaluationSide,
  ImmersionKind,
  ImmersionParty,
  ImmersionState,
} from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';

/** What an agreement says, kept as it was sent to be signed. It names nobody but the tutor and bodies. */
export interface ImmersionTerms {
  convention: string;
  cohort: string;
  institution: string;
  host: string;
  place: string;
  tutor: { name: string; office: string | null; email: string | null; phone: string | null };
  /** The other parties of the convention, and the article that asks to name them; null when none does. */
  mention: { partners: string[]; article: string | null; rule: string | null } | null;
  /** What the convention asks, each with its article. */
  duties: { text: string; by: string | null; article: string | null; rule: string | null }[];
  sentOn: CalendarDate;
}

/** A stay with its host, as far as the reader may see it. Of the person, a host is told the name alone. */
export interface ImmersionRow {
  id: string;
  cohortId: string;
  conventionId: string;
  candidatureId: string;
  kind: ImmersionKind;
  offerId: string | null;
  days: CalendarDate[];
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  state: ImmersionState;
  stateOn: CalendarDate;
  reason: string | null;
  terms: ImmersionTerms | null;
  version: number;
  lastName: string | null;
  firstName: string | null;
  cohortTitle: string | null;
  cdgId: string | null;
  antenneId: string | null;
}

const COLUMNS = `i.id, i.cohort_id as "cohortId", i.convention_id as "conventionId", i.candidature_id as "candidatureId",
  i.kind, i.offer_id as "offerId", i.days::text[] as days, i.starts_on as "startsOn", i.ends_on as "endsOn", i.state,
  i.state_on as "stateOn", i.reason, i.terms, i.version, coalesce(p.last_name, h.last_name) as "lastName",
  coalesce(p.first_name, h.first_name) as "firstName", coalesce(c.title, h.cohort_title) as "cohortTitle",
  coalesce(c.cdg_id, h.cdg_id) as "cdgId", coalesce(c.antenne_id, h.antenne_id) as "antenneId"`;

/** @param where on the stay `i` */
const select = (where: string): string => `with i as materialized (
    select * from cohorts.immersion i where ${where})
  select ${COLUMNS} from i
  left join cohorts.cohort c on c.id = i.cohort_id
  left join cohorts.candidate p on p.candidature_id = i.candidature_id
  left join cohorts.hosted_people(array(select i.id from i)) h on h.immersion_id = i.id`;

/** Stays of one answer: beyond, nobody reads them on a screen. */
const MOST = 500;

/** immersions by id: those that the actor may see among the ids asked for */
export function immersionsById(db: SqlReader, ids: readonly string[]): Promise<ImmersionRow[]> {
  return db.query(select('i.id = any($1::uuid[])'), [ids]);
}

/** immersions of cohorts: by person, then by day */
export function immersionsOf(db: SqlReader, cohortIds: readonly string[]): Promise<ImmersionRow[]> {
  return db.query(
    `${select('i.cohort_id = any($1::uuid[])')}
     order by coalesce(p.last_name, h.last_name) collate "fr-x-icu", coalesce(p.first_name, h.first_name) collate "fr-x-icu", i.starts_on, i.id limit ${MOST * 4}`,
    [cohortIds],
  );
}

/** immersions of the host that the organisation acted for is: the next ones first, then those that are over */
export function hostedImmersions(db: SqlReader, today: string): Promise<ImmersionRow[]> {
  return db.query(
    `${select("i.offer_id = any(cohorts.own_offers()) and i.state <> 'requested'")}
     order by i.ends_on < $1::date, i.starts_on, i.id limit ${MOST}`,
    [today],
  );
}

/** immersion by id: locked for the transaction that changes it. @returns false when out of reach */
export async function lockImmersion(db: SqlReader, id: string): Promise<boolean> {
  const rows = await db.query('select i.id from cohorts.immersion i where i.id = $1 for update', [id]);
  return rows.length > 0;
}

interface Author {
  organisationId: string;
  accountId: string;
}

/** A stay as it is placed. */
export interface PlacedStay {
  id: string;
  candidatureId: string;
  kind: ImmersionKind;
  offerId: string | null;
  days: readonly CalendarDate[];
  /** Version read, for one that is there already; null for a new one. */
  expectedVersion: number | null;
}

/** immersions: new ones, with or without a host, in one statement */
export async function insertImmersions(
  db: SqlReader,
  row: { cohortId: string; conventionId: string; today: string } & Author,
  stays: readonly PlacedStay[],
): Promise<void> {
  await db.query(
    `insert into cohorts.immersion (id, cohort_id, convention_id, candidature_id, kind, offer_id, days, starts_on, ends_on,
       state, state_on, organisation_id, account_id)
     select (j ->> 'id')::uuid, $1, $2, (j ->> 'candidatureId')::uuid, j ->> 'kind', (j ->> 'offerId')::uuid, d.days,
       d.days[1], d.days[cardinality(d.days)], case when j ->> 'offerId' is null then 'requested' else 'host_found' end,
       $3, $4, $5
     from jsonb_array_elements($6::jsonb) as e(j)
     cross join lateral (
       select array_agg(day::date order by day) as days from jsonb_array_elements_text(j -> 'days') as t(day)) d`,
    [row.cohortId, row.conventionId, row.today, row.organisationId, row.accountId, JSON.stringify(stays)],
  );
}

/** immersion: placed elsewhere or on other days, from an expected version. @returns false when somebody else was faster */
export async function replaceImmersion(db: SqlReader, stay: PlacedStay, today: string): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.immersion set offer_id = $3, days = $4::date[], starts_on = $5, ends_on = $6, state = $7,
       state_on = $8, reason = null, version = version + 1
     where id = $1 and version = $2 returning id`,
    [
      stay.id,
      stay.expectedVersion,
      stay.offerId,
      stay.days,
      stay.days[0],
      stay.days.at(-1),
      stay.offerId === null ? 'requested' : 'host_found',
      today,
    ],
  );
  return rows.length > 0;
}

/** immersion: moved to a state. `terms` undefined = they stay. The row is locked by the caller. */
export async function moveImmersionTo(
  db: SqlReader,
  id: string,
  move: { state: ImmersionState; on: string; reason: string | null; terms?: ImmersionTerms | null },
): Promise<void> {
  await db.query(
    `update cohorts.immersion set state = $2, state_on = $3, reason = $4,
       terms = case when $5 then $6::jsonb else terms end, version = version + 1 where id = $1`,
    [
      id,
      move.state,
      move.on,
      move.reason,
      move.terms !== undefined,
      move.terms === undefined || move.terms === null ? null : JSON.stringify(move.terms),
    ],
  );
}

export interface ImmersionSignatureRow {
  immersionId: string;
  party: ImmersionParty;
  /** Null for the person, whose name stands with the candidate. */
  signatory: string | null;
  signedOn: CalendarDate;
  organisationId: string;
}

/** signatures of immersions: in the order in which they were given */
export function immersionSignaturesOf(db: SqlReader, ids: readonly string[]): Promise<ImmersionSignatureRow[]> {
  return db.query(
    `select s.immersion_id as "immersionId", s.party, s.signatory, s.signed_on as "signedOn",
       s.organisation_id as "organisationId"
     from cohorts.immersion_signature s where s.immersion_id = any($1::uuid[])
     order by s.signed_on, s.recorded_at, s.party`,
    [ids],
  );
}

/** immersion signature: of one party */
export async function insertImmersionSignature(
  db: SqlReader,
  row: Omit<ImmersionSignatureRow, 'organisationId'> & Author,
): Promise<void> {
  await db.query(
    `insert into cohorts.immersion_signature (immersion_id, party, signatory, signed_on, organisation_id, account_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [row.immersionId, row.party, row.signatory, row.signedOn, row.organisationId, row.accountId],
  );
}

/** immersion signatures: void, since the host said no */
export async function voidImmersionSignatures(db: SqlReader, immersionId: string): Promise<void> {
  await db.query('delete from cohorts.immersion_signature where immersion_id = $1', [immersionId]);
}

export interface ImmersionEvaluationRow extends EvaluationInput {
  immersionId: string;
  side: EvaluationSide;
  evaluatedOn: CalendarDate;
  version: number;
}

/** evaluations of immersions, as far as the reader may see them */
export function immersionEvaluationsOf(db: SqlReader, ids: readonly string[]): Promise<ImmersionEvaluationRow[]> {
  return db.query(
    `select v.immersion_id as "immersionId", v.side, v.grades, v.favourable, v.text, v.evaluated_on as "evaluatedOn",
       v.version
     from cohorts.immersion_evaluation v where v.immersion_id = any($1::uuid[]) order by v.side desc`,
    [ids],
  );
}

/** immersion evaluation: a new one */
export async function insertImmersionEvaluation(
  db: SqlReader,
  row: { immersionId: string; side: EvaluationSide; today: string } & Author,
  input: EvaluationInput,
): Promise<void> {
  await db.query(
    `insert into cohorts.immersion_evaluation (immersion_id, side, grades, favourable, text, evaluated_on, organisation_id,
       account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.immersionId,
      row.side,
      input.grades,
      input.favourable,
      input.text,
      row.today,
      row.organisationId,
      row.accountId,
    ],
  );
}

/** immersion evaluation: corrected from an expected version. @returns false when somebody else was faster */
export async function updateImmersionEvaluation(
  db: SqlReader,
  row: { immersionId: string; side: EvaluationSide; today: string; expectedVersion: number } & Author,
  input: EvaluationInput,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.immersion_evaluation set grades = $4, favourable = $5, text = $6, evaluated_on = $7,
       organisation_id = $8, account_id = $9, version = version + 1
     where immersion_id = $1 and side = $2 and version = $3 returning side`,
    [
      row.immersionId,
      row.side,
      row.expectedVersion,
      input.grades,
      input.favourable,
      input.text,
      row.today,
      row.organisationId,
      row.accountId,
    ],
  );
  return rows.length > 0;
}

/** immersions of a candidature: the free texts, which may tell who it was, are erased */
export async function eraseImmersionTexts(db: SqlReader, candidatureId: string): Promise<void> {
  await db.query('update cohorts.immersion set reason = null where candidature_id = $1 and reason is not null', [
    candidatureId,
  ]);
  await db.query(
    `update cohorts.immersion_evaluation v set text = null, account_id = access.actor_account()
     from cohorts.immersion i where i.id = v.immersion_id and i.candidature_id = $1 and v.text is not null`,
    [candidatureId],
  );
}
