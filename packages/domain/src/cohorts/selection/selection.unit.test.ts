import { calendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseInForce } from '../../conventions/index.ts';
import { clauseFactsOf, paysDeLaLoire } from '../../conventions/testing/index.ts';
import type { SelectionRules } from '../admission.ts';
import { ORIGINS, type CandidatureStep } from '../candidature.ts';
import {
  checkGrid,
  checkJury,
  checkJuryDay,
  checkScoring,
  checkSheet,
  decideMinutes,
  gridInput,
  hundredthsOf,
  juryDayInput,
  rankHeard,
  sheetInput,
  slotsOf,
  totalOf,
  type Criterion,
  type HeardCandidate,
  type JuryBond,
  type JurySheet,
} from './index.ts';

const d = calendarDate;
const DAY = d('2026-10-22');
const clause = clauseInForce(clauseFactsOf(paysDeLaLoire), 'public_priority', DAY)!;
const RULES: SelectionRules = {
  priority: { value: clause.value, article: clause.articleNumber, rule: clause.ruleId },
  immersions: [],
};

const MOTIVATION: Criterion = { id: 'm', label: 'Motivation', weight: 50, maximum: 10 };
const WRITING: Criterion = { id: 'w', label: 'Écrit', weight: 30, maximum: 20 };
const PROJECT: Criterion = { id: 'p', label: 'Projet', weight: 20, maximum: 3 };
const GRID = [MOTIVATION, WRITING, PROJECT];
const JURORS = ['j1', 'j2', 'j3'];

const somebody = (id: string, more: Partial<HeardCandidate> = {}): HeardCandidate => ({
  id,
  audience: 'job_seeker',
  receivedOn: d('2026-09-14'),
  name: id,
  jurors: JURORS,
  ...more,
});
const sheet = (jurorId: string, candidateId: string, m: number, w: number, p: number): JurySheet => ({
  jurorId,
  candidateId,
  points: new Map([
    ['m', m],
    ['w', w],
    ['p', p],
  ]),
});
const all = (candidateId: string, m: number, w: number, p: number): JurySheet[] =>
  JURORS.map((juror) => sheet(juror, candidateId, m, w, p));
const rank = (heard: HeardCandidate[], sheets: JurySheet[], bonds: JuryBond[] = [], rules = RULES) =>
  rankHeard({ criteria: GRID, heard, sheets, bonds, rules });

describe('the ranking', () => {
  test('is the mean of the jurors, each criterion by its weight whatever its scale', () => {
    // 50 × 7/10 + 30 × 10/20 + 20 × 2/3 = 35 + 15 + 13.33…
    expect(hundredthsOf(totalOf(GRID, [sheet('j1', 'a', 7, 10, 2)]), 100)).toBe(6333);
    expect(hundredthsOf(totalOf(GRID, [sheet('j1', 'a', 7, 10, 2), sheet('j2', 'a', 10, 20, 3)]), 100)).toBe(8167);
    expect(hundredthsOf(totalOf(GRID, [sheet('j1', 'a', 10, 20, 3)]), 100)).toBe(10000);
    const { ranked, pending } = rank([somebody('a'), somebody('b')], [...all('a', 5, 5, 1), ...all('b', 6, 5, 1)]);
    expect(ranked).toMatchObject([
      { id: 'b', rank: 1, jurors: 3, tieBreak: null },
      { id: 'a', rank: 2, tieBreak: null },
    ]);
    expect(pending).toEqual([]);
  });

  test('waits for every juror who did not stand back, and counts nothing of one who did', () => {
    const heard = [somebody('a'), somebody('b')];
    const sheets = [...all('a', 5, 5, 1), sheet('j1', 'b', 5, 5, 1), sheet('j2', 'b', 5, 5, 1)];
    expect(rank(heard, sheets).pending).toEqual([{ id: 'b', scored: 2, expected: 3 }]);
    const bonds = [{ jurorId: 'j3', candidateId: 'b' }];
    expect(rank(heard, sheets, bonds).pending).toEqual([]);
    // Scores of somebody who knows the candidate change nothing, even where they were left.
    expect(rank(heard, [...sheets, sheet('j3', 'b', 10, 20, 3)], bonds)).toEqual(rank(heard, sheets, bonds));
    const nobody = JURORS.map((jurorId) => ({ jurorId, candidateId: 'b' }));
    expect(rank(heard, sheets, nobody).pending).toEqual([{ id: 'b', scored: 0, expected: 0 }]);
  });

  test('breaks ties by the public of the convention, the heaviest criterion, the reception, then the name', () => {
    const tie = (a: Partial<HeardCandidate>, b: Partial<HeardCandidate>, sheets?: JurySheet[]) => {
      const { ranked } = rank(
        [somebody('a', a), somebody('b', b)],
        sheets ?? [...all('a', 6, 10, 2), ...all('b', 6, 10, 2)],
      );
      return ranked.map(({ id, tieBreak }) => [id, tieBreak]);
    };
    expect(tie({ audience: 'region_agent' }, {})).toEqual([
      ['b', null],
      ['a', 'priority'],
    ]);
    // 6/10 × 50 + 10/20 × 30 = 3/10 × 50 + 20/20 × 30 = 45
    expect(tie({}, {}, [...all('a', 3, 20, 1), ...all('b', 6, 10, 1)])).toEqual([
      ['b', null],
      ['a', 'heaviest'],
    ]);
    expect(tie({ receivedOn: d('2026-09-15') }, {})).toEqual([
      ['b', null],
      ['a', 'received'],
    ]);
    expect(tie({ name: 'Zéphir' }, { name: 'Étoile' })).toEqual([
      ['b', null],
      ['a', 'name'],
    ]);
    // A convention that names no order of publics skips that rule.
    const { ranked } = rank(
      [somebody('a', { audience: 'region_agent' }), somebody('b')],
      [...all('a', 6, 10, 2), ...all('b', 6, 10, 2)],
      [],
      { priority: null, immersions: [] },
    );
    expect(ranked.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('tells thirds apart that rounding would make equal', () => {
    const grid = [
      { id: 'm', label: 'Motivation', weight: 1, maximum: 3 },
      { id: 'w', label: 'Écrit', weight: 1, maximum: 100 },
    ];
    const heard = [somebody('a', { jurors: ['j1'] }), somebody('b', { jurors: ['j1'] })];
    const sheets = [sheet('j1', 'a', 0, 33, 0), sheet('j1', 'b', 1, 0, 0)];
    const { ranked } = rankHeard({ criteria: grid, heard, sheets, bonds: [], rules: RULES });
    expect(ranked.map(({ id, hundredths }) => [id, hundredths])).toEqual([
      ['b', 33],
      ['a', 33],
    ]);
    expect(ranked[1]!.tieBreak).toBeNull();
  });

  const candidates = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      audience: fc.constantFrom(...ORIGINS),
      receivedOn: fc.constantFrom(d('2026-09-14'), d('2026-09-15')),
      name: fc.constantFrom('Ajonc', 'Bouleau', 'ajonc'),
    }),
    { selector: ({ id }) => id, minLength: 2 },
  );
  const scenario = candidates.chain((people) =>
    fc.record({
      heard: fc.constant(people.map((each) => somebody(each.id, each))),
      sheets: fc.tuple(
        ...people.flatMap(({ id }) =>
          JURORS.map((juror) =>
            fc
              .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))
              .map(([m, w, p]) => sheet(juror, id, m, w * 5, p)),
          ),
        ),
      ),
      bonds: fc.subarray(people.flatMap(({ id }) => JURORS.slice(1).map((jurorId) => ({ jurorId, candidateId: id })))),
    }),
  );

  test('does not depend on the order of jurors, candidates or sheets', () => {
    fc.assert(
      fc.property(scenario, fc.infiniteStream(fc.nat()), ({ heard, sheets, bonds }, chance) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, at: chance.next().value as number }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const other = shuffled(heard).map((each) => ({ ...each, jurors: shuffled(each.jurors) }));
        expect(rank(other, shuffled(sheets), shuffled(bonds)).ranked).toEqual(rank(heard, sheets, bonds).ranked);
      }),
    );
  });

  test('never puts somebody lower for a score that is raised, and never counts a juror who stood back', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), fc.constantFrom('m', 'w', 'p'), ({ heard, sheets, bonds }, at, criterion) => {
        const chosen = sheets[at % sheets.length]!;
        const raised = sheets.map((each) =>
          each === chosen
            ? { ...each, points: new Map([...each.points, [criterion, each.points.get(criterion)! + 1]]) }
            : each,
        );
        const rankOf = (given: readonly JurySheet[]) =>
          rank(heard, [...given], bonds).ranked.find(({ id }) => id === chosen.candidateId)!.rank;
        expect(rankOf(raised)).toBeLessThanOrEqual(rankOf(sheets));
        if (bonds.some((bond) => bond.jurorId === chosen.jurorId && bond.candidateId === chosen.candidateId))
          expect(rank(heard, raised, bonds)).toEqual(rank(heard, sheets, bonds));
      }),
    );
  });

  test('is closed with everybody heard, or said not to have come', () => {
    const heard = ['a', 'b', 'c'].map((id) => somebody(id));
    const ranking = rank(heard, [...all('a', 5, 5, 1), sheet('j1', 'b', 5, 5, 1)]);
    expect(decideMinutes(ranking, ['c'])).toEqual({
      missing: [{ id: 'b', scored: 1, expected: 3 }],
      wronglyAbsent: [],
    });
    expect(decideMinutes(ranking, ['a', 'b'])).toMatchObject({ missing: [{ id: 'c' }], wronglyAbsent: ['a', 'b'] });
  });
});

describe('a grid', () => {
  test('has criteria that weigh something, each named once, and is frozen by the first score', () => {
    const codes = (criteria: object[]) =>
      gridInput
        .safeParse({ criteria })
        .error?.issues.map((issue) => (issue as { params?: { refusal: string } }).params?.refusal ?? issue.code);
    expect(codes([{ label: 'Motivation', weight: 2, maximum: 5 }])).toBeUndefined();
    expect(codes([{ label: 'Motivation', weight: 0, maximum: 5 }])).toEqual(['GRID_WITHOUT_WEIGHT']);
    const twice = ['Motivation', 'motivation'].map((label) => ({ label, weight: 1, maximum: 5 }));
    expect(codes(twice)).toEqual(['DUPLICATE_ITEM']);
    expect(codes([])).toEqual(['too_small', 'GRID_WITHOUT_WEIGHT']);
    expect(checkGrid({ scored: false })).toEqual([]);
    expect(checkGrid({ scored: true })).toMatchObject([{ code: 'GRID_FROZEN' }]);
  });
});

describe('scores', () => {
  const facts = { day: DAY, closed: false, bonded: false };
  const ids = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
  const criteria = ids.map((id) => ({ ...MOTIVATION, id }));
  const given = (points: (number | null)[]) =>
    sheetInput.parse({ scores: points.map((each, at) => ({ criterionId: ids[at], points: each })), remark: ' ' });

  test('are refused to who declared a bond, before the day, and once the minutes are closed', () => {
    expect(checkScoring(facts, DAY)).toEqual([]);
    expect(checkScoring({ ...facts, bonded: true }, DAY)).toMatchObject([
      { code: 'JUROR_STOOD_BACK', rule: 'CRPA-L100-2' },
    ]);
    expect(checkScoring({ ...facts, closed: true }, DAY)).toMatchObject([{ code: 'JURY_CLOSED' }]);
    expect(checkScoring(facts, d('2026-10-21'))).toMatchObject([{ code: 'JURY_NOT_BEGUN', parameters: { date: DAY } }]);
  });

  test('are whole points of the scale, for every criterion of the grid and no other', () => {
    expect(checkSheet(criteria, given([0, 10]))).toEqual([]);
    expect(checkSheet(criteria, given([11, null])).map(({ code, path }) => `${code} ${path[1]}`)).toEqual([
      `SCORE_OUT_OF_SCALE ${ids[0]}`,
      `REQUIRED ${ids[1]}`,
    ]);
    expect(checkSheet(criteria.slice(1), given([1, 1])).map(({ code }) => code)).toEqual(['NOT_FOUND']);
    expect(given([1, 1]).remark).toBeNull();
  });
});

describe('a jury day', () => {
  const account = (n: number) => `01900000-0000-7000-8000-00000000010${n}`;
  const person = (n: number) => `01900000-0000-7000-8000-00000000020${n}`;
  const input = (more: object = {}) =>
    juryDayInput.parse({
      day: DAY,
      startsAt: 9 * 60,
      endsAt: 12 * 60,
      slotMinutes: 30,
      jurors: [1, 2].map((n) => ({ accountId: account(n), organisationId: account(9) })),
      candidatures: [1, 2, 3].map(person),
      ...more,
    });
  const called = (step: CandidatureStep = 'eligible') =>
    [1, 2, 3].map((n) => ({ id: person(n), step, calledElsewhere: false }));
  const facts = { startsOn: d('2027-01-11'), candidates: called(), begun: null };
  const codes = (refusals: { code: string; path: readonly string[] }[]) =>
    refusals.map(({ code, path }) => `${code} ${path.join('.')}`);

  test('calls one after the other, and nobody across the break', () => {
    const day = { startsAt: 540, slotMinutes: 50, breakFrom: 720, breakTo: 780 };
    expect(slotsOf(day, 5).map(({ startsAt }) => startsAt)).toEqual([540, 590, 640, 780, 830]);
    expect(slotsOf({ ...day, breakFrom: null, breakTo: null }, 4).at(-1)).toEqual({ startsAt: 690, endsAt: 740 });
    // Somebody who ends as the break begins is heard before it.
    expect(slotsOf({ ...day, slotMinutes: 60 }, 4).map(({ startsAt }) => startsAt)).toEqual([540, 600, 660, 780]);
  });

  test('is long enough, before the training, with people who may be heard', () => {
    expect(checkJuryDay(input(), facts)).toEqual([]);
    expect(codes(checkJuryDay(input({ endsAt: 10 * 60, day: '2027-01-11' }), facts))).toEqual([
      'JURY_AFTER_START day',
      'JURY_DAY_TOO_SHORT endsAt',
    ]);
    const candidates = [null, { ...called()[1]!, calledElsewhere: true }, called('received')[2]!];
    expect(codes(checkJuryDay(input(), { ...facts, candidates }))).toEqual([
      'NOT_FOUND candidatures.0',
      'CALLED_TO_ANOTHER_JURY candidatures.1',
      'CANDIDATE_NOT_TO_HEAR candidatures.2',
    ]);
    const issues = (more: object) =>
      juryDayInput.safeParse({ ...input(), ...more }).error?.issues.map(({ path }) => path.join('.'));
    expect(issues({ endsAt: 500, breakFrom: 720 })).toEqual(['endsAt', 'breakTo']);
    expect(issues({ breakFrom: 720, breakTo: 700, candidatures: [person(1), person(1)] })).toEqual([
      'breakTo',
      'candidatures',
    ]);
  });

  test('does not change its jurors, its day or whom it heard once a score is given', () => {
    const begun = { day: DAY, jurorAccounts: [account(1), account(2)], scored: [person(2)] };
    expect(checkJuryDay(input({ candidatures: [person(2), person(1)] }), { ...facts, begun })).toEqual([]);
    const changed = input({
      day: '2026-10-23',
      jurors: [{ accountId: account(1), organisationId: account(9) }],
      candidatures: [person(1), person(3)],
    });
    expect(codes(checkJuryDay(changed, { ...facts, begun }))).toEqual([
      'JURY_BEGUN day',
      'JURY_BEGUN jurors',
      'JURY_BEGUN candidatures',
    ]);
    // While nobody is scored, everything may change.
    expect(checkJuryDay(changed, { ...facts, begun: { ...begun, scored: [] } })).toEqual([]);
  });

  test('has jurors of two parties at least, one of those who run the cohort', () => {
    const juror = (party: string, runs = false) => ({ parties: [party], runs });
    expect(checkJury([juror('cdg', true), juror('region')])).toEqual([]);
    expect(checkJury([juror('cdg', true), juror('cdg', true)])).toMatchObject([
      { code: 'JURY_OF_ONE_PARTY', rule: 'PDL-2.N4' },
    ]);
    expect(checkJury([juror('framel'), juror('region')])).toMatchObject([{ code: 'JURY_WITHOUT_RUNNER' }]);
    expect(
      checkJury([
        { parties: ['cdg', 'cnfpt'], runs: true },
        { parties: [], runs: false },
      ]),
    ).toMatchObject([{ code: 'JURY_OF_ONE_PARTY' }]);
  });
});
