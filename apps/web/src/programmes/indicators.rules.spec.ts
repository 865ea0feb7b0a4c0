import { compare, type Indicator, type IndicatorValue } from './indicators.rules';

const quote = { text: '', document: { id: '', title: '', kind: 'annual-account' as const, year: 2021 } };
const percent = (label: string, value: number): IndicatorValue => ({
  label,
  kind: 'measured',
  unit: 'percent',
  value,
});
const indicator = (name: string, values: IndicatorValue[]): Indicator => ({
  name,
  year: 2021,
  explanation: '',
  note: null,
  quote,
  values,
});

test('what several indicators measure stands side by side', () => {
  const { comparisons, alone } = compare([
    indicator('moving', [percent('counter', 34), percent('digital', 66)]),
    indicator('passport', [percent('counter', 74), percent('digital', 26), percent('benchmark', 36)]),
    indicator('wedding', [percent('benchmark', 80)]),
    indicator('accounts', [{ label: 'accounts', kind: 'measured', unit: 'count', value: 1500 }]),
  ]);
  expect(comparisons).toEqual([
    {
      unit: 'percent',
      year: 2021,
      series: ['counter', 'digital', 'benchmark'],
      rows: [
        { label: 'moving', values: [34, 66, null] },
        { label: 'passport', values: [74, 26, 36] },
        { label: 'wedding', values: [null, null, 80] },
      ],
    },
  ]);
  expect(alone.map(({ name }) => name)).toEqual(['accounts']);
});

test('one indicator is compared with nothing', () => {
  expect(compare([indicator('grade', [percent('at least', 80)])]).comparisons).toEqual([]);
});
