import type { Who } from '@maillage/domain/access';
import { COHORT_TEACHERS, heaviestOf, weightOf, whyNotLeadCohort } from '@maillage/domain/cohorts';
import { failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import { writeDate, writeHour, writeHundredths } from '@maillage/messages/writing';
import type { SqlReader } from '../../../db/sql.ts';
import type { Block, DocumentContent, Line } from '../../../platform/documents/content.ts';
import type { ReadDocument } from '../../../platform/documents/definition.ts';
import { texts } from '../../../platform/texts.ts';
import { conventionsById } from '../../conventions/persistence/convention.queries.ts';
import { pageNumbers } from '../../conventions/use-cases/convention-document.ts';
import { organisationsById } from '../../organisations/persistence/organisation.queries.ts';
import { cohortParts } from '../persistence/cohort-figures.queries.ts';
import { cohortsById, type CohortRow } from '../persistence/cohort.queries.ts';
import {
  criteriaOf,
  jurorsOf,
  juryDaysById,
  jurySlotsOf,
  type CriterionRow,
  type JurorRow,
  type JuryDayRow,
  type JurySlotRow,
} from '../persistence/jury.queries.ts';
import { juryProgressOf, resultsOf, type ProgressRow, type ResultRow } from '../persistence/score.queries.ts';
import { partsFor } from './cohort-facts.ts';

/** Documents are written in the language of the texts. */
const LOCALE = 'fr';
const words = texts(LOCALE);
const message = (id: string, values?: Record<string, string | number>): string => words.message(id, values);
const dayOf = (date: string): string => writeDate(date as CalendarDate, LOCALE, 'long');
const hour = (minutes: number): string => writeHour(minutes, LOCALE);
const cell = (text: string, look?: Line['look']): Line[] => [look ? { text, look } : { text }];

interface Minutes {
  cohort: CohortRow;
  convention: string;
  day: JuryDayRow;
  jurors: readonly (JurorRow & { organisation: string })[];
  slots: readonly JurySlotRow[];
  criteria: readonly CriterionRow[];
  progress: readonly ProgressRow[];
  results: readonly ResultRow[];
}

/**
 * The minutes of a jury that is closed, for those who run or teach the cohort. Of somebody whom the reader declared to
 * know, the result is left out.
 * @returns null when out of reach; JURY_NOT_CLOSED
 */
export async function juryMinutes(db: SqlReader, who: Who, id: string): Promise<Result<ReadDocument, Refusal> | null> {
  const [day] = await juryDaysById(db, [id]);
  const [cohort] = day ? await cohortsById(db, [day.cohortId]) : [];
  if (!day || !cohort) return null;
  if (whyNotLeadCohort(who, partsFor(cohort, await cohortParts(db)).actors, COHORT_TEACHERS) !== null) return null;
  if (day.closedOn === null) return failed([refusal('JURY_NOT_CLOSED', [])]);
  const jurors = await jurorsOf(db, [id]);
  const organisations = await organisationsById(
    db,
    jurors.map(({ organisationId }) => organisationId),
  );
  const [convention] = await conventionsById(db, [cohort.conventionId]);
  const content = contentOf({
    cohort,
    convention: convention?.title ?? '',
    day,
    jurors: jurors.map((juror) => ({
      ...juror,
      organisation: organisations.find((each) => each.id === juror.organisationId)?.name ?? '',
    })),
    slots: await jurySlotsOf(db, [id]),
    criteria: await criteriaOf(db, [cohort.id]),
    progress: (await juryProgressOf(db, [cohort.id])).filter(({ juryDayId }) => juryDayId === id),
    results: await resultsOf(db, [id]),
  });
  return ok({ content, conventionId: cohort.conventionId });
}

const nameOf = ({ lastName, firstName }: JurySlotRow): string =>
  [lastName, firstName].filter(Boolean).join(' ') || message('selection.erased');

function contentOf(minutes: Minutes): DocumentContent {
  const { cohort, convention, day, jurors } = minutes;
  const fact = (id: string, text: string) => ({ term: message(`minutes.fact.${id}`), text });
  const closedOn = day.closedOn as CalendarDate;
  const hours = [
    message('selection.day.hours', { from: hour(day.startsAt), to: hour(day.endsAt) }),
    ...(day.breakFrom === null
      ? []
      : [message('selection.day.break', { from: hour(day.breakFrom), to: hour(day.breakTo!) })]),
  ];
  return {
    fileName: `proces-verbal-jury-${day.day}`,
    title: message('minutes.title', { cohort: cohort.title, date: dayOf(day.day) }),
    eyebrow: message('minutes.eyebrow'),
    author: message('documents.author'),
    banner: null,
    facts: [
      fact('cohort', cohort.title),
      fact('convention', convention),
      fact('day', writeDate(day.day as CalendarDate, LOCALE)),
      fact('hours', hours.join('. ')),
      fact('place', day.place ?? message('minutes.place.none')),
      fact('closedOn', dayOf(closedOn)),
    ],
    foot: [message('minutes.foot', { date: dayOf(closedOn) })],
    ...pageNumbers({ message }),
    madeOn: closedOn,
    blocks: [
      { kind: 'heading', level: 1, text: message('minutes.jurors') },
      {
        kind: 'table',
        caption: message('minutes.jurors.table'),
        columns: [
          { title: message('minutes.juror'), share: 40 },
          { title: message('minutes.organisation'), share: 60 },
        ],
        rows: jurors.map(({ name, organisation }) => [cell(name), cell(organisation)]),
      },
      { kind: 'heading', level: 1, text: message('minutes.grid') },
      gridTable(minutes.criteria),
      ...rankingBlocks(minutes),
      ...otherBlocks(minutes),
      { kind: 'heading', level: 1, text: message('minutes.signatures') },
      {
        kind: 'signatures',
        boxes: jurors.map(({ name, organisation }) => ({
          title: name,
          lines: [{ text: organisation }, { text: message('minutes.signature'), look: 'muted' as const }],
        })),
      },
    ],
  };
}

const gridTable = (criteria: readonly CriterionRow[]): Block => ({
  kind: 'table',
  caption: message('selection.grid.table'),
  columns: [
    { title: message('selection.criterion'), share: 60 },
    { title: message('selection.weight'), share: 20 },
    { title: message('selection.maximum'), share: 20 },
  ],
  rows: criteria.map(({ label, weight, maximum }) => [cell(label), cell(String(weight)), cell(String(maximum))]),
});

function rankingBlocks({ results, slots, criteria, day }: Minutes): Block[] {
  const outOf = weightOf(criteria);
  const tieRule = message('selection.tieRule', {
    orders: day.priorityArticle === null && day.priorityRule === null ? 'no' : 'yes',
    article: day.priorityArticle ?? 'none',
    heaviest: heaviestOf(criteria)?.label ?? '',
  });
  const slotOf = (id: string): JurySlotRow | undefined => slots.find(({ candidatureId }) => candidatureId === id);
  const rows = results.map(({ candidatureId, rank, hundredths, jurors, tieBreak }) => {
    const slot = slotOf(candidatureId);
    return [
      cell(String(rank), 'strong'),
      cell(slot ? nameOf(slot) : message('selection.erased')),
      cell(writeHundredths(hundredths, LOCALE)),
      cell(String(jurors)),
      cell(tieBreak ? message(`selection.tieBreak.${tieBreak}`) : ''),
    ];
  });
  // Those whom the reader declared to know are ranked, and their line is kept back.
  const told = new Set(results.map(({ candidatureId }) => candidatureId));
  for (const slot of slots)
    if (slot.absent === false && !told.has(slot.candidatureId))
      rows.push([cell(''), cell(nameOf(slot)), cell(message('minutes.withheld'), 'muted'), cell(''), cell('')]);
  return [
    { kind: 'heading', level: 1, text: message('minutes.ranking') },
    {
      kind: 'paragraphs',
      lines: [
        { text: message('minutes.ranking.text', { outOf }) },
        { text: tieRule, look: 'muted' },
        ...(rows.length === 0 ? [{ text: message('minutes.ranking.none') }] : []),
      ],
    },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: message('selection.ranking.table'),
            columns: [
              { title: message('selection.rank'), share: 9 },
              { title: message('selection.person'), share: 40 },
              { title: message('selection.total'), share: 14 },
              { title: message('minutes.jurorsCount'), share: 16 },
              { title: message('selection.tie'), share: 21 },
            ],
            rows,
          },
        ]),
  ];
}

function otherBlocks({ slots, jurors, progress }: Minutes): Block[] {
  const absent = slots.filter((slot) => slot.absent === true);
  const recusals = progress
    .filter(({ stoodBack }) => stoodBack)
    .flatMap(({ jurorId, candidatureId }) => {
      const juror = jurors.find(({ id }) => id === jurorId);
      const slot = slots.find((each) => each.candidatureId === candidatureId);
      return juror && slot
        ? [message('minutes.recusal', { juror: juror.name, organisation: juror.organisation, person: nameOf(slot) })]
        : [];
    })
    .toSorted((a, b) => a.localeCompare(b, LOCALE));
  return [
    ...(absent.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: message('minutes.absent') },
          { kind: 'list' as const, items: absent.map(nameOf) },
        ]),
    { kind: 'heading', level: 1, text: message('minutes.recusals') },
    recusals.length === 0
      ? { kind: 'paragraphs', lines: [{ text: message('minutes.recusals.none') }] }
      : { kind: 'list', items: recusals },
  ];
}
