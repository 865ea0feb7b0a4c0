// Who supports what: the ballot table seen from the projects.
import { type Election, ballotCount } from './election.js';

/** Per project the distinct ballots that name it: entries `starts[p] … starts[p + 1] - 1`. */
export interface Support {
  readonly starts: Uint32Array;
  /** The ballot of each entry, ascending within a project. */
  readonly ballots: Uint32Array;
  /** How many voters stand behind each entry. */
  readonly voters: Float64Array;
  /** The points each of those voters gave; null when every entry counts one. */
  readonly points: Float64Array | null;
  /** Voters naming each project. */
  readonly votes: Float64Array;
  /** Sum of points of each project; the same as `votes` when ballots carry no points. */
  readonly scores: Float64Array;
}

/** Transposes the ballots of an election. */
export function supportOf({ projects, ballots }: Election): Support {
  const starts = new Uint32Array(projects.length + 1);
  for (const project of ballots.projects) starts[project + 1]!++;
  for (let project = 0; project < projects.length; project++) starts[project + 1]! += starts[project]!;
  const support: Support = {
    starts,
    ballots: new Uint32Array(ballots.projects.length),
    voters: new Float64Array(ballots.projects.length),
    points: ballots.points && new Float64Array(ballots.projects.length),
    votes: new Float64Array(projects.length),
    scores: new Float64Array(projects.length),
  };
  fill(support, ballots);
  return support;
}

function fill(support: Support, { starts, projects, points, multiplicities }: Election['ballots']): void {
  const next = support.starts.slice();
  for (let ballot = 0; ballot < multiplicities.length; ballot++) {
    const times = multiplicities[ballot]!;
    for (let entry = starts[ballot]!; entry < starts[ballot + 1]!; entry++) {
      const project = projects[entry]!;
      const given = points ? points[entry]! : 1;
      const place = next[project]!++;
      support.ballots[place] = ballot;
      support.voters[place] = times;
      if (support.points) support.points[place] = given;
      support.votes[project]! += times;
      support.scores[project]! += times * given;
    }
  }
}

/** Voters with an empty ballot. */
export function emptyBallots({ voters, ballots }: Election): number {
  let filled = 0;
  for (let ballot = 0; ballot < ballotCount(ballots); ballot++) filled += ballots.multiplicities[ballot]!;
  return voters - filled;
}
