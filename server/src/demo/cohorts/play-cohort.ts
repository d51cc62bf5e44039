import type { CandidatureEvent, CohortDetails, CohortEvent } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { candidaturesById } from '../../modules/cohorts/persistence/candidature.queries.ts';
import { cohortsById } from '../../modules/cohorts/persistence/cohort.queries.ts';
import { enterCandidatures } from '../../modules/cohorts/use-cases/enter-candidatures.ts';
import { moveCandidatures, type StepDetails } from '../../modules/cohorts/use-cases/move-candidatures.ts';
import { moveCohort } from '../../modules/cohorts/use-cases/move-cohort.ts';
import { saveCohort } from '../../modules/cohorts/use-cases/save-cohort.ts';
import type { DemoActor } from '../agreements/definition.ts';
import type { Stage } from '../stage.ts';
import type { CandidateFields } from './candidates.ts';
import { callBeforeJury, judge, type DemoJury } from './play-jury.ts';

/** Something that happens to a cohort of the demonstration on a day; what lies after today does not happen. */
export type Happening = { readonly on: CalendarDate; readonly by?: DemoActor } & (
  | { readonly lead: CohortEvent; readonly details?: CohortDetails }
  | { readonly enter: readonly CandidateFields[] }
  | {
      readonly move: CandidatureEvent;
      /** Positions of the people in the order in which they were entered. */
      readonly who: readonly number[];
      readonly details?: StepDetails;
    }
  /** A jury is called, or sits: each juror scores everybody, and its minutes are closed. */
  | { readonly call: DemoJury }
  | { readonly judge: DemoJury }
  /** Something else that is played then. */
  | { readonly play: (stage: Stage, cohort: { id: string; entered: readonly string[] }) => Promise<void> }
);

export interface DemoCohort {
  readonly title: string;
  readonly departement: string;
  readonly edition: string;
  readonly proposedOn: CalendarDate;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly minimumBy: string;
  readonly seats?: number;
  readonly jury?: boolean;
  readonly venue?: string;
  readonly happenings: readonly Happening[];
}

/** Positions from one to another, both included. */
export const people = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/**
 * Plays a cohort of the demonstration through the use cases, as those who run it.
 * @param editions ids of the editions of the scheme by their label
 * @throws Error with the refusals: the demonstration is written to be accepted
 */
export async function playCohort(
  stage: Stage,
  { schemeId, editions }: { schemeId: string; editions: ReadonlyMap<string, string> },
  coordinator: DemoActor,
  demo: DemoCohort,
): Promise<void> {
  const today = stage.clock.today();
  const { title, departement, startsOn, endsOn, minimumBy, jury = false } = demo;
  if (demo.proposedOn > today) return;
  const fields = {
    title,
    departement,
    editionId: editions.get(demo.edition),
    cdgId: stage.organisation(`cdg-${departement}`).id,
    antenneId: stage.organisation(`cnfpt-antenne-${departement}`).id,
    startsOn,
    endsOn,
    minimumBy,
    jury,
    seats: demo.seats ?? null,
    venue: demo.venue ?? null,
    note: 'Cohorte inventée pour la démonstration.',
  };
  const { id } = await stage.act(coordinator, demo.proposedOn, title, (tx) =>
    saveCohort(tx, { schemeId, id: null, expectedVersion: null, fields }),
  );
  const entered: string[] = [];
  for (const happening of demo.happenings) {
    if (happening.on > today) return;
    const { on, by = coordinator } = happening;
    if ('play' in happening) {
      await happening.play(stage, { id, entered });
      continue;
    }
    const what = `${title}, ${'lead' in happening ? happening.lead : 'move' in happening ? happening.move : 'candidatures'}`;
    if ('enter' in happening) {
      const lines = happening.enter.map((line, at) => ({ line: at + 1, fields: line }));
      const outcome = await stage.act(by, on, what, (tx) =>
        enterCandidatures(tx, { cohortId: id, lines, dryRun: false }),
      );
      if (outcome.refused.length > 0) throw new Error(`Démonstration, ${what} : ${JSON.stringify(outcome.refused)}`);
      entered.push(...outcome.entered);
    } else if ('lead' in happening) {
      await stage.act(by, on, what, async (tx) => {
        const [row] = await cohortsById(tx, [id]);
        const { lead: event, details = {} } = happening;
        return moveCohort(tx, { id, event, expectedVersion: row!.version, details });
      });
    } else if ('call' in happening) await callBeforeJury(stage, by, on, { cohortId: id, entered }, happening.call);
    else if ('judge' in happening) await judge(stage, by, on, { cohortId: id, entered }, happening.judge);
    else {
      const outcome = await stage.act(by, on, what, async (tx) => {
        const ids = happening.who.map((at) => entered[at]!);
        const versions = new Map((await candidaturesById(tx, ids)).map((row) => [row.id, row.version]));
        const items = ids.map((candidature) => ({ id: candidature, expectedVersion: versions.get(candidature)! }));
        return moveCandidatures(tx, { cohortId: id, event: happening.move, items, details: happening.details ?? {} });
      });
      if (outcome.refused.length > 0) throw new Error(`Démonstration, ${what} : ${JSON.stringify(outcome.refused)}`);
    }
  }
}
