// Who takes part at all: a minimum of support, applied before any rule.
import { type Election } from './election.js';
import { type Fraction } from './fraction.js';
import { type Support } from './support.js';

export type Threshold =
  /** At least so many votes (points where ballots carry points). */
  | { readonly kind: 'votes'; readonly atLeast: number }
  /** Votes of at least this part of all voters. */
  | { readonly kind: 'share_of_voters'; readonly atLeast: Fraction }
  /** Votes of at least this part of what the project costs as a part of the budget; Świecie 2023 took 1/3. */
  | { readonly kind: 'share_of_cost'; readonly atLeast: Fraction };

/** The projects that stay below the threshold, for `Constraints.ineligible`. */
export function belowThreshold(
  election: Election,
  { votes, scores }: Support,
  threshold: Threshold,
): number[] {
  const { projects, voters, budget } = election;
  const isBelow = (project: number): boolean => {
    if (threshold.kind === 'votes') return scores[project]! < threshold.atLeast;
    const { numerator, denominator } = threshold.atLeast;
    const have = BigInt(votes[project]!) * denominator;
    if (threshold.kind === 'share_of_voters') return have < BigInt(voters) * numerator;
    return have * BigInt(budget) < BigInt(projects[project]!.cost) * BigInt(voters) * numerator;
  };
  return projects.map((_, project) => project).filter(isBelow);
}
