// Arithmetic on exact fractions, written out; no result here is ever below zero.
import { compareFractions, fraction, type Fraction } from '../fraction.js';

export const whole = (value: number): Fraction => fraction(BigInt(value), 1n);

export const ZERO = whole(0);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** `a - b`, for b not above a. */
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** `a / b`, for b above zero. */
export const over = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

export const isLess = (a: Fraction, b: Fraction): boolean => compareFractions(a, b) < 0;

export const isEqual = (a: Fraction, b: Fraction): boolean => compareFractions(a, b) === 0;

export const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);

export const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, ZERO);

/** Rounded down to a whole number. */
export const floor = (value: Fraction): number => Number(value.numerator / value.denominator);
