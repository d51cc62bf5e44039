import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import { isCalendarDate, writeMessage, type CalendarDate, type MessageRef, type Refusal } from '@maillage/kernel';
import { messages, type Locale } from '@maillage/messages';
import { startSentence, writeDate } from '@maillage/messages/writing';

/** The catalogue in one language, as the server writes it: refusals, mails, spreadsheets. */
export interface Texts {
  message(id: string, values?: Record<string, string | number>): string;
  refusal(refusal: Refusal): string;
  write(ref: MessageRef, partyName?: (key: string) => string): string;
}

const cache = createIntlCache();

function textsIn(locale: Locale): Texts {
  const sentences = messages(locale);
  const intl: IntlShape = createIntl(
    { locale: locale === 'fr' ? 'fr-FR' : 'en-GB', messages: sentences, onError: () => undefined },
    cache,
  );
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const writeDay = (date: CalendarDate): string => writeDate(date, locale, 'long');
  const oneOf = new Intl.ListFormat(locale, { type: 'disjunction' });
  /** A day, or several of them separated by commas, written out; any other text as it is. */
  const written = (text: string): string => {
    const days = text.split(', ');
    return days.every(isCalendarDate) ? oneOf.format(days.map(writeDay)) : text;
  };
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const message = (id: string, values: Record<string, string | number> = {}): string =>
    intl.formatMessage({ id }, values);
  return {
    message,
    refusal: ({ code, parameters }) => {
      const values: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(parameters)) {
        values[name] = typeof value === 'number' ? value : written(String(value ?? ''));
      }
      const precise = `refusal.${code}.${String(parameters['of'])}`;
      const id = precise in sentences ? precise : `refusal.${code}`;
      return message(id, withGaps(sentences[id] ?? '', values));
    },
    write: (ref, partyName = (key) => key) =>
      startSentence(
        writeMessage(ref, {
          date: writeDay,
          cents: (amount) => euros.format(amount / 100),
          parties: (keys) => list.format(keys.map(partyName)),
          list: (items) => list.format(items),
          message,
        }),
        locale,
      ),
  };
}

const NAMED_VALUE = /\{\s*(\w+)\s*[,}]/g;

/**
 * A refusal that comes from a constraint of the database has none of the values that its sentence names: an ellipsis
 * stands for each, where the sentence would otherwise be shown as its source.
 */
function withGaps(sentence: string, values: Record<string, string | number>): Record<string, string | number> {
  return { ...Object.fromEntries([...sentence.matchAll(NAMED_VALUE)].map(([, name]) => [name!, '…'])), ...values };
}

const byLocale = new Map<Locale, Texts>();

export function texts(locale: Locale): Texts {
  let found = byLocale.get(locale);
  if (!found) {
    found = textsIn(locale);
    byLocale.set(locale, found);
  }
  return found;
}
