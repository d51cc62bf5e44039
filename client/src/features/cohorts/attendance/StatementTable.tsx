import type { Locale } from '@maillage/messages/locale';
import { writeDate } from '@maillage/messages/writing';
import type { AttendanceStatementsQuery } from '../../../gql/graphql.ts';
import { useLocale, useT, type Translate } from '../../../ui/intl.tsx';
import { SmallTable, type SmallColumn } from '../components/SmallTable.tsx';
import styles from './Attendance.module.css';
import { hoursOf, monthText, personName } from './words.ts';

type Line = NonNullable<AttendanceStatementsQuery['cohort']>['statements'][number]['lines'][number];

const HOURS = ['planned', 'present', 'justified', 'unjustified', 'payable'] as const;
const DAYS = [
  ['theory', 'theoryHalfDays'],
  ['immersion', 'immersionHalfDays'],
] as const;

/** The lines of a statement in hours and days, with their totals; adjustments say which month they correct. */
export function StatementTable({ lines, caption }: { readonly lines: readonly Line[]; readonly caption: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <SmallTable
        caption={caption}
        columns={columnsIn(t, locale, lines)}
        rows={lines}
        rowId={(line) => `${line.candidatureId} ${line.correctsMonth ?? ''}`}
      />
      <p className={styles.muted}>{t('statements.hoursText')}</p>
    </>
  );
}

function columnsIn(t: Translate, locale: Locale, lines: readonly Line[]): SmallColumn<Line>[] {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const sum = (field: (typeof HOURS)[number] | (typeof DAYS)[number][1]): number =>
    lines.reduce((total, line) => total + line[field], 0);
  return [
    {
      id: 'name',
      header: t('statements.column.name'),
      cell: (line) => (
        <>
          {personName(line) || t('statements.erased')}
          {line.correctsMonth ? <div className={styles.muted}>{adjustment(line, t, locale)}</div> : null}
        </>
      ),
      total: t('statements.total'),
    },
    ...HOURS.map((field) => ({
      id: field,
      header: t(`statements.column.${field}`),
      number: true,
      cell: (line: Line) => number.format(hoursOf(line[field])),
      total: number.format(hoursOf(sum(field))),
    })),
    ...DAYS.map(([id, field]) => ({
      id,
      header: t(`statements.column.${id}`),
      number: true,
      cell: (line: Line) => number.format(line[field] / 2),
      total: number.format(sum(field) / 2),
    })),
  ];
}

function adjustment({ correctsMonth, correctedDays }: Line, t: Translate, locale: Locale): string {
  const month = monthText(correctsMonth!, locale);
  if (correctedDays.length === 0) return t('statements.adjustsMonth', { month });
  const days = correctedDays.map((day) => writeDate(day, locale, 'short')).join(', ');
  return t('statements.adjusts', { month, days });
}
