// The names that outsiders use: `<base>.<tie order>`, as in the published expected outcomes.
import { type Election } from './election.js';
import { type TieKey } from './outcome.js';
import { type Add1, type EqualSharesRule, type GreedyRule, type NamedRule, type Rule } from './rules.js';

const greedy = (by: GreedyRule['by'], skip = true): GreedyRule => ({
  kind: 'greedy',
  by,
  skip,
  fundUnsupported: true,
});

type Switches = Partial<Omit<EqualSharesRule, 'kind' | 'add1'>> & { add1?: Omit<Add1, 'increment'> };

/** The increment is one unit of the currency. */
const equalShares = (switches: Switches, { minorUnits }: Election): EqualSharesRule => ({
  kind: 'equal_shares',
  utility: 'cost',
  completion: 'none',
  fundUnsupported: true,
  compareWithGreedy: false,
  ...switches,
  add1: switches.add1 ? { ...switches.add1, increment: minorUnits } : null,
});

const exact = { start: 'exact', untilExhaustive: 'supported' } as const;
const whole = { start: 'whole', untilExhaustive: 'all' } as const;
const plain = { utility: 'plain' } as const;
const utilitarian = { completion: 'utilitarian' } as const;

const equalSharesBases: Record<string, Switches> = {
  mes_cost: {},
  mes_cost_add1: { add1: exact },
  mes_cost_add1_noexh: { add1: { ...exact, untilExhaustive: 'no' } },
  mes_cost_add1_int: { add1: whole },
  mes_cost_add1_int_noexh: { add1: { ...whole, untilExhaustive: 'no' } },
  mes_cost_add1u: { add1: exact, ...utilitarian },
  mes_cost_add1u_int: { add1: whole, ...utilitarian },
  mes_cost_add1u_int_cmp: { add1: whole, ...utilitarian, compareWithGreedy: true },
  mes_cost_util: utilitarian,
  mes_cost_eps: { completion: 'epsilon' },
  mes_card: plain,
  mes_card_add1: { ...plain, add1: exact },
  mes_card_add1u: { ...plain, add1: exact, ...utilitarian },
  mes_card_eps: { ...plain, completion: 'epsilon' },
};

const otherBases: Record<string, Rule> = {
  greedy_votes: greedy('votes'),
  greedy_noskip_votes: greedy('votes', false),
  greedy_per_cost: greedy('votes_per_cost'),
  maxutil_cost: { kind: 'best_total', of: 'cost' },
  maxutil_card: { kind: 'best_total', of: 'plain' },
};

const recommended: readonly TieKey[] = ['cost', 'votes'];
const tieOrders: Record<string, readonly TieKey[]> = { rec: recommended, lex: [], '': recommended };
const yardsticks = ['maxutil_cost', 'maxutil_card'];
const bases = [...Object.keys(otherBases), ...Object.keys(equalSharesBases)];

/** Every name that `namedRule` knows for a kind of ballot, in a fixed order. */
export function ruleNames({ ballotType }: Pick<Election, 'ballotType'>): string[] {
  const names = bases.flatMap((base) =>
    yardsticks.includes(base) ? [base] : [`${base}.rec`, `${base}.lex`],
  );
  const bordaNames = bases
    .filter((base) => !yardsticks.includes(base))
    .flatMap((base) => [`${base}.borda0.rec`, `${base}.borda0.lex`]);
  return ballotType === 'ordinal' ? [...names, ...bordaNames] : names;
}

/** The rule of that name for an election, or null when there is none. */
export function namedRule(name: string, election: Election): NamedRule | null {
  if (!ruleNames(election).includes(name)) return null;
  const [base, ...suffixes] = name.split('.') as [string, ...string[]];
  const switches = equalSharesBases[base];
  return {
    rule: switches ? equalShares(switches, election) : otherBases[base]!,
    tieKeys: tieOrders[suffixes.at(-1) ?? '']!,
    lastGetsNothing: suffixes.includes('borda0'),
  };
}
