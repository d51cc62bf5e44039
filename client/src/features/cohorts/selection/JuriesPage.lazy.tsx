import { useQuery } from '@apollo/client/react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { OwnJuryDaysQuery } from '../../../gql/graphql.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { DateText, Missing } from '../../../ui/text.tsx';
import { SmallTable, type SmallColumn } from '../components/SmallTable.tsx';
import { JuryHours, JuryState } from './DayParts.tsx';
import { OWN_JURIES } from './operations.ts';

export const route = createLazyRoute('/portal/jurys')({ component: JuriesPage });

/** The jury days on which the reader sits, the last one first. */
function JuriesPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(OWN_JURIES, { fetchPolicy: 'cache-and-network' });
  const columns = useMemo(() => columnsIn(t), [t]);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} label={t('juries.loading')} />;
  return (
    <>
      <PageHeader title={t('juries.title')} description={t('juries.description')} />
      {data.ownJuryDays.length === 0 ? (
        <EmptyState title={t('juries.none.title')}>{t('juries.none.text')}</EmptyState>
      ) : (
        <Section title={t('selection.days')}>
          <SmallTable caption={t('juries.table')} rows={data.ownJuryDays} rowId={({ id }) => id} columns={columns} />
        </Section>
      )}
    </>
  );
}

type OwnDay = OwnJuryDaysQuery['ownJuryDays'][number];

function columnsIn(t: Translate): readonly SmallColumn<OwnDay>[] {
  return [
    {
      id: 'day',
      header: t('selection.day'),
      cell: ({ id, day }) => (
        <Link to="/jurys/$juryDayId" params={{ juryDayId: id }}>
          <DateText date={day} />
        </Link>
      ),
    },
    { id: 'cohort', header: t('juries.cohort'), cell: ({ cohort }) => cohort?.title ?? <Missing /> },
    { id: 'hours', header: t('minutes.fact.hours'), cell: (row) => <JuryHours {...row} /> },
    { id: 'place', header: t('selection.day.place'), cell: ({ place }) => place ?? <Missing /> },
    { id: 'state', header: t('selection.day.state'), cell: (row) => <JuryState {...row} /> },
  ];
}
