/** A module or a period as the form of an edition holds it. */
export interface Part {
  readonly title: string;
  readonly days: number;
}

/** 'État civil : 4', one line each. */
export function partsAsText(parts: readonly Part[]): string {
  return parts.map(({ title, days }) => `${title} : ${days}`).join('\n');
}

/** The parts that the lines name; a line without a number of days has none, and the server says so. */
export function partsOf(text: string): Part[] {
  return linesOf(text).map((line) => {
    const [, title, days] = /^(.*?)\s*:\s*(\d+)\s*(?:jours?|j)?\.?$/i.exec(line) ?? [null, line, '0'];
    return { title: title!.trim(), days: Number(days) };
  });
}

export interface Block {
  readonly code: string;
  readonly title: string;
}

/** 'BC01 – Assister les élus', one line each. */
export function blocksAsText(blocks: readonly Block[]): string {
  return blocks.map(({ code, title }) => `${code} – ${title}`).join('\n');
}

/** The blocks that the lines name; a line without a dash is a title whose code is its rank. */
export function blocksOf(text: string): Block[] {
  return linesOf(text).map((line, index) => {
    const [, code, title] = /^(\S{1,20})\s+[–—-]\s+(.+)$/.exec(line) ?? [null, String(index + 1), line];
    return { code: code!, title: title!.trim() };
  });
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Hours typed ('17,5' or '17.5') as minutes; NaN when they are no number. */
export function minutesOf(hours: string | number): number {
  return Math.round(Number(String(hours).replace(',', '.')) * 60);
}
