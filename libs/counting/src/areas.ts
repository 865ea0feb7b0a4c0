// One ballot paper, several pots: an area (or theme) with its own projects and its own budget is an election
// of its own, with the voters who took part in it.
import { BallotCollector } from './ballots/ballot-collector.js';
import { type CountOptions, countElection } from './count.js';
import { type Election, ballotCount } from './election.js';
import { type Outcome } from './outcome.js';
import { type Rule } from './rules.js';

export interface Area {
  readonly name: string;
  /** Indices into the projects of the whole election; no project belongs to two areas. */
  readonly projects: readonly number[];
  /** Whole minor units. */
  readonly budget: number;
  /** Who voted here, empty ballots included; unless given, everybody who named a project of the area. */
  readonly voters?: number;
}

export interface AreaOutcome {
  readonly area: Area;
  readonly election: Election;
  /** Its indices are those of the area's own election. */
  readonly outcome: Outcome;
}

/** Counts every area by itself. The lot is one for the whole election. */
export function countAreas(
  election: Election,
  areas: readonly Area[],
  rule: Rule,
  options: Pick<CountOptions, 'tieKeys' | 'lot'>,
): AreaOutcome[] {
  return areas.map((area) => {
    const own = areaElection(election, area);
    const lot = options.lot && area.projects.map((project) => options.lot![project]!);
    return { area, election: own, outcome: countElection(own, rule, { tieKeys: options.tieKeys, lot }) };
  });
}

/** The election of one area. */
export function areaElection(election: Election, { projects, budget, voters }: Area): Election {
  const { starts, points, multiplicities } = election.ballots;
  const places = new Map(projects.map((project, place) => [project, place]));
  const collector = new BallotCollector(points !== null);
  const row = { projects: new Uint32Array(projects.length), points: new Uint32Array(projects.length) };
  for (let ballot = 0; ballot < ballotCount(election.ballots); ballot++) {
    let length = 0;
    for (let entry = starts[ballot]!; entry < starts[ballot + 1]!; entry++) {
      const place = places.get(election.ballots.projects[entry]!);
      if (place === undefined) continue;
      row.projects[length] = place;
      row.points[length] = points ? points[entry]! : 1;
      length++;
    }
    if (length === 0) continue;
    for (let time = 0; time < multiplicities[ballot]!; time++) {
      collector.add(row.projects, points && row.points, length);
    }
  }
  const collected = collector.finish();
  return {
    ...election,
    projects: projects.map((project) => election.projects[project]!),
    budget,
    voters: voters ?? collected.voters,
    ballots: collected.ballots,
  };
}
