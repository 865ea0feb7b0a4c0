// Greedy: sort, then walk down and fund what fits.
import { type Tie } from '../outcome.js';
import { type GreedyRule } from '../rules.js';
import { compareInTieOrder, recordTie, type Count } from './tie-order.twin.js';
import { projectIndices, supporterCount, totalCost, votesFor } from './voters.twin.js';

export interface GreedyWalk {
  readonly winners: readonly number[];
  readonly ties: readonly Tie[];
}

/** Above zero when `b` is better. */
function compareByMerit({ election, voters }: Count, by: GreedyRule['by'], a: number, b: number): number {
  const [votesA, votesB] = [votesFor(voters, a), votesFor(voters, b)];
  if (by === 'votes') return votesB - votesA;
  const [costA, costB] = [election.projects[a]!.cost, election.projects[b]!.cost];
  return Number(BigInt(votesB) * BigInt(costA) - BigInt(votesA) * BigInt(costB));
}

/** Walks down what is not funded yet, with the money that what is funded leaves of the budget. */
export function countGreedy(
  count: Count,
  { by, skip, fundUnsupported }: Omit<GreedyRule, 'kind'>,
  funded: readonly number[] = [],
): GreedyWalk {
  const order = projectIndices(count.election)
    .filter((project) => !funded.includes(project))
    .sort((a, b) => compareByMerit(count, by, a, b) || compareInTieOrder(count, a, b));
  const winners: number[] = [];
  const ties: Tie[] = [];
  let walking = true;
  for (const [place, project] of order.entries()) {
    const equals = order.slice(place).filter((other) => compareByMerit(count, by, project, other) === 0);
    if (equals.length > 1) ties.push(recordTie(count, place, equals));
    if (!fundUnsupported && supporterCount(count.voters, project) === 0) continue;
    const chosen = [...funded, ...winners, project];
    if (walking && totalCost(count.election, chosen) <= count.election.budget) winners.push(project);
    else if (!skip) walking = false;
  }
  return { winners, ties };
}
