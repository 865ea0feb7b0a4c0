import fc from 'fast-check';
import { type Ballot, type BallotPaper } from './ballot.js';
import { whyNotAdd, whyNotBallot, whyNotSoFar } from './whynot-ballot.js';

const projects = ['a', 'b', 'c', '__proto__'].map((id) => ({ id }));
const priced = [
  { id: 'a', cost: 100 },
  { id: 'b', cost: 250 },
  { id: 'c', cost: 400 },
];
const approval: BallotPaper = { type: 'approval', projects, minLength: 2, maxLength: 3 };
const one: BallotPaper = { type: 'choose-1', projects };
const knapsack: BallotPaper = { type: 'knapsack', projects: priced, maxSumCost: 500 };
const cumulative: BallotPaper = {
  type: 'cumulative',
  projects,
  maxSumPoints: 10,
  minSumPoints: 8,
  maxPointsPerProject: 6,
};
const score: BallotPaper = { type: 'score', projects, minScore: 2, maxScore: 5 };
const ordinal: BallotPaper = { type: 'ordinal', projects, minLength: 1, maxLength: 2 };

type Case = [name: string, paper: BallotPaper, ballot: unknown, refusal: ReturnType<typeof whyNotBallot>];

describe('whyNotBallot: the shape', () => {
  const whenRead = {
    get projects(): never {
      throw new Error('do not look');
    },
  };
  const cases: Case[] = [
    ['nothing', approval, undefined, { code: 'not-a-ballot' }],
    ['null', approval, null, { code: 'not-a-ballot' }],
    ['a text', approval, 'ab', { code: 'not-a-ballot' }],
    ['a function', approval, () => ['a', 'b'], { code: 'not-a-ballot' }],
    ['a list', approval, ['a', 'b'], { code: 'not-a-ballot' }],
    ['an object that throws', approval, whenRead, { code: 'not-a-ballot' }],
    ['a field more', approval, { projects: ['a', 'b'], voter: 'Jan' }, { code: 'unknown-field' }],
    ['points without need', approval, { projects: ['a', 'b'], points: [1, 1] }, { code: 'unknown-field' }],
    ['a field that is undefined', approval, { projects: ['a', 'b'], points: undefined }, null],
    ['no fields', approval, {}, { code: 'projects-not-a-list' }],
    ['inherited fields', approval, Object.create({ projects: ['a', 'b'] }), { code: 'projects-not-a-list' }],
    [
      'own __proto__',
      approval,
      JSON.parse('{"__proto__":{"projects":["a","b"]}}'),
      { code: 'unknown-field' },
    ],
    ['a text for a list', approval, { projects: 'ab' }, { code: 'projects-not-a-list' }],
    ['a list-like object', approval, { projects: { 0: 'a', length: 1 } }, { code: 'projects-not-a-list' }],
    ['no points', score, { projects: ['a'] }, { code: 'points-not-a-list' }],
    ['no projects, no points', score, {}, { code: 'projects-not-a-list' }],
    ['a number for points', score, { projects: ['a'], points: 3 }, { code: 'points-not-a-list' }],
    [
      'fewer points',
      score,
      { projects: ['a', 'b'], points: [3] },
      { code: 'points-length-differs', limit: 2, actual: 1 },
    ],
    [
      'more points',
      score,
      { projects: ['a'], points: [3, 3] },
      { code: 'points-length-differs', limit: 1, actual: 2 },
    ],
    ['a number for an id', approval, { projects: ['a', 7] }, { code: 'project-not-text', position: 1 }],
    ['a hole', approval, { projects: new Array(2) }, { code: 'project-not-text', position: 0 }],
    ['a list for an id', approval, { projects: [['a'], 'b'] }, { code: 'project-not-text', position: 0 }],
  ];
  it.each(cases)('%s', (_, paper, ballot, refusal) => expect(whyNotBallot(paper, ballot)).toEqual(refusal));
});

describe('whyNotBallot: the projects', () => {
  const cases: Case[] = [
    ['too few', approval, { projects: ['a'] }, { code: 'too-few-projects', limit: 2, actual: 1 }],
    ['just enough', approval, { projects: ['c', 'a'] }, null],
    ['as many as allowed', approval, { projects: ['__proto__', 'a', 'b'] }, null],
    [
      'too many',
      approval,
      { projects: ['a', 'b', 'c', '__proto__'] },
      { code: 'too-many-projects', limit: 3, actual: 4 },
    ],
    [
      'too many, before anything is said about what they are',
      approval,
      { projects: new Array(4_000_000_000) },
      { code: 'too-many-projects', limit: 3, actual: 4_000_000_000 },
    ],
    [
      'more than there are',
      { type: 'approval', projects, maxLength: 9 },
      { projects: ['a', 'a', 'a', 'a', 'a'] },
      { code: 'too-many-projects', limit: 4, actual: 5 },
    ],
    ['twice', approval, { projects: ['a', 'b', 'a'] }, { code: 'project-twice', project: 'a' }],
    ['not there', approval, { projects: ['a', 'x'] }, { code: 'project-not-on-paper', project: 'x' }],
    [
      'a name every object has',
      approval,
      { projects: ['toString', 'a'] },
      { code: 'project-not-on-paper', project: 'toString' },
    ],
    ['other letters', approval, { projects: ['A'] }, { code: 'project-not-on-paper', project: 'A' }],
    ['choose one: one', one, { projects: ['b'] }, null],
    ['choose one: none', one, { projects: [] }, null],
    ['choose one: two', one, { projects: ['a', 'b'] }, { code: 'too-many-projects', limit: 1, actual: 2 }],
    ['a ranking', ordinal, { projects: ['c', 'a'] }, null],
    [
      'a ranking too long',
      ordinal,
      { projects: ['c', 'a', 'b'] },
      { code: 'too-many-projects', limit: 2, actual: 3 },
    ],
    ['a ranking of none', ordinal, { projects: [] }, { code: 'too-few-projects', limit: 1, actual: 0 }],
    ['a blank vote where there is a minimum', { ...approval, allowEmpty: true }, { projects: [] }, null],
    [
      'an unfinished ballot where blank is allowed',
      { ...approval, allowEmpty: true },
      { projects: ['a'] },
      { code: 'too-few-projects', limit: 2, actual: 1 },
    ],
    ['a blank vote without minimums', score, { projects: [], points: [] }, null],
  ];
  it.each(cases)('%s', (_, paper, ballot, refusal) => expect(whyNotBallot(paper, ballot)).toEqual(refusal));
});

describe('whyNotBallot: the money', () => {
  it('allows what costs exactly the limit, and not a cent more', () => {
    const ballot = { projects: ['c', 'a'] };
    expect(whyNotBallot(knapsack, ballot)).toBeNull();
    expect(whyNotBallot({ ...knapsack, maxSumCost: 499 }, ballot)).toEqual({
      code: 'cost-too-high',
      limit: 499,
      actual: 500,
    });
  });

  it('sees one cent above 2^53, which doubles do not', () => {
    const [largest, all] = [Number.MAX_SAFE_INTEGER, { projects: ['a', 'b', 'c'] }];
    const paper = (...costs: number[]): BallotPaper => ({
      type: 'knapsack',
      projects: costs.map((cost, index) => ({ id: 'abc'[index]!, cost })),
      maxSumCost: largest,
    });
    expect(whyNotBallot(paper(largest - 2, 1, 1), all)).toBeNull();
    expect(whyNotBallot(paper(largest, largest, largest), all)).toEqual({
      code: 'cost-too-high',
      limit: largest,
      actual: 3 * largest,
    });
    expect(whyNotBallot(paper(largest - 1, 1, 1), all)).toMatchObject({ actual: 2 ** 53 });
  });

  it('asks for the minimum number of projects as well', () => {
    expect(whyNotBallot({ ...knapsack, minLength: 1 }, { projects: [] })).toEqual({
      code: 'too-few-projects',
      limit: 1,
      actual: 0,
    });
  });
});

describe('whyNotBallot: the points', () => {
  const notWhole = { code: 'points-not-whole', project: 'b' } as const;
  const wrong: [string, unknown][] = [
    ['NaN', NaN],
    ['a half', 1.5],
    ['minus zero', -0],
    ['1e400', JSON.parse('1e400')],
    ['2^53', 2 ** 53],
    ['a text', '3'],
    ['null', null],
    ['a bigint', 3n],
    ['a list', [3]],
  ];
  it.each(wrong)('refuses %s', (_, points) => {
    for (const paper of [score, cumulative, { ...score, minScore: 0 }])
      expect(whyNotBallot(paper, { projects: ['a', 'b'], points: [4, points] })).toEqual(notWhole);
  });

  const cases: Case[] = [
    ['a hole', score, { projects: ['b'], points: new Array(1) }, notWhole],
    ['the lowest and the highest score', score, { projects: ['a', 'b'], points: [2, 5] }, null],
    [
      'a score below the lowest',
      score,
      { projects: ['a', 'b'], points: [1, 6] },
      { code: 'points-too-low', project: 'a', limit: 2, actual: 1 },
    ],
    [
      'a score above the highest',
      score,
      { projects: ['a', 'b'], points: [5, 6] },
      { code: 'points-too-high', project: 'b', limit: 5, actual: 6 },
    ],
    ['a score of 0 where that is a score', { ...score, minScore: 0 }, { projects: ['a'], points: [0] }, null],
    ['all points', cumulative, { projects: ['a', 'b'], points: [6, 4] }, null],
    ['just enough points', cumulative, { projects: ['a', 'b'], points: [6, 2] }, null],
    [
      'too few points in all',
      cumulative,
      { projects: ['a', 'b'], points: [6, 1] },
      { code: 'points-sum-too-low', limit: 8, actual: 7 },
    ],
    [
      'too many points in all',
      cumulative,
      { projects: ['a', 'b'], points: [6, 5] },
      { code: 'points-sum-too-high', limit: 10, actual: 11 },
    ],
    [
      'no points for a project that is named',
      cumulative,
      { projects: ['a', 'b'], points: [6, 0] },
      { code: 'points-too-low', project: 'b', limit: 1, actual: 0 },
    ],
    [
      'too many points for one project',
      cumulative,
      { projects: ['a', 'b'], points: [7, 1] },
      { code: 'points-too-high', project: 'a', limit: 6, actual: 7 },
    ],
    [
      'no points at all',
      cumulative,
      { projects: [], points: [] },
      { code: 'points-sum-too-low', limit: 8, actual: 0 },
    ],
    ['a blank vote', { ...cumulative, allowEmpty: true }, { projects: [], points: [] }, null],
    [
      'all points on one project where only the sum is limited',
      { type: 'cumulative', projects, maxSumPoints: 10 },
      { projects: ['a'], points: [10] },
      null,
    ],
    [
      'no points where none need be given',
      { type: 'cumulative', projects, maxSumPoints: 10 },
      { projects: [], points: [] },
      null,
    ],
    [
      'sums beyond 2^53',
      { type: 'cumulative', projects, maxSumPoints: 10 },
      { projects: ['a', 'b'], points: [Number.MAX_SAFE_INTEGER, 1] },
      { code: 'points-sum-too-high', limit: 10, actual: 2 ** 53 },
    ],
    [
      'too few projects before too few points',
      { ...cumulative, minLength: 2 },
      { projects: ['a'], points: [1] },
      { code: 'too-few-projects', limit: 2, actual: 1 },
    ],
    [
      'too much before too few',
      { ...cumulative, minLength: 3, maxPointsPerProject: 20 },
      { projects: ['a'], points: [11] },
      { code: 'points-sum-too-high', limit: 10, actual: 11 },
    ],
  ];
  it.each(cases)('%s', (_, paper, ballot, refusal) => expect(whyNotBallot(paper, ballot)).toEqual(refusal));
});

describe('whyNotBallot: the order of reasons', () => {
  it('goes from the shape to the entries, one entry after the other', () => {
    const broken = { projects: ['x', 'a', 'a', 5], points: [9, NaN, 1, 1] };
    const reason = (change: object) => whyNotBallot(score, { ...broken, ...change })?.code;
    expect(reason({ projects: [...broken.projects, 5], points: [], voter: 1 })).toBe('unknown-field');
    expect(reason({ projects: [...broken.projects, 5], points: [] })).toBe('too-many-projects');
    expect(reason({ points: [] })).toBe('points-length-differs');
    expect(reason({})).toBe('project-not-on-paper');
    expect(reason({ projects: ['b', 'a', 'a', 5] })).toBe('points-too-high');
    expect(reason({ projects: ['b', 'a', 'a', 5], points: [3, NaN, 1, 1] })).toBe('points-not-whole');
    expect(reason({ projects: ['b', 'a', 'a', 5], points: [3, 3, 1, 1] })).toBe('project-twice');
    expect(reason({ projects: ['b', 'a', 'c', 5], points: [3, 3, 1, 1] })).toBe('points-too-low');
    expect(reason({ projects: ['b', 'a', 'c', 5], points: [3, 3, 3, 1] })).toBe('project-not-text');
  });
});

describe('whyNotSoFar', () => {
  it('leaves the minimums for later', () => {
    expect(whyNotSoFar(approval, { projects: ['a'] })).toBeNull();
    expect(whyNotSoFar(cumulative, { projects: ['a'], points: [1] })).toBeNull();
  });

  it('refuses the rest', () => {
    expect(whyNotSoFar(approval, 5)).toEqual({ code: 'not-a-ballot' });
    expect(whyNotSoFar(one, { projects: ['x'] })).toEqual({ code: 'project-not-on-paper', project: 'x' });
    expect(whyNotSoFar(knapsack, { projects: ['b', 'c'] })).toMatchObject({ code: 'cost-too-high' });
  });
});

describe('whyNotAdd', () => {
  it('allows a project until the limit is reached', () => {
    expect(whyNotAdd(approval, { projects: [] }, 'a')).toBeNull();
    expect(whyNotAdd(one, { projects: ['a'] }, 'b')).toEqual({
      code: 'too-many-projects',
      limit: 1,
      actual: 2,
    });
    expect(whyNotAdd(approval, { projects: ['a'] }, 'a')).toEqual({ code: 'project-twice', project: 'a' });
    expect(whyNotAdd(approval, { projects: ['a'] }, 'x')).toEqual({
      code: 'project-not-on-paper',
      project: 'x',
    });
  });

  it('says by how much a project would exceed the money', () => {
    expect(whyNotAdd(knapsack, { projects: ['c'] }, 'a')).toBeNull();
    expect(whyNotAdd(knapsack, { projects: ['c'] }, 'b')).toEqual({
      code: 'cost-too-high',
      limit: 500,
      actual: 650,
    });
  });

  it('needs one point to be left, or gives the lowest score', () => {
    expect(whyNotAdd(cumulative, { projects: ['a', 'b'], points: [6, 3] }, 'c')).toBeNull();
    expect(whyNotAdd(cumulative, { projects: ['a', 'b'], points: [6, 4] }, 'c')).toEqual({
      code: 'points-sum-too-high',
      limit: 10,
      actual: 11,
    });
    expect(whyNotAdd(score, { projects: [] }, 'c')).toBeNull();
    expect(whyNotAdd(score, { projects: ['a'] }, 'c')).toEqual({
      code: 'points-length-differs',
      limit: 2,
      actual: 1,
    });
  });
});

const ids = ['a', 'b', 'c', 'd', '__proto__', ''];
const small = fc.integer({ min: 0, max: 6 });
const limits = {
  minLength: fc.integer({ min: 0, max: 3 }),
  maxLength: fc.integer({ min: 3, max: 7 }),
  allowEmpty: fc.boolean(),
};
const optional = { requiredKeys: ['type', 'projects'] as ('type' | 'projects')[] };
const onPaper = fc.subarray(ids).map((some) => some.map((id) => ({ id })));
const withCosts = fc
  .subarray(ids)
  .chain((some) =>
    fc.tuple(...some.map((id) => fc.record({ id: fc.constant(id), cost: fc.integer({ min: 1, max: 9 }) }))),
  );
const papers: fc.Arbitrary<BallotPaper> = fc.oneof(
  fc.record(
    { type: fc.constantFrom('approval' as const, 'ordinal' as const), projects: onPaper, ...limits },
    optional,
  ),
  fc.record(
    { type: fc.constant('choose-1' as const), projects: onPaper, allowEmpty: fc.boolean() },
    optional,
  ),
  fc.record(
    { type: fc.constant('knapsack' as const), projects: withCosts, maxSumCost: fc.nat(30), ...limits },
    { requiredKeys: ['type', 'projects', 'maxSumCost'] },
  ),
  fc.record(
    {
      type: fc.constant('cumulative' as const),
      projects: onPaper,
      maxSumPoints: fc.integer({ min: 4, max: 12 }),
      minSumPoints: fc.integer({ min: 0, max: 4 }),
      maxPointsPerProject: fc.integer({ min: 1, max: 6 }),
      ...limits,
    },
    { requiredKeys: ['type', 'projects', 'maxSumPoints'] },
  ),
  fc.record(
    {
      type: fc.constant('score' as const),
      projects: onPaper,
      minScore: fc.nat(2),
      maxScore: fc.integer({ min: 2, max: 6 }),
      ...limits,
    },
    { requiredKeys: ['type', 'projects', 'minScore', 'maxScore'] },
  ),
);

/** Every limit of every paper, said once more and as plainly as can be. */
function isLegal(paper: BallotPaper, ballot: unknown): boolean {
  const { projects, points, ...others } = JSON.parse(JSON.stringify(ballot)) as Record<string, unknown[]>;
  const limit = { maxLength: Infinity, minSumPoints: 0, maxPointsPerProject: Infinity, ...paper };
  if (!projects || Object.keys(others).length > 0) return false;
  if (new Set(projects).size !== projects.length) return false;
  if (!projects.every((id) => paper.projects.some((project) => project.id === id))) return false;
  const isBlank = projects.length === 0 && paper.allowEmpty === true;
  if (projects.length > (paper.type === 'choose-1' ? 1 : limit.maxLength)) return false;
  if (!isBlank && projects.length < (paper.minLength ?? 0)) return false;
  if (paper.type === 'knapsack') {
    const cost = projects.reduce<number>((sum, id) => sum + paper.projects.find((p) => p.id === id)!.cost, 0);
    if (cost > paper.maxSumCost) return false;
  }
  if (paper.type !== 'cumulative' && paper.type !== 'score') return points === undefined;
  if (points?.length !== projects.length || !points.every(Number.isInteger)) return false;
  const given = points as number[];
  if (paper.type === 'score') return given.every((p) => p >= paper.minScore && p <= paper.maxScore);
  const sum = given.reduce((total, p) => total + p, 0);
  if (!given.every((p) => p >= 1 && p <= limit.maxPointsPerProject)) return false;
  return sum <= paper.maxSumPoints && (isBlank || sum >= limit.minSumPoints);
}

describe('whyNotBallot, whatever comes in', () => {
  it('never throws and answers the same twice', () => {
    const anything = fc.anything({
      withBigInt: true,
      withSparseArray: true,
      withNullPrototype: true,
      withTypedArray: true,
    });
    const likely = fc.record({
      projects: fc.oneof(anything, fc.array(anything)),
      points: fc.oneof(anything, fc.array(anything)),
    });
    fc.assert(
      fc.property(papers, fc.oneof(anything, likely), (paper, ballot) => {
        const refusal = whyNotBallot(paper, ballot);
        expect(whyNotBallot(paper, ballot)).toEqual(refusal);
        if (refusal === null) expect(isLegal(paper, ballot)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('accepts exactly the ballots within every limit', () => {
    const named = fc.oneof(
      { weight: 5, arbitrary: fc.shuffledSubarray(ids) },
      { weight: 1, arbitrary: fc.array(fc.oneof(fc.constantFrom(...ids, 'x'), fc.integer())) },
    );
    const ballots = named.chain((chosen) => {
      const points = fc.array(
        fc.oneof(
          { weight: 20, arbitrary: small },
          { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, null, '2') },
        ),
        {
          minLength: chosen.length,
          maxLength: chosen.length,
        },
      );
      return fc.oneof(
        fc.constant({ projects: chosen }),
        fc.record({ projects: fc.constant(chosen), points }),
        fc.record({ projects: fc.constant(chosen), points: fc.array(small) }),
      );
    });
    const met = { legal: 0, illegal: 0 };
    fc.assert(
      fc.property(papers, ballots, (paper, ballot) => {
        const legal = isLegal(paper, ballot);
        met[legal ? 'legal' : 'illegal'] += 1;
        expect(whyNotBallot(paper, ballot) === null).toBe(legal);
      }),
      { numRuns: 3000 },
    );
    expect(met.legal).toBeGreaterThan(100);
    expect(met.illegal).toBeGreaterThan(100);
  });

  it('can be filled in one by one, as whyNotAdd allows, without ever being over a limit', () => {
    fc.assert(
      fc.property(papers, fc.shuffledSubarray(ids), (paper, wishes) => {
        const hasPoints = paper.type === 'cumulative' || paper.type === 'score';
        let ballot: Ballot = hasPoints ? { projects: [], points: [] } : { projects: [] };
        for (const project of wishes) {
          if (whyNotAdd(paper, ballot, project) !== null) continue;
          const added = { projects: [...ballot.projects, project] };
          const least = paper.type === 'score' ? paper.minScore : 1;
          ballot = hasPoints ? { ...added, points: [...ballot.points!, least] } : added;
        }
        expect(whyNotSoFar(paper, ballot)).toBeNull();
        expect(
          isLegal({ ...paper, minLength: 0, allowEmpty: true, minSumPoints: 0 } as BallotPaper, ballot),
        ).toBe(true);
      }),
    );
  });
});
