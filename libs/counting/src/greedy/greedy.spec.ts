import { walkOf } from '../count.js';
import { type Constraints } from '../constraints.js';
import { type TieKey } from '../outcome.js';
import { type GreedyRule } from '../rules.js';
import { type CastBallot, type Paper, buildElection } from '../twins/build-election.js';
import { type Walk, costOf, countGreedy, fundWhatFits, ranking, tiesIn } from './greedy.js';

interface Setup {
  costs: readonly number[];
  /** Per project, from voters who name nothing else. */
  votes: readonly number[];
  budget?: number;
  tieKeys?: readonly TieKey[];
  constraints?: Constraints;
  points?: number;
}

function walk({ costs, votes, budget = 100, tieKeys = ['cost'], constraints, points = 1 }: Setup): Walk {
  const paper: Paper = {
    projects: costs.map((cost, at) => ({ id: 'abcdefgh'[at]!, cost })),
    budget,
    minorUnits: 1,
    ballotType: points > 1 ? 'score' : 'approval',
  };
  const cast: CastBallot[] = votes.map((times, project) => ({
    entries: times ? [[project, points]] : [],
    times,
  }));
  return walkOf(buildElection(paper, cast), { tieKeys, constraints });
}

const RULE: GreedyRule = { kind: 'greedy', by: 'votes', skip: true, fundUnsupported: false };

describe('the ranking', () => {
  it('is by votes, most first', () => {
    expect(ranking(walk({ costs: [1, 2, 3], votes: [2, 5, 3] }), 'votes')).toEqual([1, 2, 0]);
  });

  it('leaves equal ones in tie order', () => {
    const setup = { costs: [3, 2, 1, 2], votes: [2, 2, 2, 3] };
    expect(ranking(walk(setup), 'votes')).toEqual([3, 2, 1, 0]);
    expect(ranking(walk({ ...setup, tieKeys: ['id'] }), 'votes')).toEqual([3, 0, 1, 2]);
  });

  it('is by points where ballots carry them', () => {
    const { election, support, ...rest } = walk({ costs: [1, 1], votes: [2, 3], points: 4 });
    const scores = Float64Array.of(13, 12);
    expect(ranking({ ...rest, election, support }, 'votes')).toEqual([1, 0]);
    expect(ranking({ ...rest, election, support: { ...support, scores } }, 'votes')).toEqual([0, 1]);
  });

  it('is by votes per cost', () => {
    expect(ranking(walk({ costs: [10, 40, 30], votes: [2, 7, 6] }), 'votes_per_cost')).toEqual([0, 2, 1]);
    expect(ranking(walk({ costs: [10, 40, 29], votes: [2, 9, 6] }), 'votes_per_cost')).toEqual([1, 2, 0]);
  });

  it('tells votes per cost apart that are equal as doubles', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const costs = [most, most - 1, most - 2];
    expect(1 / costs[0]!).toBe(1 / costs[1]!);
    expect(ranking(walk({ costs, votes: [1, 1, 1], tieKeys: ['id'] }), 'votes_per_cost')).toEqual([2, 1, 0]);
  });

  it('of no projects is empty', () => {
    expect(ranking(walk({ costs: [], votes: [] }), 'votes')).toEqual([]);
  });
});

describe('costOf', () => {
  it('adds up the costs', () => {
    const { election } = walk({ costs: [5, 7, 11], votes: [] });
    expect(costOf(election, [2, 0])).toBe(16);
    expect(costOf(election, [])).toBe(0);
  });
});

describe('funding what fits', () => {
  const setup: Setup = { costs: [60, 50, 40, 1], votes: [4, 3, 2, 1] };
  const funded = (
    changes: Partial<Setup>,
    switches: Partial<GreedyRule> = {},
    before: number[] = [],
  ): number[] => {
    const prepared = walk({ ...setup, ...changes });
    return fundWhatFits(prepared, ranking(prepared, 'votes'), { ...RULE, ...switches }, before);
  };

  it('takes a project that costs exactly what is left, and none that costs one cent more', () => {
    expect(funded({})).toEqual([0, 2]);
    expect(funded({ budget: 99 })).toEqual([0, 3]);
    expect(funded({ budget: 101 })).toEqual([0, 2, 3]);
    expect(funded({ budget: 60 })).toEqual([0]);
    expect(funded({ budget: 59 })).toEqual([1, 3]);
    expect(funded({ budget: 0 })).toEqual([]);
  });

  it('stops at the first that does not fit, without skipping', () => {
    expect(funded({}, { skip: false })).toEqual([0]);
    expect(funded({ budget: 109 }, { skip: false })).toEqual([0]);
    expect(funded({ budget: 110 }, { skip: false })).toEqual([0, 1]);
    expect(funded({ budget: 59 }, { skip: false })).toEqual([]);
  });

  it('leaves out what nobody supports, unless asked for', () => {
    const unsupported = { costs: [10, 20, 30], votes: [0, 1, 0] };
    expect(funded(unsupported)).toEqual([1]);
    expect(funded(unsupported, { fundUnsupported: true })).toEqual([1, 0, 2]);
    expect(funded({ ...unsupported, budget: 49 }, { fundUnsupported: true })).toEqual([1, 0]);
  });

  it('does not stop at what nobody supports', () => {
    const dear = { costs: [200, 20, 30], votes: [0, 1, 1], tieKeys: ['id'] } as const;
    expect(funded(dear, { skip: false })).toEqual([1, 2]);
  });

  it('adds to what is funded already, with the money that is left', () => {
    expect(funded({ budget: 100 }, {}, [2])).toEqual([0]);
    expect(funded({ budget: 101 }, {}, [2])).toEqual([0, 3]);
    expect(funded({ budget: 99 }, {}, [2])).toEqual([1, 3]);
    expect(funded({ budget: 151 }, {}, [0, 1, 2, 3])).toEqual([]);
  });

  it('never takes what constraints keep out, and does not stop there', () => {
    const constraints = { ineligible: [0], exclusive: [[1, 2]] };
    expect(funded({ constraints })).toEqual([1, 3]);
    expect(funded({ constraints }, { skip: false })).toEqual([1, 3]);
    expect(funded({ constraints, budget: 50 }, { skip: false })).toEqual([1]);
    expect(funded({ constraints }, {}, [2])).toEqual([3]);
  });

  it('gives what waits its turn right after what it needs', () => {
    const constraints = { requires: [{ project: 0, needs: 2 }] };
    expect(funded({ constraints, budget: 151 })).toEqual([1, 2, 0, 3]);
    expect(funded({ constraints, budget: 150 })).toEqual([1, 2, 0]);
    expect(funded({ constraints, budget: 149 })).toEqual([1, 2, 3]);
    expect(funded({ constraints, budget: 149 }, { skip: false })).toEqual([1, 2]);
    expect(funded({ constraints, budget: 101 }, {}, [2])).toEqual([0, 3]);
  });

  it('lets a chain follow link by link, the highest in the ranking first', () => {
    const chain = {
      requires: [
        { project: 0, needs: 1 },
        { project: 1, needs: 3 },
      ],
    };
    expect(funded({ constraints: chain, budget: 151 })).toEqual([2, 3, 1, 0]);
  });

  it('ends when all that is left waits', () => {
    const requires = [
      { project: 0, needs: 1 },
      { project: 1, needs: 0 },
      { project: 2, needs: 4 },
    ];
    const votes = [4, 3, 2, 1, 0];
    const unsupported = { costs: [10, 10, 10, 10, 10], votes, constraints: { requires } };
    expect(funded(unsupported)).toEqual([3]);
    expect(funded(unsupported, { skip: false })).toEqual([3]);
    expect(funded(unsupported, { fundUnsupported: true })).toEqual([3, 4, 2]);
  });

  it('does not let what waits for something too dear stop the rest', () => {
    const constraints = { requires: [{ project: 0, needs: 1 }] };
    expect(funded({ costs: [5, 101, 40, 60], constraints })).toEqual([2, 3]);
    expect(funded({ costs: [5, 101, 40, 60], constraints }, { skip: false })).toEqual([]);
  });
});

describe('ties', () => {
  const setup = { costs: [30, 20, 10, 5, 20], votes: [2, 2, 2, 1, 1], budget: 1 };

  it('tell for each place which others of equal support come after it', () => {
    const prepared = walk({ ...setup, tieKeys: ['cost', 'id'] });
    expect(tiesIn(prepared, ranking(prepared, 'votes'), 'votes')).toEqual([
      { step: 0, projects: [2, 1, 0], decidedBy: 'cost' },
      { step: 1, projects: [1, 0], decidedBy: 'cost' },
      { step: 3, projects: [3, 4], decidedBy: 'cost' },
    ]);
  });

  it('are looked for among the projects given only', () => {
    const prepared = walk(setup);
    expect(tiesIn(prepared, [3, 4], 'votes')).toEqual([{ step: 0, projects: [3, 4], decidedBy: 'cost' }]);
    expect(tiesIn(prepared, [2, 3], 'votes')).toEqual([]);
    expect(tiesIn(prepared, [2], 'votes')).toEqual([]);
    expect(tiesIn(prepared, [], 'votes')).toEqual([]);
  });

  it('by votes per cost are others than by votes', () => {
    const prepared = walk({ costs: [20, 10, 30, 10], votes: [2, 1, 2, 2], tieKeys: ['votes'] });
    expect(tiesIn(prepared, ranking(prepared, 'votes_per_cost'), 'votes_per_cost')).toEqual([
      { step: 1, projects: [0, 1], decidedBy: 'votes' },
    ]);
    expect(tiesIn(prepared, ranking(prepared, 'votes'), 'votes')).toEqual([
      { step: 0, projects: [0, 2, 3], decidedBy: 'id' },
      { step: 1, projects: [2, 3], decidedBy: 'id' },
    ]);
  });
});

describe('countGreedy', () => {
  it('gives winners in order, what they cost, and the ties', () => {
    const prepared = walk({ costs: [60, 50, 40, 40], votes: [1, 3, 2, 2], tieKeys: ['id'] });
    expect(countGreedy(prepared, RULE)).toEqual({
      winners: [1, 2],
      totalCost: 90,
      ties: [{ step: 1, projects: [2, 3], decidedBy: 'id' }],
    });
  });

  it('ranks as the rule says', () => {
    const setup = { costs: [60, 20, 10], votes: [6, 3, 1], budget: 79 };
    expect(countGreedy(walk(setup), RULE).winners).toEqual([0, 2]);
    expect(countGreedy(walk(setup), { ...RULE, by: 'votes_per_cost' }).winners).toEqual([1, 2]);
    expect(countGreedy(walk(setup), { ...RULE, skip: false }).winners).toEqual([0]);
  });

  it('ties by the rule’s measure', () => {
    const setup = { costs: [60, 20, 40], votes: [3, 1, 1], budget: 79 };
    expect(countGreedy(walk(setup), RULE).ties).toEqual([{ step: 1, projects: [1, 2], decidedBy: 'cost' }]);
    expect(countGreedy(walk(setup), { ...RULE, by: 'votes_per_cost' }).ties).toEqual([
      { step: 0, projects: [1, 0], decidedBy: 'cost' },
    ]);
  });

  it('of nothing funds nothing', () => {
    expect(countGreedy(walk({ costs: [], votes: [] }), RULE)).toEqual({
      winners: [],
      totalCost: 0,
      ties: [],
    });
  });
});
