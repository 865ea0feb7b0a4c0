// The exact knapsack optimum: how much support a budget can buy at most. A yardstick, not a rule to decide by.
import { type Election } from '../election.js';
import { type Support } from '../support.js';

export interface BestTotal {
  /** One optimal set, ascending. */
  readonly winners: readonly number[];
  /** Σ votes (points), times the cost in minor units for `cost`. */
  readonly objective: bigint;
}

interface Item {
  readonly project: number;
  readonly cost: number;
  readonly value: bigint;
  /** The value as a double, rounded up a little so that bounds stay bounds. */
  readonly worth: number;
}

/** Branch and bound: takes items by value per cost, and cuts where even a part of the next item is too little. */
export function bestTotal(
  { projects, budget }: Election,
  { scores }: Support,
  of: 'cost' | 'plain',
): BestTotal {
  const items = projects
    .map(({ cost }, project): Item => {
      const value = BigInt(scores[project]!) * (of === 'cost' ? BigInt(cost) : 1n);
      return { project, cost, value, worth: Number(value) * (1 + 2 ** -48) };
    })
    .filter(({ cost, value }) => value > 0n && cost <= budget)
    .sort((a, b) => b.worth * a.cost - a.worth * b.cost || a.project - b.project);
  let best: BestTotal = { winners: [], objective: 0n };
  const chosen: number[] = [];
  const visit = (at: number, money: number, objective: bigint): void => {
    if (objective > best.objective) best = { winners: [...chosen], objective };
    if (at === items.length || Number(objective) + bound(items, at, money) < Number(best.objective) + 0.5)
      return;
    const { project, cost, value } = items[at]!;
    if (cost <= money) {
      chosen.push(project);
      visit(at + 1, money - cost, objective + value);
      chosen.pop();
    }
    visit(at + 1, money, objective);
  };
  visit(0, budget, 0n);
  return { winners: [...best.winners].sort((a, b) => a - b), objective: best.objective };
}

/** What the items from `at` on can add at most, when the last one may be cut in pieces. */
function bound(items: readonly Item[], at: number, money: number): number {
  let left = money;
  let total = 0;
  for (let next = at; next < items.length; next++) {
    const { cost, worth } = items[next]!;
    if (cost > left) return (total + (worth * left) / cost) * (1 + 2 ** -40);
    left -= cost;
    total += worth;
  }
  return total * (1 + 2 ** -40);
}
