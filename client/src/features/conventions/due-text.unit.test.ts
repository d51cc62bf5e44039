import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { messages } from '@maillage/messages';
import type { Translate } from '../../ui/intl.tsx';
import { dueRuleText, EVENTS, eventText } from './due-text.ts';

const intl = createIntl({ locale: 'fr-FR', messages: messages('fr') });
const t: Translate = (id, values) => intl.formatMessage({ id }, values);
const said = (rule: unknown): string => dueRuleText(rule, t, 'fr').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('when a commitment falls due, in words', () => {
  it.each([
    [{ type: 'none' }, 'tout au long de la convention'],
    [null, 'tout au long de la convention'],
    [{ type: 'date', on: '2026-03-01' }, 'au plus tard le 1er mars 2026'],
    [{ type: 'relative', anchor: 'end', months: -3 }, '3 mois avant l’échéance'],
    [{ type: 'relative', anchor: 'start', days: 1 }, '1 jour après la prise d’effet'],
    [{ type: 'relative', anchor: 'renewal_opens' }, 'à l’ouverture de la période de renouvellement'],
    [{ type: 'yearly', cycle: 'civil' }, 'chaque année civile, au plus tard le 31 décembre'],
    [{ type: 'yearly', cycle: 'civil', month: 2, day: 30 }, 'chaque année civile, au plus tard le 30/2'],
    [{ type: 'yearly', cycle: 'rolling' }, 'au moins une fois tous les douze mois'],
    [{ type: 'on_event', event: 'cohort_opened' }, 'à chaque fois : ouverture d’une promotion'],
    [
      { type: 'on_event', event: 'cohort_closed', months: 1, days: 15 },
      '1 mois et 15 jours après : fin d’une promotion',
    ],
    [{ type: 'on_event', event: 'moon_rises' }, 'à chaque fois : événement « moon_rises »'],
    [{ type: 'never heard of' }, 'tout au long de la convention'],
  ])('%j', (rule, sentence) => {
    expect(said(rule)).toBe(sentence);
  });

  it('names every event that it knows', () => {
    for (const event of EVENTS) expect(eventText(event, t)).not.toContain(event);
  });
});
