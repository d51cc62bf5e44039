import { Link } from '@tanstack/react-router';
import type { JuryDaySummaryFragment, SelectionWholeFragment } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import styles from '../components/Cohorts.module.css';
import { JuryHours, JuryState } from './DayParts.tsx';
import { JuryDayDialog } from './JuryDayDialog.tsx';

/** How many of those called every juror has scored, or stood back from. */
const scoredByAll = ({ slots }: JuryDaySummaryFragment): number =>
  slots.filter(
    ({ progress }) => progress && progress.scored > 0 && progress.scored + progress.stoodBack === progress.jurors,
  ).length;

/** The days of the juries of a cohort: who sits, who is called, how far each is. */
export function JuryDaysSection({ cohort }: { readonly cohort: SelectionWholeFragment }) {
  const t = useT();
  return (
    <Section
      title={t('selection.days')}
      actions={cohort.viewerCanKeepJuries.allowed ? <JuryDayDialog cohort={cohort} juryDay={null} /> : null}
    >
      {cohort.juryDays.length === 0 ? <p>{t('selection.days.none')}</p> : null}
      <ul className={styles.rules}>
        {cohort.juryDays.map((juryDay) => (
          <li key={juryDay.id}>
            <div>
              <Link to="/jurys/$juryDayId" params={{ juryDayId: juryDay.id }}>
                <DateText date={juryDay.day} />
              </Link>{' '}
              <JuryState {...juryDay} />
              <div>
                <JuryHours {...juryDay} />
                {juryDay.place ? `, ${juryDay.place}` : null}
              </div>
              <div className={styles.muted}>
                {juryDay.jurors
                  .map(({ name, organisation }) => `${name} (${organisation?.shortName ?? '–'})`)
                  .join(', ')}
              </div>
              <div className={styles.muted}>
                {t('selection.day.called', { count: juryDay.slots.length })}
                {juryDay.closedOn === null
                  ? `. ${t('selection.day.scored', { done: scoredByAll(juryDay), total: juryDay.slots.length })}`
                  : null}
              </div>
            </div>
            {juryDay.viewerCanEdit.allowed ? (
              <JuryDayDialog key={juryDay.version} cohort={cohort} juryDay={juryDay} />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
