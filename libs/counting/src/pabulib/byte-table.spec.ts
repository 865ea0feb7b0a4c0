import { ByteTable } from './byte-table.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function add(table: ByteTable, text: string): boolean {
  const bytes = bytesOf(`<${text}>`);
  return table.add(bytes, 1, bytes.length - 1);
}

function find(table: ByteTable, text: string): number {
  const bytes = bytesOf(`(${text})`);
  return table.find(bytes, 1, bytes.length - 1);
}

describe('the byte table', () => {
  it('numbers strings in order of addition, each once', () => {
    const table = new ByteTable();
    expect([add(table, 'b'), add(table, 'a'), add(table, 'b'), add(table, 'é')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(['a', 'b', 'é', 'c', 'ab', ''].map((text) => find(table, text))).toEqual([1, 0, 2, -1, -1, -1]);
    expect(table.size).toBe(3);
  });

  it('holds the empty string and strings that begin alike', () => {
    const table = new ByteTable();
    const texts = ['', 'a', 'aa', 'aaa', 'aab', 'baa'];
    expect(texts.map((text) => add(table, text))).toEqual(texts.map(() => true));
    expect(texts.map((text) => find(table, text))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(texts.map((text) => add(table, text))).toEqual(texts.map(() => false));
  });

  it('keeps tens of thousands apart', () => {
    const table = new ByteTable();
    const texts = Array.from({ length: 20_000 }, (_, index) => `${index.toString(36)}/${index}`);
    expect(texts.every((text) => add(table, text))).toBe(true);
    expect(texts.every((text, index) => find(table, text) === index)).toBe(true);
    expect(texts.some((text) => find(table, `${text}x`) !== -1)).toBe(false);
    expect(table.size).toBe(20_000);
  });

  it('holds a string longer than its first room', () => {
    const table = new ByteTable();
    const long = 'x'.repeat(5000);
    expect([add(table, long), add(table, `${long}y`), add(table, long)]).toEqual([true, true, false]);
    expect([find(table, long), find(table, `${long}y`), find(table, `${long}z`)]).toEqual([0, 1, -1]);
  });
});
