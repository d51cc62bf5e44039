import { normaliseForSearch } from '@maillage/kernel';
import type { ClauseValue } from './clause-kinds/index.ts';

export interface GroupFacts {
  readonly trainees: number;
  /** Name of the training theme, compared without accents, case or signs. */
  readonly theme: string | null;
  /** A regulated training may be exempt (VALS-9.3). */
  readonly regulated: boolean;
}

export interface GroupDecision {
  /** `reason_needed` = below an objective: it may open with a reason; `at_risk` = below a bar. */
  readonly outcome: 'deploy' | 'reason_needed' | 'at_risk';
  /** The number that applied; null when the group is exempt. */
  readonly threshold: number | null;
  /** Trainees still missing. */
  readonly missing: number;
}

/** Trainees needed for a theme: its exception when there is one, else the general number (NORD-3). */
export function thresholdFor(clause: ClauseValue<'group_threshold'>, theme: string | null): number {
  const wanted = theme === null ? null : normaliseForSearch(theme);
  return clause.exceptions.find((exception) => normaliseForSearch(exception.theme) === wanted)?.min ?? clause.min;
}

/** Whether a group is large enough to open (VALS-9.3, NORD-3). */
export function decideGroup(clause: ClauseValue<'group_threshold'>, group: GroupFacts): GroupDecision {
  if (group.regulated && clause.regulatedExempt) return { outcome: 'deploy', threshold: null, missing: 0 };
  const threshold = thresholdFor(clause, group.theme);
  const missing = Math.max(0, threshold - group.trainees);
  if (missing === 0) return { outcome: 'deploy', threshold, missing };
  return { outcome: clause.isObjective ? 'reason_needed' : 'at_risk', threshold, missing };
}
