import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { addDays, type CalendarDate } from '@maillage/kernel';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useViewer } from '../../../app/session/viewer-context.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { TASKS, type Task } from '../operations.ts';
import { TaskList } from './TaskList.tsx';
import styles from './Tasks.module.css';

interface TasksHomeProps {
  /** What this role finds here, in one sentence. */
  readonly intro: string;
  /** What to say when there is nothing to do. */
  readonly empty: string;
  readonly children?: ReactNode;
}

const PAGE = 50;
const SOON = 30;

/** The home of a workspace: what is for us, by when, and why. */
export function TasksHome({ intro, empty, children }: TasksHomeProps) {
  const t = useT();
  const { today, membership } = useViewer();
  const [wanted, setWanted] = useState(PAGE);
  const { data, previousData, error, loading, refetch } = useQuery(TASKS, {
    variables: { first: wanted },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const tasks = shown?.tasks;
  const undated = shown?.undated.edges.map((edge) => edge.node) ?? [];

  return (
    <>
      <PageHeader
        eyebrow={membership.organisation.name}
        title={t('home.title')}
        description={intro}
        status={
          tasks && tasks.totalCount > 0 ? (
            <StatusBadge tone="violet">{t('home.count', { count: tasks.totalCount })}</StatusBadge>
          ) : null
        }
        actions={
          <span className={styles.today}>
            <DateText date={today} />
          </span>
        }
      />
      {error && !tasks ? <FailureState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !tasks ? <LoadingState lines={8} label={t('home.loading')} /> : null}
      {tasks?.totalCount === 0 && undated.length === 0 ? <EmptyState title={t('home.none')}>{empty}</EmptyState> : null}
      {tasks ? <Groups tasks={tasks.edges.map((edge) => edge.node)} today={today} /> : null}
      {tasks?.pageInfo.hasNextPage ? (
        <Button variant="default" loading={loading} onClick={() => setWanted(wanted + PAGE)} data-print="no">
          {t('home.more')}
        </Button>
      ) : null}
      {undated.length > 0 ? (
        <Section
          title={t('home.group.undated', { count: shown!.undated.totalCount })}
          description={t('home.undatedText')}
          sheet={false}
        >
          <TaskList tasks={undated} />
        </Section>
      ) : null}
      {children}
    </>
  );
}

type GroupName = 'late' | 'soon' | 'later';

function groupOf({ dueOn }: Task, today: CalendarDate): GroupName {
  if (dueOn !== null && dueOn < today) return 'late';
  return dueOn !== null && dueOn <= addDays(today, SOON) ? 'soon' : 'later';
}

function Groups({ tasks, today }: { readonly tasks: readonly Task[]; readonly today: CalendarDate }) {
  const t = useT();
  return (['late', 'soon', 'later'] as const).map((group) => {
    const some = tasks.filter((task) => groupOf(task, today) === group);
    if (some.length === 0) return null;
    return (
      <Section key={group} title={t(`home.group.${group}`, { count: some.length })} sheet={false}>
        <TaskList tasks={some} />
      </Section>
    );
  });
}
