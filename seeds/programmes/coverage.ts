/** Which words of a document are quoted, and which must be. */

export type Source = { file: string; lines: SourceLine[]; text: string };
type SourceLine = { number: number; text: string; start: number };

export const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The document as one string with single spaces, and where each of its lines begins in it. */
export function source(file: string, raw: string): Source {
  const lines: SourceLine[] = [];
  let start = 0;
  raw.split('\n').forEach((line, index) => {
    const text = flat(line);
    if (text === '') return;
    lines.push({ number: index + 1, text, start });
    start += text.length + 1;
  });
  return { file, lines, text: lines.map((line) => line.text).join(' ') };
}

const BULLET = /^•/;
const NUMBERED = /^(\d+-|[-*]\d+\.\d)/; // "1- Datalab", "-4.6.1: De inwoner", "*4.6: Van buiten"
export const STATUS = /^[GO]$/;
const ROW = /(\s\(?-?\d[\d.]*%?\)?){3,}$/; // three or more figures at the end of a line
const FIGURE = /^\(?-?\d[\d.]*%?\)?$/; // a table that was printed one cell per line
const ANNOUNCEMENT = / .*:$/; // "Contactkanaal bij doorgeven verhuizing:" announces an indicator
const GOAL_WORDS =
  /doel|ambitie|speerpunt|streven|streef|willen we|we willen|\bwil\b|gaan we|we gaan|zetten in|inzetten|bereiken|bereikt/i;
const NAVIGATION = 'Terug naar navigatie';

/** Links of the website that the document was taken from: "Terug naar navigatie - X", and the X above it. */
const isNavigation = (text: string, all: Source) =>
  text.startsWith(NAVIGATION) || all.lines.some((line) => line.text === `${NAVIGATION} - ${text}`);

/** A short line that is no sentence, no bullet, no figure and names no goal. */
function isPlainHeading(text: string): boolean {
  if ([BULLET, NUMBERED, STATUS, ROW, FIGURE, ANNOUNCEMENT, GOAL_WORDS].some((pattern) => pattern.test(text)))
    return false;
  return text.split(' ').length <= 8 && !/[.;,!]$/.test(text);
}

/** Everything but navigation and plain headings: each word of such a line has to stand in a quote. */
export const mustBeCovered = (text: string, all: Source) => !isNavigation(text, all) && !isPlainHeading(text);

function mark(text: string, quotes: string[]): boolean[] {
  const marks = new Array<boolean>(text.length).fill(false);
  for (const quote of quotes) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      marks.fill(true, at, at + quote.length);
    }
  }
  return marks;
}

/** The stretches of the line whose letters or figures no quote holds. */
function gapsOf(line: SourceLine, marks: boolean[]): string[] {
  const open = line.text
    .split('')
    .map((letter, index) => (marks[line.start + index] ? '\n' : letter))
    .join('')
    .split('\n');
  return open.map((gap) => gap.trim()).filter((gap) => /[\p{L}\p{N}]/u.test(gap));
}

/**
 * What is not quoted and should be. A row of figures counts only when the quote of that very row holds it:
 * `headers` (the quote of a whole table) do not make a row complete.
 */
export function gaps(all: Source, quotes: string[], headers: string[]): { line: number; text: string }[] {
  const rows = mark(all.text, quotes.map(flat));
  const prose = mark(all.text, [...quotes, ...headers].map(flat));
  return all.lines
    .filter((line) => mustBeCovered(line.text, all))
    .flatMap((line) =>
      gapsOf(line, ROW.test(line.text) ? rows : prose).map((text) => ({ line: line.number, text })),
    );
}
