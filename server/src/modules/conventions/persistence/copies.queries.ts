import type { CopyBlock, ModelBlock } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

export interface OriginRow {
  conventionId: string;
  block: CopyBlock;
  partId: string;
  sourceConventionId: string;
  sourcePartId: string;
  sourceArticle: string | null;
  readOn: string;
  /** The part as it was copied, in the form in which it is written. */
  fields: Record<string, unknown>;
  fixed: boolean;
}

const ORIGIN = `o.convention_id as "conventionId", o.block, o.part_id as "partId",
  o.source_convention_id as "sourceConventionId", o.source_part_id as "sourcePartId",
  o.source_article as "sourceArticle", o.read_on as "readOn", o.fields, o.fixed`;

/** origins of the parts of texts that were copied */
export function originsOf(db: SqlReader, ids: readonly string[]): Promise<OriginRow[]> {
  return db.query(
    `select ${ORIGIN} from conventions.part_origin o where o.convention_id = any($1::uuid[]) order by o.block, o.part_id`,
    [ids],
  );
}

/** origin of one part; null for one that was not copied */
export async function originOf(
  db: SqlReader,
  conventionId: string,
  block: string,
  partId: string,
): Promise<OriginRow | null> {
  const [row] = await db.query<OriginRow>(
    `select ${ORIGIN} from conventions.part_origin o where o.convention_id = $1 and o.block = $2 and o.part_id = $3`,
    [conventionId, block, partId],
  );
  return row ?? null;
}

/** origins of the parts of a new text */
export async function insertOrigins(db: SqlReader, rows: readonly OriginRow[]): Promise<void> {
  await db.query(
    `insert into conventions.part_origin
       (convention_id, block, part_id, source_convention_id, source_part_id, source_article, read_on, fields, fixed)
     select r.* from jsonb_to_recordset($1::jsonb) as r("conventionId" uuid, block text, "partId" uuid,
       "sourceConventionId" uuid, "sourcePartId" uuid, "sourceArticle" text, "readOn" date, fields jsonb, fixed boolean)`,
    [JSON.stringify(rows)],
  );
}

/** axes of published lists that a text adopts, as another one has adopted them */
export async function adoptLike(db: SqlReader, conventionId: string, axisIds: readonly string[]): Promise<void> {
  await db.query(
    `insert into conventions.axis_adoption (convention_id, axis_id)
     select $1::uuid, unnest($2::uuid[]) on conflict do nothing`,
    [conventionId, axisIds],
  );
}

/** What the rule of succession needs of a convention that is replaced. */
export interface ReplacedRow {
  id: string;
  title: string;
  reference: string | null;
  startsOn: string | null;
  lastDay: string | null;
  articleNumber: string | null;
  ruleId: string | null;
  succeeded: boolean;
  signatories: { organisationId: string; name: string }[];
}

/** the convention that one replaces, whoever may read it; null when it replaces none */
export async function replacedBy(db: SqlReader, conventionId: string): Promise<ReplacedRow | null> {
  const [row] = await db.query<ReplacedRow>(
    `select id, title, reference, starts_on as "startsOn", last_day as "lastDay", article_number as "articleNumber",
       rule_id as "ruleId", succeeded, signatories from conventions.replaced_by($1)`,
    [conventionId],
  );
  return row ?? null;
}

/** a draft follows another convention */
export async function writeReplaces(db: SqlReader, conventionId: string, replacesId: string): Promise<void> {
  await db.query('update conventions.convention set replaces_id = $2 where id = $1', [conventionId, replacesId]);
}

export interface SuccessorRow {
  id: string;
  conventionId: string;
}

/** those that replace each, as far as the actor may see them: the signed one first; at most 20 each */
export function successorsOf(db: SqlReader, ids: readonly string[]): Promise<SuccessorRow[]> {
  return db.query(
    `select s.id, p.id as "conventionId" from unnest($1::uuid[]) as p(id) cross join lateral (
       select c.id from conventions.convention c where c.replaces_id = p.id
       order by c.status = 'in_force' desc, c.created_at, c.id limit 20) s`,
    [ids],
  );
}

export interface ModelRow {
  conventionId: string;
  note: string | null;
  version: number;
  roles: { partyKey: string; organisationKinds: string[] }[];
  parts: { block: ModelBlock; id: string; fixed: boolean }[];
}

/** models of frameworks */
export function modelsOf(db: SqlReader, ids: readonly string[]): Promise<ModelRow[]> {
  return db.query(
    `select m.convention_id as "conventionId", m.note, m.version,
       (select coalesce(jsonb_agg(jsonb_build_object('partyKey', r.party_key, 'organisationKinds', r.organisation_kinds)
          order by r.position), '[]')
        from conventions.model_role r where r.convention_id = m.convention_id) as roles,
       (select coalesce(jsonb_agg(jsonb_build_object('block', p.block, 'id', p.part_id, 'fixed', p.fixed)
          order by p.block, p.part_id), '[]')
        from conventions.model_part p where p.convention_id = m.convention_id) as parts
     from conventions.contract_model m where m.convention_id = any($1::uuid[])`,
    [ids],
  );
}

/**
 * model of a framework, written whole
 * @param expectedVersion null when there was none
 * @returns false when somebody has written it meanwhile
 */
export async function writeModel(
  db: SqlReader,
  { conventionId, note, roles, parts }: Omit<ModelRow, 'version'>,
  expectedVersion: number | null,
  at: string,
): Promise<boolean> {
  const written =
    expectedVersion === null
      ? await db.query(
          `insert into conventions.contract_model (convention_id, note, changed_at) values ($1, $2, $3)
           on conflict (convention_id) do nothing returning 1`,
          [conventionId, note, at],
        )
      : await db.query(
          `update conventions.contract_model set note = $2, changed_at = $3, version = version + 1
           where convention_id = $1 and version = $4 returning 1`,
          [conventionId, note, at, expectedVersion],
        );
  if (written.length === 0) return false;
  await db.query('delete from conventions.model_role where convention_id = $1', [conventionId]);
  await db.query('delete from conventions.model_part where convention_id = $1', [conventionId]);
  await db.query(
    `insert into conventions.model_role (convention_id, party_key, organisation_kinds, position)
     select $1::uuid, r.key, array(select jsonb_array_elements_text(r.kinds)), r.position
     from jsonb_to_recordset($2::jsonb) as r(key text, kinds jsonb, position int)`,
    [
      conventionId,
      JSON.stringify(roles.map((role, position) => ({ key: role.partyKey, kinds: role.organisationKinds, position }))),
    ],
  );
  await db.query(
    `insert into conventions.model_part (convention_id, block, part_id, fixed)
     select $1::uuid, p.block, p.id, p.fixed from jsonb_to_recordset($2::jsonb) as p(block text, id uuid, fixed boolean)`,
    [conventionId, JSON.stringify(parts)],
  );
  return true;
}

/** kinds of organisations, by id */
export function kindsOf(db: SqlReader, ids: readonly string[]): Promise<{ id: string; kind: string }[]> {
  return db.query("select id, kind from organisations.organisation where id = any($1::uuid[]) and kind <> 'platform'", [
    ids,
  ]);
}
