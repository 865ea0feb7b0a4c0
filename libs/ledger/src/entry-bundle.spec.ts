import fc from 'fast-check';
import { concatBytes, equalBytes } from './bytes.js';
import { maxEntryBytes, readEntryBundle, writeEntryBundle } from './entry-bundle.js';

const many = (count: number, entry = Uint8Array.of(7)) => Array.from({ length: count }, () => entry);

describe('a bundle of entries', () => {
  it('has the length of each entry in two bytes before it', () => {
    const entries = [Uint8Array.of(1, 2, 3), new Uint8Array(), new Uint8Array(258).fill(9)];
    const bytes = writeEntryBundle(entries);
    expect([...bytes.slice(0, 9)]).toEqual([0, 3, 1, 2, 3, 0, 0, 1, 2]);
    expect(bytes.length).toBe(267);
    expect(readEntryBundle(bytes, 3)).toEqual(entries);
  });

  it('has 1 to 256 entries, of up to 65,535 bytes', () => {
    expect(() => writeEntryBundle([])).toThrow(new RangeError('0 entries'));
    expect(writeEntryBundle(many(256)).length).toBe(768);
    expect(() => writeEntryBundle(many(257))).toThrow(new RangeError('257 entries'));
    const long = new Uint8Array(maxEntryBytes).fill(3);
    const bytes = writeEntryBundle([long]);
    expect([...bytes.slice(0, 3)]).toEqual([255, 255, 3]);
    const [read] = readEntryBundle(bytes, 1)!;
    expect(equalBytes(read!, long)).toBe(true);
    expect(() => writeEntryBundle([new Uint8Array(65_536)])).toThrow(
      new RangeError('an entry of 65536 bytes'),
    );
  });

  it('is exactly as many entries as it should be', () => {
    const bytes = writeEntryBundle(many(3));
    expect(readEntryBundle(bytes, 3)).toEqual(many(3));
    for (const width of [0, 2, 4, -1, 2.5, NaN, Infinity]) expect(readEntryBundle(bytes, width)).toBeNull();
    expect(readEntryBundle(new Uint8Array(), 1)).toBeNull();
    expect(readEntryBundle(Uint8Array.of(0), 1)).toBeNull();
    expect(readEntryBundle(Uint8Array.of(0, 0), 1)).toEqual([new Uint8Array()]);
    expect(readEntryBundle(Uint8Array.of(0, 1), 1)).toBeNull();
    expect(readEntryBundle(Uint8Array.of(0, 1, 2, 3), 1)).toBeNull();
    expect(readEntryBundle(bytes.slice(0, -1), 3)).toBeNull();
    expect(readEntryBundle(concatBytes(bytes, Uint8Array.of(0)), 3)).toBeNull();
    expect(readEntryBundle(concatBytes(bytes, Uint8Array.of(0, 0)), 3)).toBeNull();
  });

  it('is refused without an exception, or is what would be written', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 12, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (bytes, width) => {
          const entries = readEntryBundle(bytes, width);
          if (entries !== null) expect(writeEntryBundle(entries)).toEqual(bytes);
          expect(entries?.length ?? width).toBe(width);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
