// How an outcome treats the voters; amounts in currency units, computed exactly and rounded at the end.
import { type Election } from '../election.js';
import { compareFractions, toNumber, type Fraction } from '../fraction.js';
import { minus, over, plus, sum, times, whole } from './exact.twin.js';
import { expandVoters, pointsOf, supporterCount, totalCost } from './voters.twin.js';

const average = (values: readonly Fraction[]): number => toNumber(over(sum(values), whole(values.length)));

/** 2·Σ j·x_j / (n·Σ x) − (n + 1)/n, with x ascending and j from 1; 0 when nobody has anything. */
function gini(values: readonly Fraction[]): number {
  const [n, total] = [whole(values.length), sum(values)];
  if (total.numerator === 0n) return 0;
  const ascending = values.toSorted(compareFractions);
  const ranked = sum(ascending.map((value, place) => times(value, whole(place + 1))));
  return toNumber(minus(over(times(whole(2), ranked), times(n, total)), over(plus(n, whole(1)), n)));
}

function histogram(values: readonly number[]): Record<string, number> {
  const bars: Record<string, number> = {};
  for (const value of values) bars[value] = values.filter((other) => other === value).length;
  return bars;
}

export function twinMetrics(election: Election, winners: readonly number[]): Record<string, unknown> {
  const voters = expandVoters(election);
  const inUnits = (minor: Fraction): Fraction => over(minor, whole(election.minorUnits));
  const costOf = (project: number): Fraction => inUnits(whole(election.projects[project]!.cost));
  const own = voters.map((voter) => winners.filter((project) => voter.has(project)));
  const money = own.map((projects) => sum(projects.map(costOf)));
  const shares = own.map((projects) =>
    sum(projects.map((project) => over(costOf(project), whole(supporterCount(voters, project))))),
  );
  const points = voters.map((voter) => sum(winners.map((project) => whole(pointsOf(voter, project)))));
  const counts = own.map((projects) => whole(projects.length));
  const without = own.filter((projects) => projects.length === 0).length;
  const spent = whole(totalCost(election, winners));
  return {
    total_cost: toNumber(inUnits(spent)),
    budget_used_share: toNumber(over(spent, whole(election.budget))),
    n_winners: winners.length,
    voters: voters.length,
    voters_without_winner: without,
    exclusion_ratio: without / voters.length,
    avg_approved_winners: average(counts),
    avg_cost_satisfaction: average(money),
    avg_points_satisfaction: average(points),
    gini_cardinality: gini(counts),
    gini_cost: gini(money),
    gini_share: gini(shares),
    histogram_approved_winners: histogram(own.map((projects) => projects.length)),
  };
}
