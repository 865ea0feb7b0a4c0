import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITIES } from './problem.js';
import { PabulibReader } from './reader.js';

const SOUND = `META
key;value
description;A small vote
country;Netherlands
unit;Assen
instance;2026
num_projects;2
num_votes;2
budget;100
vote_type;approval
rule;greedy
date_begin;01.02.2026
date_end;2026
PROJECTS
project_id;cost;votes;name
a;60;2;Bench
b;40;1;Tree
VOTES
voter_id;vote;sex
v1;a,b;F
v2;a;M
`;

type Edit = readonly [from: string, to: string];

const POINTS: Edit[] = [
  ['vote;sex', 'vote;points'],
  ['v1;a,b;F', 'v1;a,b;3,2'],
  ['v2;a;M', 'v2;a;5'],
];

const NAMED_EDITS: Record<string, Edit[]> = {
  '@cumulative': [['vote_type;approval', 'vote_type;cumulative\nmax_sum_points;5'], ...POINTS],
  '@scoring': [['vote_type;approval', 'vote_type;scoring'], ...POINTS],
};

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', s: ' ', uFEFF: '\ufeff' };

const unescaped = (text: string): string =>
  text.replace(/\\(n|r|t|s|uFEFF)/g, (_, name: string) => ESCAPES[name]!);

function editsOf(line: string): Edit[] {
  if (line.startsWith('- @') && !line.includes('=>')) return NAMED_EDITS[line.slice(2)]!;
  const [from, to] = line.slice(2).split(/ =>(?: |$)/, 2);
  return [[from === '@everything' ? SOUND : unescaped(from!), unescaped(to!)]];
}

/** The blocks of problems.cases.txt: what is done to the sound file, and all that is reported then. */
const CASES = readFileSync(join(__dirname, 'problems.cases.txt'), 'utf8')
  .trimEnd()
  .split('\n\n')
  .slice(1)
  .map((block) => {
    const lines = block.split('\n');
    const isEdit = (line: string) => line.startsWith('- ');
    const report = lines.filter((line) => !isEdit(line)).map(unescaped);
    return { edits: lines.filter(isEdit).flatMap(editsOf), report, name: block.replaceAll('\n', ' ') };
  });

function edited(edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, SOUND);
}

function read(file: string | Uint8Array) {
  const reader = new PabulibReader();
  reader.push(typeof file === 'string' ? bytesOf(file) : file);
  return reader.end();
}

function reportOf(file: string | Uint8Array): string[] {
  const { election, problems } = read(file);
  expect(election === null).toBe(problems.some(({ severity }) => severity === 'error'));
  return problems.map(
    ({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code}: ${message}`,
  );
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The sound file with other bytes for `Bench`. */
function withName(...name: number[]): Uint8Array {
  const [before, after] = SOUND.split('Bench');
  return Uint8Array.from([...bytesOf(before!), ...name, ...bytesOf(after!)]);
}

describe('the problems of a Pabulib file', () => {
  it('are none in a sound file', () => {
    expect(reportOf(SOUND)).toEqual([]);
  });

  it.each(CASES)('$name', ({ edits, report }) => {
    expect(reportOf(edited(edits))).toEqual(report);
  });

  it('have a case for every code', () => {
    const met = new Set(CASES.flatMap(({ report }) => report.map((line) => line.split(/[ :]/)[3])));
    expect(Object.keys(SEVERITIES).filter((code) => !met.has(code))).toEqual(['invalid-utf8']);
  });

  it.each([
    [[0xff], '�'],
    [[0x41, 0xc3], 'A�'],
    [[0x22, 0xc3, 0x22], '�'],
    [[0x22, 0xed, 0xa0, 0x80, 0x22], '���'],
  ])('invalid-utf8: the bytes %p', (name, shown) => {
    expect(reportOf(withName(...name))).toEqual([
      `16:8 error invalid-utf8: The cell "${shown}" is not UTF-8; expected a file in UTF-8.`,
    ]);
  });

  it('are found on both sides of a line end in the middle of a character', () => {
    const codes = reportOf(withName(0xc3, 0x0a, 0xa9)).map((line) => line.replace(/: .*/, ''));
    expect(codes).toEqual([
      '7:14 error num-projects-mismatch',
      '16:8 error invalid-utf8',
      '17:1 error invalid-utf8',
      '17:1 error too-few-cells',
    ]);
    expect(reportOf(withName(0xc3, 0xa9))).toEqual([]);
  });

  it('quote at most sixty characters of a cell', () => {
    const rule = (length: number) => edited([['rule;greedy', `rule;${'x'.repeat(length)}`]]);
    expect(reportOf(rule(60)).join()).toContain(`The rule is "${'x'.repeat(60)}"; expected`);
    expect(reportOf(rule(61)).join()).toContain(`The rule is "${'x'.repeat(60)}…"; expected`);
  });

  it('are the first thousand, errors before warnings, and a count of the rest', () => {
    const votes = (count: number, vote: string) =>
      Array.from({ length: count }, (_, index) => `w${index};${vote};F\n`).join('');
    const file = (warnings: number, errors: number) =>
      read(
        edited([
          ['num_votes;2', `num_votes;${warnings + errors + 2}`],
          ['v2;a;M\n', `v2;a;M\n${votes(warnings, ',').replaceAll(',', 'a, b')}`],
        ]) + votes(errors, 'x').replaceAll('w', 'e'),
      );
    const counts = ({ problems, unlistedProblems }: ReturnType<typeof file>) => [
      problems.filter(({ severity }) => severity === 'error').length,
      problems.filter(({ severity }) => severity === 'warning').length,
      unlistedProblems,
    ];
    expect(counts(file(0, 999))).toEqual([999, 0, 0]);
    expect(counts(file(0, 1000))).toEqual([1000, 0, 0]);
    expect(counts(file(1, 1000))).toEqual([1000, 0, 1]);
    expect(counts(file(1200, 3))).toEqual([3, 997, 203]);
    expect(counts(file(3, 1200))).toEqual([1000, 0, 203]);
    const { problems } = file(1200, 3);
    expect(problems[0]).toMatchObject({ line: 22, code: 'surrounding-whitespace' });
    expect(problems[996]).toMatchObject({ line: 22 + 996, code: 'surrounding-whitespace' });
    expect(problems[999]).toMatchObject({ line: 22 + 1202, code: 'unknown-project' });
  });
});
