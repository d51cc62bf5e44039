import { calendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Who } from '../../access/index.ts';
import {
  candidatesOf,
  checkMeeting,
  checkMeetingStep,
  isToReport,
  lacksCopilot,
  MEETING_EVENTS,
  MEETING_STATES,
  meetingAfter,
  meetingInput,
  whyNotCorrectEntry,
  whyNotInformPublics,
  whyNotPublishFor,
} from './index.ts';

const day = calendarDate;
const TODAY = day('2026-11-23');
const codes = (refusals: readonly { code: string; path: readonly string[] }[]) =>
  refusals.map(({ code, path }) => `${code} ${path.join('.')}`.trim());

describe('the life of a meeting', () => {
  test('leads where this table says, and nowhere else', () => {
    const allowed = MEETING_STATES.flatMap((state) =>
      MEETING_EVENTS.flatMap((event) => {
        const to = meetingAfter(state, event);
        return to === null ? [] : [`${state} ${event} ${to}`];
      }),
    );
    expect(allowed).toEqual([
      'planned hold held',
      'planned cancel cancelled',
      'held correct held',
      'held reopen planned',
      'cancelled reopen planned',
    ]);
  });

  const nothing = { came: null, candidates: null, reason: null };
  const planned = { state: 'planned', heldOn: day('2026-11-20') } as const;

  test('tells that it was held from its day on, with how many came', () => {
    expect(codes(checkMeetingStep(planned, 'hold', nothing, TODAY))).toEqual(['REQUIRED came']);
    expect(checkMeetingStep(planned, 'hold', { ...nothing, came: 0 }, TODAY)).toEqual([]);
    expect(checkMeetingStep({ ...planned, heldOn: TODAY }, 'hold', { ...nothing, came: 3 }, TODAY)).toEqual([]);
    const ahead = { ...planned, heldOn: day('2026-11-24') };
    expect(codes(checkMeetingStep(ahead, 'hold', { ...nothing, came: 3 }, TODAY))).toEqual(['MEETING_NOT_YET_HELD']);
    const negative = { ...nothing, came: -1, candidates: -2 };
    expect(codes(checkMeetingStep(planned, 'hold', negative, TODAY))).toEqual([
      'TOO_SMALL came',
      'TOO_SMALL candidates',
    ]);
  });

  test('takes any count of people: more may come than were invited, and candidates may have heard of it', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.option(fc.nat(10_000)), (came, candidates) => {
        expect(checkMeetingStep(planned, 'hold', { came, candidates, reason: null }, TODAY)).toEqual([]);
      }),
    );
  });

  test('says why it is cancelled, and takes no step that cannot follow', () => {
    expect(codes(checkMeetingStep(planned, 'cancel', nothing, TODAY))).toEqual(['REQUIRED reason']);
    expect(checkMeetingStep(planned, 'cancel', { ...nothing, reason: 'weather' }, TODAY)).toEqual([]);
    expect(checkMeetingStep({ ...planned, state: 'cancelled' }, 'hold', { ...nothing, came: 1 }, TODAY)).toMatchObject([
      { code: 'MEETING_STEP_NOT_POSSIBLE', parameters: { state: 'cancelled' } },
    ]);
  });

  test('is to be reported from the day after, until somebody did', () => {
    expect(isToReport({ state: 'planned', heldOn: day('2026-11-22') }, TODAY)).toBe(true);
    expect(isToReport({ state: 'planned', heldOn: TODAY }, TODAY)).toBe(false);
    expect(isToReport({ state: 'held', heldOn: day('2026-11-22') }, TODAY)).toBe(false);
  });

  test('counts the candidatures that name it before what somebody counted', () => {
    expect(candidatesOf(null, null)).toBeNull();
    expect(candidatesOf(4, 0)).toBe(4);
    expect(candidatesOf(4, null)).toBe(4);
    expect(candidatesOf(4, 6)).toBe(6);
    expect(candidatesOf(null, 0)).toBeNull();
  });
});

describe('a meeting', () => {
  const typed = {
    kind: 'elected_webinar',
    title: 'Webinaire des élus',
    heldOn: '2026-12-03',
    startMinutes: 1080,
    endMinutes: 1140,
    videoUrl: 'https://visio.example/webinaire',
    audiences: ['elected'],
    pilotKeys: ['region', 'cdg'],
  };
  const paths = (fields: object) =>
    (meetingInput.safeParse({ ...typed, ...fields }).error?.issues ?? []).map(({ path }) => path.join('.'));

  test('has a place or an address, hours in their order, and each pilot once', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ videoUrl: null })).toEqual(['place']);
    expect(paths({ videoUrl: null, place: 'Mairie de Conlie' })).toEqual([]);
    expect(paths({ videoUrl: 'javascript:alert(1)' })).toEqual(['videoUrl']);
    expect(paths({ endMinutes: 1080 })).toEqual(['endMinutes']);
    expect(paths({ startMinutes: null })).toEqual(['startMinutes']);
    expect(paths({ pilotKeys: ['region', 'region'] })).toEqual(['pilotKeys']);
    expect(paths({ pilotKeys: [] })).toEqual(['pilotKeys']);
    expect(paths({ audiences: [] })).toEqual(['audiences']);
  });

  test('is led by parties of the convention on its day, until its last day', () => {
    const facts = { partyKeys: ['region', 'cdg'], endsOn: day('2028-02-02') };
    const meeting = { heldOn: day('2028-02-02'), pilotKeys: ['region', 'cdg'] };
    expect(checkMeeting(meeting, facts)).toEqual([]);
    expect(codes(checkMeeting({ heldOn: day('2028-02-03'), pilotKeys: ['amf'] }, facts))).toEqual([
      'MEETING_AFTER_TERM heldOn',
      'UNKNOWN_PARTY_KEY pilotKeys.0',
    ]);
    expect(checkMeeting({ ...meeting, heldOn: day('2040-01-01') }, { ...facts, endsOn: null })).toEqual([]);
  });

  test('is co-piloted when it is the webinar for elected officials (PDL-2.R2)', () => {
    expect(lacksCopilot({ kind: 'elected_webinar', pilotKeys: ['region'] })).toBe(true);
    expect(lacksCopilot({ kind: 'elected_webinar', pilotKeys: ['region', 'cdg'] })).toBe(false);
    expect(lacksCopilot({ kind: 'forum', pilotKeys: ['region'] })).toBe(false);
  });
});

describe('who informs the publics', () => {
  const who: Who = { organisationId: 'own', organisationKind: 'region', role: 'agent' };
  const facts = {
    status: 'in_force',
    draftingOrganisationId: 'drafter',
    coordinatorKeys: ['cdg'],
    actsForKeys: ['region'],
    mandatesKeys: [] as string[],
  } as const;
  const reason = (denial: { code: string; parameters: object } | null) =>
    denial && ((denial.parameters as { reason?: string }).reason ?? denial.code);

  test('acts for a party, has mandated one, or coordinates; once the convention is in force', () => {
    expect(whyNotInformPublics(who, facts)).toBeNull();
    const none = { ...facts, actsForKeys: [] };
    expect(reason(whyNotInformPublics(who, none))).toBe('not_informing');
    expect(whyNotInformPublics(who, { ...none, mandatesKeys: ['cdg'] })).toBeNull();
    expect(reason(whyNotInformPublics(who, { ...facts, status: 'signing' }))).toBe('TRANSITION_NOT_ALLOWED');
    for (const role of ['elected', 'reader'] as const)
      expect(reason(whyNotInformPublics({ ...who, role }, facts))).toBe('role');
  });

  test('corrects its own entries, and those of others as the coordinator', () => {
    expect(whyNotCorrectEntry(who, facts, 'own')).toBeNull();
    expect(reason(whyNotCorrectEntry(who, facts, 'other'))).toBe('not_author');
    expect(whyNotCorrectEntry(who, { ...facts, actsForKeys: ['cdg'] }, 'other')).toBeNull();
    // A mandate is not the coordination itself.
    expect(reason(whyNotCorrectEntry(who, { ...facts, actsForKeys: [], mandatesKeys: ['cdg'] }, 'other'))).toBe(
      'not_author',
    );
  });

  test('publishes in the name of a party for which it may inform', () => {
    expect(whyNotPublishFor(who, facts, 'region')).toBeNull();
    expect(reason(whyNotPublishFor(who, facts, 'cdg'))).toBe('not_speaking');
    expect(whyNotPublishFor(who, { ...facts, mandatesKeys: ['cdg'] }, 'cdg')).toBeNull();
    expect(whyNotPublishFor(who, { ...facts, actsForKeys: ['cdg'] }, 'region')).toBeNull();
  });
});
