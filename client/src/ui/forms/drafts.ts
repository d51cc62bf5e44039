import { createContext, use } from 'react';

/** What a reader had typed and not yet sent. */
export interface Draft {
  readonly values: unknown;
  /** Version of the record the reader started from; null for a creation. */
  readonly baseVersion: number | null;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** Where drafts are kept: the server when it answers, this browser otherwise. */
export interface DraftStore {
  read(key: string): Promise<Draft | null>;
  write(key: string, draft: Draft): Promise<void>;
  remove(key: string): Promise<void>;
}

const PREFIX = 'maillage-draft:';

/** Drafts in this browser, apart for each account. */
export function localDrafts(account: string, storage: Storage = localStorage): DraftStore {
  const name = (key: string): string => `${PREFIX}${account}:${key}`;
  return {
    read: async (key) => parseDraft(storage.getItem(name(key))),
    write: async (key, draft) => storage.setItem(name(key), JSON.stringify(draft)),
    remove: async (key) => storage.removeItem(name(key)),
  };
}

function parseDraft(text: string | null): Draft | null {
  if (!text) return null;
  try {
    const draft = JSON.parse(text) as Partial<Draft>;
    return draft.savedAt && 'values' in draft
      ? { values: draft.values, baseVersion: draft.baseVersion ?? null, savedAt: draft.savedAt }
      : null;
  } catch {
    return null;
  }
}

/** Writes to the first, and to the second while the first fails; reads whichever is newer. */
export function draftsWithFallback(first: DraftStore, second: DraftStore): DraftStore {
  return {
    async read(key) {
      const [a, b] = await Promise.all([first.read(key).catch(() => null), second.read(key).catch(() => null)]);
      if (!a || !b) return a ?? b;
      return a.savedAt >= b.savedAt ? a : b;
    },
    async write(key, draft) {
      try {
        await first.write(key, draft);
        await second.remove(key);
      } catch {
        await second.write(key, draft);
      }
    },
    async remove(key) {
      await Promise.all([first.remove(key).catch(() => undefined), second.remove(key)]);
    },
  };
}

let anonymous: DraftStore | undefined;

const Drafts = createContext<DraftStore | null>(null);

export const DraftStoreProvider = Drafts;

export function useDraftStore(): DraftStore {
  return use(Drafts) ?? (anonymous ??= localDrafts('anonymous'));
}
