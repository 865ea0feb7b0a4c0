import { decimalsOf, isPositive, parseDecimal, roundedUnits, toMinorUnits } from './money.js';

const amount = (text: string) => parseDecimal(text)!;

describe('a decimal number', () => {
  it.each([
    ['0', false, '', 0],
    ['-0.00', false, '', 0],
    ['400000.0', false, '400000', 0],
    ['007.50', false, '75', 1],
    ['0.05', false, '5', 2],
    ['-12.340', true, '1234', 2],
    ['10', false, '10', 0],
    ['123456789012345678901234567890', false, '123456789012345678901234567890', 0],
  ])('is read from %s', (text, negative, digits, decimals) => {
    expect(parseDecimal(text)).toEqual({ negative, digits, decimals });
  });

  it.each(['', '-', '.5', '5.', '+5', '1e3', '1,5', '1 000', '--1', '1.2.3', 'x1', '1x', '٣', 'NaN'])(
    'is not %p',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('is read from a million digits in no time', () => {
    const zeros = '0'.repeat(500_000);
    expect(parseDecimal(`1.${zeros}1${zeros}`)?.decimals).toBe(500_001);
  });

  it('is positive above zero', () => {
    expect(['1', '0.01', '0', '-1', '-0'].map((text) => isPositive(amount(text)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('minor units', () => {
  it('need as many decimals as the finest amount, up to 15', () => {
    const decimals = (...texts: string[]) => decimalsOf(texts.map(amount));
    expect(decimals()).toBe(0);
    expect(decimals('400000.0', '5')).toBe(0);
    expect(decimals('1.5', '1.25', '1.1')).toBe(2);
    expect(decimals('1.5', '0.123456789012345')).toBe(15);
    expect(decimals('1.5', '0.1234567890123456')).toBe(1);
  });

  it.each([
    ['33.50', 2, 3350],
    ['33.5', 1, 335],
    ['33.5', 0, null],
    ['0', 2, 0],
    ['0.01', 2, 1],
    ['9007199254740991', 0, 9007199254740991],
    ['9007199254740992', 0, null],
    ['9007199254740993', 0, null],
    ['90071992547409.91', 2, 9007199254740991],
    ['90071992547409.91', 3, null],
  ])('of %s with %d decimals are %p', (text, decimals, units) => {
    expect(toMinorUnits(amount(text), decimals)).toBe(units);
  });

  it.each([
    ['99.99', 0, 99, 100],
    ['99.99', 1, 999, 1000],
    ['99.99', 2, 9999, 9999],
    ['99.99', 3, 99_990, 99_990],
    ['0.001', 1, 0, 1],
    ['100', 0, 100, 100],
    ['0', 2, 0, 0],
  ])('of %s with %d decimals are rounded to %d and %d', (text, decimals, down, up) => {
    expect(roundedUnits(amount(text), decimals, 'down')).toBe(down);
    expect(roundedUnits(amount(text), decimals, 'up')).toBe(up);
  });
});
