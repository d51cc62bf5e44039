import { addDays, calendarDate, weekdayOf, type CalendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchImmersions, hostSlotsOf, type OfferRoom, type Search, type Slot } from '../index.ts';

const d = calendarDate;
const MONDAY = d('2027-01-04');

const offer = (id: string, more: Partial<OfferRoom['times']> = {}, load: OfferRoom['load'] = []): OfferRoom => ({
  id,
  tutorKey: id,
  load,
  times: {
    from: MONDAY,
    to: addDays(MONDAY, 4),
    weekdays: [1, 2, 3, 4, 5],
    places: 1,
    tutorLoad: 1,
    departement: '72',
    ...more,
  },
});
const TWO_DAYS = { from: MONDAY, to: addDays(MONDAY, 1), days: 2 };

const search = (
  people: readonly string[],
  offers: readonly OfferRoom[],
  km: Record<string, Record<string, number | null>>,
  more: Partial<Search> = {},
): Search => ({
  seekers: people.map((id) => ({ id, busy: [], avoid: [] })),
  ...hostSlotsOf(offers, TWO_DAYS),
  km: (seeker, host) => km[seeker]?.[host] ?? null,
  maxKm: 30,
  alternatives: 2,
  ...more,
});
const chosen = (of: Search) =>
  Object.fromEntries(matchImmersions(of).map(({ seekerId, choice }) => [seekerId, choice?.offerId ?? null]));

describe('the slots of offers', () => {
  test('are days in a row of the open days, without a public holiday, one stay after another', () => {
    const { slots } = hostSlotsOf([offer('a', { from: d('2026-11-02'), to: d('2026-11-30'), weekdays: [3, 4] })], {
      from: d('2026-11-09'),
      to: d('2026-11-30'),
      days: 2,
    });
    // Wednesday 11 November is a public holiday.
    expect(slots.map(({ days }) => days)).toEqual([
      ['2026-11-12', '2026-11-18'],
      ['2026-11-19', '2026-11-25'],
    ]);
  });

  test('leave out days that others have taken, and places that the tutor cannot follow', () => {
    const taken = [{ day: d('2027-01-05'), people: 1, tutorPeople: 1 }];
    const demand = { from: MONDAY, to: addDays(MONDAY, 4), days: 2 };
    expect(
      hostSlotsOf([offer('a', { places: 1, tutorLoad: 4 }, taken)], demand).slots.map(({ days }) => days[0]),
    ).toEqual(['2027-01-06']);
    const [first] = hostSlotsOf([offer('a', { places: 5, tutorLoad: 3 }, taken)], demand).slots;
    expect(first).toMatchObject({ days: ['2027-01-04', '2027-01-05'], capacity: 2 });
    expect(hostSlotsOf([offer('a')], { ...demand, days: 6 }).slots).toEqual([]);
  });

  test('share a tutor who receives in two places at once', () => {
    const both = [
      { ...offer('a', { places: 2, tutorLoad: 2 }), tutorKey: 't' },
      { ...offer('b', { places: 2, tutorLoad: 2 }), tutorKey: 't' },
    ];
    const near = { a: 1, b: 1 };
    const of = search(['p', 'q', 'r'], both, { p: near, q: near, r: near });
    expect(matchImmersions(of).filter(({ choice }) => choice !== null)).toHaveLength(2);
  });
});

describe('the proposal for a group', () => {
  test('moves somebody to a farther place so that everybody has one', () => {
    const of = search(['anne', 'bruno'], [offer('near'), offer('far')], {
      anne: { near: 2, far: 10 },
      bruno: { near: 5, far: 80 },
    });
    expect(chosen(of)).toEqual({ anne: 'far', bruno: 'near' });
  });

  test('then goes the least way in all', () => {
    const of = search(['anne', 'bruno'], [offer('x'), offer('y')], {
      anne: { x: 10, y: 11 },
      bruno: { x: 12, y: 25 },
    });
    expect(chosen(of)).toEqual({ anne: 'y', bruno: 'x' });
  });

  test('says why somebody has none, and what else there is', () => {
    const of = search(['a-taken', 'b-far', 'c-nowhere', 'd-first'], [offer('x'), offer('y', { to: MONDAY })], {
      'a-taken': { x: 8, y: 1 },
      'b-far': { x: 31, y: 1 },
      'd-first': { x: 3 },
    });
    const told = Object.fromEntries(matchImmersions(of).map((each) => [each.seekerId, each]));
    expect(told['d-first']).toMatchObject({ choice: { offerId: 'x', km: 3 }, reason: null, alternatives: [] });
    expect(told['a-taken']).toMatchObject({ reason: 'taken', alternatives: [{ offerId: 'x', km: 8, free: false }] });
    expect(told['b-far']).toMatchObject({ reason: 'too_far', nearestKm: 31, alternatives: [] });
    expect(told['c-nowhere']).toMatchObject({ reason: 'home_unknown', nearestKm: null });
    expect(matchImmersions(search(['p'], [], { p: {} }))).toMatchObject([{ reason: 'no_place' }]);
  });

  test('sends nobody to the own employer, nor on days on which the person is elsewhere', () => {
    const of = search(['p'], [offer('own'), offer('other'), offer('busy')], { p: { own: 1, other: 9, busy: 2 } });
    const avoiding: Search = { ...of, seekers: [{ id: 'p', busy: [], avoid: ['own', 'busy'] }] };
    expect(chosen(avoiding)).toEqual({ p: 'other' });
    const busy: Search = { ...of, seekers: [{ id: 'p', busy: [addDays(MONDAY, 1)], avoid: [] }] };
    expect(matchImmersions(busy)).toMatchObject([{ choice: null, reason: 'no_place' }]);
  });
});

/** Small groups: distances, some of them unknown or too far, places and tutors of some offers over two weeks. */
const smallSearch = fc
  .record({
    km: fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 40 })), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    }),
    offers: fc.array(
      fc.record({
        places: fc.integer({ min: 1, max: 2 }),
        tutorLoad: fc.integer({ min: 1, max: 2 }),
        days: fc.integer({ min: 1, max: 6 }),
        shared: fc.boolean(),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    length: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ km, offers, length }) => {
    const rooms = offers.map(({ places, tutorLoad, days, shared }, at) => ({
      ...offer(`o${at}`, { places, tutorLoad: shared ? 1 : tutorLoad, to: addDays(MONDAY, days) }),
      tutorKey: shared ? 'shared' : `o${at}`,
    }));
    const demand = { from: MONDAY, to: addDays(MONDAY, 11), days: length };
    return {
      seekers: km.map((_, at) => ({ id: `p${at}`, busy: [] as CalendarDate[], avoid: [] as string[] })),
      ...hostSlotsOf(rooms, demand),
      km: (seeker: string, host: string) => km[Number(seeker.slice(1))]![Number(host.slice(1))] ?? null,
      maxKm: 30,
      alternatives: 2,
      rooms,
    };
  });

/** The best that trying everything finds: people placed, then kilometres. */
function bestOf({ seekers, slots, groups, km, maxKm }: Search): [placed: number, total: number] {
  let best: [number, number] = [0, 0];
  const uses = slots.map(() => 0);
  const followed = new Map<string, number>();
  const attempt = (at: number, placed: number, total: number): void => {
    if (at === seekers.length) {
      if (placed > best[0] || (placed === best[0] && total < best[1])) best = [placed, total];
      return;
    }
    attempt(at + 1, placed, total);
    slots.forEach((slot: Slot, position) => {
      const far = km(seekers[at]!.id, slot.offerId);
      const there = followed.get(slot.group) ?? 0;
      if (far === null || far > maxKm || uses[position]! >= slot.capacity || there >= groups.get(slot.group)!) return;
      uses[position]! += 1;
      followed.set(slot.group, there + 1);
      attempt(at + 1, placed + 1, total + far);
      uses[position]! -= 1;
      followed.set(slot.group, there);
    });
  };
  attempt(0, 0, 0);
  return best;
}

describe('whatever the group and the offers', () => {
  test('as many as possible are placed, over the least total distance', () => {
    fc.assert(
      fc.property(smallSearch, (of) => {
        const choices = matchImmersions(of).flatMap(({ choice }) => (choice ? [choice] : []));
        expect([choices.length, choices.reduce((sum, { km }) => sum + km, 0)]).toEqual(bestOf(of));
      }),
      { numRuns: 300 },
    );
  });

  test('no place and no tutor takes more people on a day than it can, none on a closed day, nobody goes too far', () => {
    fc.assert(
      fc.property(smallSearch, (of) => {
        const choices = matchImmersions(of).flatMap(({ choice }) => (choice ? [choice] : []));
        for (const { id, tutorKey, times } of of.rooms) {
          for (let day = times.from; day <= addDays(MONDAY, 14); day = addDays(day, 1)) {
            const here = choices.filter((each) => each.offerId === id && each.days.includes(day));
            expect(here.length).toBeLessThanOrEqual(day <= times.to && weekdayOf(day) < 6 ? times.places : 0);
            const same = new Set(of.rooms.filter((room) => room.tutorKey === tutorKey).map((room) => room.id));
            const followed = choices.filter((each) => same.has(each.offerId) && each.days.includes(day));
            expect(followed.length).toBeLessThanOrEqual(times.tutorLoad);
          }
        }
        for (const { km } of choices) expect(km).toBeLessThanOrEqual(of.maxKm);
      }),
    );
  });

  test('the order in which people and places are given changes nothing', () => {
    fc.assert(
      fc.property(smallSearch, fc.integer({ min: 1, max: 7 }), (of, turn) => {
        const turned = <T>(list: readonly T[]): T[] => [
          ...list.slice(turn % list.length),
          ...list.slice(0, turn % list.length),
        ];
        const again = matchImmersions({
          ...of,
          seekers: turned(of.seekers),
          slots: of.slots.length > 0 ? turned(of.slots).toReversed() : [],
        });
        expect(again).toEqual(matchImmersions(of));
      }),
    );
  });
});

test('sixty people and two hundred offers are matched at once', { timeout: 5000 }, () => {
  const offers = Array.from({ length: 200 }, (_, at) =>
    offer(`o${String(at).padStart(3, '0')}`, { to: addDays(MONDAY, 25) }),
  );
  const seekers = Array.from({ length: 60 }, (_, at) => ({ id: `p${at}`, busy: [], avoid: [] }));
  const proposals = matchImmersions({
    seekers,
    ...hostSlotsOf(offers, { from: MONDAY, to: addDays(MONDAY, 25), days: 2 }),
    km: (seeker, host) => ((Number(seeker.slice(1)) * 37 + Number(host.slice(1)) * 91) % 600) / 10,
    maxKm: 30,
    alternatives: 2,
  });
  expect(proposals.every(({ choice }) => choice !== null)).toBe(true);
});
