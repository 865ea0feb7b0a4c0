import {
  costsAndRevenue,
  deviationOf,
  type FinanceTable,
  linesToShow,
  signOfShortage,
} from './finances.rules';

const quote = { text: '', document: { id: '', title: '', kind: 'annual-account' as const, year: 2021 } };

function table(
  kinds: FinanceTable['columns'][number]['kind'][],
  totals: Record<'costs' | 'revenue' | 'balance', number[]>,
) {
  const lines = Object.entries(totals).map(([group, amountsCents]) => ({
    name: group,
    group: group as 'costs',
    isTotal: true,
    amountsCents,
    quote,
  }));
  const columns = kinds.map((kind, index) => ({ key: `${index}`, label: kind, year: 2021, kind }));
  return { title: '', year: 2021, unitEuros: 1000, quote, columns, lines, roundings: [], analysis: [] };
}

const KINDS = ['budget-after', 'realised', 'deviation'] as const;
// Midden-Groningen subtracts what happened from the plan; Oude IJsselstreek the plan from what happened.
const planFirst = table([...KINDS], {
  costs: [3590, 3365, 225],
  revenue: [661, 754, -92],
  balance: [-2928, -2611, -317],
});
const actualFirst = table([...KINDS], {
  costs: [5576, 5854, 278],
  revenue: [835, 1035, 201],
  balance: [-4741, -4818, -77],
});
const withoutMinus = table(['account', 'budget'], {
  costs: [1179, 1635],
  revenue: [533, 993],
  balance: [646, 642],
});

test('which way the difference is calculated is read from the costs', () => {
  expect(deviationOf(planFirst)).toEqual({ label: 'deviation', first: 'budget' });
  expect(deviationOf(actualFirst)).toEqual({ label: 'deviation', first: 'actual' });
  expect(deviationOf(withoutMinus)).toBeNull();
});

test('a shortage is printed with or without a minus', () => {
  expect(signOfShortage(planFirst)).toBe('minus');
  expect(signOfShortage(withoutMinus)).toBe('plus');
});

test('a difference is no amount to compare', () => {
  expect(costsAndRevenue(planFirst)).toMatchObject({ costs: [3590, 3365], revenue: [661, 754] });
});

test('lines with the same name stand under their group, below the totals', () => {
  const [costs, revenue] = planFirst.lines;
  const part = (group: 'costs' | 'revenue') => ({ ...costs!, name: 'Burgerzaken', group, isTotal: false });
  const { main, details } = linesToShow({ lines: [part('costs'), costs!, part('revenue'), revenue!] });
  expect(main).toEqual([costs, revenue]);
  expect(details.map(({ group, total }) => [group, total?.name])).toEqual([
    ['costs', 'costs'],
    ['revenue', 'revenue'],
  ]);
  expect(linesToShow(planFirst)).toEqual({ main: planFirst.lines, details: [] });
});
