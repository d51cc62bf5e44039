import type { FileType, Inspection } from '@maillage/domain/files';
import { decodeText } from './decode-text.ts';
import { inspectPackage } from './inspect-package.ts';
import { inspectPdf } from './inspect-pdf.ts';

const PDF = Buffer.from('%PDF-');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from('IEND');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Compound file: old office documents, and the new ones once they have a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const PASSWORD_PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file is, told from its bytes alone: its name and the type that is announced count for nothing. */
export async function inspectFile(bytes: Buffer): Promise<Inspection> {
  const found = (type: FileType | null, rest: Partial<Inspection> = {}): Inspection => ({
    type,
    size: bytes.length,
    damage: null,
    active: [],
    pages: null,
    ...rest,
  });
  const whole = (type: FileType, end: Buffer): Inspection =>
    found(type, bytes.lastIndexOf(end) < 0 ? { damage: 'unreadable' } : {});
  if (startsWith(bytes, PDF)) return found('pdf', inspectPdf(bytes));
  if (startsWith(bytes, PNG)) return whole('png', PNG_END);
  if (startsWith(bytes, JPEG)) return whole('jpeg', JPEG_END);
  if (startsWith(bytes, ZIP)) return found(null, await inspectPackage(bytes));
  if (startsWith(bytes, COMPOUND)) {
    return found(null, bytes.includes(PASSWORD_PROTECTED) ? { damage: 'encrypted' } : {});
  }
  return found(decodeText(bytes) === null ? null : 'text');
}

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);
