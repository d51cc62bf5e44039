import { useQuery } from '@apollo/client/react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useCan } from '../../../app/session/viewer-context.tsx';
import type { ReferenceStateQuery } from '../../../gql/graphql.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { EmptyState, ForbiddenState, LoadingState } from '../../../ui/states.tsx';
import { CountText, InstantText } from '../../../ui/text.tsx';
import { REFERENCE_STATE, SOURCES } from '../operations.ts';

export const route = createLazyRoute('/portal/referentiels')({ component: SourcesPage });

/** For those who run the platform: what the reference data is, how fresh, how exact. */
function SourcesPage() {
  const t = useT();
  const allowed = useCan('read_platform');
  return (
    <>
      <PageHeader title={t('reference.sourcesTitle')} description={t('reference.sourcesText')} />
      {allowed ? <State /> : <ForbiddenState reason={t('reference.sourcesForbidden')} />}
    </>
  );
}

function State() {
  const t = useT();
  const state = useQuery(REFERENCE_STATE, { fetchPolicy: 'cache-and-network' });
  const sources = useQuery(SOURCES);
  const error = state.error ?? sources.error;
  if (error && !(state.data && sources.data)) {
    const retry = (): void => {
      void state.refetch();
      void sources.refetch();
    };
    return <FailureState error={error} onRetry={retry} />;
  }
  if (!state.data || !sources.data) return <LoadingState lines={8} label={t('reference.loading')} />;
  return (
    <>
      {state.data.referenceImport ? (
        <LastImport state={state.data} last={state.data.referenceImport} />
      ) : (
        <EmptyState title={t('reference.neverImported')}>{t('reference.neverImportedText')}</EmptyState>
      )}
      {sources.data.referenceSources.map((source) => (
        <Section key={source.key} title={source.title} level={2}>
          <DefinitionList
            items={[
              { key: 'publisher', term: t('reference.publisher'), value: source.publisher },
              { key: 'vintage', term: t('reference.vintage'), value: source.vintage },
              { key: 'package', term: t('reference.package'), value: `${source.package} ${source.packageVersion}` },
              {
                key: 'licence',
                term: t('reference.licence'),
                value: (
                  <a href={source.licenceUrl} rel="noreferrer" target="_blank">
                    {source.licence}
                    <span className="visually-hidden"> {t('reference.newTab')}</span>
                  </a>
                ),
              },
            ]}
          />
        </Section>
      ))}
      <p>
        <Link to="/communes">{t('reference.seeCommunes')}</Link>
      </p>
    </>
  );
}

interface LastImportProps {
  readonly state: ReferenceStateQuery;
  readonly last: NonNullable<ReferenceStateQuery['referenceImport']>;
}

function LastImport({ state, last }: LastImportProps) {
  const t = useT();
  return (
    <Section title={t('reference.lastImport')} description={t('reference.lastImportText')}>
      <DefinitionList
        items={[
          { key: 'at', term: t('reference.importedAt'), value: <InstantText instant={last.finishedAt} /> },
          { key: 'vintage', term: t('reference.vintage'), value: last.vintage },
          { key: 'communes', term: t('reference.communes'), value: <CountText count={last.communes} /> },
          { key: 'epcis', term: t('reference.epcis'), value: <CountText count={last.epcis} /> },
          {
            key: 'departements',
            term: t('reference.departements'),
            value: <CountText count={state.departements.length} />,
          },
          { key: 'regions', term: t('reference.regions'), value: <CountText count={state.regions.length} /> },
          {
            key: 'points',
            term: t('reference.exactPoints'),
            value: (
              <T
                id="reference.exactPointsText"
                values={{
                  exact: <CountText count={last.exactPoints} of={last.communes} />,
                  official: <CountText count={last.officialPoints} />,
                }}
              />
            ),
          },
          { key: 'pointsSource', term: t('reference.pointsSource'), value: last.pointsSource },
        ]}
      />
    </Section>
  );
}
