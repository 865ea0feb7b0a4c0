// Checks that hold for the cells of every row.
import { CARRIAGE_RETURN, isUtf8, QUOTE } from './bytes.js';
import { type ProblemList, quotation } from './problem.js';
import { type Row } from './row.js';

/** The keys of META whose value is told to people only. */
const FREE_TEXT = ['description', 'comment', 'acknowledgments'];

/** A free text in META with `;` outside quotes is still one text, as it cannot be anything else. */
export function joinFreeText(row: Row, problems: ProblemList): void {
  if (row.count < 3 || !FREE_TEXT.includes(row.text(0))) return;
  for (let index = 1; index < row.count; index += 1) if (row.isQuoted(index)) return;
  row.join(1);
  const message = () => `The text ${quotation(row.text(1))} has ";" in it; expected it in quotes.`;
  problems.add('unquoted-separator', () => row.position(1), message);
}

export function checkCells(row: Row, problems: ProblemList): void {
  const odd = !row.plain || !row.isUtf8();
  if (!odd && !row.hasBlankEnds()) return;
  for (let index = 0; index < row.count; index += 1) {
    if (odd) checkOddCell(row, index, problems);
    if (!row.isPadded(index)) continue;
    const message = () => `The cell ${quotation(row.text(index))} has blanks around it; expected none.`;
    problems.add('surrounding-whitespace', () => row.position(index), message);
  }
}

function checkOddCell(row: Row, index: number, problems: ProblemList): void {
  const at = () => row.position(index);
  const found = () => quotation(row.text(index));
  const [start, end] = [row.startOf(index), row.endOf(index)];
  if (!isUtf8(row.bytes, start, end)) {
    problems.add('invalid-utf8', at, () => `The cell ${found()} is not UTF-8; expected a file in UTF-8.`);
  }
  if (row.isQuoted(index)) {
    const message = () => `There is text behind the closing quote of ${found()}; expected ";" or a line end.`;
    if (row.selectVerbatim(index)) problems.add('text-after-quote', at, message);
    return;
  }
  const bytes = row.bytes.subarray(start, end);
  if (bytes.includes(QUOTE)) {
    const message = () =>
      `A quote stands inside ${found()}; expected the whole cell in quotes and "" for it.`;
    problems.add('stray-quote', at, message);
  }
  if (bytes.includes(CARRIAGE_RETURN)) {
    const message = () =>
      'There is a carriage return without a line feed; expected lines to end in LF or CRLF.';
    problems.add('lone-carriage-return', at, message);
  }
}
