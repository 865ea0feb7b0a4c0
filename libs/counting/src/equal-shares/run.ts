// One run of Equal Shares with a fixed endowment: doubles find the way, exact numbers decide what is close.
import { Eligibility } from '../constraints.js';
import { type Fraction, compareFractions, fraction, toNumber } from '../fraction.js';
import { type Tie } from '../outcome.js';
import { Bids, type Bid } from './bids.js';
import { Evidence } from './evidence.js';
import { History, type Money } from './history.js';
import { Purses } from './purses.js';
import { type Setting } from './setting.js';

/** What a run leaves behind; the lists are per purchase, in order. */
export interface Run {
  readonly endowment: Fraction;
  readonly winners: readonly number[];
  /** Whole minor units. */
  readonly cost: number;
  /** A rate that the chosen project's rate does not exceed. */
  readonly uppers: readonly number[];
  /** A rate that every rival's rate reaches, apart from rivals that can never come first. */
  readonly rivals: readonly number[];
  /** Whether every supporter could pay the full share. */
  readonly isFlat: readonly boolean[];
  readonly ties: readonly Tie[];
  readonly evidence: Evidence;
}

export interface RunOptions {
  /** A run with a smaller endowment, to prove that nothing changes in between. */
  readonly after?: Run;
  /** Give up at the first purchase where that cannot be proved. */
  readonly onlyIfSteady?: boolean;
  /** Look for every tie, also where it does not matter for who is chosen. */
  readonly countTies?: boolean;
  /** A project that does not take part. */
  readonly without?: number;
  /** Called after each purchase with its bid. */
  readonly onPurchase?: (bid: Bid) => void;
}

/**
 * Whether every endowment between those of two runs gives the outcome of both. More money for everybody makes
 * no purse emptier as long as the purchases are the same, so every rate falls or stays. The chosen project's
 * rate is then highest with the smaller endowment, a rival's rate lowest with the larger one: if these do not
 * meet in any round, nothing in between changes who is chosen.
 */
export function isSteady(smaller: Run, larger: Run): boolean {
  return (
    smaller.winners.length === larger.winners.length &&
    smaller.winners.every(
      (project, round) => project === larger.winners[round] && larger.rivals[round]! > smaller.uppers[round]!,
    )
  );
}

/** The run with less money, for as long as this one makes the same purchases. */
class Guide {
  private learnt = 0;

  constructor(private run: Run | undefined) {}

  /** Passes on what that run found out in a round. */
  teach(bids: Bids, round: number): void {
    const findings = this.run?.evidence.findings ?? [];
    for (; findings[this.learnt]?.round === round; this.learnt++) bids.learn(findings[this.learnt]!);
  }

  bar(round: number): number {
    return this.run?.uppers[round] ?? 0;
  }

  wasFlat(round: number): boolean {
    return this.run?.isFlat[round] ?? false;
  }

  isConfirmed(round: number, project: number, rival: number): boolean {
    return this.run?.winners[round] === project && rival > this.bar(round);
  }

  follow(round: number, project: number): void {
    if (this.run?.winners[round] !== project) this.run = undefined;
  }
}

interface Progress {
  winners: number[];
  cost: number;
  uppers: number[];
  rivals: number[];
  isFlat: boolean[];
  ties: Tie[];
  evidence: Evidence;
}

export class Runner {
  readonly purses: Purses;
  readonly history: History;
  private readonly bids: Bids;
  /** Supported projects, the lowest rate first when everybody can pay, equal ones in tie order. */
  private readonly inFlatOrder: readonly number[];
  private readonly flatPlaces: Int32Array;
  private eligibility: Eligibility | null = null;

  constructor(private readonly setting: Setting) {
    this.purses = new Purses(setting);
    this.history = new History(setting, this.purses);
    this.bids = new Bids(setting, this.purses, this.history);
    this.inFlatOrder = flatOrder(setting);
    this.flatPlaces = new Int32Array(setting.costs.length);
    this.inFlatOrder.forEach((project, place) => (this.flatPlaces[project] = place));
  }

  /** Runs to the end, or to null with `onlyIfSteady`. */
  run(endowment: Fraction, options: RunOptions = {}): Run | null {
    const progress = noProgress();
    const guide = new Guide(options.after);
    this.begin(endowment, progress.evidence, options.without);
    for (let round = 0; ; round++) {
      guide.teach(this.bids, round);
      const chosen = this.choose(guide.bar(round), options.countTies ?? false, progress.ties);
      if (!chosen) return { endowment, ...progress };
      const rival = this.rivalOf(chosen.project, guide.wasFlat(round));
      this.buy(chosen, progress);
      progress.rivals.push(rival);
      options.onPurchase?.(chosen);
      if (options.onlyIfSteady && !guide.isConfirmed(round, chosen.project, rival)) return null;
      guide.follow(round, chosen.project);
    }
  }

  /** The exact payments per point of the last run. */
  allPayments(): Fraction[] {
    return this.history.allPayments();
  }

  /** What one voter of each distinct ballot has left after the last run. */
  money(): Money {
    return this.history.money();
  }

  private begin(endowment: Fraction, evidence: Evidence, without?: number): void {
    const { election, constraints } = this.setting;
    const near = toNumber(endowment);
    this.purses.fill(near);
    this.history.begin(endowment);
    const projects = this.inFlatOrder.filter((project) => this.isWithinReach(project, endowment));
    this.bids.begin(projects, near, evidence);
    if (without !== undefined && projects.includes(without)) this.bids.remove(without);
    this.eligibility = constraints && new Eligibility(election, constraints);
  }

  /** Whether the supporters together have the cost before anything is bought. */
  private isWithinReach(project: number, { numerator, denominator }: Fraction): boolean {
    const { costs, support } = this.setting;
    return BigInt(support.votes[project]!) * numerator >= BigInt(costs[project]!) * denominator;
  }

  /** The affordable project with the lowest rate, or null. `bar`: rates up to here are looked at in any case. */
  private choose(bar: number, countTies: boolean, ties: Tie[]): Bid | null {
    const seen = new Map<number, Bid>();
    let best: Bid | null = null;
    let cutoff = Infinity;
    for (;;) {
      const project = this.next(seen, Math.max(cutoff, bar), countTies ? null : best);
      if (project < 0) break;
      let bid = this.bids.evaluate(project, Math.max(cutoff, bar));
      if (!bid) continue;
      if (bid.upper === Infinity) bid = this.bids.sharpen(bid);
      seen.set(project, bid);
      if (bid.upper >= cutoff) continue;
      cutoff = bid.upper;
      best = bid;
    }
    if (!best) return null;
    const close = [...seen.values()].filter(({ lower }) => lower <= cutoff);
    return close.length === 1 ? best : this.decide(close, ties);
  }

  /** The most promising candidate not yet seen in this round, or -1 when no other can come first. */
  private next(seen: ReadonlyMap<number, Bid>, bar: number, best: Bid | null): number {
    const { candidates, lowers } = this.bids;
    const limit = best?.isFlat ? this.flatPlaces[best.project]! : Infinity;
    let found = -1;
    let lowest = bar;
    for (const project of candidates) {
      const isLower = found < 0 ? lowers[project]! <= lowest : lowers[project]! < lowest;
      if (!isLower || this.flatPlaces[project]! >= limit || seen.has(project)) continue;
      if (this.eligibility?.obstacle(project)) continue;
      lowest = lowers[project]!;
      found = project;
    }
    return found;
  }

  /** Chooses among bids that the doubles cannot tell apart. */
  private decide(close: readonly Bid[], ties: Tie[]): Bid {
    const { order, divisors } = this.setting;
    const rated = close.map((bid) => {
      const { numerator, denominator } = this.bids.exactly(bid);
      return { bid, rate: fraction(numerator, denominator * BigInt(divisors[bid.project]!)) };
    });
    rated.sort(
      (a, b) =>
        compareFractions(a.rate, b.rate) || order.places[a.bid.project]! - order.places[b.bid.project]!,
    );
    const tied = rated.filter(({ rate }) => compareFractions(rate, rated[0]!.rate) === 0);
    const projects = tied.map(({ bid }) => bid.project);
    if (projects.length > 1) {
      const decidedBy = order.decidedBy(projects[0]!, projects[1]!);
      ties.push({ step: this.history.bought.length, projects, decidedBy });
    }
    return this.bids.sharpen(rated[0]!.bid);
  }

  /** The lowest rate that any other candidate may have, now or with more money. */
  private rivalOf(chosen: number, wasFlat: boolean): number {
    const { candidates, lowers } = this.bids;
    const limit = wasFlat ? this.flatPlaces[chosen]! : Infinity;
    let lowest = Infinity;
    for (const project of candidates) {
      if (project === chosen || this.flatPlaces[project]! > limit || this.eligibility?.obstacle(project))
        continue;
      if (lowers[project]! < lowest) lowest = lowers[project]!;
    }
    return lowest;
  }

  private isPoor(entry: number, payment: Fraction): boolean {
    const { ballots, points } = this.setting.support;
    return this.history.isPoor(ballots[entry]!, payment, points ? points[entry]! : 1);
  }

  private buy(bid: Bid, progress: Progress): void {
    const { costs, divisors } = this.setting;
    const { project, payment } = bid;
    const doubt = Math.max(
      bid.upper * divisors[project]! - payment,
      payment - bid.lower * divisors[project]!,
    );
    const round = this.history.bought.length;
    if (!this.purses.pay(round, project, { payment, doubt })) {
      const exact = this.bids.exactly(bid);
      const isPoor = (entry: number): boolean => this.isPoor(entry, exact);
      this.purses.pay(round, project, { payment, doubt, isPoor });
    }
    this.history.note(project);
    this.bids.remove(project);
    this.eligibility?.fund(project);
    progress.winners.push(project);
    progress.cost += costs[project]!;
    progress.uppers.push(bid.upper);
    progress.isFlat.push(bid.isFlat);
  }
}

const noProgress = (): Progress => ({
  winners: [],
  cost: 0,
  uppers: [],
  rivals: [],
  isFlat: [],
  ties: [],
  evidence: new Evidence(),
});

/** By cost per point and divisor, exactly; equal ones in tie order. */
function flatOrder({ costs, divisors, support, order }: Setting): number[] {
  const rates = Array.from(costs, (cost, project) =>
    support.scores[project]! > 0
      ? fraction(BigInt(cost), BigInt(support.scores[project]!) * BigInt(divisors[project]!))
      : null,
  );
  const supported = rates.flatMap((rate, project) => (rate ? [project] : []));
  return supported.sort(
    (a, b) => compareFractions(rates[a]!, rates[b]!) || order.places[a]! - order.places[b]!,
  );
}
