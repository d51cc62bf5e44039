import { useEffect, useSyncExternalStore } from 'react';
import { announce } from './announcer.tsx';

const PRODUCT = 'Maillage';

// A change of page asks for the focus once; the first title to appear takes it, however late its data comes.
let focusWanted = false;
let currentTitle = '';
const listeners = new Set<() => void>();

/** Called by the router when the path changes (not when only the filters do). */
export function wantTitleFocus(): void {
  focusWanted = true;
}

function takeTitleFocus(): boolean {
  const wanted = focusWanted;
  focusWanted = false;
  return wanted;
}

/** Names the document and says the new page aloud. @returns tells once whether the title should take the focus. */
export function usePageTitle(title: string): () => boolean {
  useEffect(() => {
    document.title = title === PRODUCT ? PRODUCT : `${title} – ${PRODUCT}`;
    currentTitle = title;
    for (const listener of listeners) listener();
    if (focusWanted) announce(title);
  }, [title]);
  return takeTitleFocus;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Title of the page on screen, for the last of the breadcrumbs. */
export function useCurrentTitle(): string {
  return useSyncExternalStore(subscribe, () => currentTitle);
}
