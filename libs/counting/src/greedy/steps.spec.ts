import { walkOf } from '../count.js';
import { type Constraints } from '../constraints.js';
import { type GreedyRule } from '../rules.js';
import { buildElection } from '../twins/build-election.js';
import { greedySteps } from './steps.js';

interface Setup {
  costs?: readonly number[];
  votes?: readonly number[];
  budget?: number;
  constraints?: Constraints;
  switches?: Partial<GreedyRule>;
}

/** The steps as `[project, money left, fate]`. */
function told({
  costs = [60, 50, 40, 1],
  votes = [4, 3, 2, 1],
  budget = 100,
  constraints,
  switches,
}: Setup): unknown[] {
  const projects = costs.map((cost, at) => ({ id: `p${at}`, cost }));
  const election = buildElection(
    { projects, budget, minorUnits: 1, ballotType: 'approval' },
    votes.map((times, project) => ({ entries: times ? [[project, 1] as const] : [], times })),
  );
  const walk = walkOf(election, { tieKeys: ['cost'], constraints });
  const rule: GreedyRule = { kind: 'greedy', by: 'votes', skip: true, fundUnsupported: false, ...switches };
  return greedySteps(walk, rule).map(({ project, moneyLeft, fate }) => [project, moneyLeft, fate]);
}

describe('the steps of greedy', () => {
  it('skip what does not fit', () => {
    expect(told({})).toEqual([
      [0, 100, 'funded'],
      [1, 40, 'too_expensive'],
      [2, 40, 'funded'],
      [3, 0, 'too_expensive'],
    ]);
  });

  it('end at the first that does not fit, without skipping', () => {
    expect(told({ switches: { skip: false } })).toEqual([
      [0, 100, 'funded'],
      [1, 40, 'too_expensive'],
      [2, 40, 'after_the_end'],
      [3, 40, 'after_the_end'],
    ]);
    expect(told({ budget: 110, switches: { skip: false } })).toEqual([
      [0, 110, 'funded'],
      [1, 50, 'funded'],
      [2, 0, 'too_expensive'],
      [3, 0, 'after_the_end'],
    ]);
  });

  it('follow the ranking of the rule', () => {
    expect(told({ switches: { by: 'votes_per_cost' } })).toEqual([
      [3, 100, 'funded'],
      [0, 99, 'funded'],
      [1, 39, 'too_expensive'],
      [2, 39, 'too_expensive'],
    ]);
  });

  it('pass over what nobody supports, whether it fits or not', () => {
    const setup = { costs: [20, 30, 200], votes: [1, 0, 0] };
    expect(told({ ...setup, switches: { skip: false } })).toEqual([
      [0, 100, 'funded'],
      [1, 80, 'unsupported'],
      [2, 80, 'unsupported'],
    ]);
    expect(told({ ...setup, switches: { fundUnsupported: true } })).toEqual([
      [0, 100, 'funded'],
      [1, 80, 'funded'],
      [2, 50, 'too_expensive'],
    ]);
  });

  it('name a constraint where the money would have been enough', () => {
    const constraints = { exclusive: [[0, 2]], ineligible: [3] };
    expect(told({ constraints })).toEqual([
      [0, 100, 'funded'],
      [1, 40, 'too_expensive'],
      [2, 40, 'constraint'],
      [3, 40, 'constraint'],
    ]);
  });

  it('call what waits for something not funded a constraint', () => {
    const constraints = { requires: [{ project: 0, needs: 3 }], ineligible: [3] };
    expect(told({ constraints })).toEqual([
      [1, 100, 'funded'],
      [2, 50, 'funded'],
      [3, 10, 'constraint'],
      [0, 10, 'constraint'],
    ]);
  });

  it('do not end at a project that takes no part', () => {
    const setup = { costs: [200, 50, 50], votes: [3, 2, 1], constraints: { ineligible: [0] } };
    expect(told({ ...setup, switches: { skip: false } })).toEqual([
      [0, 100, 'constraint'],
      [1, 100, 'funded'],
      [2, 50, 'funded'],
    ]);
  });

  it('tell what was left when a project that had waited got its turn', () => {
    const setup = { costs: [50, 30, 20], votes: [3, 2, 1] };
    const left = (steps: readonly unknown[]): unknown =>
      new Map(steps.map((step) => [(step as unknown[])[0], step]));
    const steps = told({ ...setup, constraints: { requires: [{ project: 0, needs: 2 }] } });
    expect(left(steps)).toEqual(
      left([
        [1, 100, 'funded'],
        [2, 70, 'funded'],
        [0, 50, 'funded'],
      ]),
    );
  });

  it('of no projects are none', () => {
    expect(told({ costs: [], votes: [] })).toEqual([]);
  });
});
