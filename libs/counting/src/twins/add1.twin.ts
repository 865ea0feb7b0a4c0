// Add1: the same count again with more money for every voter, until the true budget would not do.
import { type Fraction } from '../fraction.js';
import { type StopReason } from '../outcome.js';
import { type Add1, type EqualSharesRule } from '../rules.js';
import { floor, over, plus, whole } from './exact.twin.js';
import { fundedBy, runEqualShares, type EqualSharesRun } from './equal-shares.twin.js';
import { type Count } from './tie-order.twin.js';
import { projectIndices, supporterCount, totalCost } from './voters.twin.js';

export interface Search {
  readonly start: Fraction;
  readonly final: EqualSharesRun;
  readonly stop: StopReason;
}

const equalPart = ({ election }: Count): Fraction => over(whole(election.budget), whole(election.voters));

function startOf(count: Count, start: Add1['start']): Fraction {
  if (start === 'exact') return equalPart(count);
  const unit = count.election.minorUnits;
  return whole(floor(over(equalPart(count), whole(unit))) * unit);
}

const unfunded = (projects: readonly number[], funded: readonly number[]): readonly number[] =>
  projects.filter((project) => !funded.includes(project));

function reasonToStop(count: Count, scope: Add1['untilExhaustive'], funded: readonly number[]): StopReason {
  const { election, voters } = count;
  const all = projectIndices(election);
  const supported = all.filter((project) => supporterCount(voters, project) > 0);
  if (unfunded(supported, funded).length === 0) return 'all_supported_selected';
  if (scope === 'no') return 'none';
  const money = election.budget - totalCost(election, funded);
  const fits = (project: number): boolean => election.projects[project]!.cost <= money;
  return unfunded(scope === 'all' ? all : supported, funded).some(fits) ? 'none' : 'exhaustive';
}

function raise(count: Count, utility: EqualSharesRule['utility'], add1: Add1): Search {
  const start = startOf(count, add1.start);
  let final = runEqualShares(count, utility, start);
  for (;;) {
    const stop = reasonToStop(count, add1.untilExhaustive, fundedBy(final));
    if (stop !== 'none') return { start, final, stop };
    const next = runEqualShares(count, utility, plus(final.endowment, whole(add1.increment)));
    if (totalCost(count.election, fundedBy(next)) > count.election.budget) {
      return { start, final, stop: 'next_infeasible' };
    }
    final = next;
  }
}

/** The deciding run of Equal Shares, with Add1 if the rule has it. */
export function searchEndowment(count: Count, { utility, add1 }: EqualSharesRule): Search {
  if (add1 !== null) return raise(count, utility, add1);
  const start = equalPart(count);
  return { start, final: runEqualShares(count, utility, start), stop: 'none' };
}
