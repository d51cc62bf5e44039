import { createRequire } from 'node:module';
import Pdfkit from 'pdfkit';
import { instantOf, printable, type DocumentContent } from './content.ts';

const { resolve } = createRequire(import.meta.url);
/** Source Serif 4 (SIL Open Font License 1.1), embedded in what is written with it. */
const FONTS = {
  regular: resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  strong: resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
} as const;

export type Face = keyof typeof FONTS;
export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** Space after it, in points. */
  readonly after: number;
}

export const INK = '#1d1830';
export const MUTED = '#575069';
export const ACCENT = '#4b348f';
export const RULE = '#c9c3da';
const ALERT = '#a8202f';

export const BODY: Style = { face: 'regular', size: 10.5, color: INK, after: 5 };
export const STRONG: Style = { ...BODY, face: 'strong' };
export const SMALL: Style = { face: 'regular', size: 9, color: MUTED, after: 4 };

const LEFT = 64;
export const TOP = 68;
const FOOT = 92;

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** The pages of a document that is being written: where the pen stands, what still fits, and what a reader is told. */
export class Sheet {
  readonly pdf: Pdf;
  readonly root: Element;
  readonly left = LEFT;
  readonly width: number;
  readonly #content: DocumentContent;

  constructor(content: DocumentContent) {
    this.#content = content;
    const madeOn = instantOf(content.madeOn);
    this.pdf = new Pdfkit({
      size: 'A4',
      margins: { left: LEFT, right: LEFT, top: TOP, bottom: FOOT },
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: printable(content.title),
        Author: printable(content.author),
        Subject: printable(content.eyebrow),
        Creator: 'Maillage',
        Producer: 'Maillage',
        CreationDate: madeOn,
        ModDate: madeOn,
      },
    });
    for (const [name, path] of Object.entries(FONTS)) this.pdf.registerFont(name, path);
    this.width = this.pdf.page.width - 2 * LEFT;
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  get bottom(): number {
    return this.pdf.page.height - FOOT;
  }

  get room(): number {
    return this.bottom - this.pdf.y;
  }

  use({ face, size, color }: Style): void {
    this.pdf.font(face).fontSize(size).fillColor(color);
  }

  heightOf(text: string, style: Style, width: number): number {
    this.use(style);
    return this.pdf.heightOfString(printable(text) || ' ', { width, lineGap: 1.5 });
  }

  lineHeight(style: Style): number {
    this.use(style);
    return this.pdf.currentLineHeight(true) + 1.5;
  }

  /** Starts a page unless so much still fits on this one. Nothing is larger than an empty page. */
  keep(height: number): void {
    if (height > this.room && this.pdf.y > TOP + 1) this.pdf.addPage();
  }

  /** Puts an element in the structure that a screen reader follows, drawn at once. */
  tell(parent: Element, type: string, draw: () => void): void {
    parent.add(this.pdf.struct(type as never, {}, draw));
  }

  group(parent: Element, type: string): Element {
    const element = this.pdf.struct(type as never);
    parent.add(element);
    return element;
  }

  write(text: string, style: Style, left: number, width: number): void {
    this.use(style);
    this.pdf.text(printable(text), left, this.pdf.y, { width, lineGap: 1.5 });
  }

  /** Draws what a screen reader leaves out: rules, edges, what is repeated on every page. */
  decorate(draw: () => void, page = false): void {
    this.pdf.markContent('Artifact', { type: page ? 'Pagination' : 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  get place(): { page: number; y: number } {
    const { start, count } = this.pdf.bufferedPageRange();
    return { page: start + count - 1, y: this.pdf.y };
  }

  /** A line in the margin beside all that was written since a place, on whatever pages. */
  edgeSince(from: { page: number; y: number }, left: number): void {
    const to = this.place;
    for (let page = from.page; page <= to.page; page += 1) {
      this.pdf.switchToPage(page);
      const top = page === from.page ? from.y : TOP;
      const end = page === to.page ? to.y - 4 : this.bottom;
      if (end > top) this.decorate(() => this.pdf.rect(left, top, 2.5, end - top).fill(ACCENT));
    }
    this.pdf.switchToPage(to.page);
    this.pdf.y = to.y;
  }

  /** Writes head and foot of every page, and closes the document. */
  async close(): Promise<Buffer> {
    const { pdf } = this;
    const { start, count } = pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      pdf.switchToPage(start + index);
      pdf.page.margins.bottom = 0;
      this.decorate(() => this.#frame(index + 1, count), true);
    }
    this.root.end();
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolved, failed) => {
      pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      pdf.on('end', () => resolved());
      pdf.on('error', failed);
    });
    pdf.end();
    await done;
    return Buffer.concat(chunks);
  }

  #frame(number: number, count: number): void {
    const { pdf, left, width } = this;
    const { banner, foot, title } = this.#content;
    const one = { lineBreak: false, height: 12, ellipsis: true, width } as const;
    if (banner !== null) {
      this.use({ ...SMALL, face: 'strong', color: ALERT });
      pdf.text(printable(banner), left, 30, { ...one, align: 'right' });
    }
    if (number > 1) {
      this.use({ ...SMALL, size: 8 });
      pdf.text(printable(title), left, 31, { ...one, width: banner === null ? width : width * 0.62 });
    }
    const top = this.bottom + 18;
    pdf
      .moveTo(left, top)
      .lineTo(left + width, top)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
    this.use({ ...SMALL, size: 7.5 });
    pdf.text(this.#content.page(number, count), left, top + 6, { ...one, align: 'right' });
    for (const [index, line] of foot.entries()) {
      pdf.text(printable(line), left, top + 6 + index * 11, { ...one, width: index === 0 ? width - 70 : width });
    }
  }
}
