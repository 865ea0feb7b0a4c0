// For every project still in the run: a rate that its rate surely reaches. Rates only rise during a run,
// because nobody gets money back, so a bound found early holds until the end.
import { fraction, toNumber, type Fraction } from '../fraction.js';
import { Evidence, type Finding, provenPayment } from './evidence.js';
import { type History } from './history.js';
import { type Purses } from './purses.js';
import { type Setting } from './setting.js';

const BELOW = 1 - 2 ** -48;
const ABOVE = 1 + 2 ** -48;
/** Supporters whose money lies this close above the payment are not trusted to stay above it. */
const REACH = 1 + 2 ** -20;

/** What is known of a project at its present price, all per point: in minor units, or as a rate. */
export interface Bid {
  readonly project: number;
  readonly payment: number;
  /** Rates that the true rate lies between; `upper` is Infinity when the doubles cannot tell. */
  readonly lower: number;
  readonly upper: number;
  /** Whether every supporter surely has more than the payment, so that the rate is cost by points. */
  readonly isFlat: boolean;
}

export class Bids {
  /** Projects that may still be bought. */
  candidates: number[] = [];
  readonly lowers: Float64Array;
  private readonly payments: Float64Array;
  private evidence = new Evidence();
  /** What all voters began with together, in minor units. */
  private all = 0;

  constructor(
    private readonly setting: Setting,
    private readonly purses: Purses,
    private readonly history: History,
  ) {
    this.lowers = new Float64Array(setting.costs.length);
    this.payments = new Float64Array(setting.costs.length);
  }

  /** Starts a run with these projects, each of them supported; what is found goes into `evidence`. */
  begin(projects: readonly number[], endowment: number, evidence: Evidence): void {
    const { costs, support, divisors, election } = this.setting;
    this.all = election.voters * endowment;
    this.evidence = evidence;
    this.candidates = [...projects];
    for (const project of projects) {
      this.payments[project] = (costs[project]! / support.scores[project]!) * BELOW;
      this.lowers[project] = (this.payments[project]! / divisors[project]!) * BELOW;
    }
  }

  remove(project: number): void {
    this.candidates.splice(this.candidates.indexOf(project), 1);
  }

  /** Takes over what an earlier run with less money found in this round, as long as it still says something. */
  learn(finding: Finding): void {
    const { project } = finding;
    const payment = provenPayment(finding, this.all) * BELOW;
    const rate = payment / this.setting.divisors[project]!;
    if (!(rate > this.lowers[project]!) || !this.candidates.includes(project)) return;
    this.evidence.findings.push(finding);
    if (payment === Infinity) return this.remove(project);
    this.lowers[project] = rate;
    this.payments[project] = Math.max(this.payments[project]!, payment);
  }

  /**
   * Finds the price of a project, or only that its rate is above `bar` (null), or that it can never be bought
   * any more (null, and it is no candidate any more).
   */
  evaluate(project: number, bar: number): Bid | null {
    const { purses } = this;
    const cost = this.setting.costs[project]!;
    const divisor = this.setting.divisors[project]!;
    for (let payment = this.payments[project]!; ;) {
      purses.pass(project, payment);
      if (this.isTooExpensive(project, cost)) {
        this.note(project, cost - purses.money - purses.slack(project), 0);
        this.remove(project);
        return null;
      }
      // Everybody seems short by a rounding: the supporters' money is all but the cost.
      if (purses.richPoints === 0) return this.bid(project, payment, Infinity, false);
      const next = (cost - purses.poorMoney) / purses.richPoints;
      const missing = cost - purses.poorMoney - purses.slack(project);
      this.raise(project, (missing / purses.richPoints / divisor) * BELOW);
      const isAbove = this.lowers[project]! > bar;
      if (isAbove || next <= payment * ABOVE) this.note(project, missing, purses.richPoints);
      if (isAbove) {
        this.payments[project] = Math.max(payment, next * BELOW);
        return null;
      }
      if (next <= payment * ABOVE) return this.settle(project, payment, next);
      this.payments[project] = payment = next;
    }
  }

  private note(project: number, missing: number, rich: number): void {
    this.evidence.add(this.history.bought.length, project, this.all, missing, rich);
  }

  private raise(project: number, rate: number): void {
    if (rate > this.lowers[project]!) this.lowers[project] = rate;
  }

  private isTooExpensive(project: number, cost: number): boolean {
    const { purses } = this;
    const doubt = purses.slack(project);
    if (purses.money > cost + doubt) return false;
    return purses.money < cost - doubt || !this.history.isAffordable(project);
  }

  /** After a pass at `payment` that led to `next`, no further away than a rounding. */
  private settle(project: number, payment: number, next: number): Bid {
    const { purses } = this;
    const missing = purses.slack(project) + Math.max(0, next - payment) * purses.richPoints;
    purses.pass(project, payment * REACH);
    const upper = (payment + missing / purses.richPoints) * ABOVE;
    if (!(upper < payment * REACH)) return this.bid(project, next, Infinity, false);
    const isFlat =
      purses.richPoints === this.setting.support.scores[project] && upper + purses.error < payment * REACH;
    return this.bid(project, next, upper / this.setting.divisors[project]!, isFlat);
  }

  private bid(project: number, payment: number, upper: number, isFlat: boolean): Bid {
    return { project, payment, lower: this.lowers[project]!, upper: upper * ABOVE, isFlat };
  }

  /** The exact payment per point. */
  exactly({ project, isFlat }: Bid): Fraction {
    const { costs, support, divisors } = this.setting;
    if (isFlat) return fraction(BigInt(costs[project]!), BigInt(support.scores[project]!));
    return this.history.payment(project, this.lowers[project]! * divisors[project]!);
  }

  /** The same bid with bounds from the exact payment. */
  sharpen(bid: Bid): Bid {
    const payment = toNumber(this.exactly(bid));
    const rate = payment / this.setting.divisors[bid.project]!;
    this.raise(bid.project, rate * BELOW);
    return { ...bid, payment, lower: this.lowers[bid.project]!, upper: rate * ABOVE };
  }
}
