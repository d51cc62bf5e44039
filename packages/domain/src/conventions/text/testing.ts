import type { CalendarDate } from '@maillage/kernel';
import type { TextFacts } from './document.ts';
import type { Passage, PassageBlock } from './passages.ts';

/** A version of a passage of the initial text that applies throughout, unless said otherwise. */
export function passage(
  block: PassageBlock,
  partId: string,
  fields: Record<string, unknown>,
  more: Partial<Pick<Passage, 'articleId' | 'ordinal' | 'removedBy'>> & {
    validFrom?: CalendarDate | null;
    validTo?: CalendarDate | null;
  } = {},
): Passage {
  return { block, partId, fields, articleId: null, ordinal: 0, validFrom: null, validTo: null, ...more };
}

export const articlePassage = (
  partId: string,
  number: string,
  body: string,
  more: Parameters<typeof passage>[3] = {},
): Passage =>
  passage('Article', partId, { number, heading: `Titre ${number}`, body, parentNumber: null, position: 10 }, more);

export const durationPassage = (months: number, more: Parameters<typeof passage>[3] = {}): Passage =>
  passage(
    'Clause',
    'duration',
    { kind: 'duration', scope: '', value: { months, isMaximum: false }, articleNumber: null, ruleId: null },
    { articleId: 'a', ...more },
  );

export function factsOfText(text: readonly Passage[], more: Partial<TextFacts> = {}): TextFacts {
  return {
    details: {
      title: 'Convention',
      reference: null,
      kind: 'multiparty',
      object: '',
      parentId: null,
      territory: [],
      signedAtPlace: null,
      sourceNote: null,
    },
    status: 'in_force',
    instruments: [{ ordinal: 0, label: 'Texte initial', effectiveOn: null }],
    text,
    axes: [],
    signatures: [],
    ...more,
  };
}
