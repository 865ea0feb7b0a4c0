// Cuts a stream of bytes into rows of cells: `;` between cells, CSV quoting, CRLF or LF between rows.
import { grown } from '../ballots/ballot-collector.js';
import { CARRIAGE_RETURN, LINE_FEED, QUOTE, SEPARATOR } from './bytes.js';
import { Row } from './row.js';

/** How much is taken over from a chunk at a time: the memory needed is this and the longest row. */
const PIECE = 65_536;

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Outside quotes, inside quotes, or behind a quote inside quotes, which may be doubled or the last. */
type State = 'outside' | 'quoted' | 'behind-quote';

/** 1 for every byte that neither ends a cell nor needs a second look at the row. */
const ORDINARY = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 && ![SEPARATOR, LINE_FEED, CARRIAGE_RETURN, QUOTE].includes(byte) ? 1 : 0,
);

export class CsvScanner {
  private readonly row = new Row();
  /** The bytes not yet given out: the row at hand, and what follows it in the piece. */
  private window: Uint8Array = new Uint8Array(2 * PIECE);
  private length = 0;
  private position = 0;
  private cellStart = 0;
  private state: State = 'outside';
  private started = false;
  /** Carriage returns in the row at hand, outside quotes. */
  private returns = 0;

  /** `onRow` gets the same object for every row. */
  constructor(private readonly onRow: (row: Row) => void) {}

  /** The chunk may be used again afterwards; chunks may be cut anywhere. */
  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const piece = chunk.subarray(from, from + PIECE);
      this.window = grown(this.window, this.length + piece.length);
      this.window.set(piece, this.length);
      this.length += piece.length;
      this.scan();
      this.compact();
    }
  }

  /** Gives out the last row when it has no line end. Returns the number of the last line, at least 1. */
  end(): number {
    this.begin();
    this.scan();
    if (this.length > this.row.start) {
      this.row.unclosed = this.state === 'quoted';
      this.endRow(this.length);
    }
    return Math.max(1, this.row.line - 1);
  }

  private scan(): void {
    if (!this.started && this.length >= BYTE_ORDER_MARK.length) this.begin();
    while (this.started && this.position < this.length) {
      if (this.state === 'quoted') this.scanQuoted();
      else if (this.state === 'outside') this.scanOutside();
      else if (this.window[this.position] !== QUOTE) this.state = 'outside';
      else {
        this.position += 1;
        this.state = 'quoted';
      }
    }
  }

  /** Steps over a byte order mark at the start of the file. */
  private begin(): void {
    if (this.started) return;
    this.started = true;
    const marked = BYTE_ORDER_MARK.every((byte, at) => at < this.length && this.window[at] === byte);
    if (!marked) return;
    this.position = BYTE_ORDER_MARK.length;
    this.cellStart = this.position;
    this.row.start = this.position;
  }

  private scanQuoted(): void {
    this.row.ascii = false;
    const distance = this.window.subarray(this.position, this.length).indexOf(QUOTE);
    this.position = distance < 0 ? this.length : this.position + distance + 1;
    if (distance >= 0) this.state = 'behind-quote';
  }

  private scanOutside(): void {
    const { window, length } = this;
    let position = this.position;
    while (position < length) {
      const byte = window[position]!;
      position += 1;
      if (ORDINARY[byte] === 1) continue;
      this.position = position;
      this.take(byte);
      if (this.state === 'quoted') return;
    }
    this.position = position;
  }

  /** Takes a byte that is not ordinary, just before `position`. */
  private take(byte: number): void {
    const at = this.position - 1;
    if (byte === SEPARATOR) {
      this.row.append(this.cellStart, at);
      this.cellStart = this.position;
    } else if (byte === LINE_FEED) {
      this.endRow(at);
    } else if (byte === CARRIAGE_RETURN) {
      this.returns += 1;
    } else if (byte === QUOTE) {
      this.row.plain = false;
      if (at === this.cellStart) this.state = 'quoted';
    } else {
      this.row.ascii = false;
    }
  }

  /** Gives out the row that ends before `end`, and begins a new one at `position`. */
  private endRow(end: number): void {
    const { row } = this;
    const beforeReturn = this.returns > 0 && this.window[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    row.append(this.cellStart, beforeReturn);
    if (this.returns > end - beforeReturn) row.plain = false;
    row.bytes = this.window;
    this.onRow(row);
    row.clear(this.position, row.line + 1 + (row.plain ? 0 : this.lineFeeds(row.start, end)));
    this.cellStart = this.position;
    this.returns = 0;
  }

  private lineFeeds(from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at += 1) if (this.window[at] === LINE_FEED) count += 1;
    return count;
  }

  /** Drops the rows given out. */
  private compact(): void {
    const distance = this.row.start;
    if (distance === 0) return;
    this.window.copyWithin(0, distance, this.length);
    this.row.shift(distance);
    this.length -= distance;
    this.position -= distance;
    this.cellStart -= distance;
  }
}
