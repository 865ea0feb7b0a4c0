import type { ReactNode } from 'react';
import { cx } from '../shared/class-names';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Totals, one per column, by column id. */
  footer?: { id: string; content: ReactNode }[];
}

const place = <Row,>({ numeric, rowHeader }: Column<Row>) =>
  cx('ui-table__cell', numeric && 'ui-table__cell--number', rowHeader && 'ui-table__cell--name');

/** A real table; below 600 px every row becomes a card. The roles keep it a table for screen readers there. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, footer }: TableProps<Row>) {
  return (
    <table className="utrecht-table ui-table" role="table">
      <caption className={cx('utrecht-table__caption ui-table__caption', hideCaption && 'ui-hidden')}>
        {caption}
      </caption>
      <thead className="ui-table__head" role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th className={place(column)} key={column.id} scope="col" role="columnheader">
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr className="ui-table__row" key={rowKey(row)} role="row">
            {columns.map((column) => (
              <BodyCell column={column} key={column.id}>
                {column.cell(row)}
              </BodyCell>
            ))}
          </tr>
        ))}
      </tbody>
      {footer && (
        <tfoot role="rowgroup">
          <tr className="ui-table__row ui-table__row--total" role="row">
            {columns.map((column) => (
              <BodyCell column={column} key={column.id}>
                {footer.find(({ id }) => id === column.id)?.content}
              </BodyCell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function BodyCell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  if (column.rowHeader) {
    return (
      <th className={place(column)} scope="row" role="rowheader">
        {children}
      </th>
    );
  }
  const isEmpty = children === undefined || children === null;
  return (
    <td
      className={cx(place(column), isEmpty && 'ui-table__cell--empty')}
      role="cell"
      data-label={column.header}
    >
      <span className="ui-table__value">{children}</span>
    </td>
  );
}
