import { Table, type Column } from './table';

export interface BarRow {
  label: string;
  /** One value per series; null where nothing is known. */
  values: (number | null)[];
  /** Text after the value, such as "provisional". */
  note?: string;
}

export interface BarTableProps {
  caption: string;
  rowHeader: string;
  series: string[];
  rows: BarRow[];
  format: (value: number) => string;
  /** Value of a full bar; the largest value unless given. */
  max?: number;
}

/** A table in which every number has a bar: the picture and its accessible equivalent in one. */
export function BarTable({ caption, rowHeader, series, rows, format, max }: BarTableProps) {
  const full = max ?? Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)), 1);
  const columns: Column<BarRow>[] = [
    { id: 'label', header: rowHeader, rowHeader: true, cell: (row) => row.label },
    ...series.map((header, index) => ({
      id: `series-${index}`,
      header,
      cell: ({ values, note }: BarRow) => (
        <BarCell value={values[index] ?? null} full={full} index={index} format={format} note={note} />
      ),
    })),
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.label} />;
}

interface BarCellProps {
  value: number | null;
  full: number;
  index: number;
  format: (value: number) => string;
  note: string | undefined;
}

function BarCell({ value, full, index, format, note }: BarCellProps) {
  if (value === null) return <>–</>;
  return (
    <span className="ui-bar-cell">
      <span className="ui-bar-cell__value">
        {format(value)} {note && <span className="ui-small">{note}</span>}
      </span>
      <Bar share={value / full} index={index} />
    </span>
  );
}

/** One horizontal bar; `index` picks the colour of the series. */
export function Bar({ share, index }: { share: number; index: number }) {
  const width = `${Math.max(0, Math.min(share, 1)) * 100}%`;
  return (
    <svg className={`ui-bar ui-series-${index % 4}`} aria-hidden="true" focusable="false">
      <rect className="ui-bar__rest" width="100%" height="100%" />
      <rect className="ui-bar__value" width={width} height="100%" />
    </svg>
  );
}
