import { isCalendarDate, type Refusal } from '@maillage/kernel';
import type { Locale } from '@maillage/messages/locale';
import { writeDate } from '@maillage/messages/writing';
import type { ClientRefusal } from '../../ui/forms/refusals.tsx';
import type { Translate } from '../../ui/intl.tsx';
import { nameOfKey, type NamedParty } from './party-names.ts';

interface Around {
  readonly t: Translate;
  readonly locale: Locale;
  readonly parties: readonly NamedParty[];
}

/** What the shared rules refuse before the server is asked, in the words that the server would use. */
export function refusalText({ code, path, parameters, article, rule }: Refusal, around: Around): ClientRefusal {
  const { t, locale, parties } = around;
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isCalendarDate(value) ? writeDate(value, locale, 'long') : value,
    ]),
  );
  const key = parameters['key'];
  const party = typeof key === 'string' ? { party: nameOfKey(parties, key) } : {};
  return {
    code,
    path,
    message: t(`refusal.${code}`, { ...values, ...party }),
    article: article ?? null,
    rule: rule ?? null,
  };
}
