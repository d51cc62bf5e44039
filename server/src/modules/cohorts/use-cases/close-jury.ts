import { COHORT_TEACHERS, candidatureLine, decideMinutes } from '@maillage/domain/cohorts';
import { failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  closeJuryDay,
  criteriaOf,
  holdSelection,
  jurorsOf,
  juryDaysById,
  jurySlotsOf,
  lockJuryDay,
} from '../persistence/jury.queries.ts';
import { insertResults, juryProgressOf, scoresOf } from '../persistence/score.queries.ts';
import { prioritiesOn, rankingOf } from './jury-facts.ts';
import { moveCandidatures } from './move-candidatures.ts';
import { openCohort } from './open-cohort.ts';

/**
 * Closes the minutes of a jury: the ranking is kept as it stands, nothing of the day changes any more, and everybody who
 * was ranked has been heard on that day. All of it, or nothing.
 * @param command `absent` ids of the candidatures of those who did not come
 * @returns the id of the day; NOT_FOUND, FORBIDDEN (also for who declared to know somebody heard), JURY_CLOSED,
 * JURY_NOT_BEGUN, GRID_MISSING, STALE_VERSION, JURY_SCORES_MISSING, INVALID_CHOICE for somebody absent who was scored, and
 * what stands against the hearing of somebody
 */
export async function closeJury(
  tx: Transaction,
  command: { id: string; expectedVersion: number; absent: readonly string[] },
): Promise<Result<{ id: string }, Refusal>> {
  const { id, expectedVersion, absent } = command;
  const [seen] = await juryDaysById(tx, [id]);
  if (!seen) return failed([refusal('NOT_FOUND', ['id'])]);
  const opened = await openCohort(tx, seen.cohortId, COHORT_TEACHERS);
  if (!opened.ok) return opened;
  const { cohort, candidatures, rules } = opened.value;
  await holdSelection(tx, cohort.id, 'alone');
  const day = await lockJuryDay(tx, id);
  if (!day) return failed([refusal('NOT_FOUND', ['id'])]);
  if (day.closedOn !== null) return failed([refusal('JURY_CLOSED', [])]);
  if (day.version !== expectedVersion)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  const on = day.day as CalendarDate;
  if (on > tx.today) return failed([refusal('JURY_NOT_BEGUN', [], { date: on })]);
  const slots = await jurySlotsOf(tx, [id]);
  if (slots.some(({ known }) => known)) return failed([refusal('FORBIDDEN', [], { reason: 'stood_back' })]);
  const criteria = await criteriaOf(tx, [cohort.id]);
  if (criteria.length === 0) return failed([refusal('GRID_MISSING', [])]);
  const priorities = prioritiesOn(rules, on);
  const ranking = rankingOf(
    {
      criteria,
      slots,
      candidatures,
      jurors: await jurorsOf(tx, [id]),
      scores: await scoresOf(tx, [cohort.id]),
      progress: await juryProgressOf(tx, [cohort.id]),
    },
    priorities,
  );
  const { missing, wronglyAbsent } = decideMinutes(ranking, absent);
  const refusals: Refusal[] = [];
  if (missing.length > 0) refusals.push(refusal('JURY_SCORES_MISSING', ['absent'], { count: missing.length }));
  if (wronglyAbsent.length > 0) refusals.push(refusal('INVALID_CHOICE', ['absent'], { choices: null }));
  if (refusals.length > 0) return failed(refusals);
  const heard = ranking.ranked
    .map((line) => candidatures.find((row) => row.id === line.id)!)
    // Whoever withdrew after having been heard stays in the ranking, and is led nowhere.
    .filter((row) => candidatureLine(row.step, 'hear') !== null)
    .map((row) => ({ id: row.id, expectedVersion: row.version }));
  if (heard.length > 0) {
    const moved = await moveCandidatures(tx, { cohortId: cohort.id, event: 'hear', items: heard, details: { on } });
    if (!moved.ok) return moved;
    if (moved.value.refused.length > 0) return failed(moved.value.refused.flatMap((each) => each.refusals));
  }
  const { article = null, rule = null } = priorities.priority ?? {};
  await closeJuryDay(tx, day, { today: tx.today, absent, article, rule });
  await insertResults(tx, day, ranking.ranked);
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'JuryDay',
    recordId: id,
    action: 'closed',
    before: null,
    after: { day: day.day, heard: ranking.ranked.length, absent: absent.length },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok({ id });
}
