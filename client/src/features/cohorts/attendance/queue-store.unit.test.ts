import { describe, expect, it, vi } from 'vitest';
import { changeQueue, queueAt, subscribeToQueues } from './queue-store.ts';
import { enqueue, settle, type WaitingEntry } from './queue.ts';

const entry = (entryId: string, candidatureId: string): WaitingEntry => ({
  kind: 'entry',
  entryId,
  halfDayId: 'h1',
  candidatureId,
  mark: 'present',
  reason: null,
  missingMinutes: null,
  evidenceOn: null,
  writtenAt: '2026-11-23T08:00:00.000Z',
});
const add = (key: string, item: WaitingEntry) => changeQueue(key, (queue) => enqueue(queue, item));
const ids = (key: string) => queueAt(key).map(({ entryId }) => entryId);
/** A device that keeps at most as many characters, as long as nobody says otherwise. */
function device() {
  const kept = new Map<string, string>();
  const storage = {
    room: Number.POSITIVE_INFINITY,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > storage.room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  vi.spyOn(globalThis, 'localStorage', 'get').mockReturnValue(storage as unknown as Storage);
  return storage;
}

describe('the queues of a device', () => {
  it('are the same array until something changes, here or in another tab', () => {
    const heard = vi.fn();
    const stop = subscribeToQueues(heard);
    expect(add('one', entry('1', 'a'))).toBe(true);
    const before = queueAt('one');
    expect(queueAt('one')).toBe(before);
    expect(queueAt('two')).toEqual([]);
    localStorage.setItem('one', JSON.stringify([entry('2', 'b')]));
    dispatchEvent(new StorageEvent('storage', { key: 'one' }));
    expect(heard).toHaveBeenCalledTimes(2);
    expect(ids('one')).toEqual(['2']);
    add('one', entry('3', 'c'));
    expect(ids('one')).toEqual(['2', '3']);
    stop();
  });

  it('hold in the page what the device has no room for, until there is some', () => {
    const storage = device();
    add('full', entry('1', 'a'));
    const stored = storage.getItem('full')!;
    storage.room = stored.length;
    expect(add('full', entry('2', 'b'))).toBe(false);
    expect([ids('full'), storage.getItem('full')]).toEqual([['1', '2'], stored]);
    // Said again: the entry on the device is gone, the one in the page stands.
    expect(add('full', entry('3', 'a'))).toBe(false);
    expect(add('full', entry('4', 'c'))).toBe(false);
    expect([ids('full'), storage.getItem('full')]).toEqual([['2', '3', '4'], null]);
    expect(changeQueue('full', (queue) => settle(queue, new Set(['2', '3'])))).toBe(true);
    expect([ids('full'), storage.getItem('full')]).toEqual([['4'], JSON.stringify([entry('4', 'c')])]);
  });

  it('never send again what was answered, even where nothing can be written any more', () => {
    const storage = device();
    add('stuck', entry('1', 'a'));
    add('stuck', entry('2', 'b'));
    storage.room = 0;
    changeQueue('stuck', (queue) => settle(queue, new Set(['1'])));
    expect([ids('stuck'), storage.getItem('stuck')]).toEqual([['2'], null]);
    changeQueue('stuck', () => []);
    expect(ids('stuck')).toEqual([]);
  });
});
