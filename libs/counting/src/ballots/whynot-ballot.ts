// What a ballot paper allows. The page and the server ask these same functions.
import { pointsRange, type Ballot, type BallotPaper } from './ballot.js';
import { type BallotRefusal } from './ballot-refusal.js';
import { readBallot, type UncheckedBallot } from './read-ballot.js';

/**
 * The first reason why this is no legal ballot, or null: then it is a `Ballot` for this paper.
 * Takes anything and never throws. Looked for in this order: the shape (`not-a-ballot`, `unknown-field`,
 * `projects-not-a-list`, `points-not-a-list`), `too-many-projects`, `points-length-differs`; then entry by
 * entry `project-not-text`, `project-not-on-paper`, `project-twice`, `points-not-whole`, `points-too-low`,
 * `points-too-high`; then the sums `cost-too-high`, `points-sum-too-high`; and last what more filling in
 * can put right: `too-few-projects`, `points-sum-too-low`.
 */
export function whyNotBallot(paper: BallotPaper, ballot: unknown): BallotRefusal | null {
  const read = readBallot(paper, ballot);
  if ('code' in read) return read;
  return whyNotWithin(paper, read) ?? whyNotEnough(paper, read as Ballot);
}

/** As `whyNotBallot`, without the minimums: for a ballot that is still being filled in. */
export function whyNotSoFar(paper: BallotPaper, ballot: unknown): BallotRefusal | null {
  const read = readBallot(paper, ballot);
  return 'code' in read ? read : whyNotWithin(paper, read);
}

/** Why this project cannot be named as well (with the fewest points there are), or null. */
export function whyNotAdd(paper: BallotPaper, ballot: Ballot, project: string): BallotRefusal | null {
  const projects = [...ballot.projects, project];
  const range = pointsRange(paper);
  return whyNotSoFar(
    paper,
    range ? { projects, points: [...(ballot.points ?? []), range.least] } : { projects },
  );
}

function whyNotWithin(paper: BallotPaper, unchecked: UncheckedBallot): BallotRefusal | null {
  // Once every entry is found right, the ballot is what its type says.
  return whyNotEntries(paper, unchecked) ?? whyNotSum(paper, unchecked as Ballot);
}

function whyNotEntries(paper: BallotPaper, { projects, points }: UncheckedBallot): BallotRefusal | null {
  const unnamed = new Map(paper.projects.map(({ id }) => [id, true]));
  for (const [position, project] of projects.entries()) {
    if (typeof project !== 'string') return { code: 'project-not-text', position };
    const refusal =
      whyNotNamed(unnamed, project) ?? (points && whyNotPoints(paper, project, points[position]));
    if (refusal) return refusal;
    unnamed.set(project, false);
  }
  return null;
}

/** `unnamed`: for every project on the paper whether it has not been named yet. */
function whyNotNamed(unnamed: ReadonlyMap<string, boolean>, project: string): BallotRefusal | null {
  const isFree = unnamed.get(project);
  if (isFree) return null;
  return { code: isFree === undefined ? 'project-not-on-paper' : 'project-twice', project };
}

function whyNotPoints(paper: BallotPaper, project: string, points: unknown): BallotRefusal | null {
  // Minus zero would be a second way to write the same ballot.
  if (typeof points !== 'number' || !Number.isSafeInteger(points) || Object.is(points, -0))
    return { code: 'points-not-whole', project };
  const { least, most } = pointsRange(paper)!;
  if (points < least) return { code: 'points-too-low', project, limit: least, actual: points };
  if (points > most) return { code: 'points-too-high', project, limit: most, actual: points };
  return null;
}

function whyNotSum(paper: BallotPaper, ballot: Ballot): BallotRefusal | null {
  if (paper.type === 'knapsack') {
    const named = new Set(ballot.projects);
    const costs = paper.projects.filter(({ id }) => named.has(id)).map(({ cost }) => cost);
    return whyNotAtMost('cost-too-high', paper.maxSumCost, costs);
  }
  if (paper.type === 'cumulative')
    return whyNotAtMost('points-sum-too-high', paper.maxSumPoints, ballot.points!);
  return null;
}

function whyNotAtMost(
  code: 'cost-too-high' | 'points-sum-too-high',
  limit: number,
  amounts: readonly number[],
): BallotRefusal | null {
  const sum = sumOf(amounts);
  return sum > BigInt(limit) ? { code, limit, actual: Number(sum) } : null;
}

function whyNotEnough(paper: BallotPaper, ballot: Ballot): BallotRefusal | null {
  const length = ballot.projects.length;
  if (length === 0 && paper.allowEmpty) return null;
  const fewest = paper.minLength ?? 0;
  if (length < fewest) return { code: 'too-few-projects', limit: fewest, actual: length };
  if (paper.type !== 'cumulative') return null;
  const [limit, actual] = [paper.minSumPoints ?? 0, Number(sumOf(ballot.points!))];
  return actual < limit ? { code: 'points-sum-too-low', limit, actual } : null;
}

/** Exact, however large: doubles would stop counting single cents at 2^53. */
const sumOf = (amounts: readonly number[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
