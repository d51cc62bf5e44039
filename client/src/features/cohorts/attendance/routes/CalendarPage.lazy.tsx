import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import {
  addDays,
  addToMonth,
  firstDayOf,
  lastDayOf,
  maxDate,
  minDate,
  monthOf,
  weekdayOf,
  type CalendarDate,
  type Month,
} from '@maillage/kernel';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { CalendarWholeFragment } from '../../../../gql/graphql.ts';
import { useLocale, useT, type Translate } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { EmptyState, LoadingState, NotFoundState } from '../../../../ui/states.tsx';
import { DateText, Missing } from '../../../../ui/text.tsx';
import { useToday } from '../../../../ui/today.tsx';
import { SmallTable, type SmallColumn } from '../../components/SmallTable.tsx';
import styles from '../Attendance.module.css';
import { DayDialog } from '../DayDialog.tsx';
import { GenerateDialog } from '../GenerateDialog.tsx';
import { TRAINING_CALENDAR } from '../operations.ts';
import { TrainingPages } from '../TrainingPages.tsx';
import { hoursOf, monthText, weeksOf } from '../words.ts';

export const route = createLazyRoute('/portal/cohortes/$cohortId/calendrier')({ component: CalendarPage });

const api = getRouteApi('/portal/cohortes/$cohortId/calendrier');

type TrainingDay = CalendarWholeFragment['calendar'][number];

/** The calendar of a training, by month or as a list. */
function CalendarPage() {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const { cohortId } = api.useParams();
  const search = api.useSearch();
  const navigate = api.useNavigate();
  const { data, error, refetch } = useQuery(TRAINING_CALENDAR, {
    variables: { id: cohortId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={10} label={t('training.loading')} />;
  const { cohort } = data;
  if (!cohort) {
    return (
      <>
        <PageHeader title={t('training.notFound')} />
        <NotFoundState />
      </>
    );
  }
  const within = maxDate(cohort.startsOn, minDate(today, cohort.endsOn));
  const month = search.mois ?? monthOf(within);
  const go = (by: number) =>
    void navigate({ search: (previous) => ({ ...previous, mois: addToMonth(month, by) }), resetScroll: false });
  const view = search.presentation ?? 'mois';
  return (
    <>
      <PageHeader
        eyebrow={cohort.title}
        title={t('calendar.title')}
        actions={
          cohort.viewerCanKeepCalendar.allowed ? (
            <>
              <GenerateDialog cohortId={cohort.id} />
              <DayDialog cohort={cohort} day={null} />
            </>
          ) : null
        }
      />
      <TrainingPages cohortId={cohort.id} />
      {cohort.calendar.length === 0 ? (
        <EmptyState title={t('calendar.empty.title')}>{t('calendar.empty.text')}</EmptyState>
      ) : (
        <>
          <Balance cohort={cohort} />
          <div className={styles.bar}>
            <Button variant="default" onClick={() => go(-1)} disabled={month <= monthOf(cohort.startsOn)}>
              {t('calendar.previous')}
            </Button>
            <h2 className={styles.barTitle} aria-live="polite">
              {monthText(month, locale)}
            </h2>
            <Button variant="default" onClick={() => go(1)} disabled={month >= monthOf(cohort.endsOn)}>
              {t('calendar.next')}
            </Button>
            <SegmentedControl
              className={styles.push ?? ''}
              aria-label={t('calendar.view')}
              value={view}
              data={[
                { value: 'mois', label: t('calendar.view.month') },
                { value: 'liste', label: t('calendar.view.list') },
              ]}
              onChange={(chosen) =>
                void navigate({
                  search: ({ presentation: _presentation, ...previous }) => ({
                    ...previous,
                    ...(chosen === 'liste' ? { presentation: 'liste' as const } : {}),
                  }),
                  resetScroll: false,
                })
              }
            />
          </div>
          {view === 'mois' ? <MonthGrid cohort={cohort} month={month} /> : <MonthList cohort={cohort} month={month} />}
        </>
      )}
    </>
  );
}

interface PartProps {
  readonly cohort: CalendarWholeFragment;
}

function Balance({ cohort }: PartProps) {
  const t = useT();
  return (
    <ul className={styles.balance}>
      {cohort.calendarBalance.map(({ kind, planned, programme, minutes }) => (
        <li key={kind}>{t('calendar.balance', { kind, planned, programme, hours: hoursOf(minutes) })}</li>
      ))}
    </ul>
  );
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

function MonthGrid({ cohort, month }: PartProps & { readonly month: Month }) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const first = firstDayOf(month);
  const days = new Map(
    cohort.calendar.filter(({ cancelledOn }) => cancelledOn === null).map((day) => [day.date, day] as const),
  );
  const look = (date: CalendarDate): string =>
    [monthOf(date) === month ? '' : styles.outside, date === today ? styles.today : ''].filter(Boolean).join(' ');
  return (
    <table className={styles.grid}>
      <caption className="visually-hidden">{monthText(month, locale)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={t(`calendar.weekday.${weekday}`)} style={{ textDecoration: 'none' }}>
                {t(`calendar.weekday.${weekday}`).slice(0, 3)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(addDays(first, 1 - weekdayOf(first)), lastDayOf(month)).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <td key={date} className={look(date)} {...(date === today ? { 'aria-current': 'date' } : {})}>
                <time className={styles.number} dateTime={date}>
                  {Number(date.slice(8))}
                </time>
                {monthOf(date) === month && days.has(date) ? <DayCard cohort={cohort} day={days.get(date)!} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCard({ cohort, day }: PartProps & { readonly day: TrainingDay }) {
  const t = useT();
  const look = day.kind === 'theory' ? styles.theory : styles.immersion;
  const text = (
    <>
      <span className={styles.kind}>
        <span className={styles.long}>{t(`trainingDayKind.${day.kind}`)}</span>
        <span className={styles.short} aria-hidden="true">
          {t(`trainingDayKindShort.${day.kind}`)}
        </span>
      </span>
      <span className={styles.detail}> {day.title}</span>
    </>
  );
  if (!cohort.viewerCanKeepAttendance.allowed) return <span className={look}>{text}</span>;
  return (
    <Link
      className={look ?? ''}
      to="/cohortes/$cohortId/presences"
      params={{ cohortId: cohort.id }}
      search={{ jour: day.date }}
    >
      {text}
    </Link>
  );
}

function MonthList({ cohort, month }: PartProps & { readonly month: Month }) {
  const t = useT();
  const days = cohort.calendar.filter(({ date }) => monthOf(date) === month);
  if (days.length === 0) return <p>{t('calendar.noneInMonth')}</p>;
  return <SmallTable caption={t('calendar.title')} columns={columnsIn(t, cohort)} rows={days} rowId={({ id }) => id} />;
}

function columnsIn(t: Translate, cohort: CalendarWholeFragment): SmallColumn<TrainingDay>[] {
  const hours = (day: TrainingDay, part: string): string => {
    const minutes = day.halfDays.find((half) => half.part === part)?.minutes ?? 0;
    return t('training.hours', { hours: hoursOf(minutes) });
  };
  return [
    { id: 'date', header: t('calendar.column.date'), cell: ({ date }) => <DateText date={date} /> },
    { id: 'kind', header: t('calendar.column.kind'), cell: ({ kind }) => t(`trainingDayKind.${kind}`) },
    {
      id: 'title',
      header: t('calendar.column.title'),
      cell: ({ title, cancelledReason }) =>
        cancelledReason ? (
          <>
            <span className={styles.cancelled}>{title}</span> {t('calendar.cancelled', { reason: cancelledReason })}
          </>
        ) : (
          title
        ),
    },
    {
      id: 'room',
      header: t('calendar.column.room'),
      cell: ({ room, trainer }) => [room, trainer].filter(Boolean).join(', ') || <Missing />,
    },
    {
      id: 'hours',
      header: t('calendar.column.hours'),
      cell: (day) => t('calendar.halves', { morning: hours(day, 'morning'), afternoon: hours(day, 'afternoon') }),
    },
    ...(cohort.viewerCanKeepCalendar.allowed
      ? [
          {
            id: 'actions',
            header: t('calendar.column.actions'),
            cell: (day: TrainingDay) => (day.cancelledOn === null ? <DayDialog cohort={cohort} day={day} /> : null),
          },
        ]
      : []),
  ];
}
