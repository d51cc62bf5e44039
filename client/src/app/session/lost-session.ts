import { useSyncExternalStore } from 'react';

/*
 * A session that ends must not cost a half-filled form. Requests refused for that reason wait here; a dialog asks the
 * reader to sign in again over the page as it stands; then they are sent once more.
 */

type Waiter = (signedInAgain: boolean) => void;

let waiters: Waiter[] = [];
let lost = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  lost = next;
  for (const listener of listeners) listener();
}

/** @returns true when the reader signed in again: the request may be repeated. */
export function waitForSignIn(): Promise<boolean> {
  return new Promise((resolve) => {
    waiters.push(resolve);
    if (!lost) tell(true);
  });
}

/** Called by the dialog. */
export function settleLostSession(signedInAgain: boolean): void {
  const waiting = waiters;
  waiters = [];
  tell(false);
  for (const waiter of waiting) waiter(signedInAgain);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionIsLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}
