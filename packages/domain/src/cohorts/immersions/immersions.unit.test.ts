import { addDays, calendarDate, type CalendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Who } from '../../access/index.ts';
import type { SelectionRules } from '../admission.ts';
import {
  checkEvaluation,
  checkHostOfferChange,
  checkHostOfferStep,
  checkImmersionStep,
  checkStay,
  daysRule,
  EVALUATION_SIDES,
  evaluationActors,
  evaluationInput,
  HOST_OFFER_EVENTS,
  HOST_OFFER_STATES,
  hostOfferAfter,
  hostOfferInput,
  IMMERSION_EVENTS,
  IMMERSION_KINDS,
  IMMERSION_PARTIES,
  IMMERSION_STATES,
  immersionActors,
  immersionLine,
  isHost,
  openDays,
  signatureActors,
  stateOnceSigned,
  warningsOfStay,
  whyNotKeepHostOffer,
  whyNotLeadImmersion,
  type StayFacts,
} from '../index.ts';

const d = calendarDate;
const codes = (refusals: readonly { code: string; path: readonly string[] }[]) =>
  refusals.map(({ code, path }) => `${code} ${path.join('.')}`.trim());

/** PDL-2.R3: two or three days, for agents of the région. */
const rules: SelectionRules = {
  priority: null,
  immersions: [
    {
      value: { minDays: 2, maxDays: 3, isGate: true, checksPrerequisites: true, audiences: ['region_agent'] },
      article: '2-REGION',
      rule: 'PDL-2.R3',
    },
  ],
};
/** CEZE-III.2.4.8: two to ten days. */
const agents = [{ validFrom: d('2024-04-09'), minDays: 2, maxDays: 10, article: 'III.2.4.8', rule: 'CEZE-III.2.4.8' }];

const times = {
  from: d('2026-11-02'),
  to: d('2026-12-18'),
  weekdays: [4, 5],
  places: 2,
  tutorLoad: 1,
  departement: '72',
};
const stay = (more: Partial<StayFacts> = {}): StayFacts => ({
  kind: 'discovery',
  audience: 'region_agent',
  step: 'eligible',
  host: { state: 'open', times, load: [] },
  days: [d('2026-11-05'), d('2026-11-06')],
  length: daysRule('discovery', 'region_agent', rules, agents, d('2026-10-20')),
  otherDays: [],
  cohort: { startsOn: d('2027-03-01'), endsOn: d('2027-08-27') },
  programme: { left: 50, source: 'Programme' },
  ...more,
});

describe('an offer of places', () => {
  const fields = {
    inseeCode: '72089',
    from: '2026-11-02',
    to: '2026-12-18',
    weekdays: [5, 4, 4],
    places: 1,
    tutorName: 'Une tutrice',
    tutorEmail: 'tutrice@conlie.example',
    tutorLoad: 1,
  };
  test('says who the tutor is and how to reach him, and no more', () => {
    const parsed = hostOfferInput.safeParse(fields);
    expect(parsed.data).toMatchObject({ weekdays: [4, 5], epciSiren: null, tutorPhone: null });
    const wrong = hostOfferInput.safeParse({
      ...fields,
      to: '2026-10-01',
      tutorEmail: null,
      weekdays: [7],
      birthOn: 'x',
    });
    expect(wrong.success).toBe(false);
    const late = hostOfferInput.safeParse({ ...fields, to: '2026-10-01', tutorEmail: null });
    expect(late.error!.issues.map(({ path }) => path[0])).toEqual(['to', 'tutorEmail']);
  });

  test('is open on its weekdays, never on a public holiday', () => {
    const days = openDays({ ...times, weekdays: [3, 5] }, d('2026-11-06'), d('2026-11-18'));
    expect(days).toEqual(['2026-11-06', '2026-11-13', '2026-11-18']);
    expect(openDays({ ...times, departement: '57', weekdays: [5] }, d('2026-12-25'), d('2026-12-26'))).toEqual([]);
  });

  test('may be withdrawn while nobody counts on it, or closed; nothing else', () => {
    const possible = HOST_OFFER_STATES.flatMap((state) =>
      HOST_OFFER_EVENTS.flatMap((event) => hostOfferAfter(state, event) ?? []),
    );
    expect(possible).toEqual(['withdrawn', 'closed']);
    expect(codes(checkHostOfferStep('open', 'withdraw', 1))).toEqual(['HOST_OFFER_IN_USE']);
    expect(checkHostOfferStep('open', 'close', 1)).toEqual([]);
    expect(codes(checkHostOfferStep('closed', 'withdraw', 0))).toEqual(['HOST_OFFER_STEP_NOT_POSSIBLE']);
  });

  test('keeps the days, places and tutor of those who are placed there', () => {
    const load = [{ day: d('2026-11-05'), people: 2, tutorPeople: 2 }];
    expect(checkHostOfferChange({ ...times, tutorLoad: 2 }, load)).toEqual([]);
    expect(codes(checkHostOfferChange({ ...times, weekdays: [5], places: 1, tutorLoad: 1 }, load))).toEqual([
      'HOST_OFFER_DAY_TAKEN from',
      'IMMERSION_PLACES_TAKEN places',
      'IMMERSION_TUTOR_FULL tutorLoad',
    ]);
  });
});

describe('a stay', () => {
  test('of one day is refused to an agent of the région, with the article (PDL-2.R3)', () => {
    expect(checkStay(stay())).toEqual([]);
    const [short] = checkStay(stay({ days: [d('2026-11-05')] }));
    expect(short).toMatchObject({
      code: 'IMMERSION_LENGTH',
      parameters: { minimum: 2, maximum: 3, days: 1 },
      article: '2-REGION',
      rule: 'PDL-2.R3',
    });
    const four = ['2026-11-05', '2026-11-06', '2026-11-12', '2026-11-13'].map(d);
    expect(codes(checkStay(stay({ days: four })))).toEqual(['IMMERSION_LENGTH days']);
  });

  test('of an agent lasts from two to ten days (CEZE-III.2.4.8); a public without a clause is not held to a number', () => {
    const rule = daysRule('agent', 'unaffiliated_agent', rules, agents, d('2026-10-20'));
    expect(rule).toMatchObject({ minDays: 2, maxDays: 10, rule: 'CEZE-III.2.4.8' });
    expect(daysRule('agent', 'unaffiliated_agent', rules, agents, d('2024-01-01'))).toBeNull();
    expect(daysRule('discovery', 'job_seeker', rules, agents, d('2026-10-20'))).toBeNull();
    expect(checkStay(stay({ audience: 'job_seeker', length: null, days: [d('2026-11-05')] }))).toEqual([]);
  });

  test('is on days on which its host receives, with room for it and time of the tutor', () => {
    const load = [{ day: d('2026-11-06'), people: 2, tutorPeople: 1 }];
    expect(codes(checkStay(stay({ days: [d('2026-11-04'), d('2026-11-05')] })))).toEqual([
      'IMMERSION_OUTSIDE_OFFER days',
    ]);
    expect(codes(checkStay(stay({ host: { state: 'open', times, load } })))).toEqual([
      'IMMERSION_PLACES_TAKEN offerId',
      'IMMERSION_TUTOR_FULL offerId',
    ]);
    expect(codes(checkStay(stay({ host: { state: 'closed', times, load: [] } })))).toEqual([
      'HOST_OFFER_NOT_OPEN offerId',
    ]);
  });

  test('meets no other one of the same person, and is due at the step of the candidature', () => {
    expect(codes(checkStay(stay({ otherDays: [d('2026-11-06')] })))).toEqual(['IMMERSION_OVERLAP days']);
    expect(codes(checkStay(stay({ step: 'received' })))).toEqual(['IMMERSION_NOT_DUE kind']);
    expect(codes(checkStay(stay({ kind: 'agent', audience: 'job_seeker', length: null })))).toEqual([
      'IMMERSION_NOT_DUE kind',
    ]);
    expect(codes(checkStay(stay({ host: null, days: [] })))).toEqual(['TOO_FEW days']);
  });

  test('of the course lies within the cohort and its programme', () => {
    const course: Partial<StayFacts> = { kind: 'course', step: 'in_training', length: null, host: null };
    const days = [d('2027-03-04'), d('2027-03-05')];
    expect(checkStay(stay({ ...course, days }))).toEqual([]);
    expect(codes(checkStay(stay({ ...course, days: [d('2027-02-26')] })))).toEqual(['IMMERSION_OUTSIDE_COHORT days']);
    expect(codes(checkStay(stay({ ...course, days, programme: { left: 1, source: 'Programme' } })))).toEqual([
      'IMMERSION_OVER_PROGRAMME days',
    ]);
  });

  test('with the own employer is told, as no reason against it', () => {
    expect(codes(warningsOfStay({ employs: true }))).toEqual(['IMMERSION_WITH_EMPLOYER offerId']);
    expect(warningsOfStay({ employs: false })).toEqual([]);
  });
});

const today = d('2026-11-06');
const facts = (state: (typeof IMMERSION_STATES)[number], signed: (typeof IMMERSION_PARTIES)[number][] = []) => ({
  state,
  days: [d('2026-11-05'), d('2026-11-06')],
  signed,
});
const told = { party: 'host', signatory: 'Le maire', on: today, reason: 'unavailable' } as const;

describe('the steps of a stay', () => {
  test('are those of the table, and every other pair is refused', () => {
    const possible = IMMERSION_STATES.flatMap((state) =>
      IMMERSION_EVENTS.filter((event) => checkImmersionStep(event, facts(state), told, today).length === 0).map(
        (event) => `${state} ${event} ${immersionLine(state, event)!.to}`,
      ),
    );
    expect(possible).toEqual([
      'requested find_host host_found',
      'requested cancel cancelled',
      'host_found find_host host_found',
      'host_found send to_sign',
      'host_found decline requested',
      'host_found cancel cancelled',
      'to_sign sign to_sign',
      'to_sign decline requested',
      'to_sign cancel cancelled',
      'planned begin in_progress',
      'planned cancel cancelled',
      'in_progress validate validated',
      'in_progress fail not_validated',
      'in_progress interrupt interrupted',
    ]);
    for (const state of IMMERSION_STATES)
      for (const event of IMMERSION_EVENTS)
        if (immersionLine(state, event) === null)
          expect(codes(checkImmersionStep(event, facts(state), told, today))).toEqual(['IMMERSION_STEP_NOT_POSSIBLE']);
  });

  test('plan a stay with three signatures, in whatever order, and with no fewer', () => {
    fc.assert(
      fc.property(fc.subarray([...IMMERSION_PARTIES]), (signed) => {
        expect(stateOnceSigned(signed)).toBe(signed.length === 3 ? 'planned' : 'to_sign');
      }),
    );
    expect(codes(checkImmersionStep('sign', facts('to_sign', ['host']), told, today))).toEqual([
      'IMMERSION_ALREADY_SIGNED party',
    ]);
    const late = { ...told, on: addDays(today, 1), signatory: null };
    expect(codes(checkImmersionStep('sign', facts('to_sign'), late, today))).toEqual([
      'REQUIRED signatory',
      'DATE_IN_FUTURE on',
    ]);
    expect(codes(checkImmersionStep('sign', facts('to_sign'), { ...told, on: null }, today))).toEqual(['REQUIRED on']);
    expect(codes(checkImmersionStep('sign', facts('to_sign'), {}, today))).toEqual(['REQUIRED party']);
  });

  test('begin on the first day and are judged from the last one; giving up says why', () => {
    const at = (
      event: (typeof IMMERSION_EVENTS)[number],
      state: (typeof IMMERSION_STATES)[number],
      day: CalendarDate,
    ) => codes(checkImmersionStep(event, facts(state), {}, day));
    expect(at('begin', 'planned', d('2026-11-04'))).toEqual(['IMMERSION_TOO_EARLY']);
    expect(at('begin', 'planned', d('2026-11-05'))).toEqual([]);
    expect(at('validate', 'in_progress', d('2026-11-05'))).toEqual(['IMMERSION_TOO_EARLY']);
    expect(at('fail', 'in_progress', d('2026-11-06'))).toEqual([]);
    expect(at('interrupt', 'in_progress', d('2026-11-05'))).toEqual(['REQUIRED reason']);
    expect(at('decline', 'to_sign', d('2026-11-05'))).toEqual(['REQUIRED reason']);
  });

  test('belong to those who run the cohort, to the host for its part, to the antenne in the course alone', () => {
    expect(immersionActors('discovery', 'validate')).toEqual(['coordinator', 'manager']);
    expect(immersionActors('course', 'validate')).toContain('teacher');
    expect(immersionActors('discovery', 'interrupt')).toContain('host');
    for (const kind of IMMERSION_KINDS) {
      expect(immersionActors(kind, 'validate')).not.toContain('host');
      expect(immersionActors(kind, 'send')).not.toContain('host');
      expect(signatureActors(kind, 'host')).toEqual(['coordinator', 'manager', 'host']);
      expect(signatureActors(kind, 'institution')).not.toContain('host');
      expect(evaluationActors(kind, 'stagiaire')).not.toContain('host');
    }
    expect(signatureActors('course', 'institution')).toContain('teacher');
    expect(signatureActors('discovery', 'institution')).not.toContain('teacher');
  });
});

describe('an evaluation', () => {
  test('has a grade from 1 to 4 for each question, once the stay has begun', () => {
    const fields = { grades: [1, 4, 3, 2], favourable: true, text: ' ' };
    expect(evaluationInput.parse(fields)).toMatchObject({ text: null });
    expect(evaluationInput.safeParse({ ...fields, grades: [1, 2, 3] }).success).toBe(false);
    expect(evaluationInput.safeParse({ ...fields, grades: [0, 2, 3, 4] }).success).toBe(false);
    expect(EVALUATION_SIDES).toHaveLength(2);
    expect(checkEvaluation('in_progress')).toEqual([]);
    expect(codes(checkEvaluation('planned'))).toEqual(['IMMERSION_NOT_BEGUN']);
  });
});

describe('the rights', () => {
  const who = (role: Who['role'] = 'agent'): Who => ({ organisationId: 'o', organisationKind: 'commune', role });
  const conlie = { inseeCode: '72089', departementCode: '72', epciSiren: null };
  const none = { ownCommune: null, ownEpci: null, surveyed: [] };
  test('on an offer are those of the commune or EPCI that hosts, and of its centre de gestion', () => {
    expect(whyNotKeepHostOffer(who(), { ...none, ownCommune: '72089' }, conlie)).toBeNull();
    expect(whyNotKeepHostOffer(who(), { ...none, surveyed: ['72'] }, conlie)).toBeNull();
    expect(whyNotKeepHostOffer(who(), { ...none, ownCommune: '72050' }, conlie)).toMatchObject({ code: 'FORBIDDEN' });
    expect(whyNotKeepHostOffer(who(), { ...none, surveyed: ['49'] }, conlie)).toMatchObject({ code: 'FORBIDDEN' });
    expect(whyNotKeepHostOffer(who('reader'), { ...none, ownCommune: '72089' }, conlie)).toMatchObject({
      parameters: { reason: 'role' },
    });
    expect(whyNotKeepHostOffer(who(), none, null)).toMatchObject({ parameters: { reason: 'not_hosting' } });
    // The places of an EPCI are not those of the commune where they are.
    const epci = { ...conlie, epciSiren: '200072684' };
    expect(isHost({ ownCommune: '72089', ownEpci: null }, epci)).toBe(false);
    expect(isHost({ ownCommune: null, ownEpci: '200072684' }, epci)).toBe(true);
  });

  test('on a step are those of the parts that may take it', () => {
    expect(whyNotLeadImmersion(who(), ['host'], ['host', 'manager'])).toBeNull();
    expect(whyNotLeadImmersion(who(), ['host'], ['manager'])).toMatchObject({
      parameters: { reason: 'not_running_immersion' },
    });
    expect(whyNotLeadImmersion(who('elected'), ['host'], ['host'])).toMatchObject({ parameters: { reason: 'role' } });
    expect(whyNotLeadImmersion(who(), [], ['host', 'manager'])).toMatchObject({ code: 'FORBIDDEN' });
  });
});
