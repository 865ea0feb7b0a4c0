// From anything at all to lists of the right length; what stands in them is still unknown.
import { longestBallot, pointsRange, type BallotPaper } from './ballot.js';
import { type BallotRefusal } from './ballot-refusal.js';

/** A copy, so that what was checked is what is looked at next. */
export interface UncheckedBallot {
  readonly projects: readonly unknown[];
  /** As long as `projects`; there exactly when the paper knows points. */
  readonly points?: readonly unknown[];
}

/** Never throws, not even for objects that do when they are looked at. */
export function readBallot(paper: BallotPaper, ballot: unknown): UncheckedBallot | BallotRefusal {
  try {
    return typeof ballot === 'object' && ballot !== null && !Array.isArray(ballot)
      ? readFields(paper, ballot)
      : { code: 'not-a-ballot' };
  } catch {
    return { code: 'not-a-ballot' };
  }
}

function readFields(paper: BallotPaper, ballot: object): UncheckedBallot | BallotRefusal {
  // Its own fields only, kept in a map: "__proto__" is then a name like any other.
  const fields = new Map<string, unknown>(Object.entries(ballot).filter(([, value]) => value !== undefined));
  const hasPoints = pointsRange(paper) !== null;
  const isKnown = (name: string) => name === 'projects' || (hasPoints && name === 'points');
  if (![...fields.keys()].every(isKnown)) return { code: 'unknown-field' };
  const projects = fields.get('projects');
  const points = fields.get('points');
  if (!Array.isArray(projects)) return { code: 'projects-not-a-list' };
  if (!hasPoints) return whyNotLength(paper, projects) ?? { projects: Array.from(projects) };
  if (!Array.isArray(points)) return { code: 'points-not-a-list' };
  return (
    whyNotLength(paper, projects, points) ?? { projects: Array.from(projects), points: Array.from(points) }
  );
}

/** Before anything is copied: a list of millions costs nothing. */
function whyNotLength(
  paper: BallotPaper,
  projects: readonly unknown[],
  points = projects,
): BallotRefusal | null {
  const limit = longestBallot(paper);
  if (projects.length > limit) return { code: 'too-many-projects', limit, actual: projects.length };
  if (points.length !== projects.length)
    return { code: 'points-length-differs', limit: projects.length, actual: points.length };
  return null;
}
