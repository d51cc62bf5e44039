import { CANDIDATURE_STEPS } from '@maillage/domain/cohorts';
import { useMemo } from 'react';
import type { CohortWholeFragment } from '../../../gql/graphql.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import { SmallTable, type SmallColumn } from '../components/SmallTable.tsx';
import { CohortFacts } from './CohortFacts.tsx';
import styles from './Cohort.module.css';

type Line = CohortWholeFragment['funnel'][number];

/** How many people are at each step, as bars and as numbers; what happened to the cohort, and what it is. */
export function FollowView({ cohort }: { readonly cohort: CohortWholeFragment }) {
  const t = useT();
  const lines = useMemo(
    () => CANDIDATURE_STEPS.flatMap((step) => cohort.funnel.find((line) => line.step === step) ?? []),
    [cohort.funnel],
  );
  const columns = useMemo(() => columnsIn(t, lines), [t, lines]);
  return (
    <div className={styles.top}>
      <div>
        <Section title={t('cohorts.follow.funnel')} description={t('cohorts.follow.funnelText')}>
          {lines.length === 0 ? (
            <p>{t('cohorts.follow.none')}</p>
          ) : (
            <SmallTable
              caption={t('cohorts.follow.caption')}
              columns={columns}
              rows={lines}
              rowId={({ step }) => step}
            />
          )}
        </Section>
        <Section title={t('cohorts.follow.history')}>
          <ol className={styles.history}>
            {cohort.history.map((line) => (
              <li key={line.id}>
                <DateText date={line.happenedOn} style="long" />
                <strong>{historyText(t, line.event)}</strong>
                <span className={styles.muted}>
                  {[line.reason ? t(`stopReason.${line.reason}`) : null, line.by?.shortName]
                    .filter(Boolean)
                    .join(' – ')}
                </span>
              </li>
            ))}
          </ol>
        </Section>
      </div>
      <Section title={t('cohorts.facts')}>
        <CohortFacts cohort={cohort} />
      </Section>
    </div>
  );
}

const HISTORY = new Set([
  'propose',
  'approve',
  'open',
  'extend',
  'confirm',
  'begin',
  'finish',
  'close',
  'postpone',
  'resume',
  'cancel',
]);

const historyText = (t: Translate, event: string): string => t(`cohortHistory.${HISTORY.has(event) ? event : 'moved'}`);

function columnsIn(t: Translate, lines: readonly Line[]): readonly SmallColumn<Line>[] {
  const most = Math.max(1, ...lines.map(({ people }) => people ?? 0));
  return [
    { id: 'step', header: t('cohorts.follow.step'), cell: ({ step }) => t(`candidatureStep.${step}`) },
    {
      id: 'people',
      header: t('cohorts.follow.people'),
      number: true,
      cell: ({ people }) => people ?? t('cohorts.follow.few'),
    },
    {
      id: 'bar',
      header: t('cohorts.follow.share'),
      cell: ({ people }) =>
        people === null ? null : (
          <div aria-hidden="true" className={styles.funnelTrack}>
            <div className={styles.funnelBar} style={{ inlineSize: `${(100 * people) / most}%` }} />
          </div>
        ),
    },
  ];
}
