// What META demands of a single ballot, and what is strange about one. Nothing here changes the count.
import { type Limits, type Range } from './limits.js';
import { type PointsCell, type VoteCell } from './list-cells.js';
import { roundedUnits } from './money.js';
import { type Prices } from './prices.js';
import { type ProblemCode, type ProblemList, quotation } from './problem.js';
import { type Row } from './row.js';

export class VoteChecks {
  private readonly cost: Range;

  constructor(
    private readonly limits: Limits,
    private readonly prices: Prices,
    private readonly problems: ProblemList,
  ) {
    const { leastCost, mostCost } = limits;
    this.cost = {
      least: leastCost === null ? -Infinity : roundedUnits(leastCost, prices.decimals, 'up'),
      most: mostCost === null ? Infinity : roundedUnits(mostCost, prices.decimals, 'down'),
    };
  }

  /** A ballot with at least one project, all of them known; `ids` are those of the projects. */
  checkVote(row: Row, vote: VoteCell, ids: readonly string[]): void {
    const { column, length } = vote;
    let cost = 0;
    for (let entry = 0; entry < length; entry += 1) {
      const project = vote.values[entry]!;
      if (vote.isFirst[entry] === 1) cost += this.prices.costs[project]!;
      else {
        const message = `The vote names ${quotation(ids[project]!)} again; expected it once.`;
        this.report('repeated-project', row, column, message);
      }
    }
    if (isOutside(length, this.limits.length)) {
      const message = `The length of the vote is ${length}; expected ${bound(length, this.limits.length)}.`;
      this.report('vote-length', row, column, message);
    }
    if (isOutside(cost, this.cost)) {
      const message = `The vote costs ${cost} minor units in all; expected ${bound(cost, this.cost)}.`;
      this.report('vote-cost', row, column, message);
    }
  }

  /** The points of such a ballot. */
  checkPoints(row: Row, points: PointsCell): void {
    const { column, length, written, sum } = points;
    const { points: each, sumOfPoints } = this.limits;
    let rises = false;
    for (let entry = 0; entry < length; entry += 1) {
      const value = written[entry]!;
      rises ||= entry > 0 && value > written[entry - 1]!;
      if (!isOutside(value, each)) continue;
      const message = `The points of a project are ${value}; expected ${bound(value, each)}.`;
      this.report('vote-points', row, column, message);
    }
    if (isOutside(sum, sumOfPoints)) {
      const message = `The points of the vote are ${sum} in all; expected ${bound(sum, sumOfPoints)}.`;
      this.report('vote-points', row, column, message);
    }
    if (rises) {
      this.report('points-order', row, column, 'The points rise along the vote; expected them to fall.');
    }
  }

  private report(code: ProblemCode, row: Row, column: number, message: string): void {
    this.problems.add(
      code,
      () => row.position(column),
      () => message,
    );
  }
}

const isOutside = (value: number, { least, most }: Range): boolean => value < least || value > most;

/** What a number outside the range should have been. */
const bound = (value: number, { least, most }: Range): string =>
  value < least ? `at least ${least}` : `at most ${most}`;
