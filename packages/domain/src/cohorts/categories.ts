import { periodContains, refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';

/** Categories of the territorial public service, from the highest. */
export const CATEGORIES = ['A', 'B', 'C'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A line of the law on who may be secrétaire général de mairie, as dated reference data (CGCT L2122-19-1). */
export interface CategoryRule {
  readonly code: string;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  /** Communes of at least this number of inhabitants… */
  readonly fromPopulation: number;
  /** … and of fewer than this one; null = however many. */
  readonly belowPopulation: number | null;
  /** Lowest category of whoever is appointed; null = any. */
  readonly minimum: Category | null;
  /** Whether a directeur général des services may be appointed instead. */
  readonly allowsDirector: boolean;
  readonly source: string;
}

/**
 * What the law asks of a commune for its secrétaire général de mairie on a day (CGCT-L2122-19-1).
 * @param population legal population; null = none is published
 * @returns null where the law says nothing: a commune above every line, or without a published population
 */
export function categoryRuleFor(
  rules: readonly CategoryRule[],
  population: number | null,
  date: CalendarDate,
): CategoryRule | null {
  if (population === null) return null;
  return (
    rules.find(
      (rule) =>
        periodContains({ from: rule.validFrom, to: rule.validTo }, date) &&
        population >= rule.fromPopulation &&
        (rule.belowPopulation === null || population < rule.belowPopulation),
    ) ?? null
  );
}

/** Whether a category reaches a minimum. */
export function reaches(category: Category, minimum: Category): boolean {
  return CATEGORIES.indexOf(category) <= CATEGORIES.indexOf(minimum);
}

/** A post below what the law asks on the day from which it is wanted (CGCT-L2122-19-1). */
export function checkCategory(
  rule: CategoryRule | null,
  category: Category | null,
  population: number | null,
): Refusal[] {
  if (rule === null || rule.minimum === null || category === null || reaches(category, rule.minimum)) return [];
  return [
    refusal(
      'CATEGORY_BELOW_MINIMUM',
      ['category'],
      { minimum: rule.minimum, category, population, source: rule.source },
      { rule: 'CGCT-L2122-19-1' },
    ),
  ];
}
