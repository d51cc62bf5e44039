import { DUE_EVENTS, writeDueEvent, writeDueRule } from '@maillage/domain/conventions';
import { writeDate } from '@maillage/messages/writing';
import type { Locale } from '@maillage/messages/locale';
import type { Translate } from '../../ui/intl.tsx';

export const EVENTS = DUE_EVENTS;

export const eventText = (event: string, t: Translate): string => writeDueEvent(event, { message: t });

/** When a commitment falls due, in words: '3 mois avant l’échéance', 'chaque année, au plus tard le 31 décembre'. */
export function dueRuleText(rule: unknown, t: Translate, locale: Locale): string {
  return writeDueRule(rule, { message: t, date: (date) => writeDate(date, locale, 'long') });
}
