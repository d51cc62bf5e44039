import { CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { IconAlertTriangle, IconCheck } from './icons.ts';
import { useT } from './intl.tsx';
import styles from './Toasts.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

const DURATION = 6000;
let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function tell(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function remove(id: number): void {
  tell(toasts.filter((each) => each.id !== id));
}

/** Confirms in one sentence what was done; gone after a few seconds, unlike a failure, which waits to be closed. */
export function toast(text: string, tone: Toast['tone'] = 'good'): void {
  const id = (last += 1);
  tell([...toasts, { id, text, tone }]);
  if (tone === 'good') setTimeout(() => remove(id), DURATION);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const t = useT();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={styles.stack} role="status" aria-live="polite" data-print="no">
      {shown.map(({ id, text, tone }) => (
        <div key={id} className={`${styles.toast} ${tone === 'bad' ? styles.bad : ''}`}>
          {tone === 'bad' ? (
            <IconAlertTriangle aria-hidden="true" size={18} />
          ) : (
            <IconCheck aria-hidden="true" size={18} />
          )}
          <span>{text}</span>
          <CloseButton size="sm" aria-label={t('common.close')} onClick={() => remove(id)} />
        </div>
      ))}
    </div>
  );
}
