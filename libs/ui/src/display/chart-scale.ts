/** Round axis from 0 to at least the largest value, in two to five steps: `[0, 20, 40, 60]`. */
export function axisTicks(largest: number): number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const steps = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

export interface BarBox {
  x: number;
  width: number;
  height: number;
  series: number;
}

/** Places grouped bars in percentages of the drawing; `values[series][category]`. */
export function placeBars(values: number[][], top: number): BarBox[] {
  const categories = values[0]?.length ?? 0;
  const group = 100 / Math.max(categories, 1);
  const width = Math.min((group * 0.72) / values.length, 12);
  return values.flatMap((list, series) =>
    list.map((value, category) => ({
      x: group * (category + 0.5) + width * (series - values.length / 2),
      width: width * 0.92,
      height: (Math.max(0, value) / top) * 100,
      series,
    })),
  );
}
