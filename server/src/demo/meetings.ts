import type { MeetingInput } from '@maillage/domain/cohorts';
import { calendarDate, type CalendarDate } from '@maillage/kernel';
import { commitmentsOf } from '../modules/conventions/persistence/parts.queries.ts';
import { moveCommunication, saveCommunication } from '../modules/cohorts/use-cases/save-communication.ts';
import { moveMeeting, saveMeeting } from '../modules/cohorts/use-cases/save-meeting.ts';
import type { DemoActor } from './agreements/definition.ts';
import type { Stage } from './stage.ts';

const COORDINATOR: DemoActor = { email: 'coordination.cdg44@maillage.example' };
const SARTHE: DemoActor = { email: 'emploi.cdg72@maillage.example' };
const REGION: DemoActor = { email: 'territoires.region@maillage.example' };
const ANTENNE: DemoActor = { email: 'antenne.sarthe@maillage.example' };
const FRAMEL: DemoActor = { email: 'framel@maillage.example' };

const INVENTED = 'Réunion inventée pour la démonstration.';

interface MeetingLine {
  /** Names it for the communications. */
  readonly ref: string;
  readonly by: DemoActor;
  /** Day on which it was entered. */
  readonly on: CalendarDate;
  readonly fields: Partial<MeetingInput> & Pick<MeetingInput, 'kind' | 'title' | 'audiences' | 'pilotKeys'>;
  readonly heldOn: string;
  /** Rule of the commitment that it keeps. */
  readonly keeps?: string;
  /** How many came and how many candidates came of it, once it was held. */
  readonly figures?: readonly [came: number, candidates: number];
  readonly cancelled?: 'too_few' | 'weather';
}

const line = (
  ref: string,
  by: DemoActor,
  on: string,
  heldOn: string,
  rest: Omit<MeetingLine, 'ref' | 'by' | 'on' | 'heldOn'>,
) => ({
  ref,
  by,
  on: calendarDate(on),
  heldOn,
  ...rest,
});

const evening = { startMinutes: 18 * 60, endMinutes: 19 * 60 };
const morning = { startMinutes: 9 * 60 + 30, endMinutes: 12 * 60 };

/** Real towns; every meeting, place and figure is invented. */
const meetings: readonly MeetingLine[] = [
  line('le-mans', SARTHE, '2026-08-31', '2026-09-17', {
    fields: {
      kind: 'candidates_information',
      title: 'Réunion d’information au Mans',
      place: 'Centre de gestion de la Sarthe, Le Mans',
      departementCode: '72',
      audiences: ['job_seekers', 'prescribers'],
      pilotKeys: ['cdg', 'cnfpt', 'france-travail'],
      invited: 60,
      ...morning,
    },
    keeps: 'PDL-2.N4',
    figures: [42, 11],
  }),
  line('laval', COORDINATOR, '2026-09-02', '2026-09-24', {
    fields: {
      kind: 'candidates_information',
      title: 'Réunion d’information à Laval',
      place: 'Maison de l’emploi, Laval',
      departementCode: '53',
      audiences: ['job_seekers'],
      pilotKeys: ['cdg', 'france-travail'],
      invited: 40,
      ...morning,
    },
    keeps: 'PDL-2.C2',
    figures: [23, 6],
  }),
  line('nantes', COORDINATOR, '2026-09-02', '2026-10-08', {
    fields: {
      kind: 'forum',
      title: 'Forum de l’emploi public à Nantes',
      place: 'Cité des congrès, Nantes',
      departementCode: '44',
      audiences: ['everyone'],
      pilotKeys: ['cdg', 'region', 'cnfpt'],
      invited: 500,
      startMinutes: 9 * 60,
      endMinutes: 17 * 60,
    },
    keeps: 'PDL-2.C2',
    figures: [312, 19],
  }),
  line('la-roche', COORDINATOR, '2026-09-21', '2026-11-05', {
    fields: {
      kind: 'candidates_information',
      title: 'Réunion d’information à La Roche-sur-Yon',
      place: 'Maison des communes, La Roche-sur-Yon',
      departementCode: '85',
      audiences: ['job_seekers', 'agents'],
      pilotKeys: ['cdg', 'cnfpt'],
      invited: 35,
      ...morning,
    },
    keeps: 'PDL-2.N4',
    cancelled: 'too_few',
  }),
  line('angers', COORDINATOR, '2026-10-12', '2026-11-19', {
    fields: {
      kind: 'promotion',
      title: 'Rencontre avec les prescripteurs à Angers',
      place: 'Antenne du CNFPT, Angers',
      departementCode: '49',
      audiences: ['prescribers', 'agents'],
      pilotKeys: ['cdg', 'cnfpt'],
      invited: 25,
      ...morning,
    },
    keeps: 'PDL-2.C2',
  }),
  line('webinaire', REGION, '2026-11-02', '2026-12-03', {
    fields: {
      kind: 'elected_webinar',
      title: 'Webinaire : accueillir un stagiaire secrétaire général de mairie',
      videoUrl: 'https://visio.example/webinaire-elus',
      audiences: ['elected', 'collectivite_staff'],
      pilotKeys: ['region', 'cdg', 'framel'],
      invited: 1228,
      ...evening,
    },
    keeps: 'PDL-2.R2',
  }),
  line('framel', FRAMEL, '2026-11-10', '2026-12-10', {
    fields: {
      kind: 'promotion',
      title: 'Les maires et leurs secrétaires : demi-journée de la FRAMEL',
      place: 'Hôtel de ville, Sablé-sur-Sarthe',
      departementCode: '72',
      audiences: ['elected'],
      pilotKeys: ['framel', 'cdg'],
      invited: 120,
      ...morning,
    },
    keeps: 'PDL-2.F1',
  }),
  line('chateau', ANTENNE, '2026-11-16', '2027-01-14', {
    fields: {
      kind: 'candidates_information',
      title: 'Réunion d’information à Château-du-Loir',
      place: 'Maison de services, Montval-sur-Loir',
      departementCode: '72',
      audiences: ['job_seekers'],
      pilotKeys: ['cnfpt', 'cdg'],
      invited: null,
      ...morning,
    },
    keeps: 'PDL-2.N4',
  }),
];

const MADE_UP = '(Texte inventé pour la démonstration.)';

/** Four communications; the third lacks a partner, which whoever published it has confirmed. */
const communications = [
  {
    by: COORDINATOR,
    on: calendarDate('2026-09-07'),
    publishes: true,
    meeting: 'nantes',
    fields: {
      kind: 'flyer',
      title: 'Devenez secrétaire général de mairie',
      publishesOn: '2026-09-07',
      body: `Une formation de 108 jours pour entrer au service d’une commune. Avec le CDG 44, le CNFPT, la Région et la FRAMEL. ${MADE_UP}`,
      publisherKey: 'cdg',
      logos: [
        { partyKey: 'cdg', consentOn: null },
        { partyKey: 'cnfpt', consentOn: '2026-08-27' },
        { partyKey: 'region', consentOn: '2026-09-01' },
      ],
    },
  },
  {
    by: FRAMEL,
    on: calendarDate('2026-09-28'),
    publishes: true,
    meeting: null,
    fields: {
      kind: 'letter_to_mayors',
      title: 'Lettre aux maires : accueillir un stagiaire',
      publishesOn: '2026-09-28',
      body: `Madame, Monsieur le Maire, la FRAMEL, le CNFPT, la Région des Pays de la Loire et les centres de gestion vous invitent à accueillir un stagiaire. ${MADE_UP}`,
      publisherKey: 'framel',
      logos: [],
    },
  },
  {
    by: SARTHE,
    on: calendarDate('2026-10-15'),
    publishes: true,
    meeting: null,
    fields: {
      kind: 'press_release',
      title: 'Douze places en Sarthe pour un métier d’avenir',
      publishesOn: '2026-10-15',
      body: `Le centre de gestion de la Sarthe et le CNFPT ouvrent douze places, avec le soutien de la Région. ${MADE_UP}`,
      publisherKey: 'cdg',
      logos: [{ partyKey: 'cnfpt', consentOn: '2026-10-05' }],
    },
  },
  {
    by: REGION,
    on: calendarDate('2026-11-12'),
    publishes: false,
    meeting: 'webinaire',
    fields: {
      kind: 'email',
      title: 'Invitation des élus au webinaire du 3 décembre',
      publishesOn: '2026-12-01',
      body: `La Région, les Centres de gestion, le CNFPT et la FRAMEL vous proposent une heure d’échange. ${MADE_UP}`,
      publisherKey: 'region',
      logos: [],
    },
  },
];

/** The meetings of the five départements of Pays de la Loire and the communications around them, until today. */
export async function playMeetings(stage: Stage, conventionId: string): Promise<void> {
  const today = stage.clock.today();
  const ids = new Map<string, string>();
  for (const meeting of meetings.filter(({ on }) => on <= today)) {
    ids.set(meeting.ref, await playMeeting(stage, conventionId, meeting, today));
  }
  for (const { by, on, publishes, meeting, fields } of communications) {
    if (on > today) continue;
    const { id } = await stage.act(by, on, fields.title, (tx) =>
      saveCommunication(tx, {
        conventionId,
        id: null,
        expectedVersion: null,
        fields: { ...fields, meetingId: meeting === null ? null : (ids.get(meeting) ?? null) },
      }),
    );
    if (!publishes) continue;
    const confirmed = ['PARTNER_NOT_NAMED:framel'];
    await stage.act(by, on, `publication : ${fields.title}`, (tx) =>
      moveCommunication(tx, { id, event: 'publish', expectedVersion: 1, publishedOn: null, confirmed }),
    );
  }
}

async function playMeeting(
  stage: Stage,
  conventionId: string,
  { by, on, fields, heldOn, keeps, figures, cancelled }: MeetingLine,
  today: CalendarDate,
): Promise<string> {
  const { id } = await stage.act(by, on, fields.title, async (tx) => {
    const commitments = await commitmentsOf(tx, [conventionId], heldOn);
    const commitmentId = commitments.find(({ ruleId }) => ruleId === keeps)?.id ?? null;
    return saveMeeting(tx, {
      conventionId,
      id: null,
      expectedVersion: null,
      fields: { ...fields, heldOn, commitmentId, note: INVENTED },
    });
  });
  const day = calendarDate(heldOn);
  const step = { id, expectedVersion: 1, came: null, candidates: null, reason: null };
  if (figures && day <= today) {
    const [came, candidates] = figures;
    await stage.act(by, day, `tenue : ${fields.title}`, (tx) =>
      moveMeeting(tx, { ...step, event: 'hold', came, candidates }),
    );
  }
  if (cancelled && day <= today) {
    await stage.act(by, day, `annulation : ${fields.title}`, (tx) =>
      moveMeeting(tx, { ...step, event: 'cancel', reason: cancelled }),
    );
  }
  return id;
}
