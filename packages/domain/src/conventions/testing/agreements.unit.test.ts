import { newId, refusalsFromIssues } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { CLAUSE_KINDS } from '../clause-kinds/index.ts';
import { checkClauses, clauseInForce, summariseClause } from '../clauses.ts';
import { decideGroup, thresholdFor } from '../group-threshold.ts';
import { conventionInput } from '../input/convention-input.ts';
import { checkParties } from '../parties.ts';
import { termOf } from '../term.ts';
import { AGREEMENTS, clauseFactsOf, factsOf, nord, valserhone } from './index.ts';
import type { AgreementFixture } from './index.ts';

const named = AGREEMENTS.map((agreement) => [agreement.code, agreement] as const);
const faults = (schema: (typeof conventionInput)[keyof typeof conventionInput], input: unknown): unknown[] => {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : refusalsFromIssues(parsed.error.issues, input).map((each) => [each, input]);
};

function partiesOf(agreement: AgreementFixture) {
  const ids = new Map<string, string>();
  const idOf = (reference: string): string => ids.get(reference) ?? (ids.set(reference, newId()), ids.get(reference)!);
  return agreement.parties.map((party) =>
    conventionInput.party.parse({
      key: party.key,
      organisationId: idOf(party.organisation),
      role: party.role,
      designation: party.designation,
      actsForKey: party.actsForKey ?? null,
      mandates: (party.mandates ?? []).map(({ mandator, ...mandate }) => ({ ...mandate, mandatorId: idOf(mandator) })),
      representative: party.representative ?? null,
      enablingAct: party.enablingAct ?? null,
      signatureSlots: (party.signatures ?? []).map((signature) => signature.slot),
    }),
  );
}

describe.each(named)('the agreement %s', (_code, agreement) => {
  const articles = agreement.articles.map((article) => article.number);
  const keys = agreement.parties.map((party) => party.key);

  test('passes the same checks as what a user types', () => {
    expect(faults(conventionInput.details, agreement.details)).toEqual([]);
    expect(checkParties(partiesOf(agreement))).toEqual([]);
    agreement.articles.forEach((article, position) =>
      expect(faults(conventionInput.article, { ...article, position })).toEqual([]),
    );
    agreement.recitals.forEach((recital, position) =>
      expect(faults(conventionInput.recital, { ...recital, position })).toEqual([]),
    );
    agreement.annexes.forEach((annex) => expect(faults(conventionInput.annex, annex)).toEqual([]));
    agreement.axes.forEach(({ publisher: _publisher, ...axis }) =>
      expect(faults(conventionInput.axis, axis)).toEqual([]),
    );
    agreement.clauses.forEach((each) => expect(faults(conventionInput.clause, each)).toEqual([]));
    agreement.commitments.forEach((each) => expect(faults(conventionInput.commitment, each)).toEqual([]));
  });

  test('has clauses that hold together, each told in one sentence', () => {
    const period = termOf(factsOf(agreement));
    const context = { partyKeys: keys, articleNumbers: articles, period: { from: period.startsOn, to: period.endsOn } };
    expect(checkClauses(clauseFactsOf(agreement), context)).toEqual([]);
    for (const each of clauseFactsOf(agreement))
      expect(summariseClause(each).messageId).toBe(`clauseSummary.${each.kind}`);
  });

  test('ties every part to an article, an axis and a party that exist', () => {
    const axes = agreement.axes.map((axis) => axis.code);
    expect(new Set(axes).size).toBe(axes.length);
    expect(new Set(articles).size).toBe(articles.length);
    for (const article of agreement.articles)
      if (article.parentNumber) expect(articles).toContain(article.parentNumber);
    for (const axis of agreement.axes) if (axis.parentCode) expect(axes).toContain(axis.parentCode);
    for (const each of agreement.commitments) {
      expect(articles).toContain(each.articleNumber);
      expect(keys).toContain(each.partyKey);
      for (const key of each.beneficiaryKeys) expect(keys).toContain(key);
      for (const code of each.axisCodes) expect(axes).toContain(code);
      expect(each.ruleId.startsWith(agreement.code)).toBe(true);
    }
    for (const annex of agreement.annexes) if (annex.articleNumber) expect(articles).toContain(annex.articleNumber);
  });
});

/** The rules of the dossier, by agreement: each must be held by a clause, a commitment, a party, a recital or an axis. */
const RULES: Record<AgreementFixture['code'], string> = {
  PDL: '1 1.1 1.2 1.3 1.4 2.C1 2.C2 2.C3 2.C4 2.C5 2.C6 2.C7 2.N1 2.N2 2.N3 2.N4 2.N5 2.R1 2.R2 2.R3 2.R4 2.R5 2.F1 F1 F2 F3 F4 F5 F6 4.3 4.5 5 6.1 6.2 6.4 7.1 7.2 7.3 7.4 7.5 8 9 P3 P4',
  VALS: '1 2.1 2.2 3.2 4.1 4.2a 4.2b 5 6 7 8 9.1 9.2 9.3 10 11 12.1 12.2 12.3 13 14.1 S P1',
  AMF: '1 2 3 4 5',
  NORD: '1 2 3 4 5 6',
};

test.each(named)('%s states every rule that was read in it', (code, agreement) => {
  const stated = new Set([...agreement.clauses, ...agreement.commitments].map((each) => each.ruleId));
  expect([...stated].toSorted()).toEqual(
    RULES[code]
      .split(' ')
      .map((rule) => `${code}-${rule}`)
      .toSorted(),
  );
});

test('the four agreements use nearly every kind of clause; only tacit renewal and the alerts of the end wait for their first text', () => {
  const used = new Set(AGREEMENTS.flatMap((agreement) => agreement.clauses.map((each) => each.kind)));
  expect(CLAUSE_KINDS.map((kind) => kind.code).filter((kind) => !used.has(kind))).toEqual([
    'tacit_renewal',
    'expiry_alerts',
  ]);
});

describe('the threshold of a group', () => {
  const date = termOf(factsOf(nord)).startsOn!;
  const clause = clauseInForce(clauseFactsOf(nord), 'group_threshold', date)!.value;
  const group = (trainees: number, theme: string | null = null) =>
    decideGroup(clause, { trainees, theme, regulated: false });

  test('nine communes with 3, 1, 2, 0, 2, 1, 3, 1 and 2 trainees open a group; one withdrawal puts it at risk (NORD-3)', () => {
    const total = [3, 1, 2, 0, 2, 1, 3, 1, 2].reduce((sum, trainees) => sum + trainees, 0);
    expect(group(total)).toEqual({ outcome: 'deploy', threshold: 15, missing: 0 });
    expect(group(total - 1)).toEqual({ outcome: 'at_risk', threshold: 15, missing: 1 });
  });
  test('a theme whose threshold is 12 opens with 12, not with 11 (NORD-3)', () => {
    const withTheme = { ...clause, exceptions: [{ theme: 'Secrétariat de mairie', min: 12 }] };
    const decide = (trainees: number) =>
      decideGroup(withTheme, { trainees, theme: 'SECRETARIAT DE MAIRIE', regulated: false }).outcome;
    expect([decide(12), decide(11)]).toEqual(['deploy', 'at_risk']);
    expect(thresholdFor(withTheme, 'Autre')).toBe(15);
    expect(thresholdFor(withTheme, null)).toBe(15);
  });
  test('of Terre Valserhône is an objective, and regulated trainings are exempt (VALS-9.3)', () => {
    const objective = clauseInForce(clauseFactsOf(valserhone), 'group_threshold', date)!.value;
    expect(decideGroup(objective, { trainees: 9, theme: null, regulated: false })).toEqual({
      outcome: 'reason_needed',
      threshold: 15,
      missing: 6,
    });
    expect(decideGroup(objective, { trainees: 9, theme: null, regulated: true })).toEqual({
      outcome: 'deploy',
      threshold: null,
      missing: 0,
    });
  });
  test('of a theme stays within the bounds that the text gives (NORD-3)', () => {
    const kind = CLAUSE_KINDS.find((each) => each.code === 'group_threshold')!;
    const outside = kind.schema.safeParse({
      ...clause,
      exceptions: [
        { theme: 'A', min: 11 },
        { theme: 'B', min: 14 },
        { theme: 'à', min: 12 },
      ],
    });
    expect(refusalsFromIssues(outside.error!.issues, {}).map((each) => each.code)).toEqual([
      'DUPLICATE_ITEM',
      'TOO_SMALL',
      'TOO_LARGE',
    ]);
  });
});
