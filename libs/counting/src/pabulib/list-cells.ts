// The list cells of a ballot, read from bytes: which projects, and how many points.
import { grown, MOST_POINTS } from '../ballots/ballot-collector.js';
import { COMMA, cutBlanks, skipBlanks } from './bytes.js';
import { type ByteTable } from './byte-table.js';
import { type ProblemCode, type ProblemList, quotation } from './problem.js';
import { type Row } from './row.js';

/** A comma-separated list of numbers; `values` is used again for every ballot. */
abstract class ListCell {
  values = new Uint32Array(64);
  /** The number of entries, also of those that could not be read. */
  length = 0;
  /** Whether every entry could be read. */
  complete = true;

  constructor(
    readonly column: number,
    protected readonly problems: ProblemList,
  ) {}

  read(row: Row): void {
    this.length = 0;
    this.complete = true;
    row.select(this.column);
    const { cell, from, to } = row;
    this.reserve(to - from + 1);
    let start = from;
    for (let at = from; at < to; at += 1) {
      if (cell[at] !== COMMA) continue;
      this.readEntry(row, start, at);
      start = at + 1;
    }
    if (from < to) this.readEntry(row, start, to);
  }

  private readEntry(row: Row, start: number, end: number): void {
    const from = skipBlanks(row.cell, start, end);
    const to = cutBlanks(row.cell, from, end);
    if (from > start || to < end) {
      this.warn('surrounding-whitespace', row, () => {
        return `The list has blanks around ${quotation(row.selected(from, to))}; expected none.`;
      });
    }
    if (from < to) this.values[this.length] = this.valueOf(row, from, to);
    else
      this.fail('empty-list-entry', row, () => 'A list has an empty entry; expected a value at each comma.');
    this.length += 1;
  }

  /** Makes room for so many entries. */
  protected reserve(entries: number): void {
    this.values = grown(this.values, entries);
  }

  /** The number for a part of the selected cell that is not empty. */
  protected abstract valueOf(row: Row, from: number, to: number): number;

  protected warn(code: ProblemCode, row: Row, message: () => string): void {
    this.problems.add(code, () => row.position(this.column), message);
  }

  protected fail(code: ProblemCode, row: Row, message: () => string): void {
    this.complete = false;
    this.warn(code, row, message);
  }
}

/** `values` are project indices. */
export class VoteCell extends ListCell {
  /** Beside `values`: 1 where the project is named for the first time on this ballot. */
  isFirst = new Uint8Array(64);
  private ballot = 0;
  /** Per project: the last ballot that named it. */
  private readonly namedOn: Float64Array;

  constructor(
    column: number,
    problems: ProblemList,
    private readonly ids: ByteTable,
  ) {
    super(column, problems);
    this.namedOn = new Float64Array(ids.size);
  }

  override read(row: Row): void {
    this.ballot += 1;
    super.read(row);
  }

  /** Whether this ballot names a project. */
  names(project: number): boolean {
    return this.namedOn[project] === this.ballot;
  }

  protected override reserve(entries: number): void {
    super.reserve(entries);
    this.isFirst = grown(this.isFirst, entries);
  }

  protected override valueOf(row: Row, from: number, to: number): number {
    const project = this.ids.find(row.cell, from, to);
    if (project < 0) {
      this.fail('unknown-project', row, () => {
        return `The vote names ${quotation(row.selected(from, to))}; expected the id of a project.`;
      });
      return 0;
    }
    this.isFirst[this.length] = this.names(project) ? 0 : 1;
    this.namedOn[project] = this.ballot;
    return project;
  }
}

/** `values` are the points that count: a negative score counts as 0. */
export class PointsCell extends ListCell {
  /** The points as they are written, beside `values`. */
  written = new Float64Array(64);
  /** The sum of the points that count. */
  sum = 0;

  constructor(
    column: number,
    problems: ProblemList,
    private readonly allowsNegative: boolean,
  ) {
    super(column, problems);
  }

  override read(row: Row): void {
    this.sum = 0;
    super.read(row);
    if (this.sum <= MOST_POINTS) return;
    this.fail('points-too-large', row, () => 'The points add up to 2^32 or more; expected less.');
  }

  protected override reserve(entries: number): void {
    super.reserve(entries);
    this.written = grown(this.written, entries);
  }

  protected override valueOf(row: Row, from: number, to: number): number {
    let value = 0;
    for (let at = from; at < to; at += 1) {
      const digit = row.cell[at]! - 0x30;
      if (digit < 0 || digit > 9) return this.readUnusual(row, from, to);
      value = value * 10 + digit;
    }
    this.sum += value;
    return this.take(value);
  }

  private take(value: number): number {
    this.written[this.length] = value;
    return Math.max(0, value);
  }

  /** What is not a row of digits. */
  private readUnusual(row: Row, from: number, to: number): number {
    const text = row.selected(from, to);
    const found = `The points are ${quotation(text)}; expected`;
    if (/^-?\d+\.\d+$/.test(text)) {
      this.fail('points-not-whole', row, () => `${found} a whole number.`);
    } else if (!/^-\d+$/.test(text)) {
      this.fail('invalid-number', row, () => `${found} a whole number.`);
    } else if (this.allowsNegative) {
      this.warn('negative-score', row, () => `${found} 0 or more, so this counts as 0.`);
      return this.take(Number(text));
    } else {
      this.fail('negative-points', row, () => `${found} 0 or more.`);
    }
    return 0;
  }
}
