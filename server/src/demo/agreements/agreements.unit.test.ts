import { conventionInput } from '@maillage/domain/conventions';
import { describe, expect, it } from 'vitest';
import { demoPeople } from '../accounts.ts';
import { demoOrganisations } from '../organisations.ts';
import type { AgreementDefinition } from './definition.ts';
import { exampleDrafts, realAgreements } from './index.ts';

const all = [...realAgreements, ...exampleDrafts];
const refs = new Set([...demoOrganisations.map((organisation) => organisation.ref), 'platform']);
const byCode = (code: string): AgreementDefinition => realAgreements.find((agreement) => agreement.code === code)!;

/** What carries a rule when no clause and no commitment bears its id: the element, found or not. */
type Carrier = [element: string, found: unknown];
const party = (code: string, key: string) => byCode(code).parties.find((each) => each.key === key);
const clause = (code: string, kind: string, scope?: string) =>
  byCode(code).clauses.find((each) => each.kind === kind && (scope === undefined || each.scope === scope))?.value as
    | Record<string, unknown>
    | undefined;
const axes = (code: string, list: string, top = true) =>
  byCode(code).axes.filter((axis) => axis.list === list && (top ? !axis.parentCode : axis.parentCode));

const CARRIED_ELSEWHERE: Record<string, () => Carrier> = {
  'PDL-P1': () => [
    'four signing parties',
    byCode('PDL').parties.filter((each) => each.signatures?.length === 1).length === 4,
  ],
  'PDL-P2': () => ['party france-travail', party('PDL', 'france-travail')?.role === 'associated'],
  'PDL-4.1': () => ['mandates of party cdg', party('PDL', 'cdg')?.mandates?.length === 4],
  'PDL-4.2': () => [
    'tasks of the committee',
    (clause('PDL', 'committee', 'copil')?.['tasks'] as string[] | undefined)?.length === 2,
  ],
  'PDL-4.4': () => ['themes of the committee', clause('PDL', 'committee', 'copil')?.['mayAddThemes'] === true],
  'PDL-6.3': () => ['prior consent in the use of signs', clause('PDL', 'signs_use')?.['priorConsent'] === true],
  'VALS-3.1': () => ['four axes of the convention', axes('VALS', 'Axes de la convention').length === 4],
  'VALS-2.2': () => [
    'published lists',
    axes('VALS', "Projet d'établissement 2022-2027").length === 5 &&
      axes('VALS', "Projet d'établissement 2022-2027", false).length === 17 &&
      axes('VALS', 'Engagements pour la transition écologique').length === 10 &&
      axes('VALS', "Schéma régional d'offre de service").length === 2,
  ],
  'VALS-12.1': () => [
    'start, cap and end',
    clause('VALS', 'duration')?.['isMaximum'] === true && clause('VALS', 'fixed_end') !== undefined,
  ],
  'VALS-S': () => ['two originals', clause('VALS', 'originals')?.['count'] === 2],
  'AMF-3': () => [
    'two families of axes',
    byCode('AMF').axes.filter((axis) => axis.parentCode === '6').length === 3 &&
      byCode('AMF').axes.filter((axis) => axis.parentCode === '7').length === 5,
  ],
};

/** The rules read in the four texts, in their order. */
const RULES = [
  'PDL-P1',
  'PDL-P2',
  'PDL-P3',
  'PDL-P4',
  'PDL-1.1',
  'PDL-1.2',
  'PDL-1.3',
  'PDL-1.4',
  'PDL-2.C1',
  'PDL-2.C2',
  'PDL-2.C3',
  'PDL-2.C4',
  'PDL-2.C5',
  'PDL-2.C6',
  'PDL-2.C7',
  'PDL-2.N1',
  'PDL-2.N2',
  'PDL-2.N3',
  'PDL-2.N4',
  'PDL-2.N5',
  'PDL-2.R1',
  'PDL-2.R2',
  'PDL-2.R3',
  'PDL-2.R4',
  'PDL-2.R5',
  'PDL-2.F1',
  'PDL-F1',
  'PDL-F2',
  'PDL-F3',
  'PDL-F4',
  'PDL-F5',
  'PDL-F6',
  'PDL-4.1',
  'PDL-4.2',
  'PDL-4.3',
  'PDL-4.4',
  'PDL-4.5',
  'PDL-5',
  'PDL-6.1',
  'PDL-6.2',
  'PDL-6.3',
  'PDL-6.4',
  'PDL-7.1',
  'PDL-7.2',
  'PDL-7.3',
  'PDL-7.4',
  'PDL-7.5',
  'PDL-8',
  'PDL-9',
  'VALS-P1',
  'VALS-1',
  'VALS-2.1',
  'VALS-2.2',
  'VALS-3.1',
  'VALS-3.2',
  'VALS-4.1',
  'VALS-4.2a',
  'VALS-4.2b',
  'VALS-5',
  'VALS-6',
  'VALS-7',
  'VALS-8',
  'VALS-9.1',
  'VALS-9.2',
  'VALS-9.3',
  'VALS-10',
  'VALS-11',
  'VALS-12.1',
  'VALS-12.2',
  'VALS-12.3',
  'VALS-13',
  'VALS-14.1',
  'VALS-S',
  'AMF-1',
  'AMF-2',
  'AMF-3',
  'AMF-4',
  'AMF-5',
  'NORD-1',
  'NORD-2',
  'NORD-3',
  'NORD-4',
  'NORD-5',
  'NORD-6',
];

describe('the rules of the four texts', () => {
  it.each(RULES)('%s is carried', (rule) => {
    const agreement = byCode(rule.slice(0, rule.indexOf('-')));
    const carriers = [
      ...agreement.clauses.filter((each) => each.ruleId === rule).map((each) => `clause ${each.kind}`),
      ...agreement.commitments.filter((each) => each.ruleId === rule).map((each) => `commitment ${each.title}`),
    ];
    const other = CARRIED_ELSEWHERE[rule]?.();
    if (other) expect(other[1], `${rule}: ${other[0]}`).toBe(true);
    expect(carriers.length + (other ? 1 : 0), `nothing carries ${rule}`).toBeGreaterThan(0);
  });
});

describe.each(all.map((agreement) => [agreement.code, agreement] as const))('%s', (_code, agreement) => {
  const keys = agreement.parties.map((each) => each.key);
  const numbers = agreement.articles.map((article) => article.number);

  it('has details and articles that the rules accept', () => {
    expect(conventionInput.details.safeParse(agreement.details).error?.issues ?? []).toEqual([]);
    agreement.articles.forEach((article, position) => {
      expect(conventionInput.article.safeParse({ ...article, position }).error?.issues ?? []).toEqual([]);
      const sentences = article.body!.split(/[.!?](?:\s|$)/).filter(Boolean).length;
      expect(sentences, `article ${article.number}`).toBeGreaterThanOrEqual(1);
      expect(sentences, `article ${article.number}`).toBeLessThanOrEqual(6);
    });
  });

  it('refers to parties, articles, axes and organisations that exist', () => {
    for (const each of agreement.clauses) expect(numbers).toContain(each.articleNumber);
    for (const each of agreement.commitments) {
      expect(numbers).toContain(each.articleNumber);
      for (const key of [each.partyKey, ...each.beneficiaryKeys]) expect(keys).toContain(key);
      for (const code of each.axisCodes) expect(agreement.axes.map((axis) => axis.code)).toContain(code);
    }
    for (const each of agreement.parties) {
      for (const ref of [each.organisation, ...(each.mandates ?? []).map((mandate) => mandate.mandator)])
        expect(refs).toContain(ref);
    }
    const published = new Set(agreement.axes.filter((axis) => axis.publisher !== null).map((axis) => axis.list));
    expect(Object.keys(agreement.listArticles).toSorted()).toEqual([...published].toSorted());
  });

  it('is written and reported on by people who are there, on commitments that exist', () => {
    for (const { by } of [{ by: agreement.drafter }, ...agreement.history]) {
      const person = demoPeople.find((each) => each.email === by.email);
      expect(person?.memberships.map((membership) => membership.organisation)).toContain(
        by.organisation ?? person?.memberships[0].organisation,
      );
    }
    for (const line of agreement.history) {
      if ('commitment' in line) {
        const named = agreement.commitments.filter(
          (each) => each.partyKey === line.commitment.partyKey && each.title === line.commitment.title,
        );
        expect(named, line.commitment.title).toHaveLength(1);
        if (line.link !== null) expect(named[0]!.evidenceKinds).toContain('link');
      } else {
        expect(
          agreement.clauses.some((each) => each.kind === line.held.kind && each.scope === line.held.scope),
          line.held.kind,
        ).toBe(true);
      }
    }
  });
});

describe('the people and the bodies', () => {
  it('are named once, work somewhere, and stand under a body that comes before them', () => {
    expect(new Set(demoPeople.map((each) => each.email)).size).toBe(demoPeople.length);
    expect(new Set(demoPeople.map((each) => each.displayName)).size).toBe(demoPeople.length);
    expect(refs.size).toBe(demoOrganisations.length + 1);
    for (const each of demoPeople)
      for (const { organisation } of each.memberships) expect(refs).toContain(organisation);
    demoOrganisations.forEach((organisation, index) => {
      const before = demoOrganisations.slice(0, index).map((each) => each.ref);
      for (const ref of [organisation.parent, organisation.cdg]) if (ref) expect(before).toContain(ref);
    });
  });

  it('give each workspace a draft that somebody of it may edit', () => {
    const held = exampleDrafts.map((draft) => demoPeople.find((each) => each.email === draft.drafter.email)!.workspace);
    expect([...new Set(held)].toSorted()).toEqual(['cdg', 'cnfpt', 'collectivite', 'partner', 'region']);
  });
});
