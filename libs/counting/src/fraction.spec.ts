import fc from 'fast-check';
import {
  compareFractions,
  fraction,
  greatestCommonDivisor,
  subtract,
  toFraction,
  toNumber,
  writeFraction,
} from './fraction.js';

const HUGE = 10n ** 400n;

describe('greatestCommonDivisor', () => {
  it.each([
    [12n, 18n, 6n],
    [18n, 12n, 6n],
    [7n, 7n, 7n],
    [35n, 64n, 1n],
    [1n, 5n, 1n],
    [0n, 5n, 5n],
    [5n, 0n, 5n],
    [0n, 0n, 0n],
    [6n * HUGE, 4n * HUGE, 2n * HUGE],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(greatestCommonDivisor(a, b)).toBe(expected);
  });
});

describe('fraction', () => {
  it.each([
    [6n, 4n, 3n, 2n],
    [4n, 6n, 2n, 3n],
    [5n, 5n, 1n, 1n],
    [0n, 7n, 0n, 1n],
    [25_000n, 21n, 25_000n, 21n],
    [3n * HUGE, 9n * HUGE, 1n, 3n],
  ])('reduces %s/%s to %s/%s', (a, b, numerator, denominator) => {
    expect(fraction(a, b)).toEqual({ numerator, denominator });
  });
});

describe('compareFractions', () => {
  it.each([
    [1n, 3n, 1n, 2n, -1],
    [1n, 2n, 1n, 3n, 1],
    [2n, 5n, 3n, 5n, -1],
    [3n, 5n, 2n, 5n, 1],
    [HUGE + 1n, HUGE, 1n, 1n, 1],
    [HUGE - 1n, HUGE, 1n, 1n, -1],
    [0n, 1n, 1n, HUGE, -1],
  ])('%s/%s against %s/%s gives %s', (a, b, c, d, expected) => {
    expect(compareFractions(fraction(a, b), fraction(c, d))).toBe(expected);
  });

  it('gives 0 for equal ones, however they are written', () => {
    expect(compareFractions({ numerator: 2n, denominator: 6n }, fraction(1n, 3n))).toBe(0);
    expect(compareFractions(fraction(0n, 1n), fraction(0n, 3n))).toBe(0);
  });
});

describe('writeFraction', () => {
  it.each([
    [25_000n, 21n, '25000/21'],
    [638n, 1n, '638'],
    [1n, 2n, '1/2'],
    [2n, 2n, '1'],
    [0n, 5n, '0'],
  ])('writes %s/%s as the text %s', (a, b, expected) => {
    expect(writeFraction(fraction(a, b))).toBe(expected);
  });
});

describe('toNumber', () => {
  it.each([
    [0n, 1n, 0],
    [1n, 1n, 1],
    [1n, 2n, 0.5],
    [1n, 3n, 1 / 3],
    [2n, 3n, 2 / 3],
    [25_000n, 21n, 25_000 / 21],
    [1n, 1_000n, 0.001],
    [2n ** 53n - 1n, 1n, Number.MAX_SAFE_INTEGER],
    [2n ** 900n, 1n, 2 ** 900],
  ])('of %s/%s is the nearest double', (a, b, expected) => {
    expect(toNumber(fraction(a, b))).toBe(expected);
  });

  it('is what the division of two doubles gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 1, max: 10_000 }), (a, b) => {
        expect(toNumber(fraction(BigInt(a), BigInt(b)))).toBe(a / b);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is the nearest double of small fractions too', () => {
    expect(toNumber(fraction(1n, 750_019n))).toBe(1 / 750_019);
    expect(toNumber(fraction(1n, 3n * 10n ** 12n))).toBe(1 / 3e12);
    expect(toNumber(fraction(1n, 2n ** 80n))).toBe(2 ** -80);
    expect(toNumber(fraction(5n, 2n ** 950n))).toBe(5 * 2 ** -950);
  });

  it('lies on the side that the smallest remainder points to, and halfway on the even one', () => {
    const half = 2n ** 53n + 1n;
    expect(toNumber({ numerator: half * HUGE - 1n, denominator: HUGE })).toBe(2 ** 53);
    expect(toNumber({ numerator: half * HUGE, denominator: HUGE })).toBe(2 ** 53);
    expect(toNumber({ numerator: half * HUGE + 1n, denominator: HUGE })).toBe(2 ** 53 + 2);
    expect(toNumber({ numerator: half, denominator: 2n ** 53n })).toBe(1);
    expect(toNumber({ numerator: half * HUGE + 1n, denominator: 2n ** 53n * HUGE })).toBe(1 + 2 ** -52);
    expect(toNumber({ numerator: half + 2n, denominator: 2n ** 53n })).toBe(1 + 2 ** -51);
  });

  it('takes numerators and denominators that no double can hold', () => {
    expect(toNumber({ numerator: 3n * HUGE, denominator: 7n * HUGE })).toBe(3 / 7);
    expect(toNumber({ numerator: 700n * HUGE, denominator: 3n * HUGE })).toBe(700 / 3);
    expect(toNumber({ numerator: 2n ** 2350n, denominator: 3n ** 885n })).toBe(
      Number(2n ** 2350n / 3n ** 885n),
    );
    expect(toNumber(fraction(2n ** 1023n, 1n))).toBe(2 ** 1023);
    expect(toNumber({ numerator: 0n, denominator: HUGE })).toBe(0);
  });
});

describe('subtract', () => {
  it.each([
    [3n, 4n, 1n, 4n, 1n, 2n],
    [5n, 1n, 1n, 7n, 34n, 7n],
    [2n, 3n, 3n, 5n, 1n, 15n],
    [1n, 3n, 1n, 3n, 0n, 1n],
    [1n, 3n, 0n, 1n, 1n, 3n],
  ])('%s/%s − %s/%s = %s/%s', (a, b, c, d, numerator, denominator) => {
    expect(subtract(fraction(a, b), fraction(c, d))).toEqual({ numerator, denominator });
  });
});

describe('toFraction', () => {
  it.each([
    [0, 0n],
    [7, 7n],
    [Number.MAX_SAFE_INTEGER, 2n ** 53n - 1n],
  ])('makes %s the whole number %s', (value, numerator) => {
    expect(toFraction(value)).toEqual({ numerator, denominator: 1n });
  });
});
