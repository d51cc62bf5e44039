import {
  compareTexts,
  documentOn,
  passagesOn,
  type ConventionDocument,
  type DocumentInstrument,
  type FormerPassage,
  type Passage,
  type TextComparison,
} from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { Locale } from '@maillage/messages';
import { contentHash } from './present-text.ts';
import type { WrittenText } from './read-text.ts';
import { sayIn, type Say } from './say-passage.ts';

/** A passage as it is read, and what brought it. */
export interface ReadPassage {
  title: string;
  paragraphs: string[];
  period: string | null;
  articleNumber: string | null;
  instrumentOrdinal: number;
  instrumentLabel: string;
}

export interface ComparedField {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
  words: readonly { kind: string; text: string }[] | null;
}

export interface ComparedPassage {
  id: string;
  kind: string;
  block: string;
  before: ReadPassage | null;
  after: ReadPassage | null;
  fields: ComparedField[];
}

/** What a text said and does not say any more, and how it left. */
export interface LeftPassage {
  id: string;
  block: string;
  passage: ReadPassage;
  /** Last day on which it applied. */
  validTo: string;
  end: string;
  /** What replaced or removed it; null when its own days ran out. */
  endedByLabel: string | null;
}

const labelOf = (instruments: readonly DocumentInstrument[], ordinal: number): string =>
  instruments.find((each) => each.ordinal === ordinal)?.label ?? '';

export function readPassage(passage: Passage, say: Say, instruments: readonly DocumentInstrument[]): ReadPassage {
  const { ordinal, fields } = passage;
  return {
    title: say.title(passage),
    paragraphs: say.paragraphs(passage),
    period: say.period(passage),
    articleNumber: (fields['articleNumber'] ?? null) as string | null,
    instrumentOrdinal: ordinal,
    instrumentLabel: labelOf(instruments, ordinal),
  };
}

/** What changed in a text between two days, in words. */
export function compareDates(
  text: WrittenText,
  from: CalendarDate,
  to: CalendarDate,
  locale: Locale,
): { same: number; differences: ComparedPassage[] } {
  const [before, after] = [passagesOn(text.facts.text, from), passagesOn(text.facts.text, to)];
  return comparisonInWords(compareTexts(before, after), text, {
    before: sayIn(locale, text, before),
    after: sayIn(locale, text, after),
  });
}

/** A comparison in words, each side naming the parties as its own text does. */
export function comparisonInWords(
  { differences, same }: TextComparison,
  { facts }: Pick<WrittenText, 'facts'>,
  say: { before: Say; after: Say },
): { same: number; differences: ComparedPassage[] } {
  return {
    same,
    differences: differences.map(({ kind, block, partId, before, after, fields }) => ({
      id: `${block} ${partId}`,
      kind,
      block,
      before: before && readPassage(before, say.before, facts.instruments),
      after: after && readPassage(after, say.after, facts.instruments),
      fields: fields.map(({ field, words }) => ({
        field,
        label: say.after.field(field),
        before: before && say.before.value(before, field),
        after: after && say.after.value(after, field),
        words,
      })),
    })),
  };
}

/** The text of a day: its fingerprint, its last change, and what has left it before. */
export function consolidatedText(text: WrittenText, date: CalendarDate, locale: Locale) {
  const document: ConventionDocument = documentOn(text.facts, date);
  const say = sayIn(locale, text, text.facts.text);
  return {
    contentHash: contentHash(document.content),
    changedOn: document.changedOn,
    former: document.former.map((each) => leftPassage(each, say, text.facts.instruments)),
  };
}

function leftPassage(
  { passage, end }: FormerPassage,
  say: Say,
  instruments: readonly DocumentInstrument[],
): LeftPassage {
  const { block, partId, validFrom, validTo } = passage;
  return {
    id: `${block} ${partId} ${validFrom ?? ''}`,
    block,
    passage: readPassage(passage, say, instruments),
    validTo: validTo!,
    end: end.kind,
    endedByLabel: end.kind === 'lapsed' ? null : labelOf(instruments, end.ordinal),
  };
}
