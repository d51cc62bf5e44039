import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useCan, useViewer } from '../../../app/session/viewer-context.tsx';
import { HistoryList } from '../../../ui/HistoryList.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState, ForbiddenState, LoadingState } from '../../../ui/states.tsx';
import { CountText } from '../../../ui/text.tsx';
import styles from '../components/Administration.module.css';
import { changesOf, whatHappened } from '../journal.tsx';
import { BODY_NAME, JOURNAL } from '../operations.ts';
import { JOURNAL_PAGE, MOST_LINES } from '../paging.ts';

export const route = createLazyRoute('/portal/journal')({ component: JournalPage });

const api = getRouteApi('/portal/journal');

/** What was done in an organisation: by whom, when, what it replaced, and whether the line is sealed. */
function JournalPage() {
  const t = useT();
  const allowed = useCan('read_journal');
  const own = useViewer().membership.organisation;
  const { organisme } = api.useSearch();
  const { data } = useQuery(BODY_NAME, { variables: { id: organisme ?? own.id }, skip: organisme === undefined });
  return (
    <>
      <PageHeader
        eyebrow={organisme ? data?.organisation?.name : own.name}
        title={t('journal.title')}
        description={allowed ? t('journal.text') : undefined}
      />
      {allowed ? <Lines recordId={organisme ?? own.id} /> : <ForbiddenState reason={t('journal.forbidden')} />}
    </>
  );
}

function Lines({ recordId }: { readonly recordId: string }) {
  const t = useT();
  const navigate = api.useNavigate();
  const count = api.useSearch().lignes ?? JOURNAL_PAGE;
  const { shown, loading, error, retry } = useGrowingList(JOURNAL, 'history', count, { recordId });
  if (error && !shown) return <FailureState error={error} onRetry={retry} />;
  if (!shown) return <LoadingState lines={8} label={t('journal.loading')} />;
  const { edges, totalCount } = shown.history;
  if (totalCount === 0) return <EmptyState title={t('journal.none')}>{t('journal.noneText')}</EmptyState>;
  return (
    <>
      <p role="status" className={styles.detail}>
        <CountText count={edges.length} of={totalCount} /> {t('ui.table.rows', { count: totalCount })}
      </p>
      <HistoryList
        label={t('journal.title')}
        entries={edges.map(({ node }) => ({
          id: node.id,
          at: node.at,
          what: whatHappened(node, t),
          who: node.accountName ?? t('journal.somebody'),
          organisation: node.organisation?.shortName,
          changes: changesOf(node, t),
          digest: node.sealed ? (node.hash?.slice(0, 16) ?? null) : null,
        }))}
      />
      {edges.length < totalCount && edges.length >= MOST_LINES ? (
        <p>{t('journal.most', { count: edges.length })}</p>
      ) : null}
      {edges.length < totalCount && edges.length < MOST_LINES ? (
        <Button
          variant="default"
          mt="md"
          loading={loading}
          data-print="no"
          onClick={() =>
            void navigate({
              search: (previous) => ({ ...previous, lignes: count + JOURNAL_PAGE }),
              replace: true,
              resetScroll: false,
            })
          }
        >
          {t('journal.more')}
        </Button>
      ) : null}
    </>
  );
}
