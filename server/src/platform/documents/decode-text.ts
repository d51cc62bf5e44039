import iconv from 'iconv-lite';

/** How the bytes of a text without any mark of its own were read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const MARKS: readonly (readonly [Buffer, TextEncoding])[] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];
/** Of a French text in an eight-bit code, the share that accents and signs take at most. */
const MOST_HIGH_BYTES = 0.3;
// oxlint-disable-next-line no-control-regex -- what a text has none of
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;
/** Where ISO-8859-15 has letters, Windows-1252 has fractions, which nobody writes within a word: 'c½ur', 'Œuvre'. */
const FRACTION_IN_WORD = /\p{L}[¼½¾]|[¼½¾]\p{L}/u;

/**
 * The text of bytes: UTF-8, with its mark or without; UTF-16 with its mark; else Windows-1252, or ISO-8859-15 when its signs
 * say so.
 * @returns null when they are no text in any of them
 */
export function decodeText(bytes: Buffer): DecodedText | null {
  const marked = MARKS.find(([mark]) => bytes.subarray(0, mark.length).equals(mark));
  if (marked) return strictly(bytes, marked[1]);
  return strictly(bytes, 'utf-8') ?? eightBits(bytes);
}

function strictly(bytes: Buffer, encoding: TextEncoding): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROLS.test(text) ? null : { text, encoding };
  } catch {
    return null;
  }
}

// Not the decoder of the platform: some of its versions read the quotes of Windows as controls.
function inCode(bytes: Buffer, encoding: 'windows-1252' | 'iso-8859-15'): DecodedText | null {
  const text = iconv.decode(bytes, encoding);
  // A byte without a sign comes out as the mark of what cannot be shown.
  return text.includes('\ufffd') || CONTROLS.test(text) ? null : { text, encoding };
}

function eightBits(bytes: Buffer): DecodedText | null {
  const high = bytes.filter((byte) => byte >= 0x80);
  if (high.length > bytes.length * MOST_HIGH_BYTES) return null;
  // What stands from 80 to 9F is quotes and dashes in Windows, and controls in the other code.
  const read = inCode(bytes, 'windows-1252');
  if (read === null || high.some((byte) => byte < 0xa0)) return read;
  return FRACTION_IN_WORD.test(read.text) || read.text.includes('¤') ? inCode(bytes, 'iso-8859-15') : read;
}
