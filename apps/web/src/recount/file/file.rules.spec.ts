import type { Problem, ProblemCode } from '@samenstem/counting/pabulib/problem';
import { PabulibReader } from '@samenstem/counting/pabulib/reader';
import { exampleFile } from './example';
import { whyNotRead } from './file-size.rules';
import { metaText, placeOf } from './meta.rules';
import { isOtherKindOfFile, problemGroups } from './problem-groups.rules';

const problem = (line: number, code: ProblemCode, severity: Problem['severity'] = 'error'): Problem => ({
  line,
  column: 1,
  code,
  severity,
  message: '',
});

test('the same problem in several places is told once, errors and warnings apart', () => {
  const problems = [
    problem(2, 'empty-line'),
    problem(3, 'vote-length', 'warning'),
    problem(4, 'invalid-number'),
    problem(9, 'empty-line'),
  ];
  const errors = problemGroups(problems, 'error');
  expect(errors.map(({ code, problems: { length } }) => [code, length])).toEqual([
    ['empty-line', 2],
    ['invalid-number', 1],
  ]);
  expect(problemGroups(problems, 'warning').map(({ code }) => code)).toEqual(['vote-length']);
});

function read(text: string) {
  const reader = new PabulibReader();
  reader.push(new TextEncoder().encode(text));
  return reader.end();
}

test.each([
  ['an empty file', '', true],
  ['a poem', 'Er was eens\neen stembus\n', true],
  ['a file without votes', 'META\nkey;value\nbudget;1\n', false],
  ['a file with another header', 'META\nsleutel;waarde\nbudget;1\nPROJECTS\nVOTES\n', false],
])('%s is another kind of file: %s', (_name, text, expected) => {
  expect(isOtherKindOfFile(read(text))).toBe(expected);
});

test('the example has no problems', async () => {
  const { election, problems } = read(await exampleFile().text());
  expect(problems).toEqual([]);
  expect(election).toMatchObject({ voters: 11, budget: 11000, minorUnits: 1 });
});

test('the place goes from small to large, each name once', () => {
  const meta = new Map([
    ['country', 'Netherlands'],
    ['unit', 'Amsterdam'],
    ['district', 'None'],
    ['subunit', 'Noord'],
  ]);
  expect(placeOf(meta)).toBe('Noord, Amsterdam, Netherlands');
  expect(placeOf(new Map([...meta, ['subunit', 'Amsterdam']]))).toBe('Amsterdam, Netherlands');
  expect([metaText(meta, 'district'), metaText(meta, 'budget')]).toEqual(['', '']);
});

test('how large a file may be depends on the memory of the device', () => {
  const MEGABYTE = 1024 * 1024;
  expect(whyNotRead(256 * MEGABYTE)).toBeNull();
  expect(whyNotRead(256 * MEGABYTE + 1)).toBe('too-large');
  expect(whyNotRead(33 * MEGABYTE, 0.5)).toBe('too-large');
  expect(whyNotRead(512 * MEGABYTE, 8)).toBeNull();
});
