import type { ReactNode } from 'react';
import type { CalendarDate } from '@maillage/kernel';
import { T } from './intl.tsx';
import { DateText } from './text.tsx';
import { useToday } from './today.tsx';
import styles from './Timeline.module.css';

export interface TimelineItem {
  readonly key: string;
  readonly date: CalendarDate;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Badges and references under the title. */
  readonly meta?: ReactNode;
  readonly tone?: 'soon' | 'late';
}

interface TimelineProps {
  readonly items: readonly TimelineItem[];
  /** Names the list for those who do not see it. */
  readonly label: string;
}

/** Dates from the first to the last on one thread, with a mark where today stands among them. */
export function Timeline({ items, label }: TimelineProps) {
  const today = useToday();
  const ordered = items.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const firstAhead = ordered.findIndex((item) => item.date >= today);
  const position = firstAhead < 0 ? ordered.length : firstAhead;
  return (
    <ol className={styles.list} aria-label={label}>
      {ordered.slice(0, position).map((item) => (
        <Knot key={item.key} item={item} past />
      ))}
      <li className={styles.today} aria-current="date">
        <span>
          <T id="ui.timeline.today" values={{ date: <DateText date={today} /> }} />
        </span>
        <span className={styles.todayRule} aria-hidden="true" />
      </li>
      {ordered.slice(position).map((item) => (
        <Knot key={item.key} item={item} />
      ))}
    </ol>
  );
}

function Knot({ item, past = false }: { readonly item: TimelineItem; readonly past?: boolean }) {
  const tone = item.tone ? styles[item.tone] : '';
  return (
    <li className={`${styles.item} ${past ? styles.past : ''} ${tone}`}>
      <span className={styles.date}>
        <DateText date={item.date} />
      </span>
      <div>
        <div className={styles.title}>{item.title}</div>
        {item.note ? <div className={styles.note}>{item.note}</div> : null}
        {item.meta ? <div className={styles.meta}>{item.meta}</div> : null}
      </div>
    </li>
  );
}
