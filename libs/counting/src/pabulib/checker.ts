// Reads the rows of a whole file into an election, and compares what the sections say of each other.
import { type BallotTable, type Election } from '../election.js';
import { requireColumn } from './header.js';
import { MetaSection } from './meta-section.js';
import { type Prices, readPrices } from './prices.js';
import { type Problem, type ProblemList } from './problem.js';
import { type PabulibProject, ProjectsSection } from './projects-section.js';
import { type Row } from './row.js';
import { type Section } from './section.js';
import { type SectionSink } from './section-reader.js';
import { readTerms, type Terms } from './terms.js';
import { type PabulibVote, VotesSection } from './votes-section.js';

/** Called for every row that has the right number of cells, while the file is being read. */
export interface PabulibListeners {
  /** Not for a key without a name or for a repeated one. */
  readonly onMeta?: (key: string, value: string) => void;
  /** Not for a project without an id or with a repeated one. */
  readonly onProject?: (project: PabulibProject) => void;
  readonly onVote?: (vote: PabulibVote) => void;
}

export interface PabulibReading {
  /** Null when there is any error. */
  readonly election: Election | null;
  readonly meta: ReadonlyMap<string, string>;
  readonly projects: readonly PabulibProject[];
  /** The first 1,000, in the order of the file; errors go before warnings when there are more. */
  readonly problems: readonly Problem[];
  /** How many problems there are beyond those. */
  readonly unlistedProblems: number;
}

export class Checker implements SectionSink {
  private meta: MetaSection | null = null;
  private terms: Terms | null = null;
  private projects: ProjectsSection | null = null;
  private prices: Prices | null = null;
  private votes: VotesSection | null = null;

  constructor(
    private readonly listeners: PabulibListeners,
    private readonly problems: ProblemList,
  ) {}

  header(section: Section, columns: readonly string[], row: Row): void {
    const { listeners, problems } = this;
    if (section === 'META') {
      this.meta = new MetaSection(row.position(0), problems, listeners.onMeta);
    } else if (section === 'PROJECTS') {
      this.terms = readTerms(this.meta!, problems);
      this.projects = new ProjectsSection(columns, problems, listeners.onProject);
    } else {
      this.openVotes(columns, row);
    }
  }

  row(section: Section, row: Row): void {
    if (section === 'META') this.meta!.read(row);
    else if (section === 'PROJECTS') this.projects!.read(row);
    else this.votes!.read(row);
  }

  brokenRow(section: Section): void {
    if (section === 'PROJECTS') this.projects!.rows += 1;
    else if (section === 'VOTES') this.votes!.skip();
  }

  /** Only once, when all rows are read. A file that ends too early is checked as far as it goes. */
  finish(): PabulibReading {
    const { meta, projects, votes } = this;
    if (meta !== null) this.terms ??= readTerms(meta, this.problems);
    if (projects !== null) this.prices ??= this.closeProjects(projects);
    const cast = votes === null ? null : votes.finish();
    const { problems, unlisted } = this.problems.finish();
    return {
      election: this.problems.errors > 0 ? null : this.election(cast!),
      meta: meta === null ? new Map() : meta.values(),
      projects: projects === null ? [] : projects.accepted.map(({ project }) => project),
      problems,
      unlistedProblems: unlisted,
    };
  }

  private openVotes(columns: readonly string[], row: Row): void {
    const [terms, projects] = [this.terms!, this.projects!];
    this.prices = this.closeProjects(projects);
    const { onVote } = this.listeners;
    const context = { columns, terms, projects, prices: this.prices, onVote };
    this.votes = new VotesSection(context, this.problems);
    if (terms.ballotType !== 'cumulative' && terms.ballotType !== 'score') return;
    requireColumn('points', columns, row, this.problems);
  }

  /** Compares what META says about the projects, now that all of them are there. */
  private closeProjects({ rows, accepted }: ProjectsSection): Prices {
    const { projects: claimed, budget } = this.terms!;
    if (claimed !== null && claimed.value !== rows) {
      const message = () => `num_projects is ${claimed.value}; expected ${rows}, the rows in PROJECTS.`;
      this.problems.add('num-projects-mismatch', () => claimed.cell.at, message);
    }
    return readPrices(budget, accepted, this.problems);
  }

  private election({ ballots, voters }: { ballots: BallotTable; voters: number }): Election {
    const [terms, prices] = [this.terms!, this.prices!];
    return {
      projects: this.projects!.accepted.map(({ project: { id, categories } }, index) => ({
        id,
        cost: prices.costs[index]!,
        ...(categories.length > 0 && { categories }),
      })),
      budget: prices.budget,
      minorUnits: prices.minorUnits,
      ballotType: terms.ballotType!,
      voters,
      ballots,
    };
  }
}
