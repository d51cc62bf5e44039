import { addDays, calendarDate, type CalendarDate } from '@maillage/kernel';
import type { DemoActor } from '../agreements/definition.ts';
import type { Stage } from '../stage.ts';
import { invent, startInventing, type CandidateFields } from './candidates.ts';
import { people, type DemoCohort, type Happening } from './play-cohort.ts';
import { VENDEE_JURY, VENDEE_SECOND_JURY } from './vendee-jury.ts';

const d = calendarDate;
const SARTHE: DemoActor = { email: 'emploi.cdg72@maillage.example' };

const EXPERIMENT = 'Expérimentation de la Sarthe 2024-2025';
const CURRENT = 'Programme 2025-2027';
const PREREQUISITES = [0, 1, 2];
const BLOCKS = ['BC01', 'BC02', 'BC03', 'BC04'];

/** Candidates who arrive every third day from a day on. */
const arrivals = (count: number, departement: string, from: CalendarDate): CandidateFields[] =>
  Array.from({ length: count }, (_, at) => invent(departement, addDays(from, Math.floor(at / 3))));

const approved = (on: CalendarDate, decidedOn = on): Happening => ({ on, lead: 'approve', details: { decidedOn } });

/** A group that is received, checked and admitted in one go, as the past is told. */
const recruited = (count: number, departement: string, on: CalendarDate): Happening[] => [
  { on, enter: arrivals(count, departement, addDays(on, -14)) },
  { on: addDays(on, 7), move: 'accept', who: people(0, count - 1), details: { checked: PREREQUISITES } },
];

/** What became of a group once the training is over. */
const afterwards = (on: CalendarDate, whole: number[], partly: number[], none: number[]): Happening[] => [
  { on, move: 'certify', who: whole, details: { on, blocks: BLOCKS } },
  ...(partly.length > 0
    ? [{ on, move: 'certify' as const, who: partly, details: { on, blocks: BLOCKS.slice(0, 2) } }]
    : []),
  ...(none.length > 0 ? [{ on, move: 'certify' as const, who: none, details: { on, blocks: [] } }] : []),
];

const placed = (on: CalendarDate, who: number[], employer: string): Happening => ({
  on,
  move: 'place',
  who,
  details: { on, employer },
});

/** Agents of the région, and of a collectivité that is not affiliated, as candidates. */
function agents(stage: Stage, departement: string, unaffiliated: string, on: CalendarDate): CandidateFields[] {
  const region = stage.organisation('region-52').id;
  const commune = stage.organisation(unaffiliated).id;
  return [
    invent(departement, on, { audience: 'region_agent', employerId: region }),
    invent(departement, on, { audience: 'region_agent', employerId: region }),
    invent(departement, addDays(on, 1), { audience: 'unaffiliated_agent', employerId: commune }),
  ];
}

/**
 * Cohorts of the five départements in every state. The experiment of the Sarthe and its place in time are those of the
 * convention; everything else is invented, people first.
 */
export function demoCohorts(stage: Stage): readonly DemoCohort[] {
  startInventing();
  const late: CandidateFields[] = [];
  const cohorts: DemoCohort[] = [
    {
      title: 'Sarthe 2024-2025, expérimentation',
      departement: '72',
      edition: EXPERIMENT,
      proposedOn: d('2024-09-02'),
      startsOn: '2024-10-21',
      endsOn: '2025-03-21',
      minimumBy: '2024-10-11',
      venue: 'Antenne du CNFPT, Le Mans',
      happenings: [
        approved(d('2024-09-05')),
        { on: d('2024-09-06'), lead: 'open' },
        ...recruited(15, '72', d('2024-09-20')),
        { on: d('2024-10-04'), move: 'admit', who: people(0, 13) },
        { on: d('2024-10-07'), move: 'refuse', who: [14], details: { reason: 'project_unclear' } },
        { on: d('2024-10-11'), lead: 'confirm' },
        { on: d('2024-10-21'), lead: 'begin' },
        { on: d('2024-12-02'), move: 'leave', who: [13], details: { reason: 'found_job' } },
        { on: d('2025-03-21'), lead: 'finish' },
        { on: d('2025-03-21'), move: 'complete', who: people(0, 12) },
        ...afterwards(d('2025-04-18'), people(0, 9), [10, 11], [12]),
        placed(d('2025-05-05'), people(0, 5), 'Commune de la Sarthe'),
        placed(d('2025-09-01'), [6, 7, 10], 'Centre de gestion de la Sarthe, service de remplacement'),
        { on: d('2025-06-16'), lead: 'close' },
      ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) as Happening[],
    },
    {
      title: 'Mayenne 2025-2026',
      departement: '53',
      edition: CURRENT,
      proposedOn: d('2025-06-02'),
      startsOn: '2025-10-06',
      endsOn: '2026-03-27',
      minimumBy: '2025-09-19',
      venue: 'Laval',
      happenings: [
        approved(d('2025-06-20')),
        { on: d('2025-06-23'), lead: 'open' },
        ...recruited(13, '53', d('2025-08-25')),
        { on: d('2025-09-12'), move: 'admit', who: people(0, 12) },
        { on: d('2025-09-15'), lead: 'confirm' },
        { on: d('2025-10-06'), lead: 'begin' },
        { on: d('2026-01-15'), move: 'leave', who: [12], details: { reason: 'personal' } },
        { on: d('2026-03-27'), lead: 'finish' },
        { on: d('2026-03-27'), move: 'complete', who: people(0, 11) },
        ...afterwards(d('2026-04-24'), people(0, 8), [9, 10], [11]),
        placed(d('2026-05-18'), people(0, 6), 'Commune de la Mayenne'),
        { on: d('2026-06-30'), lead: 'close' },
      ],
    },
    {
      title: 'Vendée, printemps 2026',
      departement: '85',
      edition: CURRENT,
      proposedOn: d('2025-10-01'),
      startsOn: '2026-03-02',
      endsOn: '2026-08-28',
      minimumBy: '2026-02-06',
      happenings: [
        approved(d('2025-11-20')),
        { on: d('2025-11-24'), lead: 'open' },
        ...recruited(7, '85', d('2026-01-19')),
        { on: d('2026-02-09'), lead: 'cancel', details: { reason: 'below_minimum' } },
      ],
    },
    {
      title: 'Maine-et-Loire 2026',
      departement: '49',
      edition: CURRENT,
      proposedOn: d('2025-10-06'),
      startsOn: '2026-02-02',
      endsOn: '2026-07-24',
      minimumBy: '2026-01-16',
      venue: 'Antenne du CNFPT, Angers',
      happenings: [
        approved(d('2025-11-20')),
        { on: d('2025-11-24'), lead: 'open' },
        ...recruited(14, '49', d('2025-12-15')),
        { on: d('2026-01-12'), move: 'admit', who: people(0, 13) },
        { on: d('2026-01-13'), lead: 'confirm' },
        { on: d('2026-02-02'), lead: 'begin' },
        { on: d('2026-07-24'), lead: 'finish' },
        { on: d('2026-07-24'), move: 'complete', who: people(0, 12) },
        { on: d('2026-07-24'), move: 'leave', who: [13], details: { reason: 'income' } },
        { on: d('2026-09-18'), move: 'certify', who: people(0, 7), details: { on: d('2026-09-18'), blocks: BLOCKS } },
        placed(d('2026-10-05'), people(0, 2), 'Commune de Maine-et-Loire'),
      ],
    },
    {
      title: 'Loire-Atlantique 2026-2027',
      departement: '44',
      edition: CURRENT,
      proposedOn: d('2026-03-02'),
      startsOn: '2026-09-14',
      endsOn: '2027-03-12',
      minimumBy: '2026-08-28',
      seats: 16,
      venue: 'Centre de gestion, Nantes',
      happenings: [
        approved(d('2026-04-09')),
        { on: d('2026-04-13'), lead: 'open' },
        ...recruited(18, '44', d('2026-06-15')),
        { on: d('2026-07-06'), move: 'admit', who: people(0, 15) },
        { on: d('2026-07-06'), move: 'wait', who: [16, 17] },
        { on: d('2026-07-08'), lead: 'confirm' },
        { on: d('2026-08-24'), move: 'withdraw', who: [3], details: { reason: 'found_job' } },
        { on: d('2026-09-14'), lead: 'begin' },
        { on: d('2026-10-19'), move: 'leave', who: [5], details: { reason: 'travel' } },
      ],
    },
    {
      title: 'Vendée 2027',
      departement: '85',
      edition: CURRENT,
      proposedOn: d('2026-05-18'),
      startsOn: '2027-01-11',
      endsOn: '2027-06-30',
      minimumBy: '2026-12-18',
      seats: 14,
      jury: true,
      venue: 'La Roche-sur-Yon',
      happenings: [
        approved(d('2026-06-25')),
        { on: d('2026-06-29'), lead: 'open' },
        ...recruited(17, '85', d('2026-09-28')),
        { on: d('2026-10-12'), call: VENDEE_JURY },
        { on: d('2026-10-22'), judge: VENDEE_JURY },
        { on: d('2026-10-26'), move: 'admit', who: people(0, 13) },
        { on: d('2026-10-26'), move: 'wait', who: [14, 15] },
        { on: d('2026-10-26'), move: 'refuse', who: [16], details: { reason: 'jury_unfavourable' } },
        { on: d('2026-10-27'), lead: 'confirm' },
        { on: d('2026-11-16'), enter: late },
        { on: d('2026-11-17'), move: 'accept', who: [17, 18, 19], details: { checked: PREREQUISITES } },
        { on: d('2026-11-18'), call: VENDEE_SECOND_JURY },
      ],
    },
    {
      title: 'Maine-et-Loire 2027',
      departement: '49',
      edition: CURRENT,
      proposedOn: d('2026-06-08'),
      startsOn: '2027-01-18',
      endsOn: '2027-07-09',
      minimumBy: '2026-12-11',
      venue: 'Antenne du CNFPT, Angers',
      happenings: [
        approved(d('2026-06-25')),
        { on: d('2026-07-01'), lead: 'open' },
        ...recruited(10, '49', d('2026-10-05')),
        { on: d('2026-10-19'), move: 'admit', who: people(0, 9) },
        { on: d('2026-10-30'), lead: 'extend' },
        { on: d('2026-11-02'), enter: agents(stage, '49', 'commune-49007', d('2026-11-01')) },
        { on: d('2026-11-05'), move: 'accept', who: [10, 11, 12], details: { checked: PREREQUISITES } },
        { on: d('2026-11-17'), move: 'immerse', who: [10], details: { days: 3, on: d('2026-11-13') } },
        { on: d('2026-11-19'), move: 'admit', who: [10] },
      ],
    },
    {
      title: 'Sarthe 2027',
      departement: '72',
      edition: CURRENT,
      proposedOn: d('2026-06-08'),
      startsOn: '2027-03-01',
      endsOn: '2027-08-27',
      minimumBy: '2027-01-29',
      venue: 'Antenne du CNFPT, Le Mans',
      happenings: [
        approved(d('2026-06-25')),
        { on: d('2026-09-07'), lead: 'open', by: SARTHE },
        { on: d('2026-10-19'), by: SARTHE, enter: arrivals(12, '72', d('2026-10-01')) },
        { on: d('2026-10-26'), by: SARTHE, move: 'accept', who: people(0, 8), details: { checked: PREREQUISITES } },
        { on: d('2026-10-26'), by: SARTHE, move: 'refuse', who: [9], details: { reason: 'prerequisites_missing' } },
        {
          on: d('2026-11-09'),
          by: SARTHE,
          move: 'immerse',
          who: [0, 1, 2, 3],
          details: { days: 2, on: d('2026-11-06') },
        },
        { on: d('2026-11-12'), by: SARTHE, move: 'admit', who: [0, 1, 2, 3, 4] },
        { on: d('2026-11-16'), by: SARTHE, move: 'withdraw', who: [8], details: { reason: 'other_training' } },
        { on: d('2026-11-20'), by: SARTHE, enter: arrivals(5, '72', d('2026-11-16')) },
        { on: d('2026-11-20'), by: SARTHE, enter: agents(stage, '72', 'commune-72181', d('2026-11-18')).slice(2) },
      ],
    },
    {
      title: 'Mayenne 2027',
      departement: '53',
      edition: CURRENT,
      proposedOn: d('2026-06-08'),
      startsOn: '2027-02-08',
      endsOn: '2027-07-30',
      minimumBy: '2027-01-08',
      happenings: [
        approved(d('2026-06-25')),
        { on: d('2026-09-14'), lead: 'open' },
        ...recruited(4, '53', d('2026-10-12')),
        { on: d('2026-11-18'), lead: 'postpone', details: { reason: 'no_trainer' } },
      ],
    },
    {
      title: 'Loire-Atlantique 2027-2028',
      departement: '44',
      edition: CURRENT,
      proposedOn: d('2026-10-12'),
      startsOn: '2027-09-13',
      endsOn: '2027-12-17',
      minimumBy: '2027-08-27',
      happenings: [approved(d('2026-11-18'))],
    },
    {
      title: 'Vendée, automne 2027',
      departement: '85',
      edition: CURRENT,
      proposedOn: d('2026-11-16'),
      startsOn: '2027-09-20',
      endsOn: '2027-12-22',
      minimumBy: '2027-09-03',
      happenings: [],
    },
  ];
  // Invented last, so that nobody else changes.
  late.push(...arrivals(3, '85', d('2026-11-13')));
  return cohorts;
}
