import { useSyncExternalStore } from 'react';

interface Announcement {
  readonly text: string;
  /** Alternates so that the same sentence twice is read twice. */
  readonly turn: 0 | 1;
}

let current: Announcement = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/** Says a sentence to screen readers without moving the focus. */
export function announce(text: string): void {
  current = { text, turn: current.turn === 0 ? 1 : 0 };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The live region; rendered once, at the root. */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(subscribe, () => current);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {turn === 0 ? <span key="even">{text}</span> : <span key="odd">{text}</span>}
    </div>
  );
}
