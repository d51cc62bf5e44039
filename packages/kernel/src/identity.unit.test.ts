import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createIdGenerator,
  formatSiren,
  formatSiret,
  fromGlobalId,
  isSiren,
  isSiret,
  isUuid,
  newId,
  normaliseForSearch,
  parseId,
  parseSiren,
  parseSiret,
  sirenOf,
  toGlobalId,
} from './index.ts';

describe('ids', () => {
  test('are uuid v7 that increase strictly, in a burst as in time', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids.slice(0, 100))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Math.abs(Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(60_000);
  });

  test('keep increasing whatever the clock and the random bytes do', () => {
    const step = fc.record({ shift: fc.integer({ min: -5000, max: 5000 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 200 }), (steps) => {
        let now = 1_700_000_000_000;
        let byte = 0;
        const next = createIdGenerator({ now: () => now, randomise: (bytes) => bytes.fill(byte) });
        const ids = steps.map((each) => {
          now += each.shift;
          byte = each.byte;
          return next();
        });
        for (let i = 1; i < ids.length; i++) expect(ids[i]! > ids[i - 1]!).toBe(true);
      }),
    );
  });

  test('borrow a millisecond when more than the counter holds are asked in one', () => {
    const next = createIdGenerator({ now: () => 1000, randomise: (bytes) => bytes.fill(255) });
    const ids = Array.from({ length: 10_000 }, next);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are read in either case and refused otherwise', () => {
    const id = newId<'Convention'>();
    expect(parseId(id.toUpperCase())).toBe(id);
    expect([parseId('nope'), parseId(''), isUuid(`${id} `)]).toEqual([null, null, false]);
  });
});

describe('global ids', () => {
  test('come back as they went, and one record has one text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][A-Za-z]{0,20}$/), fc.uuid(), (type, id) => {
        const text = toGlobalId(type, id);
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(fromGlobalId(text)).toEqual({ type, id });
      }),
    );
  });
  test('are the base64url of type and uuid', () => {
    expect(toGlobalId('Convention', '0198c0de-0000-7000-8000-00000000abcd')).toBe(
      'Q29udmVudGlvbjowMTk4YzBkZS0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMGFiY2Q',
    );
  });
  test('of any other text are null', () => {
    const text = toGlobalId('Party', newId());
    for (const other of [`${text}=`, `${text}A`, text.slice(1), '', '*', 'é', 'UGFydHk6MQ', 'A'.repeat(1000)]) {
      expect(fromGlobalId(other)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (any) => void fromGlobalId(any)));
    expect(() => toGlobalId('Pa:rty', newId())).toThrow(RangeError);
    expect(() => toGlobalId('Party', '1')).toThrow(RangeError);
  });
});

describe('SIREN and SIRET', () => {
  test.each(['000000000', '000 000 000', '00000000000000', '00000000000018'])(
    'are never all zeros, whatever their key: %s',
    (text) => {
      expect([isSiren(text), isSiret(text)]).toEqual([false, false]);
    },
  );

  test('accept 240 100 891 00102 and refuse …103; its SIREN is the code of the EPCI (VALS-P1)', () => {
    const siret = parseSiret('240 100 891 00102')!;
    expect(siret).toBe('24010089100102');
    expect(isSiret('24010089100103')).toBe(false);
    expect(sirenOf(siret)).toBe('240100891');
    expect([formatSiret(siret), formatSiren(sirenOf(siret))]).toEqual(['240 100 891 00102', '240 100 891']);
  });
  test('accept the establishments of La Poste, which follow another key', () => {
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
  });
  test('refuse a wrong length, letters, and a SIRET whose SIREN is wrong', () => {
    expect(['2401008910010', '240100891001022', '2401008910010A', ''].map(parseSiret)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([isSiren('240100891'), isSiren('240100892'), parseSiren('12345678')]).toEqual([true, false, null]);
  });
  test('catch any single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digits = [...'24010089100102'].map(Number);
        digits[at] = (digits[at]! + shift) % 10;
        expect(isSiret(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('names compared for search', () => {
  test.each([
    ['Châtillon-en-Michaille', 'chatillon en michaille'],
    ["L'Île-d’Yeu", 'l ile d yeu'],
    ['Œuilly-lès-Æschach', 'oeuilly les aeschach'],
    ['St-Nazaire', 'st nazaire'],
    ['  SAINT   Étienne ', 'saint etienne'],
    ['Ÿ (Somme)', 'y somme'],
    ['', ''],
  ])('%s becomes %s', (name, expected) => expect(normaliseForSearch(name)).toBe(expected));

  test('stay the same when normalised again', () => {
    const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(any, (text) => {
        expect(normaliseForSearch(normaliseForSearch(text))).toBe(normaliseForSearch(text));
      }),
      { numRuns: 3000 },
    );
  });
});
