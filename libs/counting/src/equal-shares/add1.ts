// Raising the endowment until the outcome would cost more than the budget, without running every step.
import { Eligibility } from '../constraints.js';
import { type Fraction, fraction } from '../fraction.js';
import { type StopReason } from '../outcome.js';
import { type Add1 } from '../rules.js';
import { type Money } from './history.js';
import { type Run, type RunOptions, isSteady } from './run.js';
import { type Setting } from './setting.js';

/** Runs Equal Shares with a fixed endowment; with `onlyIfSteady` it may answer null. */
export interface AnyRunner {
  run(endowment: Fraction, options?: RunOptions): Run | null;
  /** The exact payments per point of the last run. */
  allPayments(): Fraction[];
  /** What one voter of each distinct ballot has left after it. */
  money(): Money;
}

export interface Search {
  readonly run: Run;
  readonly start: Fraction;
  readonly stop: StopReason;
  /** How many endowments have an outcome of their own on the way, and how many runs it took. */
  readonly steps: number;
  readonly runs: number;
}

/** The endowments of a search: `start + step × increment`. */
export class Endowments {
  readonly start: Fraction;

  constructor(
    { election }: Setting,
    private readonly add1: Add1,
  ) {
    const { budget, voters, minorUnits } = election;
    const unit = BigInt(minorUnits);
    const exact = fraction(BigInt(budget), BigInt(voters));
    const whole = (BigInt(budget) / (BigInt(voters) * unit)) * unit;
    this.start = add1.start === 'whole' ? fraction(whole, 1n) : exact;
  }

  at(step: number): Fraction {
    const raised = BigInt(step) * BigInt(this.add1.increment) * this.start.denominator;
    return fraction(this.start.numerator + raised, this.start.denominator);
  }
}

/**
 * The last outcome within the budget before the first that is not, or the first that leaves nothing to add.
 * Steps are skipped only where `isSteady` proves that they change nothing.
 */
export function searchAdd1(
  setting: Setting,
  runner: AnyRunner,
  add1: Add1,
  onRun?: (run: Run) => void,
): Search {
  const endowments = new Endowments(setting, add1);
  const found = (run: Run, stop: StopReason): Search => ({
    run,
    start: endowments.start,
    stop,
    steps: step,
    runs,
  });
  let run = runner.run(endowments.at(0))!;
  let [step, stride, runs] = [0, 1, 1];
  for (;;) {
    onRun?.(run);
    const stop = stopAt(setting, add1, run);
    if (stop) return found(run, stop);
    const next = runner.run(endowments.at(step + stride), { after: run, onlyIfSteady: stride > 1 });
    runs++;
    if (!next) {
      stride = Math.floor(stride / 2);
      continue;
    }
    if (next.cost > setting.election.budget) return found(run, 'next_infeasible');
    step += stride;
    stride = nextStride(run, next, stride);
    run = next;
  }
}

/** A guess at how far the next leap may go: rates will fall as fast as in the last one. */
function nextStride(before: Run, now: Run, stride: number): number {
  if (!isSteady(before, now)) return 1;
  const reach = now.winners.reduce((lowest, _, round) => {
    const fall = before.uppers[round]! - now.uppers[round]!;
    const gap = now.rivals[round]! - now.uppers[round]!;
    return fall > 0 ? Math.min(lowest, gap / fall) : lowest;
  }, 4);
  return Math.max(1, Math.floor(stride * reach * 0.9));
}

/** What stays out of reach because of the constraints does not keep the search going. */
function stopAt(setting: Setting, { untilExhaustive }: Add1, run: Run): StopReason | null {
  const { election, support, constraints } = setting;
  const eligibility = new Eligibility(election, constraints ?? {});
  run.winners.forEach((project) => eligibility.fund(project));
  const funded = new Set(run.winners);
  const rest = election.projects.map((_, project) => project).filter((project) => !funded.has(project));
  const supported = eligibility.reachable(rest.filter((project) => support.votes[project]! > 0));
  if (supported.length === 0) return 'all_supported_selected';
  if (untilExhaustive === 'no') return null;
  const money = election.budget - run.cost;
  const open = untilExhaustive === 'all' ? eligibility.reachable(rest) : supported;
  return open.every((project) => election.projects[project]!.cost > money) ? 'exhaustive' : null;
}
