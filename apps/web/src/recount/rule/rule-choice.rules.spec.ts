import { ruleNames } from '@samenstem/counting/rule-names';
import {
  BASES,
  completionOf,
  MAIN_BASES,
  recordedBase,
  ruleChoice,
  ruleName,
  startingChoice,
} from './rule-choice.rules';

const KNOWN = ruleNames({ ballotType: 'approval' });
const KNOWN_FOR_ORDERS = ruleNames({ ballotType: 'ordinal' });

test('every rule of the engine can be chosen here, and nothing else', () => {
  expect(KNOWN_FOR_ORDERS.filter((name) => !ruleChoice(name))).toEqual([]);
  expect(KNOWN_FOR_ORDERS.map((name) => ruleName(ruleChoice(name)!))).toEqual(KNOWN_FOR_ORDERS);
  const names = BASES.map((base) => ruleName({ base, tieOrder: 'rec', lastGetsNothing: false }));
  expect(names.filter((name) => !KNOWN.includes(name))).toEqual([]);
});

test.each(['', 'greedy', 'greedy_votes', 'greedy_votes.xyz', 'greedy_votes.lex.rec', 'maxutil_cost.rec'])(
  '“%s” is no rule',
  (name) => expect(ruleChoice(name)).toBeNull(),
);

test('the rules that are offered first are no yardsticks', () => {
  expect(MAIN_BASES).toEqual([
    'greedy_votes',
    'greedy_noskip_votes',
    'greedy_per_cost',
    'mes_cost',
    'mes_cost_add1u_int',
    'mes_cost_add1u_int_cmp',
  ]);
});

test.each([
  ['greedy', 'greedy_votes'],
  ['greedy-no-skip', 'greedy_noskip_votes'],
  ['equalshares/add1', 'mes_cost_add1_int_noexh'],
  ['unknown', null],
  ['', null],
  [undefined, null],
])('the rule “%s” of a file is %s here', (recorded, base) => expect(recordedBase(recorded)).toBe(base));

test('it starts with what the address asks, else with what the file says, else with the most votes', () => {
  const start = (asked: string | null, recorded?: string) => ruleName(startingChoice(asked, recorded, KNOWN));
  expect(start('mes_cost.lex', 'greedy-no-skip')).toBe('mes_cost.lex');
  expect(start(null, 'greedy-no-skip')).toBe('greedy_noskip_votes.rec');
  expect(start('nonsense', 'nonsense')).toBe('greedy_votes.rec');
  expect(start('mes_cost.borda0.rec')).toBe('greedy_votes.rec');
});

test.each([
  ['greedy_votes', null],
  ['mes_cost', null],
  ['mes_cost_add1', null],
  ['mes_cost_add1_int_noexh', null],
  ['mes_cost_add1u_int_cmp', 'votes'],
  ['mes_cost_util', 'votes'],
  ['mes_card_add1u', 'cost'],
  ['mes_card_eps', 'epsilon'],
] as const)('what %s does with the rest: %s', (base, kind) => expect(completionOf(base)).toBe(kind));
