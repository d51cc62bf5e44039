import type { CampaignAnswer, CampaignInput } from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { readOrderedPage } from '../../reference/persistence/ordered-page.ts';

/** A campaign, as those who survey and those who are asked see it. */
export interface CampaignRow {
  id: string;
  title: string;
  departements: string[];
  opensOn: string;
  closesOn: string;
  belowPopulation: number | null;
  message: string | null;
  organisationId: string;
  version: number;
}

const COLUMNS = `k.id, k.title, k.departements, k.opens_on as "opensOn", k.closes_on as "closesOn",
  k.below_population as "belowPopulation", k.message, k.organisation_id as "organisationId", k.version`;

/** Communes that a campaign asks: those of today of its départements, under its population. */
const ASKED = `reference.commune c on c.departement_code = any(k.departements) and c.retired_on is null
  and (k.below_population is null or c.population < k.below_population)`;

/** campaigns by id: those that the actor may see among the ids asked for */
export function campaignsById(db: SqlReader, ids: readonly string[]): Promise<CampaignRow[]> {
  return db.query(`select ${COLUMNS} from cohorts.campaign k where k.id = any($1::uuid[])`, [ids]);
}

/** campaigns list: those that the actor may see, the last ones first, at most 100; open on a day when one is given */
export function campaignsList(db: SqlReader, openOn: string | null): Promise<CampaignRow[]> {
  return db.query(
    `select ${COLUMNS} from cohorts.campaign k
     where $1::date is null or $1::date between k.opens_on and k.closes_on
     order by k.closes_on desc, k.id limit 100`,
    [openOn],
  );
}

/** campaigns that meet some départements, one apart */
export function campaignsAround(
  db: SqlReader,
  departements: readonly string[],
  butId: string | null,
): Promise<CampaignRow[]> {
  return db.query(
    `select ${COLUMNS} from cohorts.campaign k
     where k.departements && $1::text[] and ($2::uuid is null or k.id <> $2) order by k.opens_on`,
    [departements, butId],
  );
}

/** campaigns that ask a commune on a day */
export function campaignsAsking(db: SqlReader, inseeCode: string, day: string): Promise<CampaignRow[]> {
  return db.query(
    `select ${COLUMNS} from cohorts.campaign k join ${ASKED}
     where c.insee_code = $1 and $2::date between k.opens_on and k.closes_on`,
    [inseeCode, day],
  );
}

/** What communes have answered, in one département or in all. */
export interface ProgressRow {
  campaignId: string;
  departementCode: string;
  asked: number;
  answered: number;
  withNeeds: number;
}

/** campaigns progress: by campaign and département, how many communes are asked and have answered */
export function progressOf(db: SqlReader, ids: readonly string[]): Promise<ProgressRow[]> {
  return db.query(
    `select k.id as "campaignId", c.departement_code as "departementCode", count(*)::int as asked,
       count(a.campaign_id)::int as answered, (count(*) filter (where a.answer = 'needs'))::int as "withNeeds"
     from cohorts.campaign k join ${ASKED}
     left join cohorts.campaign_answer a on a.campaign_id = k.id and a.insee_code = c.insee_code
     where k.id = any($1::uuid[])
     group by k.id, c.departement_code order by c.departement_code`,
    [ids],
  );
}

/** A commune that a campaign asks, and what it answered. */
export interface AskedCommuneRow {
  inseeCode: string;
  name: string;
  population: number | null;
  departementCode: string;
  answer: CampaignAnswer | null;
  answeredOn: string | null;
  openNeeds: number;
}

export interface AskedFilter {
  text?: string | null;
  departement?: string | null;
  /** True = only those that have answered, false = only the others. */
  answered?: boolean | null;
  inseeCode?: string | null;
  /** Only in these départements. */
  departements?: readonly string[] | null;
}

/** campaign communes: those that it asks, by name, one page */
export function askedCommunes(
  db: SqlReader,
  campaignId: string,
  args: PageArguments,
  filter: AskedFilter,
): Promise<Page<AskedCommuneRow>> {
  const where = ['k.id = $1::uuid'];
  const parameters: unknown[] = [campaignId];
  const add = (condition: (n: string) => string, value: unknown): void => {
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  for (const word of filter.text ? normaliseForSearch(filter.text).split(' ').filter(Boolean) : [])
    add((n) => `(c.search_key || ' ' || c.insee_code) like '%' || ${n} || '%'`, word);
  if (filter.departement) add((n) => `c.departement_code = ${n}`, filter.departement);
  if (filter.inseeCode) add((n) => `c.insee_code = ${n}`, filter.inseeCode);
  if (filter.departements) add((n) => `c.departement_code = any(${n}::text[])`, filter.departements);
  if (filter.answered != null) where.push(`a.campaign_id is ${filter.answered ? 'not ' : ''}null`);
  return readOrderedPage(db, args, {
    select: `c.insee_code as "inseeCode", c.name, c.population, c.departement_code as "departementCode", a.answer,
      a.answered_on as "answeredOn", (
        select count(*)::int from cohorts.need n where n.insee_code = c.insee_code and n.state = 'open') as "openNeeds"`,
    from: `cohorts.campaign k join ${ASKED}
      left join cohorts.campaign_answer a on a.campaign_id = k.id and a.insee_code = c.insee_code`,
    where,
    parameters,
    order: {
      name: 'commune',
      keys: [
        { expression: 'c.name', type: 'text', collation: 'fr-x-icu' },
        { expression: 'c.insee_code', type: 'text', collation: 'C' },
      ],
      direction: 'ASC',
    },
  });
}

interface Author {
  organisationId: string;
  accountId: string;
}

const values = (c: CampaignInput): unknown[] => [
  c.title,
  c.departements,
  c.opensOn,
  c.closesOn,
  c.belowPopulation,
  c.message,
];

/** campaign: a new one */
export async function insertCampaign(
  db: SqlReader,
  row: { id: string } & Author,
  fields: CampaignInput,
): Promise<void> {
  await db.query(
    `insert into cohorts.campaign (id, organisation_id, account_id, title, departements, opens_on, closes_on,
       below_population, message)
     values ($1, $2, $3, $4, $5::text[], $6, $7, $8, $9)`,
    [row.id, row.organisationId, row.accountId, ...values(fields)],
  );
}

/** campaign: changed from an expected version. @returns false when somebody else was faster */
export async function updateCampaign(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  fields: CampaignInput,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.campaign set title = $3, departements = $4::text[], opens_on = $5, closes_on = $6,
       below_population = $7, message = $8, version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, ...values(fields)],
  );
  return rows.length > 0;
}

/** campaign surveyors: lets two who open a campaign in one place wait for each other */
export async function holdSurveys(db: SqlReader): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('cohorts.campaign', 0))");
}

/** campaign answer: that of a commune, in place of the one before */
export async function writeAnswer(
  db: SqlReader,
  row: {
    campaignId: string;
    inseeCode: string;
    departementCode: string;
    answer: CampaignAnswer;
    answeredOn: string;
  } & Author,
): Promise<void> {
  await db.query(
    `insert into cohorts.campaign_answer (campaign_id, insee_code, departement_code, answer, answered_on, organisation_id,
       account_id)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (campaign_id, insee_code) do update
       set answer = excluded.answer, answered_on = excluded.answered_on, organisation_id = excluded.organisation_id,
         account_id = excluded.account_id, recorded_at = now()`,
    [row.campaignId, row.inseeCode, row.departementCode, row.answer, row.answeredOn, row.organisationId, row.accountId],
  );
}
