import fc from 'fast-check';
import { type Election, type Project } from './election.js';
import { type Metrics, metricsOf } from './metrics.js';
import { supportOf } from './support.js';
import { draftArbitrary, electionOf } from './twins/arbitrary-election.js';
import { holds } from './twins/ask-engine.js';
import { type CastBallot, type Paper, buildElection } from './twins/build-election.js';
import { twinMetrics } from './twins/metrics.twin.js';
import { expandVoters } from './twins/voters.twin.js';

const measure = (election: Election, winners: readonly number[]): Metrics =>
  metricsOf(election, supportOf(election), winners);

/** Numbers equal up to rounding, at any depth. */
const near = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, found: unknown) =>
    typeof found === 'number' ? expect.closeTo(found, 10) : found,
  );

const withoutCategories = ({
  category_l1: _,
  category_vote_share_vs_budget_share: __,
  ...metrics
}: Metrics): unknown => metrics;

interface Setup {
  /** Cost and categories of each project. */
  projects: readonly (readonly [cost: number, ...categories: string[]])[];
  /** Points per project, by place, and how many voters cast it. */
  cast: readonly (readonly [points: readonly number[], times: number])[];
  budget?: number;
  ballotType?: Paper['ballotType'];
}

function prepare({ projects, cast, budget = 200, ballotType = 'approval' }: Setup): Election {
  const paper: Paper = {
    projects: projects.map(([cost, ...categories], at): Project => ({ id: `p${at}`, cost, categories })),
    budget,
    minorUnits: 100,
    ballotType,
  };
  const ballots = cast.map(([points, times]): CastBallot => {
    const entries = points.map((given, project) => [project, given] as const);
    return { entries: entries.filter(([, given]) => given > 0), times };
  });
  return buildElection(paper, ballots);
}

const funded = draftArbitrary({ projects: 8, patterns: 8 })
  .map(electionOf)
  .chain((election) => fc.tuple(fc.constant(election), fc.shuffledSubarray([...election.projects.keys()])));

describe('the metrics', () => {
  it('are those of the definitions, for random elections and outcomes', () => {
    holds(funded, 400, ([election, winners]) => {
      expect(measure(election, winners)).toEqual(near(twinMetrics(election, winners)));
    });
  });

  it('by hand: two of four voters share one project, one has another', () => {
    const election = prepare({
      projects: [[3000], [5000], [2000]],
      cast: [
        [[1, 0, 1], 2],
        [[0, 1, 0], 1],
        [[0, 0, 0], 1],
      ],
      budget: 10_000,
    });
    expect(measure(election, [1, 2])).toEqual({
      total_cost: 70,
      budget_used_share: 0.7,
      n_winners: 2,
      voters: 4,
      voters_without_winner: 1,
      exclusion_ratio: 0.25,
      avg_approved_winners: 0.75,
      // 20 + 20 + 50 + 0
      avg_cost_satisfaction: 22.5,
      avg_points_satisfaction: 0.75,
      // (0, 1, 1, 1): 2 · 9 / (4 · 3) − 5/4
      gini_cardinality: 0.25,
      // (0, 20, 20, 50): 2 · 300 / (4 · 90) − 5/4
      gini_cost: 600 / 360 - 1.25,
      // (0, 10, 10, 50): 2 · 250 / (4 · 70) − 5/4
      gini_share: 500 / 280 - 1.25,
      histogram_approved_winners: { 0: 1, 1: 3 },
    });
  });

  it('count points where ballots carry them', () => {
    const election = prepare({
      projects: [[3000], [5000]],
      cast: [
        [[7, 2], 3],
        [[0, 4], 2],
      ],
      ballotType: 'cumulative',
    });
    expect(measure(election, [0])).toMatchObject({
      avg_points_satisfaction: 4.2,
      avg_approved_winners: 0.6,
      voters_without_winner: 2,
    });
    expect(measure(election, [0, 1])).toMatchObject({
      avg_points_satisfaction: 7,
      avg_approved_winners: 1.6,
      voters_without_winner: 0,
      exclusion_ratio: 0,
      histogram_approved_winners: { 1: 2, 2: 3 },
    });
  });

  it('of nothing funded are zero, and everybody is without', () => {
    const election = prepare({ projects: [[3000]], cast: [[[1], 3]] });
    expect(measure(election, [])).toEqual({
      total_cost: 0,
      budget_used_share: 0,
      n_winners: 0,
      voters: 3,
      voters_without_winner: 3,
      exclusion_ratio: 1,
      avg_approved_winners: 0,
      avg_cost_satisfaction: 0,
      avg_points_satisfaction: 0,
      gini_cardinality: 0,
      gini_cost: 0,
      gini_share: 0,
      histogram_approved_winners: { 0: 3 },
    });
  });

  it('call everybody equal who has the same', () => {
    const election = prepare({ projects: [[3000]], cast: [[[1], 7]] });
    expect(measure(election, [0])).toMatchObject({
      gini_cardinality: 0,
      gini_cost: 0,
      gini_share: 0,
      exclusion_ratio: 0,
      histogram_approved_winners: { 1: 7 },
    });
  });

  it('put empty ballots and ballots without a funded project in one bar', () => {
    const election = prepare({
      projects: [[10], [10]],
      cast: [
        [[0, 1], 2],
        [[0, 0], 5],
        [[1, 0], 1],
      ],
    });
    expect(measure(election, [0])).toMatchObject({
      voters: 8,
      voters_without_winner: 7,
      exclusion_ratio: 7 / 8,
      gini_cardinality: 7 / 8,
      histogram_approved_winners: { 0: 7, 1: 1 },
    });
  });
});

describe('the metrics of an election without voters', () => {
  it('are numbers', () => {
    const metrics = measure(prepare({ projects: [[40]], cast: [] }), []);
    const numbers = Object.values(metrics).filter((value) => typeof value === 'number');
    expect(numbers.filter(Number.isNaN)).toEqual([]);
  });
});

describe('the metrics per category', () => {
  const projects = [[40, 'x'], [60, 'x', 'y'], [100]] as const;

  it('are left out when no project has a category', () => {
    const none = prepare({ projects: [[40], [60]], cast: [[[1, 1], 1]] });
    const never = { ...none, projects: none.projects.map(({ id, cost }) => ({ id, cost })) };
    for (const election of [none, never]) {
      expect(measure(election, [0])).not.toHaveProperty('category_l1');
      expect(measure(election, [0])).not.toHaveProperty('category_vote_share_vs_budget_share');
    }
  });

  it('divide a vote over projects, then over categories, and the money over categories', () => {
    const election = prepare({
      projects,
      cast: [
        [[1, 1, 0], 2],
        [[0, 0, 1], 1],
        [[0, 0, 0], 4],
      ],
    });
    // Votes: a 1, b 1, c 1. Money: a 40, b 60.
    expect(measure(election, [1, 0])).toMatchObject(
      near({
        category_vote_share_vs_budget_share: { '(none)': [1 / 3, 0], x: [0.5, 0.7], y: [1 / 6, 0.3] },
        category_l1: 1 / 3 + 0.2 + (0.3 - 1 / 6),
      }) as object,
    );
    expect(measure(election, [2]).category_vote_share_vs_budget_share).toMatchObject({
      '(none)': [expect.closeTo(1 / 3, 10), 1],
      x: [0.5, 0],
    });
  });

  it('divide a vote by points where ballots carry them', () => {
    const cast = [
      [[3, 1, 0], 1],
      [[0, 1, 4], 1],
    ] as const;
    const share = (ballotType: Paper['ballotType']): unknown =>
      measure(prepare({ projects, cast, ballotType }), [0, 1, 2]).category_vote_share_vs_budget_share;
    // Votes: a 3/4, b 1/4 + 1/5, c 4/5; without points each 1/2, 1/2 + 1/2, 1/2.
    expect(share('score')).toEqual(near({ '(none)': [0.4, 0.5], x: [0.4875, 0.35], y: [0.1125, 0.15] }));
    expect(share('approval')).toEqual(near({ '(none)': [0.25, 0.5], x: [0.5, 0.35], y: [0.25, 0.15] }));
  });

  it('have no share of money when nothing is funded, nor of votes when nobody voted', () => {
    const voted = prepare({
      projects: [
        [40, 'x'],
        [60, 'y'],
      ],
      cast: [[[1, 1], 2]],
    });
    expect(measure(voted, [])).toMatchObject({
      category_vote_share_vs_budget_share: { x: [0.5, 0], y: [0.5, 0] },
      category_l1: 1,
    });
    const empty = prepare({
      projects: [
        [40, 'x'],
        [60, 'y'],
      ],
      cast: [[[0, 0], 2]],
    });
    expect(measure(empty, [1])).toMatchObject({
      category_vote_share_vs_budget_share: { x: [0, 0], y: [0, 1] },
      category_l1: 1,
    });
  });

  it('stand in order of code unit', () => {
    const election = prepare({
      projects: [[1, 'é', 'b'], [1], [1, 'a', 'B', 'é']],
      cast: [[[1, 1, 1], 1]],
    });
    const { category_vote_share_vs_budget_share: shares } = measure(election, [0]);
    expect(Object.keys(shares!)).toEqual(['(none)', 'B', 'a', 'b', 'é']);
    expect(shares).toEqual(
      near({
        '(none)': [1 / 3, 0],
        B: [1 / 9, 0],
        a: [1 / 9, 0],
        b: [1 / 6, 0.5],
        é: [1 / 6 + 1 / 9, 0.5],
      }),
    );
  });

  it('are those of the definition, for random elections, outcomes and categories', () => {
    const categories = fc.array(fc.subarray(['park', 'road', 'school']), { minLength: 8, maxLength: 8 });
    holds(fc.tuple(funded, categories), 150, ([[plain, winners], drawn]) => {
      fc.pre(drawn.slice(0, plain.projects.length).some((list) => list.length > 0));
      const election = {
        ...plain,
        projects: plain.projects.map((project, at) => ({ ...project, categories: drawn[at]! })),
      };
      const found = measure(election, winners);
      const expected = sharesByHand(election, winners);
      expect(found.category_vote_share_vs_budget_share).toEqual(near(expected));
      const gaps = Object.values(expected).map(([vote, money]) => Math.abs(vote - money));
      expect(found.category_l1).toBeCloseTo(
        gaps.reduce((sum, gap) => sum + gap, 0),
        10,
      );
      expect(withoutCategories(found)).toEqual(measure(plain, winners));
    });
  });
});

/** Voter by voter and project by project. */
function sharesByHand(election: Election, winners: readonly number[]): Record<string, [number, number]> {
  const amounts: Record<string, [number, number]> = {};
  const give = (project: number, kind: 0 | 1, amount: number): void => {
    const { categories } = election.projects[project]!;
    const names = categories!.length > 0 ? categories! : ['(none)'];
    for (const name of names) (amounts[name] ??= [0, 0])[kind] += amount / names.length;
  };
  election.projects.forEach((_, project) => give(project, 0, 0));
  for (const voter of expandVoters(election)) {
    const all = [...voter.values()].reduce((sum, points) => sum + points, 0);
    for (const [project, points] of voter) give(project, 0, points / all);
  }
  for (const project of winners) give(project, 1, election.projects[project]!.cost);
  const whole = ([0, 1] as const).map((kind) =>
    Object.values(amounts).reduce((sum, pair) => sum + pair[kind], 0),
  );
  return Object.fromEntries(
    Object.entries(amounts).map(([name, [vote, money]]) => [
      name,
      [vote / (whole[0] || 1), money / (whole[1] || 1)],
    ]),
  );
}
