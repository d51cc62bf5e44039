import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** The words of each page, with plain spaces. */
  pages: string[];
  language: string | null;
  /** Titles of the bookmarks, outermost first. */
  outline: string[];
  /** Types of the elements that a screen reader is told, in their order. */
  structure: string[];
}

interface StructNode {
  role?: string;
  children?: StructNode[];
}

/** Reads a PDF as a viewer does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const structure: string[] = [];
  const walk = (node: StructNode): void => {
    if (node.role) structure.push(node.role);
    node.children?.forEach(walk);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
    );
    walk((await page.getStructTree()) as StructNode);
  }
  const { info } = await pdf.getMetadata();
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  const language = (info as { Language?: string }).Language ?? null;
  await pdf.destroy();
  return { pages, language, outline, structure };
}
