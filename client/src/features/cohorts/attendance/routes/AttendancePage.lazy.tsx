import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { AttendanceOfDayQuery } from '../../../../gql/graphql.ts';
import { useActingOrganisation } from '../../../../ui/acting-organisation.ts';
import { IconDownload } from '../../../../ui/icons.ts';
import { useLocale, useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { EmptyState, ForbiddenState, LoadingState, NotFoundState } from '../../../../ui/states.tsx';
import { NoBreakText } from '../../../../ui/text.tsx';
import { useToday } from '../../../../ui/today.tsx';
import styles from '../Attendance.module.css';
import { FollowUp } from '../FollowUp.tsx';
import { ATTENDANCE_DAY } from '../operations.ts';
import { withWaiting } from '../queue.ts';
import { SheetView } from '../SheetView.tsx';
import { TrainingPages } from '../TrainingPages.tsx';
import { useAttendanceQueue } from '../use-attendance-queue.ts';
import { WaitingBanner } from '../WaitingBanner.tsx';

export const route = createLazyRoute('/portal/cohortes/$cohortId/presences')({ component: AttendancePage });

const api = getRouteApi('/portal/cohortes/$cohortId/presences');

type Cohort = NonNullable<AttendanceOfDayQuery['cohort']>;

/** The sheets of a day, for a tablet: what is said is kept on the device and sent when there is a network. */
function AttendancePage() {
  const t = useT();
  const today = useToday();
  const { cohortId } = api.useParams();
  const day = api.useSearch().jour ?? today;
  const { data, previousData, error, refetch } = useQuery(ATTENDANCE_DAY, {
    variables: { id: cohortId, day },
    fetchPolicy: 'cache-and-network',
  });
  const queue = useAttendanceQueue(cohortId);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data && !previousData) return <LoadingState lines={10} label={t('training.loading')} />;
  const cohort = (data ?? previousData)!.cohort;
  if (!cohort) {
    return (
      <>
        <PageHeader title={t('training.notFound')} />
        <NotFoundState />
      </>
    );
  }
  const { attendance } = cohort;
  return (
    <>
      <PageHeader eyebrow={cohort.title} title={t('attendance.title')} />
      <TrainingPages cohortId={cohort.id} />
      {cohort.viewerCanKeepAttendance.allowed ? (
        <>
          <WaitingBanner count={queue.waiting.length} onSend={() => void queue.send()} onDiscard={queue.discard} />
          <DayBar cohort={cohort} day={day} />
          {attendance && attendance.day.date === day ? (
            <div className={styles.sheets}>
              {attendance.sheets.map((sheet) => (
                <SheetView
                  key={sheet.id}
                  cohortId={cohort.id}
                  day={attendance.day}
                  sheet={withWaiting(sheet, queue.waiting)}
                  waiting={queue.waiting.some(({ halfDayId }) => halfDayId === sheet.id)}
                  say={queue.say}
                />
              ))}
            </div>
          ) : data ? (
            <EmptyState title={t('attendance.noDay')}>{t('attendance.noDayText')}</EmptyState>
          ) : (
            <LoadingState lines={8} label={t('training.loading')} />
          )}
          {cohort.absences ? <FollowUp cohortId={cohort.id} absences={cohort.absences} /> : null}
        </>
      ) : (
        <ForbiddenState reason={t('training.notKept')} />
      )}
    </>
  );
}

/** The day shown, and the ways to the ones before and after it. */
function DayBar({ cohort, day }: { readonly cohort: Cohort; readonly day: CalendarDate }) {
  const t = useT();
  const locale = useLocale();
  const organisation = useActingOrganisation();
  const dates = cohort.calendar.filter(({ cancelledOn }) => cancelledOn === null).map(({ date }) => date);
  const before = dates.findLast((date) => date < day);
  const after = dates.find((date) => date > day);
  const shown = cohort.attendance?.day.date === day ? cohort.attendance.day : null;
  const way = (to: CalendarDate | undefined, label: string) =>
    to === undefined ? null : (
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/cohortes/$cohortId/presences" params={{ cohortId: cohort.id }} search={{ jour: to }} {...props} />
        )}
      >
        {label}
      </Button>
    );
  const parameters = new URLSearchParams({ day, ...(organisation ? { organisation } : {}) });
  return (
    <div className={styles.bar}>
      {way(before, t('attendance.previousDay'))}
      <div aria-live="polite">
        <h2 className={styles.barTitle}>
          <NoBreakText>{writeDate(day, locale)}</NoBreakText>
        </h2>
        {shown ? (
          <div className={styles.muted}>
            {[t(`trainingDayKind.${shown.kind}`), shown.title, shown.room, shown.trainer].filter(Boolean).join(', ')}
          </div>
        ) : null}
      </div>
      {way(after, t('attendance.nextDay'))}
      {shown ? (
        <a className={styles.push} href={`/exports/cohorts/${cohort.id}/sheet.pdf?${parameters}`} download>
          <IconDownload aria-hidden="true" size={14} /> {t('attendance.document')}
        </a>
      ) : null}
    </div>
  );
}
