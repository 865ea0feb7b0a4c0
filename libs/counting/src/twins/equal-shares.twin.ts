// Equal Shares for one endowment: every round looks at every voter and every project again.
import { compareFractions, type Fraction } from '../fraction.js';
import { type Tie } from '../outcome.js';
import { type EqualSharesRule } from '../rules.js';
import { isEqual, isLess, minus, over, smaller, sum, times, whole } from './exact.twin.js';
import { compareInTieOrder, recordTie, type Count } from './tie-order.twin.js';
import { pointsOf, projectIndices } from './voters.twin.js';

export interface PaidPurchase {
  readonly project: number;
  /** Payment per unit of utility. */
  readonly rate: Fraction;
  /** What every voter had just before. */
  readonly moneyBefore: readonly Fraction[];
  /** What every voter paid. */
  readonly payments: readonly Fraction[];
}

export interface EqualSharesRun {
  readonly endowment: Fraction;
  readonly purchases: readonly PaidPurchase[];
  readonly ties: readonly Tie[];
  /** What every voter has at the end. */
  readonly money: readonly Fraction[];
}

export const utilityOf = (
  count: Count,
  utility: EqualSharesRule['utility'],
  voter: number,
  project: number,
) =>
  whole(
    pointsOf(count.voters[voter]!, project) *
      (utility === 'cost' ? count.election.projects[project]!.cost : 1),
  );

/** What everyone pays when nobody pays more than `rate` per unit of utility, nor more than they have. */
export const paymentsAt = (
  rate: Fraction,
  money: readonly Fraction[],
  utilities: readonly Fraction[],
): readonly Fraction[] => money.map((has, payer) => smaller(has, times(rate, utilities[payer]!)));

/**
 * The rate at which the payments add up to `cost`, or null when all payers together have less. Tries it
 * with the poorest 0, 1, 2, … (for their utility) giving all they have, until the payments add up.
 * Every payer's utility is above zero.
 */
export function rateToPay(
  cost: Fraction,
  money: readonly Fraction[],
  utilities: readonly Fraction[],
): Fraction | null {
  if (isLess(sum(money), cost)) return null;
  const poorestFirst = [...money.keys()].sort((a, b) =>
    compareFractions(over(money[a]!, utilities[a]!), over(money[b]!, utilities[b]!)),
  );
  for (let place = 0; ; place += 1) {
    const paid = sum(poorestFirst.slice(0, place).map((payer) => money[payer]!));
    const utility = sum(poorestFirst.slice(place).map((payer) => utilities[payer]!));
    const rate = over(minus(cost, paid), utility);
    if (isEqual(sum(paymentsAt(rate, money, utilities)), cost)) return rate;
  }
}

/** What a supporter who can afford it pays per point, minor units. */
export const paymentPerPoint = (
  count: Count,
  utility: EqualSharesRule['utility'],
  project: number,
  rate: Fraction,
): Fraction => (utility === 'cost' ? times(rate, whole(count.election.projects[project]!.cost)) : rate);

interface Offer {
  readonly project: number;
  readonly rate: Fraction;
}

function offersOf(
  count: Count,
  utility: EqualSharesRule['utility'],
  money: readonly Fraction[],
  candidates: readonly number[],
): readonly Offer[] {
  return candidates.flatMap((project) => {
    const supporters = [...money.keys()].filter((voter) => count.voters[voter]!.has(project));
    const rate = rateToPay(
      whole(count.election.projects[project]!.cost),
      supporters.map((voter) => money[voter]!),
      supporters.map((voter) => utilityOf(count, utility, voter, project)),
    );
    return rate === null ? [] : [{ project, rate }];
  });
}

/** Buys, with the same endowment for every voter in minor units, until no candidate is affordable. */
export function runEqualShares(
  count: Count,
  utility: EqualSharesRule['utility'],
  endowment: Fraction,
  candidates: readonly number[] = projectIndices(count.election),
): EqualSharesRun {
  const purchases: PaidPurchase[] = [];
  const ties: Tie[] = [];
  let money: readonly Fraction[] = count.voters.map(() => endowment);
  for (;;) {
    const bought = purchases.map(({ project }) => project);
    const left = candidates.filter((project) => !bought.includes(project));
    const offers = offersOf(count, utility, money, left);
    if (offers.length === 0) return { endowment, purchases, ties, money };
    const { rate } = offers.toSorted((a, b) => compareFractions(a.rate, b.rate))[0]!;
    const best = offers.filter((offer) => isEqual(offer.rate, rate)).map(({ project }) => project);
    best.sort((a, b) => compareInTieOrder(count, a, b));
    if (best.length > 1) ties.push(recordTie(count, purchases.length, best));
    const project = best[0]!;
    const utilities = [...money.keys()].map((voter) => utilityOf(count, utility, voter, project));
    const payments = paymentsAt(rate, money, utilities);
    purchases.push({ project, rate, moneyBefore: money, payments });
    money = money.map((has, voter) => minus(has, payments[voter]!));
  }
}

export const fundedBy = (run: EqualSharesRun): readonly number[] =>
  run.purchases.map(({ project }) => project);
