// The whole count of one rule, from the definitions.
import { type Election } from '../election.js';
import { type Comparison, type Outcome, type TieKey } from '../outcome.js';
import { type EqualSharesRule, type Rule } from '../rules.js';
import { searchEndowment } from './add1.twin.js';
import { bestSet } from './best-total.twin.js';
import { complete } from './completion.twin.js';
import { fundedBy, paymentPerPoint } from './equal-shares.twin.js';
import { countGreedy } from './greedy.twin.js';
import { prepareCount, type Count } from './tie-order.twin.js';
import { pointsOf, totalCost } from './voters.twin.js';

function compareOutcomes(
  count: Count,
  equalShares: readonly number[],
  greedy: readonly number[],
): Comparison {
  const { voters } = count;
  const scores = voters.map((voter) => {
    const gained = (winners: readonly number[]): number =>
      winners.reduce((total, project) => total + pointsOf(voter, project), 0);
    return { equalShares: gained(equalShares), greedy: gained(greedy) };
  });
  const preferEqualShares = scores.filter((score) => score.equalShares > score.greedy).length;
  const preferGreedy = scores.filter((score) => score.greedy > score.equalShares).length;
  return {
    preferEqualShares,
    preferGreedy,
    onlyEqualSharesNonEmpty: scores.filter((score) => score.equalShares > 0 && score.greedy === 0).length,
    onlyGreedyNonEmpty: scores.filter((score) => score.greedy > 0 && score.equalShares === 0).length,
    keepEqualShares: !(preferGreedy > preferEqualShares),
  };
}

function countEqualShares(count: Count, rule: EqualSharesRule): Omit<Outcome, 'totalCost'> {
  const { start, final, stop } = searchEndowment(count, rule);
  const completion = complete(count, rule, final);
  const winners = [...fundedBy(final), ...completion.added];
  const equalShares = {
    endowmentStart: start,
    endowmentFinal: final.endowment,
    stop,
    purchases: final.purchases.map(({ project, rate }) => ({
      project,
      payment: paymentPerPoint(count, rule.utility, project, rate),
    })),
    completionAdded: completion.added,
    completionTies: completion.ties,
  };
  if (!rule.compareWithGreedy) return { winners, ties: final.ties, equalShares };
  const { fundUnsupported } = rule;
  const greedy = countGreedy(count, { by: 'votes', skip: true, fundUnsupported }).winners;
  const comparison = compareOutcomes(count, winners, greedy);
  const kept = comparison.keepEqualShares ? winners : greedy;
  return { winners: kept, ties: final.ties, equalShares, comparison };
}

function countRule(count: Count, rule: Rule): Omit<Outcome, 'totalCost'> {
  if (rule.kind === 'greedy') return countGreedy(count, rule);
  if (rule.kind === 'equal_shares') return countEqualShares(count, rule);
  return { winners: bestSet(count, rule.of), ties: [] };
}

/** What `rule` answers; `lot` has the rank of every project, lowest first, when the keys ask for it. */
export function twinOutcome(
  election: Election,
  rule: Rule,
  tieKeys: readonly TieKey[],
  lot?: readonly number[],
): Outcome {
  const counted = countRule(prepareCount(election, tieKeys, lot), rule);
  return { ...counted, totalCost: totalCost(election, counted.winners) };
}
