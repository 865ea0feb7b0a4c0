// Instant run-off: the last option drops out, its ballots go to the next one they name, until one has a majority.
import { indicesOf, type PollTie, type RankingPoll, requireCountable } from './poll.js';
import { type Turnout, turnoutOf } from './turnout.js';

export interface RunoffRound {
  /** The options still in the race, ascending. */
  readonly standing: readonly number[];
  /** Per option the ballots whose highest standing option it is; 0 once it has been eliminated. */
  readonly votes: readonly number[];
  /** Ballots that name a standing option. */
  readonly continuing: number;
  /** Valid ballots that no longer do. */
  readonly exhausted: number;
  /** The fewest votes that are more than half of the continuing ballots. */
  readonly needed: number;
  /** Null in the round that decides. */
  readonly eliminated: number | null;
}

export interface RunoffOutcome {
  readonly turnout: Turnout;
  /** None when no ballot names any option. */
  readonly rounds: readonly RunoffRound[];
  readonly winner: number | null;
  /** Who was to be eliminated; `step` is the index in `rounds`. */
  readonly ties: readonly PollTie[];
}

type Tally = Omit<RunoffRound, 'eliminated'>;

/**
 * One option is eliminated per round. Of options with equally few votes it is the one with the fewest in the
 * round before, of those again equal in the one before that, and so on; then the one with the highest lot.
 * Throws a RangeError for a poll that cannot be counted.
 */
export function instantRunoff(poll: RankingPoll): RunoffOutcome {
  requireCountable(poll);
  const turnout = turnoutOf(poll);
  const rounds: RunoffRound[] = [];
  const ties: PollTie[] = [];
  let winner: number | null = null;
  let standing = indicesOf(poll.options);
  while (winner === null && turnout.valid > 0) {
    const tally = tallyRound(poll, standing, turnout.valid);
    winner = standing.find((option) => tally.votes[option]! >= tally.needed) ?? null;
    const eliminated = winner === null ? chooseLast(poll, tally, rounds, ties) : null;
    rounds.push({ ...tally, eliminated });
    standing = standing.filter((option) => option !== eliminated);
  }
  return { turnout, rounds, winner, ties };
}

function tallyRound({ options, ballots }: RankingPoll, standing: readonly number[], valid: number): Tally {
  const isStanding = new Set(standing);
  const votes = new Array<number>(options).fill(0);
  let continuing = 0;
  for (const { ranking, times } of ballots) {
    const highest = ranking.find((option) => isStanding.has(option));
    if (highest === undefined) continue;
    votes[highest]! += times;
    continuing += times;
  }
  return {
    standing,
    votes,
    continuing,
    exhausted: valid - continuing,
    needed: Math.floor(continuing / 2) + 1,
  };
}

/** The option to eliminate; a tie is added to `ties`. `before`: the rounds before this one. */
function chooseLast(
  { lots }: RankingPoll,
  { standing, votes }: Tally,
  before: readonly RunoffRound[],
  ties: PollTie[],
): number {
  const tied = fewestVotes(standing, votes);
  if (tied.length === 1) return tied[0]!;
  const left = before.reduceRight((options, round) => fewestVotes(options, round.votes), tied);
  const chosen = left.reduce((last, option) => (lots[option]! > lots[last]! ? option : last));
  const decidedBy = left.length === 1 ? 'earlier_round' : 'lot';
  ties.push({ step: before.length, options: tied, chosen, decidedBy });
  return chosen;
}

function fewestVotes(options: readonly number[], votes: readonly number[]): readonly number[] {
  const fewest = Math.min(...options.map((option) => votes[option]!));
  return options.filter((option) => votes[option] === fewest);
}
