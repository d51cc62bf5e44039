import { Link } from '@tanstack/react-router';
import type { AttendanceOfDayQuery } from '../../../gql/graphql.ts';
import { writeDate } from '@maillage/messages/writing';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import styles from './Attendance.module.css';
import { personName } from './words.ts';

type Absences = NonNullable<NonNullable<AttendanceOfDayQuery['cohort']>['absences']>;

/** Who has been away for long, how much is missed, and which sheets wait to be closed. */
export function FollowUp({ cohortId, absences }: { readonly cohortId: string; readonly absences: Absences }) {
  const t = useT();
  const locale = useLocale();
  const { rule, runs, rateByDays, absentHalfDays, plannedHalfDays, openSheets, firstOpen } = absences;
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <Section
      title={t('attendance.alerts')}
      description={rule ? t('attendance.alertsText', { halfDays: rule.halfDays, source: rule.source }) : null}
    >
      {runs.length === 0 ? (
        <p>{t('attendance.noAlert')}</p>
      ) : (
        <ul className={styles.alerts}>
          {runs.map((run) => (
            <li key={`${run.candidatureId} ${run.from}`}>
              {t('attendance.alert', {
                name: personName(run) || t('statements.erased'),
                halfDays: run.halfDays,
                unjustified: run.unjustified,
                ongoing: String(run.ongoing),
                from: writeDate(run.from, locale, 'long'),
                to: writeDate(run.to, locale, 'long'),
              })}
            </li>
          ))}
        </ul>
      )}
      {rateByDays === null ? null : (
        <p>
          {t('attendance.rate', {
            rate: rate.format(rateByDays / 10_000),
            absent: absentHalfDays,
            planned: plannedHalfDays,
          })}
        </p>
      )}
      <p>
        {t('attendance.openSheets', { count: openSheets })}{' '}
        {firstOpen ? (
          <Link to="/cohortes/$cohortId/presences" params={{ cohortId }} search={{ jour: firstOpen }}>
            {t('attendance.openFrom', { date: writeDate(firstOpen, locale, 'long') })}
          </Link>
        ) : null}
      </p>
    </Section>
  );
}
