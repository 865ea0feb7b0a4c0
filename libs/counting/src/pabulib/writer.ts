// Writes a Pabulib file: UTF-8 without byte order mark, LF, quotes only where they are needed.
import { type PabulibDocument } from './document.js';
import { currentColumnName } from './section.js';

/** UTF-16 code units in a chunk; only a single longer row makes a longer one. */
const CHUNK = 65_536;

/**
 * The text of the file in chunks; `votes` is walked through once, row by row. Throws RangeError at a row
 * that has not as many cells as there are columns.
 */
export function* writePabulib(document: PabulibDocument): Generator<string> {
  let chunk = '';
  for (const line of lines(document)) {
    if (chunk.length + line.length > CHUNK && chunk !== '') {
      yield chunk;
      chunk = '';
    }
    chunk += line;
  }
  yield chunk;
}

function* lines({ meta, projectColumns, projects, voteColumns, votes }: PabulibDocument): Generator<string> {
  yield* section('META', ['key', 'value'], meta);
  yield* section('PROJECTS', projectColumns.map(currentColumnName), projects);
  yield* section('VOTES', voteColumns, votes);
}

function* section(title: string, columns: string[], rows: Iterable<string[]>): Generator<string> {
  yield `${title}\n`;
  yield writeRow(columns);
  for (const row of rows) {
    if (row.length !== columns.length) {
      throw new RangeError(`A row of ${title} has ${row.length} cells; expected ${columns.length}`);
    }
    yield writeRow(row);
  }
}

const writeRow = (cells: string[]): string => `${cells.map(writeCell).join(';')}\n`;

/** Blanks are those that a reader strips. */
const writeCell = (text: string): string =>
  /[;"\r\n]|^[\t-\r ]|[\t-\r ]$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
