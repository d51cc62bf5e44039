import type { Block, FlatText } from './source-text.ts';

/** The stretches of a convention, by the order in which the genre sets them out. */
export interface Zones {
  /** Before the parties: the title, a number. */
  readonly opening: readonly Block[];
  readonly parties: readonly Block[];
  /** Visas and considérants, wherever they stand before the first article. */
  readonly recitals: readonly Block[];
  readonly preamble: readonly Block[];
  readonly preambleHeading: Block | null;
  readonly articles: readonly Block[];
  /** From 'Fait à' on. */
  readonly closing: readonly Block[];
}

const PARTIES_OPEN = /^(?:entre\b\s*(?:,|:|$|les soussigne|d'une part|l[ea]s?\b|le\b|l')|entre les soussigne)/;
const RECITAL = /^(?:vu\b|considerant\b|considerant que\b)/;
const PREAMBLE = /^(?:preambule|expose (?:prealable|des motifs)|contexte(?: et objet| general)?|expose)\s*[:.]?$/;
export const ARTICLE = /^article\s+(?:(\d{1,3}(?:[.-]\d{1,2})*)(?: ?er| ?bis)?|(premier)|([ivxl]+))\b\s*[-–—:.)]*\s*/;
export const TITLE = /^(?:titre|chapitre|partie)\s+([ivxl]+|\d{1,2})\b\s*[-–—:.)]*\s*/;
const BARE_NUMBERED = /^(?:1|i)\s?[.)–-]\s*(?:objet|preambule|contexte|presentation|finalites?)\b/;
const AGREED =
  /(?:il (?:a ete|est)|ont|est) (?:expressement |d'un commun accord )?(?:convenu|arrete|expose|decide)|sont precises les elements suivants|conviennent (?:de )?ce qui suit/;
const CLOSING = /^(?:fait |etabli )(?:a|au|le|en)\b/;

export function textOf(source: FlatText, block: Block): string {
  return source.flat.slice(block.start, block.end);
}

export function foldedOf(source: FlatText, block: Block): string {
  return source.folded.slice(block.start, block.end);
}

/** Sorts the blocks of a text into its zones. */
export function zonesOf(source: FlatText): Zones {
  const { blocks } = source;
  const folded = blocks.map((block) => foldedOf(source, block));
  const firstArticle = folded.findIndex((text) => ARTICLE.test(text) || TITLE.test(text) || BARE_NUMBERED.test(text));
  const bodyStart = firstArticle === -1 ? blocks.length : firstArticle;
  const closingAt = folded.findLastIndex((text, index) => index > bodyStart && CLOSING.test(text) && text.length < 160);
  const closingStart = closingAt === -1 ? blocks.length : closingAt;

  const opensAt = folded.findIndex((text, index) => index < bodyStart && PARTIES_OPEN.test(text));
  const endsParties = (text: string): boolean => RECITAL.test(text) || PREAMBLE.test(text) || AGREED.test(text);
  const partiesEnd = firstFrom(folded, Math.max(opensAt, 0), bodyStart, endsParties);

  const zones = {
    opening: [] as Block[],
    parties: [] as Block[],
    recitals: [] as Block[],
    preamble: [] as Block[],
  };
  let preambleHeading: Block | null = null;
  let inVisaList = false;
  blocks.slice(0, bodyStart).forEach((block, index) => {
    const text = folded[index]!;
    if (opensAt !== -1 && index < opensAt) return zones.opening.push(block);
    if (opensAt !== -1 && index < partiesEnd) return zones.parties.push(block);
    const isRecital = RECITAL.test(text);
    if (isRecital && text.length > 14) {
      inVisaList = false;
      return zones.recitals.push(block);
    }
    if (isRecital) return void (inVisaList = true);
    if (inVisaList && block.shape === 'bullet') return zones.recitals.push(block);
    inVisaList = false;
    if (PREAMBLE.test(text)) return void (preambleHeading = block);
    if (AGREED.test(text) && text.length < 200) return;
    if (preambleHeading !== null) return zones.preamble.push(block);
    return zones.opening.push(block);
  });
  return {
    ...zones,
    preambleHeading,
    articles: blocks.slice(bodyStart, closingStart),
    closing: blocks.slice(closingStart),
  };
}

function firstFrom(folded: readonly string[], from: number, to: number, test: (text: string) => boolean): number {
  for (let index = from; index < to; index++) if (test(folded[index]!)) return index;
  return to;
}
