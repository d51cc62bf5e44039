/** What became of the people of one or several cohorts, counted from their records. */
export interface OutcomeCounts {
  /** Those who began the training. */
  readonly begun: number;
  /** Of them, those who left it before its end. */
  readonly left: number;
  /** Of them, those who went to its end. */
  readonly completed: number;
  /** Of those who went to its end, those whose certification is known. */
  readonly judged: number;
  /** Of those, whoever holds the whole title. */
  readonly certified: number;
  /** Of those who went to its end, those who found a post. */
  readonly placed: number;
}

export const COHORT_INDICATORS = ['abandonment', 'certification', 'placement'] as const;
export type CohortIndicatorCode = (typeof COHORT_INDICATORS)[number];

/** A share of a group; both numbers are null where they would tell of fewer than five people. */
export interface CohortIndicator {
  readonly code: CohortIndicatorCode;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const PARTS: Record<CohortIndicatorCode, (counts: OutcomeCounts) => readonly [number, number]> = {
  abandonment: ({ left, begun }) => [left, begun],
  certification: ({ certified, judged }) => [certified, judged],
  placement: ({ placed, completed }) => [placed, completed],
};

/** People under whom a group is not told. */
export const SMALLEST_GROUP = 5;

const isSmall = (people: number): boolean => people > 0 && people < SMALLEST_GROUP;

/**
 * The indicators of cohorts. A share tells two groups, those who are in it and the others: where either is small, none of
 * it is told to whoever is only told figures.
 * @param told whether the reader runs, teaches or pays all of these cohorts
 */
export function indicatorsOf(counts: OutcomeCounts, told: boolean): CohortIndicator[] {
  return COHORT_INDICATORS.map((code) => {
    const [numerator, denominator] = PARTS[code](counts);
    const hidden = !told && (isSmall(numerator) || isSmall(denominator - numerator));
    return hidden ? { code, numerator: null, denominator: null } : { code, numerator, denominator };
  });
}
