import type { ProgrammePart } from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import { readPage, type Page, type PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** A scheme as its convention's readers see it. Ids are bare uuids. */
export interface SchemeRow {
  id: string;
  conventionId: string;
  title: string;
  occupation: string;
  fallbackOccupation: string | null;
  fallbackLeadsOn: boolean;
  prerequisites: string[];
  certificationTitle: string | null;
  rncpNumber: string | null;
  certificationLevel: number | null;
  blocks: { code: string; title: string }[];
  note: string | null;
  version: number;
}

/** An edition of a scheme, with its programme. Lengths of days in minutes. */
export interface EditionRow {
  id: string;
  schemeId: string;
  conventionId: string;
  label: string;
  opensOn: string;
  endsOn: string | null;
  isFallback: boolean;
  modules: ProgrammePart[];
  immersions: ProgrammePart[];
  theoryDayMinutes: number;
  immersionDayMinutes: number;
  articleNumber: string | null;
  source: string | null;
  version: number;
}

const SCHEME_COLUMNS = `s.id, s.convention_id as "conventionId", s.title, s.occupation,
  s.fallback_occupation as "fallbackOccupation", s.fallback_leads_on as "fallbackLeadsOn", s.prerequisites,
  s.certification_title as "certificationTitle", s.rncp_number as "rncpNumber",
  s.certification_level as "certificationLevel", s.blocks, s.note, s.version`;

const EDITION_COLUMNS = `e.id, e.scheme_id as "schemeId", e.convention_id as "conventionId", e.label,
  e.opens_on as "opensOn", e.ends_on as "endsOn", e.is_fallback as "isFallback", e.modules, e.immersions,
  e.theory_day_minutes as "theoryDayMinutes", e.immersion_day_minutes as "immersionDayMinutes",
  e.article_number as "articleNumber", e.source, e.version`;

/** schemes by id: those that the actor may see among the ids asked for */
export function schemesById(db: SqlReader, ids: readonly string[]): Promise<SchemeRow[]> {
  return db.query(`select ${SCHEME_COLUMNS} from cohorts.scheme s where s.id = any($1::uuid[])`, [ids]);
}

/** schemes of conventions: in the order of their titles */
export function schemesOf(db: SqlReader, conventionIds: readonly string[]): Promise<SchemeRow[]> {
  return db.query(
    `select ${SCHEME_COLUMNS} from cohorts.scheme s where s.convention_id = any($1::uuid[])
     order by s.title collate "fr-x-icu", s.id`,
    [conventionIds],
  );
}

/** schemes list: those that the actor may see, by title, one page */
export function schemesPage(db: SqlReader, args: PageArguments, text: string | null): Promise<Page<SchemeRow>> {
  const words = text ? normaliseForSearch(text).split(' ').filter(Boolean) : [];
  return readPage(db, args, {
    select: SCHEME_COLUMNS,
    from: 'cohorts.scheme s',
    where: words.map((_, index) => `s.search_key like '%' || $${index + 1} || '%'`),
    parameters: words,
    id: 's.id',
    sort: { name: 'title', expression: 's.title', type: 'text', collation: 'fr-x-icu' },
    direction: 'ASC',
  });
}

/** editions of schemes: the latest first */
export function editionsOf(db: SqlReader, schemeIds: readonly string[]): Promise<EditionRow[]> {
  return db.query(
    `select ${EDITION_COLUMNS} from cohorts.edition e where e.scheme_id = any($1::uuid[])
     order by e.opens_on desc, e.label collate "fr-x-icu", e.id`,
    [schemeIds],
  );
}

/** edition by id: locked for the transaction that changes it */
export async function lockEdition(db: SqlReader, id: string): Promise<EditionRow | null> {
  const [row] = await db.query<EditionRow>(
    `select ${EDITION_COLUMNS} from cohorts.edition e where e.id = $1 for update`,
    [id],
  );
  return row ?? null;
}

type SchemeFields = Omit<SchemeRow, 'id' | 'conventionId' | 'version'>;

const schemeValues = (f: SchemeFields): unknown[] => [
  f.title,
  f.occupation,
  f.fallbackOccupation,
  f.fallbackLeadsOn,
  f.prerequisites,
  f.certificationTitle,
  f.rncpNumber,
  f.certificationLevel,
  JSON.stringify(f.blocks),
  f.note,
  normaliseForSearch(`${f.title} ${f.occupation}`),
];

interface Author {
  organisationId: string;
  accountId: string;
}

/** scheme: a new one */
export async function insertScheme(
  db: SqlReader,
  row: { id: string; conventionId: string } & Author,
  fields: SchemeFields,
): Promise<void> {
  await db.query(
    `insert into cohorts.scheme (id, convention_id, organisation_id, account_id, title, occupation, fallback_occupation,
       fallback_leads_on, prerequisites, certification_title, rncp_number, certification_level, blocks, note, search_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11, $12, $13::jsonb, $14, $15)`,
    [row.id, row.conventionId, row.organisationId, row.accountId, ...schemeValues(fields)],
  );
}

/** scheme: changed from an expected version. @returns false when somebody else was faster */
export async function updateScheme(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  fields: SchemeFields,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.scheme set title = $3, occupation = $4, fallback_occupation = $5, fallback_leads_on = $6,
       prerequisites = $7::text[], certification_title = $8, rncp_number = $9, certification_level = $10,
       blocks = $11::jsonb, note = $12, search_key = $13, version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, ...schemeValues(fields)],
  );
  return rows.length > 0;
}

type EditionFields = Omit<EditionRow, 'id' | 'schemeId' | 'conventionId' | 'version'>;

const editionValues = (f: EditionFields): unknown[] => [
  f.label,
  f.opensOn,
  f.endsOn,
  f.isFallback,
  JSON.stringify(f.modules),
  JSON.stringify(f.immersions),
  f.theoryDayMinutes,
  f.immersionDayMinutes,
  f.articleNumber,
  f.source,
];

/** edition: a new one */
export async function insertEdition(
  db: SqlReader,
  row: { id: string; schemeId: string; conventionId: string } & Author,
  fields: EditionFields,
): Promise<void> {
  await db.query(
    `insert into cohorts.edition (id, scheme_id, convention_id, organisation_id, account_id, label, opens_on, ends_on,
       is_fallback, modules, immersions, theory_day_minutes, immersion_day_minutes, article_number, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11::jsonb, $12, $13, $14, $15)`,
    [row.id, row.schemeId, row.conventionId, row.organisationId, row.accountId, ...editionValues(fields)],
  );
}

/** edition: changed from an expected version. @returns false when somebody else was faster */
export async function updateEdition(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  fields: EditionFields,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.edition set label = $3, opens_on = $4, ends_on = $5, is_fallback = $6, modules = $7::jsonb,
       immersions = $8::jsonb, theory_day_minutes = $9, immersion_day_minutes = $10, article_number = $11, source = $12,
       version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, ...editionValues(fields)],
  );
  return rows.length > 0;
}

/** editions by id: those that the actor may see among the ids asked for */
export function editionsById(db: SqlReader, ids: readonly string[]): Promise<EditionRow[]> {
  return db.query(`select ${EDITION_COLUMNS} from cohorts.edition e where e.id = any($1::uuid[])`, [ids]);
}
