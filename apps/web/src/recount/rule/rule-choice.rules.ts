// The public name of a rule is `<base>[.borda0][.rec|.lex]`; here it is taken apart and put together.

export const BASES = [
  'greedy_votes',
  'greedy_noskip_votes',
  'greedy_per_cost',
  'mes_cost',
  'mes_cost_add1u_int',
  'mes_cost_add1u_int_cmp',
  'mes_cost_add1',
  'mes_cost_add1_noexh',
  'mes_cost_add1_int',
  'mes_cost_add1_int_noexh',
  'mes_cost_add1u',
  'mes_cost_util',
  'mes_cost_eps',
  'mes_card',
  'mes_card_add1',
  'mes_card_add1u',
  'mes_card_eps',
  'maxutil_cost',
  'maxutil_card',
] as const;

export type Base = (typeof BASES)[number];

/** The rules a page offers first, and compares. */
export const MAIN_BASES = BASES.slice(0, 6);

/** `rec`: the cheapest first, then the most votes; `lex`: by the project's id alone. */
export type TieOrder = 'rec' | 'lex';

export interface RuleChoice {
  readonly base: Base;
  readonly tieOrder: TieOrder;
  /** Ballots in order: the last project named gets no points. */
  readonly lastGetsNothing: boolean;
}

const DEFAULT: RuleChoice = { base: 'greedy_votes', tieOrder: 'rec', lastGetsNothing: false };

/** What is only a yardstick knows no ties. */
export const isYardstick = (base: Base): boolean => base.startsWith('maxutil');
const isEqualShares = (base: Base): boolean => base.startsWith('mes');

export function ruleName({ base, tieOrder, lastGetsNothing }: RuleChoice): string {
  if (isYardstick(base)) return base;
  return lastGetsNothing ? `${base}.borda0.${tieOrder}` : `${base}.${tieOrder}`;
}

/** Null for a name that is not put together like that. */
export function ruleChoice(name: string): RuleChoice | null {
  const [first, ...suffixes] = name.split('.');
  const base = BASES.find((known) => known === first);
  if (!base) return null;
  const tieOrder = suffixes.includes('lex') ? 'lex' : 'rec';
  const choice = { base, tieOrder, lastGetsNothing: suffixes.includes('borda0') } as const;
  return ruleName(choice) === name ? choice : null;
}

/** What cities write in the file about their rule, and the rule here that is closest to it. */
const RECORDED: Record<string, Base> = {
  greedy: 'greedy_votes',
  'greedy-no-skip': 'greedy_noskip_votes',
  'greedy-threshold': 'greedy_votes',
  'greedy-exclusive': 'greedy_votes',
  'greedy-custom': 'greedy_votes',
  equalshares: 'mes_cost',
  'equalshares-comparison': 'mes_cost',
  'equalshares/add1': 'mes_cost_add1_int_noexh',
  'equalshares/add1-comparison': 'mes_cost_add1_int_noexh',
};

/** Null when the file does not tell. */
export function recordedBase(rule: string | undefined): Base | null {
  return (rule && RECORDED[rule]) || null;
}

/** The rule that was asked for when it is there for these ballots, else the file's own, else the usual one. */
export function startingChoice(
  asked: string | null,
  recorded: string | undefined,
  known: readonly string[],
): RuleChoice {
  const wanted = asked !== null && known.includes(asked) ? ruleChoice(asked) : null;
  return wanted ?? { ...DEFAULT, base: recordedBase(recorded) ?? DEFAULT.base };
}

/** How the money is spent that Equal Shares leaves, or null when it stays. */
export function completionOf(base: Base): 'votes' | 'cost' | 'epsilon' | null {
  if (!isEqualShares(base)) return null;
  if (base.endsWith('_eps')) return 'epsilon';
  if (!/_(add1u|util)/.test(base)) return null;
  return base.startsWith('mes_card') ? 'cost' : 'votes';
}
