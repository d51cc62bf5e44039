import type { ActiveContent, Inspection } from '@maillage/domain/files';
import { constants, inflateSync } from 'node:zlib';

/** Bytes that the object streams of one file together may unpack to. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** Packed bytes that tell whether a stream holds objects. */
const SNIFFED = 1024;
const MOST_STREAMS = 200_000;
const MOST_OBJECTS = 300_000;
const DEEPEST_TREE = 60;
const MOST_LEAVES = 20_000;
/** A dictionary is looked for in so many characters before its stream. */
const DICTIONARY = 4_096;

type Found = Pick<Inspection, 'damage' | 'active' | 'pages'>;

/**
 * What a PDF holds. Read here rather than by a library: those that read PDF unpack whatever a stream holds, and this must
 * stay within a bound on files that are made to break it. Objects are found wherever they stand, also packed in object
 * streams or written with escaped names.
 */
export function inspectPdf(bytes: Buffer): Found {
  const damaged = (damage: Inspection['damage']): Found => ({ damage, active: [], pages: null });
  const raw = bytes.toString('latin1');
  if (!raw.includes('%%EOF', Math.max(0, raw.length - 2_048))) return damaged('unreadable');
  const split = splitStreams(raw);
  if (!split) return damaged('unreadable');
  const outside = plain(split.outside);
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(outside)) return damaged('encrypted');
  const objects = objectsIn(outside);
  if (!objects) return damaged('unreadable');
  let text = outside;
  let room = LARGEST_UNPACKED;
  for (const { start, end, head } of split.streams) {
    const packed = bytes.subarray(start, end);
    const announced = /\/Type\s*\/ObjStm/.test(head);
    if (!announced && !looksLikeObjects(packed)) continue;
    const unpacked = unpack(packed, room);
    if (unpacked === 'too_large') return damaged('unpacks_too_large');
    if (unpacked === null) {
      if (announced) return damaged('unreadable');
      continue;
    }
    room -= unpacked.length;
    const content = plain(unpacked);
    if (announced) for (const [number, body] of packedObjects(content, head)) objects.set(number, body);
    text += `\n${content}`;
  }
  const pages = countPages(text, objects);
  if (pages === 0) return damaged('unreadable');
  return { damage: null, active: activeIn(text, plain(raw)), pages };
}

/** Names may be written with escapes: /J#61vaScript. */
const plain = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

interface PdfStream {
  start: number;
  end: number;
  /** What stands before it, its dictionary at the end. */
  head: string;
}

function splitStreams(raw: string): { outside: string; streams: PdfStream[] } | null {
  const streams: PdfStream[] = [];
  const outside: string[] = [];
  const opening = /stream\r?\n/g;
  let from = 0;
  for (let match = opening.exec(raw); match; match = opening.exec(raw)) {
    if (raw.startsWith('end', match.index - 3)) continue;
    if (streams.length === MOST_STREAMS) return null;
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    if (end < 0) return null;
    const before = raw.slice(from, match.index);
    outside.push(before);
    streams.push({ start, end, head: plain(before.slice(-DICTIONARY)) });
    from = end;
    opening.lastIndex = end;
  }
  outside.push(raw.slice(from));
  return { outside: outside.join('\n'), streams };
}

/** Whether a packed stream begins with the numbers and places of objects, whatever its dictionary says. */
function looksLikeObjects(packed: Buffer): boolean {
  if (packed.length < 2 || (packed[0]! & 0x0f) !== 8 || packed.readUInt16BE(0) % 31 !== 0) return false;
  const begin = unpack(packed.subarray(0, SNIFFED), LARGEST_UNPACKED);
  return typeof begin === 'string' && /^\s*\d+\s+0\s/.test(begin) && begin.includes('<<');
}

/** Unpacks as much as there is. @returns null when it is not packed as PDF usually does */
function unpack(packed: Buffer, room: number): string | 'too_large' | null {
  try {
    const options = { maxOutputLength: Math.max(1, room), finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(packed, options).toString('latin1');
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : null;
  }
}

/** Objects by their number; a later one replaces an earlier one, as an update of the file does. Null when too many. */
function objectsIn(text: string): Map<number, string> | null {
  const objects = new Map<number, string>();
  let last: { number: number; from: number } | null = null;
  let count = 0;
  for (const match of text.matchAll(/\b(\d{1,10})\s+\d{1,5}\s+obj\b/g)) {
    count += 1;
    if (count > MOST_OBJECTS) return null;
    if (last) objects.set(last.number, text.slice(last.from, match.index));
    last = { number: Number(match[1]), from: match.index + match[0].length };
  }
  if (last) objects.set(last.number, text.slice(last.from));
  return objects;
}

/** Objects of an object stream: pairs of a number and a place, then the objects. */
function packedObjects(content: string, head: string): [number, string][] {
  const first = Number([...head.matchAll(/\/First\s+(\d+)(?!\d|\s+\d+\s+R)/g)].at(-1)?.[1] ?? content.indexOf('<<'));
  const pairs = [...content.slice(0, Math.max(0, first)).matchAll(/(\d+)\s+(\d+)/g)];
  return pairs.map(([, number, place], index) => {
    const next = pairs[index + 1]?.[2];
    return [
      Number(number),
      content.slice(first + Number(place), next === undefined ? undefined : first + Number(next)),
    ];
  });
}

/** Pages of the tree that the last trailer leads to; where it leads nowhere, the page objects that there are. */
function countPages(text: string, objects: ReadonlyMap<number, string>): number {
  const roots = [...text.matchAll(/\/Root\s+(\d+)\s+\d+\s+R/g)].map((match) => Number(match[1]));
  for (const root of roots.toReversed()) {
    const top = referenceIn(objects.get(root) ?? '', 'Pages');
    const found = top === null ? 0 : leaves(top, objects, 0, { left: MOST_LEAVES });
    if (found > 0) return found;
  }
  return [...objects.values()].filter((body) => /\/Type\s*\/Page(?![A-Za-z])/.test(body)).length;
}

function referenceIn(body: string, name: string): number | null {
  const found = new RegExp(`/${name}\\s+(\\d+)\\s+\\d+\\s+R`).exec(body);
  return found ? Number(found[1]) : null;
}

function leaves(number: number, objects: ReadonlyMap<number, string>, depth: number, budget: { left: number }): number {
  const body = objects.get(number);
  if (body === undefined || depth > DEEPEST_TREE || budget.left <= 0) return 0;
  budget.left -= 1;
  const apart = referenceIn(body, 'Kids');
  const listed = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? (apart === null ? null : (objects.get(apart) ?? ''));
  if (listed === null) return 1;
  let count = 0;
  for (const [, kid] of listed.matchAll(/(\d+)\s+\d+\s+R/g)) count += leaves(Number(kid), objects, depth + 1, budget);
  return count;
}

/** Signs of what acts by itself. Those long enough not to come up by chance are looked for in every byte of the file. */
const SIGNS: readonly { what: ActiveContent; inObjects: RegExp; anywhere: RegExp }[] = [
  {
    what: 'script',
    inObjects: /\/JS\s*[(<\d]|\/XFA\b|\/RichMedia\b|\/ImportData\b|\/SubmitForm\b/,
    anywhere: /\/JavaScript(?![A-Za-z])/,
  },
  { what: 'launch', inObjects: /\/GoToE\b/, anywhere: /\/Launch(?![A-Za-z])/ },
  { what: 'embedded_file', inObjects: /\/FileAttachment\b/, anywhere: /\/EmbeddedFiles?(?![A-Za-z])/ },
];

function activeIn(text: string, everywhere: string): ActiveContent[] {
  return SIGNS.filter(
    ({ inObjects, anywhere }) => inObjects.test(text) || anywhere.test(text) || anywhere.test(everywhere),
  ).map(({ what }) => what);
}
