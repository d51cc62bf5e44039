import { isCalendarDate, type CalendarDate } from '@maillage/kernel';
import type { GraphQLContext } from '../../context.ts';
import { BadRequest } from '../../db/bad-request.ts';

/** A value of a cell; a date is 'YYYY-MM-DD' in a column of dates. */
export type Cell = string | number | null;

export interface ExportColumn<Row> {
  /** As the screen's column is called. */
  id: string;
  headerId: string;
  /** Dates are typed in a workbook, so that they can be sorted and counted there. */
  type?: 'date';
  cell: (row: Row, context: GraphQLContext) => Cell;
}

export interface ExportPage<Row> {
  rows: Row[];
  /** Position of the last row, null when there is no more. */
  next: string | null;
}

/** A list that can be had as a file: the rows are those of the screen under the same filter and order. */
export interface ExportDefinition<Row = unknown> {
  /** Name in the address: /exports/<name>. */
  name: string;
  /** Title of the sheet, by its message. */
  titleId: string;
  columns: readonly ExportColumn<Row>[];
  /** The convention that the list belongs to, for the trace; absent for a list of its own. */
  conventionOf?(filters: URLSearchParams): string;
  /**
   * Reads one page of rows after a position, under the filters of the address.
   * @returns null when what the list belongs to is out of reach
   * @throws BadRequest when a filter cannot be read
   */
  page(context: GraphQLContext, filters: URLSearchParams, after: string | null): Promise<ExportPage<Row> | null>;
}

/** `sort=[-]FIELD` of the address, held to the sorts of the list. @param usual in the same form */
export function sortOf<S extends string>(
  filters: URLSearchParams,
  sorts: readonly S[],
  usual: S | `-${S}`,
): { by: S; direction: 'ASC' | 'DESC' } {
  const asked = filters.get('sort') ?? usual;
  const name = asked.replace(/^-/, '') as S;
  return sorts.includes(name)
    ? { by: name, direction: asked.startsWith('-') ? 'DESC' : 'ASC' }
    : { by: usual.replace(/^-/, '') as S, direction: usual.startsWith('-') ? 'DESC' : 'ASC' };
}

/** Values of a filter that may be given several times; null when it is not set. */
export function manyOf(filters: URLSearchParams, name: string): string[] | null {
  const values = filters.getAll(name).filter((value) => value !== '');
  return values.length > 0 ? values : null;
}

/** A day of the address; null when it is not set. @throws BadRequest when it is not a day */
export function dayOf(filters: URLSearchParams, name: string): CalendarDate | null {
  const day = filters.get(name);
  if (day === null || day === '') return null;
  if (!isCalendarDate(day)) throw new BadRequest('Date attendue sous la forme AAAA-MM-JJ, par exemple 2026-02-03.');
  return day;
}
