import { addDays, calendarDate, toGlobalId } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitmentEventInput } from '../input/convention-input.ts';
import { dueRuleSchema } from './due-rule.ts';
import { COMMITMENT_EVENT_STATUSES, occurrencesOf, occurrenceState } from './occurrences.ts';
import type { CommitmentEvent } from './occurrences.ts';
import { checkReport } from './report.ts';
import type { ReportFacts } from './report.ts';

const d = calendarDate;
const TODAY = d('2026-11-23');
const START = d('2025-03-10');
const term = { startsOn: START, endsOn: d('2027-12-31'), renewalOpensOn: null, horizon: d('2029-11-23') };

function factsOf(
  dueRule: unknown,
  events: readonly CommitmentEvent[] = [],
  changes: Partial<ReportFacts> = {},
): ReportFacts {
  const commitment = {
    id: 'c',
    partyKey: 'cnfpt',
    beneficiaryKeys: [],
    articleNumber: '9',
    ruleId: 'VALS-9.1',
    title: 'Notifier',
    recurrence: 'recurring' as const,
    dueRule: dueRuleSchema.parse(dueRule),
    survivesTerm: false,
    validFrom: null,
    validTo: null,
    events,
  };
  return {
    commitment,
    evidenceKinds: [],
    occurrences: occurrencesOf(commitment, term),
    startsOn: START,
    today: TODAY,
    ...changes,
  };
}

const report = (changes: Partial<Record<keyof CommitmentEventInput, string | null>> = {}): CommitmentEventInput =>
  ({
    status: 'met',
    happenedOn: '2026-10-06',
    occurrenceOn: null,
    evidenceKind: null,
    evidence: null,
    fileId: null,
    note: 'Fait.',
    ...changes,
  }) as CommitmentEventInput;
const told = (input: CommitmentEventInput, facts: ReportFacts): string[] =>
  checkReport(input, facts).map((each) => `${each.code} ${each.path.join('.')}`);
const event = (status: CommitmentEvent['status'], on: string, occurrenceOn: string | null): CommitmentEvent => ({
  status,
  happenedOn: d(on),
  occurrenceOn: occurrenceOn === null ? null : d(occurrenceOn),
});

const YEARLY = { type: 'yearly', cycle: 'civil' };

describe('a report on a duty that falls due', () => {
  test('names the due day that it closes; the refusal names those that are open, with the article', () => {
    expect(checkReport(report(), factsOf(YEARLY, [event('met', '2025-10-06', '2025-12-31')]))).toEqual([
      {
        code: 'REQUIRED',
        path: ['occurrenceOn'],
        parameters: { of: 'occurrence', count: 2, open: '2026-12-31, 2027-12-31' },
        article: '9',
        rule: 'VALS-9.1',
      },
    ]);
    expect(told(report({ status: 'in_progress' }), factsOf(YEARLY))).toEqual([]);
    expect(told(report({ occurrenceOn: '2026-12-31' }), factsOf(YEARLY))).toEqual([]);
  });

  test('is refused on a day on which nothing falls due, and when nothing has fallen due', () => {
    expect(told(report({ occurrenceOn: '2026-12-30' }), factsOf(YEARLY))).toEqual(['INVALID_CHOICE occurrenceOn']);
    const onEvent = factsOf({ type: 'on_event', event: 'breach' });
    expect(told(report(), onEvent)).toEqual(['NOTHING_FALLS_DUE status']);
    expect(told(report({ status: 'in_progress' }), onEvent)).toEqual([]);
  });

  test('closes a due day once, and reopens only what is closed', () => {
    const met = factsOf(YEARLY, [event('met', '2026-10-01', '2026-12-31')]);
    for (const status of ['met', 'waived', 'in_progress'])
      expect(told(report({ status, occurrenceOn: '2026-12-31' }), met)).toEqual([
        'OCCURRENCE_ALREADY_CLOSED occurrenceOn',
      ]);
    expect(told(report({ status: 'reopened', occurrenceOn: '2026-12-31' }), met)).toEqual([]);
    expect(told(report({ status: 'reopened', occurrenceOn: '2027-12-31' }), met)).toEqual([
      'OCCURRENCE_NOT_CLOSED occurrenceOn',
    ]);
    const once = { type: 'relative', anchor: 'end' };
    expect(told(report(), factsOf(once, [event('met', '2026-10-01', '2027-12-31')]))).toEqual([
      'OCCURRENCE_ALREADY_CLOSED status',
    ]);
    expect(told(report({ status: 'reopened' }), factsOf(once))).toEqual(['OCCURRENCE_NOT_CLOSED status']);
  });
});

describe('a report on a duty that runs all along', () => {
  const always = { type: 'none' };
  test('names no due day, and closes it once', () => {
    expect(told(report(), factsOf(always))).toEqual([]);
    expect(told(report({ occurrenceOn: '2026-12-31' }), factsOf(always))).toEqual(['INVALID_CHOICE occurrenceOn']);
    expect(told(report(), factsOf(always, [event('met', '2026-10-01', null)]))).toEqual([
      'OCCURRENCE_ALREADY_CLOSED status',
    ]);
  });
});

describe('the day of a report', () => {
  test.each([
    ['2026-11-24', 'DATE_IN_FUTURE happenedOn'],
    ['2025-03-09', 'BEFORE_CONVENTION_START happenedOn'],
  ])('on %s is %s', (happenedOn, refused) => {
    expect(told(report({ happenedOn }), factsOf({ type: 'none' }))).toEqual([refused]);
  });
  test('may come before the effect when it only says that work began, which closes nothing (PDL-5)', () => {
    const begun = report({
      status: 'in_progress',
      happenedOn: '2025-03-09',
      occurrenceOn: null,
      evidence: null,
      evidenceKind: null,
    });
    expect(told(begun, factsOf({ type: 'none' }))).toEqual([]);
  });
  test('is not before the last word on the same due day, which it would not change', () => {
    const reopened = factsOf(YEARLY, [
      event('met', '2026-09-01', '2026-12-31'),
      event('reopened', '2026-10-10', '2026-12-31'),
    ]);
    expect(told(report({ occurrenceOn: '2026-12-31' }), reopened)).toEqual(['BEFORE_LAST_REPORT happenedOn']);
    expect(told(report({ occurrenceOn: '2026-12-31', happenedOn: '2026-10-10' }), reopened)).toEqual([]);
  });
});

describe('the evidence of a report', () => {
  const asks = factsOf({ type: 'none' }, [], { evidenceKinds: ['file', 'record'] });
  test('is asked for, or a note in its place, when the text asks for some', () => {
    expect(told(report({ note: null }), asks)).toEqual(['EVIDENCE_REQUIRED evidence']);
    expect(told(report({ note: null, status: 'in_progress' }), asks)).toEqual([]);
    expect(told(report({ note: null }), factsOf({ type: 'none' }))).toEqual([]);
  });
  test('is joined as a file without further words', () => {
    const fileId = '01900000-0000-7000-8000-000000000000';
    expect(told(report({ note: null, evidenceKind: 'file', fileId }), asks)).toEqual([]);
    expect(told(report({ note: null, evidenceKind: null, fileId }), asks)).toEqual(['REQUIRED evidenceKind']);
  });
  test('is of a kind that the text asks for, and in the form of its kind', () => {
    const evidence = (evidenceKind: string | null, text: string) => report({ evidenceKind, evidence: text });
    expect(told(evidence('link', 'https://exemple.fr'), asks)).toEqual(['EVIDENCE_KIND_NOT_EXPECTED evidenceKind']);
    expect(told(evidence('file', 'Bilan 2026, armoire du service'), asks)).toEqual([]);
    expect(told(evidence('record', 'la réunion de mai'), asks)).toEqual(['INVALID_FORMAT evidence']);
    expect(told(evidence('record', toGlobalId('Convention', '01900000-0000-7000-8000-000000000000')), asks)).toEqual(
      [],
    );
    expect(told(evidence(null, 'Bilan'), asks)).toEqual(['REQUIRED evidenceKind']);
    expect(told(evidence('link', 'exemple.fr'), factsOf({ type: 'none' }))).toEqual(['INVALID_FORMAT evidence']);
  });
});

test('every reason comes at once', () => {
  expect(told(report({ happenedOn: '2099-01-01', evidence: 'x' }), factsOf(YEARLY))).toEqual([
    'DATE_IN_FUTURE happenedOn',
    'REQUIRED occurrenceOn',
    'REQUIRED evidenceKind',
  ]);
});

test('what is accepted changes the due day it names as it says, and no other', () => {
  const days = factsOf(YEARLY).occurrences.map((each) => each.dueOn);
  const line = fc.record({
    status: fc.constantFrom(...COMMITMENT_EVENT_STATUSES),
    happenedOn: fc.integer({ min: -30, max: 700 }).map((after) => addDays(START, after)),
    occurrenceOn: fc.constantFrom(null, d('2026-06-30'), ...days),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const history: CommitmentEvent[] = [];
      const states = (events: readonly CommitmentEvent[]) =>
        factsOf(YEARLY).occurrences.map((each) => occurrenceState(each, events, TODAY, 30));
      for (const each of lines) {
        const refused = checkReport(report(each), factsOf(YEARLY, history)).length > 0;
        if (each.happenedOn > TODAY) expect(refused).toBe(true);
        if (each.happenedOn < START && each.status !== 'in_progress') expect(refused).toBe(true);
        if (refused) continue;
        const before = states(history);
        history.push(each);
        const after = states(history);
        days.forEach((day, index) => {
          const closed = ['met', 'waived'].includes(after[index]!);
          if (day !== each.occurrenceOn || each.status === 'in_progress') expect(after[index]).toBe(before[index]);
          else if (each.status === 'reopened') expect(closed).toBe(false);
          else expect(after[index]).toBe(each.status);
        });
      }
    }),
  );
});
