import { clauseKind } from '../../clause-kinds/index.ts';
import { clauseInput } from '../../input/convention-input.ts';
import type { ReadingContext } from '../units.ts';
import { cohortRules } from './cohorts.ts';
import { communicationRules } from './communication.ts';
import { contractRules } from './contract.ts';
import { disputeRules } from './disputes.ts';
import { financingRules } from './financing.ts';
import { governanceRules } from './governance.ts';
import { profileRules } from './profile.ts';
import { projectRules } from './projects.ts';
import type { ClauseFound } from './rule.ts';
import { termRules } from './term.ts';

const RULES = [
  ...termRules,
  ...governanceRules,
  ...cohortRules,
  ...projectRules,
  ...financingRules,
  ...disputeRules,
  ...communicationRules,
  ...contractRules,
  ...profileRules,
];

/**
 * Every clause that a rule has read and whose value its kind accepts; of several of one kind and scope, which may not
 * stand side by side, the surest, then the first.
 */
export function readClauses(context: ReadingContext): ClauseFound[] {
  const best = new Map<string, ClauseFound>();
  for (const clause of RULES.flatMap((rule) => rule(context))) {
    const value = clauseKind(clause.kind).schema.safeParse(clause.value);
    if (!value.success) continue;
    const one = { ...clause, value: value.data as unknown };
    if (
      !clauseInput.safeParse({ kind: one.kind, scope: one.scope, value: one.value, articleNumber: one.articleNumber })
        .success
    )
      continue;
    const key = `${one.kind}/${one.scope}`;
    const other = best.get(key);
    if (!other || one.confidence > other.confidence) best.set(key, one);
  }
  return [...best.values()].toSorted((a, b) => a.start - b.start || a.kind.localeCompare(b.kind, 'en'));
}
