import { firstDayOf, isMonth, lastDayOf, ok, type CalendarDate } from '@maillage/kernel';
import { languageTag, writeDate, writeInstant } from '@maillage/messages/writing';
import type { GraphQLContext } from '../../context.ts';
import { BadRequest } from '../../db/bad-request.ts';
import type { Block, DocumentContent, Line } from '../../platform/documents/content.ts';
import type { DocumentDefinition } from '../../platform/documents/definition.ts';
import { dayOf } from '../../platform/exports/definition.ts';
import { pageNumbers } from '../conventions/use-cases/convention-document.ts';
import { loadOrganisation } from '../organisations/persistence/organisation.loader.ts';
import { statementModels } from './graphql/attendance/attendance.resolver.ts';
import { attendanceDayModel, whyNotKeepTraining } from './graphql/attendance/models.ts';
import type { AttendanceSheetType, SheetPersonType } from './graphql/attendance/sheet.type.ts';
import type { AttendanceStatementType, StatementLineType } from './graphql/attendance/statement.type.ts';
import { loadTrainingDays } from './persistence/attendance/attendance.loader.ts';
import type { CohortRow } from './persistence/cohort.queries.ts';
import { loadCohort } from './persistence/cohorts.loader.ts';

/** Documents are written in the language of the texts. */
const LOCALE = 'fr';
const number = new Intl.NumberFormat(languageTag(LOCALE), { maximumFractionDigits: 2 });
const hours = (minutes: number): string => number.format(minutes / 60);
const days = (halfDays: number): string => number.format(halfDays / 2);
const cell = (text: string): Line[] => [{ text }];
const nameOf = ({ firstName, lastName }: { firstName: string | null; lastName: string | null }): string =>
  [lastName, firstName].filter(Boolean).join(' ');
const monthText = (month: string): string =>
  new Intl.DateTimeFormat(languageTag(LOCALE), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T12:00:00Z`),
  );

type Said = Pick<DocumentContent, 'fileName' | 'title' | 'eyebrow' | 'banner' | 'facts' | 'madeOn' | 'blocks'>;

function contentOf({ texts }: GraphQLContext, said: Said): DocumentContent {
  return {
    ...said,
    author: texts.message('documents.author'),
    foot: [texts.message('documents.training.foot')],
    ...pageNumbers(texts),
  };
}

/** The statement of a month, with the mention that it is a draft while it is one. */
export const statementAsDocument: DocumentDefinition = {
  folder: 'cohorts',
  name: 'statement',
  recordType: 'Cohort',
  read: async (context, id, parameters) => {
    const month = parameters.get('month');
    if (!isMonth(month)) throw new BadRequest('Mois attendu sous la forme AAAA-MM, par exemple 2026-02.');
    const cohort = await loadCohort(context, id);
    const statement = cohort && (await statementModels(context, cohort)).find((each) => each.month === month);
    if (!cohort || !statement) return null;
    const madeOn = (statement.certifiedOn as CalendarDate | null) ?? lastDayOf(month);
    const by = statement.organisationUuid && (await loadOrganisation(context, statement.organisationUuid));
    const content = statementContent(context, cohort, statement, { madeOn, organisation: by ? by.name : '' });
    return ok({ conventionId: cohort.conventionId, content });
  },
};

const COLUMNS = ['planned', 'present', 'justified', 'unjustified', 'payable'] as const;

function statementContent(
  context: GraphQLContext,
  cohort: CohortRow,
  statement: AttendanceStatementType,
  { madeOn, organisation }: { madeOn: CalendarDate; organisation: string },
): DocumentContent {
  const { texts } = context;
  const { month, certifiedOn, certifiedBy } = statement;
  const day = (date: string): string => writeDate(date as CalendarDate, LOCALE, 'long');
  const column = (id: string, share: number) => ({ title: texts.message(`statements.column.${id}`), share });
  const row = (line: StatementLineType): Line[][] => [
    [
      { text: nameOf(line) || texts.message('statements.erased') },
      ...(line.correctsMonth
        ? [
            {
              text: texts.message('statements.adjustsMonth', { month: monthText(line.correctsMonth) }),
              look: 'muted' as const,
            },
          ]
        : []),
    ],
    ...COLUMNS.map((field) => cell(hours(line[field]))),
    cell(days(line.theoryHalfDays)),
    cell(days(line.immersionHalfDays)),
  ];
  const table: Block = {
    kind: 'table',
    caption: texts.message('statements.hoursText'),
    columns: [
      column('name', 3),
      ...COLUMNS.map((field) => column(field, 1.3)),
      column('theory', 1.2),
      column('immersion', 1.3),
    ],
    rows: statement.lines.map(row),
  };
  const state = certifiedOn
    ? texts.message('statements.certifiedBy', { date: day(certifiedOn), name: certifiedBy ?? '', organisation })
    : texts.message('documents.statement.draft');
  return contentOf(context, {
    fileName: `etat-de-presence-${month}`,
    title: `${cohort.title}, ${monthText(month)}`,
    eyebrow: texts.message('documents.statement.eyebrow'),
    banner: certifiedOn ? null : texts.message('documents.statement.draft'),
    facts: [
      { term: texts.message('documents.training.cohort'), text: cohort.title },
      {
        term: texts.message('documents.training.month'),
        text: `${day(firstDayOf(month as never))} – ${day(lastDayOf(month as never))}`,
      },
      { term: texts.message('documents.training.state'), text: state },
      {
        term: texts.message('documents.training.basis'),
        text: texts.message('documents.training.basisText', { article: statement.articleNumber ?? 'none' }),
      },
    ],
    madeOn,
    blocks: [table],
  });
}

/** The two sheets of a day, as they stand: blank ones are signed on paper. */
export const sheetAsDocument: DocumentDefinition = {
  folder: 'cohorts',
  name: 'sheet',
  recordType: 'Cohort',
  read: async (context, id, parameters) => {
    const date = dayOf(parameters, 'day') ?? context.today;
    const cohort = await loadCohort(context, id);
    if (!cohort || (await whyNotKeepTraining(context, cohort))) return null;
    const found = (await loadTrainingDays(context, id)).find((day) => day.date === date && day.cancelledOn === null);
    if (!found) return null;
    const { day, sheets } = await attendanceDayModel(context, found);
    const { texts } = context;
    const optional = (term: string, text: string | null) =>
      text === null ? [] : [{ term: texts.message(`documents.training.${term}`), text }];
    const content = contentOf(context, {
      fileName: `feuille-de-presence-${date}`,
      title: `${texts.message('attendance.title')}, ${writeDate(date, LOCALE)}`,
      eyebrow: texts.message('documents.sheet.eyebrow'),
      banner: null,
      facts: [
        { term: texts.message('documents.training.cohort'), text: cohort.title },
        {
          term: texts.message('documents.training.day'),
          text: `${texts.message(`trainingDayKind.${day.kind}`)}, ${day.title}`,
        },
        ...optional('room', day.room),
        ...optional('trainer', day.trainer),
      ],
      madeOn: date,
      blocks: sheets.flatMap((sheet) => sheetBlocks(context, sheet)),
    });
    return ok({ conventionId: cohort.conventionId, content });
  },
};

function sheetBlocks({ texts }: GraphQLContext, sheet: AttendanceSheetType): Block[] {
  const { part, minutes, state } = sheet.halfDay;
  const title = `${texts.message('attendance.sheetOf', { part, hours: minutes / 60 })}, ${texts.message(`sheetState.${state}`)}`;
  const said = ({ entry }: SheetPersonType): string => {
    if (!entry) return '';
    const late =
      entry.mark === 'late' ? texts.message('attendance.late', { minutes: entry.missingMinutes ?? 0 }) : null;
    return late ?? texts.message(`attendanceMark.${entry.mark}`);
  };
  const signed = (signature: SheetPersonType['signature']): string =>
    signature
      ? `${signature.name ?? texts.message('statements.erased')}, ${writeInstant(signature.signedAt, LOCALE)}`
      : '';
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      caption: title,
      columns: [
        { title: texts.message('statements.column.name'), share: 3 },
        { title: texts.message('attendance.markLabel'), share: 2 },
        { title: texts.message('documents.training.signature'), share: 4 },
      ],
      rows: [
        ...sheet.people.map((person) => [cell(nameOf(person)), cell(said(person)), cell(signed(person.signature))]),
        [cell(texts.message('documents.training.trainer')), cell(''), cell(signed(sheet.trainerSignature))],
      ],
    },
  ];
}
