// Elections for tests, from ballots written as pairs of a project and its points.
import { type BallotType, type Election, type Project } from '../election.js';

export interface CastBallot {
  /** Project index and points, each project once, in any order. */
  readonly entries: readonly (readonly [project: number, points: number])[];
  /** How many voters cast it. */
  readonly times: number;
}

export interface Paper {
  readonly projects: readonly Project[];
  /** Whole minor units. */
  readonly budget: number;
  readonly minorUnits: number;
  readonly ballotType: BallotType;
}

const COUNTS_ONE: ReadonlySet<BallotType> = new Set(['approval', 'knapsack', 'choose-1']);

/** Lays the ballots out as they are given, the empty ones only counted. */
export function layOut(paper: Paper, cast: readonly CastBallot[]): Election {
  const marked = cast.filter(({ entries }) => entries.length > 0);
  const rows = marked.map(({ entries }) => entries.toSorted(([a], [b]) => a - b));
  const points = COUNTS_ONE.has(paper.ballotType)
    ? null
    : Uint32Array.from(rows.flat(), ([, given]) => given);
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  return {
    ...paper,
    voters: cast.reduce((total, { times }) => total + times, 0),
    ballots: {
      starts: Uint32Array.from(starts),
      projects: Uint32Array.from(rows.flat(), ([project]) => project),
      points,
      multiplicities: Uint32Array.from(marked, ({ times }) => times),
    },
  };
}

/** Puts equal ballots together, in order of first appearance. */
export function group(cast: readonly CastBallot[]): readonly CastBallot[] {
  const grouped = new Map<string, CastBallot>();
  for (const { entries, times } of cast) {
    const sorted = entries.toSorted(([a], [b]) => a - b);
    const before = grouped.get(sorted.join(';'))?.times ?? 0;
    grouped.set(sorted.join(';'), { entries: sorted, times: before + times });
  }
  return [...grouped.values()];
}

export const buildElection = (paper: Paper, cast: readonly CastBallot[]): Election =>
  layOut(paper, group(cast));
