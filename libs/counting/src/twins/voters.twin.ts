// Every voter written out, however many cast the same ballot.
import { ballotCount, type Election } from '../election.js';

/** The points a voter gave: project index to points above zero. */
export type Voter = ReadonlyMap<number, number>;

/** One entry for each voter, the empty ballots last. */
export function expandVoters(election: Election): readonly Voter[] {
  const { ballots } = election;
  const voters: Voter[] = [];
  for (let ballot = 0; ballot < ballotCount(ballots); ballot += 1) {
    const points = new Map<number, number>();
    for (let entry = ballots.starts[ballot]!; entry < ballots.starts[ballot + 1]!; entry += 1) {
      points.set(ballots.projects[entry]!, ballots.points === null ? 1 : ballots.points[entry]!);
    }
    for (let copy = 0; copy < ballots.multiplicities[ballot]!; copy += 1) voters.push(points);
  }
  while (voters.length < election.voters) voters.push(new Map());
  return voters;
}

export const pointsOf = (voter: Voter, project: number): number => voter.get(project) ?? 0;

/** The votes of a project, or its points. */
export const votesFor = (voters: readonly Voter[], project: number): number =>
  voters.reduce((total, voter) => total + pointsOf(voter, project), 0);

export const supporterCount = (voters: readonly Voter[], project: number): number =>
  voters.filter((voter) => voter.has(project)).length;

export const totalCost = (election: Election, projects: readonly number[]): number =>
  projects.reduce((total, project) => total + election.projects[project]!.cost, 0);

export const projectIndices = (election: Election): readonly number[] => [...election.projects.keys()];
