import { Button, CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { IconAlertTriangle, IconCheck } from './icons.ts';
import { useT } from './intl.tsx';
import styles from './Toasts.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly action: ToastAction | undefined;
}

/** What may still be done about it, in one verb: to take it back. */
interface ToastAction {
  readonly label: string;
  readonly act: () => void;
}

const DURATION = 6000;
/** Time to read, decide and reach the button. */
const DURATION_WITH_ACTION = 20_000;
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
export function toast(text: string, tone: Toast['tone'] = 'good', action?: ToastAction): void {
  const id = (last += 1);
  tell([...toasts, { id, text, tone, action }]);
  if (tone === 'good') setTimeout(() => remove(id), action ? DURATION_WITH_ACTION : DURATION);
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
      {shown.map(({ id, text, tone, action }) => (
        <div key={id} className={`${styles.toast} ${tone === 'bad' ? styles.bad : ''}`}>
          {tone === 'bad' ? (
            <IconAlertTriangle aria-hidden="true" size={18} />
          ) : (
            <IconCheck aria-hidden="true" size={18} />
          )}
          <span>{text}</span>
          {action ? (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                remove(id);
                action.act();
              }}
            >
              {action.label}
            </Button>
          ) : null}
          <CloseButton size="sm" aria-label={t('common.close')} onClick={() => remove(id)} />
        </div>
      ))}
    </div>
  );
}
