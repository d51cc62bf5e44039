import type { HeldKind } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';
import { ON_DAY, VERSION, type VersionRow } from './versions.ts';

export interface CommitmentRow extends VersionRow {
  id: string;
  versionId: string;
  partyId: string;
  beneficiaryPartyIds: string[];
  articleId: string | null;
  articleNumber: string | null;
  ruleId: string | null;
  position: number;
  title: string;
  description: string;
  recurrence: 'one_off' | 'recurring' | 'continuous';
  dueRule: unknown;
  evidenceKinds: string[];
  survivesTerm: boolean;
}

/** commitments in force on a day */
export function commitmentsOf(db: SqlReader, ids: readonly string[], asOf: string | null): Promise<CommitmentRow[]> {
  return db.query(
    `select v.commitment_id as id, v.id as "versionId", ${VERSION('v')}, v.party_id as "partyId",
       v.beneficiary_party_ids as "beneficiaryPartyIds", v.article_id as "articleId", a.number as "articleNumber",
       v.rule_id as "ruleId", v.position, v.title, v.description, v.recurrence, v.due_rule as "dueRule",
       v.evidence_kinds as "evidenceKinds", v.survives_term as "survivesTerm"
     from conventions.commitment_version v
     join conventions.instrument i on i.id = v.instrument_id
     left join lateral (
       select w.number from conventions.article_version w
       where w.article_id = v.article_id and ($2::date is null or daterange(w.valid_from, w.valid_to, '[]') @> $2::date)
       order by w.valid_from desc nulls last limit 1) a on true
     where ${ON_DAY('v')} order by v.position, v.commitment_id`,
    [ids, asOf],
  );
}

export interface CommitmentEventRow {
  id: string;
  conventionId: string;
  commitmentId: string;
  occurrenceOn: string | null;
  status: 'in_progress' | 'met' | 'waived' | 'reopened';
  happenedOn: string;
  evidenceKind: string | null;
  evidence: string | null;
  note: string | null;
  organisationId: string;
  recordedAt: string;
}

/** history of the commitments, oldest first */
export function commitmentEventsOf(db: SqlReader, ids: readonly string[]): Promise<CommitmentEventRow[]> {
  return db.query(
    `select id, convention_id as "conventionId", commitment_id as "commitmentId", occurrence_on as "occurrenceOn", status,
       happened_on as "happenedOn", evidence_kind as "evidenceKind", evidence, note, organisation_id as "organisationId",
       recorded_at as "recordedAt"
     from conventions.commitment_event where convention_id = any($1::uuid[]) order by recorded_at, id`,
    [ids],
  );
}

export interface CommitmentAxisRow {
  conventionId: string;
  commitmentId: string;
  /** The version of the commitment that serves the axis. */
  commitmentVersionId: string;
  axisId: string;
}

/** axes to which the commitments are attached, of every version of a commitment */
export function commitmentAxesOf(db: SqlReader, ids: readonly string[]): Promise<CommitmentAxisRow[]> {
  return db.query(
    `select convention_id as "conventionId", commitment_id as "commitmentId",
       commitment_version_id as "commitmentVersionId", axis_id as "axisId"
     from conventions.commitment_axis where convention_id = any($1::uuid[])`,
    [ids],
  );
}

export interface AxisRow {
  id: string;
  /** The convention that the axis was read for: its own, or one that adopts the list. */
  forConventionId: string;
  scope: 'national' | 'regional' | 'convention';
  organisationId: string | null;
  list: string;
  code: string;
  label: string;
  parentId: string | null;
  position: number;
  version: number;
}

/** axes of the conventions: their own, and those of the lists that they adopt */
export function axesOf(db: SqlReader, ids: readonly string[]): Promise<AxisRow[]> {
  const columns = `a.id, a.scope, a.organisation_id as "organisationId", a.list, a.code, a.label, a.parent_id as "parentId",
    a.position, a.version`;
  return db.query(
    `select * from (
       select ${columns}, a.convention_id as "forConventionId" from conventions.axis a where a.convention_id = any($1::uuid[])
       union all
       select ${columns}, d.convention_id from conventions.axis_adoption d join conventions.axis a on a.id = d.axis_id
       where d.convention_id = any($1::uuid[])) x
     order by array_position(array['convention', 'regional', 'national'], x.scope), x.list, x.position, x.id`,
    [ids],
  );
}

export interface HeldRow {
  conventionId: string;
  kind: HeldKind;
  scope: string;
  heldOn: string;
  note: string | null;
  organisationId: string;
}

/** what took place, one more; the same on the same day is refused by the database */
export async function insertHeld(db: SqlReader, held: HeldRow & { id: string; accountId: string }): Promise<void> {
  await db.query(
    `insert into conventions.held_record (id, convention_id, kind, scope, held_on, note, organisation_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [held.id, held.conventionId, held.kind, held.scope, held.heldOn, held.note, held.organisationId, held.accountId],
  );
}

/** what took place: committees, censuses, evaluations, validations */
export function heldOf(db: SqlReader, ids: readonly string[]): Promise<HeldRow[]> {
  return db.query(
    `select convention_id as "conventionId", kind, scope, held_on as "heldOn", note, organisation_id as "organisationId"
     from conventions.held_record where convention_id = any($1::uuid[]) order by held_on`,
    [ids],
  );
}

/** axes that an organisation publishes, one list or all */
export function publishedAxes(db: SqlReader, organisationId: string, list: string | null): Promise<AxisRow[]> {
  return db.query(
    `select a.id, a.scope, a.organisation_id as "organisationId", a.list, a.code, a.label, a.parent_id as "parentId",
       a.position, a.version, null as "forConventionId"
     from conventions.axis a
     where a.organisation_id = $1 and a.convention_id is null and ($2::text is null or a.list = $2)
     order by a.list, a.position, a.id`,
    [organisationId, list],
  );
}

/** organisations around parties: their legal bodies, their units, those they are mandated by, members of their federation */
export function boundOrganisations(
  db: SqlReader,
  partyIds: readonly string[],
): Promise<{ partyId: string; organisationId: string }[]> {
  return db.query(
    `with recursive present as (
       -- One that an avenant has ended binds until then; one that it brings binds from then on.
       select v.id, v.party_id, v.organisation_id from conventions.party_version v
       join conventions.instrument i on i.id = v.instrument_id
       where v.party_id = any($1::uuid[])
         and (v.ended_by_instrument_id is null or v.valid_to >= (select access.today()))
         and (i.ordinal = 0 or v.valid_from <= (select access.today()))
     ), party as (
       select v.party_id, v.organisation_id as id from present v
       union
       select v.party_id, m.mandator_organisation_id from present v join conventions.mandate m on m.party_version_id = v.id
     ), up as (
       select party_id, id from party
       union
       select up.party_id, o.parent_id from up join organisations.organisation o on o.id = up.id where o.parent_id is not null
     ), down as (
       select party_id, id from party
       union
       select down.party_id, o.id from down join organisations.organisation o on o.parent_id = down.id
     )
     select party_id as "partyId", id as "organisationId" from up
     union select party_id, id from down
     union select party.party_id, l.to_id from organisations.link l join party on party.id = l.from_id where l.kind = 'federates'`,
    [partyIds],
  );
}

/** commitments lock: reports on one commitment wait for each other until the transaction ends */
export async function lockHistory(db: SqlReader, commitmentId: string): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('commitment:' || $1, 0))", [commitmentId]);
}

/** What may be named as evidence, by its type in the API. */
const RECORD_TABLES: Readonly<Record<string, string>> = {
  Convention: 'conventions.convention',
  Article: 'conventions.article',
  Annex: 'conventions.annex',
  Clause: 'conventions.clause',
  Commitment: 'conventions.commitment',
  Organisation: 'organisations.organisation',
};

/** commitments evidence: whether a record of this type exists and may be read by the actor */
export async function readableRecord(db: SqlReader, type: string, id: string): Promise<boolean> {
  const table = RECORD_TABLES[type];
  if (table === undefined) return false;
  const rows = await db.query(`select 1 from ${table} r where r.id = $1::uuid`, [id]);
  return rows.length > 0;
}
