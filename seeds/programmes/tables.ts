import type { Finance, Line, Rounding } from './shape';

type Misprint = Omit<Rounding, 'reason'>;
type Convention = { balance: 1 | -1; deviation?: 1 | -1 };

/**
 * Signs differ per document, and so they are said here, once. Costs and revenue are positive everywhere.
 * balance 1: the balance is revenue minus costs (a deficit is negative); -1: costs minus revenue (a deficit is positive).
 * deviation 1: realised minus budget after changes; -1: budget after changes minus realised, on every line, so that
 * a plus is good news for costs and bad news for revenue.
 * Reserves count as costs when money goes in ("lasten") and as revenue when it comes out ("baten").
 */
const conventions: Record<string, Convention> = {
  '000': { balance: 1, deviation: 1 },
  '003': { balance: 1, deviation: -1 },
  '004': { balance: -1 },
};

const conventionOf = (table: Finance): Convention => {
  const found = conventions[table.quote.file.slice(0, 3)];
  if (!found) throw new Error(`No sign convention for ${table.quote.file}`);
  return found;
};

const sum = (lines: Line[], column: number) =>
  lines.reduce((all, line) => all + (line.amounts[column] ?? NaN), 0);

/** The one line that carries the group's total; a table without it cannot be checked. */
function totalOf(table: Finance, group: string): Line {
  const totals = table.lines.filter((line) => line.group === group && line.total);
  if (totals.length !== 1 || !totals[0])
    throw new Error(`${table.title}: ${totals.length} totals of ${group}`);
  return totals[0];
}

function compare(
  table: Finance,
  line: Line,
  calculate: (column: number) => number,
  columns?: number[],
): Misprint[] {
  const all = columns ?? table.columns.map((_, index) => index);
  return all
    .map((index) => ({
      line: line.name,
      group: line.group,
      column: table.columns[index]?.key ?? '',
      printed: line.amounts[index] ?? NaN,
      calculated: calculate(index),
    }))
    .filter((cell) => cell.printed !== cell.calculated);
}

function totals(table: Finance): Misprint[] {
  return ['costs', 'revenue'].flatMap((group) => {
    const details = table.lines.filter((line) => line.group === group && !line.total);
    return details.length === 0
      ? []
      : compare(table, totalOf(table, group), (column) => sum(details, column));
  });
}

/** The first balance follows from revenue and costs; the second from the first and the reserves. */
function balances(table: Finance): Misprint[] {
  const sign = conventionOf(table).balance;
  const [before, after, ...more] = table.lines.filter((line) => line.group === 'balance');
  if (!before || more.length > 0) throw new Error(`${table.title}: one or two balances expected`);
  const costs = [totalOf(table, 'costs')];
  const revenue = [totalOf(table, 'revenue')];
  const first = compare(table, before, (column) => sign * (sum(revenue, column) - sum(costs, column)));
  const reserves = table.lines.filter((line) => line.group === 'reserves');
  if (!after) return reserves.length === 0 ? first : [...first, ...compare(table, before, () => NaN)];
  const into = reserves.filter((line) => line.name.endsWith('(lasten)'));
  const out = reserves.filter((line) => line.name.endsWith('(baten)'));
  const second = (column: number) => sum([before], column) + sign * (sum(out, column) - sum(into, column));
  return [...first, ...compare(table, after, second)];
}

function deviations(table: Finance): Misprint[] {
  const place = (kind: string) => table.columns.findIndex((column) => column.kind === kind);
  const [deviation, budget, realised] = [place('deviation'), place('budget-after'), place('realised')];
  const sign = conventionOf(table).deviation;
  if (deviation < 0 && !sign) return [];
  if (deviation < 0 || budget < 0 || realised < 0 || !sign)
    throw new Error(`${table.title}: deviation of what?`);
  return table.lines.flatMap((line) =>
    compare(table, line, () => sign * (sum([line], realised) - sum([line], budget)), [deviation]),
  );
}

/** Every cell where the document prints something else than its own figures give. */
export const misprints = (table: Finance): Misprint[] => [
  ...totals(table),
  ...balances(table),
  ...deviations(table),
];

/** "(4.886)" is -4886, "1.347" is 1347, "-89" is -89. */
export function printedNumber(printed: string): number {
  const digits = Number(printed.replace(/[().%-]/g, ''));
  return /^[(-]/.test(printed) ? -digits : digits;
}

// prettier-ignore
const WORDS: Record<string, number> = {
  twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, vijftien: 15,
};

/** Every number a text names, in figures ("34%", "1500") or as a word ("vijftien"). */
export function numbersIn(text: string): string[] {
  const found = text.toLowerCase().match(/\d[\d.]*%?|\p{L}+/gu) ?? [];
  return found.flatMap((token) => {
    if (/^\d/.test(token)) return [token.replaceAll('.', '')];
    return WORDS[token] === undefined ? [] : [String(WORDS[token])];
  });
}
