// Why a ballot is refused, with the numbers that a page needs to say so.

/** Not a ballot for this kind of paper at all: no page of ours sends it. */
interface ShapeRefusal {
  readonly code: 'not-a-ballot' | 'unknown-field' | 'projects-not-a-list' | 'points-not-a-list';
}

interface LimitRefusal {
  readonly code:
    | 'too-many-projects'
    | 'points-length-differs'
    | 'cost-too-high'
    | 'points-sum-too-high'
    | 'too-few-projects'
    | 'points-sum-too-low';
  /** `cost-too-high`: whole minor units, both. `points-length-differs`: the number of projects. */
  readonly limit: number;
  readonly actual: number;
}

interface EntryRefusal {
  readonly code: 'project-not-text';
  /** From 0. */
  readonly position: number;
}

interface ProjectRefusal {
  readonly code: 'project-not-on-paper' | 'project-twice' | 'points-not-whole';
  /** The id as it stands on the ballot: untrusted text, whole only if it is on the paper. */
  readonly project: string;
}

interface PointsRefusal {
  readonly code: 'points-too-low' | 'points-too-high';
  readonly project: string;
  readonly limit: number;
  readonly actual: number;
}

export type BallotRefusal = ShapeRefusal | LimitRefusal | EntryRefusal | ProjectRefusal | PointsRefusal;
