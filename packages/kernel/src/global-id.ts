import { isUuid } from './ids.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const TYPE_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/;

export interface GlobalId {
  /** Name of the GraphQL type, e.g. 'Convention'. */
  readonly type: string;
  readonly id: string;
}

function encode(ascii: string): string {
  let text = '';
  for (let i = 0; i < ascii.length; i += 3) {
    const [a, b, c] = [ascii.charCodeAt(i), ascii.charCodeAt(i + 1), ascii.charCodeAt(i + 2)];
    const left = ascii.length - i;
    text += ALPHABET[a >> 2]! + ALPHABET[((a & 3) << 4) | (left > 1 ? b >> 4 : 0)]!;
    if (left > 1) text += ALPHABET[((b & 15) << 2) | (left > 2 ? c >> 6 : 0)]!;
    if (left > 2) text += ALPHABET[c & 63]!;
  }
  return text;
}

function decode(text: string): string | null {
  let ascii = '';
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      ascii += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return ascii;
}

/** base64url of 'Type:uuid', without padding. @throws RangeError on a bad type name or uuid. */
export function toGlobalId(type: string, id: string): string {
  if (!TYPE_NAME.test(type) || !isUuid(id)) throw new RangeError(`Not a global id: ${type}:${id}`);
  return encode(`${type}:${id}`);
}

/** @returns null for any text that `toGlobalId` does not produce, so that one record has one id only. */
export function fromGlobalId(globalId: string): GlobalId | null {
  if (globalId.length > 150) return null;
  const text = decode(globalId);
  const separator = text?.indexOf(':') ?? -1;
  if (text === null || separator < 0) return null;
  const parts = { type: text.slice(0, separator), id: text.slice(separator + 1) };
  const genuine = TYPE_NAME.test(parts.type) && isUuid(parts.id) && encode(text) === globalId;
  return genuine ? parts : null;
}
