import type { Schemas } from '../shared/api';

export type FinanceTable = Schemas['FinanceTableDto'];
export type FinanceLine = Schemas['FinanceLineDto'];
export type LineGroup = FinanceLine['group'];

export interface LineBlock {
  group: LineGroup;
  lines: FinanceLine[];
  /** The sum under the lines. */
  total: FinanceLine | null;
}

export interface LinesToShow {
  /** Shown at once. */
  main: FinanceLine[];
  /** The lines that the totals are made of, per group; empty when the main lines are all there is. */
  details: LineBlock[];
}

/** All lines at once, unless a name stands there twice: then the totals first, and the parts per group. */
export function linesToShow({ lines }: Pick<FinanceTable, 'lines'>): LinesToShow {
  const isClear = new Set(lines.map(({ name }) => name)).size === lines.length;
  if (isClear) return { main: lines, details: [] };
  const groups = [...new Set(lines.map(({ group }) => group))];
  const details = groups.map((group) => {
    const own = lines.filter((line) => line.group === group);
    const total = own.find(({ isTotal }) => isTotal) ?? null;
    return { group, lines: own.filter(({ isTotal }) => !isTotal), total };
  });
  return {
    main: lines.filter(({ isTotal }) => isTotal),
    details: details.filter((block) => block.lines.length > 0),
  };
}

function totalOf(table: FinanceTable, group: LineGroup): number[] | null {
  return table.lines.find((line) => line.group === group && line.isTotal)?.amountsCents ?? null;
}

export interface CostsAndRevenue {
  columns: FinanceTable['columns'];
  costs: number[];
  revenue: number[];
}

/** Planned against realised: the totals of every column that is not itself a difference. */
export function costsAndRevenue(table: FinanceTable): CostsAndRevenue | null {
  const costs = totalOf(table, 'costs');
  const revenue = totalOf(table, 'revenue');
  if (!costs || !revenue) return null;
  const shown = table.columns.flatMap(({ kind }, index) => (kind === 'deviation' ? [] : [index]));
  return {
    columns: shown.map((index) => table.columns[index]!),
    costs: shown.map((index) => costs[index] ?? 0),
    revenue: shown.map((index) => revenue[index] ?? 0),
  };
}

/** Whether the document prints a shortage as a minus or without one; null when that cannot be seen. */
export function signOfShortage(table: FinanceTable): 'minus' | 'plus' | null {
  const totals = costsAndRevenue(table);
  const balance = totalOf(table, 'balance');
  if (!totals || !balance) return null;
  const shortage = totals.costs[0]! - totals.revenue[0]!;
  const printed = balance[table.columns.indexOf(totals.columns[0]!)] ?? 0;
  if (shortage <= 0 || printed === 0) return null;
  return printed < 0 ? 'minus' : 'plus';
}

export interface Deviation {
  /** The column's name in the document. */
  label: string;
  /** What the other is subtracted from. */
  first: 'budget' | 'actual';
}

/** How the document calculates its difference, read from the total of the costs. */
export function deviationOf(table: FinanceTable): Deviation | null {
  const at = (kind: FinanceTable['columns'][number]['kind']) =>
    table.columns.findIndex((column) => column.kind === kind);
  const costs = totalOf(table, 'costs');
  const [planned, actual, deviation] = [at('budget-after'), at('realised'), at('deviation')];
  if (!costs || planned < 0 || actual < 0 || deviation < 0) return null;
  const budgetFirst = costs[planned]! - costs[actual]!;
  if (budgetFirst === 0) return null;
  const isBudgetFirst = Math.sign(budgetFirst) === Math.sign(costs[deviation]!);
  return { label: table.columns[deviation]!.label, first: isBudgetFirst ? 'budget' : 'actual' };
}
