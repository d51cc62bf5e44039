import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { DateText, NoBreakText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { Task } from '../operations.ts';
import styles from './Tasks.module.css';

/** Duties one under the other: the date in the margin, what to do, and why. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useT();
  const today = useToday();
  return (
    <ul className={styles.list}>
      {tasks.map((task) => (
        <li key={task.id} className={styles.task}>
          <div className={styles.when}>
            {task.dueOn ? (
              <>
                <DateText date={task.dueOn} />
                <DaysLeft date={task.dueOn} />
              </>
            ) : (
              <span className={styles.undated}>{t('home.undated')}</span>
            )}
          </div>
          <div className={styles.what}>
            <div className={styles.title}>{task.title}</div>
            {task.convention ? (
              <div className={styles.where}>
                <NoBreakText>{task.convention.title}</NoBreakText>
              </div>
            ) : null}
            <div className={styles.why}>
              {task.article || task.rule ? (
                <span>
                  {t('home.why')} <ArticleRef article={task.article} heading={task.articleHeading} rule={task.rule} />
                </span>
              ) : null}
              {task.windowOpensOn && task.windowOpensOn > today ? (
                <span>
                  <T id="home.opens" values={{ date: <DateText date={task.windowOpensOn} style="long" /> }} />
                </span>
              ) : null}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
