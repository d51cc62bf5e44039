import { refusal } from '@maillage/kernel';
import { lacks, type Denial, type TextStatus, type Who } from '../access/index.ts';
import type { CohortActor } from './cohort-life.ts';

/** What the right to keep the schemes of a convention depends on. */
export interface SchemeRightsFacts {
  readonly status: TextStatus;
  readonly draftingOrganisationId: string;
  /** Keys of the parties that are mandated to coordinate on this day. */
  readonly coordinatorKeys: readonly string[];
  /** Keys of the parties for which the reader's organisation acts: as the party, as its legal body or as its unit. */
  readonly actsForKeys: readonly string[];
}

/**
 * The schemes of a convention are kept by its mandated coordinator (PDL-2.C7), or by its drafter where it names none;
 * only once it is in force.
 */
export function whyNotKeepSchemes(who: Who, facts: SchemeRightsFacts): Denial {
  const denial = lacks(who, 'keepSchemes');
  if (denial) return denial;
  if (facts.status !== 'in_force') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return coordinatesConvention(who, facts) ? null : refusal('FORBIDDEN', [], { reason: 'not_coordinator' });
}

/** Whether the reader's organisation coordinates a convention: for the party mandated to, or as its drafter without one. */
export function coordinatesConvention(who: Who, facts: SchemeRightsFacts): boolean {
  return facts.coordinatorKeys.length > 0
    ? facts.coordinatorKeys.some((key) => facts.actsForKeys.includes(key))
    : facts.draftingOrganisationId === who.organisationId;
}

/** For which communes an organisation states or surveys needs. */
export interface NeedsScope {
  /** The commune that it is, when it is one. */
  readonly ownCommune: string | null;
  /** Départements that it surveys: its own as a centre de gestion, and those of the centres that mandate it. */
  readonly surveyed: readonly string[];
}

/** The needs of a commune are stated by the commune itself, or by the centre de gestion that surveys it (PDL-2.C1). */
export function whyNotRecordNeed(
  who: Who,
  scope: NeedsScope,
  commune: { readonly inseeCode: string; readonly departementCode: string } | null,
): Denial {
  const denial = lacks(who, 'recordNeeds');
  if (denial) return denial;
  const concerned =
    commune === null
      ? scope.ownCommune !== null || scope.surveyed.length > 0
      : commune.inseeCode === scope.ownCommune || scope.surveyed.includes(commune.departementCode);
  return concerned ? null : refusal('FORBIDDEN', [], { reason: 'not_surveyed' });
}

/** A campaign is opened by the centre de gestion that surveys each of its départements (PDL-2.C1). */
export function whyNotSurvey(who: Who, scope: NeedsScope, departements: readonly string[] | null): Denial {
  const denial = lacks(who, 'recordNeeds');
  if (denial) return denial;
  const surveys =
    scope.surveyed.length > 0 && (departements ?? []).every((departement) => scope.surveyed.includes(departement));
  return surveys ? null : refusal('FORBIDDEN', [], { reason: 'not_surveyed' });
}

/**
 * A cohort is run by the centre de gestion and the antenne of its département (PDL-4.5), and by the coordinator of the
 * convention; each step says by which of them.
 * @param parts what the reader's organisation is for this cohort
 */
export function whyNotLeadCohort(who: Who, parts: readonly CohortActor[], by: readonly CohortActor[]): Denial {
  const denial = lacks(who, 'runCohorts');
  if (denial) return denial;
  return by.some((part) => parts.includes(part)) ? null : refusal('FORBIDDEN', [], { reason: 'not_running_cohort' });
}
