import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const WORDS = 'Article 1er : l’œuvre commune coûte 12 €, où qu’elle ait été décidée';
const PLAIN = 'Article 1er : le préavis est donné à la Région';
/** Windows-1252 and ISO-8859-15, byte by byte, for the signs of these texts. */
const bytes = (text: string, signs: Readonly<Record<string, number>>): Buffer =>
  Buffer.from([...text].map((sign) => signs[sign] ?? sign.codePointAt(0)!));
const WINDOWS = { '’': 0x92, œ: 0x9c, '€': 0x80 };
const LATIN_9 = { œ: 0xbd, '€': 0xa4 };

describe('the bytes of a text', () => {
  it.each([
    ['utf-8', WORDS, Buffer.from(WORDS)],
    ['utf-8', WORDS, Buffer.from(`\ufeff${WORDS}`)],
    ['utf-16le', WORDS, Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['utf-16be', WORDS, Buffer.from(`\ufeff${WORDS}`, 'utf16le').swap16()],
    ['windows-1252', WORDS, bytes(WORDS, WINDOWS)],
    ['windows-1252', PLAIN, bytes(PLAIN, WINDOWS)],
    ['iso-8859-15', 'Le cœur du texte', bytes('Le cœur du texte', LATIN_9)],
    ['iso-8859-15', 'Le coût est de 12 €', bytes('Le coût est de 12 €', LATIN_9)],
  ])('are read as %s, with all their signs', (encoding, text, given) => {
    expect(decodeText(given)).toEqual({ text, encoding });
  });

  it('keep their fractions where they are none but fractions', () => {
    expect(decodeText(bytes('Une ½ journée est comptée', {}))).toMatchObject({ encoding: 'windows-1252' });
  });

  it.each([
    ['a sign that no code has', Buffer.from([0x41, 0x42, 0x43, 0x44, 0x81, 0x45])],
    ['a control', Buffer.from([0x41, 0xe9, 0x00, 0x42])],
    ['another alphabet in eight bits', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
    ['half a pair of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ['a mark of UTF-8 before something else', Buffer.from([0xef, 0xbb, 0xbf, 0xe9, 0x41])],
  ])('are no text with %s', (_what, given) => {
    expect(decodeText(given)).toBeNull();
  });
});
