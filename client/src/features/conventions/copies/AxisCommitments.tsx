import { Button, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { useT } from '../../../ui/intl.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { DateText, NoBreakText } from '../../../ui/text.tsx';
import { AXIS_COMMITMENTS } from './operations.ts';
import type { Drill } from './ProgressSection.tsx';
import styles from './Copies.module.css';

const PAGE = 25;

interface AxisCommitmentsProps {
  readonly conventionId: string;
  readonly drill: Drill;
  readonly onClose: () => void;
}

/** The commitments behind a figure, contract by contract. */
export function AxisCommitments({ conventionId, drill, onClose }: AxisCommitmentsProps) {
  const t = useT();
  const [count, setCount] = useState(PAGE);
  const { shown, loading, error, retry } = useGrowingList(AXIS_COMMITMENTS, 'axisCommitments', count, {
    conventionId,
    axisId: drill.axis.id,
    states: drill.state ? [drill.state] : null,
  } as never);
  const commitments = shown?.axisCommitments.edges.map((edge) => edge.node) ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('copies.progress.drill', {
        axis: drill.axis.code,
        label: drill.axis.label,
        state: drill.state ? t(`copies.state.${drill.state}`) : 'all',
      })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {error && !shown ? <FailureState error={error} onRetry={retry} /> : null}
      {!shown && loading ? <LoadingState lines={3} label={t('conventions.loading')} /> : null}
      {shown && commitments.length === 0 ? <EmptyState title={t('copies.progress.nothing')} /> : null}
      <ul className={styles.lines}>
        {commitments.map((commitment) => (
          <li key={commitment.id}>
            <div>
              <Link
                to="/conventions/$conventionId"
                params={{ conventionId: commitment.contractId }}
                search={{ onglet: 'engagements' }}
                hash={`engagement-${commitment.id}`}
              >
                {commitment.title}
              </Link>
              <span className={styles.muted}>
                {commitment.party} · <NoBreakText>{commitment.contractTitle}</NoBreakText>
              </span>
            </div>
            <span>
              {commitment.nextOn ? <DateText date={commitment.nextOn} style="long" /> : null}{' '}
              <ArticleRef article={commitment.articleNumber} />
            </span>
          </li>
        ))}
      </ul>
      {shown?.axisCommitments.pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" loading={loading} onClick={() => setCount(count + PAGE)}>
          {t('copies.more')}
        </Button>
      ) : null}
    </Modal>
  );
}
