import { MEDIA_TYPES, type ActiveContent, type FileType, type Inspection } from '@maillage/domain/files';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

const MOST_ENTRIES = 4_000;
/** Bytes that all the entries together may unpack to. */
const LARGEST_UNPACKED = 150 * 1024 * 1024;
/** Of the entries that say what the package is. */
const LARGEST_TOLD = 1024 * 1024;

const MACRO_ENTRY = /vbaproject|vbadata|\/macrosheets\/|^basic\/|^scripts\//i;
const MACRO_TYPE = /macroenabled|vbaproject/i;
const CARRIED = /\/activex\/|\/embeddings\/.*\.bin$/i;
/** The entries whose content says what the package is. */
const TOLD = new Set(['[Content_Types].xml', 'mimetype']);

type Found = Pick<Inspection, 'type' | 'damage' | 'active'>;

/**
 * What an office document (a zip package) is: every entry is unpacked to its end, so that a package that lies about its
 * sizes is found out, and none beyond the bound.
 */
export async function inspectPackage(bytes: Buffer): Promise<Found> {
  const names = new Set<string>();
  const told = new Map<string, string>();
  const damaged = (damage: Inspection['damage']): Found => ({ type: typeOf(names, told), damage, active: [] });
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
    if (zip.entryCount > MOST_ENTRIES) return damaged('unpacks_too_large');
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      if (names.has(entry.fileName)) return damaged('unreadable');
      names.add(entry.fileName);
      if (entry.isEncrypted()) return damaged('encrypted');
      unpacked += entry.uncompressedSize;
      if (unpacked > LARGEST_UNPACKED) return damaged('unpacks_too_large');
      const content = await unpack(zip, entry);
      if (content !== null) told.set(entry.fileName, content);
    }
  } catch {
    // Broken structure, a name that leads out of the package, an entry larger than it says.
    return damaged('unreadable');
  }
  const type = typeOf(names, told);
  return { type, damage: null, active: type === null ? [] : activeIn(names, told) };
}

/** Unpacks an entry to its end. @returns its text where it is one that says what the package is, else null */
async function unpack(zip: ZipFile, entry: Entry): Promise<string | null> {
  if (entry.fileName.endsWith('/')) return null;
  const kept: Buffer[] | null = TOLD.has(entry.fileName) && entry.uncompressedSize <= LARGEST_TOLD ? [] : null;
  for await (const chunk of await zip.openReadStreamPromise(entry)) kept?.push(chunk as Buffer);
  return kept === null ? null : Buffer.concat(kept).toString('utf8');
}

function typeOf(names: ReadonlySet<string>, told: ReadonlyMap<string, string>): FileType | null {
  if (told.get('mimetype')?.trim() === MEDIA_TYPES.odt) return 'odt';
  if (!names.has('[Content_Types].xml')) return null;
  if (names.has('word/document.xml')) return 'docx';
  return names.has('xl/workbook.xml') ? 'xlsx' : null;
}

function activeIn(names: ReadonlySet<string>, told: ReadonlyMap<string, string>): ActiveContent[] {
  const entries = [...names];
  const macros =
    entries.some((name) => MACRO_ENTRY.test(name)) || MACRO_TYPE.test(told.get('[Content_Types].xml') ?? '');
  return [
    ...(macros ? (['macros'] as const) : []),
    ...(entries.some((name) => CARRIED.test(name)) ? (['embedded_file'] as const) : []),
  ];
}
