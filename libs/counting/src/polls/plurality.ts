// Most votes: one choice per ballot, or several.
import { type Fraction } from '../fraction.js';
import { orderByVotes } from './order-by-votes.js';
import { type ChoicePoll, type PollTie, requireCountable } from './poll.js';
import { share } from './share.js';
import { type Turnout, turnoutOf } from './turnout.js';

export interface ChoiceOutcome {
  readonly turnout: Turnout;
  /** Per option the ballots that name it. */
  readonly votes: readonly number[];
  /** Per option its votes as a part of the valid ballots; with several choices these add up to more than 1. */
  readonly shares: readonly Fraction[];
  /** All options, most votes first. */
  readonly order: readonly number[];
  /** The first ones of `order`; an option without votes never wins. */
  readonly winners: readonly number[];
  /** Met when a winner was chosen; `step` is the place in `winners`. */
  readonly ties: readonly PollTie[];
}

/** Every voter chooses one option, most votes wins. Throws a RangeError for a poll that cannot be counted. */
export const plurality = (poll: ChoicePoll): ChoiceOutcome => multipleChoice(poll, 1, 1);

/**
 * Every voter chooses up to `maxChoices` options, and the `seats` options with the most votes win.
 * Throws a RangeError for a poll that cannot be counted.
 */
export function multipleChoice(poll: ChoicePoll, maxChoices: number, seats: number): ChoiceOutcome {
  requireCountable(poll, maxChoices);
  const turnout = turnoutOf(poll);
  const votes = new Array<number>(poll.options).fill(0);
  for (const { choice, times } of poll.ballots) for (const option of choice) votes[option]! += times;
  const { order, ties } = orderByVotes(votes, poll.lots);
  const winners = order.slice(0, seats).filter((option) => votes[option]! > 0);
  return {
    turnout,
    votes,
    shares: votes.map((count) => share(count, turnout.valid)),
    order,
    winners,
    ties: ties.filter(({ step }) => step < winners.length),
  };
}
