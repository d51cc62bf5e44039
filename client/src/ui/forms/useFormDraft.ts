import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraftStore, type Draft } from './drafts.ts';

export type DraftStatus = 'idle' | 'saving' | 'saved' | 'failed';

export interface FormDraft {
  readonly status: DraftStatus;
  /** ISO 8601 of the last save of this session. */
  readonly savedAt: string | null;
  /** A draft of an earlier session, offered until it is taken or thrown away. */
  readonly found: Draft | null;
  /** The record changed since that draft was begun. */
  readonly foundIsStale: boolean;
  readonly restore: () => void;
  /** Throws the draft away: on refusal of the offer, and after the form was accepted. */
  readonly discard: () => Promise<void>;
}

interface Options<Values> {
  /** What is being edited, unique for the account: 'convention:<id>:clause:<id>'. */
  readonly key: string;
  readonly values: Values;
  readonly dirty: boolean;
  readonly baseVersion: number | null;
  readonly onRestore: (values: Values) => void;
  /** Milliseconds of rest before a save. */
  readonly delay?: number;
}

/** Saves a half-filled form by itself, and offers it again when the reader comes back. */
export function useFormDraft<Values>({
  key,
  values,
  dirty,
  baseVersion,
  onRestore,
  delay = 800,
}: Options<Values>): FormDraft {
  const store = useDraftStore();
  const [status, setStatus] = useState<DraftStatus>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [found, setFound] = useState<Draft | null>(null);
  const pending = useRef<Draft | null>(null);
  // The values as text: a new object with the same content is not a new draft.
  const text = JSON.stringify(values);

  useEffect(() => {
    let left = false;
    store.read(key).then(
      (draft) => !left && setFound(draft),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [store, key]);

  const flush = useCallback(async () => {
    const draft = pending.current;
    if (!draft) return;
    pending.current = null;
    setStatus('saving');
    try {
      await store.write(key, draft);
      setSavedAt(draft.savedAt);
      setStatus('saved');
    } catch {
      setStatus('failed');
    }
  }, [store, key]);

  useEffect(() => {
    if (!dirty) return;
    pending.current = { values: JSON.parse(text) as unknown, baseVersion, savedAt: new Date().toISOString() };
    const timer = setTimeout(() => void flush(), delay);
    return () => clearTimeout(timer);
  }, [text, dirty, baseVersion, delay, flush]);

  // Leaving the page must not lose the last seconds of typing.
  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      void flush();
    };
  }, [flush]);

  const restore = useCallback(() => {
    if (found) onRestore(found.values as Values);
    setFound(null);
  }, [found, onRestore]);

  const discard = useCallback(async () => {
    pending.current = null;
    setFound(null);
    setStatus('idle');
    await store.remove(key);
  }, [store, key]);

  return {
    status,
    savedAt,
    found,
    foundIsStale: found !== null && found.baseVersion !== baseVersion,
    restore,
    discard,
  };
}
