import type { Read } from '../reread.ts';

/** What a change of an offer or of a stay makes stale. */
export const IMMERSION_READS: readonly Read[] = [
  'hostOffers',
  'hostedImmersions',
  'cohort',
  'candidature',
  'proposePlacements',
];
