import { whyNotLeadCohort, type CohortActor, type Recruitment } from '@maillage/domain/cohorts';
import { failed, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { clausesOf, noticesOf, partiesOf } from '../../conventions/persistence/parts.queries.ts';
import { noticeFacts } from '../../conventions/use-cases/convention-facts.ts';
import { clauseFacts, whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import { candidaturesOf, type CandidatureRow } from '../persistence/candidature.queries.ts';
import { cohortsById, lockCohort, type CohortRow } from '../persistence/cohort.queries.ts';
import { cohortParts, experimentsOf } from '../persistence/cohort-figures.queries.ts';
import { schemesById, type SchemeRow } from '../persistence/scheme.queries.ts';
import { partsFor, recruitmentOf, type ConventionRules } from './cohort-facts.ts';

/** A cohort under the pen of a use case: its row is locked until the transaction ends. */
export interface OpenCohort {
  cohort: CohortRow;
  actors: CohortActor[];
  scheme: SchemeRow | null;
  candidatures: CandidatureRow[];
  rules: ConventionRules;
  recruitment: Recruitment;
}

/** What a convention says of its cohorts, as far as the actor reads it. */
export async function conventionRules(db: SqlReader, conventionId: string): Promise<ConventionRules> {
  const ids = [conventionId];
  const clauses = clauseFacts(await clausesOf(db, ids, null));
  const parties = await partiesOf(db, ids, null);
  const notices = noticeFacts({ parties, notices: await noticesOf(db, ids) });
  return { clauses, notices, experiments: await experimentsOf(db, ids) };
}

/**
 * Locks a cohort and reads what its rules need: whoever comes second waits here, and then sees what the first has done.
 * @param by who may do what is about to be done
 * @returns NOT_FOUND when it is out of reach, FORBIDDEN
 */
export async function openCohort(
  tx: Transaction,
  id: string,
  by: readonly CohortActor[],
): Promise<Result<OpenCohort, Refusal>> {
  const [seen] = await cohortsById(tx, [id]);
  if (!seen) return failed([refusal('NOT_FOUND', ['cohortId'])]);
  const { actors } = partsFor(seen, await cohortParts(tx));
  const denial = whyNotLeadCohort(whoOf(tx), actors, by);
  if (denial) return failed([denial]);
  const cohort = await lockCohort(tx, id);
  if (!cohort) return failed([refusal('NOT_FOUND', ['cohortId'])]);
  const [scheme] = await schemesById(tx, [cohort.schemeId]);
  const candidatures = await candidaturesOf(tx, [id]);
  const rules = await conventionRules(tx, cohort.conventionId);
  const recruitment = recruitmentOf(cohort, rules, scheme ?? null, candidatures, tx.today);
  return ok({ cohort, actors, scheme: scheme ?? null, candidatures, rules, recruitment });
}
