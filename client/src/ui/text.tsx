import { writeCount, writeDate, writeInstant, writeMoney } from '@maillage/messages/writing';
import type { CalendarDate, Cents } from '@maillage/kernel';
import { useLocale, useT } from './intl.tsx';

interface DateTextProps {
  /** Null is written as a dash that is read 'non renseigné'. */
  readonly date: CalendarDate | null | undefined;
  readonly style?: 'full' | 'long' | 'short';
}

/** A civil date, in full by default: 'mardi 3 février 2026'. */
export function DateText({ date, style = 'full' }: DateTextProps) {
  const locale = useLocale();
  if (!date) return <Missing />;
  return (
    <time dateTime={date} className={style === 'full' ? 'tabular' : 'tabular nowrap'}>
      {writeDate(date, locale, style)}
    </time>
  );
}

/** A moment in Paris time. @param instant ISO 8601. */
export function InstantText({ instant }: { readonly instant: string | null | undefined }) {
  const locale = useLocale();
  if (!instant) return <Missing />;
  return <time dateTime={instant}>{writeInstant(instant, locale)}</time>;
}

/** An amount in cents: '1 250,00 €'. */
export function MoneyText({ cents }: { readonly cents: Cents | null | undefined }) {
  const locale = useLocale();
  if (cents === null || cents === undefined) return <Missing />;
  return <span className="tabular nowrap">{writeMoney(cents, locale)}</span>;
}

/** A whole number; with its denominator when there is one: '12 sur 35'. */
export function CountText({ count, of }: { readonly count: number; readonly of?: number | undefined }) {
  const locale = useLocale();
  const t = useT();
  const written = writeCount(count, locale);
  return (
    <span className="tabular nowrap">
      {of === undefined ? written : t('ui.count.of', { count: written, total: writeCount(of, locale) })}
    </span>
  );
}

/** A text on several lines is not cut inside '2024-2027' or 'L6111-4', nor before a colon or another high sign. */
export function NoBreakText({ children }: { readonly children: string }) {
  const parts = children.split(/(\S+ [:;?!](?=\s|$)|\d+(?:-\d+)+)/);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the same words may stand twice in a text
      <span key={index} className="nowrap">
        {part}
      </span>
    ),
  );
}

/** What is not filled in. */
export function Missing() {
  const t = useT();
  return (
    <span>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{t('ui.missing')}</span>
    </span>
  );
}
