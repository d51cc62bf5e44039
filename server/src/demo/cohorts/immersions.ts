import type { EvaluationSide, ImmersionDetails, ImmersionEvent } from '@maillage/domain/cohorts';
import { calendarDate, type CalendarDate } from '@maillage/kernel';
import { immersionsById } from '../../modules/cohorts/persistence/immersion.queries.ts';
import { evaluateImmersion, moveImmersion } from '../../modules/cohorts/use-cases/move-immersion.ts';
import { saveHostOffer } from '../../modules/cohorts/use-cases/save-host-offer.ts';
import { saveImmersions } from '../../modules/cohorts/use-cases/save-immersions.ts';
import type { DemoActor } from '../agreements/definition.ts';
import type { Stage } from '../stage.ts';
import type { Happening } from './play-cohort.ts';

const d = calendarDate;
const COORDINATOR: DemoActor = { email: 'coordination.cdg44@maillage.example' };
const SARTHE: DemoActor = { email: 'emploi.cdg72@maillage.example' };
const CONLIE: DemoActor = { email: 'mairie.conlie@maillage.example' };

interface OfferLine {
  readonly commune: string;
  readonly epci?: string;
  readonly by: DemoActor;
  readonly weekdays: readonly number[];
  readonly places?: number;
  readonly tutor: string;
  readonly office?: string;
}

const SECRETARY = 'Secrétaire général de mairie';

/** Real communes and one real EPCI; the places and their tutors are invented. */
const offers: readonly OfferLine[] = [
  { commune: '72089', by: CONLIE, weekdays: [4, 5], tutor: 'Odette Sarriette', office: SECRETARY },
  { commune: '72168', by: SARTHE, weekdays: [1, 2, 4, 5], tutor: 'Gildas Estragon', office: SECRETARY },
  { commune: '72168', epci: '200040475', by: SARTHE, weekdays: [2, 3, 4], places: 2, tutor: 'Maëlle Cerfeuil' },
  { commune: '72050', by: SARTHE, weekdays: [4, 5], tutor: 'Fulbert Marjolaine', office: SECRETARY },
  { commune: '72249', by: SARTHE, weekdays: [1, 2, 3, 4, 5], tutor: 'Sidonie Coriandre', office: SECRETARY },
  { commune: '72022', by: SARTHE, weekdays: [4, 5], tutor: 'Anselme Livèche', office: SECRETARY },
  { commune: '49240', by: COORDINATOR, weekdays: [4, 5], places: 2, tutor: 'Prune Ciboulette', office: SECRETARY },
  { commune: '49107', by: COORDINATOR, weekdays: [1, 2, 4, 5], tutor: 'Léonce Angélique', office: SECRETARY },
  { commune: '49127', by: COORDINATOR, weekdays: [4, 5], tutor: 'Rosalie Hysope', office: SECRETARY },
  { commune: '49011', by: COORDINATOR, weekdays: [1, 2, 3, 4, 5], tutor: 'Barnabé Aneth' },
];

const OFFERED_ON = d('2026-10-12');

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.');

/**
 * The places that communes offer, until today.
 * @returns the id of each commune's own offer, by INSEE code; empty before they are offered
 */
export async function playHostOffers(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  if (OFFERED_ON > stage.clock.today()) return ids;
  for (const { commune, epci = null, by, weekdays, places = 1, tutor, office = null } of offers) {
    const fields = {
      inseeCode: commune,
      epciSiren: epci,
      from: '2026-11-02',
      to: '2027-08-27',
      weekdays,
      places,
      tutorName: tutor,
      tutorOffice: office,
      tutorEmail: `${plain(tutor)}@mairie.example`,
      tutorPhone: null,
      tutorLoad: places,
      note: 'Offre inventée pour la démonstration, comme son tuteur.',
    };
    const { id } = await stage.act(by, OFFERED_ON, `places de ${commune}`, (tx) =>
      saveHostOffer(tx, { id: null, expectedVersion: null, fields }),
    );
    if (epci === null) ids.set(commune, id);
  }
  return ids;
}

interface DemoStep {
  readonly on: CalendarDate;
  readonly by?: DemoActor;
  readonly event: ImmersionEvent;
  readonly details?: ImmersionDetails;
}

interface DemoStay {
  /** Position of the person in the order of entry. */
  readonly who: number;
  readonly commune: string;
  readonly days: readonly CalendarDate[];
  readonly steps: readonly DemoStep[];
}

const sign = (on: CalendarDate, party: 'host' | 'institution' | 'person', signatory: string | null, by?: DemoActor) =>
  ({ on, event: 'sign', details: { party, signatory, on }, ...(by ? { by } : {}) }) as const;

/** From the agreement to the opinion: signed by all three, made on its days, validated the Monday after. */
const whole = (host?: DemoActor): DemoStep[] => [
  { on: d('2026-10-27'), event: 'send' },
  sign(d('2026-10-29'), 'host', 'Le maire (signataire inventé)', host),
  sign(d('2026-10-29'), 'institution', 'La présidente (signataire inventée)'),
  sign(d('2026-10-30'), 'person', null),
  { on: d('2026-11-05'), event: 'begin', ...(host ? { by: host } : {}) },
  { on: d('2026-11-09'), event: 'validate' },
];

const FIRST_DAYS = [d('2026-11-05'), d('2026-11-06')];

const stays: readonly DemoStay[] = [
  { who: 0, commune: '72089', days: FIRST_DAYS, steps: whole(CONLIE) },
  { who: 1, commune: '72168', days: FIRST_DAYS, steps: whole() },
  { who: 2, commune: '72050', days: FIRST_DAYS, steps: whole() },
  { who: 3, commune: '72249', days: FIRST_DAYS, steps: whole() },
  {
    who: 5,
    commune: '72089',
    days: [d('2026-12-03'), d('2026-12-04')],
    steps: [
      { on: d('2026-11-19'), event: 'send' },
      sign(d('2026-11-20'), 'institution', 'La présidente (signataire inventée)'),
    ],
  },
];

async function playStay(
  stage: Stage,
  cohort: { id: string; entered: readonly string[] },
  offerIds: ReadonlyMap<string, string>,
  stay: DemoStay,
  placedOn: CalendarDate,
): Promise<void> {
  const offerId = offerIds.get(stay.commune)!;
  const item = { candidatureId: cohort.entered[stay.who]!, offerId, days: stay.days, id: null, expectedVersion: null };
  const outcome = await stage.act(SARTHE, placedOn, 'immersion', (tx) =>
    saveImmersions(tx, { cohortId: cohort.id, kind: 'discovery', items: [item] }),
  );
  const [id] = outcome.placed;
  if (!id) throw new Error(`Démonstration, immersion : ${JSON.stringify(outcome.refused)}`);
  for (const { on, by = SARTHE, event, details = {} } of stay.steps) {
    if (on > stage.clock.today()) return;
    await stage.act(by, on, `immersion, ${event}`, async (tx) => {
      const [row] = await immersionsById(tx, [id]);
      return moveImmersion(tx, { id, event, expectedVersion: row!.version, details });
    });
  }
  if (!stay.steps.some(({ event }) => event === 'validate')) return;
  const [host] = stay.steps.flatMap(({ event, by }) => (event === 'begin' ? [by ?? SARTHE] : []));
  const say = (by: DemoActor, side: EvaluationSide, grades: number[], text: string) =>
    stage.act(by, d('2026-11-09'), 'évaluation', (tx) =>
      evaluateImmersion(tx, { id, side, expectedVersion: null, fields: { grades, favourable: true, text } }),
    );
  await say(host!, 'tutor', [4, 3, 4, 3], 'Deux journées utiles, à l’accueil puis au conseil. Avis inventé.');
  await say(SARTHE, 'stagiaire', [4, 4, 3, 4], 'Le métier me convient. Avis inventé.');
}

/** The discoveries of a cohort of the Sarthe: four of them done, which the admission waited for, and one to be signed. */
export function discoveries(offerIds: ReadonlyMap<string, string>): Happening[] {
  const done = stays.filter(({ steps }) => steps.length === whole().length);
  const toCome = stays.filter((stay) => !done.includes(stay));
  const play = (on: CalendarDate, some: readonly DemoStay[], placedOn: CalendarDate): Happening => ({
    on,
    play: async (stage, cohort) => {
      for (const stay of some) await playStay(stage, cohort, offerIds, stay, placedOn);
    },
  });
  return [play(d('2026-11-09'), done, d('2026-10-27')), play(d('2026-11-20'), toCome, d('2026-11-18'))];
}
