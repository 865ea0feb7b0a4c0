// The exact side of a run: what every voter has is told by who paid what before, in whole numbers over one
// common denominator. A voter who was never short has the endowment minus the payments; one who was short
// once has nothing. So the exact price of a purchase needs counts of voters, and one sum over the purchases.
import { type Fraction, fraction, greatestCommonDivisor } from '../fraction.js';
import { NEVER, type Purses } from './purses.js';
import { type Setting } from './setting.js';

/** A share is compared with doubles only when they are further apart than this, relatively. */
const BELOW = 1 - 2 ** -48;
const ABOVE = 1 + 2 ** -48;

/** The money of some voters: `voters × endowment − Σ points[r] × payment of purchase r`. */
class MoneySum {
  private voters = 0;
  private readonly points: Float64Array;

  constructor(
    private readonly setting: Setting,
    private readonly boughtAt: Int32Array,
    rounds: number,
  ) {
    this.points = new Float64Array(rounds);
  }

  /** Adds the voters of one ballot who were never short before. */
  add(ballot: number): void {
    const { starts, projects, points, multiplicities } = this.setting.election.ballots;
    const times = multiplicities[ballot]!;
    this.voters += times;
    for (let entry = starts[ballot]!; entry < starts[ballot + 1]!; entry++) {
      const round = this.boughtAt[projects[entry]!]!;
      if (round >= 0 && round < this.points.length)
        this.points[round]! += times * (points ? points[entry]! : 1);
    }
  }

  total(endowment: bigint, payments: readonly bigint[]): bigint {
    let total = BigInt(this.voters) * endowment;
    this.points.forEach((points, round) => (total -= BigInt(points) * payments[round]!));
    return total;
  }
}

/** Numbers of voters. */
export interface Payers {
  readonly full: number;
  readonly partial: number;
  readonly zero: number;
}

/** Amounts in minor units, times a common denominator. */
export interface Money {
  readonly amounts: bigint[];
  readonly denominator: bigint;
}

export class History {
  /** The projects bought so far, in order. */
  bought: number[] = [];
  private readonly boughtAt: Int32Array;
  /** Endowment and payments per point, all times the common denominator. */
  private denominator = 1n;
  private endowment = 0n;
  private payments: bigint[] = [];

  constructor(
    private readonly setting: Setting,
    private readonly purses: Purses,
  ) {
    this.boughtAt = new Int32Array(setting.election.projects.length);
  }

  /** Starts a new run. */
  begin(endowment: Fraction): void {
    this.bought = [];
    this.boughtAt.fill(-1);
    this.denominator = endowment.denominator;
    this.endowment = endowment.numerator;
    this.payments = [];
  }

  /** Remembers a purchase; its payment is computed when something asks for it. */
  note(project: number): void {
    this.boughtAt[project] = this.bought.length;
    this.bought.push(project);
  }

  /** The exact payments per point of all purchases, in minor units. */
  allPayments(): Fraction[] {
    this.catchUp();
    return this.payments.map((payment) => fraction(payment, this.denominator));
  }

  /** What one voter of each distinct ballot has left, exactly. */
  money(): Money {
    this.catchUp();
    const amounts = Array.from(this.purses.emptiedAt, (emptied, ballot) =>
      emptied === NEVER ? this.moneyOf(ballot) : 0n,
    );
    return { amounts, denominator: this.denominator };
  }

  /**
   * What a project's supporters had together before the first purchase, and after each, in minor units.
   * Who was short once has nothing since, so each round counts only those who were not short by then.
   */
  moneyBehind(project: number): Fraction[] {
    this.catchUp();
    const rounds = this.bought.length;
    const voters = new Float64Array(rounds + 1);
    const points = Array.from({ length: rounds + 1 }, () => new Float64Array(rounds));
    this.countSupporters(project, voters, points);
    for (let round = rounds - 1; round >= 0; round--) {
      voters[round]! += voters[round + 1]!;
      for (let paid = 0; paid < round; paid++) points[round]![paid]! += points[round + 1]![paid]!;
    }
    return points.map((counts, round) => {
      let money = BigInt(voters[round]!) * this.endowment;
      for (let paid = 0; paid < round; paid++) money -= BigInt(counts[paid]!) * this.payments[paid]!;
      return fraction(money, this.denominator);
    });
  }

  /** Adds each supporter to the last round after which the purse still counts. */
  private countSupporters(project: number, voters: Float64Array, points: readonly Float64Array[]): void {
    const { support, election } = this.setting;
    const { ballots } = election;
    for (let at = support.starts[project]!; at < support.starts[project + 1]!; at++) {
      const ballot = support.ballots[at]!;
      const last = Math.min(this.purses.emptiedAt[ballot]!, this.bought.length);
      voters[last]! += support.voters[at]!;
      for (let entry = ballots.starts[ballot]!; entry < ballots.starts[ballot + 1]!; entry++) {
        const paid = this.boughtAt[ballots.projects[entry]!]!;
        if (paid >= 0 && paid < last)
          points[last]![paid]! += support.voters[at]! * (ballots.points?.[entry] ?? 1);
      }
    }
  }

  /** Supporters of a purchase who paid the full share, who paid their last money, and who had none. */
  payersOf(round: number): Payers {
    this.catchUp();
    const { starts, ballots, voters } = this.setting.support;
    const project = this.bought[round]!;
    const payers = { full: 0, partial: 0, zero: 0 };
    for (let entry = starts[project]!; entry < starts[project + 1]!; entry++) {
      const emptied = this.purses.emptiedAt[ballots[entry]!]!;
      const hadSome = emptied === round && this.moneyOf(ballots[entry]!, round) > 0n;
      const kind = emptied > round ? 'full' : hadSome ? 'partial' : 'zero';
      payers[kind] += voters[entry]!;
    }
    return payers;
  }

  /** What a project's supporters would pay together at `limit` per point at most. */
  raised(project: number, limit: Fraction): Fraction {
    this.catchUp();
    const { starts, ballots, voters, points } = this.setting.support;
    const perPoint = limit.numerator * this.denominator;
    let raised = 0n;
    for (let entry = starts[project]!; entry < starts[project + 1]!; entry++) {
      const ballot = ballots[entry]!;
      if (this.purses.emptiedAt[ballot] !== NEVER) continue;
      const money = this.moneyOf(ballot) * limit.denominator;
      const share = perPoint * BigInt(points ? points[entry]! : 1);
      raised += BigInt(voters[entry]!) * (share < money ? share : money);
    }
    return fraction(raised, this.denominator * limit.denominator);
  }

  /** Whether the supporters together have at least the cost. */
  isAffordable(project: number): boolean {
    this.catchUp();
    const { starts, ballots } = this.setting.support;
    const money = this.sum();
    for (let entry = starts[project]!; entry < starts[project + 1]!; entry++) {
      if (this.purses.emptiedAt[ballots[entry]!] === NEVER) money.add(ballots[entry]!);
    }
    return money.total(this.endowment, this.payments) >= this.scaled(project);
  }

  /** Whether a ballot's voters have less than `payment` per point for a project that they gave `points`. */
  isPoor(ballot: number, payment: Fraction, points: number): boolean {
    this.catchUp();
    const needed = payment.numerator * BigInt(points) * this.denominator;
    return this.moneyOf(ballot) * payment.denominator < needed;
  }

  /**
   * The exact payment per point if this affordable project were bought now, in minor units. `atLeast` is a
   * payment that the true one surely reaches: who surely has less than that is poor, then who has less than
   * what follows from it, until nobody is added.
   */
  payment(project: number, atLeast: number): Fraction {
    this.catchUp();
    const { starts, ballots, points } = this.setting.support;
    const money = this.sum();
    const rich: number[] = [];
    for (let entry = starts[project]!; entry < starts[project + 1]!; entry++) {
      const ballot = ballots[entry]!;
      if (this.purses.emptiedAt[ballot] !== NEVER) continue;
      const share = atLeast * (points ? points[entry]! : 1) * BELOW;
      if (this.purses.left[ballot]! + this.purses.error < share) money.add(ballot);
      else rich.push(entry);
    }
    return this.raise(project, money, rich);
  }

  private raise(project: number, money: MoneySum, rich: number[]): Fraction {
    const { ballots } = this.setting.support;
    const share = this.shareOf(project, money, rich);
    const still = rich.filter((entry) => !this.isShort(entry, share));
    if (still.length === rich.length) return fraction(share.numerator, share.denominator);
    const kept = new Set(still);
    for (const entry of rich) if (!kept.has(entry)) money.add(ballots[entry]!);
    return this.raise(project, money, still);
  }

  private shareOf(project: number, money: MoneySum, rich: readonly number[]): Fraction {
    const { voters, points } = this.setting.support;
    const given = rich.reduce((sum, entry) => sum + voters[entry]! * (points ? points[entry]! : 1), 0);
    const missing = this.scaled(project) - money.total(this.endowment, this.payments);
    return { numerator: missing, denominator: BigInt(given) * this.denominator };
  }

  private isShort(entry: number, share: Fraction): boolean {
    const { ballots, points } = this.setting.support;
    const given = points ? points[entry]! : 1;
    const near = (Number(share.numerator) / Number(share.denominator)) * given;
    const sure = this.purses.left[ballots[entry]!]! - this.purses.error;
    if (sure > near * ABOVE) return false;
    return this.isPoor(ballots[entry]!, share, given);
  }

  private sum(): MoneySum {
    return new MoneySum(this.setting, this.boughtAt, this.payments.length);
  }

  private scaled(project: number): bigint {
    return BigInt(this.setting.costs[project]!) * this.denominator;
  }

  /** Before purchase number `before`, of a ballot whose voters were not short by then. */
  private moneyOf(ballot: number, before = Infinity): bigint {
    const { starts, projects, points } = this.setting.election.ballots;
    let money = this.endowment;
    for (let entry = starts[ballot]!; entry < starts[ballot + 1]!; entry++) {
      const round = this.boughtAt[projects[entry]!]!;
      if (round >= 0 && round < before) money -= this.payments[round]! * BigInt(points ? points[entry]! : 1);
    }
    return money;
  }

  /** Computes the payments of the purchases noted since the last time. */
  private catchUp(): void {
    for (let round = this.payments.length; round < this.bought.length; round++) this.compute(round);
  }

  private compute(round: number): void {
    const project = this.bought[round]!;
    const { starts, ballots, voters, points } = this.setting.support;
    const { emptiedAt } = this.purses;
    const money = this.sum();
    let given = 0;
    for (let entry = starts[project]!; entry < starts[project + 1]!; entry++) {
      const emptied = emptiedAt[ballots[entry]!]!;
      if (emptied === round) money.add(ballots[entry]!);
      else if (emptied > round) given += voters[entry]! * (points ? points[entry]! : 1);
    }
    this.append(this.scaled(project) - money.total(this.endowment, this.payments), BigInt(given));
  }

  /** Adds the payment `missing / given`, and widens the common denominator by what that needs. */
  private append(missing: bigint, given: bigint): void {
    const divisor = greatestCommonDivisor(missing, given);
    const factor = given / divisor;
    if (factor !== 1n) {
      this.denominator *= factor;
      this.endowment *= factor;
      this.payments = this.payments.map((payment) => payment * factor);
    }
    this.payments.push(missing / divisor);
  }
}
