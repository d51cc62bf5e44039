import { enqueue, readQueue, writeQueue, type Waiting } from './queue.ts';

/** What the device had no room for, by key: it lives as long as the page, so that it can at least be sent. */
const unkept = new Map<string, readonly Waiting[]>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Hears every change of a queue, in this tab or another. */
export function subscribeToQueues(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

interface Snapshot {
  readonly text: string | null;
  readonly extra: readonly Waiting[] | undefined;
  readonly queue: readonly Waiting[];
}

const snapshots = new Map<string, Snapshot>();

/** What waits under a key: the same array as long as nothing changes, whoever changes it. */
export function queueAt(key: string): readonly Waiting[] {
  const text = textAt(key);
  const extra = unkept.get(key);
  const known = snapshots.get(key);
  if (known && known.text === text && known.extra === extra) return known.queue;
  const stored = readQueue({ getItem: () => text }, key);
  const queue = (extra ?? []).reduce<Waiting[]>(enqueue, stored);
  snapshots.set(key, { text, extra, queue });
  return queue;
}

function textAt(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Changes what waits under a key, from what every tab wrote so far.
 * @returns whether the device keeps all of it; what it cannot keep waits in this page
 */
export function changeQueue(key: string, change: (queue: readonly Waiting[]) => readonly Waiting[]): boolean {
  const stored = new Set(readQueue({ getItem: textAt }, key).map(({ entryId }) => entryId));
  const next = change(queueAt(key));
  const kept = write(key, next);
  if (kept) unkept.delete(key);
  else keepSome(key, next, stored);
  tell();
  return kept;
}

/** What was there stays on the device, without what is gone; what is new waits in the page. */
function keepSome(key: string, next: readonly Waiting[], stored: ReadonlySet<string>): void {
  const fits = write(
    key,
    next.filter(({ entryId }) => stored.has(entryId)),
  );
  // Never leave on the device what was answered already: it would be sent for ever.
  if (!fits) write(key, []);
  unkept.set(key, fits ? next.filter(({ entryId }) => !stored.has(entryId)) : next);
}

function write(key: string, queue: readonly Waiting[]): boolean {
  try {
    writeQueue(localStorage, key, queue);
    return true;
  } catch {
    return false;
  }
}
