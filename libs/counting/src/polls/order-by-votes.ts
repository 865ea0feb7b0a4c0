// Highest first; equal ones in the order of the lots, each such decision recorded.
import { indicesOf, type PollTie } from './poll.js';

export interface Order {
  /** All option indices, best first. */
  readonly order: readonly number[];
  /** One for every place that had more than one candidate. */
  readonly ties: readonly PollTie[];
}

/** `votes` and `lots` per option. */
export function orderByVotes(votes: readonly number[], lots: readonly number[]): Order {
  const order = indicesOf(votes.length).sort((a, b) => votes[b]! - votes[a]! || lots[a]! - lots[b]!);
  const ties = order.flatMap((chosen, step): PollTie[] => {
    const tied = order.slice(step).filter((option) => votes[option] === votes[chosen]);
    if (tied.length === 1) return [];
    return [{ step, options: tied.sort((a, b) => a - b), chosen, decidedBy: 'lot' }];
  });
  return { order, ties };
}
