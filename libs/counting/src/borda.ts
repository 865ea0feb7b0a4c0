// The other Borda count, in which the project named last gets nothing.
import { type BallotTable, type Election, ballotCount } from './election.js';

/** The same ballots with one point less for every project; entries with none fall away. */
function withOnePointLess(ballots: BallotTable & { readonly points: Uint32Array }): BallotTable {
  const starts = [0];
  const projects: number[] = [];
  const points: number[] = [];
  const multiplicities: number[] = [];
  for (let ballot = 0; ballot < ballotCount(ballots); ballot++) {
    for (let entry = ballots.starts[ballot]!; entry < ballots.starts[ballot + 1]!; entry++) {
      if (ballots.points[entry] === 1) continue;
      projects.push(ballots.projects[entry]!);
      points.push(ballots.points[entry]! - 1);
    }
    if (projects.length === starts.at(-1)) continue;
    starts.push(projects.length);
    multiplicities.push(ballots.multiplicities[ballot]!);
  }
  return {
    starts: Uint32Array.from(starts),
    projects: Uint32Array.from(projects),
    points: Uint32Array.from(points),
    multiplicities: Uint32Array.from(multiplicities),
  };
}

/** An election with Borda points (last = 1) as one with last = 0; one without points stays as it is. */
export function withLastGettingNothing(election: Election): Election {
  const { points } = election.ballots;
  return points ? { ...election, ballots: withOnePointLess({ ...election.ballots, points }) } : election;
}
