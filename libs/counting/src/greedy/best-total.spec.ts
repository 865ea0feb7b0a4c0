import fc from 'fast-check';
import { type Election } from '../election.js';
import { type Support, supportOf } from '../support.js';
import { subsetsOf } from '../twins/best-total.twin.js';
import { buildElection } from '../twins/build-election.js';
import { type BestTotal, bestTotal } from './best-total.js';

/** Costs, and how many points each project has. */
interface Knapsack {
  readonly costs: readonly number[];
  readonly scores: readonly number[];
  readonly budget: number;
}

function prepare({ costs, scores, budget }: Knapsack): [Election, Support] {
  const projects = costs.map((cost, at) => ({ id: `p${at}`, cost }));
  const election = buildElection({ projects, budget, minorUnits: 1, ballotType: 'approval' }, []);
  return [election, { ...supportOf(election), scores: Float64Array.from(scores) }];
}

const best = (knapsack: Knapsack, of: 'cost' | 'plain'): BestTotal => bestTotal(...prepare(knapsack), of);

describe('the best total', () => {
  it('is more than taking the most supported first', () => {
    const knapsack = { costs: [60, 50, 50], scores: [5, 4, 3], budget: 100 };
    expect(best(knapsack, 'plain')).toEqual({ winners: [1, 2], objective: 7n });
    expect(best({ ...knapsack, budget: 99 }, 'plain')).toEqual({ winners: [0], objective: 5n });
  });

  it('weighs the support by the cost', () => {
    const knapsack = { costs: [10, 90, 20], scores: [5, 2, 4], budget: 100 };
    expect(best(knapsack, 'plain')).toEqual({ winners: [0, 2], objective: 9n });
    expect(best(knapsack, 'cost')).toEqual({ winners: [0, 1], objective: 230n });
  });

  it('looks at points, not at voters', () => {
    const projects = ['a', 'b'].map((id) => ({ id, cost: 10 }));
    const election = buildElection({ projects, budget: 10, minorUnits: 1, ballotType: 'score' }, [
      { entries: [[0, 1]], times: 3 },
      { entries: [[1, 4]], times: 1 },
    ]);
    expect(bestTotal(election, supportOf(election), 'plain')).toEqual({ winners: [1], objective: 4n });
  });

  it('takes a project that costs the whole budget, and none that costs more', () => {
    expect(best({ costs: [100], scores: [1], budget: 100 }, 'plain').winners).toEqual([0]);
    expect(best({ costs: [101], scores: [1], budget: 100 }, 'plain')).toEqual({ winners: [], objective: 0n });
  });

  it('leaves out what nobody supports, also when it fits', () => {
    expect(best({ costs: [1, 1, 1], scores: [0, 1, 0], budget: 100 }, 'plain').winners).toEqual([1]);
    expect(best({ costs: [1, 1, 1], scores: [0, 0, 0], budget: 100 }, 'cost')).toEqual({
      winners: [],
      objective: 0n,
    });
  });

  it('lists the projects in ascending order, whatever their worth', () => {
    expect(best({ costs: [30, 20, 10, 1], scores: [1, 2, 3, 9], budget: 100 }, 'plain').winners).toEqual([
      0, 1, 2, 3,
    ]);
    const costs = Array.from({ length: 12 }, (_, at) => 12 - at);
    expect(best({ costs, scores: costs.map(() => 1), budget: 100 }, 'plain').winners).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  it('of equally good sets is always the same', () => {
    expect(best({ costs: [10, 10, 10], scores: [3, 3, 3], budget: 20 }, 'plain').winners).toEqual([0, 1]);
    expect(best({ costs: [20, 10, 10], scores: [6, 3, 3], budget: 20 }, 'plain').winners).toEqual([0]);
    expect(best({ costs: [10, 10, 20], scores: [3, 3, 6], budget: 20 }, 'plain').winners).toEqual([0, 1]);
    expect(best({ costs: [20, 8, 8], scores: [6, 3, 3], budget: 20 }, 'plain').winners).toEqual([1, 2]);
    expect(best({ costs: [5, 4, 4], scores: [7, 7, 1], budget: 7 }, 'plain').winners).toEqual([1]);
  });

  it('is exact beyond what a double can hold', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(best({ costs: [most - 1, most], scores: [most, most - 2], budget: most }, 'cost')).toEqual({
      winners: [0],
      objective: BigInt(most) * BigInt(most - 1),
    });
    expect(best({ costs: [1, 1], scores: [most, most], budget: 2 }, 'plain').objective).toBe(2n ** 54n - 2n);
  });

  it('is found where it is one vote in millions of millions more', () => {
    const half = 3 * 2 ** 41;
    const knapsack = { costs: [3, 2, 2], scores: [2 * half, half + 1, half], budget: 4 };
    const expected = { winners: [1, 2], objective: BigInt(2 * half + 1) };
    expect(best(knapsack, 'plain')).toEqual(expected);
    const withMore = { ...knapsack, costs: [3, 2, 2, 4], scores: [...knapsack.scores, 1] };
    expect(best(withMore, 'plain')).toEqual(expected);
  });

  it('is never less than that of any other set within the budget', () => {
    const knapsacks = fc.integer({ min: 1, max: 8 }).chain((length) =>
      fc.record({
        costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: length, maxLength: length }),
        scores: fc.array(fc.nat({ max: 9 }), { minLength: length, maxLength: length }),
        budget: fc.integer({ min: 0, max: 40 }),
        of: fc.constantFrom('cost' as const, 'plain' as const),
      }),
    );
    fc.assert(
      fc.property(knapsacks, ({ of, ...knapsack }) => {
        const { costs, scores, budget } = knapsack;
        const sum = (set: readonly number[], value: (project: number) => number): number =>
          set.reduce((total, project) => total + value(project), 0);
        const worth = (set: readonly number[]): number =>
          sum(set, (project) => scores[project]! * (of === 'cost' ? costs[project]! : 1));
        const { winners, objective } = best(knapsack, of);
        const within = subsetsOf([...costs.keys()]).filter((set) => sum(set, (at) => costs[at]!) <= budget);
        expect(objective).toBe(BigInt(Math.max(...within.map(worth))));
        expect(objective).toBe(BigInt(worth(winners)));
        expect(sum(winners, (project) => costs[project]!)).toBeLessThanOrEqual(budget);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('of many projects is found at once', () => {
    const places = [...Array(120).keys()];
    const costs = places.map((at) => 200 + ((at * 11) % 101));
    const scores = places.map((at) => 150 + ((at * 29) % 97));
    const budget = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 2);
    const most = new Array<number>(budget + 1).fill(0);
    for (const at of places) {
      for (let money = budget; money >= costs[at]!; money--) {
        most[money] = Math.max(most[money]!, most[money - costs[at]!]! + scores[at]!);
      }
    }
    expect(best({ costs, scores, budget }, 'plain').objective).toBe(BigInt(most[budget]!));
  });
});
