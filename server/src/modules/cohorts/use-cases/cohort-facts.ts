import type { CohortActor, CohortFacts, NoticeEnd, Place, Recruitment, RuleOf } from '@maillage/domain/cohorts';
import {
  clauseInForce,
  clausesOfKind,
  standingNotice,
  type ClauseFact,
  type NoticeFact,
} from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { CandidatureRow } from '../persistence/candidature.queries.ts';
import type { CohortRow } from '../persistence/cohort.queries.ts';
import type { CohortPartsRow, ExperimentRow } from '../persistence/cohort-figures.queries.ts';
import type { SchemeRow } from '../persistence/scheme.queries.ts';

/** What a convention says of its cohorts: every version of its clauses, its notices, and its experiment. */
export interface ConventionRules {
  readonly clauses: readonly ClauseFact[];
  readonly notices: readonly NoticeFact[];
  readonly experiments: readonly ExperimentRow[];
}

const ruleOf = <V>(clause: { value: V; articleNumber: string | null; ruleId: string | null }): RuleOf<V> => ({
  value: clause.value,
  article: clause.articleNumber,
  rule: clause.ruleId,
});

/** The last day that a notice leaves to a convention; null while none stands. */
export function noticeEnd({ clauses, notices }: ConventionRules, today: CalendarDate): NoticeEnd | null {
  const notice = standingNotice({ notices, asOf: today });
  if (!notice) return null;
  const clause = clauseInForce(clauses, 'notice', notice.receivedOn);
  return {
    endsOn: notice.effectiveOn,
    article: clause?.articleNumber ?? null,
    rule: clause?.ruleId ?? null,
  };
}

/** Seats of a cohort that begins on a day, by the clause in force on that day (PDL-1.1). */
export function sizeRule(rules: Pick<ConventionRules, 'clauses'>, startsOn: CalendarDate): CohortFacts['size'] {
  const clause = clauseInForce(rules.clauses, 'cohort_size', startsOn);
  return clause && { ...clause.value, article: clause.articleNumber, rule: clause.ruleId };
}

/** The experiment of a convention on a day, with its last assessment (PDL-1.2). */
export function gateFact(rules: ConventionRules, today: CalendarDate): CohortFacts['gate'] {
  const clause = clausesOfKind(rules.clauses, 'cohort_gate', today)[0];
  if (!clause) return null;
  const { departement, year, blocksOthersUntilPositive: blocks } = clause.value;
  const assessed = rules.experiments.find((row) => row.departementCode === departement && row.year === year);
  const { articleNumber: article, ruleId: rule } = clause;
  return { departement, year, blocks, outcome: assessed?.outcome ?? null, article, rule };
}

/**
 * What the guards of a cohort look at. Its seats come from the clause in force on its first day; the experiment and the
 * notice are those of today.
 */
export function cohortFacts(row: CohortRow, rules: ConventionRules, today: CalendarDate): CohortFacts {
  const startsOn = row.startsOn as CalendarDate;
  return {
    state: row.state,
    departement: row.departementCode,
    startsOn,
    endsOn: row.endsOn as CalendarDate,
    minimumBy: row.minimumBy as CalendarDate,
    seats: row.seats,
    extendedOn: row.extendedOn as CalendarDate | null,
    isFallback: row.isFallback,
    size: sizeRule(rules, startsOn),
    gate: gateFact(rules, today),
    notice: noticeEnd(rules, today),
  };
}

function placeOf(row: CandidatureRow): Place {
  return {
    id: row.id,
    step: row.step,
    audience: row.audience,
    employer: row.employerId === null ? null : { departement: row.employerDepartement, region: row.employerRegion },
    waitingSince: row.waitingRank ?? 0,
    immersionDays: row.immersionDays,
    heard: row.heardOn !== null,
  };
}

/** A cohort with everybody who wants into it; the clauses on the selection are those of the day of the decision. */
export function recruitmentOf(
  row: CohortRow,
  rules: ConventionRules,
  scheme: Pick<SchemeRow, 'blocks' | 'prerequisites'> | null,
  candidatures: readonly CandidatureRow[],
  today: CalendarDate,
): Recruitment {
  const priority = clauseInForce(rules.clauses, 'public_priority', today);
  return {
    cohort: cohortFacts(row, rules, today),
    region: row.regionCode,
    jury: row.jury,
    blocks: scheme?.blocks.length ?? 0,
    prerequisites: scheme?.prerequisites.length ?? 0,
    rules: {
      priority: priority && ruleOf(priority),
      immersions: clausesOfKind(rules.clauses, 'selection_immersion', today).map(ruleOf),
    },
    places: candidatures.map(placeOf),
  };
}

/** What the organisation acted for is for a cohort. */
export function partsFor(
  cohort: Pick<CohortRow, 'id' | 'conventionId'>,
  parts: CohortPartsRow,
): { actors: CohortActor[]; pays: boolean } {
  const coordinates = parts.coordinated.includes(cohort.conventionId);
  const actors: CohortActor[] = [
    ...(coordinates ? (['coordinator'] as const) : []),
    ...(!coordinates && parts.run.includes(cohort.id) ? (['manager'] as const) : []),
    ...(parts.taught.includes(cohort.id) ? (['teacher'] as const) : []),
  ];
  return { actors, pays: parts.paid.includes(cohort.id) };
}
