import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '../../../testing/render.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { BeforeEffectFlag } from './BeforeEffectFlag.tsx';
import { modelChoices } from './model-choices.ts';

const convention = (changes: object = {}): ConventionData =>
  ({
    status: 'in_force',
    startsOn: '2025-02-03',
    termExplanations: [
      { fact: 'starts_on', date: '2025-02-03', applies: true, articleNumber: '5', ruleId: 'PDL-5', sentence: '' },
    ],
    ...changes,
  }) as never;

describe('what began before the convention took effect', () => {
  it.each([
    ['a day before', '2024-10-21'],
    ['a whole year before', 2024],
  ])('is flagged with the article: %s', (_, on) => {
    show(<BeforeEffectFlag convention={convention()} on={on} />);
    expect(screen.getByText('Avant la prise d’effet')).toBeTruthy();
    expect(screen.getByRole('button', { name: /art\.\s5/ })).toBeTruthy();
  });

  it.each([
    ['on the first day', '2025-02-03', {}],
    ['in a year that may lie after it', 2025, {}],
    ['in a text that is not signed', '2024-10-21', { status: 'draft' }],
    ['while nobody knows from when it applies', '2024-10-21', { startsOn: null }],
  ])('is not flagged %s', (_, on, changes) => {
    show(<BeforeEffectFlag convention={convention(changes)} on={on} />);
    expect(screen.queryByText('Avant la prise d’effet')).toBeNull();
  });
});

describe('what may go down from a framework', () => {
  it('is named part by part, in the order of the text', () => {
    const text = convention({
      recitals: [{ id: 'r', text: 'Vu la loi' }],
      articles: [{ id: 'a', number: '3', heading: 'Familles' }],
      clauses: [{ id: 'c#2', partId: 'c', kind: 'duration' }],
      axes: [{ id: 'x', code: '6', label: 'Accompagner' }],
      commitments: [{ id: 'm', title: 'Aider' }],
    });
    const t = (id: string, values?: Record<string, unknown>) =>
      id === 'copies.model.part' ? `${String(values!['block'])} ${String(values!['what'])}` : id;
    expect(modelChoices(text, t as never).map(({ block, label }) => [block, label])).toEqual([
      ['Recital', 'copies.part.Recital Vu la loi'],
      ['Article', 'copies.part.Article 3 – Familles'],
      ['Clause', 'copies.part.Clause clauseKind.duration'],
      ['Axis', 'copies.part.Axis 6 – Accompagner'],
      ['Commitment', 'copies.part.Commitment Aider'],
    ]);
    // A clause is chosen through all its versions.
    expect(modelChoices(text, t as never).find(({ block }) => block === 'Clause')!.id).toBe('c');
  });
});
