import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { instantOf, type DocumentContent } from './content.ts';

/** The archive with the day of the content in place of the hour at which it was made, its files in a fixed order. */
export function fixedArchive(archive: Uint8Array, { madeOn }: DocumentContent): Buffer {
  const instant = instantOf(madeOn);
  const files = unzipSync(new Uint8Array(archive));
  const core = files['docProps/core.xml'];
  if (!core) throw new Error('The archive has no properties to date.');
  files['docProps/core.xml'] = strToU8(
    strFromU8(core).replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
      (_all, tag: string) => `${tag}${instant.toISOString().replace('.000', '')}`,
    ),
  );
  const [year, month, day] = madeOn.split('-').map(Number) as [number, number, number];
  // The archive counts hours without a zone: those of this machine are given back as they were.
  const mtime = new Date(Math.max(1980, year), month - 1, day, 12);
  const names = Object.keys(files).toSorted((a, b) =>
    a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1,
  );
  return Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, files[name]!])), { mtime, level: 6 }));
}
