// What the names of rules in the expected outcomes stand for.
import { type TieKey } from '../outcome.js';
import { type Add1, type EqualSharesRule, type GreedyRule, type Rule } from '../rules.js';
import { MINOR_UNITS } from './vector-elections.js';

const greedy = (switches: Partial<GreedyRule>): GreedyRule => ({
  kind: 'greedy',
  by: 'votes',
  skip: true,
  fundUnsupported: true,
  ...switches,
});

const equalShares = (
  utility: 'cost' | 'plain',
  switches: Partial<EqualSharesRule> = {},
): EqualSharesRule => ({
  kind: 'equal_shares',
  utility,
  add1: null,
  completion: 'none',
  fundUnsupported: true,
  compareWithGreedy: false,
  ...switches,
});

const add1 = (start: Add1['start'], untilExhaustive: Add1['untilExhaustive']): { add1: Add1 } => ({
  add1: { start, untilExhaustive, increment: MINOR_UNITS },
});

/** By the part of the name before the dot. */
export const RULES: Readonly<Record<string, Rule>> = {
  greedy_votes: greedy({}),
  greedy_noskip_votes: greedy({ skip: false }),
  greedy_per_cost: greedy({ by: 'votes_per_cost' }),
  mes_cost: equalShares('cost'),
  mes_card: equalShares('plain'),
  mes_cost_add1: equalShares('cost', add1('exact', 'supported')),
  mes_card_add1: equalShares('plain', add1('exact', 'supported')),
  mes_cost_add1_noexh: equalShares('cost', add1('exact', 'no')),
  mes_cost_add1_int: equalShares('cost', add1('whole', 'all')),
  mes_cost_add1_int_noexh: equalShares('cost', add1('whole', 'no')),
  mes_cost_add1u: equalShares('cost', { ...add1('exact', 'supported'), completion: 'utilitarian' }),
  mes_card_add1u: equalShares('plain', { ...add1('exact', 'supported'), completion: 'utilitarian' }),
  mes_cost_add1u_int: equalShares('cost', { ...add1('whole', 'all'), completion: 'utilitarian' }),
  mes_cost_add1u_int_cmp: equalShares('cost', {
    ...add1('whole', 'all'),
    completion: 'utilitarian',
    compareWithGreedy: true,
  }),
  mes_cost_util: equalShares('cost', { completion: 'utilitarian' }),
  mes_cost_eps: equalShares('cost', { completion: 'epsilon' }),
  mes_card_eps: equalShares('plain', { completion: 'epsilon' }),
  maxutil_cost: { kind: 'best_total', of: 'cost' },
  maxutil_card: { kind: 'best_total', of: 'plain' },
};

/** By the part of the name after the dot. */
export const TIE_KEYS: Readonly<Record<string, readonly TieKey[]>> = {
  rec: ['cost', 'votes', 'id'],
  lex: ['id'],
};
