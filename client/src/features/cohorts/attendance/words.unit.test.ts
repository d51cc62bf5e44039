import { describe, expect, it } from 'vitest';
import { closuresOf, monthText } from './words.ts';

describe('closures as they are typed', () => {
  it('are one a line, of two dates or one', () => {
    expect(closuresOf('21/12/2026 – 01/01/2027\n\n29/02/2028')).toEqual({
      closures: [
        { from: '2026-12-21', to: '2027-01-01' },
        { from: '2028-02-29', to: '2028-02-29' },
      ],
    });
    expect(closuresOf('')).toEqual({ closures: [] });
  });

  it('name the line whose dates do not exist, first or last', () => {
    expect(closuresOf('21/12/2026\n 31/02/2026 ')).toEqual({ unreadable: '31/02/2026' });
    expect(closuresOf('21/12/2026 – 32/12/2026')).toEqual({ unreadable: '21/12/2026 – 32/12/2026' });
    expect(closuresOf('Noël')).toEqual({ unreadable: 'Noël' });
  });
});

it('writes a month in the language of the reader', () => {
  expect([monthText('2026-10', 'fr'), monthText('2026-10', 'en')]).toEqual(['octobre 2026', 'October 2026']);
});
