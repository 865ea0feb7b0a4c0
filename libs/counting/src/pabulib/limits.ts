// What META demands of a single ballot.
import { type BallotType } from '../election.js';
import { numberProblem } from './cells.js';
import { type MetaSection } from './meta-section.js';
import { type Decimal, parseDecimal } from './money.js';
import { type ProblemList, quotation } from './problem.js';

/** Inclusive; -Infinity or Infinity when META sets no limit. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface Limits {
  /** The number of projects on the ballot. */
  readonly length: Range;
  /** The cost of all its projects, null when META sets no limit. */
  readonly leastCost: Decimal | null;
  readonly mostCost: Decimal | null;
  /** The points of one project, and of the whole ballot. */
  readonly points: Range;
  readonly sumOfPoints: Range;
}

export function readLimits(type: BallotType | null, meta: MetaSection, problems: ProblemList): Limits {
  const range = (least: string, most: string): Range => ({
    least: numberOr(-Infinity, least, meta, problems),
    most: numberOr(Infinity, most, meta, problems),
  });
  const length = range('min_length', 'max_length');
  return {
    length: type === 'choose-1' ? { ...length, most: 1 } : length,
    leastCost: readLimit('min_sum_cost', meta, problems),
    mostCost: readLimit('max_sum_cost', meta, problems),
    points: range('min_points', 'max_points'),
    sumOfPoints: range('min_sum_points', 'max_sum_points'),
  };
}

function numberOr(none: number, key: string, meta: MetaSection, problems: ProblemList): number {
  const limit = readLimit(key, meta, problems);
  if (limit === null) return none;
  const size = Number(limit.digits) / 10 ** limit.decimals;
  return limit.negative ? -size : size;
}

function readLimit(key: string, meta: MetaSection, problems: ProblemList): Decimal | null {
  const cell = meta.get(key);
  if (cell === null) return null;
  const limit = parseDecimal(cell.text);
  if (limit !== null && !(limit.negative && key.endsWith('_sum_cost'))) return limit;
  const code = numberProblem(cell.text) === 'comma-in-number' ? 'comma-in-number' : 'invalid-limit';
  const message = () => `${key} is ${quotation(cell.text)}; expected a number, so this limit is not checked.`;
  problems.add(code, () => cell.at, message);
  return null;
}
