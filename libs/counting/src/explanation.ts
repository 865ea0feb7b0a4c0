// Why a project won or lost under Equal Shares: who paid what, and what was left behind the losers.
import { type Election } from './election.js';
import { effectiveSupport } from './equal-shares/effective-support.js';
import { type Payers } from './equal-shares/history.js';
import { Runner } from './equal-shares/run.js';
import { type Setting, settingOf } from './equal-shares/setting.js';
import { type Fraction, compareFractions, fraction, subtract, toFraction } from './fraction.js';
import { type Walk } from './greedy/greedy.js';
import { type EqualSharesRule } from './rules.js';
import { emptyBallots } from './support.js';

/** A funded project: in which round, how many votes it counted as, and how its supporters paid. */
export interface ExplainedPurchase {
  readonly project: number;
  /** Cost divided by the full share. */
  readonly effectiveVotes: Fraction;
  /** The full share per point (per vote on approval ballots), in minor units. */
  readonly payment: Fraction;
  readonly payers: Payers;
}

/** A project that Equal Shares did not buy; money in minor units. */
export interface ExplainedLoser {
  readonly project: number;
  readonly moneyAtStart: Fraction;
  readonly moneyLeft: Fraction;
  /** The smallest number of purchases after which its supporters had less than it costs. */
  readonly unaffordableAfter: number;
  /** What it would have needed on top of what its supporters had left. */
  readonly missing: Fraction;
  /** What its supporters paid for each purchase, largest first, then in order of purchase. */
  readonly spentOn: readonly { readonly project: number; readonly amount: Fraction }[];
}

export interface Explanation {
  readonly endowment: Fraction;
  readonly purchases: readonly ExplainedPurchase[];
  /** Projects that were not bought, by index. */
  readonly losers: readonly ExplainedLoser[];
  /** What all voters have left together, in minor units; not real money when the endowment was raised. */
  readonly unspent: Fraction;
  readonly votersWithNothingLeft: number;
  readonly votersWhoPaidNothing: number;
  /** Per project, in percent of its cost: the most that supporters would have paid; bought ones at least 100. */
  readonly effectiveSupport: readonly number[];
}

/**
 * Explains Equal Shares with this endowment (the final one of an outcome). What a completion added and the
 * comparison with greedy are not part of it.
 */
export function explain(
  walk: Walk,
  { utility }: Pick<EqualSharesRule, 'utility'>,
  endowment: Fraction,
): Explanation {
  const setting = settingOf(walk, utility);
  const runner = new Runner(setting);
  const { winners, cost } = runner.run(endowment, { countTies: true })!;
  const payments = runner.allPayments();
  const purchases = winners.map((project, round): ExplainedPurchase => {
    const { numerator, denominator } = payments[round]!;
    const effectiveVotes = fraction(BigInt(setting.costs[project]!) * denominator, numerator);
    return { project, effectiveVotes, payment: payments[round]!, payers: runner.history.payersOf(round) };
  });
  const losers = walk.election.projects
    .map((_, project) => project)
    .filter((project) => !winners.includes(project))
    .map((project) => explainLoser(setting, runner, project));
  const { voters } = walk.election;
  const all = fraction(endowment.numerator * BigInt(voters), endowment.denominator);
  const explanation = {
    endowment,
    purchases,
    losers,
    unspent: subtract(all, toFraction(cost)),
    votersWithNothingLeft: votersWith(walk.election, runner.money().amounts, 0n),
    votersWhoPaidNothing: votersWhoPaidNothing(walk.election, winners),
  };
  return { ...explanation, effectiveSupport: effectiveSupport(setting, endowment, winners) };
}

function explainLoser(setting: Setting, { history }: Runner, project: number): ExplainedLoser {
  const cost = toFraction(setting.costs[project]!);
  const behind = history.moneyBehind(project);
  const spentOn = history.bought
    .map((bought, round) => ({ project: bought, amount: subtract(behind[round]!, behind[round + 1]!) }))
    .filter(({ amount }) => amount.numerator > 0n)
    .sort((a, b) => compareFractions(b.amount, a.amount));
  const moneyLeft = behind.at(-1)!;
  return {
    project,
    moneyAtStart: behind[0]!,
    moneyLeft,
    unaffordableAfter: behind.findIndex((money) => compareFractions(money, cost) < 0),
    missing: subtract(cost, moneyLeft),
    spentOn,
  };
}

const votersWith = ({ ballots }: Election, amounts: readonly bigint[], amount: bigint): number =>
  amounts.reduce((sum, own, ballot) => sum + (own === amount ? ballots.multiplicities[ballot]! : 0), 0);

function votersWhoPaidNothing(election: Election, winners: readonly number[]): number {
  const { starts, projects, multiplicities } = election.ballots;
  const bought = new Set(winners);
  return multiplicities.reduce((sum, times, ballot) => {
    const own = projects.subarray(starts[ballot]!, starts[ballot + 1]!);
    return sum + (own.some((project) => bought.has(project)) ? 0 : times);
  }, emptyBallots(election));
}
