import {
  rankHeard,
  type Criterion,
  type HeardCandidate,
  type JuryBond,
  type JuryRanking,
  type JurySheet,
  type SelectionRules,
} from '@maillage/domain/cohorts';
import { clauseInForce } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { CandidatureRow } from '../persistence/candidature.queries.ts';
import type { CriterionRow, JurorRow, JurySlotRow } from '../persistence/jury.queries.ts';
import type { ProgressRow, ScoreRow } from '../persistence/score.queries.ts';
import type { ConventionRules } from './cohort-facts.ts';

/** Everything that a ranking is made from. */
export interface RankingFacts {
  readonly criteria: readonly CriterionRow[];
  readonly jurors: readonly JurorRow[];
  readonly slots: readonly JurySlotRow[];
  readonly scores: readonly ScoreRow[];
  readonly progress: readonly ProgressRow[];
  readonly candidatures: readonly CandidatureRow[];
}

/** What orders the publics on the day of a jury (PDL-1.4): the clause in force on that day. */
export function prioritiesOn(rules: Pick<ConventionRules, 'clauses'>, day: CalendarDate): SelectionRules {
  const clause = clauseInForce(rules.clauses, 'public_priority', day);
  return {
    priority: clause && { value: clause.value, article: clause.articleNumber, rule: clause.ruleId },
    immersions: [],
  };
}

/** The sheets of the jurors, from their scores one by one. */
function sheetsOf(scores: readonly ScoreRow[]): JurySheet[] {
  const sheets = new Map<string, { jurorId: string; candidateId: string; points: Map<string, number> }>();
  for (const { jurorId, candidatureId, criterionId, points } of scores) {
    const key = `${jurorId} ${candidatureId}`;
    const sheet = sheets.get(key) ?? { jurorId, candidateId: candidatureId, points: new Map<string, number>() };
    sheet.points.set(criterionId, points);
    sheets.set(key, sheet);
  }
  return [...sheets.values()];
}

/**
 * The ranking of those whom juries call, those who did not come apart. Somebody called twice is ranked where they came.
 * @param rules those of the day of the jury
 */
export function rankingOf(facts: RankingFacts, rules: SelectionRules): JuryRanking {
  const rows = new Map(facts.candidatures.map((row) => [row.id, row]));
  const heard = new Map<string, HeardCandidate>();
  for (const { candidatureId, juryDayId, absent } of facts.slots) {
    const row = rows.get(candidatureId);
    if (!row || absent === true) continue;
    heard.set(candidatureId, {
      id: candidatureId,
      audience: row.audience,
      receivedOn: row.receivedOn as CalendarDate,
      name: [row.lastName, row.firstName].filter(Boolean).join(' '),
      jurors: facts.jurors.filter((juror) => juror.juryDayId === juryDayId).map(({ id }) => id),
    });
  }
  const bonds = facts.progress
    .filter(({ stoodBack }) => stoodBack)
    .map(({ jurorId, candidatureId }): JuryBond => ({ jurorId, candidateId: candidatureId }));
  const criteria: readonly Criterion[] = facts.criteria;
  return rankHeard({ criteria, heard: [...heard.values()], sheets: sheetsOf(facts.scores), bonds, rules });
}
