// Would more voters rather have greedy's outcome? The safety net of cities that use Equal Shares.
import { type Election, ballotCount } from './election.js';
import { type Comparison } from './outcome.js';

/** Each voter compares the number (points) of own projects funded; one with none counts like everybody. */
export function compareOutcomes(
  election: Election,
  equalShares: readonly number[],
  greedy: readonly number[],
): Comparison {
  const [own, other] = [ownFunded(election, equalShares), ownFunded(election, greedy)];
  const { multiplicities } = election.ballots;
  const count = (holds: (a: number, b: number) => boolean): number =>
    multiplicities.reduce((sum, times, ballot) => sum + (holds(own[ballot]!, other[ballot]!) ? times : 0), 0);
  const preferEqualShares = count((a, b) => a > b);
  const preferGreedy = count((a, b) => b > a);
  return {
    preferEqualShares,
    preferGreedy,
    onlyEqualSharesNonEmpty: count((a, b) => a > 0 && b === 0),
    onlyGreedyNonEmpty: count((a, b) => b > 0 && a === 0),
    keepEqualShares: preferGreedy <= preferEqualShares,
  };
}

/** Per distinct ballot the number (points) of its projects among these. */
export function ownFunded({ projects, ballots }: Election, winners: readonly number[]): Float64Array {
  const isFunded = new Uint8Array(projects.length);
  for (const project of winners) isFunded[project] = 1;
  const own = new Float64Array(ballotCount(ballots));
  for (let ballot = 0; ballot < own.length; ballot++) {
    for (let entry = ballots.starts[ballot]!; entry < ballots.starts[ballot + 1]!; entry++) {
      if (isFunded[ballots.projects[entry]!]) own[ballot]! += ballots.points ? ballots.points[entry]! : 1;
    }
  }
  return own;
}
