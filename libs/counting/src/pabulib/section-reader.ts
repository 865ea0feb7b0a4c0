// The three sections of a Pabulib file: their titles, their headers, and rows of the right length.
import { checkCells, joinFreeText } from './cell-checks.js';
import { checkHeader } from './header.js';
import { type ProblemList, quotation } from './problem.js';
import { type Row } from './row.js';
import { type Section, SECTIONS } from './section.js';

export interface SectionSink {
  /** Every section once and in order, unless the file is broken. */
  header(section: Section, columns: readonly string[], row: Row): void;
  /** A row of the section last opened, with as many cells as there are columns. */
  row(section: Section, row: Row): void;
  /** A row of the section last opened that has too few or too many cells, or never ends. */
  brokenRow(section: Section): void;
}

export class SectionReader {
  /** The section at hand, null before the first title. */
  private section: Section | null = null;
  private readonly met = new Set<Section>();
  /** The columns of the section at hand, 0 before its header. */
  private columns = 0;
  /** Whether something stood before the first title; only the first row of it is reported. */
  private outside = false;
  /** After a broken title or header the rows say nothing any more: they are checked but not passed on. */
  private broken = false;

  constructor(
    private readonly sink: SectionSink,
    private readonly problems: ProblemList,
  ) {}

  read(row: Row): void {
    const at = () => row.position(0);
    if (row.unclosed) {
      this.readUnclosed(row);
    } else if (row.count === 1 && row.text(0) === '') {
      this.problems.add('empty-line', at, () => 'The line is empty; expected a row.');
    } else {
      if (this.section === 'META') joinFreeText(row, this.problems);
      checkCells(row, this.problems);
      const title = this.title(row);
      if (title !== null) this.open(title, row);
      else this.readWithin(row);
    }
  }

  /** `lastLine` is the number of the last line of the file. */
  end(lastLine: number): void {
    const at = () => ({ line: lastLine, column: 1 });
    if (this.section !== null) this.requireHeader(this.section, at);
    for (const section of SECTIONS) {
      if (this.met.has(section)) continue;
      this.problems.add('missing-section', at, () => `The file ends; expected a section ${section} in it.`);
    }
  }

  private readUnclosed(row: Row): void {
    const message = () => 'The quote opened here is never closed; expected a closing quote.';
    this.problems.add('unclosed-quote', () => row.position(row.count - 1), message);
    if (this.section !== null && this.columns > 0 && !this.broken) this.sink.brokenRow(this.section);
  }

  /** The title the row is; spreadsheets fill a title up with empty cells. */
  private title(row: Row): Section | null {
    if (row.count > 1 && (row.count === 2 || this.section === 'VOTES')) return null;
    const word = row.text(0).toUpperCase();
    const title = SECTIONS.find((section) => section === word);
    if (title === undefined) return null;
    for (let index = 1; index < row.count; index += 1) if (row.text(index) !== '') return null;
    return title;
  }

  private open(title: Section, row: Row): void {
    const at = () => row.position(0);
    if (this.section !== null) this.requireHeader(this.section, at);
    this.checkLength(row, 1);
    const expected = SECTIONS.find((section) => !this.met.has(section));
    if (title !== expected) {
      const wanted = expected === undefined ? 'no further section' : `the section ${expected}`;
      this.problems.add('wrong-section-order', at, () => `Found the section ${title}; expected ${wanted}.`);
      this.broken = true;
    }
    this.section = title;
    this.met.add(title);
    this.columns = 0;
  }

  private readWithin(row: Row): void {
    if (this.section === null) {
      const message = () => `Found ${quotation(row.text(0))}; expected the title META.`;
      if (!this.outside) this.problems.add('row-outside-section', () => row.position(0), message);
      this.outside = true;
    } else if (this.columns === 0) {
      this.readHeader(this.section, row);
    } else {
      const whole = this.checkLength(row, this.columns);
      if (this.broken) return;
      if (whole) this.sink.row(this.section, row);
      else this.sink.brokenRow(this.section);
    }
  }

  private readHeader(section: Section, row: Row): void {
    const { columns, usable } = checkHeader(section, row, this.problems);
    this.columns = columns.length;
    if (!usable) this.broken = true;
    if (!this.broken) this.sink.header(section, columns, row);
  }

  private requireHeader(section: Section, at: () => { line: number; column: number }): void {
    if (this.columns > 0) return;
    const message = () => `Found no header for ${section}; expected the names of its columns.`;
    this.problems.add('missing-header', at, message);
    this.broken = true;
  }

  private checkLength(row: Row, expected: number): boolean {
    if (row.count === expected) return true;
    const code = row.count < expected ? 'too-few-cells' : 'too-many-cells';
    const message = () => `The number of cells is ${row.count}; expected ${expected}.`;
    this.problems.add(code, () => row.position(0), message);
    return false;
  }
}
