import { calendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Who } from '../access/index.ts';
import {
  campaignInput,
  campaignPhase,
  CATEGORIES,
  categoryRuleFor,
  checkAnswer,
  checkCampaign,
  checkCategory,
  checkWeeklyTime,
  editionInput,
  isToRefresh,
  NEED_EVENTS,
  NEED_LIFE,
  NEED_STATES,
  needAfter,
  needInput,
  programmeTotals,
  reaches,
  schemeInput,
  whyNotKeepSchemes,
  whyNotRecordNeed,
  whyNotSurvey,
  type CategoryRule,
} from './index.ts';

const day = calendarDate;
const codes = (refusals: readonly { code: string; path: readonly string[] }[]) =>
  refusals.map(({ code, path }) => `${code} ${path.join('.')}`.trim());

const line = (
  [validFrom, validTo]: [string, string | null],
  [fromPopulation, belowPopulation]: [number, number | null],
  minimum: CategoryRule['minimum'],
  allowsDirector: boolean,
): CategoryRule => ({
  code: `${validFrom} ${fromPopulation}`,
  validFrom: day(validFrom),
  validTo: validTo === null ? null : day(validTo),
  fromPopulation,
  belowPopulation,
  minimum,
  allowsDirector,
  source: 'CGCT, article L2122-19-1',
});
/** The law as the portal keeps it; the numbers are data of the database. */
const law = [
  line(['2024-01-01', '2027-12-31'], [0, 2000], null, false),
  line(['2024-01-01', '2027-12-31'], [2000, 3500], null, true),
  line(['2028-01-01', null], [0, 2000], 'B', false),
  line(['2028-01-01', null], [2000, null], 'A', true),
];

describe('the category that the law asks for (CGCT L2122-19-1, worked example 9)', () => {
  test.each([
    [1999, '2026-06-01', null, false],
    [2000, '2026-06-01', null, true],
    [3499, '2027-12-31', null, true],
    [1999, '2028-01-01', 'B', false],
    [2000, '2028-01-01', 'A', true],
    [3500, '2028-06-01', 'A', true],
  ] as const)('of %i inhabitants on %s is %s', (population, on, minimum, allowsDirector) => {
    expect(categoryRuleFor(law, population, day(on))).toMatchObject({ minimum, allowsDirector });
  });

  test('is nothing for 3,500 inhabitants in 2026, before the law, and where no population is published', () => {
    expect(categoryRuleFor(law, 3500, day('2026-06-01'))).toBeNull();
    expect(categoryRuleFor(law, 500, day('2023-12-31'))).toBeNull();
    expect(categoryRuleFor(law, null, day('2028-06-01'))).toBeNull();
  });

  test('never falls as the population grows, nor as time passes', () => {
    const days = ['2024-01-01', '2026-06-01', '2027-12-31', '2028-01-01', '2035-01-01'].map(day);
    const height = (population: number, on: (typeof days)[number]): number => {
      const minimum = categoryRuleFor(law, population, on)?.minimum ?? null;
      return minimum === null ? 0 : CATEGORIES.length - CATEGORIES.indexOf(minimum);
    };
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), fc.nat(4), fc.nat(4), (p, q, i, j) => {
        const [few, many] = p < q ? [p, q] : [q, p];
        const [early, late] = i < j ? [i, j] : [j, i];
        expect(height(many, days[i]!)).toBeGreaterThanOrEqual(height(few, days[i]!));
        expect(height(p, days[late]!)).toBeGreaterThanOrEqual(height(p, days[early]!));
      }),
    );
  });

  test('refuses what is below it, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATEGORIES), fc.constantFrom(...law), (category, rule) => {
        const refused = checkCategory(rule, category, 1500).length > 0;
        expect(refused).toBe(rule.minimum !== null && !reaches(category, rule.minimum));
      }),
    );
    expect(checkCategory(law[2]!, 'C', 1833)).toMatchObject([
      {
        code: 'CATEGORY_BELOW_MINIMUM',
        path: ['category'],
        parameters: { minimum: 'B', population: 1833 },
        rule: 'CGCT-L2122-19-1',
      },
    ]);
    expect(checkCategory(law[3]!, null, 2500)).toEqual([]);
    expect(checkCategory(null, 'C', 4000)).toEqual([]);
  });
});

describe('a programme', () => {
  const part = fc.record({ title: fc.constant('x'), days: fc.integer({ min: 1, max: 60 }) });

  test('of 58 days of 6 hours and 50 days of 7 hours takes 698 hours (worked example 15)', () => {
    const programme = {
      modules: [
        { title: 'Théorie', days: 55 },
        { title: 'Certification', days: 3 },
      ],
      immersions: [{ title: 'Immersion', days: 50 }],
      theoryDayMinutes: 360,
      immersionDayMinutes: 420,
    };
    expect(programmeTotals(programme)).toEqual({ theoryDays: 58, immersionDays: 50, days: 108, minutes: 698 * 60 });
  });

  test('comes to the same in whatever order and however it is cut', () => {
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (modules, immersions) => {
        const days = { theoryDayMinutes: 360, immersionDayMinutes: 420 };
        const whole = programmeTotals({ modules, immersions, ...days });
        const cut = modules.flatMap(({ title, days: n }) => Array.from({ length: n }, () => ({ title, days: 1 })));
        expect(programmeTotals({ modules: cut, immersions: immersions.toReversed(), ...days })).toEqual(whole);
        expect(whole.days).toBe(whole.theoryDays + whole.immersionDays);
      }),
    );
  });
});

describe('a scheme', () => {
  const scheme = { title: 'Dispositif', occupation: 'Secrétaire général de mairie' };
  const issues = (input: object) =>
    schemeInput.safeParse({ ...scheme, ...input }).error?.issues.map((issue) => issue.path.join('.'));

  test('needs no fallback and no title', () => {
    expect(schemeInput.parse(scheme)).toMatchObject({ fallbackOccupation: null, blocks: [], rncpNumber: null });
  });

  test('leads on from a fallback that it has, and to a title that it names', () => {
    expect(issues({ fallbackLeadsOn: true })).toEqual(['fallbackOccupation']);
    expect(issues({ certificationLevel: 6 })).toEqual(['certificationTitle']);
    expect(issues({ certificationTitle: 'Titre', rncpNumber: '41406' })).toEqual(['rncpNumber']);
    const block = { code: 'BC01', title: 'Bloc' };
    expect(issues({ certificationTitle: 'Titre', blocks: [block, block] })).toEqual(['blocks']);
  });

  test('has editions that say where their numbers come from', () => {
    const edition = {
      label: '2026',
      opensOn: '2026-01-05',
      modules: [{ title: 'Module', days: 5 }],
      theoryDayMinutes: 360,
      immersionDayMinutes: 420,
    };
    const paths = (input: object) =>
      editionInput.safeParse({ ...edition, ...input }).error?.issues.map((issue) => issue.path.join('.'));
    expect(paths({})).toEqual(['source']);
    expect(paths({ articleNumber: '1' })).toBeUndefined();
    expect(paths({ source: 'Programme', endsOn: '2026-01-04' })).toEqual(['endsOn']);
    expect(paths({ source: 'Programme', modules: [] })).toEqual(['modules']);
  });
});

describe('a recruitment need', () => {
  test('moves by the lines of its table alone', () => {
    for (const from of NEED_STATES) {
      for (const event of NEED_EVENTS) {
        const expected = NEED_LIFE.find((each) => each.from === from && each.event === event)?.to ?? null;
        expect(needAfter(from, event), `${from} ${event}`).toBe(expected);
      }
    }
    expect(NEED_LIFE.map(({ from, event }) => `${from} ${event}`)).toEqual([
      'open confirm',
      'open fill',
      'open withdraw',
      'filled reopen',
      'withdrawn reopen',
    ]);
  });

  test('is counted by quarters of an hour, up to a full-time post', () => {
    const need = {
      inseeCode: '72089',
      post: 'secretaire_general_de_mairie',
      weeklyMinutes: 1050,
      reason: 'vacancy',
      wantedOn: '2027-01-04',
    };
    expect(needInput.safeParse(need).success).toBe(true);
    expect(needInput.safeParse({ ...need, weeklyMinutes: 1051 }).success).toBe(false);
    expect(needInput.safeParse({ ...need, post: 'other' }).error?.issues[0]?.path).toEqual(['title']);
    expect(codes(checkWeeklyTime(2100, 2100))).toEqual([]);
    expect(codes(checkWeeklyTime(2115, 2100))).toEqual(['LONGER_THAN_FULL_TIME weeklyMinutes']);
  });

  test('is to be confirmed again when a campaign has opened since, while it is open', () => {
    const confirmedOn = day('2026-11-01');
    expect(isToRefresh({ state: 'open', confirmedOn }, day('2026-11-02'))).toBe(true);
    expect(isToRefresh({ state: 'open', confirmedOn }, day('2026-11-01'))).toBe(false);
    expect(isToRefresh({ state: 'open', confirmedOn }, null)).toBe(false);
    expect(isToRefresh({ state: 'filled', confirmedOn }, day('2026-11-02'))).toBe(false);
  });
});

describe('a campaign', () => {
  const campaign = campaignInput.parse({
    title: 'Automne',
    departements: ['72'],
    opensOn: '2026-11-02',
    closesOn: '2026-12-18',
  });
  const today = day('2026-11-02');

  test('is open from its first to its last day', () => {
    const phases = ['2026-11-01', '2026-11-02', '2026-12-18', '2026-12-19'].map((on) =>
      campaignPhase(campaign, day(on)),
    );
    expect(phases).toEqual(['upcoming', 'open', 'open', 'closed']);
  });

  test('begins today at the earliest, and asks nobody who is asked already', () => {
    const other = { title: 'Autre', opensOn: day('2026-12-18'), closesOn: day('2027-01-31') };
    expect(codes(checkCampaign(campaign, [], { today, isNew: true }))).toEqual([]);
    expect(codes(checkCampaign(campaign, [other], { today, isNew: true }))).toEqual(['CAMPAIGN_OVERLAP opensOn']);
    expect(codes(checkCampaign(campaign, [], { today: day('2026-11-03'), isNew: true }))).toEqual([
      'CAMPAIGN_IN_THE_PAST opensOn',
    ]);
    expect(codes(checkCampaign(campaign, [], { today: day('2026-11-03'), isNew: false }))).toEqual([]);
    expect(campaignInput.safeParse({ ...campaign, closesOn: '2026-11-01' }).success).toBe(false);
    expect(campaignInput.safeParse({ ...campaign, departements: ['72', '72'] }).success).toBe(false);
  });

  test('is answered while it is open, and truly', () => {
    const closesOn = campaign.closesOn;
    expect(codes(checkAnswer('none', { phase: 'closed', closesOn, openNeeds: 0 }))).toEqual(['CAMPAIGN_NOT_OPEN']);
    expect(codes(checkAnswer('none', { phase: 'open', closesOn, openNeeds: 1 }))).toEqual(['NEEDS_STILL_OPEN answer']);
    expect(codes(checkAnswer('needs', { phase: 'open', closesOn, openNeeds: 0 }))).toEqual([
      'NO_NEED_TO_CONFIRM answer',
    ]);
    expect(checkAnswer('needs', { phase: 'open', closesOn, openNeeds: 2 })).toEqual([]);
    expect(checkAnswer('none', { phase: 'open', closesOn, openNeeds: 0 })).toEqual([]);
  });
});

describe('rights', () => {
  const who = (organisationId: string, role: Who['role'] = 'coordinator'): Who => ({
    organisationId,
    organisationKind: 'cdg',
    role,
  });
  const reason = (denial: { code: string; parameters: object } | null) =>
    denial && { code: denial.code, ...denial.parameters };

  test('on schemes are those of the mandated coordinator, or of the drafter where there is none', () => {
    const facts = { status: 'in_force', draftingOrganisationId: 'drafter', actsForKeys: ['cdg'] } as const;
    expect(whyNotKeepSchemes(who('a'), { ...facts, coordinatorKeys: ['cdg'] })).toBeNull();
    expect(reason(whyNotKeepSchemes(who('drafter'), { ...facts, coordinatorKeys: ['other'] }))).toMatchObject({
      reason: 'not_coordinator',
    });
    expect(whyNotKeepSchemes(who('drafter'), { ...facts, coordinatorKeys: [] })).toBeNull();
    expect(reason(whyNotKeepSchemes(who('a', 'agent'), { ...facts, coordinatorKeys: ['cdg'] }))).toMatchObject({
      reason: 'role',
    });
    expect(reason(whyNotKeepSchemes(who('a'), { ...facts, status: 'draft', coordinatorKeys: ['cdg'] }))).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
    });
  });

  test('on needs are those of the commune and of the centre that surveys it', () => {
    const conlie = { inseeCode: '72089', departementCode: '72' };
    const town = { ownCommune: '72089', surveyed: [] };
    const centre = { ownCommune: null, surveyed: ['72'] };
    const nobody = { ownCommune: null, surveyed: [] };
    for (const scope of [town, centre]) {
      expect(whyNotRecordNeed(who('a', 'agent'), scope, conlie)).toBeNull();
      expect(whyNotRecordNeed(who('a'), scope, null)).toBeNull();
      expect(reason(whyNotRecordNeed(who('a', 'reader'), scope, conlie))).toMatchObject({ reason: 'role' });
      const elsewhere = { inseeCode: '44113', departementCode: '44' };
      expect(reason(whyNotRecordNeed(who('a'), scope, elsewhere))).toMatchObject({ reason: 'not_surveyed' });
    }
    expect(reason(whyNotRecordNeed(who('a'), nobody, null))).toMatchObject({ reason: 'not_surveyed' });
    expect(whyNotSurvey(who('a'), centre, ['72'])).toBeNull();
    expect(reason(whyNotSurvey(who('a'), centre, ['72', '44']))).toMatchObject({ reason: 'not_surveyed' });
    expect(reason(whyNotSurvey(who('a'), town, null))).toMatchObject({ reason: 'not_surveyed' });
  });
});
