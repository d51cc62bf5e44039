import type { SourceText } from '@maillage/domain/conventions/reading';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'table', 'ul', 'ol']);
/** Share of blank paragraphs under which the spacing comes from the styles: then each paragraph stands apart. */
const FEW_BLANKS = 0.05;

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex as string, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return NAMED[String(name).toLowerCase()] ?? (all as string);
  });
}

/** The paragraphs of simple HTML, one a line; headings are told by their place, items of lists begin with a dash. */
export function textOfMarkup(html: string): SourceText {
  const lines: { text: string; heading: boolean }[] = [];
  let line = '';
  let heading = false;
  let item = false;
  const end = (): void => {
    for (const part of line.split('\n')) {
      const text = part.replaceAll(/[ \t]+/g, ' ').trim();
      lines.push({ text: item && text !== '' ? `- ${text}` : text, heading: heading && text !== '' });
    }
    line = '';
    heading = false;
    item = false;
  };
  for (const [, text, closing, name] of html.matchAll(/([^<]+)|<(\/?)([a-zA-Z][\w:]*)[^>]*>|</g)) {
    if (text !== undefined) {
      line += unescaped(text);
      continue;
    }
    const tag = name?.toLowerCase() ?? '';
    if (tag === 'br') line += '\n';
    if ((tag === 'td' || tag === 'th') && closing) line += ' ';
    if (!BLOCKS.has(tag)) continue;
    const inItem = tag === 'p' && item && line.trim() === '';
    if (line.trim() !== '' || (closing && tag === 'p' && !item)) end();
    if (!closing && /^h\d$/.test(tag)) heading = true;
    if (!closing && tag === 'li') item = true;
    else if (!closing && !inItem && tag !== 'ul' && tag !== 'ol') item = false;
  }
  if (line.trim() !== '') end();
  const blanks = lines.filter(({ text }) => text === '').length;
  const apart = blanks < lines.length * FEW_BLANKS ? '\n\n' : '\n';
  const headings: number[] = [];
  let written = '';
  for (const each of lines) {
    if (written !== '') written += apart;
    if (each.heading) headings.push(written.length);
    written += each.text;
  }
  return { text: written, headings };
}
