// What every run of Equal Shares in one count has in common.
import { type Walk } from '../greedy/greedy.js';

export interface Setting extends Walk {
  readonly costs: Float64Array;
  /** What a rate is divided by before projects are compared: the cost for cost utility, 1 for plain utility. */
  readonly divisors: Float64Array;
}

/** Prepares the runs; `utility` as in EqualSharesRule. */
export function settingOf(walk: Walk, utility: 'cost' | 'plain'): Setting {
  const costs = Float64Array.from(walk.election.projects, ({ cost }) => cost);
  const divisors = utility === 'cost' ? costs : new Float64Array(costs.length).fill(1);
  return { ...walk, costs, divisors };
}
