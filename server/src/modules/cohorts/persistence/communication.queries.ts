import type {
  CommunicationInput,
  CommunicationKind,
  CommunicationState,
  CommunicationWarning,
  LogoUse,
} from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import { readPage, type Page, type PageArguments, type SortKey } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** A communication as the readers of its convention see it. Ids are bare uuids, days 'YYYY-MM-DD'. */
export interface CommunicationRow {
  id: string;
  conventionId: string;
  meetingId: string | null;
  cohortId: string | null;
  kind: CommunicationKind;
  title: string;
  publishesOn: string;
  body: string | null;
  publisherKey: string;
  /** Short name of the party in whose name it is published, on that day. */
  publisherName: string | null;
  namedKeys: string[];
  logos: LogoUse[];
  link: string | null;
  state: CommunicationState;
  /** What it lacked when it was last saved or published. */
  warnings: CommunicationWarning[];
  confirmedAt: string | null;
  confirmedByName: string | null;
  /** Name of the person, for colleagues; null for others. */
  confirmedByPerson: string | null;
  organisationId: string;
  organisationName: string;
  version: number;
}

const COLUMNS = `c.id, c.convention_id as "conventionId", c.meeting_id as "meetingId", c.cohort_id as "cohortId",
  c.kind, c.title, c.publishes_on as "publishesOn", c.body,
  c.publisher_key as "publisherKey", (
    select po.short_name from conventions.party_version v
    join conventions.party p on p.id = v.party_id
    join organisations.organisation po on po.id = v.organisation_id
    where v.convention_id = c.convention_id and p.key = c.publisher_key
      and daterange(v.valid_from, v.valid_to, '[]') @> c.publishes_on limit 1) as "publisherName",
  c.named_keys as "namedKeys", c.logos, c.link, c.state, c.warnings, c.confirmed_at as "confirmedAt",
  f.short_name as "confirmedByName", q.display_name as "confirmedByPerson", c.organisation_id as "organisationId",
  o.short_name as "organisationName", c.version`;

const FROM = `cohorts.communication c
  join organisations.organisation o on o.id = c.organisation_id
  left join organisations.organisation f on f.id = c.confirmed_by_id
  left join access.account q on q.id = c.confirmed_by_account_id`;

export const COMMUNICATION_SORTS = ['PUBLISHES_ON', 'TITLE'] as const;
export type CommunicationSort = (typeof COMMUNICATION_SORTS)[number];

const SORTS: Record<CommunicationSort, SortKey> = {
  PUBLISHES_ON: { name: 'publishes', expression: 'c.publishes_on', type: 'date' },
  TITLE: { name: 'title', expression: 'c.title', type: 'text', collation: 'fr-x-icu' },
};

export interface CommunicationFilter {
  /** Words of the title. */
  text?: string | null;
  kinds?: readonly string[] | null;
  states?: readonly string[] | null;
  from?: string | null;
  to?: string | null;
  /** Only those that lacked something when they were last saved or published. */
  withWarnings?: boolean | null;
  /** Bare uuids. */
  conventionId?: string | null;
  meetingId?: string | null;
}

/** communications by id: those that the actor may see among the ids asked for */
export function communicationsById(db: SqlReader, ids: readonly string[]): Promise<CommunicationRow[]> {
  return db.query(`select ${COLUMNS} from ${FROM} where c.id = any($1::uuid[])`, [ids]);
}

/** communication by id: locked for the transaction that changes it; nothing when the actor may not change it */
export async function lockCommunication(db: SqlReader, id: string): Promise<CommunicationRow | null> {
  const [row] = await db.query<CommunicationRow>(`select ${COLUMNS} from ${FROM} where c.id = $1 for update of c`, [
    id,
  ]);
  return row ?? null;
}

/** communications of meetings: the latest first, at most 50 a meeting */
export function communicationsOf(db: SqlReader, meetingIds: readonly string[]): Promise<CommunicationRow[]> {
  return db.query(
    `select one.* from unnest($1::uuid[]) as asked(id) cross join lateral (
       select ${COLUMNS} from ${FROM} where c.meeting_id = asked.id
       order by c.publishes_on desc, c.id limit 50) one`,
    [meetingIds],
  );
}

/** communications list: under a filter and a sort, one page */
export function communicationsPage(
  db: SqlReader,
  args: PageArguments,
  filter: CommunicationFilter,
  sort: { by: CommunicationSort; direction: 'ASC' | 'DESC' },
): Promise<Page<CommunicationRow>> {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const add = (condition: (n: string) => string, value: unknown): void => {
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  for (const word of filter.text ? normaliseForSearch(filter.text).split(' ').filter(Boolean) : [])
    add((n) => `c.search_key like '%' || ${n} || '%'`, word);
  if (filter.kinds?.length) add((n) => `c.kind = any(${n}::text[])`, filter.kinds);
  if (filter.states?.length) add((n) => `c.state = any(${n}::text[])`, filter.states);
  if (filter.from) add((n) => `c.publishes_on >= ${n}::date`, filter.from);
  if (filter.to) add((n) => `c.publishes_on <= ${n}::date`, filter.to);
  if (filter.conventionId) add((n) => `c.convention_id = ${n}::uuid`, filter.conventionId);
  if (filter.meetingId) add((n) => `c.meeting_id = ${n}::uuid`, filter.meetingId);
  if (filter.withWarnings) where.push('jsonb_array_length(c.warnings) > 0');
  return readPage(db, args, {
    select: COLUMNS,
    from: FROM,
    where,
    parameters,
    id: 'c.id',
    sort: SORTS[sort.by],
    direction: sort.direction,
  });
}

const valuesOf = (f: CommunicationInput, warnings: readonly CommunicationWarning[]): unknown[] => [
  f.kind,
  f.title,
  f.publishesOn,
  f.body,
  f.publisherKey,
  f.namedKeys,
  JSON.stringify(f.logos),
  f.meetingId,
  f.cohortId,
  f.link,
  JSON.stringify(warnings),
  normaliseForSearch(f.title),
];

/** communication: a new one, with what it lacks */
export async function insertCommunication(
  db: SqlReader,
  row: { id: string; conventionId: string; organisationId: string; accountId: string },
  fields: CommunicationInput,
  warnings: readonly CommunicationWarning[],
): Promise<void> {
  await db.query(
    `insert into cohorts.communication (id, convention_id, organisation_id, account_id, kind, title, publishes_on, body,
       publisher_key, named_keys, logos, meeting_id, cohort_id, link, warnings, search_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[], $11::jsonb, $12, $13, $14, $15::jsonb, $16)`,
    [row.id, row.conventionId, row.organisationId, row.accountId, ...valuesOf(fields, warnings)],
  );
}

/** communication: corrected from an expected version, with what it lacks now. @returns false when somebody was faster */
export async function updateCommunication(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  fields: CommunicationInput,
  warnings: readonly CommunicationWarning[],
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.communication set kind = $3, title = $4, publishes_on = $5, body = $6, publisher_key = $7,
       named_keys = $8::text[], logos = $9::jsonb, meeting_id = $10, cohort_id = $11, link = $12, warnings = $13::jsonb,
       search_key = $14, version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, ...valuesOf(fields, warnings)],
  );
  return rows.length > 0;
}

/** Who published a communication in spite of its warnings, and when. */
export interface Confirmation {
  readonly accountId: string;
  readonly organisationId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * communication: moved from an expected version; a confirmation that is left out (undefined) stays as it was.
 * @returns false when somebody else was faster
 */
export async function moveCommunicationTo(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  step: {
    state: CommunicationState;
    publishesOn: string;
    warnings: readonly CommunicationWarning[];
    confirmation: Confirmation | null | undefined;
  },
): Promise<boolean> {
  const { confirmation } = step;
  const rows = await db.query(
    `update cohorts.communication set state = $3, publishes_on = $4, warnings = $5::jsonb,
       confirmed_by_account_id = case when $9 then confirmed_by_account_id else $6::uuid end,
       confirmed_by_id = case when $9 then confirmed_by_id else $7::uuid end,
       confirmed_at = case when $9 then confirmed_at else $8::timestamptz end, version = version + 1
     where id = $1 and version = $2 returning id`,
    [
      id,
      expectedVersion,
      step.state,
      step.publishesOn,
      JSON.stringify(step.warnings),
      confirmation?.accountId ?? null,
      confirmation?.organisationId ?? null,
      confirmation?.at ?? null,
      confirmation === undefined,
    ],
  );
  return rows.length > 0;
}
