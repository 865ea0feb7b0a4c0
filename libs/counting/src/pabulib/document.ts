// A Pabulib file as the texts in it: for changing a file without losing what nobody here knows.
import { CsvScanner } from './csv-scanner.js';
import { type Problem, ProblemList } from './problem.js';
import { type Row } from './row.js';
import { type Section } from './section.js';
import { SectionReader, type SectionSink } from './section-reader.js';

export interface PabulibDocument {
  /** Keys and values, in order. */
  meta: [string, string][];
  /** The first is project_id. */
  projectColumns: string[];
  /** Rows with a cell for every column. */
  projects: string[][];
  /** The first is voter_id. */
  voteColumns: string[];
  votes: Iterable<string[]>;
}

/** The file cannot be taken apart; `problems` has the errors among all that was found. */
export class PabulibError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const error = problems.find(({ severity }) => severity === 'error')!;
    super(`Line ${error.line}, column ${error.column}: ${error.message}`);
    this.name = 'PabulibError';
  }
}

/**
 * Takes a whole file apart; only its structure is checked. Blanks around cells go, those inside quotes
 * stay; `target` is called `beneficiaries`. Throws PabulibError.
 */
export function readDocument(bytes: Uint8Array): PabulibDocument {
  const problems = new ProblemList();
  const document: PabulibDocument & { votes: string[][] } = {
    meta: [],
    projectColumns: [],
    projects: [],
    voteColumns: [],
    votes: [],
  };
  const sections = new SectionReader(sinkInto(document), problems);
  const scanner = new CsvScanner((row) => sections.read(row));
  scanner.push(bytes);
  sections.end(scanner.end());
  if (problems.errors > 0) throw new PabulibError(problems.finish().problems);
  return document;
}

function sinkInto(document: PabulibDocument & { votes: string[][] }): SectionSink {
  return {
    header(section: Section, columns: readonly string[]): void {
      if (section === 'PROJECTS') document.projectColumns = [...columns];
      if (section === 'VOTES') document.voteColumns = [...columns];
    },
    row(section: Section, row: Row): void {
      const cells = Array.from({ length: row.count }, (_, index) => row.verbatim(index));
      if (section === 'META') document.meta.push([cells[0]!, cells[1]!]);
      else if (section === 'PROJECTS') document.projects.push(cells);
      else document.votes.push(cells);
    },
    brokenRow: () => undefined,
  };
}
