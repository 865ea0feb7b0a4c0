import fc from 'fast-check';
import { type Constraints } from './constraints.js';
import { countElection, walkOf } from './count.js';
import { type Election } from './election.js';
import { type Run } from './equal-shares/run.js';
import { type Fraction, fraction, writeFraction } from './fraction.js';
import { type Outcome, type TieKey } from './outcome.js';
import { type Add1, type EqualSharesRule, type GreedyRule, type Rule } from './rules.js';
import { draftArbitrary, electionOf, rankingRuleArbitrary } from './twins/arbitrary-election.js';
import { holds } from './twins/ask-engine.js';
import { type CastBallot, type Paper, buildElection } from './twins/build-election.js';

interface Setup {
  costs: readonly number[];
  budget: number;
  /** Like '3 ab': three voters name the projects a and b; 'a5' gives five points. */
  cast: readonly string[];
  ballotType?: Paper['ballotType'];
}

function prepare({ costs, budget, cast, ballotType = 'approval' }: Setup): Election {
  const projects = costs.map((cost, at) => ({ id: 'abcdefgh'[at]!, cost }));
  const ballots = cast.map((text): CastBallot => {
    const [times, marks = ''] = text.split(' ');
    const entries = [...marks.matchAll(/([a-h])(\d*)/g)];
    return {
      entries: entries.map(([, id, points]) => ['abcdefgh'.indexOf(id!), Number(points || 1)] as const),
      times: Number(times),
    };
  });
  return buildElection({ projects, budget, minorUnits: 1, ballotType }, ballots);
}

const GREEDY: GreedyRule = { kind: 'greedy', by: 'votes', skip: true, fundUnsupported: false };
const EQUAL_SHARES: EqualSharesRule = {
  kind: 'equal_shares',
  utility: 'cost',
  add1: null,
  completion: 'none',
  fundUnsupported: false,
  compareWithGreedy: false,
};
const add1 = (untilExhaustive: Add1['untilExhaustive'], start: Add1['start'] = 'exact'): EqualSharesRule => ({
  ...EQUAL_SHARES,
  add1: { start, untilExhaustive, increment: 1 },
});
const ADD1 = add1('supported');

const MANY_RUNS = 1000;

/** Fails instead of searching for ever. */
function atMost(most: number): (run: Run) => void {
  let runs = 0;
  return () => {
    runs += 1;
    if (runs > most) throw new Error(`more than ${most} runs`);
  };
}

/** The outcome with doubles, which has to be the one without. */
function count(
  election: Election,
  rule: Rule,
  constraints?: Constraints,
  tieKeys: readonly TieKey[] = ['cost'],
): Outcome {
  const [fast, slow] = [true, false].map((floatFilter) =>
    countElection(election, rule, { tieKeys, constraints, floatFilter, onRun: atMost(MANY_RUNS) }),
  );
  expect(fast).toEqual(slow);
  return fast!;
}

/** The ids of the winners. */
const won = (setup: Setup, rule: Rule, constraints?: Constraints): string =>
  count(prepare(setup), rule, constraints)
    .winners.map((project) => 'abcdefgh'[project]!)
    .join('');

/** Four voters with 10 each: a takes 6 from three of them, and b then lacks 4. */
const FOUR: Setup = { costs: [18, 12, 9], budget: 40, cast: ['2 ab', '1 ac', '1 c'] };
const whole = (value: number): Fraction => fraction(BigInt(value), 1n);

describe('countElection', () => {
  it('by greedy', () => {
    expect(count(prepare(FOUR), { ...GREEDY, skip: false }, undefined, ['cost'])).toEqual({
      winners: [0, 2, 1],
      totalCost: 39,
      ties: [{ step: 1, projects: [2, 1], decidedBy: 'cost' }],
    });
    expect(won({ ...FOUR, budget: 38 }, GREEDY)).toBe('ac');
  });

  it('by the best total', () => {
    const setup = { costs: [10, 5, 5], budget: 10, cast: ['3 a', '2 b', '2 c'] };
    expect(count(prepare(setup), { kind: 'best_total', of: 'plain' })).toEqual({
      winners: [1, 2],
      totalCost: 10,
      ties: [],
    });
    expect(won(setup, { kind: 'best_total', of: 'cost' })).toBe('a');
  });

  it('by Equal Shares', () => {
    expect(count(prepare(FOUR), EQUAL_SHARES)).toEqual({
      winners: [0, 2],
      totalCost: 27,
      ties: [],
      equalShares: {
        endowmentStart: whole(10),
        endowmentFinal: whole(10),
        stop: 'none',
        purchases: [
          { project: 0, payment: whole(6) },
          { project: 2, payment: whole(5) },
        ],
        completionAdded: [],
        completionTies: [],
      },
    });
  });

  it('by Equal Shares with fractions of a cent', () => {
    const { endowmentStart, endowmentFinal, purchases } = count(
      prepare({ costs: [10], budget: 100, cast: ['3 a', '4'] }),
      EQUAL_SHARES,
    ).equalShares!;
    expect([endowmentStart, endowmentFinal].map(writeFraction)).toEqual(['100/7', '100/7']);
    expect(purchases).toEqual([{ project: 0, payment: fraction(10n, 3n) }]);
  });

  it('by Equal Shares with plain utility, the cheapest vote first', () => {
    const setup = { costs: [30, 8], budget: 40, cast: ['2 ab', '1 a', '1'] };
    const order = (utility: 'cost' | 'plain'): string => won(setup, { ...add1('no'), utility });
    expect(order('cost')).toBe('ab');
    expect(order('plain')).toBe('ba');
  });

  it('raises the endowment', () => {
    expect(count(prepare(FOUR), ADD1)).toMatchObject({
      winners: [0, 2, 1],
      totalCost: 39,
      ties: [{ step: 1, projects: [2, 1], decidedBy: 'cost' }],
      equalShares: {
        endowmentStart: whole(10),
        endowmentFinal: whole(12),
        stop: 'all_supported_selected',
        purchases: [
          { project: 0, payment: whole(6) },
          { project: 2, payment: fraction(9n, 2n) },
          { project: 1, payment: whole(6) },
        ],
      },
    });
    expect(count(prepare({ ...FOUR, budget: 38 }), ADD1)).toMatchObject({
      winners: [0, 2],
      equalShares: { endowmentStart: fraction(19n, 2n), stop: 'exhaustive' },
    });
    expect(count(prepare({ ...FOUR, budget: 38 }), add1('no'))).toMatchObject({
      winners: [0, 2],
      equalShares: { endowmentFinal: fraction(23n, 2n), stop: 'next_infeasible' },
    });
  });

  it('tells of every run on the way', () => {
    const seen: string[] = [];
    const onRun = (run: Run): unknown => seen.push(writeFraction(run.endowment));
    countElection(prepare(FOUR), ADD1, { tieKeys: [], onRun });
    expect([...new Set(seen)]).toEqual(['10', '11', '12']);
  });

  it('uses doubles, and the bounds that come with them, unless told otherwise', () => {
    const uppers = (floatFilter?: boolean): readonly number[] => {
      const found: number[][] = [];
      const onRun = (run: Run): unknown => found.push([...run.uppers]);
      countElection(prepare({ ...FOUR, budget: 38 }), ADD1, { tieKeys: [], floatFilter, onRun });
      return found[0]!;
    };
    expect(uppers(false)).toEqual([-Infinity, -Infinity]);
    // The rates: 6 for a project of 18, 5.5 for one of 9.
    const rates = [expect.closeTo(6 / 18, 9), expect.closeTo(5.5 / 9, 9)];
    expect(uppers()).toEqual(rates);
    expect(uppers(true)).toEqual(rates);
  });

  it('needs nobody to be told, and no constraints', () => {
    expect(countElection(prepare(FOUR), ADD1, { tieKeys: [] }).winners).toHaveLength(3);
  });

  it('gives equal ones to the lot where that is the key', () => {
    const election = prepare({ costs: [5, 5], budget: 9, cast: ['1 ab'] });
    for (const rule of [GREEDY, EQUAL_SHARES]) {
      const lot = (ranks: number[]): readonly number[] =>
        countElection(election, rule, { tieKeys: ['lot'], lot: ranks }).winners;
      expect(lot([0, 1])).toEqual([0]);
      expect(lot([1, 0])).toEqual([1]);
    }
  });
});

describe('a completion', () => {
  const complete = (setup: Setup, switches: Partial<EqualSharesRule>): Outcome =>
    count(prepare(setup), { ...EQUAL_SHARES, ...switches }, undefined, ['id']);

  it('that is utilitarian adds by votes what fits', () => {
    const added = { completionAdded: [1], completionTies: [] };
    expect(complete(FOUR, { completion: 'utilitarian' })).toMatchObject({
      winners: [0, 2, 1],
      totalCost: 39,
      ties: [],
      equalShares: { endowmentFinal: whole(10), stop: 'none', ...added },
    });
    expect(complete({ ...FOUR, budget: 39 }, { completion: 'utilitarian' }).winners).toEqual([0, 2, 1]);
    expect(complete({ ...FOUR, budget: 38 }, { completion: 'utilitarian' }).winners).toEqual([0, 2]);
  });

  /** Equal Shares buys nothing here, for each supporter has 4 only. */
  const poor: Setup = { costs: [30, 20, 15, 15], budget: 40, cast: ['3 a', '2 b', '2 c', '2 d', '1'] };

  it('that is utilitarian takes votes for cost utility, votes per cost for plain utility', () => {
    const cost = complete(poor, { completion: 'utilitarian' });
    const plain = complete(poor, { completion: 'utilitarian', utility: 'plain' });
    expect([cost.winners, plain.winners]).toEqual([[0], [2, 3]]);
    expect(cost.equalShares!.completionTies).toEqual([
      { step: 1, projects: [1, 2, 3], decidedBy: 'id' },
      { step: 2, projects: [2, 3], decidedBy: 'id' },
    ]);
    expect(plain.equalShares!.completionTies).toEqual([
      { step: 0, projects: [2, 3], decidedBy: 'id' },
      { step: 2, projects: [0, 1], decidedBy: 'id' },
    ]);
  });

  it('that is utilitarian skips what does not fit', () => {
    const setup = { ...poor, costs: [30, 20, 10, 15] };
    expect(complete(setup, { completion: 'utilitarian' }).winners).toEqual([0, 2]);
  });

  it('that is utilitarian may add what nobody supports, if asked for', () => {
    const setup = { ...FOUR, costs: [18, 12, 9, 1] };
    const winners = (fundUnsupported: boolean): readonly number[] =>
      complete(setup, { completion: 'utilitarian', fundUnsupported }).winners;
    expect(winners(false)).toEqual([0, 2, 1]);
    expect(winners(true)).toEqual([0, 2, 1, 3]);
  });

  it('by epsilon lets everybody pay', () => {
    // For c and for d the others pay (15 − 8) / 8 each, for a (30 − 12) / 7.
    expect(complete(poor, { completion: 'epsilon' })).toMatchObject({
      winners: [2, 3],
      totalCost: 30,
      ties: [],
      equalShares: {
        purchases: [],
        completionAdded: [2, 3],
        completionTies: [{ step: 0, projects: [2, 3], decidedBy: 'id' }],
      },
    });
    expect(complete(FOUR, { completion: 'epsilon' })).toMatchObject({
      winners: [0, 2, 1],
      equalShares: { completionAdded: [1], completionTies: [] },
    });
  });

  it('of none adds nothing', () => {
    expect(complete(poor, {})).toMatchObject({
      winners: [],
      totalCost: 0,
      equalShares: { completionAdded: [], completionTies: [] },
    });
  });
});

describe('the comparison with greedy', () => {
  const compared = { ...EQUAL_SHARES, compareWithGreedy: true };
  const setup = (more: number, fewer: number): Setup => ({
    costs: [more + fewer, fewer],
    budget: more + fewer,
    cast: [`${more} a`, `${fewer} b`],
  });

  it('replaces Equal Shares when strictly more voters prefer greedy', () => {
    expect(count(prepare(setup(6, 4)), compared)).toEqual({
      winners: [0],
      totalCost: 10,
      ties: [],
      equalShares: expect.objectContaining({ purchases: [{ project: 1, payment: whole(1) }] }),
      comparison: {
        preferEqualShares: 4,
        preferGreedy: 6,
        onlyEqualSharesNonEmpty: 4,
        onlyGreedyNonEmpty: 6,
        keepEqualShares: false,
      },
    });
  });

  it('keeps Equal Shares when as many prefer it', () => {
    const election = prepare({ costs: [10, 5], budget: 10, cast: ['5 a', '5 b', '1 ab'] });
    expect(count(election, GREEDY, undefined, ['id']).winners).toEqual([0]);
    expect(count(election, compared, undefined, ['id'])).toMatchObject({
      winners: [1],
      totalCost: 5,
      comparison: { preferEqualShares: 5, preferGreedy: 5, keepEqualShares: true },
    });
  });

  it('is left out unless asked for', () => {
    expect(count(prepare(setup(6, 4)), EQUAL_SHARES)).not.toHaveProperty('comparison');
  });
});

describe('greedy in the comparison', () => {
  const compared = { ...EQUAL_SHARES, compareWithGreedy: true };

  it('skips what does not fit', () => {
    const election = prepare({ costs: [11, 10, 4], budget: 10, cast: ['7 a', '6 b', '4 c'] });
    expect(count(election, compared).winners).toEqual([1]);
  });

  it('may fund what nobody supports, as the rule says', () => {
    const election = prepare({ costs: [9, 4, 1], budget: 10, cast: ['6 a', '4 b'] });
    expect(count(election, compared).winners).toEqual([0]);
    expect(count(election, { ...compared, fundUnsupported: true }).winners).toEqual([0, 2]);
  });

  it('keeps to the constraints', () => {
    const election = prepare({ costs: [10, 4, 9], budget: 10, cast: ['6 a', '4 b', '5 c'] });
    expect(count(election, compared).winners).toEqual([0]);
    expect(count(election, compared, { ineligible: [0] }).winners).toEqual([2]);
    expect(count(election, compared, { ineligible: [0, 2] }).winners).toEqual([1]);
  });
});

describe('without voters or projects', () => {
  const nobody = prepare({ costs: [5, 5], budget: 10, cast: [] });
  const equalSharesRules = [EQUAL_SHARES, ADD1, add1('all', 'whole'), { ...ADD1, compareWithGreedy: true }];

  it('Equal Shares funds nothing when nobody voted', () => {
    for (const rule of [
      ...equalSharesRules,
      { ...ADD1, completion: 'utilitarian', fundUnsupported: true } as const,
    ]) {
      expect(count(nobody, rule)).toEqual({ winners: [], totalCost: 0, ties: [] });
    }
  });

  it('greedy funds nothing either, unless what nobody supports may be funded', () => {
    expect(count(nobody, GREEDY)).toMatchObject({ winners: [], totalCost: 0 });
    expect(count(nobody, { ...GREEDY, fundUnsupported: true })).toMatchObject({
      winners: [0, 1],
      totalCost: 10,
    });
    expect(count(nobody, { kind: 'best_total', of: 'cost' })).toMatchObject({ winners: [] });
  });

  it('nothing is funded when all ballots are empty', () => {
    const empty = prepare({ costs: [5, 5], budget: 10, cast: ['4'] });
    expect(count(empty, GREEDY).winners).toEqual([]);
    for (const rule of equalSharesRules) {
      expect(count(empty, rule)).toMatchObject({
        winners: [],
        totalCost: 0,
        equalShares: { purchases: [], stop: rule.add1 ? 'all_supported_selected' : 'none' },
      });
    }
  });

  it('nothing is funded when there are no projects', () => {
    const none = prepare({ costs: [], budget: 10, cast: ['4'] });
    expect(count(none, GREEDY)).toEqual({ winners: [], totalCost: 0, ties: [] });
    expect(count(none, { kind: 'best_total', of: 'plain' }).winners).toEqual([]);
    for (const rule of equalSharesRules) {
      expect(count(none, rule)).toMatchObject({ winners: [], totalCost: 0, equalShares: { purchases: [] } });
    }
  });
});

describe('constraints', () => {
  /** With 10 for each voter, Equal Shares buys a and b; c then lacks 8. */
  const ALL: Setup = { costs: [30, 20, 10], budget: 60, cast: ['3 ab', '2 abc', '1 a'] };
  const rules: [name: string, rule: GreedyRule | EqualSharesRule][] = [
    ['greedy', GREEDY],
    ['Equal Shares', EQUAL_SHARES],
    ['Add1 until exhaustive', ADD1],
    ['Add1 until nothing fits at all', add1('all', 'whole')],
    ['Add1 to the end', add1('no')],
  ];

  describe.each(rules)('under %s', (_, rule) => {
    const unconstrained = rule === EQUAL_SHARES ? 'ab' : 'abc';

    it('are not there unless given', () => {
      expect(won(ALL, rule)).toBe(unconstrained);
      expect(won(ALL, rule, {})).toBe(unconstrained);
    });

    it('keep out what is ineligible', () => {
      expect(won(ALL, rule, { ineligible: [1] })).toBe('ac');
      expect(won(ALL, rule, { ineligible: [0] })).toBe('bc');
      expect(won(ALL, rule, { ineligible: [0, 1, 2] })).toBe('');
    });

    it('let one of a group be funded, the first that comes', () => {
      expect(won(ALL, rule, { exclusive: [[0, 1]] })).toBe('ac');
      expect(won(ALL, rule, { exclusive: [[1, 2]] })).toBe('ab');
      expect(won(ALL, rule, { exclusive: [[0, 1, 2]] })).toBe('a');
      expect(won(ALL, rule, { exclusive: [[0, 1]], ineligible: [0] })).toBe('bc');
    });

    it('let a maximum be reached, and not exceeded by a cent', () => {
      const capped = (limit: number, ...projects: number[]): string =>
        won(ALL, rule, { caps: [{ projects, limit }] });
      expect(capped(50, 0, 1)).toBe(unconstrained);
      expect(capped(49, 0, 1)).toBe('ac');
      expect(capped(30, 0)).toBe(unconstrained);
      expect(capped(29, 0)).toBe('bc');
      expect(capped(0, 0, 1, 2)).toBe('');
    });

    it('let a project wait for the one it needs, however high it ranks', () => {
      const needs = (needed: number): Constraints => ({ requires: [{ project: 0, needs: needed }] });
      expect(won(ALL, rule, needs(1))).toBe(rule === EQUAL_SHARES ? 'ba' : 'bac');
      // Equal Shares takes the very last cent of everybody for a.
      expect(won(ALL, rule, needs(2))).toBe('bca');
      expect(won({ ...ALL, budget: 59 }, rule, needs(2))).toBe('bc');
    });

    it('end with what needs a project that nobody supports, that takes no part, or that is too dear', () => {
      const requires = [{ project: 0, needs: 3 }];
      const unsupported: Setup = { ...ALL, costs: [30, 20, 10, 5], budget: 65 };
      expect(won(unsupported, rule, { requires })).toBe('bc');
      const supported: Setup = { ...unsupported, cast: ['3 abd', '2 abc', '1 a'] };
      expect(won(supported, rule, { requires, ineligible: [3] })).toBe('bc');
      expect(won({ ...supported, costs: [30, 20, 10, 66] }, rule, { requires })).toBe('bc');
    });

    it('hold together', () => {
      const setup: Setup = {
        costs: [10, 10, 10, 10, 10],
        budget: 50,
        cast: ['5 a', '4 b', '3 c', '2 d', '1 e', '5 abcde'],
      };
      const constraints: Constraints = {
        ineligible: [4],
        exclusive: [[0, 1]],
        requires: [{ project: 0, needs: 2 }],
        caps: [{ projects: [1, 2, 3], limit: 20 }],
      };
      expect(won(setup, rule, constraints)).toBe('bc');
      expect(won(setup, rule, { ...constraints, exclusive: [] })).toBe('bca');
      expect(won(setup, rule, { ...constraints, exclusive: [], requires: [] })).toBe(unconstrained);
    });
  });

  it('that block for ever end the search for a larger endowment', () => {
    const stop = (rule: EqualSharesRule, constraints: Constraints): unknown => {
      const { winners, equalShares } = count(prepare(ALL), rule, constraints);
      return [winners, equalShares!.stop];
    };
    for (const rule of [ADD1, add1('all'), add1('no')]) {
      const done = 'all_supported_selected';
      expect(stop(rule, { ineligible: [1] })).toEqual([[0, 2], done]);
      expect(stop(rule, { exclusive: [[0, 1]] })).toEqual([[0, 2], done]);
      expect(stop(rule, { caps: [{ projects: [0, 1], limit: 49 }] })).toEqual([[0, 2], done]);
      expect(stop(rule, { ineligible: [0], requires: [{ project: 1, needs: 0 }] })).toEqual([[2], done]);
      expect(stop(rule, { ineligible: [0, 1, 2] })).toEqual([[], done]);
    }
  });

  it.each([ADD1, add1('all'), add1('no')])('that need each other end it too (%#)', (rule) => {
    const requires = [
      { project: 0, needs: 1 },
      { project: 1, needs: 0 },
    ];
    const options = { tieKeys: [], constraints: { requires }, onRun: atMost(100) };
    expect(countElection(prepare(ALL), rule, options).winners).toEqual([2]);
  });

  it('count for what is exhausted', () => {
    const setup: Setup = { ...FOUR, costs: [18, 12, 9, 5], budget: 38 };
    const stop = (rule: EqualSharesRule, constraints?: Constraints): unknown =>
      count(prepare(setup), rule, constraints).equalShares!.stop;
    expect(stop(add1('supported'))).toBe('exhaustive');
    expect(stop(add1('all'))).toBe('next_infeasible');
    expect(stop(add1('all'), { ineligible: [3] })).toBe('exhaustive');
    expect(stop(add1('all'), { caps: [{ projects: [0, 3], limit: 22 }] })).toBe('exhaustive');
    expect(stop(add1('all'), { caps: [{ projects: [0, 3], limit: 23 }] })).toBe('next_infeasible');
    expect(stop(add1('no'), { ineligible: [3] })).toBe('next_infeasible');
  });

  it('hold for the completions', () => {
    const setup: Setup = { ...ALL, costs: [30, 20, 10, 5], budget: 65 };
    const requires = [{ project: 0, needs: 3 }];
    const completed = (switches: Partial<EqualSharesRule>, budget = 65): string =>
      won({ ...setup, budget }, { ...EQUAL_SHARES, ...switches }, { requires });
    expect(completed({})).toBe('bc');
    expect(completed({ completion: 'utilitarian' })).toBe('bc');
    expect(completed({ completion: 'utilitarian', fundUnsupported: true })).toBe('bcda');
    expect(completed({ completion: 'utilitarian', fundUnsupported: true }, 64)).toBe('bcd');
    expect(completed({ completion: 'epsilon' })).toBe('bcda');
    expect(completed({ completion: 'epsilon' }, 64)).toBe('bcd');
    const exclusive = [[1, 3]];
    for (const completion of ['utilitarian', 'epsilon'] as const) {
      const rule = { ...EQUAL_SHARES, completion, fundUnsupported: true };
      expect(won(setup, rule, { requires, exclusive })).toBe('bc');
      const caps = [{ projects: [2, 3], limit: 10 }];
      expect(won(setup, rule, { caps })).toBe(completion === 'epsilon' ? 'abd' : 'abc');
    }
  });
});

describe('constraints on random elections', () => {
  const SIZE = { projects: 6, patterns: 5 };

  /** Nothing needs, directly or not, what needs it. */
  const constraintsFor = ({ projects }: Election): fc.Arbitrary<Required<Constraints>> => {
    const all = [...projects.keys()];
    const pair = fc.subarray(all, { minLength: Math.min(2, all.length), maxLength: Math.min(2, all.length) });
    const cap = fc.record({
      projects: fc.subarray(all, { minLength: 1 }),
      within: fc.subarray(all, { minLength: 1 }),
      off: fc.constantFrom(0, 0, 1, -1),
    });
    return fc.record({
      ineligible: fc.subarray(all, { maxLength: 1 }),
      exclusive: fc.array(fc.subarray(all, { minLength: 1 }), { maxLength: 1 }),
      requires: fc
        .tuple(fc.array(pair, { maxLength: 2 }), fc.boolean())
        .map(([pairs, turned]) =>
          pairs
            .filter(({ length }) => length === 2)
            .map(([a, b]) => (turned ? { project: b!, needs: a! } : { project: a!, needs: b! })),
        ),
      caps: fc.array(cap, { maxLength: 2 }).map((caps) =>
        caps.map(({ projects: capped, within, off }) => ({
          projects: capped,
          limit: within.reduce((sum, project) => sum + projects[project]!.cost, off),
        })),
      ),
    });
  };

  const questions = draftArbitrary(SIZE).chain((draft) =>
    fc
      .constant(electionOf(draft))
      .chain((election) =>
        fc.tuple(
          fc.constant(election),
          rankingRuleArbitrary(draft.paper.minorUnits),
          constraintsFor(election),
        ),
      ),
  );

  const costIn = ({ projects }: Election, chosen: readonly number[]): number =>
    chosen.reduce((sum, project) => sum + projects[project]!.cost, 0);

  /** Whether these projects, in this order, break nothing. */
  function isAllowed(
    election: Election,
    { ineligible, exclusive, requires, caps }: Required<Constraints>,
    chosen: readonly number[],
  ): boolean {
    const has = (project: number): boolean => chosen.includes(project);
    return (
      !ineligible.some(has) &&
      exclusive.every((group) => group.filter(has).length <= 1) &&
      requires.every(
        ({ project, needs }) =>
          !has(project) || (has(needs) && chosen.indexOf(needs) < chosen.indexOf(project)),
      ) &&
      caps.every(({ projects, limit }) => costIn(election, projects.filter(has)) <= limit) &&
      costIn(election, chosen) <= election.budget
    );
  }

  it('are kept by every rule, with doubles or without', () => {
    holds(questions, 300, ([election, rule, constraints]) => {
      const { winners } = count(election, rule, constraints, ['cost', 'votes']);
      expect(isAllowed(election, constraints, winners)).toBe(true);
    });
  });

  it('let greedy and the utilitarian completion fund all that they allow', () => {
    holds(questions, 200, ([election, rule, constraints]) => {
      const filling: Rule =
        rule.kind === 'greedy'
          ? { ...rule, skip: true }
          : { ...rule, completion: 'utilitarian', compareWithGreedy: false };
      const { winners } = count(election, filling, constraints);
      const { support } = walkOf(election, { tieKeys: [] });
      const more = [...election.projects.keys()].filter(
        (project) =>
          !winners.includes(project) &&
          (rule.fundUnsupported || support.votes[project]! > 0) &&
          isAllowed(election, constraints, [...winners, project]),
      );
      expect(more).toEqual([]);
    });
  });

  it('change nothing where nothing is asked', () => {
    holds(questions, 100, ([election, rule]) => {
      const none = { ineligible: [], exclusive: [], requires: [], caps: [] };
      expect(count(election, rule, none)).toEqual(count(election, rule));
    });
  });
});
