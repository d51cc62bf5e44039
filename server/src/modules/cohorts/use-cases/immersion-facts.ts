import {
  isHost,
  OCCUPYING,
  type HostScope,
  type ImmersionActor,
  type OfferTimes,
  type StayFacts,
} from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import type { OrganisationRow } from '../../organisations/persistence/organisation.queries.ts';
import type { CohortPartsRow } from '../persistence/cohort-figures.queries.ts';
import type { HostOfferRow } from '../persistence/host-offer.queries.ts';
import type { ImmersionRow } from '../persistence/immersion.queries.ts';
import type { EditionRow } from '../persistence/scheme.queries.ts';
import { partsFor } from './cohort-facts.ts';

/** When an offer receives people, as the rules see it. */
export function timesOf(offer: HostOfferRow): OfferTimes {
  return {
    from: offer.startsOn as CalendarDate,
    to: offer.endsOn as CalendarDate,
    weekdays: offer.weekdays,
    places: offer.places,
    tutorLoad: offer.tutorLoad,
    departement: offer.departementCode,
  };
}

/** Whether an organisation is the one that hosts under an offer. */
export function isHostOf(
  offer: Pick<HostOfferRow, 'inseeCode' | 'epciSiren'>,
  organisation: Pick<OrganisationRow, 'kind' | 'inseeCode' | 'epciSiren'> | null,
): boolean {
  if (organisation === null) return false;
  return offer.epciSiren === null
    ? organisation.kind === 'commune' && organisation.inseeCode === offer.inseeCode
    : organisation.kind === 'epci' && organisation.epciSiren === offer.epciSiren;
}

/** What the organisation acted for is for a stay: a part in its cohort, its host, or both. */
export function partsForStay(
  stay: Pick<ImmersionRow, 'cohortId' | 'conventionId'>,
  offer: Pick<HostOfferRow, 'inseeCode' | 'departementCode' | 'epciSiren'> | null,
  parts: CohortPartsRow,
  scope: HostScope,
): ImmersionActor[] {
  const { actors } = partsFor({ id: stay.cohortId, conventionId: stay.conventionId }, parts);
  return offer && isHost(scope, offer) ? [...actors, 'host'] : actors;
}

/** Stays whose days are taken of a person; those with no host count too, since they are meant. */
const counts = ({ state }: ImmersionRow): boolean => state === 'requested' || OCCUPYING.includes(state);

/** Days of the other stays of a person, and the days of the programme that are left. @param own the stay looked at */
export function aroundStay(
  stays: readonly ImmersionRow[],
  own: string | null,
  edition: EditionRow | null,
): Pick<StayFacts, 'otherDays' | 'programme'> {
  const others = stays.filter((stay) => stay.id !== own && counts(stay) && stay.state !== 'not_validated');
  const whole = edition?.immersions.reduce((sum, { days }) => sum + days, 0) ?? null;
  const used = others.filter(({ kind }) => kind === 'course').reduce((sum, { days }) => sum + days.length, 0);
  return {
    otherDays: others.flatMap(({ days }) => days),
    programme:
      whole === null ? null : { left: Math.max(0, whole - used), source: edition!.source ?? edition!.articleNumber },
  };
}

/** How a host is called: the EPCI, or the commune. */
export const hostNameOf = (offer: Pick<HostOfferRow, 'communeName' | 'epciName'>): string =>
  offer.epciName ?? offer.communeName;
