import { type BallotType, type Election } from './election.js';
import { namedRule, ruleNames } from './rule-names.js';
import { type EqualSharesRule, type GreedyRule, type Rule } from './rules.js';
import { buildElection } from './twins/build-election.js';

const electionOf = (ballotType: BallotType, minorUnits = 100): Election =>
  buildElection({ projects: [], budget: 1, minorUnits, ballotType }, []);

const greedy = (by: GreedyRule['by'], skip: boolean): GreedyRule => ({
  kind: 'greedy',
  by,
  skip,
  fundUnsupported: true,
});

const equalShares = (
  utility: EqualSharesRule['utility'],
  completion: EqualSharesRule['completion'],
  add1: 'exact supported' | 'exact no' | 'whole all' | 'whole no' | null = null,
  compareWithGreedy = false,
): EqualSharesRule => {
  const [start, untilExhaustive] = (add1?.split(' ') ?? []) as [
    'exact' | 'whole',
    'all' | 'supported' | 'no',
  ];
  return {
    kind: 'equal_shares',
    utility,
    completion,
    add1: add1 ? { start, untilExhaustive, increment: 100 } : null,
    fundUnsupported: true,
    compareWithGreedy,
  };
};

/** What the published expected outcomes mean by the names, in their order. */
const MEANINGS: readonly (readonly [base: string, rule: Rule])[] = [
  ['greedy_votes', greedy('votes', true)],
  ['greedy_noskip_votes', greedy('votes', false)],
  ['greedy_per_cost', greedy('votes_per_cost', true)],
  ['maxutil_cost', { kind: 'best_total', of: 'cost' }],
  ['maxutil_card', { kind: 'best_total', of: 'plain' }],
  ['mes_cost', equalShares('cost', 'none')],
  ['mes_cost_add1', equalShares('cost', 'none', 'exact supported')],
  ['mes_cost_add1_noexh', equalShares('cost', 'none', 'exact no')],
  ['mes_cost_add1_int', equalShares('cost', 'none', 'whole all')],
  ['mes_cost_add1_int_noexh', equalShares('cost', 'none', 'whole no')],
  ['mes_cost_add1u', equalShares('cost', 'utilitarian', 'exact supported')],
  ['mes_cost_add1u_int', equalShares('cost', 'utilitarian', 'whole all')],
  ['mes_cost_add1u_int_cmp', equalShares('cost', 'utilitarian', 'whole all', true)],
  ['mes_cost_util', equalShares('cost', 'utilitarian')],
  ['mes_cost_eps', equalShares('cost', 'epsilon')],
  ['mes_card', equalShares('plain', 'none')],
  ['mes_card_add1', equalShares('plain', 'none', 'exact supported')],
  ['mes_card_add1u', equalShares('plain', 'utilitarian', 'exact supported')],
  ['mes_card_eps', equalShares('plain', 'epsilon')],
];

const isYardstick = (base: string): boolean => base.startsWith('maxutil');
const ranked = MEANINGS.filter(([base]) => !isYardstick(base));
const plainNames = MEANINGS.flatMap(([base]) =>
  isYardstick(base) ? [base] : [`${base}.rec`, `${base}.lex`],
);
const bordaNames = ranked.flatMap(([base]) => [`${base}.borda0.rec`, `${base}.borda0.lex`]);

describe('ruleNames', () => {
  it.each(['approval', 'knapsack', 'choose-1', 'cumulative', 'score'] as const)('for %s', (ballotType) => {
    expect(ruleNames({ ballotType })).toEqual(plainNames);
  });

  it('for ordinal has those with another Borda too', () => {
    expect(ruleNames({ ballotType: 'ordinal' })).toEqual([...plainNames, ...bordaNames]);
  });
});

describe('namedRule', () => {
  it.each(MEANINGS.filter(([base]) => isYardstick(base)))('%s', (name, rule) => {
    const expected = { rule, tieKeys: ['cost', 'votes'], lastGetsNothing: false };
    expect(namedRule(name, electionOf('approval'))).toEqual(expected);
    expect(namedRule(name, electionOf('ordinal'))).toEqual(expected);
  });

  it.each(ranked)(
    '%s, by either tie order, and with another Borda for ordinal ballots only',
    (base, rule) => {
      for (const [suffix, tieKeys] of [
        ['rec', ['cost', 'votes']],
        ['lex', []],
      ] as const) {
        const expected = { rule, tieKeys, lastGetsNothing: false };
        expect(namedRule(`${base}.${suffix}`, electionOf('approval'))).toEqual(expected);
        expect(namedRule(`${base}.${suffix}`, electionOf('ordinal'))).toEqual(expected);
        const borda = `${base}.borda0.${suffix}`;
        expect(namedRule(borda, electionOf('ordinal'))).toEqual({ ...expected, lastGetsNothing: true });
        expect(namedRule(borda, electionOf('approval'))).toBeNull();
      }
    },
  );

  it('raises by one unit of the currency', () => {
    const increment = (minorUnits: number): unknown =>
      namedRule('mes_cost_add1.rec', electionOf('approval', minorUnits))?.rule;
    expect(increment(1)).toMatchObject({
      add1: { start: 'exact', untilExhaustive: 'supported', increment: 1 },
    });
    expect(increment(1000)).toMatchObject({ add1: { increment: 1000 } });
  });

  it.each([
    '',
    'greedy_votes',
    'greedy_votes.',
    'greedy_votes.rec.rec',
    'mes_cost',
    'maxutil_cost.rec',
    'maxutil_cost.borda0.rec',
    'mes_cost.borda0',
    'Greedy_votes.rec',
    'constructor.rec',
    '__proto__.lex',
  ])('knows no rule %j', (name) => {
    expect(namedRule(name, electionOf('ordinal'))).toBeNull();
  });
});
