import type { ReactNode } from 'react';
import type { Icon } from './icons.ts';
import styles from './Badge.module.css';

export type Tone = 'neutral' | 'violet' | 'good' | 'wait' | 'bad' | 'news' | 'quiet';

interface StatusBadgeProps {
  readonly tone?: Tone;
  readonly icon?: Icon;
  readonly children: ReactNode;
}

/** A state in words; the colour and the icon only repeat them. */
export function StatusBadge({ tone = 'neutral', icon: Glyph, children }: StatusBadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {Glyph ? <Glyph aria-hidden="true" size={14} stroke={2} /> : null}
      {children}
    </span>
  );
}
