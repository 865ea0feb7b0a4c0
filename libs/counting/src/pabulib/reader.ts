// Reads a Pabulib file (.pb) piece by piece into an election, and says what is wrong with it.
import { Checker, type PabulibListeners, type PabulibReading } from './checker.js';
import { CsvScanner } from './csv-scanner.js';
import { ProblemList } from './problem.js';
import { SectionReader } from './section-reader.js';

/**
 * Give the file to `push` in chunks of any size, then call `end` once. Problems are listed, never thrown.
 * Memory: the distinct ballots, the voter ids, and the longest row.
 */
export class PabulibReader {
  private readonly problems = new ProblemList();
  private readonly checker: Checker;
  private readonly sections: SectionReader;
  private readonly scanner: CsvScanner;

  constructor(options: PabulibListeners = {}) {
    this.checker = new Checker(options, this.problems);
    this.sections = new SectionReader(this.checker, this.problems);
    this.scanner = new CsvScanner((row) => this.sections.read(row));
  }

  push(chunk: Uint8Array): void {
    this.scanner.push(chunk);
  }

  end(): PabulibReading {
    this.sections.end(this.scanner.end());
    return this.checker.finish();
  }
}
