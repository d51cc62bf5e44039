import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { writeDate } from '@maillage/messages/writing';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useToday } from '../../../ui/today.tsx';
import { nameOf } from '../candidature/names.ts';
import { DUE_FOLLOW_UPS } from '../follow-up/operations.ts';
import { CohortState } from './CohortState.tsx';
import { GaugeCell } from './Gauge.tsx';
import { dossiersOf, nextDay, ownCohorts, waitingByStep } from './home.ts';
import { DOSSIERS_TO_COME, RECRUITING_COHORTS, TAUGHT_COHORTS } from './home-operations.ts';
import styles from './Home.module.css';

/** A part of a home: what it shows, and how many things that is. */
export interface HomePart {
  readonly count: number;
  readonly part: ReactNode;
  /** Whether it is still on its way: what stands below waits, so that nothing moves under a pointer. */
  readonly loading: boolean;
}

const NOTHING: HomePart = { count: 0, part: null, loading: false };

/** For whoever runs cohorts: those that recruit, their seats against the minimum, and what waits for a decision. */
export function useRecruitingCohorts(): HomePart {
  const t = useT();
  const today = useToday();
  const { data, error, refetch } = useQuery(RECRUITING_COHORTS, { fetchPolicy: 'cache-and-network' });
  if (error && !data)
    return { count: 0, part: <FailureState error={error} onRetry={() => void refetch()} />, loading: false };
  const cohorts = ownCohorts(data?.cohorts.edges.map(({ node }) => node) ?? [], ['coordinator', 'manager']);
  if (cohorts.length === 0) return { ...NOTHING, loading: !data };
  return {
    count: cohorts.length,
    loading: false,
    part: (
      <Section title={t('home.cohorts.recruiting')}>
        <ul className={styles.list}>
          {cohorts.map((cohort) => {
            const waiting = waitingByStep(cohort.candidatures, today);
            const count = waiting.reduce((sum, line) => sum + line.count, 0);
            return (
              <li key={cohort.id}>
                <div className={styles.line}>
                  <CohortLink cohort={cohort} />
                  <GaugeCell {...cohort} />
                </div>
                <div className={styles.muted}>
                  {t('home.cohorts.waiting', { count })}
                  {waiting.length > 0 ? (
                    <ul className={styles.steps}>
                      {waiting.map(({ step, count: people, oldest }) => (
                        <li key={step}>
                          {t('home.cohorts.waitingStep', {
                            step: t(`candidatureStep.${step}`),
                            count: people,
                            days: oldest,
                          })}
                        </li>
                      ))}
                    </ul>
                  ) : null}
                </div>
              </li>
            );
          })}
        </ul>
      </Section>
    ),
  };
}

const FOLLOW_UPS_SHOWN = 5;

/** For whoever runs cohorts: the people of whom nobody knows yet what became, the longest due first. */
export function useDueFollowUps(): HomePart {
  const t = useT();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(DUE_FOLLOW_UPS, { fetchPolicy: 'cache-and-network' });
  if (error && !data)
    return { count: 0, part: <FailureState error={error} onRetry={() => void refetch()} />, loading: false };
  const due = data?.dueFollowUps ?? [];
  if (due.length === 0) return { ...NOTHING, loading: !data };
  return {
    count: due.length,
    loading: false,
    part: (
      <Section title={t('home.followUps.title')} description={t('home.followUps.text')}>
        <ul className={styles.list}>
          {due.slice(0, FOLLOW_UPS_SHOWN).map(({ candidature, months, dueOn }) => (
            <li key={`${candidature.id}:${months}`}>
              <div className={styles.line}>
                <Link to="/candidatures/$candidatureId" params={{ candidatureId: candidature.id }}>
                  {nameOf(t, candidature)}
                </Link>
                <span>{t('home.followUps.line', { months, date: writeDate(dueOn, locale, 'long') })}</span>
              </div>
            </li>
          ))}
        </ul>
        {due.length > FOLLOW_UPS_SHOWN ? (
          <p className={styles.muted}>{t('home.followUps.more', { count: due.length - FOLLOW_UPS_SHOWN })}</p>
        ) : null}
      </Section>
    ),
  };
}

/** For the antenne: the cohorts to come and those in training. */
export function useTaughtCohorts(): HomePart {
  const t = useT();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(TAUGHT_COHORTS, { fetchPolicy: 'cache-and-network' });
  if (error && !data)
    return { count: 0, part: <FailureState error={error} onRetry={() => void refetch()} />, loading: false };
  const cohorts = ownCohorts(data?.cohorts.edges.map(({ node }) => node) ?? [], ['teacher']);
  if (cohorts.length === 0) return { ...NOTHING, loading: !data };
  return {
    count: cohorts.length,
    loading: false,
    part: (
      <Section title={t('home.cohorts.taught')}>
        <ul className={styles.list}>
          {cohorts.map((cohort) => {
            const next = nextDay(cohort.state);
            const day = next === 'starts' ? cohort.startsOn : cohort.endsOn;
            return (
              <li key={cohort.id}>
                <div className={styles.line}>
                  <CohortLink cohort={cohort} />
                  <CohortState state={cohort.state} />
                  <span>{t(`home.cohorts.${next}`, { date: writeDate(day, locale, 'long') })}</span>
                  <GaugeCell {...cohort} />
                </div>
              </li>
            );
          })}
        </ul>
      </Section>
    ),
  };
}

/** For whoever pays: the people admitted to cohorts that have not begun, and whose allowance ends on the way. */
export function useDossiersToCome(): HomePart {
  const t = useT();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(DOSSIERS_TO_COME, { fetchPolicy: 'cache-and-network' });
  if (error && !data)
    return { count: 0, part: <FailureState error={error} onRetry={() => void refetch()} />, loading: false };
  const cohorts = ownCohorts(data?.cohorts.edges.map(({ node }) => node) ?? [], ['payer'])
    .map((cohort) => ({ ...cohort, dossiers: dossiersOf(cohort) }))
    .filter(({ dossiers }) => dossiers.people > 0);
  if (cohorts.length === 0) return { ...NOTHING, loading: !data };
  return {
    count: cohorts.length,
    loading: false,
    part: (
      <Section title={t('home.cohorts.dossiers')} description={t('home.cohorts.dossiersText')}>
        <ul className={styles.list}>
          {cohorts.map(({ dossiers, ...cohort }) => (
            <li key={cohort.id}>
              <div className={styles.line}>
                <CohortLink cohort={cohort} />
                <span>{t('home.cohorts.starts', { date: writeDate(cohort.startsOn, locale, 'long') })}</span>
              </div>
              <ul className={`${styles.steps} ${styles.muted}`}>
                <li>{t('home.cohorts.admitted', { people: dossiers.people })}</li>
                {dossiers.relays > 0 ? <li>{t('home.cohorts.relays', { count: dossiers.relays })}</li> : null}
                {dossiers.without > 0 ? <li>{t('home.cohorts.without', { count: dossiers.without })}</li> : null}
              </ul>
            </li>
          ))}
        </ul>
      </Section>
    ),
  };
}

function CohortLink({ cohort }: { readonly cohort: { readonly id: string; readonly title: string } }) {
  return (
    <Link className={styles.title} to="/cohortes/$cohortId" params={{ cohortId: cohort.id }}>
      {cohort.title}
    </Link>
  );
}
