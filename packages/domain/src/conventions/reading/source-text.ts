/** A text as it was taken out of a file. Offsets are counted in UTF-16 units, as in JavaScript. */
export interface SourceText {
  readonly text: string;
  /** Starts of the lines that the file itself marks as headings. */
  readonly headings?: readonly number[];
}

/** A stretch of the source text: start included, end excluded. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

export type BlockShape = 'heading' | 'bullet' | 'text';

/** A paragraph, a heading or an item of a list, put back on one line. */
export interface Block extends Passage {
  readonly shape: BlockShape;
  /** Whether it stands between blank lines, which a heading without mark does. */
  readonly alone: boolean;
}

/**
 * The source put back in order: lines joined, hyphenation undone, running heads and page numbers left out. Offsets of
 * blocks are those of `flat`; `passage` brings them back to the source.
 */
export interface FlatText {
  readonly flat: string;
  /** `flat` without accents or capitals, unit for unit: what the rules match. */
  readonly folded: string;
  readonly blocks: readonly Block[];
  passage(start: number, end: number): Passage;
}

interface Line {
  readonly text: string;
  /** Place in the source of each unit of `text`. */
  readonly at: readonly number[];
  readonly heading: boolean;
  readonly bullet: boolean;
  readonly blankBefore: boolean;
}

const TAG = /^<\/?(?:sup|sub|b|i|u|em|strong|br)\s*\/?>/i;
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
const QUOTES: Readonly<Record<string, string>> = { '’': "'", '‘': "'", ʼ: "'", '´': "'", '`': "'" };
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', '…': '...' };
const BULLET = /^(?:[•●▪■◦‣➢➤✓✔·*]|[-–—](?=\s)|o(?=\s)|[a-z]\)(?=\s))\s*/;
const TABLE_OF_CONTENTS = /(?:\t|\.{3,}|…{2,}|_{3,})\s*\d{1,3}\s*$/;
const PAGE_NUMBER = /^(?:page\s*)?[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:\/|sur)\s*\d{1,3})?$/i;

/** Removes accents and capitals without changing the length. */
export function fold(text: string): string {
  const folded = text.split('').map((unit) => {
    if (unit >= ' ' && unit <= '@') return unit;
    const bare = unit.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === 1 ? bare : unit;
  });
  return folded.join('');
}

/** Units that are shown, each with its place in the source. */
function cleaned(raw: string, from: number): { text: string; at: number[] } {
  const units: string[] = [];
  const at: number[] = [];
  const push = (shown: string, index: number): void => {
    for (const unit of shown.split('')) {
      if (unit === ' ' && (units.length === 0 || units.at(-1) === ' ')) continue;
      units.push(unit);
      at.push(index);
    }
  };
  for (let index = 0; index < raw.length;) {
    const tag = raw[index] === '<' ? TAG.exec(raw.slice(index, index + 12)) : null;
    if (tag) {
      index += tag[0].length;
    } else if (raw.startsWith('**', index)) {
      index += 2;
    } else if (raw[index] === '\u00ad') {
      index += 1;
    } else if (SPACES.test(raw[index]!)) {
      push(' ', from + index);
      index += 1;
    } else {
      let next = index + 1;
      while (next < raw.length && /\p{M}/u.test(raw[next]!)) next += 1;
      const shown = raw.slice(index, next).normalize('NFC');
      push(QUOTES[shown] ?? LIGATURES[shown] ?? shown, from + index);
      index = next;
    }
  }
  if (units.at(-1) === ' ') {
    units.pop();
    at.pop();
  }
  return { text: units.join(''), at };
}

/** Lines that come back at the top or the foot of most pages, digits aside. */
function runningLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const filled = page.map(runningForm).filter((line) => line !== '');
    const edges = new Set([...filled.slice(0, 3), ...filled.slice(-3)]);
    for (const line of edges) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  const enough = Math.max(3, pages.length / 2);
  return new Set([...seen].filter(([line, count]) => line.length <= 140 && count >= enough).map(([line]) => line));
}

function runningForm(line: string): string {
  return line.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').trim();
}

const CONTENTS_HEADING = /^\W*(?:table des mati[eè]res|sommaire)\W*$/i;
/** Lines without a page that a table of contents may hold between two that have one. */
const MOST_WITHOUT_PAGE = 12;

/** Lines of a table of contents, from its heading to the last that gives a page; null when there is none. */
function contentsOf(raws: readonly string[]): { from: number; to: number } | null {
  const from = raws.findIndex((raw) => CONTENTS_HEADING.test(raw));
  if (from === -1) return null;
  let to = from;
  for (let index = from + 1; index < raws.length && index - to <= MOST_WITHOUT_PAGE; index++) {
    if (TABLE_OF_CONTENTS.test(raws[index]!)) to = index;
  }
  return to > from ? { from, to } : null;
}

function linesOf({ text, headings = [] }: SourceText): Line[] {
  const running = runningLines(text.split('\f').map((page) => page.split('\n')));
  const marked = new Set(headings);
  const lines: Line[] = [];
  let blankBefore = true;
  let from = 0;
  const raws = text.split(/[\n\f]/);
  const contents = contentsOf(raws);
  for (const [index, raw] of raws.entries()) {
    const start = from;
    from += raw.length + 1;
    if (raw.trim() === '' || (contents && index >= contents.from && index <= contents.to)) {
      blankBefore = true;
      continue;
    }
    const isFurniture =
      PAGE_NUMBER.test(raw.trim()) ||
      TABLE_OF_CONTENTS.test(raw) ||
      (running.size > 0 && running.has(runningForm(raw)));
    if (isFurniture || /^\s*(?:[-_=*]\s*){4,}$/.test(raw)) continue;
    const hashes = /^\s*#{1,6}\s+/.exec(raw)?.[0] ?? '';
    const { text: shown, at } = cleaned(raw.slice(hashes.length), start + hashes.length);
    const mark = BULLET.exec(shown)?.[0] ?? '';
    const kept = shown.slice(mark.length);
    if (kept === '') continue;
    lines.push({
      text: kept,
      at: at.slice(mark.length),
      heading: hashes !== '' || [...marked].some((offset) => offset >= start && offset < from),
      bullet: mark !== '',
      blankBefore,
    });
    blankBefore = false;
  }
  return lines;
}

const STARTS =
  /^(?:article\s+(?:\d|premier|[ivx]+\b)|titre\s+[ivx\d]+\b|annexe\s+[\divx]|vu\b|considerant\b|entre\b\s*[,:]?$|et\b\s*,?$|d'une part|d'autre part|preambule\b|expose\b|fait\s+(?:a|en|le)\b|ci-apres\b|represente|\d{1,2}(?:\.\d{1,2})+\s*[:.)–-]?\s|[a-h]\.\s|pour (?:le|la|les|l')\b.{0,60}$|n° (?:de )?siret)/;
const HEADING_LINE = /^(?:article\s+(?:\d|premier|[ivx]+\b)|titre\s+[ivx\d]+\b|preambule\b|\d{1,2}\.\d{1,2}\s)/;

/** Width of a full line when the text was broken by a page layout; null when each line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.92)] ?? 0;
  return lengths.length >= 4 && long >= 40 && long <= 130 ? long : null;
}

function continues(previous: Line, line: Line, width: number | null): boolean {
  const folded = fold(line.text);
  if (line.heading || line.bullet || previous.heading || STARTS.test(folded)) return false;
  const startsLow = /^[\p{Ll}\d(«"&]/u.test(line.text) && !/^\d{1,2}[.)]\s/.test(line.text);
  const ended = /[.;:!?»]$/.test(previous.text);
  const open = /(?:[,'-]|\b(?:de|du|des|la|le|les|l|et|ou|a|au|aux|en|par|pour|sur|dans|d|n°|article|articles))$/.test(
    fold(previous.text),
  );
  if (line.blankBefore) return width !== null && !ended && (open || (startsLow && previous.text.length > width * 0.6));
  if (width === null) return false;
  if (HEADING_LINE.test(fold(previous.text)) && !startsLow && !open) return false;
  return startsLow ? !(ended && previous.text.length < width * 0.6) : open || previous.text.length >= width * 0.72;
}

const KEEPS_HYPHEN =
  /(?:^|[\s'(])(?:ci|ex|co|non|sous|e|semi|vice|avant|apres|auto|inter|mi|quasi|contre|porte|au|la|celui|celle|ceux|lui|elle|eux|meme|soi|convention|accord|plan)-$/;

/** The blocks without a table of contents: from its heading to the first line that comes again as the heading it announced. */
function withoutContents(flat: string, blocks: readonly Block[]): Block[] {
  const lineOf = (block: Block): string =>
    fold(flat.slice(block.start, block.end))
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .replace(/(?: \d{1,3})?\s*$/, '')
      .trim();
  const from = blocks.findIndex((block) => /^(?:table des matieres|sommaire)$/.test(lineOf(block)));
  if (from === -1) return [...blocks];
  const announced = new Set<string>();
  for (let index = from + 1; index < blocks.length; index++) {
    const line = lineOf(blocks[index]!);
    // Something longer than a heading is the text itself: nothing was announced that comes again.
    if (line.length > 160) return [...blocks];
    if (announced.has(line)) return [...blocks.slice(0, from), ...blocks.slice(index)];
    announced.add(line);
  }
  return [...blocks];
}

/** Joins the lines of a text into blocks. @returns the flat text; never throws */
export function flatten(source: SourceText): FlatText {
  const lines = linesOf(source);
  const width = wrapWidth(lines);
  const at: number[] = [];
  const blocks: Block[] = [];
  // Joined at the end: looking at the end of a text that grows would read the whole of it each time.
  const chunks: string[] = [];
  let tail = '';
  let length = 0;
  const append = (text: string): void => {
    chunks.push(text);
    tail = (tail + text).slice(-24);
    length += text.length;
  };
  let open: { start: number; shape: BlockShape; alone: boolean } | null = null;
  const close = (alone: boolean): void => {
    if (open) blocks.push({ ...open, end: length, alone: open.alone && alone });
    open = null;
  };
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous && continues(previous, line, width)) {
      if (/\p{L}-$/u.test(tail) && /^\p{Ll}/u.test(line.text)) {
        if (!KEEPS_HYPHEN.test(fold(tail))) {
          chunks.push(chunks.pop()!.slice(0, -1));
          tail = tail.slice(0, -1);
          length -= 1;
          at.pop();
        }
      } else {
        append(' ');
        at.push(line.at[0]!);
      }
    } else {
      close(line.blankBefore);
      if (length > 0) {
        append('\n');
        at.push(line.at[0]!);
      }
      open = {
        start: length,
        shape: line.heading ? 'heading' : line.bullet ? 'bullet' : 'text',
        alone: line.blankBefore,
      };
    }
    append(line.text);
    // A line may be the whole of a file: too long to be spread over arguments.
    for (const place of line.at) at.push(place);
  });
  close(true);
  const flat = chunks.join('');
  const whole = source.text.length;
  return {
    flat,
    folded: fold(flat),
    blocks: withoutContents(flat, blocks),
    passage: (start, end) => {
      const first = at[start] ?? whole;
      const last = at[Math.max(start, end - 1)] ?? whole - 1;
      return { start: first, end: Math.min(whole, Math.max(first, last + 1)) };
    },
  };
}
