// Exact fractions of whole numbers of any size. Always reduced, the denominator always above zero.

export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The greatest common divisor of two numbers that are not negative; 0 only for (0, 0). */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `numerator / denominator`, reduced. The numerator is not negative, the denominator is above zero. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Below zero when a < b, zero when equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** "25000/21", or "638" when it is whole. */
export function writeFraction({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

/** The nearest double, also when numerator and denominator are far beyond 2^1024; it must not be below 2^-950. */
export function toNumber({ numerator, denominator }: Fraction): number {
  if (numerator === 0n) return 0;
  // More bits than a double has, and a last one that says whether more would follow.
  const shift = 66 - (bits(numerator) - bits(denominator));
  const dividend = shift > 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift > 0 ? denominator : denominator << BigInt(-shift);
  const rest = dividend % divisor === 0n ? 0n : 1n;
  return Number((dividend / divisor) | rest) * 2 ** -shift;
}

/** The number of binary digits, up to three too many. */
const bits = (value: bigint): number => value.toString(16).length * 4;

/** a − b, where b is not larger than a. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** A whole number that is not negative. */
export const toFraction = (value: number): Fraction => ({ numerator: BigInt(value), denominator: 1n });
