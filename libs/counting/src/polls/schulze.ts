// The Schulze method: compare every two options, then follow the strongest paths of victories.
import { indicesOf, type PollTie, type RankingPoll, requireCountable } from './poll.js';
import { type Matrix, pathStrengths } from './strongest-paths.js';
import { type Turnout, turnoutOf } from './turnout.js';

export interface SchulzeOutcome {
  readonly turnout: Turnout;
  /** `pairwise[a][b]`: the ballots that put a above b; a ballot puts what it names above what it leaves out. */
  readonly pairwise: Matrix;
  /** `strengths[a][b]`: the strength of the strongest path from a to b; see `strongestPath` for the path. */
  readonly strengths: Matrix;
  /** All options, best first; `step` of a tie is the place in it. */
  readonly order: readonly number[];
  readonly ties: readonly PollTie[];
  /** The options that no other beats, ascending; more than one is a tie for the first place. */
  readonly unbeaten: readonly number[];
  /** Who beats every other option one against one, if anyone does. */
  readonly condorcetWinner: number | null;
  /** Null when no ballot names any option. */
  readonly winner: number | null;
}

/** Throws a RangeError for a poll that cannot be counted. Source: M. Schulze, Soc. Choice Welf. 36 (2011). */
export function schulze(poll: RankingPoll): SchulzeOutcome {
  requireCountable(poll);
  const turnout = turnoutOf(poll);
  const pairwise = pairwiseOf(poll);
  const strengths = pathStrengths(pairwise);
  const options = indicesOf(poll.options);
  const { order, ties } = orderByStrength(strengths, poll.lots);
  const hasWinner = turnout.valid > 0;
  return {
    turnout,
    pairwise,
    strengths,
    order,
    ties,
    unbeaten: unbeatenOf(options, strengths),
    condorcetWinner: hasWinner ? condorcetWinnerOf(pairwise) : null,
    winner: hasWinner ? order[0]! : null,
  };
}

function pairwiseOf({ options, ballots }: RankingPoll): Matrix {
  const pairwise = Array.from({ length: options }, () => new Array<number>(options).fill(0));
  for (const { ranking, times } of ballots) {
    const below = new Set(indicesOf(options));
    for (const better of ranking) {
      below.delete(better);
      for (const worse of below) pairwise[better]![worse]! += times;
    }
  }
  return pairwise;
}

function condorcetWinnerOf(pairwise: Matrix): number | null {
  const beatsAll = (a: number) => pairwise[a]!.every((ballots, b) => a === b || ballots > pairwise[b]![a]!);
  return indicesOf(pairwise.length).find(beatsAll) ?? null;
}

function unbeatenOf(options: readonly number[], strengths: Matrix): readonly number[] {
  return options.filter((a) => options.every((b) => strengths[a]![b]! >= strengths[b]![a]!));
}

/** Place by place: of the options that none of the remaining beats, the one with the lowest lot. */
function orderByStrength(strengths: Matrix, lots: readonly number[]) {
  const order: number[] = [];
  const ties: PollTie[] = [];
  let remaining = indicesOf(lots.length);
  while (remaining.length > 0) {
    const tied = unbeatenOf(remaining, strengths);
    const chosen = tied.reduce((first, option) => (lots[option]! < lots[first]! ? option : first));
    if (tied.length > 1) ties.push({ step: order.length, options: tied, chosen, decidedBy: 'lot' });
    order.push(chosen);
    remaining = remaining.filter((option) => option !== chosen);
  }
  return { order, ties };
}
