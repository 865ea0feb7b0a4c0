import { addDays, dateInAmsterdam, endOfTerm, startOfDay } from './calendar';

test.each([
  ['winter', '2026-01-15', '2026-01-14T23:00:00.000Z'],
  ['summer', '2026-07-15', '2026-07-14T22:00:00.000Z'],
  ['the day summer time begins', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['the day after', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['the day summer time ends', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['the day after', '2026-10-26', '2026-10-25T23:00:00.000Z'],
])('T33 a day begins at midnight in Amsterdam: %s', (_, date, instant) =>
  expect(startOfDay(date).toISOString()).toBe(instant),
);

test('the date in Amsterdam is not the date in UTC', () => {
  expect(dateInAmsterdam(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  expect(dateInAmsterdam(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
});

test('days over the end of February, a leap day and New Year', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('a term of a day ends when the next day is over: the last day counts whole', () => {
  expect(endOfTerm(new Date('2026-03-30T10:00:00Z'), 1).toISOString()).toBe('2026-03-31T22:00:00.000Z');
});
