// The voters' money in doubles, with a bound on how far all of it together can be from the truth.
//
// `error` is at least Σ |double − true| over all voters. Paying for a project does not widen that distance:
// of two lists of purses, one nowhere above the other, both lose exactly the cost, and the richer one stays
// nowhere below the poorer; any two lists compare through their maximum. So only rounding adds to `error`.
import { type Setting } from './setting.js';

/** Half a unit in the last place is 2^-53; twice that leaves room for the operations around it. */
export const ROUNDING = 2 ** -52;
/** `emptiedAt` of a voter who could pay every share so far. */
export const NEVER = 0x7fffffff;

export class Purses {
  /** Money left of one voter of each distinct ballot, in minor units. */
  readonly left: Float64Array;
  /** The purchase at which a ballot's voters had less than the share, and paid all they had. */
  readonly emptiedAt: Int32Array;
  error = 0;
  /** What the last pass found: all money of the poor, points of the others, money of both. */
  poorMoney = 0;
  richPoints = 0;
  money = 0;
  private endowment = 0;
  /** What the supporters of the present purchase had before it. */
  private readonly before: Float64Array;

  constructor(private readonly setting: Setting) {
    const ballots = setting.election.ballots.multiplicities.length;
    this.before = new Float64Array(ballots);
    this.left = new Float64Array(ballots);
    this.emptiedAt = new Int32Array(ballots);
  }

  /** Everybody has the endowment (minor units) again. */
  fill(endowment: number): void {
    this.left.fill(endowment);
    this.emptiedAt.fill(NEVER);
    this.endowment = endowment;
    this.error = this.setting.election.voters * endowment * ROUNDING;
  }

  /** A bound on the distance between the last pass's sums and the truth. */
  slack(project: number): number {
    return this.error + this.sumRounding(project) * this.money;
  }

  private sumRounding(project: number): number {
    const { starts } = this.setting.support;
    return (starts[project + 1]! - starts[project]! + 16) * ROUNDING;
  }

  /** Looks at a project's supporters when each pays `payment` per point: those with less are poor. */
  pass(project: number, payment: number): void {
    if (this.setting.support.points) this.passPoints(project, payment);
    else this.passApprovals(project, payment);
  }

  private passApprovals(project: number, payment: number): void {
    const { starts, ballots, voters, votes } = this.setting.support;
    const { left } = this;
    const end = starts[project + 1]!;
    let poor = 0;
    let poorVoters = 0;
    let money = 0;
    // Without a branch: which supporters are poor is as good as random, and processors guess badly.
    for (let entry = starts[project]!; entry < end; entry++) {
      const own = left[ballots[entry]!]!;
      const weight = voters[entry]!;
      const isPoor = Number(own < payment) | 0;
      money += weight * own;
      poor += weight * own * isPoor;
      poorVoters += weight * isPoor;
    }
    this.found(poor, votes[project]! - poorVoters, money);
  }

  private passPoints(project: number, payment: number): void {
    const { starts, ballots, voters, points, scores } = this.setting.support;
    const { left } = this;
    const end = starts[project + 1]!;
    let poor = 0;
    let poorPoints = 0;
    let money = 0;
    for (let entry = starts[project]!; entry < end; entry++) {
      const own = left[ballots[entry]!]!;
      const weight = voters[entry]!;
      const given = points![entry]!;
      const isPoor = Number(own < payment * given) | 0;
      money += weight * own;
      poor += weight * own * isPoor;
      poorPoints += weight * given * isPoor;
    }
    this.found(poor, scores[project]! - poorPoints, money);
  }

  private found(poorMoney: number, richPoints: number, money: number): void {
    this.poorMoney = poorMoney;
    this.richPoints = richPoints;
    this.money = money;
  }

  /**
   * All supporters pay `payment` per point, or all they have, as purchase number `round`. Where `doubt` leaves
   * open who is short, `isPoor` tells; without it nothing is paid and the answer is false.
   */
  pay(round: number, project: number, { payment, doubt, isPoor }: Share): boolean {
    const { starts, ballots, points, voters } = this.setting.support;
    const { left, emptiedAt, before } = this;
    const start = starts[project]!;
    let moved = 0;
    for (let entry = start; entry < starts[project + 1]!; entry++) {
      const ballot = ballots[entry]!;
      before[entry - start] = left[ballot]!;
      if (emptiedAt[ballot] !== NEVER) continue;
      const given = points ? points[entry]! : 1;
      const rest = left[ballot]! - payment * given;
      const poor = isBelowZero(rest, this.error + doubt * given) ?? isPoor?.(entry);
      if (poor === undefined) {
        this.undo(round, project, entry);
        return false;
      }
      left[ballot] = poor ? 0 : Math.max(0, rest);
      if (!poor) continue;
      emptiedAt[ballot] = round;
      moved += voters[entry]! * Math.max(0, rest);
    }
    this.error += moved + this.paymentRounding(project);
    return true;
  }

  private undo(round: number, project: number, end: number): void {
    const { starts, ballots } = this.setting.support;
    for (let entry = starts[project]!; entry < end; entry++) {
      const ballot = ballots[entry]!;
      this.left[ballot] = this.before[entry - starts[project]!]!;
      if (this.emptiedAt[ballot] === round) this.emptiedAt[ballot] = NEVER;
    }
  }

  private paymentRounding(project: number): number {
    const { support, costs } = this.setting;
    return this.sumRounding(project) * costs[project]! + support.votes[project]! * this.endowment * ROUNDING;
  }
}

/** Whether a number known up to `doubt` is below zero; undefined when the doubt leaves that open. */
function isBelowZero(value: number, doubt: number): boolean | undefined {
  if (value > doubt) return false;
  return value < -doubt ? true : undefined;
}

/** What supporters pay per point in minor units, and how far that may be from the true payment. */
export interface Share {
  readonly payment: number;
  readonly doubt: number;
  /** Whether the voters behind an entry of the support are truly short. */
  readonly isPoor?: (entry: number) => boolean;
}
