import type { CalendarDate } from '@maillage/kernel';
import type { SignatureSlot } from '../facts.ts';
import type { AxisInput, ConventionDetailsInput } from '../input/convention-input.ts';
import type { SignatureMethod } from '../signing/signing.ts';
import type { ConventionStatus } from '../states.ts';
import type { TextPart } from './canonical.ts';
import {
  formerPassages,
  passagesOn,
  PASSAGE_BLOCKS,
  placeOf,
  wholeText,
  type FormerPassage,
  type Passage,
} from './passages.ts';

/** The initial text (ordinal 0), or an avenant that was agreed. */
export interface DocumentInstrument {
  readonly ordinal: number;
  readonly label: string;
  /** Null for the initial text, which applies from the start of the convention. */
  readonly effectiveOn: CalendarDate | null;
}

export interface DocumentSignature {
  /** Ordinal of the instrument that it signs. */
  readonly ordinal: number;
  readonly partyKey: string;
  readonly slot: SignatureSlot;
  readonly office: string | null;
  readonly signerName: string | null;
  readonly signerQuality: string | null;
  readonly signedOn: CalendarDate | null;
  readonly method: SignatureMethod | null;
}

/** All that is known of a convention's text, on every day. */
export interface TextFacts {
  readonly details: ConventionDetailsInput;
  readonly status: ConventionStatus;
  /** The initial text and the avenants that were agreed, whenever they apply. */
  readonly instruments: readonly DocumentInstrument[];
  readonly text: readonly Passage[];
  readonly axes: readonly AxisInput[];
  readonly signatures: readonly DocumentSignature[];
}

export interface DocumentArticle {
  readonly article: Passage;
  /** 1 for an article, 2 for one under it… */
  readonly level: number;
  readonly clauses: readonly Passage[];
  readonly commitments: readonly Passage[];
}

/** A convention as a document: what applied on a day, in the order in which it is read. */
export interface ConventionDocument {
  readonly details: ConventionDetailsInput;
  /** Not agreed yet. */
  readonly isProject: boolean;
  /** Null for the whole text of a project, whatever the day. */
  readonly on: CalendarDate | null;
  /** Those that apply on the day, in their order. */
  readonly instruments: readonly DocumentInstrument[];
  readonly parties: readonly Passage[];
  readonly visas: readonly Passage[];
  readonly recitals: readonly Passage[];
  readonly articles: readonly DocumentArticle[];
  /** Clauses and commitments that no article of the day carries. */
  readonly looseClauses: readonly Passage[];
  readonly looseCommitments: readonly Passage[];
  readonly commitments: readonly Passage[];
  readonly annexes: readonly Passage[];
  readonly axes: readonly AxisInput[];
  readonly signatures: readonly DocumentSignature[];
  readonly former: readonly FormerPassage[];
  /** The content in the form that is hashed (`canonicalContent`). */
  readonly content: readonly TextPart[];
  /** The last day on which something of it changed; null when it holds no date. */
  readonly changedOn: CalendarDate | null;
}

/**
 * The document of a convention on a day.
 * @param date null for all that a text not agreed yet says, as it is approved and signed
 */
export function documentOn(facts: TextFacts, date: CalendarDate | null): ConventionDocument {
  const passages = (date === null ? wholeText(facts.text) : passagesOn(facts.text, date)).toSorted(
    (a, b) =>
      PASSAGE_BLOCKS.indexOf(a.block) - PASSAGE_BLOCKS.indexOf(b.block) ||
      placeOf(a) - placeOf(b) ||
      compare(keyOf(a), keyOf(b)) ||
      compare(a.validFrom ?? '', b.validFrom ?? ''),
  );
  const of = (block: Passage['block']): Passage[] => passages.filter((passage) => passage.block === block);
  const instruments = facts.instruments
    .filter(({ ordinal, effectiveOn }) => ordinal === 0 || (effectiveOn !== null && (!date || effectiveOn <= date)))
    .toSorted((a, b) => a.ordinal - b.ordinal);
  const applied = new Set(instruments.map(({ ordinal }) => ordinal));
  const signatures = facts.signatures
    .filter(({ ordinal }) => applied.has(ordinal))
    .toSorted(
      (a, b) =>
        a.ordinal - b.ordinal ||
        partyPlace(facts.text, a.partyKey) - partyPlace(facts.text, b.partyKey) ||
        compare(a.partyKey, b.partyKey) ||
        compare(b.slot, a.slot),
    );
  const articles = articleTree(of('Article'), of('Clause'), of('Commitment'));
  const carried = new Set(articles.map(({ article }) => article.partId));
  const isLoose = ({ articleId }: Passage): boolean => articleId === null || !carried.has(articleId);
  return {
    details: facts.details,
    isProject: facts.status !== 'in_force',
    on: date,
    instruments,
    parties: of('Party'),
    visas: of('Recital').filter(({ fields }) => fields['kind'] === 'visa'),
    recitals: of('Recital').filter(({ fields }) => fields['kind'] !== 'visa'),
    articles,
    looseClauses: of('Clause').filter(isLoose),
    looseCommitments: of('Commitment').filter(isLoose),
    commitments: of('Commitment'),
    annexes: of('Annex'),
    axes: facts.axes,
    signatures,
    former: date === null ? [] : formerPassages(facts.text, date),
    content: contentOf(facts, passages),
    changedOn: lastDay([
      ...instruments.map(({ effectiveOn }) => effectiveOn),
      ...signatures.map(({ signedOn }) => signedOn),
      ...passages.flatMap(({ validFrom, fields }) => [
        validFrom,
        (fields['receivedOn'] ?? null) as CalendarDate | null,
      ]),
    ]),
  };
}

/** The articles in the order in which they are read: each followed by those under it. */
function articleTree(
  articles: readonly Passage[],
  clauses: readonly Passage[],
  commitments: readonly Passage[],
): DocumentArticle[] {
  const ids = new Set(articles.map(({ partId }) => partId));
  const told = new Set<string>();
  const tell = (some: readonly Passage[], above: readonly string[]): DocumentArticle[] =>
    some.flatMap((article) => {
      const { partId } = article;
      // Of two versions of one article, as a project may hold, the first carries what is under it.
      const carries = told.has(partId) ? () => false : ({ articleId }: Passage) => articleId === partId;
      told.add(partId);
      const path = [...above, partId];
      return [
        {
          article,
          level: path.length,
          clauses: clauses.filter(carries),
          commitments: commitments.filter(carries),
        },
        ...tell(
          articles.filter((each) => carries(each) && !path.includes(each.partId)),
          path,
        ),
      ];
    });
  const tree = tell(
    articles.filter(({ articleId }) => articleId === null || !ids.has(articleId)),
    [],
  );
  // Articles placed under one another have no top: they are told all the same.
  for (const article of articles) if (!told.has(article.partId)) tree.push(...tell([article], []));
  return tree;
}

function contentOf({ details, axes }: TextFacts, passages: readonly Passage[]): TextPart[] {
  return [
    { block: 'Convention', fields: details },
    ...passages.map(
      ({ block, fields, validFrom, validTo }) => ({ block, fields: { ...fields, validFrom, validTo } }) as never,
    ),
    ...axes.map((fields) => ({ block: 'Axis' as const, fields })),
  ];
}

function partyPlace(text: readonly Passage[], key: string): number {
  const party = text.find(({ block, fields }) => block === 'Party' && fields['key'] === key);
  return party ? placeOf(party) : Number.MAX_SAFE_INTEGER;
}

function keyOf({ block, fields, partId }: Passage): string {
  return block === 'Clause' ? `${String(fields['kind'])} ${String(fields['scope'])}` : partId;
}

function lastDay(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
