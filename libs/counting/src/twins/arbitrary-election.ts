// Random small elections, rules and tie orders, made so that ties and exact fits happen often.
import fc, { type Arbitrary } from 'fast-check';
import { type BallotType, type Election, type Project } from '../election.js';
import { type TieKey } from '../outcome.js';
import { type BestTotalRule, type EqualSharesRule, type GreedyRule, type Rule } from '../rules.js';
import { buildElection, type CastBallot, type Paper } from './build-election.js';

/** An election with its paper and ballots still apart, to be changed and laid out again. */
export interface Draft {
  readonly paper: Paper;
  readonly cast: readonly CastBallot[];
}

export interface Question {
  readonly draft: Draft;
  readonly rule: Rule;
  readonly tieKeys: readonly TieKey[];
  readonly lot: readonly number[];
}

export interface Size {
  readonly projects: number;
  /** Different patterns of ballots; each is cast by one to three voters. */
  readonly patterns: number;
}

const IDS = ['2', '10', '9', 'a', 'B', 'é', 'OGM/0015', '\u{1F333}'];
/** Few, so that equal costs are common; small, so that Add1 needs few steps. */
const COSTS = [2, 3, 4, 4, 6, 6, 8, 12];

interface Pattern {
  /** One draw per project: 0 for not on the ballot, else its points or, ordinal, its weight in the ranking. */
  readonly draws: readonly number[];
  readonly times: number;
}

const PER_POINT: ReadonlySet<BallotType> = new Set(['cumulative', 'score']);

/** What a voter who drew these numbers hands in. */
function entriesOf(type: BallotType, draws: readonly number[]): readonly (readonly [number, number])[] {
  const named = [...draws.keys()].filter((project) => draws[project]! > 0);
  if (PER_POINT.has(type)) return named.map((project) => [project, draws[project]!]);
  const ranked = named.toSorted((a, b) => draws[b]! - draws[a]! || a - b);
  if (type === 'ordinal') return ranked.map((project, place) => [project, ranked.length - place]);
  return (type === 'choose-1' ? ranked.slice(0, 1) : named).map((project) => [project, 1]);
}

const drawArbitrary = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
);

const patternArbitrary = (projects: number): Arbitrary<Pattern> =>
  fc.record({
    draws: fc.array(drawArbitrary, { minLength: projects, maxLength: projects }),
    times: fc.integer({ min: 1, max: 3 }),
  });

const projectsArbitrary = (most: number, minorUnits: number): Arbitrary<readonly Project[]> =>
  fc
    .record({
      ids: fc.shuffledSubarray(IDS, { minLength: 1, maxLength: most }),
      costs: fc.array(fc.constantFrom(...COSTS), { minLength: most, maxLength: most }),
      cents: fc.constantFrom(0, 0, 0, 1, 50),
    })
    .map(({ ids, costs, cents }) =>
      ids.map((id, place) => ({ id, cost: costs[place]! * minorUnits + (minorUnits > 1 ? cents : 0) })),
    );

/** Either exactly the cost of some projects, or a part of the cost of all. */
const budgetArbitrary = (projects: readonly Project[]): Arbitrary<number> => {
  const all = projects.reduce((total, { cost }) => total + cost, 0);
  const exactFit = fc
    .subarray([...projects], { minLength: 1 })
    .map((chosen) => chosen.reduce((total, { cost }) => total + cost, 0));
  return fc.oneof(exactFit, fc.integer({ min: Math.ceil(all / 5), max: all + 5 }));
};

/** Copies the draws of one project to another, so that exactly the same voters support both. */
const withClone = (patterns: readonly Pattern[], clone: number | null): readonly Pattern[] =>
  clone === null
    ? patterns
    : patterns.map(({ draws, times }) => ({ draws: draws.with(0, draws[clone % draws.length]!), times }));

const TYPES: readonly BallotType[] = [
  'approval',
  'approval',
  'knapsack',
  'choose-1',
  'cumulative',
  'score',
  'ordinal',
];

export const draftArbitrary = (size: Size): Arbitrary<Draft> =>
  fc.constantFrom(1, 100).chain((minorUnits) =>
    projectsArbitrary(size.projects, minorUnits).chain((projects) =>
      fc
        .record({
          budget: budgetArbitrary(projects),
          ballotType: fc.constantFrom(...TYPES),
          patterns: fc.array(patternArbitrary(projects.length), { minLength: 1, maxLength: size.patterns }),
          clone: fc.option(fc.nat({ max: 7 })),
          empty: fc.constantFrom(0, 0, 1, 2),
        })
        .map(({ budget, ballotType, patterns, clone, empty }) => ({
          paper: { projects, budget, minorUnits, ballotType },
          cast: [
            ...withClone(patterns, clone).map(({ draws, times }) => ({
              entries: entriesOf(ballotType, draws),
              times,
            })),
            { entries: [], times: empty },
          ],
        })),
    ),
  );

const greedyArbitrary: Arbitrary<GreedyRule> = fc.record({
  kind: fc.constant('greedy' as const),
  by: fc.constantFrom('votes', 'votes_per_cost'),
  skip: fc.boolean(),
  fundUnsupported: fc.boolean(),
});

/** Increments of one currency unit and more, for elections with `minorUnits` in it. */
export const equalSharesArbitrary = (minorUnits: number): Arbitrary<EqualSharesRule> =>
  fc.record({
    kind: fc.constant('equal_shares' as const),
    utility: fc.constantFrom('cost', 'plain'),
    add1: fc.option(
      fc.record({
        start: fc.constantFrom('exact', 'whole'),
        untilExhaustive: fc.constantFrom('all', 'supported', 'no'),
        increment: fc.constantFrom(1, 1, 2, 5).map((units) => units * minorUnits),
      }),
      { freq: 2 },
    ),
    completion: fc.constantFrom('none', 'utilitarian', 'epsilon'),
    fundUnsupported: fc.boolean(),
    compareWithGreedy: fc.boolean(),
  });

/** The rule without Add1, completion and comparison. */
export const fixedEndowmentArbitrary: Arbitrary<EqualSharesRule> = equalSharesArbitrary(1).map((rule) => ({
  ...rule,
  add1: null,
  completion: 'none',
  compareWithGreedy: false,
}));

export const bestTotalArbitrary: Arbitrary<BestTotalRule> = fc.record({
  kind: fc.constant('best_total' as const),
  of: fc.constantFrom('cost', 'plain'),
});

/** Any keys that leave nothing undecided. */
export const tieKeysArbitrary: Arbitrary<readonly TieKey[]> = fc
  .record({
    first: fc.shuffledSubarray<TieKey>(['cost', 'votes']),
    last: fc.constantFrom<TieKey>('lot', 'id'),
  })
  .map(({ first, last }) => [...first, last]);

const lotArbitrary = (projects: number): Arbitrary<readonly number[]> =>
  fc.shuffledSubarray([...Array(projects).keys()], { minLength: projects });

/** A random election with everything needed to count it by a rule of the kind that `rules` makes. */
export const questionArbitrary = <R extends Rule>(
  size: Size,
  rules: (minorUnits: number) => Arbitrary<R>,
): Arbitrary<Question & { readonly rule: R }> =>
  draftArbitrary(size).chain((draft) =>
    fc.record({
      draft: fc.constant(draft),
      rule: rules(draft.paper.minorUnits),
      tieKeys: tieKeysArbitrary,
      lot: lotArbitrary(draft.paper.projects.length),
    }),
  );

/** Greedy and Equal Shares with any switches: the rules that order their winners. */
export const rankingRuleArbitrary = (minorUnits: number): Arbitrary<GreedyRule | EqualSharesRule> =>
  fc.oneof(
    { weight: 1, arbitrary: greedyArbitrary },
    { weight: 3, arbitrary: equalSharesArbitrary(minorUnits) },
  );

export const electionOf = ({ paper, cast }: Draft): Election => buildElection(paper, cast);
