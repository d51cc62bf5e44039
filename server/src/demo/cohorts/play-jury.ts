import type { CalendarDate } from '@maillage/kernel';
import { criteriaOf, jurySlotsOf, juryDaysOf } from '../../modules/cohorts/persistence/jury.queries.ts';
import { closeJury } from '../../modules/cohorts/use-cases/close-jury.ts';
import { saveGrid } from '../../modules/cohorts/use-cases/save-grid.ts';
import { saveJuryDay } from '../../modules/cohorts/use-cases/save-jury-day.ts';
import { declareBond, scoreCandidate } from '../../modules/cohorts/use-cases/score-candidate.ts';
import type { DemoActor } from '../agreements/definition.ts';
import type { Stage } from '../stage.ts';

/** A jury of the demonstration. Its scores are invented; they fall in the order in which people are called. */
export interface DemoJury {
  readonly day: CalendarDate;
  readonly place: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly slotMinutes: number;
  readonly breakFrom?: number;
  readonly breakTo?: number;
  /** The grid, where it is not there yet. */
  readonly criteria?: readonly { readonly label: string; readonly weight: number; readonly maximum: number }[];
  readonly jurors: readonly DemoActor[];
  /** Positions of the people in the order in which they were entered. */
  readonly who: readonly number[];
  /** A juror who knows somebody: position among the jurors, and among those called. */
  readonly standsBack?: { readonly juror: number; readonly from: number };
}

interface Played {
  readonly cohortId: string;
  /** Ids of the candidatures in the order in which they were entered. */
  readonly entered: readonly string[];
}

/** The grid where it is new, then the day with who sits and who is called. */
export async function callBeforeJury(
  stage: Stage,
  by: DemoActor,
  on: CalendarDate,
  { cohortId, entered }: Played,
  jury: DemoJury,
): Promise<void> {
  const { criteria, jurors, who, day, place, startsAt, endsAt, slotMinutes, breakFrom, breakTo } = jury;
  if (criteria)
    await stage.act(by, on, 'grille du jury', (tx) =>
      saveGrid(tx, { cohortId, expectedVersion: null, fields: { criteria } }),
    );
  const fields = {
    day,
    place,
    startsAt,
    endsAt,
    slotMinutes,
    breakFrom,
    breakTo,
    jurors: jurors.map((juror) => {
      const { accountId, organisationId } = stage.actor(juror);
      return { accountId, organisationId };
    }),
    candidatures: who.map((at) => entered[at]!),
  };
  await stage.act(by, on, 'journée de jury', (tx) =>
    saveJuryDay(tx, { cohortId, id: null, expectedVersion: null, fields }),
  );
}

/** One criterion falls by a point from somebody to the next; two people have the same, so that a tie is broken. */
const pointsFor = (called: number, criterion: number, maximum: number, juror: number): number =>
  maximum - Math.floor(((called === 9 ? 8 : called) + criterion) / 3) - (juror === criterion ? 1 : 0);

/** Each juror scores everybody, those whom the juror knows apart; then the minutes are closed. */
export async function judge(
  stage: Stage,
  by: DemoActor,
  on: CalendarDate,
  { cohortId }: Played,
  { jurors, standsBack }: DemoJury,
): Promise<void> {
  const found = await stage.act(by, on, 'jury', async (tx) => {
    const [day] = await juryDaysOf(tx, [cohortId]);
    const criteria = await criteriaOf(tx, [cohortId]);
    return { ok: true as const, value: { day: day!, criteria, slots: await jurySlotsOf(tx, [day!.id]) } };
  });
  const { day, criteria, slots } = found;
  for (const [seat, juror] of jurors.entries())
    for (const [called, { candidatureId }] of slots.entries())
      await stage.act(juror, on, 'notes du jury', (tx) =>
        seat === standsBack?.juror && called === standsBack.from
          ? declareBond(tx, { juryDayId: day.id, candidatureId })
          : scoreCandidate(tx, {
              juryDayId: day.id,
              candidatureId,
              expectedVersion: null,
              fields: {
                scores: criteria.map(({ id, maximum }, criterion) => ({
                  criterionId: id,
                  points: pointsFor(called, criterion, maximum, seat),
                })),
              },
            }),
      );
  await stage.act(by, on, 'procès-verbal du jury', (tx) =>
    closeJury(tx, { id: day.id, expectedVersion: day.version, absent: [] }),
  );
}
