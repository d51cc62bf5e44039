import { deflateRawSync, deflateSync } from 'node:zlib';

/** Objects of a PDF, from the second page tree on: what the tests add to a plain document. */
export interface PdfParts {
  pages?: number;
  /** Entries of the catalog, e.g. an action to run when the document opens. */
  catalog?: string;
  /** Further objects, numbered from 900. */
  objects?: readonly string[];
  trailer?: string;
  /** Puts pages and further objects in an object stream, as modern writers do. */
  packed?: boolean;
  /** Content of the object stream in place of the objects. */
  packedContent?: Buffer;
}

/** A PDF with so many empty pages. */
export function pdf({
  pages = 1,
  catalog = '',
  objects = [],
  trailer = '',
  packed,
  packedContent,
}: PdfParts = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => index + 10);
  const bodies = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Count ${pages} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`],
    ...kids.map((kid): [number, string] => [kid, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>']),
    ...objects.map((body, index): [number, string] => [index + 900, body]),
  ]);
  const head = '%PDF-1.7\n%âãÏÓ\n';
  const end = `trailer\n<< /Root 1 0 R /Size 2000 ${trailer} >>\nstartxref\n0\n%%EOF\n`;
  if (!packed) {
    const written = [...bodies].map(([number, body]) => `${number} 0 obj\n${body}\nendobj\n`);
    return Buffer.from(head + written.join('') + end, 'latin1');
  }
  let place = 0;
  const places = [...bodies].map(([number, body]) => {
    const here = `${number} ${place}`;
    place += body.length + 1;
    return here;
  });
  const index = `${places.join(' ')} `;
  const content = packedContent ?? deflateSync(Buffer.from(index + [...bodies.values()].join('\n'), 'latin1'));
  const dictionary = `<< /Type /ObjStm /N ${bodies.size} /First ${index.length} /Filter /FlateDecode /Length ${content.length} >>`;
  return Buffer.concat([
    Buffer.from(`${head}5 0 obj\n${dictionary}\nstream\n`, 'latin1'),
    content,
    Buffer.from(`\nendstream\nendobj\n${end}`, 'latin1'),
  ]);
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export interface ZipEntry {
  name: string;
  content: string | Buffer;
  /** Size that the directory tells instead of the true one. */
  toldSize?: number;
  encrypted?: boolean;
}

/** A zip package of these entries, in their order. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, toldSize, encrypted } of entries) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(toldSize ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name)]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, entry, Buffer.from(name)]));
    local.push(header, packed);
    offset += header.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document with these entries besides its own. */
export const docx = (more: readonly ZipEntry[] = [], type: string = WORD): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    { name: 'word/document.xml', content: '<w:document>Convention</w:document>' },
    ...more,
  ]);

export const xlsx = (more: readonly ZipEntry[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...more,
  ]);

export const odt = (more: readonly ZipEntry[] = []): Buffer =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...more,
  ]);

/** One grey point. */
export const png = (): Buffer =>
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');

export const jpeg = (): Buffer => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
