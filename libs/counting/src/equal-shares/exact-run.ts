// The same run without doubles: every purse a whole number over one common denominator, every price computed
// in every round. Slow and plain, to hold the fast one against.
import { Eligibility } from '../constraints.js';
import { type Fraction, compareFractions, fraction, greatestCommonDivisor } from '../fraction.js';
import { type Tie } from '../outcome.js';
import { Evidence } from './evidence.js';
import { type Money } from './history.js';
import { type Run, type RunOptions } from './run.js';
import { type Setting } from './setting.js';

interface Offer {
  readonly project: number;
  /** Payment per point, and that divided by the project's divisor. */
  readonly payment: Fraction;
  readonly rate: Fraction;
}

export class ExactRunner {
  /** Purses of one voter per distinct ballot, times the denominator. */
  private purses: bigint[] = [];
  private denominator = 1n;
  private payments: Fraction[] = [];

  constructor(private readonly setting: Setting) {}

  /** Every endowment has to be run: null with `onlyIfSteady`, for this runner proves nothing in between. */
  run(endowment: Fraction, { onlyIfSteady = false }: RunOptions = {}): Run | null {
    if (onlyIfSteady) return null;
    const { election, costs, constraints, support } = this.setting;
    this.denominator = endowment.denominator;
    this.purses = Array.from(election.ballots.multiplicities, () => endowment.numerator);
    this.payments = [];
    const eligibility = constraints && new Eligibility(election, constraints);
    const winners: number[] = [];
    const ties: Tie[] = [];
    for (;;) {
      const offers = election.projects
        .map((_, project) => project)
        .filter((project) => support.votes[project]! > 0 && !winners.includes(project))
        .filter((project) => !eligibility?.obstacle(project))
        .flatMap((project) => this.offer(project) ?? []);
      if (offers.length === 0) break;
      const chosen = this.choose(offers, winners.length, ties);
      this.pay(chosen);
      winners.push(chosen.project);
      eligibility?.fund(chosen.project);
    }
    const cost = winners.reduce((sum, project) => sum + costs[project]!, 0);
    const never = winners.map(() => -Infinity);
    const isFlat = winners.map(() => false);
    return { endowment, winners, cost, uppers: never, rivals: never, isFlat, ties, evidence: new Evidence() };
  }

  /** The exact payments per point of the last run. */
  allPayments(): Fraction[] {
    return this.payments;
  }

  /** What one voter of each distinct ballot has left after the last run. */
  money(): Money {
    return { amounts: this.purses, denominator: this.denominator };
  }

  private offer(project: number): Offer | null {
    const { support, costs, divisors } = this.setting;
    let missing = BigInt(costs[project]!) * this.denominator;
    let given = BigInt(support.scores[project]!);
    const supporters = this.supportersOf(project);
    if (supporters.reduce((sum, { purse, voters }) => sum + purse * voters, 0n) < missing) return null;
    supporters.sort((a, b) => Number(a.purse * b.points - b.purse * a.points));
    for (const { purse, points, voters } of supporters) {
      if (missing * points <= purse * given) break;
      missing -= purse * voters;
      given -= points * voters;
    }
    const payment = fraction(missing, given * this.denominator);
    return {
      project,
      payment,
      rate: fraction(missing, given * this.denominator * BigInt(divisors[project]!)),
    };
  }

  private supportersOf(project: number): { purse: bigint; points: bigint; voters: bigint }[] {
    const { starts, ballots, voters, points } = this.setting.support;
    return Array.from({ length: starts[project + 1]! - starts[project]! }, (_, at) => {
      const entry = starts[project]! + at;
      return {
        purse: this.purses[ballots[entry]!]!,
        points: BigInt(points ? points[entry]! : 1),
        voters: BigInt(voters[entry]!),
      };
    });
  }

  private choose(offers: Offer[], step: number, ties: Tie[]): Offer {
    const { order } = this.setting;
    offers.sort(
      (a, b) => compareFractions(a.rate, b.rate) || order.places[a.project]! - order.places[b.project]!,
    );
    const [best, second] = offers as [Offer, Offer?];
    if (second && compareFractions(best.rate, second.rate) === 0) {
      const tied = offers.filter(({ rate }) => compareFractions(rate, best.rate) === 0);
      const projects = tied.map(({ project }) => project);
      ties.push({ step, projects, decidedBy: order.decidedBy(best.project, second.project) });
    }
    return best;
  }

  private pay({ project, payment }: Offer): void {
    const { starts, ballots, points } = this.setting.support;
    const factor = payment.denominator / greatestCommonDivisor(this.denominator, payment.denominator);
    this.denominator *= factor;
    this.purses = this.purses.map((purse) => purse * factor);
    const share = (payment.numerator * this.denominator) / payment.denominator;
    for (let entry = starts[project]!; entry < starts[project + 1]!; entry++) {
      const ballot = ballots[entry]!;
      const rest = this.purses[ballot]! - share * BigInt(points ? points[entry]! : 1);
      this.purses[ballot] = rest > 0n ? rest : 0n;
    }
    this.payments.push(payment);
  }
}
