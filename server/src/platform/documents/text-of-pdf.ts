interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Can be made like a matrix or a path, and holds nothing. */
function Nothing(): void {}

/** The reader names what draws a page when it is loaded; only the text is asked of it, so empty ones do. */
async function reader(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Nothing, configurable: true });
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** A blank line is put where the gap between two lines is so many times the usual one of the page. */
const WIDE_GAP = 1.45;

/** The text of a PDF: lines as they are laid out, a blank one where a gap is wide, pages between form feeds. */
export async function textOfPdf(bytes: Buffer): Promise<string> {
  const { getDocument } = await reader();
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const pages: string[] = [];
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageText(items.filter((item): item is typeof item & Piece => 'str' in item)));
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
  return pages.join('\f');
}

function pageText(pieces: readonly Piece[]): string {
  const lines: { text: string; y: number }[] = [];
  let text = '';
  let y: number | null = null;
  let right = 0;
  const end = (): void => {
    if (text.trim() !== '') lines.push({ text: text.trimEnd(), y: y ?? 0 });
    text = '';
    y = null;
  };
  for (const piece of pieces) {
    const [left, low] = [piece.transform[4] ?? 0, piece.transform[5] ?? 0];
    const size = piece.height || 10;
    if (piece.str !== '') {
      if (y !== null && Math.abs(low - y) > size * 0.6) end();
      if (text !== '' && !text.endsWith(' ') && left - right > size * 0.18) text += ' ';
      y ??= low;
      text += piece.str;
      right = left + piece.width;
    }
    if (piece.hasEOL) end();
  }
  end();
  const gaps = lines
    .slice(1)
    .map((line, index) => lines[index]!.y - line.y)
    .filter((gap) => gap > 0);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return lines
    .map((line, index) => {
      const gap = index === 0 ? 0 : lines[index - 1]!.y - line.y;
      return usual > 0 && gap > usual * WIDE_GAP ? `\n${line.text}` : line.text;
    })
    .join('\n');
}
