// Who took part in a poll.
import { type Fraction } from '../fraction.js';
import { type ChoicePoll, namedOn, type RankingPoll } from './poll.js';
import { share } from './share.js';

/** Ballots, not options: `cast` is `valid` and `blank` together. */
export interface Turnout {
  readonly cast: number;
  /** Name at least one option. */
  readonly valid: number;
  readonly blank: number;
  /** Blank ballots as a part of those cast. */
  readonly blankShare: Fraction;
}

export function turnoutOf({ ballots }: ChoicePoll | RankingPoll): Turnout {
  let [valid, blank] = [0, 0];
  for (const ballot of ballots) {
    if (namedOn(ballot).length === 0) blank += ballot.times;
    else valid += ballot.times;
  }
  return { cast: valid + blank, valid, blank, blankShare: share(blank, valid + blank) };
}
