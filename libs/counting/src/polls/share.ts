// Exact shares of counted things.
import { fraction, type Fraction } from '../fraction.js';

/** Part of a whole; a share of nothing is 0. */
export const share = (part: number, whole: number): Fraction =>
  whole === 0 ? fraction(0n, 1n) : fraction(BigInt(part), BigInt(whole));

/** The smallest whole number that is at least this share of the whole. */
export function fewestFor({ numerator, denominator }: Fraction, whole: number): number {
  return Number((BigInt(whole) * numerator + denominator - 1n) / denominator);
}
