// Borda count: a ranking gives points, the last one named 1, and one more for every place above it.
import { orderByVotes } from './order-by-votes.js';
import { type PollTie, type RankingPoll, requireCountable } from './poll.js';
import { type Turnout, turnoutOf } from './turnout.js';

export interface BordaOutcome {
  readonly turnout: Turnout;
  /**
   * `awards[option][points]`: how many ballots gave the option so many points. 0 points are those of the valid
   * ballots that do not name it.
   */
  readonly awards: readonly (readonly number[])[];
  /** Per option: its points, each times the ballots that gave so many. */
  readonly points: readonly number[];
  /** All options, most points first; `step` of a tie is the place in it. */
  readonly order: readonly number[];
  readonly ties: readonly PollTie[];
  /** Null when no ballot names any option. */
  readonly winner: number | null;
}

/**
 * Points are the length of the ballot minus the position from 0, so a short ballot gives few.
 * Throws a RangeError for a poll that cannot be counted.
 */
export function borda(poll: RankingPoll): BordaOutcome {
  requireCountable(poll);
  const turnout = turnoutOf(poll);
  const awards = awardsOf(poll, turnout.valid);
  const points = awards.map((row) => row.reduce((sum, ballots, worth) => sum + ballots * worth, 0));
  const { order, ties } = orderByVotes(points, poll.lots);
  return { turnout, awards, points, order, ties, winner: turnout.valid > 0 ? order[0]! : null };
}

function awardsOf({ options, ballots }: RankingPoll, valid: number): number[][] {
  const awards = Array.from({ length: options }, () => [valid, ...new Array<number>(options).fill(0)]);
  for (const { ranking, times } of ballots)
    for (const [position, option] of ranking.entries()) {
      const row = awards[option]!;
      row[ranking.length - position]! += times;
      row[0]! -= times;
    }
  return awards;
}
