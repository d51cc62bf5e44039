import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { optionalText } from '../inputs.ts';
import type { Criterion } from './grid.ts';

/**
 * Where the duty of impartiality of a jury stands: article L. 100-2 of the code des relations entre le public et
 * l'administration. No convention says more.
 */
export const IMPARTIALITY_RULE = 'CRPA-L100-2';

/** What a juror gives one candidate: points for every criterion, and a remark if any. */
export const sheetInput = z.strictObject({
  scores: z
    .array(z.strictObject({ criterionId: z.uuid(), points: z.int().nullable() }))
    .max(50)
    .transform((scores) => new Map(scores.map(({ criterionId, points }) => [criterionId, points] as const))),
  remark: optionalText(1000),
});
export type SheetInput = z.output<typeof sheetInput>;

export interface ScoringFacts {
  readonly criteria: readonly Criterion[];
  /** The day of the jury. */
  readonly day: CalendarDate;
  readonly closed: boolean;
  /** Whether the juror declared to know the candidate. */
  readonly bonded: boolean;
}

/** Why a juror may not score a candidate at all: a bond that was declared, minutes that are closed, a day to come. */
export function checkScoring(facts: Omit<ScoringFacts, 'criteria'>, today: CalendarDate): Refusal[] {
  if (facts.bonded) return [refusal('JUROR_STOOD_BACK', [], {}, { rule: IMPARTIALITY_RULE })];
  if (facts.closed) return [refusal('JURY_CLOSED', [])];
  if (facts.day > today) return [refusal('JURY_NOT_BEGUN', [], { date: facts.day })];
  return [];
}

/** Every criterion of the grid is scored, with whole points of its scale, and no other is. */
export function checkSheet(criteria: readonly Criterion[], sheet: SheetInput): Refusal[] {
  const refusals: Refusal[] = [];
  for (const { id, maximum } of criteria) {
    const points = sheet.scores.get(id) ?? null;
    if (points === null) refusals.push(refusal('REQUIRED', ['scores', id]));
    else if (points < 0 || points > maximum) refusals.push(refusal('SCORE_OUT_OF_SCALE', ['scores', id], { maximum }));
  }
  const known = new Set(criteria.map(({ id }) => id));
  for (const id of sheet.scores.keys()) if (!known.has(id)) refusals.push(refusal('NOT_FOUND', ['scores', id]));
  return refusals;
}
