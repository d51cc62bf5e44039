import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../../../ui/intl.tsx';
import type { Proposal, Reading } from './proposals.ts';
import styles from './Reading.module.css';

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: 'plain' | 'read' | 'unread' | 'shown';
}

/** The text cut where what is to be shown of it changes. A passage that is shown wins over the others. */
export function stretchesOf(
  length: number,
  read: readonly { start: number; end: number }[],
  unread: readonly { start: number; end: number }[],
  shown: { start: number; end: number } | null,
): Stretch[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of [...read, ...unread, ...(shown ? [shown] : [])]) {
    cuts.add(Math.min(start, length));
    cuts.add(Math.min(end, length));
  }
  const points = [...cuts].toSorted((a, b) => a - b);
  const covers = (spans: readonly { start: number; end: number }[], at: number): boolean =>
    spans.some(({ start, end }) => start <= at && end > at);
  return points.slice(0, -1).map((start, index) => ({
    start,
    end: points[index + 1]!,
    kind:
      shown && covers([shown], start)
        ? 'shown'
        : covers(unread, start)
          ? 'unread'
          : covers(read, start)
            ? 'read'
            : 'plain',
  }));
}

interface SourcePaneProps {
  readonly source: string;
  readonly reading: Reading;
  /** The proposal whose passage is shown. */
  readonly shown: Proposal | null;
}

/** The text that was read; what was read in it, what was not, and the passage of the proposal under the eyes. */
export function SourcePane({ source, reading, shown }: SourcePaneProps) {
  const t = useT();
  const passage = useRef<HTMLElement | null>(null);
  const stretches = useMemo(
    () =>
      stretchesOf(
        source.length,
        reading.proposals.filter(({ kind }) => kind !== 'article'),
        reading.unread,
        shown,
      ),
    [source, reading, shown],
  );
  useEffect(() => {
    if (shown) passage.current?.scrollIntoView({ block: 'center' });
  }, [shown]);
  const first = stretches.find(({ kind }) => kind === 'shown');
  return (
    <div className={styles.source} role="region" aria-label={t('reading.source')} tabIndex={0}>
      {stretches.map((stretch) => {
        const text = source.slice(stretch.start, stretch.end);
        if (stretch.kind === 'plain') return <span key={stretch.start}>{text}</span>;
        return (
          <mark
            key={stretch.start}
            className={styles[stretch.kind]}
            ref={stretch === first ? passage : null}
            title={stretch.kind === 'unread' ? t('reading.unreadOne') : undefined}
          >
            {text}
          </mark>
        );
      })}
    </div>
  );
}
