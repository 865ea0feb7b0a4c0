// From a ballot with ids to the numbers that `BallotCollector` takes.
import { type Ballot, type BallotPaper } from './ballot.js';

export interface BallotEntries {
  /** Indices into the paper's projects, in the order of the ballot. */
  readonly projects: number[];
  /** Beside each project, 0 if that was its score; null when every entry counts one. */
  readonly points: number[] | null;
}

/**
 * What stands on a ballot that `whyNotBallot` accepts. A ranking gets Borda points: the length of the ballot minus
 * the position from 0, so the last one named gets 1. Throws a RangeError for a project that is not on the paper.
 */
export function entriesOf(paper: BallotPaper, { projects, points }: Ballot): BallotEntries {
  const indices = new Map(paper.projects.map(({ id }, index) => [id, index]));
  const entries = projects.map((id) => indexIn(indices, id));
  if (paper.type === 'ordinal')
    return { projects: entries, points: projects.map((_, position) => projects.length - position) };
  return { projects: entries, points: points ? [...points] : null };
}

function indexIn(indices: ReadonlyMap<string, number>, id: string): number {
  const index = indices.get(id);
  if (index === undefined) throw new RangeError(`Project ${id} is not on the ballot paper`);
  return index;
}
