import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { PhaseBadge } from '../../../ui/PhaseBadge.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { DateText } from '../../../ui/text.tsx';
import { ORGANISATION_CONVENTIONS, ORGANISATION_UNITS } from '../operations.ts';
import styles from './Directory.module.css';

const PAGE = 25;

/** The units of an organisation, and the conventions it takes part in that the reader may see. */
export function AroundSections({ organisationId }: { readonly organisationId: string }) {
  return (
    <>
      <Units key={`units:${organisationId}`} organisationId={organisationId} />
      <Conventions key={`conventions:${organisationId}`} organisationId={organisationId} />
    </>
  );
}

function Units({ organisationId }: { readonly organisationId: string }) {
  const t = useT();
  const [count, setCount] = useState(PAGE);
  const { shown, loading, error, retry } = useGrowingList(ORGANISATION_UNITS, 'organisations', count, {
    id: organisationId,
  });
  if (error && !shown) return <FailureState error={error} onRetry={retry} />;
  if (!shown) return <LoadingState lines={4} label={t('directory.loading')} />;
  const { edges, totalCount } = shown.organisations;
  if (totalCount === 0) return null;
  return (
    <Section title={t('directory.units', { count: totalCount })}>
      <ul className={styles.lines}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <span className={styles.main}>
              <Link to="/annuaire/$organisationId" params={{ organisationId: node.id }}>
                {node.name}
              </Link>
            </span>
            <span className={styles.muted}>{t(`organisationKind.${node.kind}`)}</span>
          </li>
        ))}
      </ul>
      {edges.length < totalCount ? <More loading={loading} onMore={() => setCount(count + PAGE)} /> : null}
    </Section>
  );
}

function More({ loading, onMore }: { readonly loading: boolean; readonly onMore: () => void }) {
  const t = useT();
  return (
    <Button variant="default" mt="md" loading={loading} onClick={onMore} data-print="no">
      {t('ui.table.more')}
    </Button>
  );
}

function Conventions({ organisationId }: { readonly organisationId: string }) {
  const t = useT();
  const [count, setCount] = useState(PAGE);
  const { shown, loading, error, retry } = useGrowingList(ORGANISATION_CONVENTIONS, 'conventions', count, {
    id: organisationId,
  });
  if (error && !shown) return <FailureState error={error} onRetry={retry} />;
  if (!shown) return <LoadingState lines={4} label={t('directory.loading')} />;
  const { edges, totalCount } = shown.conventions;
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
              <PhaseBadge phase={node.phase} />
            </li>
          ))}
        </ul>
      )}
      {edges.length < totalCount ? <More loading={loading} onMore={() => setCount(count + PAGE)} /> : null}
    </Section>
  );
}
