import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { CommuneQuery } from '../../../gql/graphql.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { CountText, DateText, Missing } from '../../../ui/text.tsx';
import { Bodies } from '../components/Bodies.tsx';
import { areaText } from '../components/commune-columns.tsx';
import { Neighbours } from '../components/Neighbours.tsx';
import { SourcesNote } from '../components/SourcesNote.tsx';
import { COMMUNE } from '../operations.ts';

export const route = createLazyRoute('/portal/communes/$inseeCode')({ component: CommunePage });

const api = getRouteApi('/portal/communes/$inseeCode');

type CommuneData = NonNullable<CommuneQuery['commune']>;

/** One commune: what is known of it, and what lies around. */
function CommunePage() {
  const t = useT();
  const { inseeCode } = api.useParams();
  const { data, error, refetch } = useQuery(COMMUNE, { variables: { inseeCode } });
  if (error && !data) {
    return (
      <>
        <PageHeader title={t('reference.commune')} />
        <FailureState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return <LoadingState lines={8} label={t('reference.loading')} />;
  const { commune } = data;
  if (!commune) {
    return (
      <>
        <PageHeader title={t('reference.communeNotFound')} />
        <NotFoundState>
          <Link to="/communes">{t('reference.backToCommunes')}</Link>
        </NotFoundState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        eyebrow={areaText(commune.departement)}
        title={commune.name}
        status={commune.retiredOn ? <StatusBadge tone="quiet">{t('reference.retired')}</StatusBadge> : undefined}
      />
      <Identity commune={commune} />
      {commune.retiredOn ? null : <Neighbours commune={commune} />}
      <SourcesNote />
    </>
  );
}

function Identity({ commune }: { readonly commune: CommuneData }) {
  const t = useT();
  const { epci, region, siren } = commune;
  return (
    <Section title={t('reference.identity')}>
      <DefinitionList
        items={[
          ...(commune.retiredOn
            ? [
                {
                  key: 'retired',
                  term: t('reference.retired'),
                  value: (
                    <T id="reference.retiredOn" values={{ date: <DateText date={commune.retiredOn} style="long" /> }} />
                  ),
                },
              ]
            : []),
          { key: 'insee', term: t('reference.inseeCode'), value: commune.inseeCode },
          { key: 'postal', term: t('reference.postalCode'), value: commune.postalCodes.join(', ') || <Missing /> },
          {
            key: 'population',
            term: t('reference.population'),
            value:
              commune.population === null ? (
                <Missing />
              ) : (
                <T
                  id="reference.inhabitants"
                  values={{ count: <CountText count={commune.population} />, vintage: commune.vintage }}
                />
              ),
          },
          {
            key: 'epci',
            term: t('reference.epci'),
            value: epci ? (
              <Link to="/intercommunalites/$siren" params={{ siren: epci.siren }}>
                {epci.name}
              </Link>
            ) : (
              <Missing />
            ),
          },
          { key: 'region', term: t('reference.region'), value: region?.name ?? <Missing /> },
          { key: 'point', term: t('reference.position'), value: <Position commune={commune} /> },
          { key: 'bodies', term: t('reference.directory'), value: <Bodies siren={siren} /> },
        ]}
      />
    </Section>
  );
}

function Position({ commune }: { readonly commune: CommuneData }) {
  const t = useT();
  const { latitude, longitude } = commune;
  if (latitude === null || longitude === null) return <Missing />;
  return (
    <>
      {t('reference.coordinates', { latitude, longitude })}{' '}
      {commune.coordinatesApproximate ? (
        <>
          <StatusBadge tone="wait">{t('reference.approximate')}</StatusBadge>
          <br />
          {t('reference.approximateText')}
        </>
      ) : null}
    </>
  );
}
