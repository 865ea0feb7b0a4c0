// The epsilon completion: what Equal Shares left is spent as if everybody valued every project a tiny bit.
// Supporters pay all they have left, the others share the rest as equally as their money allows.
import { Eligibility } from '../constraints.js';
import { type Fraction, compareFractions, fraction, toNumber } from '../fraction.js';
import { type Tie } from '../outcome.js';
import { emptyBallots } from '../support.js';
import { type Money } from './history.js';
import { type Setting } from './setting.js';

/** One kind of voters: those of a distinct ballot, or those with an empty one (the last purse). */
interface Purse {
  readonly at: number;
  amount: bigint;
  readonly voters: bigint;
  /** The same in minor units as doubles, for a first look. */
  near: number;
  readonly count: number;
}

interface Offer {
  readonly project: number;
  /** The most that one voter who does not support it pays, in minor units. */
  readonly payment: Fraction;
}

/** The projects added, in order; `money` is what the voters have after the run, `endowment` what they began with. */
export class EpsilonCompletion {
  readonly added: number[] = [];
  readonly ties: Tie[] = [];
  private purses: Purse[];
  private denominator: bigint;
  private left: number;
  private readonly taken = new Set<number>();
  private readonly eligibility: Eligibility;

  constructor(
    private readonly setting: Setting,
    { amounts, denominator }: Money,
    endowment: Fraction,
    private readonly funded: readonly number[],
  ) {
    const { election, costs } = setting;
    this.denominator = denominator;
    const full = (endowment.numerator * denominator) / endowment.denominator;
    const counts = [...election.ballots.multiplicities, emptyBallots(election)];
    this.purses = [...amounts, full].map((amount, at) => {
      const near = toNumber({ numerator: amount, denominator });
      return { at, amount, voters: BigInt(counts[at]!), near, count: counts[at]! };
    });
    this.eligibility = new Eligibility(election, setting.constraints ?? {});
    funded.forEach((project) => this.take(project));
    this.left = election.budget - funded.reduce((sum, project) => sum + costs[project]!, 0);
  }

  /** Adds projects until nothing fits. */
  run(): void {
    for (;;) {
      const chosen = this.choose();
      if (!chosen) return;
      this.pay(chosen.project, chosen.payment);
      this.added.push(chosen.project);
      this.take(chosen.project);
      this.left -= this.setting.costs[chosen.project]!;
    }
  }

  private choose(): Offer | null {
    const { costs, order } = this.setting;
    const isOpen = (project: number): boolean =>
      costs[project]! <= this.left && !this.taken.has(project) && !this.eligibility.obstacle(project);
    const open = [...costs.keys()].filter(isOpen);
    this.purses.sort((a, b) => a.near - b.near);
    const looks = open.map((project) => ({ project, ...this.lookAt(project) }));
    const lowest = Math.min(...looks.map(({ upper }) => upper));
    const exact = looks
      .filter(({ lower }) => lower <= lowest)
      .flatMap(({ project }) => this.offer(project) ?? []);
    exact.sort(
      (a, b) => compareFractions(a.payment, b.payment) || order.places[a.project]! - order.places[b.project]!,
    );
    this.noteTie(exact);
    return exact[0] ?? null;
  }

  private take(project: number): void {
    this.taken.add(project);
    this.eligibility.fund(project);
  }

  private noteTie(offers: readonly Offer[]): void {
    const [first, second] = offers;
    if (!first || !second || compareFractions(first.payment, second.payment) !== 0) return;
    const tied = offers.filter(({ payment }) => compareFractions(payment, first.payment) === 0);
    const step = this.funded.length + this.added.length;
    const decidedBy = this.setting.order.decidedBy(first.project, second.project);
    this.ties.push({ step, projects: tied.map(({ project }) => project), decidedBy });
  }

  /** Bounds on the most that one other voter pays, in minor units. */
  private lookAt(project: number): { lower: number; upper: number } {
    const supports = this.supporters(project);
    let missing = this.setting.costs[project]!;
    let others = 0;
    for (const { at, near, count } of this.purses) {
      if (supports[at]) missing -= near * count;
      else others += count;
    }
    for (const { at, near, count } of this.purses) {
      if (supports[at]) continue;
      if (near * others >= missing || others === count) break;
      missing -= near * count;
      others -= count;
    }
    const payment = missing / Math.max(1, others);
    const doubt = 1e-9 * (payment + this.setting.costs[project]! / Math.max(1, others));
    return { lower: payment - doubt, upper: payment + doubt };
  }

  private supporters(project: number): Uint8Array {
    const { starts, ballots } = this.setting.support;
    const supports = new Uint8Array(this.purses.length);
    for (const ballot of ballots.subarray(starts[project]!, starts[project + 1]!)) supports[ballot] = 1;
    return supports;
  }

  /** Null when all voters together have less than the cost, as a start rounded down may leave them. */
  private offer(project: number): Offer | null {
    const supports = this.supporters(project);
    let missing = BigInt(this.setting.costs[project]!) * this.denominator;
    let others = 0n;
    const poorestFirst = this.purses
      .filter(({ at }) => !supports[at])
      .sort((a, b) => Number(a.amount - b.amount));
    for (const { at, amount, voters } of this.purses) if (supports[at]) missing -= amount * voters;
    for (const { voters } of poorestFirst) others += voters;
    if (missing <= 0n) return { project, payment: { numerator: 0n, denominator: 1n } };
    for (const { amount, voters } of poorestFirst) {
      if (amount * others >= missing) break;
      missing -= amount * voters;
      others -= voters;
    }
    return others === 0n ? null : { project, payment: fraction(missing, others * this.denominator) };
  }

  private pay(project: number, payment: Fraction): void {
    const supports = this.supporters(project);
    const scale = payment.denominator;
    const share = payment.numerator * this.denominator;
    this.denominator *= scale;
    for (const purse of this.purses) {
      const rest = supports[purse.at] ? 0n : purse.amount * scale - share;
      purse.amount = rest > 0n ? rest : 0n;
      purse.near = toNumber({ numerator: purse.amount, denominator: this.denominator });
    }
  }
}
