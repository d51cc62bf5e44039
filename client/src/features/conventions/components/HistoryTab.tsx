import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { HistoryList } from '../../../ui/HistoryList.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { changesOf, whatHappened } from '../history-lines.tsx';
import { CONVENTION_HISTORY } from '../mutations.ts';
import type { NamedParty } from '../party-names.ts';

const PAGE = 20;

interface HistoryTabProps {
  readonly conventionId: string;
  readonly parties: readonly NamedParty[];
  readonly commitments: readonly { readonly id: string; readonly title: string }[];
}

/** Who did what to the convention, when and for whom, with what was there before and the seal of each line. */
export function HistoryTab({ conventionId, parties, commitments }: HistoryTabProps) {
  const t = useT();
  const locale = useLocale();
  const [fetching, setFetching] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(CONVENTION_HISTORY, {
    variables: { recordId: conventionId, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const history = data?.history;
  if (error && !history) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!history) return <LoadingState lines={6} />;
  if (history.totalCount === 0) return <EmptyState title={t('conventions.history.none')} />;
  const more = async (): Promise<void> => {
    setFetching(true);
    try {
      await fetchMore({
        variables: { after: history.pageInfo.endCursor },
        updateQuery: (shown, { fetchMoreResult }) => ({
          history: { ...fetchMoreResult.history, edges: [...shown.history.edges, ...fetchMoreResult.history.edges] },
        }),
      });
    } finally {
      setFetching(false);
    }
  };
  const around = { t, locale, parties, commitments };
  return (
    <Section title={t('conventions.tabs.historique')} description={t('conventions.history.text')}>
      <HistoryList
        label={t('conventions.tabs.historique')}
        entries={history.edges.map(({ node }) => ({
          id: node.id,
          at: node.at,
          what: whatHappened(node, around),
          who: node.accountName ?? t('conventions.history.somebody'),
          organisation: node.organisation?.shortName,
          changes: changesOf(node, around),
          digest: node.sealed ? (node.hash?.slice(0, 16) ?? null) : null,
        }))}
      />
      {history.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={fetching} onClick={() => void more()} data-print="no">
          {t('ui.table.more')}
        </Button>
      ) : null}
    </Section>
  );
}
