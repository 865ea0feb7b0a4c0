// What a cell says.
import { type Decimal, isPositive, parseDecimal } from './money.js';
import { type Position, type ProblemCode, type ProblemList, quotation } from './problem.js';

/** The text of a cell, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly at: Position;
}

/** '' for the word that old writers put in a cell without content. */
export const present = (text: string): string => (/^none$/i.test(text) ? '' : text);

/** The entries of a list; a list has commas and no blanks, but those are forgiven. */
export const listEntries = (text: string): string[] =>
  present(text)
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** What is wrong with a text that is not a number. */
export const numberProblem = (text: string): ProblemCode =>
  /^-?[\d.]*,[\d.,]*$/.test(text) ? 'comma-in-number' : 'invalid-number';

/** A number, or null after a report. */
export function readDecimal(name: string, cell: Cell, problems: ProblemList): Decimal | null {
  const number = parseDecimal(cell.text);
  if (number === null) {
    const message = () => `${name} is ${quotation(cell.text)}; expected digits and at most one point.`;
    problems.add(numberProblem(cell.text), () => cell.at, message);
  }
  return number;
}

/** A whole number that is not negative, or null after a report. */
export function readWhole(name: string, cell: Cell, problems: ProblemList): number | null {
  const number = readDecimal(name, cell, problems);
  if (number === null) return null;
  const value = Number(number.digits);
  if (!number.negative && number.decimals === 0 && value <= Number.MAX_SAFE_INTEGER) return value;
  const message = () => `${name} is ${quotation(cell.text)}; expected a whole number from 0 to 2^53 - 1.`;
  problems.add('invalid-number', () => cell.at, message);
  return null;
}

/** An amount of money above zero, or null after a report. */
export function readAmount(
  name: string,
  cell: Cell,
  notPositive: ProblemCode,
  problems: ProblemList,
): Decimal | null {
  const amount = readDecimal(name, cell, problems);
  if (amount === null || isPositive(amount)) return amount;
  const message = () => `${name} is ${quotation(cell.text)}; expected an amount above 0.`;
  problems.add(notPositive, () => cell.at, message);
  return null;
}
