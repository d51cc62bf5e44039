import { calendarDate } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { checkFollowUp, followUpDueOn, followUpInput, isAsked } from './follow-up.ts';

const d = calendarDate;

describe('the follow-up after the training (PDL-2.C6)', () => {
  test('falls due in civil months after the last day', () => {
    expect([3, 6, 12].map((months) => followUpDueOn(d('2026-11-30'), months))).toEqual([
      '2027-02-28',
      '2027-05-30',
      '2027-11-30',
    ]);
  });

  test('is asked by mail once it is due, and for sixty days', () => {
    const due = d('2027-02-28');
    expect(['2027-02-27', '2027-02-28', '2027-04-29', '2027-04-30'].map((day) => isAsked(due, d(day)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('is of those who went to the end, on its day at the earliest, at one of its steps', () => {
    const check = (step: 'in_post' | 'left', months: number, today: string) =>
      checkFollowUp({ step, dueOn: d('2027-02-28'), months }, [3, 6, 12], d(today)).map(({ code }) => code);
    expect(check('in_post', 3, '2027-02-28')).toEqual([]);
    expect(check('in_post', 3, '2027-02-27')).toEqual(['COHORT_NOT_DUE']);
    expect(check('left', 3, '2027-03-01')).toEqual(['FOLLOW_UP_NOT_EXPECTED']);
    expect(check('in_post', 4, '2027-03-01')).toEqual(['INVALID_CHOICE']);
  });

  test('takes a situation alone; an employer only with a post', () => {
    expect(followUpInput.safeParse({ situation: 'seeking' }).success).toBe(true);
    expect(followUpInput.safeParse({ situation: 'seeking', employer: 'Conlie' }).success).toBe(false);
    expect(followUpInput.parse({ situation: 'local_public_post', employer: ' Conlie ' })).toMatchObject({
      employer: 'Conlie',
      satisfaction: null,
    });
  });
});
