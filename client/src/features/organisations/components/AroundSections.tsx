import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { OrganisationAroundQuery } from '../../../gql/graphql.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { ORGANISATION_AROUND } from '../operations.ts';
import styles from './Directory.module.css';

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  upcoming: 'news',
  in_force: 'good',
  renewal_window: 'wait',
  expired: 'quiet',
};

/** The units of an organisation, and the conventions it takes part in that the reader may see. */
export function AroundSections({ organisationId }: { readonly organisationId: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(ORGANISATION_AROUND, {
    variables: { id: organisationId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} label={t('directory.loading')} />;
  const units = data.organisations.edges.map((edge) => edge.node);
  return (
    <>
      {units.length > 0 ? (
        <Section title={t('directory.units', { count: data.organisations.totalCount })}>
          <ul className={styles.lines}>
            {units.map((unit) => (
              <li key={unit.id}>
                <span className={styles.main}>
                  <Link to="/annuaire/$organisationId" params={{ organisationId: unit.id }}>
                    {unit.name}
                  </Link>
                </span>
                <span className={styles.muted}>{t(`organisationKind.${unit.kind}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Conventions conventions={data.conventions} />
    </>
  );
}

function Conventions({ conventions }: { readonly conventions: OrganisationAroundQuery['conventions'] }) {
  const t = useT();
  const { edges, totalCount } = conventions;
  return (
    <Section
      title={t('directory.conventions', { count: totalCount })}
      description={t('directory.conventionsText')}
      sheet={edges.length > 0}
    >
      {edges.length === 0 ? (
        <EmptyState title={t('directory.noConventions')}>{t('directory.noConventionsText')}</EmptyState>
      ) : (
        <ul className={styles.lines}>
          {edges.map(({ node }) => (
            <li key={node.id}>
              <span className={styles.main}>
                <Link to="/conventions/$conventionId" params={{ conventionId: node.id }}>
                  {node.title}
                </Link>
                <br />
                <span className={styles.muted}>
                  {t(`conventionKind.${node.kind}`)}
                  {node.startsOn && node.endsOn ? (
                    <>
                      {' · '}
                      <T
                        id="directory.period"
                        values={{
                          from: <DateText date={node.startsOn} style="long" />,
                          to: <DateText date={node.endsOn} style="long" />,
                        }}
                      />
                    </>
                  ) : null}
                </span>
              </span>
              <StatusBadge tone={TONES[node.phase] ?? 'neutral'}>{t(`conventionPhase.${node.phase}`)}</StatusBadge>
            </li>
          ))}
          {edges.length < totalCount ? (
            <li className={styles.muted}>{t('directory.more', { count: totalCount - edges.length })}</li>
          ) : null}
        </ul>
      )}
    </Section>
  );
}
