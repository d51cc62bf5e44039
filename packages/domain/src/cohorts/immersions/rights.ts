import { refusal } from '@maillage/kernel';
import { lacks, type Denial, type Who } from '../../access/index.ts';
import type { ImmersionActor } from './immersion.ts';

/** For whom an organisation offers places. */
export interface HostScope {
  /** The commune, or the EPCI, that it is. */
  readonly ownCommune: string | null;
  readonly ownEpci: string | null;
  /** Départements that it surveys as a centre de gestion. */
  readonly surveyed: readonly string[];
}

/** Where the places of an offer are, and whose they are. */
export interface OfferPlace {
  readonly inseeCode: string;
  readonly departementCode: string;
  /** Null = the commune's own. */
  readonly epciSiren: string | null;
}

/** Whether an organisation is the one that hosts. */
export function isHost(scope: Pick<HostScope, 'ownCommune' | 'ownEpci'>, place: OfferPlace): boolean {
  return place.epciSiren === null
    ? place.inseeCode === scope.ownCommune
    : scope.ownEpci !== null && place.epciSiren === scope.ownEpci;
}

/** Places are offered by the commune or EPCI itself, or entered by the centre de gestion of its département (PDL-2.C4). */
export function whyNotKeepHostOffer(who: Who, scope: HostScope, place: OfferPlace | null): Denial {
  const denial = lacks(who, 'recordNeeds');
  if (denial) return denial;
  const concerned =
    place === null
      ? scope.ownCommune !== null || scope.ownEpci !== null || scope.surveyed.length > 0
      : isHost(scope, place) || scope.surveyed.includes(place.departementCode);
  return concerned ? null : refusal('FORBIDDEN', [], { reason: 'not_hosting' });
}

/**
 * A stay is led by those who run its cohort, the antenne that teaches it and its host; each step says by which of them.
 * @param parts what the reader's organisation is for it
 */
export function whyNotLeadImmersion(who: Who, parts: readonly ImmersionActor[], by: readonly ImmersionActor[]): Denial {
  const hosts = parts.includes('host') && by.includes('host');
  const denial = lacks(who, hosts ? 'recordNeeds' : 'runCohorts');
  if (denial) return denial;
  return by.some((part) => parts.includes(part)) ? null : refusal('FORBIDDEN', [], { reason: 'not_running_immersion' });
}
