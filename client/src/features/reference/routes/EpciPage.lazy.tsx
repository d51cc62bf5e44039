import { useQuery } from '@apollo/client/react';
import { formatSiren, parseSiren } from '@maillage/kernel';
import { Button } from '@mantine/core';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { CountText } from '../../../ui/text.tsx';
import { Bodies } from '../components/Bodies.tsx';
import { areaText } from '../components/commune-columns.tsx';
import styles from '../components/Reference.module.css';
import { SourcesNote } from '../components/SourcesNote.tsx';
import { EPCI } from '../operations.ts';

export const route = createLazyRoute('/portal/intercommunalites/$siren')({ component: EpciPage });

const api = getRouteApi('/portal/intercommunalites/$siren');
const PAGE = 50;

/** '240 100 891', on one line. */
function grouped(digits: string): string {
  const siren = parseSiren(digits);
  return siren ? formatSiren(siren).replaceAll(' ', '\u00a0') : digits;
}

/** One intercommunal body of the official list: where it lies, and its communes. */
function EpciPage() {
  const t = useT();
  const { siren } = api.useParams();
  const { data, error, loading, refetch, fetchMore } = useQuery(EPCI, {
    variables: { siren, first: PAGE },
    notifyOnNetworkStatusChange: true,
  });
  if (error && !data) {
    return (
      <>
        <PageHeader title={t('reference.epci')} />
        <FailureState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return <LoadingState lines={8} label={t('reference.loading')} />;
  const { epci } = data;
  if (!epci) {
    return (
      <>
        <PageHeader title={t('reference.epciNotFound')} />
        <NotFoundState>
          <Link to="/communes">{t('reference.backToCommunes')}</Link>
        </NotFoundState>
      </>
    );
  }
  const { edges, totalCount, pageInfo } = epci.communes;
  const more = (): void =>
    void fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (previous, { fetchMoreResult }) => {
        if (!previous.epci || !fetchMoreResult.epci) return previous;
        const { communes } = fetchMoreResult.epci;
        return {
          epci: {
            ...fetchMoreResult.epci,
            communes: { ...communes, edges: [...previous.epci.communes.edges, ...communes.edges] },
          },
        };
      },
    }).catch(() => undefined);
  return (
    <>
      <PageHeader
        eyebrow={t(`reference.epciType.${epci.type}`)}
        title={epci.name}
        status={epci.retiredOn ? <StatusBadge tone="quiet">{t('reference.retired')}</StatusBadge> : undefined}
      />
      <Section title={t('reference.identity')}>
        <DefinitionList
          items={[
            { key: 'siren', term: t('reference.siren'), value: grouped(epci.siren) },
            {
              key: 'population',
              term: t('reference.population'),
              value: (
                <T
                  id="reference.inhabitants"
                  values={{ count: <CountText count={epci.population} />, vintage: epci.vintage }}
                />
              ),
            },
            {
              key: 'parts',
              term: t('reference.departement'),
              value: epci.parts
                .map((part) => t('reference.part', { name: areaText(part.departement), communes: part.communes }))
                .join(', '),
            },
            { key: 'bodies', term: t('reference.directory'), value: <Bodies siren={epci.siren} /> },
          ]}
        />
      </Section>
      <Section title={t('reference.members', { count: totalCount })}>
        <ul className={styles.lines}>
          {edges.map(({ node }) => (
            <li key={node.id}>
              <Link to="/communes/$inseeCode" params={{ inseeCode: node.inseeCode }}>
                {node.name}
              </Link>
              <span className={styles.muted}>
                {node.population === null ? null : (
                  <T id="reference.inhabitantsOnly" values={{ count: <CountText count={node.population} /> }} />
                )}
              </span>
            </li>
          ))}
        </ul>
        {pageInfo.hasNextPage ? (
          <Button variant="default" mt="md" loading={loading} onClick={more}>
            {t('ui.table.more')}
          </Button>
        ) : null}
      </Section>
      <SourcesNote />
    </>
  );
}
