import { messages } from '@maillage/messages';
import { writeHour } from '@maillage/messages/writing';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import type { Translate } from '../../../../ui/intl.tsx';
import { hoursOf, minutesOfDay, timeValue } from './clock-text.ts';

const intl = createIntl({ locale: 'fr', messages: messages('fr') });
const t: Translate = (id, values) => intl.formatMessage({ id }, values);
const plain = (text: string | null) => text?.replaceAll(/\s/g, ' ');

describe('a time of the day', () => {
  test('is written as one says it, and goes into a field and back unchanged', () => {
    expect([540, 1110, 65, 0].map((minutes) => plain(writeHour(minutes, 'fr')))).toEqual([
      '9 h',
      '18 h 30',
      '1 h 05',
      '0 h',
    ]);
    for (let minutes = 0; minutes < 1440; minutes += 7) expect(minutesOfDay(timeValue(minutes))).toBe(minutes);
    expect(timeValue(null)).toBe('');
    expect(minutesOfDay('')).toBeNull();
  });

  test('is told with its end when there is one', () => {
    expect(hoursOf({ startMinutes: null }, t, 'fr')).toBeNull();
    expect(plain(hoursOf({ startMinutes: 1080, endMinutes: null }, t, 'fr'))).toBe('à 18 h');
    expect(plain(hoursOf({ startMinutes: 1080, endMinutes: 1155 }, t, 'fr'))).toBe('de 18 h à 19 h 15');
  });
});
