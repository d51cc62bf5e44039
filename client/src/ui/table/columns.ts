import type { ReactNode } from 'react';

/** One column of a list. */
export interface ListColumn<Row, Sort extends string = string> {
  /** Also the name of the column in the export. */
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Name of the order on the server; the column cannot be sorted without one. */
  readonly sort?: Sort;
  /** Names the row for screen readers; one column has it, and it cannot be hidden. */
  readonly rowHeader?: boolean;
  readonly numeric?: boolean;
  /** Columns of the export that it shows together; the one of its own name when absent. */
  readonly exported?: readonly string[];
  /** Hidden until the reader asks for it. */
  readonly optional?: boolean;
}

/** Ids of the columns on screen: those of the address, else the usual ones; the row header is always there. */
export function shownColumns<Row>(columns: readonly ListColumn<Row>[], asked: readonly string[] | null): string[] {
  return columns
    .filter((column) => column.rowHeader || (asked ? asked.includes(column.id) : !column.optional))
    .map((column) => column.id);
}

/** Names in the export of the columns on screen. */
export function exportedColumns<Row>(columns: readonly ListColumn<Row>[], shown: readonly string[]): string[] {
  const chosen = columns.filter((column) => shown.includes(column.id));
  return [...new Set(chosen.flatMap((column) => column.exported ?? [column.id]))];
}

/** What to keep in the address after a change of columns: nothing when they are the usual ones. */
export function columnsToKeep<Row>(columns: readonly ListColumn<Row>[], shown: readonly string[]): string[] | null {
  const usual = shownColumns(columns, null);
  const chosen = columns.filter((column) => shown.includes(column.id)).map((column) => column.id);
  return chosen.join() === usual.join() ? null : chosen;
}
