// The rows of VOTES. This is where the time goes: cells are read as bytes, and ballots are not kept one by one.
import { BallotCollector, grown } from '../ballots/ballot-collector.js';
import { type BallotTable } from '../election.js';
import { PointsCell, VoteCell } from './list-cells.js';
import { type Prices } from './prices.js';
import { type ProblemList } from './problem.js';
import { type ProjectsSection } from './projects-section.js';
import { type Row } from './row.js';
import { type BallotPoints, Tally } from './tally.js';
import { type Terms } from './terms.js';
import { VoteChecks } from './vote-checks.js';
import { VoterColumns } from './voter-columns.js';

export interface PabulibVote {
  readonly voterId: string;
  /** Every cell by the name of its column. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What the sections before say, and who wants to hear of every vote. */
export interface VotesContext {
  readonly columns: readonly string[];
  readonly terms: Terms;
  readonly projects: ProjectsSection;
  readonly prices: Prices;
  readonly onVote?: (vote: PabulibVote) => void;
}

export class VotesSection {
  private rows = 0;
  /** Whether every vote could be read. */
  private complete = true;
  private readonly ids: readonly string[];
  private readonly voters: VoterColumns;
  private readonly vote: VoteCell;
  /** Null when the points do not stand in the file. */
  private readonly points: PointsCell | null;
  private readonly checks: VoteChecks;
  private readonly tally: Tally;
  private readonly collector: BallotCollector;
  /** The points of an ordinal ballot, or of a ballot with the default score for the projects not named. */
  private derived = new Uint32Array(64);

  constructor(
    private readonly context: VotesContext,
    private readonly problems: ProblemList,
  ) {
    const { columns, terms, projects, prices } = context;
    const type = terms.ballotType;
    const pointsColumn = columns.indexOf('points');
    const inFile = (type === 'cumulative' || type === 'score') && pointsColumn >= 0;
    this.ids = projects.accepted.map(({ project }) => project.id);
    this.voters = new VoterColumns(columns, problems);
    this.vote = new VoteCell(columns.indexOf('vote'), problems, projects.ids);
    this.points = inFile ? new PointsCell(pointsColumn, problems, type === 'score') : null;
    this.checks = new VoteChecks(terms.limits, prices, problems);
    this.tally = new Tally(this.ids.length, inFile || type === 'ordinal', terms.defaultScore);
    this.collector = new BallotCollector(inFile || type === 'ordinal');
  }

  read(row: Row): void {
    this.rows += 1;
    this.pass(row);
    this.voters.check(row);
    const { vote } = this;
    vote.read(row);
    const points = this.readPoints(row);
    if (!vote.complete || points === undefined) {
      this.complete = false;
      return;
    }
    if (vote.length > 0) this.check(row);
    this.tally.add(vote, points);
    this.collect(points);
  }

  /** Counts a row that cannot be read. */
  skip(): void {
    this.rows += 1;
    this.complete = false;
  }

  finish(): { ballots: BallotTable; voters: number } {
    const { projects, terms } = this.context;
    const claimed = terms.votes;
    if (claimed !== null && claimed.value !== this.rows) {
      const message = () => `num_votes is ${claimed.value}; expected ${this.rows}, the rows in VOTES.`;
      this.problems.add('num-votes-mismatch', () => claimed.cell.at, message);
    } else if (this.complete) {
      this.tally.compare(projects.accepted, this.problems);
    }
    return this.collector.finish();
  }

  private pass(row: Row): void {
    const { columns, onVote } = this.context;
    if (onVote === undefined) return;
    const cells = new Map(columns.map((column, index) => [column, row.text(index)]));
    onVote({ voterId: row.text(0), cells });
  }

  /** Null when this kind of ballot has no points, undefined when they could not be read. */
  private readPoints(row: Row): BallotPoints | null | undefined {
    if (this.context.terms.ballotType === 'ordinal') return this.bordaPoints();
    if (this.points === null) return null;
    const { points, vote } = this;
    points.read(row);
    if (points.length !== vote.length) {
      const message = () =>
        `The number of points is ${points.length}; expected ${vote.length}, as in the vote.`;
      this.problems.add('points-length-mismatch', () => row.position(points.column), message);
      return undefined;
    }
    return points.complete ? points : undefined;
  }

  /** The last project gets one point, the one before it two, and so on. */
  private bordaPoints(): BallotPoints {
    const { length } = this.vote;
    this.derived = grown(this.derived, length);
    for (let entry = 0; entry < length; entry += 1) this.derived[entry] = length - entry;
    return { values: this.derived, written: this.derived };
  }

  private check(row: Row): void {
    this.checks.checkVote(row, this.vote, this.ids);
    if (this.points !== null) this.checks.checkPoints(row, this.points);
  }

  private collect(points: BallotPoints | null): void {
    const { vote } = this;
    const { defaultScore } = this.context.terms;
    if (points === null || defaultScore === 0) {
      this.collector.add(vote.values, points && points.values, vote.length);
      return;
    }
    // Room for every project: the cells' own arrays serve, as nobody reads them after this.
    let length = vote.length;
    vote.values = grown(vote.values, length + this.ids.length);
    this.derived = grown(this.derived, vote.values.length);
    this.derived.set(points.values.subarray(0, length));
    for (let project = 0; project < this.ids.length; project += 1) {
      if (vote.names(project)) continue;
      vote.values[length] = project;
      this.derived[length] = defaultScore;
      length += 1;
    }
    this.collector.add(vote.values, this.derived, length);
  }
}
