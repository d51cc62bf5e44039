import type { CalendarDate } from '@maillage/kernel';

/** A paragraph, and how it looks beside the others. */
export interface Line {
  readonly text: string;
  readonly look?: 'strong' | 'muted';
}

/** One thing after the other, as a document is read. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `edge` names what brought the passage: told in words, and by a line in the margin. */
  | { readonly kind: 'paragraphs'; readonly lines: readonly Line[]; readonly edge?: string | null }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What is set apart from the text that it belongs to. */
  | { readonly kind: 'note'; readonly title: string; readonly lines: readonly Line[]; readonly edge?: string | null }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly title: string; /** Share of the width. */ readonly share: number }[];
      readonly rows: readonly (readonly (readonly Line[])[])[];
    }
  | {
      readonly kind: 'signatures';
      readonly boxes: readonly { readonly title: string; readonly lines: readonly Line[] }[];
    };

/** A document before it has a format. The same content gives the same bytes, whenever and wherever it is written. */
export interface DocumentContent {
  /** Without its extension. */
  readonly fileName: string;
  readonly title: string;
  /** Above the title: what sort of document it is. */
  readonly eyebrow: string;
  readonly author: string;
  /** On every page, for what is not agreed yet; null otherwise. */
  readonly banner: string | null;
  /** Under the title: terms and what is said of them. */
  readonly facts: readonly { readonly term: string; readonly text: string; readonly code?: true }[];
  /** At the foot of every page. */
  readonly foot: readonly string[];
  page(number: number, count: number): string;
  /** The page number of a format that counts its pages itself, around its two counters. */
  readonly pageWords: readonly [before: string, between: string, after: string];
  /** Day written in the file as the one of its making: one of the content's, never today. */
  readonly madeOn: CalendarDate;
  readonly blocks: readonly Block[];
}

/** Control characters have no place in a document, and a hyphen that does not break is one that every font has. */
export function printable(text: string): string {
  return (
    text
      .normalize('NFC')
      // oxlint-disable-next-line no-control-regex -- those are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/\u2011/g, '-')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

/** Noon of the day in UTC: the same day in every zone. */
export const instantOf = (day: CalendarDate): Date => new Date(`${day}T12:00:00Z`);
