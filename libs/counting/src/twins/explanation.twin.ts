// Why a project won or lost under Equal Shares: who paid what, and what was left behind the losers.
import { type Election } from '../election.js';
import { compareFractions, type Fraction } from '../fraction.js';
import { type TieKey } from '../outcome.js';
import { type EqualSharesRule } from '../rules.js';
import { searchEndowment } from './add1.twin.js';
import {
  fundedBy,
  paymentPerPoint,
  paymentsAt,
  runEqualShares,
  utilityOf,
  type EqualSharesRun,
  type PaidPurchase,
} from './equal-shares.twin.js';
import { floor, isEqual, isLess, minus, over, sum, times, whole, ZERO } from './exact.twin.js';
import { prepareCount, type Count } from './tie-order.twin.js';
import { projectIndices } from './voters.twin.js';

export interface ExplainedPurchase {
  readonly project: number;
  /** What a supporter who can afford it pays per point, minor units. */
  readonly payment: Fraction;
  /** What every voter paid, minor units. */
  readonly payments: readonly Fraction[];
  /** Supporters who paid the full share, who gave their last money, and who had none. */
  readonly payersFull: number;
  readonly payersPartial: number;
  readonly payersZero: number;
}

export interface ExplainedLoser {
  readonly project: number;
  /** Money of its supporters before the first purchase and after the last, minor units. */
  readonly moneyAtStart: Fraction;
  readonly moneyLeft: Fraction;
  /** The smallest number of purchases after which its supporters had less than it costs. */
  readonly unaffordableAfter: number;
  /** What its supporters paid for each winner, largest first, then in order of purchase. */
  readonly spentOn: readonly { readonly project: number; readonly amount: Fraction }[];
}

export interface TwinExplanation {
  readonly endowment: Fraction;
  readonly purchases: readonly ExplainedPurchase[];
  /** The projects that were not bought, by index. */
  readonly losers: readonly ExplainedLoser[];
  /**
   * Whole percentages, by project: the largest part of its cost that its supporters would have paid in any
   * round had it not taken part, from the money they had before the purchase of that round.
   */
  readonly effectiveSupport: readonly number[];
  /** The same from the money they had after that purchase, the reading in tables that cities published. */
  readonly effectiveSupportAfter: readonly number[];
}

const ofSupporters = (count: Count, project: number, amounts: readonly Fraction[]): readonly Fraction[] =>
  amounts.filter((_, voter) => count.voters[voter]!.has(project));

function explainPurchase(count: Count, rule: EqualSharesRule, purchase: PaidPurchase): ExplainedPurchase {
  const { project, rate, payments } = purchase;
  const shares = payments.map((_, voter) => times(rate, utilityOf(count, rule.utility, voter, project)));
  const full = payments.map((paid, voter) => isEqual(paid, shares[voter]!));
  const supporters = [...payments.keys()].filter((voter) => count.voters[voter]!.has(project));
  const short = supporters.filter((voter) => !full[voter]!);
  return {
    project,
    payment: paymentPerPoint(count, rule.utility, project, rate),
    payments,
    payersFull: supporters.length - short.length,
    payersPartial: short.filter((voter) => isLess(ZERO, payments[voter]!)).length,
    payersZero: short.filter((voter) => isEqual(ZERO, payments[voter]!)).length,
  };
}

function explainLoser(count: Count, run: EqualSharesRun, project: number): ExplainedLoser {
  const cost = whole(count.election.projects[project]!.cost);
  const moneyBehind = [...run.purchases.map(({ moneyBefore }) => moneyBefore), run.money].map((money) =>
    sum(ofSupporters(count, project, money)),
  );
  const spentOn = run.purchases
    .map((purchase) => ({
      project: purchase.project,
      amount: sum(ofSupporters(count, project, purchase.payments)),
    }))
    .filter(({ amount }) => isLess(ZERO, amount))
    .toSorted((a, b) => compareFractions(b.amount, a.amount));
  return {
    project,
    moneyAtStart: moneyBehind.at(0)!,
    moneyLeft: moneyBehind.at(-1)!,
    unaffordableAfter: moneyBehind.findIndex((money) => isLess(money, cost)),
    spentOn,
  };
}

type Moment = 'before' | 'after';

function effectiveSupport(
  count: Count,
  { utility }: EqualSharesRule,
  run: EqualSharesRun,
  moment: Moment,
): readonly number[] {
  const all = projectIndices(count.election);
  return all.map((project) => {
    const others = all.filter((other) => other !== project);
    const without = runEqualShares(count, utility, run.endowment, others);
    const utilities = count.voters.map((_, voter) => utilityOf(count, utility, voter, project));
    const offered = without.purchases.map(({ rate, moneyBefore, payments }) => {
      const moneyAfter = moneyBefore.map((has, voter) => minus(has, payments[voter]!));
      return sum(paymentsAt(rate, moment === 'before' ? moneyBefore : moneyAfter, utilities));
    });
    const atTheEnd = sum(ofSupporters(count, project, without.money));
    const percentages = [...offered, atTheEnd].map((amount) =>
      floor(over(times(whole(100), amount), whole(count.election.projects[project]!.cost))),
    );
    return Math.max(...percentages, fundedBy(run).includes(project) ? 100 : 0);
  });
}

/** Explains the deciding run of Equal Shares; what a completion adds and the comparison are left out. */
export function twinExplanation(
  election: Election,
  rule: EqualSharesRule,
  tieKeys: readonly TieKey[],
  lot?: readonly number[],
): TwinExplanation {
  const count = prepareCount(election, tieKeys, lot);
  const run = searchEndowment(count, rule).final;
  const all = projectIndices(election);
  return {
    endowment: run.endowment,
    purchases: run.purchases.map((purchase) => explainPurchase(count, rule, purchase)),
    losers: all
      .filter((project) => !fundedBy(run).includes(project))
      .map((project) => explainLoser(count, run, project)),
    effectiveSupport: effectiveSupport(count, rule, run, 'before'),
    effectiveSupportAfter: effectiveSupport(count, rule, run, 'after'),
  };
}
