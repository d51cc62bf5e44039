import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { calendarDate, cents } from '@maillage/kernel';
import { show } from '../testing/render.tsx';
import { CountText, DateText, InstantText, MoneyText, NoBreakText } from './text.tsx';

describe('Written values', () => {
  it('writes a date in full, as civil servants do', () => {
    show(<DateText date={calendarDate('2026-02-03')} />);
    expect(screen.getByText('mardi 3 février 2026')).toHaveProperty('tagName', 'TIME');
  });

  it('writes the first of a month as an ordinal in French, and not in English', () => {
    show(<DateText date={calendarDate('2026-03-01')} />);
    expect(screen.getByText('dimanche 1er mars 2026')).toBeTruthy();
    show(<DateText date={calendarDate('2026-03-01')} style="long" />, { locale: 'en' });
    expect(screen.getByText('1 March 2026')).toBeTruthy();
  });

  it('writes an amount with two decimals and no-break spaces', () => {
    const { container } = show(<MoneyText cents={cents(125_000)} />);
    expect(container.textContent).toBe('1\u202f250,00\u00a0€');
  });

  it('writes a moment in Paris time, whatever the place of the reader', () => {
    const { container } = show(<InstantText instant="2026-07-01T22:05:00Z" />);
    expect(container.textContent).toBe('2 juillet 2026 à 0\u00a0h\u00a005');
  });

  it('gives a count with its denominator', () => {
    show(<CountText count={12} of={35} />);
    expect(screen.getByText('12 sur 35')).toBeTruthy();
  });

  it('keeps a period of years, and what a colon follows, on one line of a title', () => {
    const { container } = show(<NoBreakText>Partenariat 2024-2027 : formation, sessions 2025-2026</NoBreakText>);
    expect(container.textContent).toBe('Partenariat 2024-2027 : formation, sessions 2025-2026');
    expect([...container.querySelectorAll('.nowrap')].map((each) => each.textContent)).toEqual([
      '2024-2027 :',
      '2025-2026',
    ]);
  });

  it('says aloud that a value is missing', () => {
    show(<MoneyText cents={null} />);
    expect(screen.getByText('Non renseigné')).toBeTruthy();
  });
});
