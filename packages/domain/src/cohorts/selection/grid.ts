import { refusal } from '@maillage/kernel';
import type { Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { refuse, requiredText } from '../inputs.ts';

const MOST_CRITERIA = 12;

/** What a jury looks at: how much it counts, and the most points that a juror gives for it. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  /** Share of the total, in whole points. */
  readonly weight: number;
  /** Points given go from 0 to this one. */
  readonly maximum: number;
}

/** The grid of a cohort: the same criteria for everybody whom its juries hear (PDL-2.N4). */
export const gridInput = z
  .strictObject({
    criteria: z
      .array(
        z.strictObject({
          label: requiredText(120),
          weight: z.int().min(0).max(100),
          maximum: z.int().min(1).max(100),
        }),
      )
      .min(1)
      .max(MOST_CRITERIA),
  })
  .superRefine(({ criteria }, context) => {
    criteria.forEach(({ label }, at) => {
      if (criteria.slice(0, at).some((other) => other.label.toLowerCase() === label.toLowerCase()))
        context.addIssue({
          code: 'custom',
          path: ['criteria', at, 'label'],
          ...refuse('DUPLICATE_ITEM'),
          input: label,
        });
    });
    if (weightOf(criteria) === 0)
      context.addIssue({ code: 'custom', path: ['criteria'], ...refuse('GRID_WITHOUT_WEIGHT'), input: criteria });
  });
export type GridInput = z.output<typeof gridInput>;

/** The total of the weights: what the best candidate could reach. */
export const weightOf = (criteria: readonly Pick<Criterion, 'weight'>[]): number =>
  criteria.reduce((sum, { weight }) => sum + weight, 0);

/** The criterion that breaks ties: the first of those that weigh most; null for an empty grid. */
export function heaviestOf<C extends Pick<Criterion, 'weight'>>(criteria: readonly C[]): C | null {
  return criteria.reduce<C | null>((best, each) => (best === null || each.weight > best.weight ? each : best), null);
}

/** A grid is the same for everybody: once a score is given, nothing of it changes. */
export const checkGrid = (facts: { readonly scored: boolean }): Refusal[] =>
  facts.scored ? [refusal('GRID_FROZEN', [])] : [];
