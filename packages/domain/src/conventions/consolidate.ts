import { isOrdered, periodContains, periodsOverlap } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import { periodOf } from './clauses.ts';

/** One version of a keyed part of a convention (article, party, clause, commitment). */
export interface Version {
  /** What the versions have in common: number of the article, key of the party, kind and scope… */
  readonly key: string;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

/**
 * The text as it stands on a date: at most one version per key, in the order of first appearance.
 * Between versions that overlap, which `overlappingVersions` reports, the one that starts last wins.
 */
export function consolidate<V extends Version>(versions: readonly V[], date: CalendarDate): V[] {
  const inForce = new Map<string, V | null>();
  for (const version of versions) {
    const best = inForce.get(version.key) ?? null;
    const applies = periodContains(periodOf(version), date);
    const wins = applies && (best === null || (version.validFrom ?? '') >= (best.validFrom ?? ''));
    inForce.set(version.key, wins ? version : best);
  }
  return [...inForce.values()].filter((version) => version !== null);
}

/** Pairs of versions of one key that share a day. */
export function overlappingVersions<V extends Version>(versions: readonly V[]): [V, V][] {
  return versions.flatMap((later, index) =>
    versions
      .slice(0, index)
      .filter(
        (earlier) =>
          earlier.key === later.key &&
          isOrdered(periodOf(earlier)) &&
          periodsOverlap(periodOf(earlier), periodOf(later)),
      )
      .map((earlier): [V, V] => [earlier, later]),
  );
}
