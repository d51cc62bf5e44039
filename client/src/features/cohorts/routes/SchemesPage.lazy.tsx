import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@apollo/client/react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { IconPlus, IconSearch } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { NoBreakText } from '../../../ui/text.tsx';
import { SCHEME_CONVENTIONS, SCHEMES } from '../scheme-operations.ts';
import styles from '../components/Cohorts.module.css';

export const route = createLazyRoute('/portal/dispositifs')({ component: SchemesPage });

const PAGE = 25;

/** The schemes of the conventions that the reader sees. */
function SchemesPage() {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 300);
  const [count, setCount] = useState(PAGE);
  const { shown, loading, error, retry } = useGrowingList(SCHEMES, 'schemes', count, { text: text || null });
  const { data: conventions } = useQuery(SCHEME_CONVENTIONS);
  const keeps = conventions?.conventions.edges.some(({ node }) => node.viewerCanKeepSchemes.allowed) ?? false;
  const schemes = shown?.schemes;
  return (
    <>
      <PageHeader
        title={t('schemes.title')}
        description={t('schemes.description')}
        actions={
          keeps ? (
            <Button
              renderRoot={(props) => <Link to="/dispositifs/nouveau" {...props} />}
              leftSection={<IconPlus aria-hidden="true" size={16} />}
            >
              {t('schemes.new')}
            </Button>
          ) : null
        }
      />
      {error && !schemes ? <FailureState error={error} onRetry={retry} /> : null}
      {!error && !schemes ? <LoadingState lines={6} label={t('schemes.loading')} /> : null}
      {schemes && (schemes.totalCount > 0 || text) ? (
        <div className={styles.filters} role="search">
          <TextInput
            type="search"
            aria-label={t('schemes.search')}
            placeholder={t('schemes.search')}
            leftSection={<IconSearch aria-hidden="true" size={16} />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <span role="status">{t('schemes.count', { count: schemes.totalCount })}</span>
        </div>
      ) : null}
      {schemes?.totalCount === 0 ? (
        text ? (
          <EmptyState title={t('schemes.noMatch')} />
        ) : (
          <EmptyState title={t('schemes.empty.title')}>{t('schemes.empty.text')}</EmptyState>
        )
      ) : null}
      <div className={styles.cards}>
        {schemes?.edges.map(({ node }) => (
          <article key={node.id} className={styles.card} aria-label={node.title}>
            <div className={styles.cardHead}>
              <h2>
                <Link to="/dispositifs/$schemeId" params={{ schemeId: node.id }}>
                  {node.title}
                </Link>
              </h2>
            </div>
            <p>{[node.occupation, node.fallbackOccupation].filter(Boolean).join(' · ')}</p>
            <p className={styles.muted}>{t('schemes.editions', { count: node.editions.length })}</p>
            {node.convention ? (
              <p className={styles.muted}>
                <NoBreakText>{node.convention.title}</NoBreakText>
              </p>
            ) : null}
          </article>
        ))}
      </div>
      {schemes && schemes.edges.length < schemes.totalCount ? (
        <Button className={styles.gap} variant="default" loading={loading} onClick={() => setCount(count + PAGE)}>
          {t('schemes.more')}
        </Button>
      ) : null}
    </>
  );
}
