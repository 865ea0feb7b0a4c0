// The rules that can be chosen, with every switch that changes a result, and the names outsiders use for them.
import { type TieKey } from './outcome.js';

/** By votes (points), highest first; a project that does not fit is skipped, or ends the walk. */
export interface GreedyRule {
  readonly kind: 'greedy';
  readonly by: 'votes' | 'votes_per_cost';
  readonly skip: boolean;
  /** Whether a project that nobody supports may be funded when it fits. */
  readonly fundUnsupported: boolean;
}

/** Raises every voter's endowment by `increment` until the outcome would cost more than the budget. */
export interface Add1 {
  /** `exact`: the budget divided by the voters; `whole`: the same, rounded down to whole currency units. */
  readonly start: 'exact' | 'whole';
  /** Stop as soon as no further project fits: of all projects, or of those with support. */
  readonly untilExhaustive: 'all' | 'supported' | 'no';
  /** Per voter, whole minor units, at least 1. */
  readonly increment: number;
}

export interface EqualSharesRule {
  readonly kind: 'equal_shares';
  /** Utility of a funded project for its supporter: its cost (times points), or 1 (or the points). */
  readonly utility: 'cost' | 'plain';
  readonly add1: Add1 | null;
  /** What may still be added with the money that is left. */
  readonly completion: 'none' | 'utilitarian' | 'epsilon';
  /** Whether the utilitarian completion may add projects that nobody supports. */
  readonly fundUnsupported: boolean;
  /** Use greedy's outcome when strictly more voters prefer it. */
  readonly compareWithGreedy: boolean;
}

/** The exact knapsack optimum of Σ votes·cost or Σ votes: a yardstick without constraints, not a rule to decide by. */
export interface BestTotalRule {
  readonly kind: 'best_total';
  readonly of: 'cost' | 'plain';
}

export type Rule = GreedyRule | EqualSharesRule | BestTotalRule;

export interface NamedRule {
  readonly rule: Rule;
  readonly tieKeys: readonly TieKey[];
  /** Borda with the last at 0 instead of 1; only for ordinal ballots. */
  readonly lastGetsNothing: boolean;
}
