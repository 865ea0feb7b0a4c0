import fc from 'fast-check';
import { CsvScanner } from './csv-scanner.js';
import { type Row } from './row.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Everything a row says, copied, as the row itself is used again. */
const copy = (row: Row) => ({
  cells: Array.from({ length: row.count }, (_, index) => (row.unclosed ? null : row.text(index))),
  at: Array.from({ length: row.count }, (_, index) => {
    const { line, column } = row.position(index);
    return `${line}:${column}`;
  }),
  flags: [row.plain, row.ascii, row.unclosed],
});

function scan(bytes: Uint8Array, chunk = bytes.length || 1) {
  const rows: ReturnType<typeof copy>[] = [];
  const scanner = new CsvScanner((row) => rows.push(copy(row)));
  for (let from = 0; from < bytes.length; from += chunk) scanner.push(bytes.slice(from, from + chunk));
  return { rows, lines: scanner.end() };
}

const cellsOf = (text: string) => scan(bytesOf(text)).rows.map(({ cells }) => cells);

describe('the CSV scanner', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    ['a;b\nc', [['a', 'b'], ['c']]],
    ['a;b\r\nc\r\n', [['a', 'b'], ['c']]],
    ['a;\r\n;\n\r\n\n', [['a', ''], ['', ''], [''], ['']]],
    ['a\r', [['a']]],
    ['"a;b";c', [['a;b', 'c']]],
    ['"a\nb\r\nc"\r\nd', [['a\nb\r\nc'], ['d']]],
    ['"";""""\n"a""b"', [['', '"'], ['a"b']]],
    ['a"b";c', [['a"b"', 'c']]],
    ['"a"b";c', [['a', 'c']]],
    [' a ;\tb\t', [['a', 'b']]],
    ['" a ";" "', [['a', '']]],
    ['"a" ;b', [['a', 'b']]],
    [' "a;b"', [['"a', 'b"']]],
    ['\ufeffa;b', [['a', 'b']]],
    ['\ufeff"a;b"', [['a;b']]],
    ['\ufeff', []],
    ['a\n\ufeffb', [['a'], ['\ufeffb']]],
    ['ab', [['ab']]],
    ['"', [[null]]],
    ['a;"b;\n', [[null, null]]],
    ['é;€😀', [['é', '€😀']]],
  ])('cuts %p', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('says where cells start, in lines and UTF-16 code units', () => {
    const { rows } = scan(bytesOf('\ufeffaé€😀;b\n\n"x\r\n\n€y";z;"\n"\nlast;1'));
    expect(rows.map(({ at }) => at)).toEqual([
      ['1:1', '1:7'],
      ['2:1'],
      ['3:1', '5:5', '5:7'],
      ['7:1', '7:6'],
    ]);
  });

  it.each([
    ['', 1],
    ['\n', 1],
    ['a\nb', 2],
    ['a\nb\n', 2],
    ['a\n"b\n\nc"\n', 4],
    ['a\n"b\n\nc', 4],
  ])('counts the lines of %p', (text, lines) => {
    expect(scan(bytesOf(text)).lines).toBe(lines);
  });

  it('says what is special about a row', () => {
    const { rows } = scan(bytesOf('a;b\r\né\n"a"\na"b\na\rb\na\r\r\na\n"é\n'));
    expect(rows.map(({ flags }) => flags)).toEqual([
      [true, true, false],
      [true, false, false],
      [false, false, false],
      [false, true, false],
      [false, true, false],
      [false, true, false],
      [true, true, false],
      [false, false, true],
    ]);
  });

  it('gives the same rows however the bytes are cut', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      '€',
      '😀',
      ';',
      '"',
      '"',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\ufeff',
      'xyz',
    );
    const property = fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const bytes = bytesOf(pieces.join(''));
      const whole = scan(bytes);
      for (const chunk of [1, 2, 3, 7]) expect(scan(bytes, chunk)).toEqual(whole);
    });
    fc.assert(property, { seed: 1, numRuns: 500 });
  });

  it.each([65_535, 65_536, 65_537, 200_000])('takes a chunk of %d bytes in pieces', (length) => {
    const row = '12;"3;4";567\r\n';
    const count = Math.floor((length - 1) / row.length);
    const bytes = bytesOf(row.repeat(count) + 'x'.repeat(length - count * row.length));
    expect(bytes).toHaveLength(length);
    const cells: string[] = [];
    const scanner = new CsvScanner((read) => {
      cells.push(Array.from({ length: read.count }, (_, index) => read.text(index)).join('|'));
    });
    scanner.push(bytes);
    expect(scanner.end()).toBe(count + 1);
    expect(cells).toHaveLength(count + 1);
    expect(new Set(cells)).toEqual(new Set(['12|3;4|567', 'x'.repeat(length - count * row.length)]));
  });

  it('holds a row far longer than a piece', () => {
    const long = 'x'.repeat(300_000);
    const { rows } = scan(bytesOf(`a;${long}\n"${long}""";b\n"c\n${long};";d\ne`), 70_000);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', long],
      [`${long}"`, 'b'],
      [`c\n${long};`, 'd'],
      ['e'],
    ]);
    expect(rows.map(({ at }) => at)).toEqual([
      ['1:1', '1:3'],
      ['2:1', '2:300006'],
      ['3:1', '4:300004'],
      ['5:1'],
    ]);
  });

  it('holds a row of very many cells', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => `${index}`);
    const cells: string[] = [];
    const scanner = new CsvScanner((row) => {
      for (let index = 0; index < row.count; index += 1) cells.push(row.text(index));
    });
    scanner.push(bytesOf(many.join(';')));
    scanner.end();
    expect(cells).toEqual(many);
  });

  it('does not take a byte of an earlier row for a doubled quote', () => {
    const cells: string[] = [];
    const scanner = new CsvScanner((row) => cells.push(row.text(0)));
    scanner.push(bytesOf('xyz"\n'));
    scanner.push(bytesOf('"a"'));
    scanner.end();
    expect(cells).toEqual(['xyz"', 'a']);
  });

  it('does not hold on to the chunk', () => {
    const cells: string[] = [];
    const scanner = new CsvScanner((row) => cells.push(row.text(0)));
    const chunk = bytesOf('abc');
    scanner.push(chunk);
    chunk.fill(0x78);
    scanner.push(bytesOf('d\n'));
    expect(cells).toEqual(['abcd']);
  });
});
