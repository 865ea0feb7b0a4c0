// Counts per project what the columns `votes` and `score` claim, in every way that is in use.
import { type VoteCell } from './list-cells.js';
import { type ProblemCode, type ProblemList } from './problem.js';
import { type ColumnClaim, type ProjectRow } from './projects-section.js';

/** The points of a ballot, beside the entries of its vote: those that count, and as they are written. */
export interface BallotPoints {
  readonly values: Uint32Array;
  readonly written: Uint32Array | Float64Array;
}

export class Tally {
  /** Per project: the ballots that name it, and how often they do. */
  private readonly ballots: Float64Array;
  private readonly mentions: Float64Array;
  private readonly points: Float64Array;
  private readonly written: Float64Array;
  private voters = 0;

  constructor(
    projects: number,
    private readonly withPoints: boolean,
    private readonly defaultScore: number,
  ) {
    this.ballots = new Float64Array(projects);
    this.mentions = new Float64Array(projects);
    this.points = new Float64Array(projects);
    this.written = new Float64Array(projects);
  }

  /** `points` is null when ballots have none. */
  add(vote: VoteCell, points: BallotPoints | null): void {
    this.voters += 1;
    for (let entry = 0; entry < vote.length; entry += 1) {
      const project = vote.values[entry]!;
      this.ballots[project]! += vote.isFirst[entry]!;
      this.mentions[project]! += 1;
      if (points === null) continue;
      this.points[project]! += points.values[entry]!;
      this.written[project]! += points.written[entry]!;
    }
  }

  /** Reports every claim that agrees with none of the ways to count. */
  compare(projects: readonly ProjectRow[], problems: ProblemList): void {
    projects.forEach(({ votes, score }, project) => {
      const counted = [this.ballots[project]!, this.mentions[project]!];
      compareClaim('votes-mismatch', votes, counted, problems);
      compareClaim('score-mismatch', score, this.withPoints ? this.scores(project) : counted, problems);
    });
  }

  private scores(project: number): number[] {
    const unnamed = this.defaultScore * (this.voters - this.ballots[project]!);
    return [this.points[project]!, this.written[project]!].flatMap((sum) => [sum, sum + unnamed]);
  }
}

function compareClaim(
  code: ProblemCode,
  claim: ColumnClaim | null,
  counted: readonly number[],
  problems: ProblemList,
): void {
  if (claim === null || counted.includes(claim.value)) return;
  const expected = [...new Set(counted)].join(' or ');
  const message = () => `The column says ${claim.cell.text}; expected ${expected}, as on the ballots.`;
  problems.add(code, () => claim.cell.at, message);
}
