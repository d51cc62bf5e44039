import { writeDate } from '@maillage/messages/writing';
import { Link } from '@tanstack/react-router';
import type { CohortWholeFragment } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { DefinitionList } from '../../../ui/Section.tsx';
import { DateText, Missing, NoBreakText } from '../../../ui/text.tsx';

/** What a cohort is: its scheme, its days, its place, and what was decided of it. */
export function CohortFacts({ cohort }: { readonly cohort: CohortWholeFragment }) {
  const t = useT();
  const locale = useLocale();
  const { scheme, convention, experiment } = cohort;
  return (
    <DefinitionList
      items={[
        {
          key: 'dates',
          term: t('cohorts.fact.dates'),
          value: t('cohorts.period', {
            from: writeDate(cohort.startsOn, locale, 'long'),
            to: writeDate(cohort.endsOn, locale, 'long'),
          }),
        },
        {
          key: 'scheme',
          term: t('cohorts.fact.scheme'),
          value: scheme ? (
            <Link to="/dispositifs/$schemeId" params={{ schemeId: scheme.id }}>
              {scheme.title}
            </Link>
          ) : (
            <Missing />
          ),
        },
        {
          key: 'edition',
          term: t('cohorts.fact.edition'),
          value: cohort.isFallback ? t('cohorts.fact.fallback', { edition: cohort.editionLabel }) : cohort.editionLabel,
        },
        ...(convention
          ? [
              {
                key: 'convention',
                term: t('cohorts.fact.convention'),
                value: (
                  <Link to="/conventions/$conventionId" params={{ conventionId: convention.id }}>
                    <NoBreakText>{convention.title}</NoBreakText>
                  </Link>
                ),
              },
            ]
          : []),
        ...(cohort.seats === null
          ? []
          : [
              {
                key: 'seats',
                term: t('cohorts.fact.seats'),
                value: t('cohorts.fact.seatsValue', { seats: cohort.seats }),
              },
            ]),
        {
          key: 'jury',
          term: t('cohorts.fact.jury'),
          value: t(cohort.jury ? 'cohorts.fact.juryYes' : 'cohorts.fact.juryNo'),
        },
        ...(cohort.venue ? [{ key: 'venue', term: t('cohorts.fact.venue'), value: cohort.venue }] : []),
        ...(cohort.approvedOn
          ? [
              {
                key: 'approved',
                term: t('cohorts.fact.approvedOn'),
                value: <DateText date={cohort.approvedOn} style="long" />,
              },
            ]
          : []),
        ...(cohort.extendedOn
          ? [
              {
                key: 'extended',
                term: t('cohorts.fact.extendedOn'),
                value: <DateText date={cohort.extendedOn} style="long" />,
              },
            ]
          : []),
        ...(cohort.stoppedReason
          ? [{ key: 'stopped', term: t('cohorts.fact.stopped'), value: t(`stopReason.${cohort.stoppedReason}`) }]
          : []),
        ...(experiment
          ? [{ key: 'experiment', term: t('cohorts.fact.experiment'), value: <Experiment {...experiment} /> }]
          : []),
        ...(cohort.note ? [{ key: 'note', term: t('cohorts.fact.note'), value: cohort.note }] : []),
      ]}
    />
  );
}

function Experiment(experiment: NonNullable<CohortWholeFragment['experiment']>) {
  const t = useT();
  const locale = useLocale();
  const { departement, year, outcome, assessedOn } = experiment;
  const known = t('cohorts.experiment.known', { departement, year: String(year), outcome: outcome ?? 'none' });
  return (
    <>
      {assessedOn ? t('cohorts.experiment.knownOn', { known, date: writeDate(assessedOn, locale, 'long') }) : known}{' '}
      <ArticleRef article={experiment.articleNumber} rule={experiment.rule} />
    </>
  );
}
