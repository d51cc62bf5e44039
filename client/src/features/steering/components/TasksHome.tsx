import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { addDays, type CalendarDate } from '@maillage/kernel';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useViewer } from '../../../app/session/viewer-context.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { TASKS, type Task, type TasksData } from '../operations.ts';
import { Expiries } from './Expiries.tsx';
import { TaskList } from './TaskList.tsx';
import styles from './Tasks.module.css';

interface TasksHomeProps {
  /** What this role finds here, in one sentence. */
  readonly intro: string;
  /** What to say when there is nothing to do. */
  readonly empty: string;
  /** What waits for the reader besides tasks, shown before them, and how many there are. */
  readonly first?: ReactNode;
  readonly waiting?: number;
  /** Whether something of what stands before the tasks is still on its way: they wait for it, so that they do not move. */
  readonly loading?: boolean;
  readonly children?: ReactNode;
}

const PAGE = 50;
const SOON = 30;

/** The home of a workspace: what is for us, by when, and why. */
export function TasksHome({ intro, empty, first, waiting = 0, loading = false, children }: TasksHomeProps) {
  const t = useT();
  const { today, membership } = useViewer();
  const dated = useTasks(true);
  const undated = useTasks(false);
  const tasks = loading ? undefined : dated.tasks;
  const error = (dated.tasks ? undefined : dated.error) ?? (undated.tasks ? undefined : undated.error);
  const retry = (): void => {
    if (dated.error) dated.retry();
    if (undated.error) undated.retry();
  };

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
      {first}
      <Expiries />
      {error ? <FailureState error={error} onRetry={retry} /> : null}
      {!error && !tasks ? <LoadingState lines={8} label={t('home.loading')} /> : null}
      {waiting === 0 && tasks?.totalCount === 0 && undated.tasks?.totalCount === 0 ? (
        <EmptyState title={t('home.none')}>{empty}</EmptyState>
      ) : null}
      {tasks ? <Groups tasks={tasks.edges.map((edge) => edge.node)} today={today} /> : null}
      {loading ? null : <More list={dated} labelId="home.more" />}
      {!loading && undated.tasks && undated.tasks.totalCount > 0 ? (
        <Section
          title={t('home.group.undated', { count: undated.tasks.totalCount })}
          description={t('home.undatedText')}
          sheet={false}
        >
          <TaskList tasks={undated.tasks.edges.map((edge) => edge.node)} />
          <More list={undated} labelId="ui.table.more" />
        </Section>
      ) : null}
      {children}
    </>
  );
}

interface TasksShown {
  readonly tasks: TasksData['tasks'] | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly retry: () => void;
  readonly more: () => void;
}

function useTasks(dated: boolean): TasksShown {
  const [wanted, setWanted] = useState(PAGE);
  const { shown, ...rest } = useGrowingList(TASKS, 'tasks', wanted, { dated });
  return { tasks: shown?.tasks, more: () => setWanted(wanted + PAGE), ...rest };
}

function More({ list, labelId }: { readonly list: TasksShown; readonly labelId: string }) {
  const t = useT();
  if (!list.tasks || list.tasks.edges.length >= list.tasks.totalCount) return null;
  return (
    <Button variant="default" loading={list.loading} onClick={list.more} data-print="no">
      {t(labelId)}
    </Button>
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
