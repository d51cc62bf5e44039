import { addDays, calendarDate, type CalendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseInForce, clausesOfKind } from '../conventions/index.ts';
import { clauseFactsOf, paysDeLaLoire } from '../conventions/testing/index.ts';
import {
  AUDIENCES,
  CANDIDATURE_EVENTS,
  CANDIDATURE_LIFE,
  CANDIDATURE_STEPS,
  candidatureLine,
  capacityOf,
  checkAdmission,
  COHORT_EVENTS,
  COHORT_LIFE,
  COHORT_STATES,
  cohortStep,
  countsOf,
  decideCandidature,
  decideCohort,
  decideUndo,
  forbiddenIn,
  gaugeOf,
  ORIGINS,
  waitingList,
  type Audience,
  type CandidatureDetails,
  type CandidatureEvent,
  type CandidatureStep,
  type CohortDetails,
  type CohortFacts,
  type Consequences,
  type Place,
  type Recruitment,
  type RuleOf,
} from './index.ts';

const d = calendarDate;
const START = d('2027-03-01');
const END = d('2027-07-30');
const MINIMUM_BY = d('2027-02-01');
const RECRUITING_DAY = d('2027-01-15');

const facts = clauseFactsOf(paysDeLaLoire);
const ruleOf = <V>(clause: { value: V; articleNumber: string | null; ruleId: string | null }): RuleOf<V> => ({
  value: clause.value,
  article: clause.articleNumber,
  rule: clause.ruleId,
});
const size = clauseInForce(facts, 'cohort_size', START)!;
const gate = clauseInForce(facts, 'cohort_gate', START)!;
const rules = {
  priority: ruleOf(clauseInForce(facts, 'public_priority', START)!),
  immersions: clausesOfKind(facts, 'selection_immersion', START).map(ruleOf),
};

const cohort = (changes: Partial<CohortFacts> = {}): CohortFacts => ({
  state: 'recruiting_priority',
  departement: '72',
  startsOn: START,
  endsOn: END,
  minimumBy: MINIMUM_BY,
  seats: null,
  extendedOn: null,
  isFallback: false,
  size: { ...size.value, article: size.articleNumber, rule: size.ruleId },
  gate: {
    departement: gate.value.departement,
    year: gate.value.year,
    blocks: gate.value.blocksOthersUntilPositive,
    outcome: 'positive',
    article: gate.articleNumber,
    rule: gate.ruleId,
  },
  notice: null,
  ...changes,
});

let ids = 0;
const place = (audience: Audience, step: CandidatureStep, changes: Partial<Place> = {}): Place => {
  ids += 1;
  return {
    id: `p${String(ids).padStart(4, '0')}`,
    step,
    audience,
    employer: audience.endsWith('_agent') ? { departement: '72', region: '52' } : null,
    waitingSince: ids,
    immersionDays: audience === 'region_agent' && step !== 'received' && step !== 'eligible' ? 2 : null,
    heard: false,
    ...changes,
  };
};
const many = (count: number, audience: Audience, step: CandidatureStep): Place[] =>
  Array.from({ length: count }, () => place(audience, step));
const recruitment = (places: Place[], changes: Partial<CohortFacts> = {}): Recruitment => ({
  cohort: cohort(changes),
  region: '52',
  jury: false,
  blocks: 4,
  prerequisites: 3,
  rules,
  places,
});

const apply = (before: Recruitment, { moved, state }: Consequences, extendedOn: CalendarDate | null): Recruitment => {
  const to = new Map(moved.map((each) => [each.id, each.to]));
  return {
    ...before,
    cohort: { ...before.cohort, state, extendedOn },
    places: before.places.map((each) => ({ ...each, step: to.get(each.id) ?? each.step })),
  };
};
const codes = (result: { ok: boolean; errors?: readonly { code: string }[] }) =>
  result.ok ? [] : result.errors!.map(({ code }) => code);

/** Admits as many of a public as it can, one after the other. */
function admitAll(start: Recruitment, audience: Audience): Recruitment {
  let now = start;
  for (const each of start.places.filter((p) => p.audience === audience)) {
    const asked = decideCandidature(now, each.id, 'admit', {}, RECRUITING_DAY);
    const result = asked.ok ? asked : decideCandidature(now, each.id, 'wait', {}, RECRUITING_DAY);
    if (result.ok) now = apply(now, result.value, now.cohort.extendedOn);
  }
  return now;
}
const extend = (start: Recruitment): Recruitment => {
  const result = decideCohort(start, 'extend', {}, RECRUITING_DAY);
  return result.ok ? apply(start, result.value, RECRUITING_DAY) : start;
};
const seatsOf = (now: Recruitment) => ({
  admitted: countsOf(now).admitted,
  waiting: now.places.filter(({ step }) => step === 'waiting').length,
  begins: codes(decideCohort(now, 'confirm', {}, RECRUITING_DAY)).length === 0,
});

describe('the publics of Pays de la Loire (PDL-1.1, PDL-1.4; worked example 8)', () => {
  const group = (seekers: number, agents: number) => {
    const start = recruitment([
      ...many(seekers, 'job_seeker', 'eligible'),
      ...many(agents, 'unaffiliated_agent', 'eligible'),
    ]);
    return admitAll(extend(admitAll(start, 'job_seeker')), 'unaffiliated_agent');
  };

  test('eleven job seekers and four agents are fifteen, and begin', () => {
    expect(seatsOf(group(11, 4))).toEqual({ admitted: 15, waiting: 0, begins: true });
  });

  test('nineteen job seekers and three agents are eighteen job seekers: one waits, and no agent is admitted', () => {
    const now = group(19, 3);
    const admitted = now.places.filter(({ step }) => step === 'admitted');
    expect(admitted.every(({ audience }) => audience === 'job_seeker')).toBe(true);
    const seekersWaiting = now.places.filter((p) => p.audience === 'job_seeker' && p.step === 'waiting');
    expect([admitted.length, seekersWaiting.length]).toEqual([18, 1]);
  });

  test('ten and one are eleven, and do not begin', () => {
    expect(seatsOf(group(10, 1))).toEqual({ admitted: 11, waiting: 0, begins: false });
  });

  test('an agent waits for the extension, and behind every job seeker who waits; the refusal says so with its article', () => {
    const agent = place('unaffiliated_agent', 'eligible');
    expect(checkAdmission(recruitment([agent]), agent)).toMatchObject([
      { code: 'NOT_OPEN_TO_PUBLIC', article: '1', rule: 'PDL-1.4' },
    ]);
    const seeker = place('job_seeker', 'waiting');
    const late = { state: 'recruiting_extended', extendedOn: RECRUITING_DAY } as const;
    expect(checkAdmission(recruitment([agent, seeker], late), agent)).toMatchObject([
      { code: 'PRIORITY_WAITS', rule: 'PDL-1.4', parameters: { count: 1 } },
    ]);
    const elsewhere = { ...agent, employer: { departement: '49', region: '52' } };
    expect(checkAdmission(recruitment([elsewhere], late), elsewhere)).toMatchObject([{ code: 'EMPLOYER_ELSEWHERE' }]);
    const student = place('student', 'eligible');
    expect(checkAdmission(recruitment([student], late), student)).toMatchObject([{ code: 'PUBLIC_NOT_ADMITTED' }]);
  });

  test('the nineteenth admission is refused with the clause that holds the number', () => {
    const seeker = place('job_seeker', 'eligible');
    expect(checkAdmission(recruitment([...many(18, 'job_seeker', 'admitted'), seeker]), seeker)).toMatchObject([
      { code: 'COHORT_FULL', article: '1', rule: 'PDL-1.1', parameters: { capacity: 18, admitted: 18 } },
    ]);
  });

  test('fewer seats in practice are the capacity; more than the convention allows are not', () => {
    expect(capacityOf(cohort({ seats: 14 }))).toBe(14);
    expect(capacityOf(cohort({ seats: 30 }))).toBe(18);
    expect(capacityOf(cohort({ size: null, seats: null }))).toBeNull();
  });
});

describe('the immersion that decides (PDL-2.R3)', () => {
  const agent = place('region_agent', 'eligible');
  const immerse = (days: number, audience: Audience = 'region_agent') => {
    const who = audience === 'region_agent' ? agent : place(audience, 'eligible');
    return decideCandidature(recruitment([who]), who.id, 'immerse', { days, on: RECRUITING_DAY }, RECRUITING_DAY);
  };

  test('lasts two or three days for an agent of the région: one is refused, and so are four', () => {
    expect([1, 2, 3, 4].map((days) => codes(immerse(days)))).toEqual([
      ['IMMERSION_LENGTH'],
      [],
      [],
      ['IMMERSION_LENGTH'],
    ]);
    expect(codes(immerse(1, 'job_seeker'))).toEqual([]);
  });

  test('is missing before an admission of that public alone', () => {
    const late = { state: 'recruiting_extended', extendedOn: RECRUITING_DAY } as const;
    expect(checkAdmission(recruitment([agent], late), agent)).toMatchObject([
      { code: 'IMMERSION_MISSING', article: '2-REGION', rule: 'PDL-2.R3' },
    ]);
  });
});

describe('the experiment of 2024 (PDL-1.2, PDL-1.3)', () => {
  const approve = (changes: Partial<CohortFacts>) =>
    codes(
      decideCohort(
        recruitment([], { state: 'proposed', ...changes }),
        'approve',
        { decidedOn: RECRUITING_DAY },
        RECRUITING_DAY,
      ),
    );
  const outcome = (value: 'positive' | 'negative' | 'adapted' | null) => ({ ...cohort().gate!, outcome: value });

  test('holds every other cohort back until its assessment is positive', () => {
    expect(approve({ gate: outcome(null) })).toEqual(['EXPERIMENT_NOT_POSITIVE']);
    expect(approve({ gate: outcome('negative') })).toEqual(['EXPERIMENT_NOT_POSITIVE']);
    expect(approve({ gate: outcome('positive') })).toEqual([]);
    expect(approve({ gate: outcome(null), startsOn: d('2024-10-21'), endsOn: d('2025-03-21') })).toEqual([]);
  });

  test('may adapt the scheme: then only the fallback opens', () => {
    expect(approve({ gate: outcome('adapted') })).toEqual(['EXPERIMENT_NOT_POSITIVE']);
    expect(approve({ gate: outcome('adapted'), isFallback: true })).toEqual([]);
  });
});

describe('a cohort', () => {
  test('is not confirmed under its minimum, nor beyond the end that a notice sets', () => {
    const small = recruitment(many(11, 'job_seeker', 'admitted'));
    expect(decideCohort(small, 'confirm', {}, RECRUITING_DAY)).toMatchObject({
      errors: [
        { code: 'COHORT_BELOW_MINIMUM', rule: 'PDL-1.1', parameters: { minimum: 12, admitted: 11, missing: 1 } },
      ],
    });
    const notice = { endsOn: d('2027-05-31'), article: '7.3', rule: 'PDL-7.3' };
    const ended = recruitment(many(12, 'job_seeker', 'admitted'), { notice });
    expect(decideCohort(ended, 'confirm', {}, RECRUITING_DAY)).toMatchObject({
      errors: [{ code: 'COHORT_AFTER_NOTICE', article: '7.3' }],
    });
  });

  test('opens to other publics only for seats that are left', () => {
    const full = recruitment([...many(17, 'job_seeker', 'admitted'), place('job_seeker', 'eligible')]);
    expect(codes(decideCohort(full, 'extend', {}, RECRUITING_DAY))).toEqual(['NO_SEAT_FOR_OTHERS']);
  });

  test('begins with those admitted on its first day, once everybody has an answer; those who wait have no seat', () => {
    const places = [...many(12, 'job_seeker', 'admitted'), place('job_seeker', 'waiting')];
    const ready = recruitment(places, { state: 'ready' });
    expect(codes(decideCohort(ready, 'begin', {}, addDays(START, -1)))).toEqual(['COHORT_NOT_DUE']);
    const begun = decideCohort(ready, 'begin', {}, START);
    expect(begun.ok && begun.value.moved.map(({ to }) => to)).toEqual([
      ...Array.from({ length: 12 }, () => 'in_training'),
      'refused',
    ]);
    const undecided = recruitment([...places, place('job_seeker', 'received')], { state: 'ready' });
    expect(codes(decideCohort(undecided, 'begin', {}, START))).toEqual(['CANDIDATURES_UNDECIDED']);
  });

  test('is closed once each stagiaire has an outcome', () => {
    const over = recruitment([...many(12, 'job_seeker', 'certified'), place('job_seeker', 'completed')], {
      state: 'evaluating',
    });
    expect(codes(decideCohort(over, 'close', {}, END))).toEqual(['OUTCOMES_MISSING']);
  });

  test('stands against its minimum with the day by which it must be reached', () => {
    expect(gaugeOf(cohort(), 11, 40)).toMatchObject({ missing: 1, seatsLeft: 7, outlook: 'open' });
    expect(gaugeOf(cohort(), 11, 30)).toMatchObject({ outlook: 'at_risk' });
    expect(gaugeOf(cohort(), 11, -1)).toMatchObject({ outlook: 'late' });
    expect(gaugeOf(cohort(), 12, -1)).toMatchObject({ missing: 0, outlook: 'reached' });
  });
});

describe('somebody who withdraws before the training', () => {
  test('leaves the seat to the first of the waiting list: job seekers first, then who came first', () => {
    const leaver = place('job_seeker', 'admitted');
    const agent = place('unaffiliated_agent', 'waiting', { waitingSince: 1 });
    const second = place('job_seeker', 'waiting', { waitingSince: 3 });
    const first = place('job_seeker', 'waiting', { waitingSince: 2 });
    const full = recruitment([leaver, ...many(17, 'job_seeker', 'admitted'), agent, second, first], {
      extendedOn: RECRUITING_DAY,
      state: 'ready',
    });
    expect(waitingList(full).map(({ id }) => id)).toEqual([first.id, second.id, agent.id]);
    const result = decideCandidature(full, leaver.id, 'withdraw', { reason: 'found_job' }, RECRUITING_DAY);
    expect(result).toMatchObject({ ok: true, value: { state: 'ready', moved: [{ id: leaver.id }, { id: first.id }] } });
  });

  test('sends a confirmed cohort back to recruiting when it falls under its minimum', () => {
    const places = many(12, 'job_seeker', 'admitted');
    const ready = recruitment(places, { state: 'ready' });
    const result = decideCandidature(ready, places[0]!.id, 'withdraw', { reason: 'personal' }, RECRUITING_DAY);
    expect(result).toMatchObject({ ok: true, value: { state: 'recruiting_priority' } });
  });

  test('gets the seat back by an undoing only while it is free', () => {
    const back = place('job_seeker', 'withdrawn');
    expect(codes(decideUndo(recruitment([back, ...many(17, 'job_seeker', 'admitted')]), back.id, 'admitted'))).toEqual(
      [],
    );
    expect(codes(decideUndo(recruitment([back, ...many(18, 'job_seeker', 'admitted')]), back.id, 'admitted'))).toEqual([
      'COHORT_FULL',
    ]);
  });
});

describe('what may follow what', () => {
  test('every pair of a state and an event is allowed by one line, or by none', () => {
    for (const state of COHORT_STATES) {
      for (const event of COHORT_EVENTS) {
        const lines = COHORT_LIFE.filter((line) => line.from === state && line.event === event);
        expect(lines.length).toBeLessThanOrEqual(1);
        expect(cohortStep(state, event)).toBe(lines[0] ?? null);
      }
    }
    for (const step of CANDIDATURE_STEPS) {
      for (const event of CANDIDATURE_EVENTS) {
        const lines = CANDIDATURE_LIFE.filter((line) => line.from.includes(step) && line.event === event);
        expect(lines.length).toBeLessThanOrEqual(1);
        expect(candidatureLine(step, event)).toBe(lines[0] ?? null);
      }
    }
    expect(ORIGINS).toEqual(AUDIENCES.filter((audience) => audience !== 'any'));
  });

  const reason = fc.constantFrom('found_job', 'personal', 'other') as fc.Arbitrary<'other'>;
  const mostly = (low: number) =>
    fc.oneof({ weight: 30, arbitrary: fc.nat(low) }, { weight: 1, arbitrary: fc.nat(12) });
  const step = fc.record({
    who: fc.nat(40),
    event: fc.constantFrom(...CANDIDATURE_EVENTS),
    /** Among the events that the state allows, which; beyond them, any event at all. */
    choice: mostly(3),
    reason: fc.option(reason, { nil: null, freq: 9 }),
    days: fc.integer({ min: 0, max: 5 }),
    checked: fc.constantFrom([0, 1, 2], [0]),
    blocks: fc.integer({ min: -1, max: 5 }),
  }) as fc.Arbitrary<{
    who: number;
    event: CandidatureEvent;
    choice: number;
    reason: 'other' | null;
    days: number;
    checked: number[];
    blocks: number;
  }>;
  const move = fc.oneof(
    { weight: 20, arbitrary: step.map((it) => ({ kind: 'candidature', ...it }) as const) },
    {
      weight: 4,
      arbitrary: fc
        .record({ event: fc.constantFrom(...COHORT_EVENTS), choice: mostly(1), wait: fc.nat(60) })
        .map((it) => ({ kind: 'cohort', ...it }) as const),
    },
    { weight: 1, arbitrary: fc.nat(40).map((who) => ({ kind: 'undo', who }) as const) },
  );
  const people = fc.array(
    fc.record({
      audience: fc.oneof({ weight: 5, arbitrary: fc.constant('job_seeker' as const) }, fc.constantFrom(...ORIGINS)),
      step: fc.constantFrom('received', 'eligible', 'eligible', 'eligible'),
    }),
    { minLength: 3, maxLength: 6 },
  ) as fc.Arbitrary<{ audience: Audience; step: CandidatureStep }[]>;
  /** Starts from a small convention, so that random people come near its numbers. */
  const small = { min: 3, max: 5, article: '1', rule: 'PDL-1.1' };

  const withDays = (of: Recruitment, days: Pick<CohortFacts, 'startsOn' | 'endsOn' | 'minimumBy'>): Recruitment => ({
    ...of,
    cohort: { ...of.cohort, ...days },
  });
  /** What ends a cohort or a candidature comes last, so that most histories go on. */
  const ENDINGS = ['cancel', 'postpone', 'withdraw', 'reopen', 'wait'];
  const chosen = <E extends string>(allowed: readonly E[], choice: number, any: E): E =>
    allowed.toSorted((a, b) => ENDINGS.indexOf(a) - ENDINGS.indexOf(b))[choice] ?? any;

  function play(
    start: Recruitment,
    moves: readonly (typeof move extends fc.Arbitrary<infer T> ? T : never)[],
    visited: Set<string>,
  ) {
    let now = start;
    let today = d('2027-01-04');
    const history = new Map<string, CandidatureStep>();
    for (const each of moves) {
      const before = now;
      let result;
      let extendedOn = now.cohort.extendedOn;
      if (each.kind === 'cohort') {
        today = addDays(today, each.wait);
        const allowed = COHORT_LIFE.filter(({ from }) => from === now.cohort.state).map((line) => line.event);
        const event = chosen(allowed, each.choice, each.event);
        const details: CohortDetails = {
          decidedOn: today,
          reason: 'other',
          startsOn: addDays(today, 60),
          endsOn: addDays(today, 200),
          minimumBy: addDays(today, 30),
        };
        result = decideCohort(now, event, details, today);
        if (result.ok && event === 'extend') extendedOn = today;
        if (result.ok && event === 'resume') {
          extendedOn = null;
          const { startsOn, endsOn, minimumBy } = details;
          now = withDays(now, { startsOn: startsOn!, endsOn: endsOn!, minimumBy: minimumBy! });
        }
      } else {
        const one = now.places[each.who % now.places.length]!;
        if (each.kind === 'undo') {
          const back = history.get(one.id);
          result = back === undefined ? null : decideUndo(now, one.id, back);
        } else {
          const allowed = CANDIDATURE_LIFE.filter(
            ({ from, during }) => from.includes(one.step) && during.includes(now.cohort.state),
          ).map((line) => line.event);
          const event = chosen(allowed, each.choice, each.event);
          const details: CandidatureDetails = { ...each, on: today, blocksObtained: each.blocks, employer: 'Commune' };
          result = decideCandidature(now, one.id, event, details, today);
          if (result.ok) {
            const places = now.places.map((p) =>
              p.id !== one.id
                ? p
                : {
                    ...p,
                    immersionDays: event === 'immerse' ? each.days : p.immersionDays,
                    heard: p.heard || event === 'hear',
                  },
            );
            now = { ...now, places };
          }
        }
      }
      if (result?.ok) {
        for (const moved of result.value.moved) history.set(moved.id, moved.from);
        now = apply(now, result.value, extendedOn);
        // An agent is never admitted while somebody of a public that comes first waits for a seat (PDL-1.4).
        const seated = result.value.moved.filter(({ to, from }) => to === 'admitted' && from !== 'admitted');
        for (const { id } of seated) {
          const agent = now.places.find((p) => p.id === id)!;
          if (!agent.audience.endsWith('_agent')) continue;
          expect(before.places.some((p) => p.audience === 'job_seeker' && p.step === 'waiting' && p.id !== id)).toBe(
            false,
          );
        }
      }
      expect(forbiddenIn(now)).toEqual([]);
      visited.add(now.cohort.state);
    }
  }

  /** @returns the states that the histories went through: a test that never leaves the first ones proves little */
  const run = (jury: boolean): string[] => {
    const visited = new Set<string>();
    // A history may begin anywhere: the ends of a long one would be reached too seldom from its beginning.
    const begin = fc.constantFrom(...(['proposed', 'recruiting_priority', 'ready', 'running', 'evaluating'] as const));
    fc.assert(
      fc.property(begin, people, fc.array(move, { minLength: 10, maxLength: 80 }), (state, who, moves) => {
        const places = who
          .slice(0, state === 'proposed' ? undefined : small.max)
          .map(({ audience, step: at }, rank) =>
            state === 'running' || state === 'evaluating'
              ? place('job_seeker', 'in_training')
              : place(audience, state === 'ready' && rank < small.min ? 'admitted' : at, { immersionDays: null }),
          );
        play({ ...recruitment(places, { state, size: small }), jury }, moves, visited);
      }),
      { numRuns: 5000, seed: 20270301 },
    );
    return [...visited];
  };

  test('5,000 random histories never leave a cohort as the rules forbid', () => {
    expect(run(false)).toEqual(expect.arrayContaining([...COHORT_STATES]));
  }, 240_000);

  test('5,000 random histories with a jury never leave a cohort as the rules forbid', () => {
    expect(run(true)).toEqual(expect.arrayContaining([...COHORT_STATES]));
  }, 240_000);
});
