import { describe, expect, it, vi } from 'vitest';
import { draftsWithFallback, localDrafts, type Draft, type DraftStore } from './drafts.ts';

const draft = (savedAt: string): Draft => ({ values: { title: savedAt }, baseVersion: 3, savedAt });
const broken: DraftStore = {
  read: () => Promise.reject(new Error('no network')),
  write: () => Promise.reject(new Error('no network')),
  remove: () => Promise.reject(new Error('no network')),
};

describe('Drafts', () => {
  it('are apart for each account', async () => {
    await localDrafts('anne').write('clause', draft('2026-02-03T10:00:00Z'));
    expect(await localDrafts('anne').read('clause')).toEqual(draft('2026-02-03T10:00:00Z'));
    expect(await localDrafts('brice').read('clause')).toBeNull();
  });

  it('ignore what is not a draft', async () => {
    localStorage.setItem('maillage-draft:anne:clause', '{broken');
    expect(await localDrafts('anne').read('clause')).toBeNull();
  });

  it('stay in this browser while the server does not answer', async () => {
    const local = localDrafts('anne');
    const store = draftsWithFallback(broken, local);
    await store.write('clause', draft('2026-02-03T10:00:00Z'));
    expect(await store.read('clause')).toEqual(draft('2026-02-03T10:00:00Z'));
    await store.remove('clause');
    expect(await local.read('clause')).toBeNull();
  });

  it('are read from whichever place has the newer one', async () => {
    const server = { ...broken, read: vi.fn(async () => draft('2026-02-03T11:00:00Z')) };
    const local = localDrafts('anne');
    await local.write('clause', draft('2026-02-03T10:00:00Z'));
    expect((await draftsWithFallback(server, local).read('clause'))?.savedAt).toBe('2026-02-03T11:00:00Z');
    await local.write('clause', draft('2026-02-03T12:00:00Z'));
    expect((await draftsWithFallback(server, local).read('clause'))?.savedAt).toBe('2026-02-03T12:00:00Z');
  });
});
