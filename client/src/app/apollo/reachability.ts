import { useSyncExternalStore } from 'react';

let answered = true;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** What the last request learnt: whether the server answers. */
export function reportReachable(reachable: boolean): void {
  if (answered === reachable) return;
  answered = reachable;
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    listeners.delete(listener);
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** False without a network, or while the server does not answer. */
export function useReachable(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine && answered);
}
