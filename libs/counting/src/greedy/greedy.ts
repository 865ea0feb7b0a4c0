// Walking down the projects from most to least supported, funding what fits.
import { type Constraints, Eligibility } from '../constraints.js';
import { type Election } from '../election.js';
import { type Outcome, type Tie } from '../outcome.js';
import { type GreedyRule } from '../rules.js';
import { type Support } from '../support.js';
import { type TieOrder } from '../ties.js';

/** What the walk needs to know. */
export interface Walk {
  readonly election: Election;
  readonly support: Support;
  readonly order: TieOrder;
  readonly constraints: Constraints | null;
}

/** Votes (points), or votes per cost by cross-multiplication; highest first, equal ones in tie order. */
export function ranking({ election, support, order }: Walk, by: GreedyRule['by']): number[] {
  const compare = by === 'votes' ? compareVotes(support) : compareVotesPerCost(election, support);
  return election.projects
    .map((_, project) => project)
    .sort((a, b) => compare(a, b) || order.places[a]! - order.places[b]!);
}

type Compare = (first: number, second: number) => number;

const compareVotes =
  ({ scores }: Support): Compare =>
  (a, b) =>
    scores[b]! - scores[a]!;

function compareVotesPerCost({ projects }: Election, { scores }: Support): Compare {
  const votes = Array.from(scores, BigInt);
  const costs = projects.map(({ cost }) => BigInt(cost));
  return (a, b) => Number(votes[b]! * costs[a]! - votes[a]! * costs[b]!);
}

/** Counts by greedy. */
export function countGreedy(walk: Walk, rule: GreedyRule): Outcome {
  const ranked = ranking(walk, rule.by);
  const winners = fundWhatFits(walk, ranked, rule, []);
  return { winners, totalCost: costOf(walk.election, winners), ties: tiesIn(walk, ranked, rule.by) };
}

export const costOf = ({ projects }: Election, winners: readonly number[]): number =>
  winners.reduce((sum, project) => sum + projects[project]!.cost, 0);

/** What is added to `funded` from these projects, in order. One that waits for another gets its turn after it. */
export function fundWhatFits(
  { election, support, constraints }: Walk,
  ranked: readonly number[],
  { skip, fundUnsupported }: Pick<GreedyRule, 'skip' | 'fundUnsupported'>,
  funded: readonly number[],
): number[] {
  const eligibility = constraints && new Eligibility(election, constraints);
  funded.forEach((project) => eligibility?.fund(project));
  let money = election.budget - costOf(election, funded);
  let rest = ranked.filter(
    (project) => !funded.includes(project) && (fundUnsupported || support.votes[project]! > 0),
  );
  const added: number[] = [];
  while (rest.length > 0) {
    const project = rest.find((candidate) => eligibility?.obstacle(candidate) !== 'waits');
    if (project === undefined) break;
    rest = rest.filter((other) => other !== project);
    if (eligibility?.obstacle(project)) continue;
    const { cost } = election.projects[project]!;
    if (cost > money && !skip) break;
    if (cost > money) continue;
    money -= cost;
    added.push(project);
    eligibility?.fund(project);
  }
  return added;
}

/** One tie for every project that has others of equal support after it in the ranking. */
export function tiesIn(
  { election, support, order }: Walk,
  ranked: readonly number[],
  by: GreedyRule['by'],
): Tie[] {
  const compare = by === 'votes' ? compareVotes(support) : compareVotesPerCost(election, support);
  return ranked.slice(1).flatMap((next, step) => {
    const project = ranked[step]!;
    if (compare(project, next) !== 0) return [];
    const equals = ranked.slice(step).filter((other) => compare(project, other) === 0);
    return [{ step, projects: equals, decidedBy: order.decidedBy(project, next) }];
  });
}
