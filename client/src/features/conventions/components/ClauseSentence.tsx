import { clauseKind } from '@maillage/domain/conventions';
import { writeMessage, type MessageRef } from '@maillage/kernel';
import { languageTag, startSentence, writeDate, writeMoney } from '@maillage/messages/writing';
import type { Locale } from '@maillage/messages/locale';
import { useLocale, useT, type Translate } from '../../../ui/intl.tsx';
import { nameOfKey, type NamedParty } from '../party-names.ts';

interface ClauseSentenceProps {
  readonly kind: string;
  /** The value in the shape of its kind. */
  readonly value: unknown;
  readonly parties: readonly NamedParty[];
}

/** What a clause will say, as it is typed; while it cannot be read, that it is incomplete. */
export function ClauseSentence({ kind, value, parties }: ClauseSentenceProps) {
  const t = useT();
  const locale = useLocale();
  const found = clauseKind(kind);
  const parsed = found?.schema.safeParse(value);
  if (!found || !parsed?.success) return <em>{t('conventions.clause.incomplete')}</em>;
  return <>{sentenceOf(found.summary(parsed.data), t, locale, parties)}</>;
}

function sentenceOf(ref: MessageRef, t: Translate, locale: Locale, parties: readonly NamedParty[]): string {
  const list = new Intl.ListFormat(languageTag(locale), { type: 'conjunction' });
  const sentence = writeMessage(ref, {
    date: (date) => writeDate(date, locale, 'long'),
    cents: (amount) => writeMoney(amount, locale),
    parties: (keys) =>
      list.format(
        keys.map((key) => parties.find((party) => party.key === key)?.designation ?? nameOfKey(parties, key)),
      ),
    list: (texts) => list.format(texts),
    message: t,
  });
  return startSentence(sentence, locale);
}
