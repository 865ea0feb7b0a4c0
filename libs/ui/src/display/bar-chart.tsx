import { axisTicks, placeBars } from './chart-scale';
import { Table, type Column } from './table';

export interface ChartSeries {
  label: string;
  /** One value per category, not negative. */
  values: number[];
}

export interface BarChartProps {
  caption: string;
  rowHeader: string;
  categories: string[];
  series: ChartSeries[];
  format: (value: number) => string;
  /** Shorter form for the axis. */
  formatAxis?: (value: number) => string;
  /** Words on the control that opens the numbers. */
  tableText: string;
}

/** Grouped bars for the eye; the same numbers as a table, one press away, for everyone. */
export function BarChart(props: BarChartProps) {
  const { caption, rowHeader, categories, series, format, formatAxis = format, tableText } = props;
  const columns: Column<number>[] = [
    { id: 'category', header: rowHeader, rowHeader: true, cell: (index) => categories[index] },
    ...series.map(({ label, values }) => ({
      id: label,
      header: label,
      numeric: true,
      cell: (index: number) => format(values[index] ?? 0),
    })),
  ];
  return (
    <figure className="ui-chart">
      <figcaption className="ui-chart__caption">{caption}</figcaption>
      <div className="ui-chart__picture" aria-hidden="true">
        <ul className="ui-legend">
          {series.map(({ label }, index) => (
            <li className={`ui-legend__item ui-series-${index % 4}`} key={label}>
              {label}
            </li>
          ))}
        </ul>
        <Plot {...{ categories, series, formatAxis }} />
      </div>
      <details className="ui-details">
        <summary className="ui-details__summary">{tableText}</summary>
        <Table
          caption={caption}
          hideCaption
          columns={columns}
          rows={categories.map((_, index) => index)}
          rowKey={(index) => categories[index] ?? ''}
        />
      </details>
    </figure>
  );
}

const HEIGHT = 200;

function Plot({
  categories,
  series,
  formatAxis,
}: Pick<Required<BarChartProps>, 'categories' | 'series' | 'formatAxis'>) {
  const values = series.map((one) => one.values);
  const ticks = axisTicks(Math.max(...values.flat(), 0));
  const top = ticks.at(-1) ?? 1;
  return (
    <div className="ui-chart__plot">
      <div className="ui-chart__ticks">
        {ticks.toReversed().map((tick) => (
          <span key={tick}>{formatAxis(tick)}</span>
        ))}
      </div>
      <svg className="ui-chart__bars" width="100%" height={HEIGHT} focusable="false">
        {ticks.map((tick) => (
          <line
            className="ui-chart__line"
            key={tick}
            x2="100%"
            y1={`${100 - (tick / top) * 100}%`}
            y2={`${100 - (tick / top) * 100}%`}
          />
        ))}
        {placeBars(values, top).map(({ x, width, height, series: index }) => (
          <rect
            className={`ui-chart__bar ui-series-${index % 4}`}
            key={`${index}-${x}`}
            x={`${x}%`}
            width={`${width}%`}
            y={`${100 - height}%`}
            height={`${height}%`}
          />
        ))}
      </svg>
      <div className="ui-chart__categories">
        {categories.map((category) => (
          <span key={category}>{category}</span>
        ))}
      </div>
    </div>
  );
}
