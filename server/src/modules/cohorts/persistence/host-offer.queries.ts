import type { AgentStayRule, HostOfferInput, HostOfferState } from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import { readPage, type Page, type PageArguments, type SortKey } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** Places that a commune or an EPCI offers. Ids are bare uuids, days 'YYYY-MM-DD', days of the week from Monday = 1. */
export interface HostOfferRow {
  id: string;
  inseeCode: string;
  departementCode: string;
  communeName: string;
  latitude: number | null;
  longitude: number | null;
  epciSiren: string | null;
  epciName: string | null;
  startsOn: string;
  endsOn: string;
  weekdays: number[];
  places: number;
  tutorName: string;
  tutorOffice: string | null;
  tutorEmail: string | null;
  tutorPhone: string | null;
  /** The same for all offers of one tutor. */
  tutorKey: string;
  tutorLoad: number;
  note: string | null;
  state: HostOfferState;
  organisationId: string;
  version: number;
  /** Stays there that go on or are to come, as far as the reader may see them. */
  hosted: number;
}

const COLUMNS = `f.id, f.insee_code as "inseeCode", f.departement_code as "departementCode", c.name as "communeName",
  c.latitude, c.longitude, f.epci_siren as "epciSiren", e.name as "epciName", f.starts_on as "startsOn",
  f.ends_on as "endsOn", f.weekdays, f.places, f.tutor_name as "tutorName", f.tutor_office as "tutorOffice",
  f.tutor_email as "tutorEmail", f.tutor_phone as "tutorPhone", f.tutor_key as "tutorKey", f.tutor_load as "tutorLoad",
  f.note, f.state, f.organisation_id as "organisationId", f.version, h.hosted`;

const FROM = `cohorts.host_offer f join reference.commune c on c.insee_code = f.insee_code
  left join reference.epci e on e.siren = f.epci_siren
  left join lateral (
    select count(*)::int as hosted from cohorts.immersion i
    where i.offer_id = f.id and i.state in ('host_found', 'to_sign', 'planned', 'in_progress')) h on true`;

export const HOST_OFFER_SORTS = ['COMMUNE', 'STARTS_ON', 'ENDS_ON', 'PLACES'] as const;
export type HostOfferSort = (typeof HOST_OFFER_SORTS)[number];

const SORTS: Record<HostOfferSort, SortKey> = {
  COMMUNE: { name: 'commune', expression: 'c.name', type: 'text', collation: 'fr-x-icu' },
  STARTS_ON: { name: 'starts', expression: 'f.starts_on', type: 'date' },
  ENDS_ON: { name: 'ends', expression: 'f.ends_on', type: 'date' },
  PLACES: { name: 'places', expression: 'f.places', type: 'bigint' },
};

export interface HostOfferFilter {
  /** Words of the names of the commune, the EPCI and the tutor. */
  text?: string | null;
  departement?: string | null;
  states?: readonly string[] | null;
  /** Offers that receive people on some day between two dates. */
  openFrom?: string | null;
  openTo?: string | null;
}

function conditionsOf(filter: HostOfferFilter): { where: string[]; parameters: unknown[] } {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const add = (condition: (n: string) => string, value: unknown): void => {
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  for (const word of filter.text ? normaliseForSearch(filter.text).split(' ').filter(Boolean) : [])
    add(
      (n) =>
        `(c.search_key || ' ' || c.insee_code || ' ' || f.tutor_key || ' ' || coalesce(e.search_key, '')) like '%' || ${n} || '%'`,
      word,
    );
  if (filter.departement) add((n) => `f.departement_code = ${n}`, filter.departement);
  if (filter.states?.length) add((n) => `f.state = any(${n}::text[])`, filter.states);
  if (filter.openFrom) add((n) => `f.ends_on >= ${n}::date`, filter.openFrom);
  if (filter.openTo) add((n) => `f.starts_on <= ${n}::date`, filter.openTo);
  return { where, parameters };
}

/** host offers by id: those that the actor may see among the ids asked for */
export function hostOffersById(db: SqlReader, ids: readonly string[]): Promise<HostOfferRow[]> {
  return db.query(`select ${COLUMNS} from ${FROM} where f.id = any($1::uuid[])`, [ids]);
}

/** host offers list: under a filter and a sort, one page */
export function hostOffersPage(
  db: SqlReader,
  args: PageArguments,
  filter: HostOfferFilter,
  sort: { by: HostOfferSort; direction: 'ASC' | 'DESC' },
): Promise<Page<HostOfferRow>> {
  return readPage(db, args, {
    select: COLUMNS,
    from: FROM,
    ...conditionsOf(filter),
    id: 'f.id',
    sort: SORTS[sort.by],
    direction: sort.direction,
  });
}

/** Beyond, a search says that it was cut: nobody is matched over a whole country. */
export const MOST_OFFERS_MATCHED = 400;

/** host offers open between two dates inside a box: those among which places are looked for, in a stable order */
export function openHostOffers(
  db: SqlReader,
  { from, to, box }: { from: string; to: string; box: { south: number; north: number; west: number; east: number } },
): Promise<HostOfferRow[]> {
  return db.query(
    `select ${COLUMNS} from ${FROM}
     where f.state = 'open' and f.ends_on >= $1::date and f.starts_on <= $2::date
       and c.latitude between $3 and $4 and c.longitude between $5 and $6
     order by f.id limit ${MOST_OFFERS_MATCHED}`,
    [from, to, box.south, box.north, box.west, box.east],
  );
}

/**
 * host offers by id: decisions on the places of their tutors wait for each other. Not a lock of rows: whoever places
 * people there may read offers that it may not write, and those of a tutor lie in several départements.
 */
export async function lockHostOffers(db: SqlReader, ids: readonly string[]): Promise<HostOfferRow[]> {
  await db.query(
    `select pg_advisory_xact_lock(hashtextextended('host-tutor:' || k.tutor_key, 0))
     from (select distinct tutor_key from cohorts.host_offer where id = any($1::uuid[]) order by tutor_key) k`,
    [ids],
  );
  return hostOffersById(db, ids);
}

export interface OfferLoadRow {
  offerId: string;
  day: string;
  people: number;
  tutorPeople: number;
}

/** load of host offers: how many people each day already holds, there and with their tutor, whichever cohort they are of */
export function offerLoads(db: SqlReader, ids: readonly string[]): Promise<OfferLoadRow[]> {
  return db.query(
    `select offer_id as "offerId", day, people, tutor_people as "tutorPeople"
     from cohorts.offer_load($1::uuid[]) order by day`,
    [ids],
  );
}

/** The same tutor over several offers of a host. */
const tutorKeyOf = ({ epciSiren, inseeCode, tutorName }: HostOfferInput): string =>
  `${epciSiren ?? inseeCode} ${normaliseForSearch(tutorName)}`;

const valuesOf = (offer: HostOfferInput): unknown[] => [
  offer.from,
  offer.to,
  offer.weekdays,
  offer.places,
  offer.tutorName,
  offer.tutorOffice,
  offer.tutorEmail,
  offer.tutorPhone,
  tutorKeyOf(offer),
  offer.tutorLoad,
  offer.note,
];

/** host offer: a new one, open */
export async function insertHostOffer(
  db: SqlReader,
  row: { id: string; departementCode: string; organisationId: string; accountId: string },
  offer: HostOfferInput,
): Promise<void> {
  await db.query(
    `insert into cohorts.host_offer (id, departement_code, organisation_id, account_id, insee_code, epci_siren, starts_on,
       ends_on, weekdays, places, tutor_name, tutor_office, tutor_email, tutor_phone, tutor_key, tutor_load, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      row.id,
      row.departementCode,
      row.organisationId,
      row.accountId,
      offer.inseeCode,
      offer.epciSiren,
      ...valuesOf(offer),
    ],
  );
}

/** host offer: corrected from an expected version. @returns false when somebody else was faster */
export async function updateHostOffer(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  offer: HostOfferInput,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.host_offer set starts_on = $3, ends_on = $4, weekdays = $5, places = $6, tutor_name = $7,
       tutor_office = $8, tutor_email = $9, tutor_phone = $10, tutor_key = $11, tutor_load = $12, note = $13,
       version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, ...valuesOf(offer)],
  );
  return rows.length > 0;
}

/** host offer: moved to a state from an expected version. @returns false when somebody else was faster */
export async function moveHostOfferTo(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  state: HostOfferState,
): Promise<boolean> {
  const rows = await db.query(
    'update cohorts.host_offer set state = $3, version = version + 1 where id = $1 and version = $2 returning id',
    [id, expectedVersion, state],
  );
  return rows.length > 0;
}

/** For whom the organisation acted for offers places. */
export interface HostScopeRow {
  ownCommune: string | null;
  ownEpci: string | null;
  surveyed: string[];
}

/** hosting scope: the one of the organisation acted for */
export async function hostScopeOf(db: SqlReader): Promise<HostScopeRow> {
  const [row] = await db.query<HostScopeRow>(
    `select cohorts.own_commune() as "ownCommune", cohorts.own_epci() as "ownEpci",
       cohorts.surveyed_departements() as surveyed`,
  );
  return row!;
}

/** agent stays of conventions: how long they are, every line whatever the day */
export function agentStaysOf(
  db: SqlReader,
  conventionIds: readonly string[],
): Promise<(AgentStayRule & { conventionId: string })[]> {
  return db.query(
    `select convention_id as "conventionId", valid_from as "validFrom", min_days as "minDays", max_days as "maxDays",
       article, rule_id as rule
     from cohorts.agent_stay where convention_id = any($1::uuid[]) order by valid_from`,
    [conventionIds],
  );
}
