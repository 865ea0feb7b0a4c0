// What is added with the money Equal Shares leaves.
import { compareFractions, type Fraction } from '../fraction.js';
import { type Tie } from '../outcome.js';
import { type EqualSharesRule } from '../rules.js';
import { isEqual, minus, sum, whole } from './exact.twin.js';
import { fundedBy, paymentsAt, rateToPay, type EqualSharesRun } from './equal-shares.twin.js';
import { countGreedy } from './greedy.twin.js';
import { compareInTieOrder, recordTie, type Count } from './tie-order.twin.js';
import { projectIndices, totalCost } from './voters.twin.js';

function thatFit({ election }: Count, funded: readonly number[]): readonly number[] {
  const money = election.budget - totalCost(election, funded);
  return projectIndices(election).filter(
    (project) => !funded.includes(project) && election.projects[project]!.cost <= money,
  );
}

/** What a completion adds, in order, and the ties it met. */
export interface Completion {
  readonly added: readonly number[];
  readonly ties: readonly Tie[];
}

interface JointPurchase {
  readonly project: number;
  /** The most that a voter who does not support it pays. */
  readonly most: Fraction;
  readonly payments: readonly Fraction[];
}

/**
 * The supporters, who have too little once Equal Shares has ended, give all they have, the others as equally
 * as possible; null when that is not enough.
 */
function buyTogether(count: Count, project: number, money: readonly Fraction[]): JointPurchase | null {
  const supports = (voter: number): boolean => count.voters[voter]!.has(project);
  const given = sum(money.filter((_, voter) => supports(voter)));
  const cost = whole(count.election.projects[project]!.cost);
  const others = money.filter((_, voter) => !supports(voter));
  const ones = others.map(() => whole(1));
  const most = rateToPay(minus(cost, given), others, ones);
  if (most === null) return null;
  const payments = paymentsAt(
    most,
    money,
    money.map(() => whole(1)),
  );
  return { project, most, payments: money.map((has, voter) => (supports(voter) ? has : payments[voter]!)) };
}

function completeByEpsilon(count: Count, run: EqualSharesRun): Completion {
  const added: number[] = [];
  const ties: Tie[] = [];
  let { money } = run;
  for (;;) {
    const funded = [...fundedBy(run), ...added];
    const offers = thatFit(count, funded)
      .flatMap((project) => buyTogether(count, project, money) ?? [])
      .sort((a, b) => compareFractions(a.most, b.most) || compareInTieOrder(count, a.project, b.project));
    const best = offers[0];
    if (best === undefined) return { added, ties };
    const equals = offers.filter(({ most }) => isEqual(most, best.most)).map(({ project }) => project);
    if (equals.length > 1) ties.push(recordTie(count, funded.length, equals));
    added.push(best.project);
    money = money.map((has, voter) => minus(has, best.payments[voter]!));
  }
}

export function complete(count: Count, rule: EqualSharesRule, run: EqualSharesRun): Completion {
  if (rule.completion === 'none') return { added: [], ties: [] };
  if (rule.completion === 'epsilon') return completeByEpsilon(count, run);
  const { utility, fundUnsupported } = rule;
  const by = utility === 'cost' ? 'votes' : 'votes_per_cost';
  const { winners, ties } = countGreedy(count, { by, skip: true, fundUnsupported }, fundedBy(run));
  return { added: winners, ties };
}
