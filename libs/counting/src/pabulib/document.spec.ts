import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PabulibDocument, PabulibError, readDocument } from './document.js';
import { writePabulib } from './writer.js';

const VECTORS = join(__dirname, 'vectors');

const bytesOf = (text: string) => new TextEncoder().encode(text);
const written = (document: PabulibDocument) => [...writePabulib(document)].join('');

const SMALL: PabulibDocument = {
  meta: [
    ['budget', '10'],
    ['moon', 'full'],
  ],
  projectColumns: ['project_id', 'cost', 'beneficiaries'],
  projects: [['a', '5', '']],
  voteColumns: ['voter_id', 'vote'],
  votes: [
    ['v1', 'a'],
    ['v2', ''],
  ],
};

const SMALL_TEXT = `META
key;value
budget;10
moon;full
PROJECTS
project_id;cost;beneficiaries
a;5;
VOTES
voter_id;vote
v1;a
v2;
`;

function errorOf(text: string): PabulibError {
  try {
    readDocument(bytesOf(text));
  } catch (error) {
    if (error instanceof PabulibError) return error;
  }
  throw new Error('Expected a PabulibError');
}

describe('a Pabulib document', () => {
  it('is taken apart', () => {
    expect(readDocument(bytesOf(SMALL_TEXT))).toEqual(SMALL);
  });

  it('is taken apart with CRLF, a byte order mark, and without a last line end', () => {
    expect(readDocument(bytesOf(`\ufeff${SMALL_TEXT.trimEnd().replaceAll('\n', '\r\n')}`))).toEqual(SMALL);
  });

  it('keeps what is in quotes as it is, and drops blanks outside', () => {
    const text = SMALL_TEXT.replace('moon;full', 'moon ;"\t""full"";\r\n " ').replace('v1;a', ' v1;a, b');
    const { meta, votes } = readDocument(bytesOf(text));
    expect(meta[1]).toEqual(['moon', '\t"full";\r\n ']);
    expect([...votes][0]).toEqual(['v1', 'a, b']);
  });

  it('is not checked beyond its structure', () => {
    const text = SMALL_TEXT.replace('budget;10', 'budget;\nbudget;x')
      .replace('a;5;', ';;\n;;')
      .replace('v2', 'v1');
    const { meta, projects, votes } = readDocument(bytesOf(text));
    expect(meta.slice(0, 2)).toEqual([
      ['budget', ''],
      ['budget', 'x'],
    ]);
    expect(projects).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
    expect([...votes].map(([voter]) => voter)).toEqual(['v1', 'v1']);
  });

  it('takes free text with a separator for one text', () => {
    const text = SMALL_TEXT.replace('moon;full', 'comment;a ;  b;');
    expect(readDocument(bytesOf(text)).meta[1]).toEqual(['comment', 'a ;  b;']);
  });

  it('has beneficiaries instead of a target, among the projects only', () => {
    const text = SMALL_TEXT.replace('beneficiaries', 'target').replace(
      'voter_id;vote',
      'voter_id;vote;target',
    );
    const document = readDocument(bytesOf(text.replace('v1;a', 'v1;a;').replace('v2;', 'v2;;')));
    expect(document.projectColumns).toEqual(['project_id', 'cost', 'beneficiaries']);
    expect(document.voteColumns).toEqual(['voter_id', 'vote', 'target']);
  });

  it.each([
    ['', 'missing-section', 'Line 1, column 1: The file ends; expected a section META in it.'],
    [
      SMALL_TEXT.replace('v1;a', 'v1;a;b'),
      'too-many-cells',
      'Line 10, column 1: The number of cells is 3; expected 2.',
    ],
    [
      SMALL_TEXT.replace('v1;a', 'v1 ;"a'),
      'unclosed-quote',
      'Line 10, column 5: The quote opened here is never closed; expected a closing quote.',
    ],
    [
      SMALL_TEXT.replace('moon', ' moon').replace('voter_id', 'id'),
      'wrong-first-column',
      'Line 9, column 1: The first column is "id"; expected "voter_id".',
    ],
  ])('cannot be had of %p', (text, code, message) => {
    const error = errorOf(text);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message]).toEqual(['PabulibError', message]);
    expect(error.problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('the writer', () => {
  it('writes LF and no byte order mark', () => {
    expect(written(SMALL)).toBe(SMALL_TEXT);
  });

  it.each([
    ['plain text, with é 😀 and \ufeff', 'plain text, with é 😀 and \ufeff'],
    ['a;b', '"a;b"'],
    ['a"b', '"a""b"'],
    ['"', '""""'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['a\tb c', 'a\tb c'],
    [' a', '" a"'],
    ['a\t', '"a\t"'],
    ['\va', '"\va"'],
    ['a\f', '"a\f"'],
    ['\u00a0a\u001f', '\u00a0a\u001f'],
    [' ', '" "'],
    ['', ''],
  ])('writes %p as %s', (cell, expected) => {
    expect(written({ ...SMALL, meta: [['key', cell]] }).split('\nPROJECTS')[0]).toBe(
      `META\nkey;value\nkey;${expected}`,
    );
  });

  it('calls a target beneficiaries, among the projects only', () => {
    const document = {
      ...SMALL,
      projectColumns: ['project_id', 'cost', 'target'],
      voteColumns: ['voter_id', 'target'],
    };
    expect(written(document)).toBe(SMALL_TEXT.replace('voter_id;vote', 'voter_id;target'));
  });

  it.each([
    [{ ...SMALL, projects: [['a', '5']] }, 'A row of PROJECTS has 2 cells; expected 3'],
    [{ ...SMALL, votes: [['v1', 'a', 'b']] }, 'A row of VOTES has 3 cells; expected 2'],
  ])('refuses a row of the wrong length', (document, message) => {
    expect(() => written(document)).toThrow(new RangeError(message));
  });

  it('takes votes one by one, and gives chunks of at most 64 kB', () => {
    let taken = 0;
    function* votes(): Generator<string[]> {
      for (let voter = 0; voter < 20_000; voter += 1) {
        taken += 1;
        yield [`voter${voter}`, 'a'];
      }
    }
    const chunks = writePabulib({ ...SMALL, votes: votes() });
    const first = chunks.next().value as string;
    expect(first.length).toBeGreaterThan(65_536 - 20);
    expect(first.length).toBeLessThanOrEqual(65_536);
    expect(taken).toBeLessThan(6000);
    const rest = [...chunks];
    expect(taken).toBe(20_000);
    expect(rest.every((chunk) => chunk.length <= 65_536)).toBe(true);
    expect(first + rest.join('')).toBe(written({ ...SMALL, votes: [...votes()] }));
    expect((first + rest.join('')).endsWith('voter19999;a\n')).toBe(true);
  });

  it('fills a chunk to the last code unit, and gives a longer row by itself', () => {
    const rest = 'META\nkey;value\n'.length + 'k;\n'.length;
    const lengths = (size: number) =>
      [
        ...writePabulib({
          ...SMALL,
          meta: [
            ['k', 'x'.repeat(size)],
            ['l', 'y'],
          ],
        }),
      ].map((chunk) => chunk.length);
    const tail = SMALL_TEXT.length - SMALL_TEXT.indexOf('PROJECTS');
    expect(lengths(65_536 - rest)).toEqual([65_536, 4 + tail]);
    expect(lengths(65_536 - rest - 4)).toEqual([65_536, tail]);
    expect(lengths(65_537 - rest)).toEqual([
      15,
      65_522 + 4 + 'PROJECTS\n'.length,
      tail - 'PROJECTS\n'.length,
    ]);
    expect(lengths(70_000)).toEqual([15, 70_003, 4 + tail]);
  });
});

describe('reading and writing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({
      unit: fc.constantFrom('a', ';', '"', '\n', '\r', ' ', ',', '\t', '😀', '\ufeff'),
      maxLength: 8,
    }),
  );
  const name = text.map((value) => `x${value}x`);
  const table = (first: string, second: string) =>
    fc.uniqueArray(name, { maxLength: 3 }).chain((more) =>
      fc.record({
        columns: fc.constant<string[]>([first, second, ...more]),
        rows: fc.array(fc.array(text, { minLength: 2 + more.length, maxLength: 2 + more.length }), {
          maxLength: 6,
        }),
      }),
    );
  const documents = fc
    .tuple(
      fc.array(fc.tuple(text, text), { maxLength: 5 }),
      table('project_id', 'cost'),
      table('voter_id', 'vote'),
    )
    .map(([meta, projects, votes]): PabulibDocument & { votes: string[][] } => ({
      meta,
      projectColumns: projects.columns,
      projects: projects.rows,
      voteColumns: votes.columns,
      votes: votes.rows,
    }));

  it('gives the same document, and the same bytes', () => {
    const property = fc.property(documents, (document) => {
      const once = written(document);
      const again = readDocument(bytesOf(once));
      expect(again).toEqual(document);
      expect(written(again)).toBe(once);
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });

  it.each(readdirSync(VECTORS).filter((file) => file.endsWith('.pb')))('gives %s again', (file) => {
    const original = readFileSync(join(VECTORS, file));
    const document = readDocument(original);
    const once = written(document);
    expect(readDocument(bytesOf(once))).toEqual(document);
    expect(once.replaceAll(/^description;.*$/gm, '')).toBe(
      original.toString('utf8').replaceAll(/^description;.*$/gm, ''),
    );
  });
});
