import type {
  CancellationReason,
  MeetingAudience,
  MeetingInput,
  MeetingKind,
  MeetingState,
} from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import { readPage, type Page, type PageArguments, type SortKey } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** A meeting as the readers of its convention see it. Ids are bare uuids, days 'YYYY-MM-DD', times minutes since midnight. */
export interface MeetingRow {
  id: string;
  conventionId: string;
  schemeId: string | null;
  cohortId: string | null;
  commitmentId: string | null;
  /** The commitment as the text has it on the day of the meeting; null when it has left the text. */
  commitmentTitle: string | null;
  commitmentArticle: string | null;
  commitmentRule: string | null;
  kind: MeetingKind;
  title: string;
  heldOn: string;
  startMinutes: number | null;
  endMinutes: number | null;
  place: string | null;
  videoUrl: string | null;
  departementCode: string | null;
  departementName: string | null;
  audiences: MeetingAudience[];
  pilotKeys: string[];
  /** The parties that lead it, in the order of the text. */
  pilots: { key: string; name: string }[];
  invited: number | null;
  came: number | null;
  candidates: number | null;
  state: MeetingState;
  reason: CancellationReason | null;
  note: string | null;
  organisationId: string;
  organisationName: string;
  version: number;
}

const COLUMNS = `m.id, m.convention_id as "conventionId", m.scheme_id as "schemeId", m.cohort_id as "cohortId",
  m.commitment_id as "commitmentId", a.title as "commitmentTitle",
  a.number as "commitmentArticle", a.rule_id as "commitmentRule", m.kind, m.title, m.held_on as "heldOn",
  m.start_minutes as "startMinutes", m.end_minutes as "endMinutes", m.place, m.video_url as "videoUrl",
  m.departement_code as "departementCode", d.name as "departementName", m.audiences, m.pilot_keys as "pilotKeys",
  coalesce((
    select jsonb_agg(jsonb_build_object('key', p.key, 'name', po.short_name) order by v.position)
    from conventions.party_version v
    join conventions.party p on p.id = v.party_id
    join organisations.organisation po on po.id = v.organisation_id
    where v.convention_id = m.convention_id and p.key = any(m.pilot_keys)
      and daterange(v.valid_from, v.valid_to, '[]') @> m.held_on), '[]') as pilots,
  m.invited, m.came, m.candidates, m.state, m.reason, m.note, m.organisation_id as "organisationId",
  o.short_name as "organisationName", m.version`;

/** Meetings with what they name: département, organisation, and the commitment on their day. */
const FROM = `cohorts.meeting m
  join organisations.organisation o on o.id = m.organisation_id
  left join reference.departement d on d.code = m.departement_code
  left join lateral (
    select v.title, v.rule_id, (
      select w.number from conventions.article_version w
      where w.article_id = v.article_id and daterange(w.valid_from, w.valid_to, '[]') @> m.held_on
      order by w.valid_from desc nulls last limit 1) as number
    from conventions.commitment_version v
    where v.commitment_id = m.commitment_id and v.convention_id = m.convention_id
      and daterange(v.valid_from, v.valid_to, '[]') @> m.held_on
    limit 1) a on true`;

export const MEETING_SORTS = ['HELD_ON', 'TITLE', 'CAME'] as const;
export type MeetingSort = (typeof MEETING_SORTS)[number];

const SORTS: Record<MeetingSort, SortKey> = {
  HELD_ON: { name: 'held', expression: 'm.held_on', type: 'date' },
  TITLE: { name: 'title', expression: 'm.title', type: 'text', collation: 'fr-x-icu' },
  CAME: { name: 'came', expression: 'coalesce(m.came, -1)', type: 'bigint' },
};

export interface MeetingFilter {
  /** Words of the title or the place. */
  text?: string | null;
  kinds?: readonly string[] | null;
  states?: readonly string[] | null;
  departement?: string | null;
  heldFrom?: string | null;
  heldTo?: string | null;
  /** Bare uuids. */
  conventionId?: string | null;
  schemeId?: string | null;
  cohortId?: string | null;
  /** Only those led by a party for which the organisation acted for informs, or that it entered itself. */
  mine?: boolean | null;
}

/** Led by a party for which the reader's organisation informs, or entered by it. */
const MINE = `(m.organisation_id = (select access.acting_for()) or exists (
  select 1 from conventions.access_grant g join conventions.party p on p.id = g.party_id
  where g.convention_id = m.convention_id and g.organisation_id = (select access.acting_for())
    and g.basis in ('party', 'legal_body', 'unit', 'mandator', 'federation_member') and p.key = any(m.pilot_keys)))`;

function conditionsOf(filter: MeetingFilter): { where: string[]; parameters: unknown[] } {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const add = (condition: (n: string) => string, value: unknown): void => {
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  for (const word of filter.text ? normaliseForSearch(filter.text).split(' ').filter(Boolean) : [])
    add((n) => `m.search_key like '%' || ${n} || '%'`, word);
  if (filter.kinds?.length) add((n) => `m.kind = any(${n}::text[])`, filter.kinds);
  if (filter.states?.length) add((n) => `m.state = any(${n}::text[])`, filter.states);
  if (filter.departement) add((n) => `m.departement_code = ${n}`, filter.departement);
  if (filter.heldFrom) add((n) => `m.held_on >= ${n}::date`, filter.heldFrom);
  if (filter.heldTo) add((n) => `m.held_on <= ${n}::date`, filter.heldTo);
  if (filter.conventionId) add((n) => `m.convention_id = ${n}::uuid`, filter.conventionId);
  if (filter.schemeId) add((n) => `m.scheme_id = ${n}::uuid`, filter.schemeId);
  if (filter.cohortId) add((n) => `m.cohort_id = ${n}::uuid`, filter.cohortId);
  if (filter.mine) where.push(MINE);
  return { where, parameters };
}

/** meetings by id: those that the actor may see among the ids asked for */
export function meetingsById(db: SqlReader, ids: readonly string[]): Promise<MeetingRow[]> {
  return db.query(`select ${COLUMNS} from ${FROM} where m.id = any($1::uuid[])`, [ids]);
}

/** meeting by id: locked for the transaction that changes it; nothing when the actor may not change it */
export async function lockMeeting(db: SqlReader, id: string): Promise<MeetingRow | null> {
  const [row] = await db.query<MeetingRow>(`select ${COLUMNS} from ${FROM} where m.id = $1 for update of m`, [id]);
  return row ?? null;
}

/** meetings list: under a filter and a sort, one page */
export function meetingsPage(
  db: SqlReader,
  args: PageArguments,
  filter: MeetingFilter,
  sort: { by: MeetingSort; direction: 'ASC' | 'DESC' },
): Promise<Page<MeetingRow>> {
  return readPage(db, args, {
    select: COLUMNS,
    from: FROM,
    ...conditionsOf(filter),
    id: 'm.id',
    sort: SORTS[sort.by],
    direction: sort.direction,
  });
}

/** meetings, candidatures that name each: how many, null where there are too few to be told to this reader */
export function candidatesNaming(
  db: SqlReader,
  ids: readonly string[],
): Promise<{ meetingId: string; people: number | null }[]> {
  return db.query('select meeting_id as "meetingId", people from cohorts.meeting_candidates($1::uuid[])', [ids]);
}

const valuesOf = (f: MeetingInput): unknown[] => [
  f.kind,
  f.title,
  f.schemeId,
  f.cohortId,
  f.commitmentId,
  f.heldOn,
  f.startMinutes,
  f.endMinutes,
  f.place,
  f.videoUrl,
  f.departementCode,
  f.audiences,
  f.pilotKeys,
  f.invited,
  f.note,
  normaliseForSearch(`${f.title} ${f.place ?? ''}`),
];

/** meeting: a new one */
export async function insertMeeting(
  db: SqlReader,
  row: { id: string; conventionId: string; organisationId: string; accountId: string },
  fields: MeetingInput,
): Promise<void> {
  await db.query(
    `insert into cohorts.meeting (id, convention_id, organisation_id, account_id, kind, title, scheme_id, cohort_id,
       commitment_id, held_on, start_minutes, end_minutes, place, video_url, departement_code, audiences, pilot_keys,
       invited, note, search_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::text[], $17::text[], $18, $19, $20)`,
    [row.id, row.conventionId, row.organisationId, row.accountId, ...valuesOf(fields)],
  );
}

/** meeting: corrected from an expected version. @returns false when somebody else was faster */
export async function updateMeeting(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  fields: MeetingInput,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.meeting set kind = $3, title = $4, scheme_id = $5, cohort_id = $6, commitment_id = $7, held_on = $8,
       start_minutes = $9, end_minutes = $10, place = $11, video_url = $12, departement_code = $13,
       audiences = $14::text[], pilot_keys = $15::text[], invited = $16, note = $17, search_key = $18,
       version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, ...valuesOf(fields)],
  );
  return rows.length > 0;
}

/** meeting: moved from an expected version, with what the step tells. @returns false when somebody else was faster */
export async function moveMeetingTo(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  step: { state: MeetingState; came: number | null; candidates: number | null; reason: string | null },
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.meeting set state = $3, came = $4, candidates = $5, reason = $6, version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, step.state, step.came, step.candidates, step.reason],
  );
  return rows.length > 0;
}
