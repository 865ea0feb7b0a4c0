import { type Fraction, fraction } from './fraction.js';
import { supportOf } from './support.js';
import { type Threshold, belowThreshold } from './thresholds.js';
import { type Paper, buildElection } from './twins/build-election.js';

const ids = ['a', 'b', 'c'];

/** An election in which each project has voters of its own, who give `points` points. */
function below(
  threshold: Threshold,
  votes: readonly number[],
  { costs = [10, 10, 10], budget = 100, points = 1, empty = 0, ballotType = 'score' }: Setup = {},
): number[] {
  const projects = ids.map((id, at) => ({ id, cost: costs[at]! }));
  const election = buildElection({ projects, budget, minorUnits: 1, ballotType }, [
    ...votes.map((times, project) => ({ entries: times ? [[project, points] as const] : [], times })),
    { entries: [], times: empty },
  ]);
  return belowThreshold(election, supportOf(election), threshold);
}

interface Setup {
  costs?: number[];
  budget?: number;
  points?: number;
  empty?: number;
  ballotType?: Paper['ballotType'];
}

const part = (a: number, b: number): Fraction => fraction(BigInt(a), BigInt(b));

describe('a threshold of votes', () => {
  it('is met by exactly so many', () => {
    expect(below({ kind: 'votes', atLeast: 3 }, [2, 3, 4], { ballotType: 'approval' })).toEqual([0]);
    expect(below({ kind: 'votes', atLeast: 4 }, [2, 3, 4], { ballotType: 'approval' })).toEqual([0, 1]);
  });

  it('looks at points where ballots carry them', () => {
    expect(below({ kind: 'votes', atLeast: 15 }, [2, 3, 4], { points: 5 })).toEqual([0]);
    expect(below({ kind: 'votes', atLeast: 16 }, [2, 3, 4], { points: 5 })).toEqual([0, 1]);
  });

  it('of 0 is met by a project without votes, of 1 not', () => {
    expect(below({ kind: 'votes', atLeast: 0 }, [0, 1, 1])).toEqual([]);
    expect(below({ kind: 'votes', atLeast: 1 }, [0, 1, 1])).toEqual([0]);
  });
});

describe('a threshold of a share of the voters', () => {
  const tenth: Threshold = { kind: 'share_of_voters', atLeast: part(1, 10) };

  it('is met by exactly that part of all voters, the empty ballots included', () => {
    expect(below(tenth, [2, 3, 4], { empty: 21 })).toEqual([0]);
    expect(below(tenth, [2, 3, 4], { empty: 22 })).toEqual([0, 1]);
    expect(below(tenth, [2, 3, 4], { empty: 11 })).toEqual([]);
    expect(below(tenth, [2, 3, 4], { empty: 12 })).toEqual([0]);
  });

  it('looks at voters, not at points', () => {
    expect(below(tenth, [2, 3, 4], { empty: 22, points: 50 })).toEqual([0, 1]);
  });

  it('does not round', () => {
    const voters = { kind: 'share_of_voters', atLeast: part(333_333, 1_000_000) } as const;
    expect(below(voters, [1, 1, 1])).toEqual([]);
    expect(below({ ...voters, atLeast: part(333_334, 1_000_000) }, [1, 1, 1])).toEqual([0, 1, 2]);
    expect(below({ ...voters, atLeast: part(1, 3) }, [1, 1, 1])).toEqual([]);
  });
});

describe('a threshold of a share of the cost', () => {
  const third: Threshold = { kind: 'share_of_cost', atLeast: part(1, 3) };

  it('compares the part of the voters with the part of the budget', () => {
    // 10 voters; 30 and 31 of 100: a third is one voter, and a little more than one.
    expect(below(third, [1, 1, 2], { costs: [30, 31, 31], empty: 6 })).toEqual([1]);
    expect(below(third, [1, 1, 2], { costs: [30, 31, 60], empty: 6 })).toEqual([1]);
    expect(below(third, [1, 1, 2], { costs: [30, 31, 61], empty: 6 })).toEqual([1, 2]);
  });

  it('takes any fraction', () => {
    const most: Threshold = { kind: 'share_of_cost', atLeast: part(2, 3) };
    expect(below(most, [2, 2, 2], { costs: [29, 30, 31], empty: 4 })).toEqual([2]);
    expect(below({ ...most, atLeast: part(3, 2) }, [3, 3, 4], { costs: [20, 21, 27] })).toEqual([1, 2]);
  });

  it('asks less when the budget is larger or the voters are fewer', () => {
    expect(below(third, [1, 1, 2], { costs: [30, 31, 61], budget: 102, empty: 6 })).toEqual([1]);
    expect(below(third, [1, 1, 2], { costs: [30, 31, 61], budget: 104, empty: 6 })).toEqual([]);
    expect(below(third, [1, 1, 2], { costs: [30, 31, 61], empty: 5 })).toEqual([]);
    expect(below(third, [1, 1, 2], { costs: [30, 31, 61], empty: 7 })).toEqual([0, 1, 2]);
  });

  it('looks at voters, not at points', () => {
    expect(below(third, [1, 1, 2], { costs: [30, 31, 61], points: 9, empty: 6 })).toEqual([1, 2]);
  });

  it('is exact where doubles are not', () => {
    const budget = Number.MAX_SAFE_INTEGER;
    const all: Threshold = { kind: 'share_of_cost', atLeast: part(1, 1) };
    const costs = [budget - 1, budget, budget];
    expect(below(all, [1, 0, 0], { costs, budget: budget - 1 })).toEqual([1, 2]);
    expect(below(all, [1, 0, 0], { costs: [budget, 1, 1], budget: budget - 1 })).toEqual([0, 1, 2]);
  });
});
