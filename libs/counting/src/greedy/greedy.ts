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

/** What is added to `funded` from these projects, in order. */
export const fundWhatFits = (...walk: Parameters<typeof walkDown>): number[] =>
  walkDown(...walk).flatMap(({ project, fate }) => (fate === 'funded' ? [project] : []));

/** A project's turn in the walk. */
export interface GreedyStep {
  readonly project: number;
  /** Of the budget, when its turn came; whole minor units. */
  readonly moneyLeft: number;
  readonly fate: 'funded' | 'too_expensive' | 'unsupported' | 'constraint' | 'after_the_end';
}

/** Gives each of these projects its turn, in order; one that waits for another gets it after that one. */
export function walkDown(
  walk: Walk,
  ranked: readonly number[],
  rule: Pick<GreedyRule, 'skip' | 'fundUnsupported'>,
  funded: readonly number[],
): GreedyStep[] {
  const { election } = walk;
  const eligibility = new Eligibility(election, walk.constraints ?? {});
  funded.forEach((project) => eligibility.fund(project));
  let moneyLeft = election.budget - costOf(election, funded);
  let rest = ranked.filter((project) => !funded.includes(project));
  let ended = false;
  const steps: GreedyStep[] = [];
  while (rest.length > 0) {
    // When all that is left waits for something that does not come, the first of them gets its turn.
    const project = rest.find((each) => eligibility.obstacle(each) !== 'waits') ?? rest[0]!;
    rest = rest.filter((other) => other !== project);
    const fate: GreedyStep['fate'] = ended
      ? 'after_the_end'
      : fateOf(walk, rule, project, { eligibility, moneyLeft });
    steps.push({ project, moneyLeft, fate });
    ended ||= fate === 'too_expensive' && !rule.skip;
    if (fate !== 'funded') continue;
    moneyLeft -= election.projects[project]!.cost;
    eligibility.fund(project);
  }
  return steps;
}

function fateOf(
  { election, support }: Walk,
  { fundUnsupported }: Pick<GreedyRule, 'fundUnsupported'>,
  project: number,
  { eligibility, moneyLeft }: { eligibility: Eligibility; moneyLeft: number },
): GreedyStep['fate'] {
  if (!fundUnsupported && support.votes[project] === 0) return 'unsupported';
  if (eligibility.obstacle(project)) return 'constraint';
  return election.projects[project]!.cost > moneyLeft ? 'too_expensive' : 'funded';
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
