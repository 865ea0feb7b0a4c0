// How an outcome treats the voters. Names, definitions and units as in the published expected outcomes; empty
// ballots are voters too. Sums are exact whole numbers, quotients doubles.
import { type BallotTable, type Election, type Project, ballotCount } from './election.js';
import { costOf } from './greedy/greedy.js';
import { type Support, emptyBallots } from './support.js';

/** Money in currency units; shares from 0 to 1. */
export interface Metrics {
  readonly total_cost: number;
  readonly budget_used_share: number;
  readonly n_winners: number;
  readonly voters: number;
  readonly voters_without_winner: number;
  readonly exclusion_ratio: number;
  readonly avg_approved_winners: number;
  readonly avg_cost_satisfaction: number;
  readonly avg_points_satisfaction: number;
  /** How unequally funded projects, their cost, and that cost divided by their supporters fall to voters. */
  readonly gini_cardinality: number;
  readonly gini_cost: number;
  readonly gini_share: number;
  /** Voters by the number of their projects that were funded. */
  readonly histogram_approved_winners: Readonly<Record<string, number>>;
  /** Per category the share of the votes and of the money spent. */
  readonly category_vote_share_vs_budget_share?: Readonly<Record<string, readonly [number, number]>>;
  readonly category_l1?: number;
}

/** A value with the number of voters who have it. */
type Spread = Map<number, number>;

/** Computes all metrics of an outcome. */
export function metricsOf(election: Election, support: Support, winners: readonly number[]): Metrics {
  const { projects, ballots, voters, budget, minorUnits } = election;
  const isFunded = new Uint8Array(projects.length);
  for (const project of winners) isFunded[project] = 1;
  const spreadOf = (worth: (project: number, points: number) => number): Spread =>
    spread(election, (project, points) => (isFunded[project] ? worth(project, points) : 0));
  const counts = spreadOf(() => 1);
  const costs = spreadOf((project) => projects[project]!.cost);
  const points = ballots.points ? spreadOf((_, given) => given) : counts;
  const shares = spreadOf((project) => projects[project]!.cost / support.votes[project]!);
  const totalCost = costOf(election, winners);
  return {
    total_cost: totalCost / minorUnits,
    budget_used_share: part(totalCost, budget),
    n_winners: winners.length,
    voters,
    voters_without_winner: counts.get(0) ?? 0,
    exclusion_ratio: part(counts.get(0) ?? 0, voters),
    avg_approved_winners: part(total(counts), voters),
    avg_cost_satisfaction: part(total(costs) / minorUnits, voters),
    avg_points_satisfaction: part(total(points), voters),
    gini_cardinality: gini(counts),
    gini_cost: gini(costs),
    gini_share: gini(shares),
    histogram_approved_winners: Object.fromEntries([...counts].sort(([a], [b]) => a - b)),
    ...categoryMetrics(election, winners),
  };
}

function spread(election: Election, worth: (project: number, points: number) => number): Spread {
  const { starts, projects, points, multiplicities } = election.ballots;
  const values: Spread = new Map();
  const empty = emptyBallots(election);
  if (empty > 0) values.set(0, empty);
  for (let ballot = 0; ballot < multiplicities.length; ballot++) {
    let value = 0;
    for (let entry = starts[ballot]!; entry < starts[ballot + 1]!; entry++) {
      value += worth(projects[entry]!, points ? points[entry]! : 1);
    }
    values.set(value, (values.get(value) ?? 0) + multiplicities[ballot]!);
  }
  return values;
}

/** 0 of nothing. */
const part = (amount: number, whole: number): number => (whole === 0 ? 0 : amount / whole);

const total = (values: Spread): number =>
  [...values].reduce((sum, [value, voters]) => sum + value * voters, 0);

/** 2·Σ j·x_j / (n·Σ x) − (n + 1)/n with x ascending and j from 1; 0 when nobody has anything. */
function gini(values: Spread): number {
  const sum = total(values);
  if (sum === 0) return 0;
  let before = 0;
  let ranked = 0;
  for (const [value, voters] of [...values].sort(([a], [b]) => a - b)) {
    ranked += value * voters * (before + (voters + 1) / 2);
    before += voters;
  }
  return (2 * ranked) / (before * sum) - (before + 1) / before;
}

type Categories = Pick<Metrics, 'category_vote_share_vs_budget_share' | 'category_l1'>;

/**
 * Every voter has one vote, divided over the own projects by points, and there equally over the categories; the
 * cost of a funded project is divided equally over its categories. Nothing when no project has a category.
 */
function categoryMetrics({ projects, ballots }: Election, winners: readonly number[]): Categories {
  if (!projects.some(hasCategory)) return {};
  const names = [...new Set(projects.flatMap(categoriesOf))].sort();
  const votes = shareOut(projects, votesPerProject(ballots, projects.length));
  const money = new Float64Array(projects.length);
  for (const project of winners) money[project] = projects[project]!.cost;
  const spent = shareOut(projects, money);
  const pairs = names.map((name) => [name, [votes.get(name)!, spent.get(name)!] as const] as const);
  return {
    category_vote_share_vs_budget_share: Object.fromEntries(pairs),
    category_l1: pairs.reduce((sum, [, [vote, budget]]) => sum + Math.abs(vote - budget), 0),
  };
}

function votesPerProject(ballots: BallotTable, projects: number): Float64Array {
  const votes = new Float64Array(projects);
  for (let ballot = 0; ballot < ballotCount(ballots); ballot++) {
    const entries = { from: ballots.starts[ballot]!, to: ballots.starts[ballot + 1]! };
    let given = 0;
    for (let entry = entries.from; entry < entries.to; entry++) given += ballots.points?.[entry] ?? 1;
    for (let entry = entries.from; entry < entries.to; entry++) {
      const part = (ballots.points?.[entry] ?? 1) / given;
      votes[ballots.projects[entry]!]! += ballots.multiplicities[ballot]! * part;
    }
  }
  return votes;
}

const hasCategory = ({ categories = [] }: Project): boolean => categories.length > 0;

/** Projects without a category share one. */
const categoriesOf = (project: Project): readonly string[] =>
  hasCategory(project) ? project.categories! : ['(none)'];

/** The part of each category in these amounts. */
function shareOut(projects: Election['projects'], amounts: Float64Array): Map<string, number> {
  const shares = new Map<string, number>();
  let whole = 0;
  projects.forEach((project, at) => {
    for (const name of categoriesOf(project)) {
      const part = amounts[at]! / categoriesOf(project).length;
      shares.set(name, (shares.get(name) ?? 0) + part);
      whole += part;
    }
  });
  for (const [name, amount] of shares) shares.set(name, whole > 0 ? amount / whole : 0);
  return shares;
}
