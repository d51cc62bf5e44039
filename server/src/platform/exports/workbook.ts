import { writeXlsx } from 'hucre/xlsx';
import type { Cell } from './definition.ts';

export interface Sheet {
  title: string;
  header: readonly string[];
  /** For each column, whether it holds dates. */
  dates: readonly boolean[];
  rows: readonly Cell[][];
  provenance: string;
}

const WIDEST = 60;

/** A civil date as a spreadsheet counts days: without a time or a zone. */
function cellOf(cell: Cell, isDate: boolean): Cell | Date {
  return isDate && typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : cell;
}

/** Writes a workbook of two sheets: the rows under their header, and where they come from. */
export async function writeWorkbook({ title, header, dates, rows, provenance }: Sheet): Promise<Uint8Array> {
  const widthOf = (column: number): number =>
    Math.min(
      WIDEST,
      3 +
        rows
          .slice(0, 200)
          .reduce((widest, row) => Math.max(widest, String(row[column] ?? '').length), header[column]!.length),
    );
  return writeXlsx({
    sheets: [
      {
        // What a sheet's name cannot hold is dropped.
        name: title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
        columns: header.map((_name, column) => ({
          width: widthOf(column),
          ...(dates[column] ? { numFmt: 'dd/mm/yyyy' } : {}),
        })),
        rows: [[...header], ...rows.map((row) => row.map((cell, column) => cellOf(cell, dates[column] ?? false)))],
        freezePane: { rows: 1 },
      },
      { name: 'Provenance', columns: [{ width: 100 }], rows: [[provenance]] },
    ],
  });
}
