import type { Schemas } from '../shared/api';

export type Indicator = Schemas['IndicatorDto'];
export type IndicatorValue = Schemas['IndicatorValueDto'];
export type Unit = IndicatorValue['unit'];

export interface Comparison {
  unit: Unit;
  year: number;
  series: string[];
  rows: { label: string; values: (number | null)[] }[];
}

/** Indicators that measure the same in the same unit stand side by side; the others stand alone. */
export function compare(indicators: Indicator[]): { comparisons: Comparison[]; alone: Indicator[] } {
  const kinds = indicators.flatMap(({ year, values }) => values.map(({ unit }) => `${unit} ${year}`));
  const comparisons = [...new Set(kinds)].flatMap((kind) => {
    const [unit, year] = kind.split(' ');
    return comparison(indicators, unit as Unit, Number(year)) ?? [];
  });
  const compared = new Set(comparisons.flatMap(({ rows }) => rows.map(({ label }) => label)));
  return { comparisons, alone: indicators.filter(({ name }) => !compared.has(name)) };
}

function comparison(indicators: Indicator[], unit: Unit, year: number): Comparison | null {
  const rows = indicators
    .filter((indicator) => indicator.year === year)
    .map(({ name, values }) => ({ name, values: values.filter((value) => value.unit === unit) }));
  const labels = rows.flatMap(({ values }) => values.map(({ label }) => label));
  const series = [...new Set(labels)].filter((label) => labels.indexOf(label) !== labels.lastIndexOf(label));
  const shared = rows.filter(({ values }) => values.some(({ label }) => series.includes(label)));
  if (shared.length < 2) return null;
  const valueOf = (values: IndicatorValue[], label: string) =>
    values.find((value) => value.label === label)?.value ?? null;
  return {
    unit,
    year,
    series,
    rows: shared.map(({ name, values }) => ({
      label: name,
      values: series.map((label) => valueOf(values, label)),
    })),
  };
}
