import { describe, expect, test } from 'vitest';
import {
  REFUSAL_CODES,
  calendarDate,
  cents,
  combineResults,
  failed,
  isRefusalCode,
  mapResult,
  message,
  ok,
  refusal,
  refusalsFromIssues,
  refusalsUnder,
  resultOf,
  unwrap,
  writeMessage,
} from './index.ts';

describe('refusals', () => {
  test('have codes that are all different and known', () => {
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
    expect([isRefusalCode('REQUIRED'), isRefusalCode('required'), isRefusalCode(1)]).toEqual([true, false, false]);
  });
  test('say on which field, with what, and from which rule', () => {
    const one = refusal('TOO_LONG', ['title', 0], { maximum: 3 }, { article: '12', rule: 'VALS-12.1' });
    expect(refusalsUnder(['details'], [one])).toEqual([
      {
        code: 'TOO_LONG',
        path: ['details', 'title', '0'],
        parameters: { maximum: 3 },
        article: '12',
        rule: 'VALS-12.1',
      },
    ]);
    expect(refusal('REQUIRED', [], {}, { article: null })).toEqual({ code: 'REQUIRED', path: [], parameters: {} });
  });
  test('translate what a schema finds, telling what is missing from what is wrong', () => {
    const issues = [
      { code: 'invalid_type', path: ['a'], expected: 'string' },
      { code: 'invalid_type', path: ['b'], expected: 'string' },
      { code: 'too_small', path: ['c'], origin: 'string', minimum: 1 },
      { code: 'too_small', path: ['d'], origin: 'array', minimum: 2 },
      { code: 'too_big', path: ['d'], origin: 'array', maximum: 0 },
      { code: 'too_big', path: ['e'], origin: 'number', maximum: 4 },
      { code: 'invalid_value', path: ['b'], values: ['x', 'y'] },
      { code: 'custom', path: ['b'], params: { refusal: 'INVALID_SIRET' } },
      { code: 'custom', path: ['c'], params: { refusal: 'INVALID_SIRET' } },
      { code: 'custom', path: ['b'], params: { refusal: 'made_up' } },
      { code: 'invalid_key', path: ['b'] },
      { code: 'invalid_format', path: ['b'], format: 'uuid' },
    ];
    const input = { b: 1, c: '', d: [1], e: 5 };
    const found = issues.flatMap((issue) => refusalsFromIssues([issue], input));
    expect(found.map((each) => each.code)).toEqual([
      'REQUIRED',
      'INVALID_FORMAT',
      'REQUIRED',
      'TOO_FEW',
      'TOO_MANY',
      'TOO_LARGE',
      'INVALID_CHOICE',
      'INVALID_SIRET',
      'REQUIRED',
      'INVALID_VALUE',
      'INVALID_VALUE',
      'INVALID_FORMAT',
    ]);
    expect(found[6]!.parameters).toEqual({ choices: 'x, y' });
  });
  test('tell one reason on one field once, however many checks it fails', () => {
    const issues = [
      { code: 'too_small', path: ['number'], origin: 'string', minimum: 1 },
      { code: 'invalid_format', path: ['number'], format: 'regex' },
      { code: 'too_small', path: ['heading'], origin: 'string', minimum: 1 },
    ];
    expect(refusalsFromIssues(issues, { number: '', heading: '' })).toEqual([
      refusal('REQUIRED', ['number']),
      refusal('REQUIRED', ['heading']),
    ]);
  });
});

describe('results', () => {
  test('carry a value or every error', () => {
    expect(resultOf(1, [])).toEqual(ok(1));
    expect(resultOf(1, ['no'])).toEqual(failed(['no']));
    expect(combineResults([ok(1), failed(['a', 'b']), failed(['c'])])).toEqual(failed(['a', 'b', 'c']));
    expect(combineResults([ok(1), ok(2)])).toEqual(ok([1, 2]));
    expect(mapResult(ok(2), (n) => n * 2)).toEqual(ok(4));
    expect(mapResult(failed(['x']), (n: number) => n)).toEqual(failed(['x']));
    expect(unwrap(ok(3))).toBe(3);
    expect(() => unwrap(failed(['x']))).toThrow('x');
    expect(() => failed([])).toThrow(RangeError);
  });
});

test('a message is written with the values written first, lists of messages included', () => {
  const written: unknown[] = [];
  const text = writeMessage(
    message('m', {
      n: 3,
      s: 'x',
      b: true,
      on: { date: calendarDate('2025-01-01') },
      cost: { cents: cents(5) },
      who: { parties: ['cdg', 'cnfpt'] },
      what: { texts: ['a', 'b'] },
      how: { messages: [message('k')] },
    }),
    {
      date: (on) => `<${on}>`,
      cents: (amount) => `${amount}c`,
      parties: (keys) => keys.join('+'),
      list: (texts) => texts.join(', '),
      message: (id, values) => {
        written.push(values);
        return id;
      },
    },
  );
  expect(text).toBe('m');
  expect(written.at(-1)).toEqual({
    n: 3,
    s: 'x',
    b: 'true',
    on: '<2025-01-01>',
    cost: '5c',
    who: 'cdg+cnfpt',
    what: 'a, b',
    how: 'k',
  });
});
