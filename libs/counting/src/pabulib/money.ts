// Decimal numbers as they are written, and amounts of money in whole minor units, without floats.

/** `digits` × 10^-decimals; no leading zeros in the digits, no trailing zeros behind the point. */
export interface Decimal {
  readonly negative: boolean;
  /** '' for zero. */
  readonly digits: string;
  readonly decimals: number;
}

/** 10^15 is the largest power of ten below 2^53. */
const MOST_DECIMALS = 15;

/** Null for what is not an optional minus, digits, and optionally a point with digits. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const fraction = withoutTrailingZeros(match[3] ?? '');
  const digits = (match[2]! + fraction).replace(/^0+/, '');
  return { negative: match[1] === '-' && digits !== '', digits, decimals: fraction.length };
}

export const isPositive = (decimal: Decimal): boolean => !decimal.negative && decimal.digits !== '';

/** The decimals that all the amounts need; an amount too fine to be counted in has no say. */
export function decimalsOf(amounts: readonly Decimal[]): number {
  let most = 0;
  for (const { decimals } of amounts) if (decimals > most && decimals <= MOST_DECIMALS) most = decimals;
  return most;
}

/** An amount that is not negative × 10^decimals; null when it is not whole or above 2^53 - 1. */
export function toMinorUnits(amount: Decimal, decimals: number): number | null {
  if (amount.decimals > decimals) return null;
  const units = Number(amount.digits + '0'.repeat(decimals - amount.decimals));
  return units <= Number.MAX_SAFE_INTEGER ? units : null;
}

/** An amount that is not negative × 10^decimals, to the whole number below or above; for comparing only. */
export function roundedUnits(amount: Decimal, decimals: number, direction: 'down' | 'up'): number {
  const excess = amount.decimals - decimals;
  if (excess <= 0) return Number(amount.digits + '0'.repeat(-excess));
  return Number(amount.digits.slice(0, -excess)) + (direction === 'up' ? 1 : 0);
}

/** A loop, as a regular expression for this is quadratic in long rows of zeros. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
