// How people judge one thing on a scale, say from 1 to 5.
import { fraction, type Fraction } from '../fraction.js';
import { requireTimes } from './poll.js';
import { share } from './share.js';

/** Levels are whole numbers from `lowest` (0 or more) up to and including `highest`. */
export interface ScalePoll {
  readonly lowest: number;
  readonly highest: number;
  readonly ballots: readonly GroupedOpinion[];
}

export interface GroupedOpinion {
  /** Null: no opinion. */
  readonly level: number | null;
  /** How many voters said so. */
  readonly times: number;
}

export interface ScaleLevel {
  readonly level: number;
  readonly votes: number;
  /** Of those with an opinion. */
  readonly share: Fraction;
}

export interface ScaleOutcome {
  readonly opinions: number;
  readonly noOpinion: number;
  /** Every level of the scale, lowest first. */
  readonly levels: readonly ScaleLevel[];
  /** Null when nobody has an opinion, as are the medians. */
  readonly mean: Fraction | null;
  /** The two in the middle when the opinions stand in order; they are one and the same for an odd number. */
  readonly lowerMedian: number | null;
  readonly upperMedian: number | null;
}

/** Throws a RangeError for a level that is not on the scale, and for a scale that is none. */
export function countScale(poll: ScalePoll): ScaleOutcome {
  requireScale(poll);
  const { lowest, highest, ballots } = poll;
  const votes = new Array<number>(highest - lowest + 1).fill(0);
  let noOpinion = 0;
  for (const { level, times } of ballots) {
    if (level === null) noOpinion += times;
    else votes[level - lowest]! += times;
  }
  const opinions = votes.reduce((sum, count) => sum + count, 0);
  const levels = votes.map((count, step) => ({
    level: lowest + step,
    votes: count,
    share: share(count, opinions),
  }));
  return { opinions, noOpinion, levels, ...middleOf(levels, opinions) };
}

function middleOf(levels: readonly ScaleLevel[], opinions: number) {
  if (opinions === 0) return { mean: null, lowerMedian: null, upperMedian: null };
  const sum = levels.reduce((total, { level, votes }) => total + BigInt(level) * BigInt(votes), 0n);
  return {
    mean: fraction(sum, BigInt(opinions)),
    lowerMedian: levelAt(levels, Math.floor((opinions - 1) / 2)),
    upperMedian: levelAt(levels, Math.floor(opinions / 2)),
  };
}

/** The level of the opinion at this position, from 0, when they stand in order. */
function levelAt(levels: readonly ScaleLevel[], position: number): number {
  let passed = 0;
  return levels.find(({ votes }) => (passed += votes) > position)!.level;
}

function requireScale({ lowest, highest, ballots }: ScalePoll): void {
  const isScale = Number.isInteger(lowest) && Number.isInteger(highest) && lowest >= 0 && lowest <= highest;
  if (!isScale) throw new RangeError(`No scale runs from ${lowest} to ${highest}`);
  for (const { level, times } of ballots) {
    requireTimes(times);
    const isOnScale = level === null || (Number.isInteger(level) && level >= lowest && level <= highest);
    if (!isOnScale) throw new RangeError(`Level ${level} is not on the scale from ${lowest} to ${highest}`);
  }
}
