import { MEDIA_TYPES } from '@maillage/domain/files';
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { decodeText } from './decode-text.ts';

/** A table of a file: its first line, and the others with their number in it, from 1. Blank lines are left out. */
export interface FileTable {
  readonly headers: readonly string[];
  readonly lines: readonly {
    readonly line: number;
    readonly cells: readonly (string | number | boolean | Date | null)[];
  }[];
}

/** Why a file gives no table. */
export type NoTable = 'unreadable' | 'empty' | 'too_many_lines' | 'too_many_columns';

const MOST_COLUMNS = 100;

type CellValue = FileTable['lines'][number]['cells'][number];

/** A cell as it is; what is neither text, number, day nor yes-or-no (an error of the sheet) holds nothing. */
const plain = (cell: unknown): CellValue =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date
    ? cell
    : null;

async function rowsOf(mediaType: string, bytes: Buffer, most: number): Promise<CellValue[][] | null> {
  if (mediaType === MEDIA_TYPES.xlsx) {
    // The first sheet that is seen; a workbook's own options may hide others.
    const workbook = await readXlsx(bytes, {
      sheets: (info) => !info.hidden && !info.veryHidden,
      maxRows: most + 2,
    });
    return (workbook.sheets[0]?.rows ?? []).map((row) => row.map(plain));
  }
  const decoded = decodeText(bytes);
  if (decoded === null) return null;
  return parseCsv(decoded.text, { delimiter: detectDelimiter(decoded.text) }).map((row) => row.map(plain));
}

const isBlank = (cells: readonly CellValue[]): boolean =>
  cells.every((cell) => cell === null || String(cell).trim() === '');

/**
 * Reads the first sheet of a workbook, or a text of separated values whose separator and code are found.
 * @param most lines at most beneath the header
 */
export async function readTable(mediaType: string, bytes: Buffer, most: number): Promise<FileTable | NoTable> {
  let rows: CellValue[][] | null;
  try {
    rows = await rowsOf(mediaType, bytes, most);
  } catch {
    return 'unreadable';
  }
  if (rows === null) return 'unreadable';
  const first = rows.findIndex((row) => !isBlank(row));
  if (first < 0) return 'empty';
  const headers = rows[first]!.map((cell) => (cell === null ? '' : String(cell).trim()));
  if (headers.length > MOST_COLUMNS) return 'too_many_columns';
  const lines = rows
    .map((cells, at) => ({ line: at + 1, cells }))
    .slice(first + 1)
    .filter(({ cells }) => !isBlank(cells));
  if (lines.length === 0) return 'empty';
  return lines.length > most ? 'too_many_lines' : { headers, lines };
}
