import type { AvenantBlock, AvenantStatus, ChangeOperation, AvenantPart } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

/** What brought versions of the text: the initial text (ordinal 0), or an avenant. Dates 'YYYY-MM-DD'. */
export interface InstrumentRow {
  id: string;
  conventionId: string;
  ordinal: number;
  label: string;
  effectiveOn: string | null;
  /** Null for the initial text, whose state is the convention's. */
  status: AvenantStatus | null;
  object: string;
  blocks: AvenantBlock[];
  wantedOn: string | null;
  concludedOn: string | null;
  draftingOrganisationId: string | null;
  sourceNote: string | null;
  originals: number | null;
  /** ISO 8601 in UTC: the last edit, or step of its life. */
  changedAt: string;
  version: number;
}

/** An avenant, open or not. */
export interface AvenantRow extends InstrumentRow {
  status: AvenantStatus;
  draftingOrganisationId: string;
}

const INSTRUMENT = `i.id, i.convention_id as "conventionId", i.ordinal, i.label, i.effective_on as "effectiveOn", i.status,
  i.object, i.blocks, i.wanted_on as "wantedOn", i.concluded_on as "concludedOn",
  i.drafting_organisation_id as "draftingOrganisationId", i.source_note as "sourceNote", i.originals,
  i.changed_at as "changedAt", i.version`;

/** instruments that have brought text: the initial one, then the avenants in force in their order */
export function instrumentsOf(db: SqlReader, ids: readonly string[]): Promise<InstrumentRow[]> {
  return db.query(
    `select ${INSTRUMENT} from conventions.instrument i
     where i.convention_id = any($1::uuid[]) and (i.status is null or i.status = 'in_force') order by i.ordinal`,
    [ids],
  );
}

/** avenants of conventions, those that the actor may see, in their order */
export function avenantsOf(db: SqlReader, conventionIds: readonly string[]): Promise<AvenantRow[]> {
  return db.query(
    `select ${INSTRUMENT} from conventions.instrument i
     where i.convention_id = any($1::uuid[]) and i.ordinal > 0 order by i.ordinal`,
    [conventionIds],
  );
}

/** avenants under discussion that the actor may see, the last touched first, at most 50 */
export function discussedAvenants(db: SqlReader): Promise<AvenantRow[]> {
  return db.query(
    `select ${INSTRUMENT} from conventions.instrument i
     where i.ordinal > 0 and i.status in ('draft', 'negotiation', 'signing') order by i.changed_at desc, i.id limit 50`,
  );
}

/** avenants by id: those that the actor may see among the ids asked for */
export function avenantsById(db: SqlReader, ids: readonly string[]): Promise<AvenantRow[]> {
  return db.query(`select ${INSTRUMENT} from conventions.instrument i where i.id = any($1::uuid[]) and i.ordinal > 0`, [
    ids,
  ]);
}

/** instruments next: the number of the next one, and the number that its label bears (those abandoned have none) */
export async function nextOrdinal(db: SqlReader, conventionId: string): Promise<{ ordinal: number; named: number }> {
  const [row] = await db.query<{ ordinal: number; named: number }>('select * from conventions.next_avenant($1)', [
    conventionId,
  ]);
  return row!;
}

/** avenants, one more, in draft */
export async function insertAvenant(
  db: SqlReader,
  row: Pick<
    AvenantRow,
    'id' | 'conventionId' | 'ordinal' | 'label' | 'object' | 'blocks' | 'wantedOn' | 'draftingOrganisationId'
  >,
): Promise<void> {
  await db.query(
    `insert into conventions.instrument (id, convention_id, ordinal, label, object, blocks, wanted_on, drafting_organisation_id, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'draft')`,
    [
      row.id,
      row.conventionId,
      row.ordinal,
      row.label,
      row.object,
      row.blocks,
      row.wantedOn,
      row.draftingOrganisationId,
    ],
  );
}

/** an avenant led or written on; @returns whether it was as the reader had seen it */
export async function updateAvenant(
  db: SqlReader,
  read: { id: string; version: number },
  to: Partial<Pick<AvenantRow, 'label' | 'object' | 'blocks' | 'wantedOn' | 'status' | 'sourceNote'>> & { now: string },
): Promise<boolean> {
  const rows = await db.query(
    `update conventions.instrument set label = coalesce($3, label), object = coalesce($4, object),
       blocks = coalesce($5::text[], blocks), wanted_on = case when $6 then $7::date else wanted_on end,
       status = coalesce($8, status), source_note = coalesce($9, source_note),
       submitted_at = case when $8 = 'negotiation' then coalesce(submitted_at, $10::timestamptz) else submitted_at end,
       changed_at = $10, version = version + 1
     where id = $1 and version = $2 returning id`,
    [
      read.id,
      read.version,
      to.label ?? null,
      to.object ?? null,
      to.blocks ?? null,
      to.wantedOn !== undefined,
      to.wantedOn ?? null,
      to.status ?? null,
      to.sourceNote ?? null,
      to.now,
    ],
  );
  return rows.length === 1;
}

export interface AvenantChangeRow {
  id: string;
  conventionId: string;
  avenantId: string;
  block: AvenantPart;
  operation: ChangeOperation;
  targetId: string | null;
  before: Record<string, unknown> | null;
  fields: Record<string, unknown> | null;
  position: number;
  version: number;
}

/** changes of avenants, in the order in which they were written */
export function changesOf(db: SqlReader, avenantIds: readonly string[]): Promise<AvenantChangeRow[]> {
  return db.query(
    `select c.id, c.convention_id as "conventionId", c.instrument_id as "avenantId", c.block, c.operation,
       c.target_id as "targetId", c.before, c.fields, c.position, c.version
     from conventions.avenant_change c where c.instrument_id = any($1::uuid[]) order by c.position, c.id`,
    [avenantIds],
  );
}

/** changes of an avenant: one more, or the same one written again */
export async function writeChange(db: SqlReader, row: Omit<AvenantChangeRow, 'position' | 'version'>): Promise<void> {
  await db.query(
    `insert into conventions.avenant_change (id, convention_id, instrument_id, block, operation, target_id, before, fields, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8,
       (select coalesce(max(position), 0) + 10 from conventions.avenant_change where instrument_id = $3))
     on conflict (id) do update set operation = excluded.operation, before = excluded.before, fields = excluded.fields,
       version = avenant_change.version + 1`,
    [
      row.id,
      row.conventionId,
      row.avenantId,
      row.block,
      row.operation,
      row.targetId,
      row.before && JSON.stringify(row.before),
      row.fields && JSON.stringify(row.fields),
    ],
  );
}

/** changes of an avenant, taken out */
export async function deleteChanges(db: SqlReader, ids: readonly string[]): Promise<void> {
  await db.query('delete from conventions.avenant_change where id = any($1::uuid[])', [ids]);
}

export interface AvenantActRow {
  id: string;
  avenantId: string;
  partyId: string;
  kind: string;
  number: string | null;
  actedOn: string;
}

/** acts by which the parties may sign avenants */
export function avenantActsOf(db: SqlReader, avenantIds: readonly string[]): Promise<AvenantActRow[]> {
  return db.query(
    `select id, instrument_id as "avenantId", party_id as "partyId", kind, number, acted_on as "actedOn"
     from conventions.avenant_act where instrument_id = any($1::uuid[])`,
    [avenantIds],
  );
}

/** the act of a party for an avenant, as it states it; @returns its id, the same when it is stated again */
export async function stateAvenantAct(
  db: SqlReader,
  row: { id: string; avenantId: string; conventionId: string; partyId: string },
  act: { kind: string; number: string | null; date: string },
): Promise<string> {
  const [stated] = await db.query<{ id: string }>(
    `insert into conventions.avenant_act (instrument_id, convention_id, party_id, kind, number, acted_on, id)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (instrument_id, party_id) do update set kind = excluded.kind, number = excluded.number, acted_on = excluded.acted_on
     returning id`,
    [row.avenantId, row.conventionId, row.partyId, act.kind, act.number, act.date, row.id],
  );
  return stated!.id;
}

/** a party that refuses to sign an avenant sends it back to negotiation */
export async function sendAvenantBack(db: SqlReader, avenantId: string): Promise<void> {
  await db.query('select conventions.send_back_avenant($1)', [avenantId]);
}

/** an avenant in force by its last signature, with the days that the convention then has */
export async function concludeAvenant(
  db: SqlReader,
  avenantId: string,
  on: { concludedOn: string; effectiveOn: string },
  term: { startsOn: string | null; endsOn: string | null; renewalOpensOn: string | null },
): Promise<void> {
  await db.query('select conventions.conclude_avenant($1, $2, $3, $4, $5, $6)', [
    avenantId,
    on.concludedOn,
    on.effectiveOn,
    term.startsOn,
    term.endsOn,
    term.renewalOpensOn,
  ]);
}

const VERSION_TABLES: Readonly<Record<AvenantPart, string>> = {
  Party: 'party_version',
  Article: 'article_version',
  Clause: 'clause',
  Commitment: 'commitment_version',
  Annex: 'annex',
};

/** a version of a part that an avenant ends, the day before its effect */
export async function endVersion(
  db: SqlReader,
  block: AvenantPart,
  versionId: string,
  end: { on: string; avenantId: string },
): Promise<void> {
  const rows = await db.query(
    `update conventions.${VERSION_TABLES[block]} set valid_to = $2, ended_by_instrument_id = $3, version = version + 1
     where id = $1 returning id`,
    [versionId, end.on, end.avenantId],
  );
  if (rows.length !== 1) throw new Error(`${block} ${versionId} could not be ended`);
}
