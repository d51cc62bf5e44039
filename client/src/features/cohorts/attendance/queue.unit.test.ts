import { describe, expect, it } from 'vitest';
import { enqueue, keyOf, readQueue, setAside, settle, toSend, withWaiting, writeQueue, type Waiting } from './queue.ts';

const entry = (entryId: string, candidatureId: string, mark: 'present' | 'absent_unjustified', halfDayId = 'h1') =>
  ({
    kind: 'entry',
    entryId,
    halfDayId,
    candidatureId,
    mark,
    reason: null,
    missingMinutes: null,
    evidenceOn: null,
    writtenAt: '2026-11-23T08:00:00.000Z',
  }) as const;
const signature = (entryId: string, candidatureId: string | null) =>
  ({
    kind: 'signature',
    entryId,
    halfDayId: 'h1',
    candidatureId,
    name: 'Alix Ajonc',
    way: 'tap',
    signedAt: '2026-11-23T11:00:00.000Z',
  }) as const;
const all = (...items: Waiting[]): Waiting[] => items.reduce<Waiting[]>((queue, item) => enqueue(queue, item), []);
const ids = (queue: readonly Waiting[]) => queue.map(({ entryId }) => entryId);

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('the queue of a device', () => {
  it('keeps the last word on each person and half-day', () => {
    expect(
      ids(all(entry('1', 'a', 'present'), entry('2', 'b', 'present'), entry('3', 'a', 'absent_unjustified'))),
    ).toEqual(['2', '3']);
    expect(ids(all(entry('1', 'a', 'present'), entry('2', 'a', 'present', 'h2')))).toEqual(['1', '2']);
  });

  it('drops the signature of whoever is marked absent afterwards', () => {
    expect(ids(all(signature('1', 'a'), signature('2', null), entry('3', 'a', 'absent_unjustified')))).toEqual([
      '2',
      '3',
    ]);
    expect(ids(all(entry('1', 'a', 'present'), signature('2', 'a')))).toEqual(['1', '2']);
  });

  it('drops the signature that a later entry no longer agrees with', () => {
    const late = (entryId: string, missingMinutes: number) =>
      ({ ...entry(entryId, 'a', 'present'), mark: 'late', missingMinutes }) as const;
    // Signed as present, with or without an entry that waits: said again it stands, changed it goes.
    expect(ids(all(signature('1', 'a'), entry('2', 'a', 'present')))).toEqual(['1', '2']);
    expect(ids(all(signature('1', 'a'), late('2', 15)))).toEqual(['2']);
    expect(ids(all(entry('1', 'a', 'present'), signature('2', 'a'), late('3', 15)))).toEqual(['3']);
    // Signed as late.
    expect(ids(all(late('1', 15), signature('2', 'a'), late('3', 15)))).toEqual(['2', '3']);
    expect(ids(all(late('1', 15), signature('2', 'a'), late('3', 20)))).toEqual(['3']);
    expect(ids(all(late('1', 15), signature('2', 'a'), entry('3', 'a', 'present')))).toEqual(['3']);
    const excused = { ...late('3', 15), reason: 'transport' } as const;
    expect(ids(all(late('1', 15), signature('2', 'a'), excused))).toEqual(['3']);
    // Those of the trainer and of others stay.
    expect(ids(all(signature('1', null), signature('2', 'b'), late('3', 15)))).toEqual(['1', '2', '3']);
  });

  it('goes by what the sheet said at the signature, even once the entry has left', () => {
    const attested = { mark: 'late', reason: null, missingMinutes: 15 } as const;
    const signed = { ...signature('1', 'a'), attested };
    expect(ids(all(signed, entry('2', 'a', 'present')))).toEqual(['2']);
    expect(ids(all(signed, { ...entry('2', 'a', 'present'), ...attested }))).toEqual(['1', '2']);
    expect(toSend([signed], 'signature').map((item) => 'attested' in item)).toEqual([false]);
  });

  it('sets aside what the server cannot read, and the signature on it', () => {
    const queue = all(entry('1', 'a', 'present'), signature('2', 'a'), signature('3', 'b'), signature('4', null));
    expect(ids(setAside(queue, queue[0]!))).toEqual(['3', '4']);
    expect(ids(setAside(queue, queue[1]!))).toEqual(['1', '3', '4']);
  });

  it('forgets what was answered and keeps what came in the meantime', () => {
    const queue = all(entry('1', 'a', 'present'), entry('2', 'b', 'present'));
    expect(ids(settle(enqueue(queue, entry('3', 'a', 'absent_unjustified')), new Set(['1', '2'])))).toEqual(['3']);
    expect(toSend(queue, 'entry').map((item) => 'kind' in item)).toEqual([false, false]);
    expect(toSend(queue, 'signature')).toEqual([]);
  });

  it('survives the page, and leaves nothing once it is empty', () => {
    const storage = memory();
    const key = keyOf('cohort', 'organisation');
    const queue = all(entry('1', 'a', 'present'), signature('2', 'a'));
    writeQueue(storage, key, queue);
    expect(readQueue(storage, key)).toEqual(queue);
    expect(readQueue(storage, keyOf('cohort', 'another'))).toEqual([]);
    writeQueue(storage, key, []);
    expect(storage.kept.size).toBe(0);
    storage.setItem(key, '{"broken"');
    expect(readQueue(storage, key)).toEqual([]);
    storage.setItem(key, '[{"kind":"other"},3]');
    expect(readQueue(storage, key)).toEqual([]);
  });

  it('shows a sheet as it will be', () => {
    const person = (candidatureId: string) => ({ candidatureId, entry: null, signature: null });
    const sheet = { id: 'h1', trainerSignature: null, people: [person('a'), person('b'), person('c')] };
    const shown = withWaiting(
      sheet,
      all(entry('1', 'a', 'absent_unjustified'), signature('2', 'b'), signature('3', null)),
    );
    expect(shown.people).toMatchObject([
      { entry: { mark: 'absent_unjustified' }, signature: null },
      { entry: { mark: 'present' }, signature: { name: 'Alix Ajonc' } },
      { entry: null, signature: null },
    ]);
    expect(shown.trainerSignature).toMatchObject({ name: 'Alix Ajonc' });
    expect(withWaiting(sheet, [])).toBe(sheet);
  });
});
