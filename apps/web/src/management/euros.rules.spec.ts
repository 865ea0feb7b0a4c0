import { parseEuros } from './euros.rules';

describe('parseEuros', () => {
  test.each([
    ['0', 0],
    ['1250', 125_000],
    ['1.250', 125_000],
    ['1.250,50', 125_050],
    ['1250,5', 125_050],
    ['12,05', 1_205],
    ['12,-', 1_200],
    ['€ 1.250', 125_000],
    ['€1.250.000,99', 125_000_099],
    [' 1 250,50 ', 125_050],
    ['-12,50', -1_250],
    ['− 12,50', -1_250],
    ['€ -12', -1_200],
    ['-€ 12', -1_200],
    ['-0', 0],
    ['007', 700],
  ])('reads %p as %p cents', (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
  });

  test.each([
    '',
    ' ',
    '€',
    '-',
    'duizend',
    '1250.50',
    '1,250',
    '1.25',
    '12.50',
    '1.2500',
    '1250,505',
    '1.250.50',
    '12,5,0',
    '--12',
    '-€-12',
    '12-',
    '1e3',
    '99999999999999999',
  ])('refuses %p', (text) => {
    expect(parseEuros(text)).toBeNull();
  });

  test('every amount in cents can be typed and read back', () => {
    for (let cents = -12_345; cents <= 12_345; cents += 7) {
      const typed = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(
        cents / 100,
      );
      expect(parseEuros(typed)).toBe(cents);
    }
  });
});
