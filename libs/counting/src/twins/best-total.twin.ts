// The best total that the budget can buy, found by trying every set of projects.
import { type BestTotalRule } from '../rules.js';
import { type Count } from './tie-order.twin.js';
import { projectIndices, totalCost, votesFor } from './voters.twin.js';

/** Every set of the projects given; for a dozen at most. */
export const subsetsOf = (projects: readonly number[]): readonly (readonly number[])[] =>
  projects.reduce<readonly (readonly number[])[]>(
    (sets, project) => [...sets, ...sets.map((set) => [...set, project])],
    [[]],
  );

/** Σ votes·cost in minor units, or Σ votes. */
export const totalOf = (count: Count, of: BestTotalRule['of'], projects: readonly number[]): bigint =>
  projects.reduce((total, project) => {
    const worth = of === 'cost' ? count.election.projects[project]!.cost : 1;
    return total + BigInt(votesFor(count.voters, project)) * BigInt(worth);
  }, 0n);

/** The first of the best sets. */
export function bestSet(count: Count, of: BestTotalRule['of']): readonly number[] {
  const { election } = count;
  const within = subsetsOf(projectIndices(election)).filter(
    (set) => totalCost(election, set) <= election.budget,
  );
  return within.reduce((best, set) => (totalOf(count, of, set) > totalOf(count, of, best) ? set : best));
}
