// What a rule answers.
import { type Fraction } from './fraction.js';

/** What may decide between projects that are equally good; see ties.ts. */
export type TieKey = 'cost' | 'votes' | 'lot' | 'id';

/**
 * One tie. Equal Shares and epsilon: all projects that were exactly equally good when one of them was chosen.
 * Greedy and the utilitarian completion: a project and all others of equal support after it in the ranking.
 */
export interface Tie {
  /** From 0: the number of projects chosen before, or the place in the ranking. */
  readonly step: number;
  /** Indices of the tied projects in the order they are taken. */
  readonly projects: readonly number[];
  /** The key that separated the chosen project from the next. */
  readonly decidedBy: TieKey;
}

/** Why the search for a larger endowment ended; `none` when there was no search. */
export type StopReason = 'exhaustive' | 'next_infeasible' | 'all_supported_selected' | 'none';

/** One purchase of Equal Shares. */
export interface Purchase {
  readonly project: number;
  /** What a supporter who can afford it pays per point (per vote on approval ballots), in minor units. */
  readonly payment: Fraction;
}

/** What Equal Shares leaves to tell. */
export interface EqualSharesReport {
  readonly endowmentStart: Fraction;
  readonly endowmentFinal: Fraction;
  readonly stop: StopReason;
  readonly purchases: readonly Purchase[];
  /** Projects added by a completion that is not Add1, in order. */
  readonly completionAdded: readonly number[];
  /** Ties met by that completion. */
  readonly completionTies: readonly Tie[];
}

/** How many voters prefer which outcome; the greedy one replaces Equal Shares only if strictly more do. */
export interface Comparison {
  readonly preferEqualShares: number;
  readonly preferGreedy: number;
  readonly onlyEqualSharesNonEmpty: number;
  readonly onlyGreedyNonEmpty: number;
  readonly keepEqualShares: boolean;
}

export interface Outcome {
  /** Indices of the funded projects, in order of selection. */
  readonly winners: readonly number[];
  /** Whole minor units. */
  readonly totalCost: number;
  readonly ties: readonly Tie[];
  readonly equalShares?: EqualSharesReport;
  readonly comparison?: Comparison;
}
