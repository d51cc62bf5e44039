import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { TERRITORIES } from './operations.ts';

export interface Place {
  readonly code: string;
  readonly name: string;
}

export interface Territories {
  readonly regions: readonly Place[];
  readonly departements: readonly Place[];
}

const NONE: Territories = { regions: [], departements: [] };

/** The régions and départements; empty until they are read. A page shows codes meanwhile. */
export function useTerritories(): Territories {
  const { data } = useQuery(TERRITORIES);
  return useMemo(() => (data ? { regions: data.regions, departements: data.departements } : NONE), [data]);
}

/** '44 – Loire-Atlantique'; the code itself while names are unknown. */
export function departementName(places: readonly Place[], code: string): string {
  const place = places.find((each) => each.code === code);
  return place ? `${place.code} – ${place.name}` : code;
}

/** 'Pays de la Loire'; the code itself while names are unknown. */
export function regionName(places: readonly Place[], code: string): string {
  return places.find((each) => each.code === code)?.name ?? code;
}
