// All the money of a file in whole minor units, and what does not fit the budget.
import { decimalsOf, toMinorUnits, type Decimal } from './money.js';
import { type Cell } from './cells.js';
import { type ProblemList, quotation } from './problem.js';
import { type ProjectRow } from './projects-section.js';
import { type Terms } from './terms.js';

/** The cost that stands for a project that was withdrawn, in whole currency units. */
const WITHDRAWN = '999999999';

export interface Prices {
  /** minorUnits = 10^decimals. */
  readonly decimals: number;
  readonly minorUnits: number;
  /** Minor units, beside the projects; 0, as the budget, for an amount that could not be read. */
  readonly costs: readonly number[];
  readonly budget: number;
}

export function readPrices(
  budget: Terms['budget'],
  projects: readonly ProjectRow[],
  problems: ProblemList,
): Prices {
  const amounts = projects.flatMap(({ cost }) => cost?.amount ?? []);
  const decimals = decimalsOf(budget === null ? amounts : [budget.amount, ...amounts]);
  const units = (amount: { amount: Decimal; cell: Cell } | null) =>
    amount === null ? 0 : readUnits(amount.amount, decimals, amount.cell, problems);
  const costs = projects.map(({ cost }) => units(cost));
  const prices = { decimals, minorUnits: 10 ** decimals, costs, budget: units(budget) };
  checkTotal(prices, projects, problems);
  if (prices.budget === 0) return prices;
  projects.forEach((project, index) => checkCost(project, costs[index]!, prices.budget, problems));
  checkUnused(prices, projects, problems);
  return prices;
}

function readUnits(amount: Decimal, decimals: number, cell: Cell, problems: ProblemList): number {
  const units = toMinorUnits(amount, decimals);
  if (units !== null) return units;
  const message = () =>
    `${quotation(cell.text)} is too large or too fine; expected at most 2^53 - 1 minor units and 15 decimals.`;
  problems.add('amount-too-large', () => cell.at, message);
  return 0;
}

function checkTotal({ costs }: Prices, projects: readonly ProjectRow[], problems: ProblemList): void {
  let total = 0;
  for (const [index, cost] of costs.entries()) {
    total += cost;
    if (total <= Number.MAX_SAFE_INTEGER) continue;
    const message = () => 'The costs up to this one are too large; expected at most 2^53 - 1 minor units.';
    problems.add('total-too-large', () => projects[index]!.cost!.cell.at, message);
    return;
  }
}

function checkCost({ cost }: ProjectRow, units: number, budget: number, problems: ProblemList): void {
  if (cost === null || units <= budget) return;
  const at = () => cost.cell.at;
  if (cost.amount.decimals === 0 && cost.amount.digits === WITHDRAWN) {
    const message = () => `The cost ${WITHDRAWN} stands for a withdrawn project; expected a real cost.`;
    problems.add('withdrawn-project', at, message);
  } else {
    const message = () => `The cost ${quotation(cost.cell.text)} is above the budget; expected at most that.`;
    problems.add('cost-above-budget', at, message);
  }
}

/** Reports the first project left out that the money left would have paid. */
function checkUnused(prices: Prices, projects: readonly ProjectRow[], problems: ProblemList): void {
  let left = prices.budget;
  projects.forEach(({ selected }, index) => {
    if (selected?.text === '1') left -= prices.costs[index]!;
  });
  if (left === prices.budget) return;
  const fitting = projects.find(
    ({ selected, cost }, index) => selected?.text === '0' && cost !== null && prices.costs[index]! <= left,
  );
  if (fitting === undefined) return;
  const message = () => 'This project is not selected, but the money left would pay it; expected it to be 1.';
  problems.add('unused-budget', () => fitting.selected!.at, message);
}
