import type { ReactNode } from 'react';
import styles from './Cohorts.module.css';

export interface SmallColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly number?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** What the line of totals says under it. */
  readonly total?: ReactNode;
}

interface SmallTableProps<Row> {
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly SmallColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
}

/** A table inside a section; on a phone, each row is a block of facts with their names. Roles are told, for blocks have none. */
export function SmallTable<Row>({ caption, columns, rows, rowId }: SmallTableProps<Row>) {
  const [first, ...others] = columns;
  const look = ({ number }: SmallColumn<Row>) => (number ? styles.number : undefined);
  const summed = columns.some(({ total }) => total !== undefined);
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" className={look(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowId(row)} role="row">
              <th role="rowheader" scope="row">
                {first?.cell(row)}
              </th>
              {others.map((column) => (
                <td key={column.id} role="cell" className={look(column)} data-label={column.header}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {summed ? (
          <tfoot role="rowgroup">
            <tr role="row">
              <th role="rowheader" scope="row">
                {first?.total}
              </th>
              {others.map((column) => (
                <td key={column.id} role="cell" className={look(column)} data-label={column.header}>
                  <div>{column.total}</div>
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
