import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@maillage/kernel';
import { show } from '../testing/render.tsx';
import { ArticleRef } from './ArticleRef.tsx';
import { DaysLeft } from './DaysLeft.tsx';
import { Timeline } from './Timeline.tsx';
import { todayInParis } from './today.tsx';

const item = (key: string, date: string) => ({ key, date: calendarDate(date), title: `Événement ${key}` });

describe('Days left', () => {
  it.each([
    ['2026-02-03', 'aujourd’hui'],
    ['2026-02-04', 'reste 1 jour'],
    ['2026-02-20', 'reste 17 jours'],
    ['2026-02-02', 'en retard de 1 jour'],
    ['2026-01-15', 'en retard de 19 jours'],
  ])('counts the days to %s as « %s »', (date, words) => {
    show(<DaysLeft date={calendarDate(date)} />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('takes the day of Paris, not the one of the reader', () => {
    expect(todayInParis(new Date('2026-02-03T23:30:00Z'))).toBe('2026-02-04');
  });
});

describe('The timeline', () => {
  const texts = (): string[] =>
    within(screen.getByRole('list', { name: 'Échéances' }))
      .getAllByRole('listitem')
      .map((line) => line.textContent ?? '');

  it('orders the dates and puts today among them', () => {
    show(
      <Timeline
        label="Échéances"
        items={[item('c', '2027-01-01'), item('a', '2025-01-01'), item('b', '2026-02-03')]}
      />,
    );
    const lines = texts();
    expect(lines[0]).toContain('Événement a');
    expect(lines[1]).toContain('Aujourd’hui, mardi 3 février 2026');
    expect(lines[2]).toContain('Événement b');
    expect(lines[3]).toContain('Événement c');
  });

  it('ends with today when everything is past', () => {
    show(<Timeline label="Échéances" items={[item('a', '2025-01-01')]} />);
    expect(texts().at(-1)).toContain('Aujourd’hui');
  });
});

describe('The reference to an article', () => {
  it('opens on the article, its heading and the rule', async () => {
    show(<ArticleRef article="7.2" heading="Bilan annuel" rule="PDL-7.2" />);
    await userEvent.click(screen.getByRole('button', { name: /^Origine.*art\. 7\.2$/ }));
    expect(screen.getByText('Article 7.2 – Bilan annuel')).toBeTruthy();
    expect(screen.getByText('Règle PDL-7.2')).toBeTruthy();
  });

  it('shows nothing without a source', () => {
    show(<ArticleRef />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
