import { printable, type Block, type Line } from './content.ts';
import { MUTED, RULE, type Sheet, SMALL, TOP, type Style } from './pdf-sheet.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Cell = readonly Line[];

const PAD = 5;
const GAP = 2;
const HEAD: Style = { ...SMALL, face: 'strong', color: MUTED, size: 8.5 };

/** Draws a table: its head again on every page, rows cut between lines only where one is longer than a page. */
export function drawTable(sheet: Sheet, { columns, rows, caption }: Table, styleOf: (line: Line) => Style): void {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / total) * sheet.width);
  const lefts = widths.map((_width, index) => widths.slice(0, index).reduce((sum, each) => sum + each, sheet.left));
  const cellStyle = (line: Line): Style => ({ ...styleOf(line), size: line.look === 'muted' ? 8 : 9 });
  const inner = (column: number): number => widths[column]! - 2 * PAD;
  const heightOf = (cell: Cell, column: number): number =>
    cell.reduce((sum, line) => sum + sheet.heightOf(line.text, cellStyle(line), inner(column)) + GAP, 0);
  const rowHeight = (row: readonly Cell[]): number => Math.max(...row.map(heightOf)) + 2 * PAD;
  const head: Cell[] = columns.map(({ title }) => [{ text: title }]);
  const headHeight =
    Math.max(...columns.map(({ title }, column) => sheet.heightOf(title, HEAD, inner(column)))) + 2 * PAD;
  const table = sheet.group(sheet.root, 'Table');
  sheet.tell(table, 'Caption', () => sheet.write(caption, { ...SMALL, after: 0 }, sheet.left, sheet.width));
  sheet.pdf.y += 4;

  /** @param parent null for a row that is only repeated */
  function drawRow(
    cells: readonly Cell[],
    height: number,
    styles: (line: Line) => Style,
    parent: ReturnType<Sheet['group']> | null,
    isHead: boolean,
  ): void {
    const { y } = sheet.pdf;
    const row = parent && sheet.group(parent, 'TR');
    if (isHead) sheet.decorate(() => sheet.pdf.rect(sheet.left, y, sheet.width, height).fill('#eeecf5'));
    cells.forEach((cell, column) => {
      const draw = (): void => {
        sheet.pdf.y = y + PAD;
        for (const line of cell) {
          sheet.write(line.text, styles(line), lefts[column]! + PAD, inner(column));
          sheet.pdf.y += GAP;
        }
      };
      if (row) {
        const scope = isHead ? ({ scope: 'Column' } as object) : {};
        row.add(sheet.pdf.struct(isHead ? 'TH' : 'TD', scope, draw));
      } else sheet.decorate(draw, true);
    });
    row?.end();
    sheet.pdf.y = y + height;
    sheet.decorate(() =>
      sheet.pdf
        .moveTo(sheet.left, y + height)
        .lineTo(sheet.left + sheet.width, y + height)
        .lineWidth(0.5)
        .strokeColor(RULE)
        .stroke(),
    );
  }

  const headRow = (parent: ReturnType<Sheet['group']> | null): void =>
    drawRow(head, headHeight, () => HEAD, parent, true);
  const newPage = (): void => {
    sheet.pdf.addPage();
    headRow(null);
  };

  headRow(table);
  for (const row of rows) {
    let rest: readonly Cell[] | null = row;
    while (rest) {
      const height = rowHeight(rest);
      if (height <= sheet.room) {
        drawRow(rest, height, cellStyle, table, false);
        break;
      }
      const onEmptyPage = sheet.bottom - TOP - headHeight;
      if (height <= onEmptyPage || sheet.room < 0.25 * onEmptyPage) {
        newPage();
        if (height <= onEmptyPage) continue;
      }
      const room = sheet.room - 2 * PAD;
      const cut: { now: Line[]; later: Line[] }[] = rest.map((cell, column) =>
        cutCell(cell, room, (line) => sheet.heightOf(line.text, cellStyle(line), inner(column)) + GAP),
      );
      drawRow(
        cut.map(({ now }) => now),
        rowHeight(cut.map(({ now }) => now)),
        cellStyle,
        table,
        false,
      );
      rest = cut.some(({ later }) => later.length > 0) ? cut.map(({ later }) => later) : null;
    }
  }
  table.end();
  sheet.pdf.y += 10;
}

/** As much of a cell as fits, and the rest. At least a few words, so that it always comes to an end. */
function cutCell(cell: Cell, room: number, heightOf: (line: Line) => number): { now: Line[]; later: Line[] } {
  const now: Line[] = [];
  let used = 0;
  for (const [index, line] of cell.entries()) {
    const height = heightOf(line);
    if (used + height <= room) {
      now.push(line);
      used += height;
      continue;
    }
    const words = printable(line.text).split(/(?<=\s)/);
    let [fits, tooMany] = [0, words.length];
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2);
      if (used + heightOf({ ...line, text: words.slice(0, middle).join('') }) <= room) fits = middle;
      else tooMany = middle;
    }
    const taken = now.length === 0 ? Math.max(1, fits) : fits;
    if (taken > 0) now.push({ ...line, text: words.slice(0, taken).join('').trimEnd() });
    const left = words.slice(taken).join('');
    return { now, later: [...(left === '' ? [] : [{ ...line, text: left }]), ...cell.slice(index + 1)] };
  }
  return { now, later: [] };
}
