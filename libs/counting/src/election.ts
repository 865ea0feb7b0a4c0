// An election as the counting rules see it: whole numbers, and every distinct ballot once.

/** How a voter filled in the ballot. Knapsack and choose-1 are approval ballots with a limit. */
export type BallotType = 'approval' | 'knapsack' | 'cumulative' | 'score' | 'ordinal' | 'choose-1';

/** What stands on the ballot paper. */
export interface Project {
  /** Any text, unique in the election; compared by UTF-16 code unit, never by locale. */
  readonly id: string;
  /** Whole minor units (cents), above zero. */
  readonly cost: number;
  /** The themes it belongs to, if any. */
  readonly categories?: readonly string[];
}

/**
 * The distinct ballots: ballot b names `projects[starts[b]] … projects[starts[b + 1] - 1]`, indices into
 * `Election.projects`, in ascending order and each once. Only support is kept: a project with no points
 * on a ballot is not on it.
 */
export interface BallotTable {
  /** One more than there are distinct ballots. */
  readonly starts: Uint32Array;
  readonly projects: Uint32Array;
  /** Points (or Borda points) beside each entry of `projects`; null when every entry counts one. */
  readonly points: Uint32Array | null;
  /** How many voters cast this very ballot. */
  readonly multiplicities: Uint32Array;
}

export interface Election {
  readonly projects: readonly Project[];
  /** Whole minor units (cents). */
  readonly budget: number;
  /** Minor units in one unit of the currency: 100 for euros in cents, 1 for whole forints. */
  readonly minorUnits: number;
  readonly ballotType: BallotType;
  /** All valid ballots handed in, the empty ones included. */
  readonly voters: number;
  readonly ballots: BallotTable;
}

/** The number of distinct ballots that name at least one project. */
export const ballotCount = (ballots: BallotTable): number => ballots.multiplicities.length;
