import type { NeedPost, NeedReason } from '@maillage/domain/cohorts';
import { calendarDate, ok, type CalendarDate } from '@maillage/kernel';
import { editionsOf } from '../../modules/cohorts/persistence/scheme.queries.ts';
import { answerCampaign, saveCampaign } from '../../modules/cohorts/use-cases/save-campaign.ts';
import { assessExperiment } from '../../modules/cohorts/use-cases/save-cohort.ts';
import { moveNeed, saveNeed } from '../../modules/cohorts/use-cases/save-need.ts';
import { saveEdition, saveScheme } from '../../modules/cohorts/use-cases/save-scheme.ts';
import type { DemoActor } from '../agreements/definition.ts';
import { FOUNDING_DAY, type Stage } from '../stage.ts';
import { demoCohorts } from './cohorts.ts';
import { playHostOffers } from './immersions.ts';
import { playCohort } from './play-cohort.ts';
import { playTraining } from './training.ts';

const COORDINATOR: DemoActor = { email: 'coordination.cdg44@maillage.example' };
const SARTHE: DemoActor = { email: 'emploi.cdg72@maillage.example' };
const CONLIE: DemoActor = { email: 'mairie.conlie@maillage.example' };

const SECRETARY = 'Secrétaire général de mairie';
const ASSISTANT = 'Assistant de gestion administrative';

/** The real length of both programmes; how the days are shared between modules is invented, and says so. */
const scheme = {
  title: 'Formation au métier de secrétaire général de mairie',
  occupation: SECRETARY,
  fallbackOccupation: ASSISTANT,
  fallbackLeadsOn: true,
  prerequisites: [
    'Niveau Bac + 2, ou une expérience significative',
    'Aisance avec les outils bureautiques',
    'Projet confirmé par une immersion en mairie',
  ],
  certificationTitle: SECRETARY,
  rncpNumber: null,
  certificationLevel: 6,
  blocks: [
    { code: 'BC01', title: 'Conseiller les élus et préparer les décisions' },
    { code: 'BC02', title: 'Gérer les finances et la commande publique' },
    { code: 'BC03', title: 'Gérer le personnel et animer une équipe' },
    { code: 'BC04', title: 'Accueillir la population et tenir les services' },
  ],
  note: 'Le découpage en modules et en blocs est inventé pour la démonstration ; les durées totales sont celles du programme.',
};

const part = (title: string, days: number) => ({ title, days });
const THEORY = [
  part('Environnement territorial et rôle des élus', 6),
  part('Accueil, état civil et élections', 9),
  part('Finances et budget communal', 12),
  part('Commande publique et assurances', 7),
  part('Ressources humaines et paie', 10),
  part('Urbanisme et cimetière', 6),
  part('Assemblées, actes et archives', 5),
  part('Préparation à la certification', 3),
];

const editions = [
  {
    label: 'Expérimentation de la Sarthe 2024-2025',
    opensOn: '2024-10-21',
    endsOn: '2025-03-21',
    modules: THEORY,
    immersions: [part('Immersion en mairie, chaque jeudi et vendredi', 40)],
    theoryDayMinutes: 360,
    immersionDayMinutes: 420,
    source: 'Programme de la première session, Sarthe',
  },
  {
    label: 'Programme 2025-2027',
    opensOn: '2025-09-01',
    endsOn: null,
    modules: THEORY,
    immersions: [part('Première immersion, dans une commune rurale', 20), part('Immersion longue et tutorat', 30)],
    theoryDayMinutes: 360,
    immersionDayMinutes: 420,
    source: 'Programme publié par le CNFPT : 108 jours, 698 heures',
  },
];

interface NeedLine {
  readonly commune: string;
  readonly by?: DemoActor;
  readonly on: CalendarDate;
  readonly post?: NeedPost;
  readonly title?: string;
  readonly hours: number;
  readonly reason: NeedReason;
  readonly wantedOn: string;
  readonly category?: 'A' | 'B' | 'C';
  readonly became?: 'fill' | 'withdraw';
}

const SPRING = calendarDate('2026-03-18');
const AUTUMN = calendarDate('2026-11-10');

const need = (
  commune: string,
  hours: number,
  reason: NeedReason,
  wantedOn: string,
  more: Partial<NeedLine> = {},
): NeedLine => ({ commune, hours, reason, wantedOn, on: SPRING, ...more });

/** Real communes; every need is invented. */
const needs: readonly NeedLine[] = [
  need('72089', 35, 'retirement', '2028-01-03', { by: CONLIE, on: SPRING, category: 'B' }),
  need('72168', 28, 'vacancy', '2027-01-04', { by: SARTHE, on: AUTUMN }),
  need('72050', 35, 'retirement', '2027-06-01', { by: SARTHE, category: 'B' }),
  need('72249', 17.5, 'vacancy', '2027-02-01', { by: SARTHE, on: AUTUMN, category: 'C' }),
  need('72099', 14, 'replacement', '2026-12-14', { by: SARTHE, category: 'C' }),
  need('72022', 30, 'retirement', '2027-09-01', { by: SARTHE, on: AUTUMN }),
  need('72243', 35, 'creation', '2028-03-01', { by: SARTHE, category: 'B', post: 'assistant_gestion_administrative' }),
  need('72026', 28, 'vacancy', '2026-09-01', { by: SARTHE, became: 'fill' }),
  need('44099', 35, 'retirement', '2027-07-01', { category: 'B', on: AUTUMN }),
  need('44050', 35, 'vacancy', '2027-01-04', { category: 'A' }),
  need('44112', 17.5, 'vacancy', '2027-03-01', { on: AUTUMN }),
  need('44106', 28, 'retirement', '2027-10-01', {}),
  need('44033', 20, 'creation', '2028-01-03', { post: 'assistant_gestion_administrative', category: 'C' }),
  need('49240', 28, 'retirement', '2027-04-01', { on: AUTUMN }),
  need('49107', 12, 'replacement', '2027-01-11', {}),
  need('49011', 14, 'vacancy', '2027-01-04', { category: 'C' }),
  need('49011', 8, 'creation', '2027-09-01', { post: 'other', title: 'Agent d’accueil et d’agence postale' }),
  need('49211', 35, 'retirement', '2028-02-01', { category: 'B', on: AUTUMN }),
  need('49036', 20, 'vacancy', '2026-10-01', { became: 'withdraw' }),
  need('53101', 24, 'retirement', '2027-05-03', {}),
  need('53035', 17.5, 'vacancy', '2027-01-04', { on: AUTUMN }),
  need('53172', 12, 'vacancy', '2027-02-01', {}),
  need('53048', 35, 'retirement', '2028-01-03', { category: 'B', on: AUTUMN }),
  need('53238', 16, 'replacement', '2026-12-01', { on: AUTUMN }),
  need('85174', 21, 'vacancy', '2027-01-04', { on: AUTUMN }),
  need('85062', 28, 'retirement', '2027-09-01', {}),
  need('85237', 14, 'vacancy', '2027-03-01', { on: AUTUMN }),
  need('85133', 28, 'creation', '2027-06-01', { category: 'B' }),
];

/** Communes that have no need, as they told their centre de gestion. */
const without = ['72275', '72252', '44178', '49205', '53021', '53269', '85232', '85054'];

const campaigns = [
  {
    on: calendarDate('2026-03-02'),
    title: 'Recensement du printemps 2026',
    opensOn: '2026-03-16',
    closesOn: '2026-04-30',
    message: 'Votre commune prévoit-elle de recruter d’ici à 2028 ?',
  },
  {
    on: calendarDate('2026-11-02'),
    title: 'Recensement de l’automne 2026',
    opensOn: '2026-11-02',
    closesOn: '2026-12-18',
    message:
      'Avant d’ouvrir les cohortes de 2027, merci de confirmer vos besoins ou d’en saisir de nouveaux. Une réponse « aucun besoin » nous est utile aussi.',
  },
];

/** The scheme of the convention of Pays de la Loire, the needs of its five départements and their cohorts, until today. */
export async function playCohorts(stage: Stage, conventionId: string): Promise<void> {
  const { id: schemeId } = await stage.act(COORDINATOR, FOUNDING_DAY, scheme.title, (tx) =>
    saveScheme(tx, { conventionId, id: null, expectedVersion: null, fields: scheme }),
  );
  for (const edition of editions) {
    await stage.act(COORDINATOR, FOUNDING_DAY, edition.label, (tx) =>
      saveEdition(tx, { schemeId, id: null, expectedVersion: null, fields: edition }),
    );
  }
  await playNeeds(stage);
  const editionIds = await stage.act(COORDINATOR, FOUNDING_DAY, 'éditions', async (tx) =>
    ok(new Map((await editionsOf(tx, [schemeId])).map(({ id, label }) => [label, id]))),
  );
  const played = demoCohorts(stage, await playHostOffers(stage));
  for (const cohort of played) {
    await playCohort(stage, { schemeId, editions: editionIds }, COORDINATOR, cohort);
    if (cohort === played[0]) await assess(stage, conventionId);
  }
  await playTraining(stage, COORDINATOR);
}

/** What the committee concluded of the experiment: the cohorts that follow depend on it. The conclusion is invented. */
async function assess(stage: Stage, conventionId: string): Promise<void> {
  const assessedOn = calendarDate('2025-05-22');
  if (assessedOn > stage.clock.today()) return;
  const note = 'Bilan inventé pour la démonstration : les autres départements peuvent ouvrir.';
  await stage.act(COORDINATOR, assessedOn, 'bilan de l’expérimentation', (tx) =>
    assessExperiment(tx, { conventionId, outcome: 'positive', assessedOn, note }),
  );
}

/** The needs of the communes and the campaigns that ask for them, until today. */
async function playNeeds(stage: Stage): Promise<void> {
  const today = stage.clock.today();
  const ids: string[] = [];
  const steps = [
    ...campaigns.map(({ on, ...fields }) => ({ on, run: () => playCampaign(stage, on, fields, ids) })),
    ...needs.map((line) => ({ on: line.on, run: () => playNeed(stage, line) })),
    ...without.map((inseeCode) => ({ on: AUTUMN, run: () => playAnswer(stage, ids, inseeCode) })),
  ].filter(({ on }) => on <= today);
  for (const { run } of steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) await run();
}

async function playCampaign(stage: Stage, on: CalendarDate, fields: object, ids: string[]): Promise<void> {
  const departements = ['44', '49', '53', '72', '85'];
  const asked = { departements, belowPopulation: 3500, ...fields };
  const { id } = await stage.act(COORDINATOR, on, 'campagne', (tx) =>
    saveCampaign(tx, { id: null, expectedVersion: null, fields: asked }),
  );
  ids.push(id);
}

async function playNeed(stage: Stage, line: NeedLine): Promise<void> {
  const { commune, hours, became, on, by = COORDINATOR } = line;
  const fields = {
    inseeCode: commune,
    post: line.post ?? 'secretaire_general_de_mairie',
    title: line.title ?? null,
    weeklyMinutes: hours * 60,
    reason: line.reason,
    wantedOn: line.wantedOn,
    category: line.category ?? null,
    note: 'Besoin inventé pour la démonstration.',
  };
  const { id } = await stage.act(by, on, `besoin de ${commune}`, (tx) =>
    saveNeed(tx, { id: null, expectedVersion: null, fields }),
  );
  if (became) {
    await stage.act(by, on, `suite du besoin de ${commune}`, (tx) =>
      moveNeed(tx, { id, event: became, expectedVersion: 1 }),
    );
  }
}

async function playAnswer(stage: Stage, campaignIds: readonly string[], inseeCode: string): Promise<void> {
  const campaignId = campaignIds.at(-1)!;
  await stage.act(COORDINATOR, AUTUMN, `réponse de ${inseeCode}`, (tx) =>
    answerCampaign(tx, { campaignId, inseeCode, answer: 'none' }),
  );
}
