// One row of a Pabulib file, as ranges of bytes.
import { grown } from '../ballots/ballot-collector.js';
import { cutBlanks, hasBlankEnd, isUtf8, LINE_FEED, QUOTE, skipBlanks, textLength } from './bytes.js';
import { type Position } from './problem.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The scanner fills one row again and again: what is read from it must be copied to be kept. */
export class Row {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the row starts in `bytes`, and the physical line it starts on. */
  start = 0;
  line = 1;
  /** The number of cells. */
  count = 0;
  /** No quotes, no carriage returns. */
  plain = true;
  ascii = true;
  /** Ends inside a quoted cell, because the file ends there. */
  unclosed = false;

  /** The content of the selected cell: `cell[from] … cell[to - 1]`, without quotes and surrounding blanks. */
  cell: Uint8Array = this.bytes;
  from = 0;
  to = 0;

  private starts = new Uint32Array(16);
  private ends = new Uint32Array(16);
  private unquoted = new Uint8Array(64);

  /** Makes room for a new row. */
  clear(start: number, line: number): void {
    this.start = start;
    this.line = line;
    this.count = 0;
    this.plain = true;
    this.ascii = true;
  }

  append(start: number, end: number): void {
    this.starts = grown(this.starts, this.count + 1);
    this.ends = grown(this.ends, this.count + 1);
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  /** Moves the row `distance` bytes to the front. */
  shift(distance: number): void {
    this.start -= distance;
    for (let index = 0; index < this.count; index += 1) {
      this.starts[index]! -= distance;
      this.ends[index]! -= distance;
    }
  }

  /** Makes one cell of all the cells from `index` on, with the separators between them. */
  join(index: number): void {
    this.ends[index] = this.ends[this.count - 1]!;
    this.count = index + 1;
  }

  startOf(index: number): number {
    return this.starts[index]!;
  }

  endOf(index: number): number {
    return this.ends[index]!;
  }

  isQuoted(index: number): boolean {
    return this.starts[index]! < this.ends[index]! && this.bytes[this.starts[index]!] === QUOTE;
  }

  select(index: number): void {
    if (this.plain) {
      this.cell = this.bytes;
      this.from = this.starts[index]!;
      this.to = this.ends[index]!;
    } else {
      this.selectVerbatim(index);
    }
    this.from = skipBlanks(this.cell, this.from, this.to);
    this.to = cutBlanks(this.cell, this.from, this.to);
  }

  /** Like `select`, but blanks inside quotes stay; returns whether there is text behind the closing quote. */
  selectVerbatim(index: number): boolean {
    const [start, end] = [this.starts[index]!, this.ends[index]!];
    if (this.isQuoted(index)) return skipBlanks(this.bytes, this.unquote(start, end), end) < end;
    this.cell = this.bytes;
    this.from = skipBlanks(this.bytes, start, end);
    this.to = cutBlanks(this.bytes, this.from, end);
    return false;
  }

  isUtf8(): boolean {
    return this.ascii || isUtf8(this.bytes, this.start, this.ends[this.count - 1]!);
  }

  /** Whether there are blanks around any cell, outside quotes. */
  hasBlankEnds(): boolean {
    const { bytes, starts, ends, count } = this;
    for (let index = 0; index < count; index += 1) {
      if (hasBlankEnd(bytes, starts[index]!, ends[index]!)) return true;
    }
    return false;
  }

  /** Whether blanks surround the content, inside or outside quotes. */
  isPadded(index: number): boolean {
    if (hasBlankEnd(this.bytes, this.starts[index]!, this.ends[index]!)) return true;
    if (!this.isQuoted(index)) return false;
    this.selectVerbatim(index);
    return hasBlankEnd(this.cell, this.from, this.to);
  }

  /** The content of a cell without surrounding blanks. */
  text(index: number): string {
    this.select(index);
    return this.selected(this.from, this.to);
  }

  /** The content of a cell; blanks inside quotes stay. */
  verbatim(index: number): string {
    this.selectVerbatim(index);
    return this.selected(this.from, this.to);
  }

  /** A part of the selected cell as text. */
  selected(from: number, to: number): string {
    return decoder.decode(this.cell.subarray(from, to));
  }

  /** Where a cell starts in the file. */
  position(index: number): Position {
    const end = this.starts[index]!;
    let line = this.line;
    let lineStart = this.start;
    for (let at = this.start; at < end; at += 1) {
      if (this.bytes[at] !== LINE_FEED) continue;
      line += 1;
      lineStart = at + 1;
    }
    return { line, column: 1 + textLength(this.bytes, lineStart, end) };
  }

  /** Selects the content of a quoted cell; returns the index behind its closing quote. */
  private unquote(start: number, end: number): number {
    const { bytes } = this;
    this.unquoted = grown(this.unquoted, end - start);
    let at = start + 1;
    let length = 0;
    while (bytes[at] !== QUOTE || (at + 1 < end && bytes[at + 1] === QUOTE)) {
      if (bytes[at] === QUOTE) at += 1;
      this.unquoted[length] = bytes[at]!;
      length += 1;
      at += 1;
    }
    this.cell = this.unquoted;
    this.from = 0;
    this.to = length;
    return at + 1;
  }
}
