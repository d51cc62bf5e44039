import type { Block, DocumentContent, Line } from './content.ts';
import { printable } from './content.ts';
import { drawTable } from './pdf-table.ts';
import { ACCENT, BODY, INK, MUTED, RULE, Sheet, SMALL, STRONG, type Style } from './pdf-sheet.ts';

const HEADINGS: Record<1 | 2 | 3, Style & { before: number }> = {
  1: { face: 'strong', size: 15, color: ACCENT, before: 16, after: 6 },
  2: { face: 'strong', size: 12, color: INK, before: 11, after: 4 },
  3: { face: 'strong', size: 10.5, color: INK, before: 8, after: 3 },
};
const INSET = 14;

const styleOf = ({ look }: Line): Style => (look === 'strong' ? STRONG : look === 'muted' ? SMALL : BODY);

/** Writes a document as PDF, tagged for screen readers, with its fonts inside. */
export async function writePdf(content: DocumentContent): Promise<Buffer> {
  const sheet = new Sheet(content);
  writeCover(sheet, content);
  const outline = new Outline(sheet);
  content.blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      const style = HEADINGS[block.level];
      sheet.keep(heightWith(sheet, content.blocks, index));
      if (sheet.room < sheet.bottom - 80) sheet.pdf.y += style.before;
      outline.add(block.level, block.text);
      sheet.tell(sheet.root, `H${block.level + 1}`, () => sheet.write(block.text, style, sheet.left, sheet.width));
      sheet.pdf.y += style.after;
    } else writeBlock(sheet, block);
  });
  return sheet.close();
}

/** A heading, those that follow it at once, and the beginning of what they head: none stays alone at the foot of a page. */
function heightWith(sheet: Sheet, blocks: readonly Block[], from: number): number {
  let height = 0;
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (block.kind !== 'heading') return height + beginningOf(sheet, block);
    const style = HEADINGS[block.level];
    height += style.before + sheet.heightOf(block.text, style, sheet.width) + style.after;
  }
  return height;
}

/** What of a block must at least stand under its heading. */
function beginningOf(sheet: Sheet, block: Exclude<Block, { kind: 'heading' }>): number {
  const line = sheet.lineHeight(BODY);
  switch (block.kind) {
    case 'paragraphs':
    case 'list':
      return 3 * line;
    case 'note':
      return 4 * line;
    case 'table':
      return 6 * line;
    case 'signatures':
      return boxHeight(sheet, block.boxes.slice(0, 2));
  }
}

/** The tree of headings that readers show beside the pages. */
class Outline {
  readonly #path: PDFKit.PDFOutline[];

  constructor(sheet: Sheet) {
    this.#path = [sheet.pdf.outline];
  }

  add(level: number, text: string): void {
    this.#path.length = Math.min(this.#path.length, level);
    this.#path.push(this.#path.at(-1)!.addItem(printable(text), { expanded: level === 1 }));
  }
}

function writeCover(sheet: Sheet, { eyebrow, title, facts }: DocumentContent): void {
  const { pdf, left, width, root } = sheet;
  pdf.y = 150;
  sheet.tell(root, 'P', () => sheet.write(eyebrow, { ...SMALL, size: 11 }, left, width));
  pdf.y += 8;
  sheet.tell(root, 'H1', () =>
    sheet.write(title, { face: 'strong', size: title.length > 120 ? 18 : 24, color: INK, after: 0 }, left, width),
  );
  pdf.y += 14;
  sheet.decorate(() => pdf.rect(left, pdf.y, 56, 3).fill(ACCENT));
  pdf.y += 26;
  const list = sheet.group(root, 'L');
  for (const { term, text, code } of facts) {
    const style = code ? { ...BODY, size: 8.5 } : BODY;
    sheet.keep(sheet.heightOf(text, style, width - 150) + 6);
    const item = sheet.group(list, 'LI');
    const { y } = pdf;
    sheet.tell(item, 'Lbl', () => sheet.write(term, { ...BODY, color: MUTED }, left, 140));
    const after = pdf.y;
    pdf.y = y;
    sheet.tell(item, 'LBody', () => sheet.write(text, style, left + 150, width - 150));
    pdf.y = Math.max(after, pdf.y) + 6;
    item.end();
  }
  list.end();
  pdf.addPage();
}

function writeBlock(sheet: Sheet, block: Exclude<Block, { kind: 'heading' }>): void {
  switch (block.kind) {
    case 'paragraphs':
      writeLines(sheet, block.lines, sheet.left, sheet.width, block.edge ?? null);
      return;
    case 'note': {
      const { pdf, left, width } = sheet;
      const lines = [{ text: block.title, look: 'strong' as const }, ...block.lines];
      const height = lines.reduce(
        (sum, line) => sum + sheet.heightOf(line.text, noteStyle(line), width - 2 * INSET) + 3,
        0,
      );
      sheet.keep(Math.min(height + 10, 5 * sheet.lineHeight(BODY)));
      pdf.y += 3;
      const from = sheet.place;
      for (const line of lines) {
        sheet.keep(2 * sheet.lineHeight(noteStyle(line)));
        sheet.tell(sheet.root, 'P', () => sheet.write(line.text, noteStyle(line), left + INSET, width - 2 * INSET));
        pdf.y += 2;
      }
      if (block.edge) sheet.edgeSince(from, left - 12);
      pdf.y += 5;
      return;
    }
    case 'list': {
      const list = sheet.group(sheet.root, 'L');
      for (const text of block.items) {
        sheet.keep(2 * sheet.lineHeight(BODY));
        const item = sheet.group(list, 'LI');
        const { y } = sheet.pdf;
        sheet.tell(item, 'Lbl', () => sheet.write('–', BODY, sheet.left, INSET));
        sheet.pdf.y = y;
        sheet.tell(item, 'LBody', () => sheet.write(text, BODY, sheet.left + INSET, sheet.width - INSET));
        sheet.pdf.y += 3;
        item.end();
      }
      list.end();
      sheet.pdf.y += BODY.after;
      return;
    }
    case 'table':
      drawTable(sheet, block, styleOf);
      return;
    case 'signatures':
      writeSignatures(sheet, block.boxes);
  }
}

const noteStyle = (line: Line): Style => ({ ...styleOf(line), size: line.look === 'muted' ? 8.5 : 9.5 });

function writeLines(sheet: Sheet, lines: readonly Line[], left: number, width: number, edge: string | null): void {
  const from = sheet.place;
  for (const line of edge ? [...lines, { text: edge, look: 'muted' as const }] : lines) {
    const style = styleOf(line);
    sheet.keep(
      Math.min(2, sheet.heightOf(line.text, style, width) / sheet.lineHeight(style)) * sheet.lineHeight(style),
    );
    sheet.tell(sheet.root, 'P', () => sheet.write(line.text, style, left, width));
    sheet.pdf.y += style.after;
  }
  if (edge) sheet.edgeSince(from, left - 12);
}

type Box = Extract<Block, { kind: 'signatures' }>['boxes'][number];

const BOX_PAD = 9;

function boxHeight(sheet: Sheet, boxes: readonly Box[]): number {
  const width = (sheet.width - 14) / 2 - 2 * BOX_PAD;
  const heights = boxes.map(({ title, lines }) =>
    [{ text: title, look: 'strong' as const }, ...lines].reduce(
      (sum, line) => sum + sheet.heightOf(line.text, noteStyle(line), width) + 3,
      2 * BOX_PAD,
    ),
  );
  return Math.max(96, ...heights);
}

/** Two boxes beside each other, none cut by the end of a page. */
function writeSignatures(sheet: Sheet, boxes: readonly Box[]): void {
  const width = (sheet.width - 14) / 2;
  for (let index = 0; index < boxes.length; index += 2) {
    const pair = boxes.slice(index, index + 2);
    const height = boxHeight(sheet, pair);
    sheet.keep(height + 12);
    const { y } = sheet.pdf;
    for (const [side, { title, lines }] of pair.entries()) {
      const left = sheet.left + side * (width + 14);
      sheet.decorate(() => sheet.pdf.rect(left, y, width, height).lineWidth(0.75).strokeColor(RULE).stroke());
      const section = sheet.group(sheet.root, 'Sect');
      sheet.pdf.y = y + BOX_PAD;
      for (const line of [{ text: title, look: 'strong' as const }, ...lines]) {
        sheet.tell(section, 'P', () => sheet.write(line.text, noteStyle(line), left + BOX_PAD, width - 2 * BOX_PAD));
        sheet.pdf.y += 3;
      }
      section.end();
    }
    sheet.pdf.y = y + height + 12;
  }
}
