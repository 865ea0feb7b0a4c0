// How much support a project had once the others had taken theirs: the figure that cities publish per project.
import { type Fraction, fraction } from '../fraction.js';
import { type Bid } from './bids.js';
import { Runner } from './run.js';
import { type Setting } from './setting.js';

/**
 * Whole percentages per project, rounded down. The project is left out and Equal Shares is run; after each
 * purchase its supporters would pay at most that purchase's rate, at the end all they have. The largest sum
 * counts, as a part of the cost; a project that was bought has at least 100.
 */
export function effectiveSupport(setting: Setting, endowment: Fraction, bought: readonly number[]): number[] {
  const runner = new Runner(setting);
  return setting.election.projects.map((_, project) => {
    if (setting.support.votes[project] === 0) return 0;
    let most = bought.includes(project) ? 100 : 0;
    const onPurchase = (bid: Bid): void => {
      most = Math.max(most, percentage(setting, runner, project, bid));
    };
    runner.run(endowment, { without: project, onPurchase });
    return Math.max(most, percentage(setting, runner, project, null));
  });
}

/** At the rate of the bid that was just paid, or with everything that is left. */
function percentage(setting: Setting, runner: Runner, project: number, bid: Bid | null): number {
  const { purses } = runner;
  const cost = setting.costs[project]!;
  const near = bid ? (bid.payment / setting.divisors[bid.project]!) * setting.divisors[project]! : Infinity;
  purses.pass(project, near);
  const rich = bid ? purses.richPoints * near : 0;
  const percent = (100 * (purses.poorMoney + rich)) / cost;
  // Too close to a whole percentage for doubles: count exactly.
  const isClose = Math.abs(percent - Math.round(percent)) < 1e-6 * Math.max(1, percent);
  if (!isClose) return Math.floor(percent);
  const { numerator, denominator } = bid
    ? runner.history.raised(project, rateOf(setting, runner, bid, project))
    : runner.history.moneyBehind(project).at(-1)!;
  return Number((numerator * 100n) / (denominator * BigInt(cost)));
}

/** The exact payment per point for `project` at the rate of the bid that was paid last. */
function rateOf({ divisors }: Setting, runner: Runner, bid: Bid, project: number): Fraction {
  const { numerator, denominator } = runner.allPayments().at(-1)!;
  return fraction(numerator * BigInt(divisors[project]!), denominator * BigInt(divisors[bid.project]!));
}
