import type { SourceText } from '@maillage/domain/conventions/reading';
import type { FileType } from '@maillage/domain/files';
import mammoth from 'mammoth';
import { fromBufferPromise } from 'yauzl';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { textOfMarkup } from './text-of-markup.ts';
import { textOfPdf } from './text-of-pdf.ts';

/** Longest text that is read, in UTF-16 units: some three hundred full pages. */
const LONGEST_TEXT = 1_500_000;
/** Letters under which there is nothing to read: a scan gives a few marks at most. */
const FEWEST_LETTERS = 40;

/** A text with the code in which its bytes were read; absent for a file that says its own. */
export type ExtractedText = SourceText & { readonly encoding?: TextEncoding };

/** Why a file gives no text to read. */
export type NoText = 'type' | 'empty' | 'too_long';

/**
 * The text of a file that was inspected before: a text, a document of a word processor, or a PDF that is no scan.
 * @throws whatever its reader throws on a broken file
 */
export async function textOf(type: FileType, bytes: Buffer): Promise<ExtractedText | NoText> {
  const source = await extracted(type, bytes);
  if (source === null) return 'type';
  let letters = 0;
  for (const _letter of source.text.matchAll(/\p{L}/gu)) {
    letters += 1;
    if (letters >= FEWEST_LETTERS) break;
  }
  if (letters < FEWEST_LETTERS) return 'empty';
  return source.text.length > LONGEST_TEXT ? 'too_long' : source;
}

async function extracted(type: FileType, bytes: Buffer): Promise<ExtractedText | null> {
  if (type === 'text') {
    const decoded = decodeText(bytes);
    return decoded && { ...decoded, text: decoded.text.replaceAll(/\r\n?/g, '\n') };
  }
  if (type === 'docx') {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage, ignoreEmptyParagraphs: false });
    return textOfMarkup(value);
  }
  if (type === 'odt') return textOfMarkup(asMarkup(await contentOf(bytes)));
  return type === 'pdf' ? { text: await textOfPdf(bytes) } : null;
}

/** The content of an OpenDocument text. Its package was unpacked to its end, within a bound, when it was received. */
async function contentOf(bytes: Buffer): Promise<string> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'content.xml') continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  return '';
}

/** OpenDocument elements under the names that HTML gives them. */
function asMarkup(xml: string): string {
  return xml
    .replaceAll(/<office:annotation[\s>][\s\S]*?<\/office:annotation>/g, '')
    .replaceAll(/<text:tracked-changes>[\s\S]*?<\/text:tracked-changes>/g, '')
    .replaceAll(/<(\/?)text:h\b[^>]*?(\/?)>/g, '<$1h2$2>')
    .replaceAll(/<(\/?)text:p\b[^>]*?(\/?)>/g, '<$1p$2>')
    .replaceAll(/<(\/?)text:list-item\b[^>]*?>/g, '<$1li>')
    .replaceAll(/<text:(?:tab|s)\b[^>]*\/>/g, ' ')
    .replaceAll(/<text:line-break\s*\/>/g, '<br />');
}
