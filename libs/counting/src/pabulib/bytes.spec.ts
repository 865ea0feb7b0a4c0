import fc from 'fast-check';
import { cutBlanks, hasBlankEnd, isBlank, isUtf8, skipBlanks, textLength } from './bytes.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('UTF-8', () => {
  it('is what the platform can decode, for every lead byte', () => {
    for (let lead = 0; lead < 256; lead += 1) {
      for (const second of [0, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff]) {
        for (const rest of [[], [0x80], [0xbf, 0xbf], [0x80, 0x7f], [0x80, 0xc0], [0x2f, 0x80]]) {
          const bytes = Uint8Array.of(lead, second, ...rest);
          if (isUtf8(bytes, 0, bytes.length) !== decodes(bytes)) throw new Error(`Wrong for ${bytes}`);
        }
      }
    }
    expect(isUtf8(bytesOf('aé€😀'), 0, 10)).toBe(true);
  });

  it('is what the platform can decode, for random bytes', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc3, 0xe2, 0xf0));
    const property = fc.property(fc.array(byte, { maxLength: 8 }), (list) => {
      const bytes = Uint8Array.from(list);
      expect(isUtf8(bytes, 0, bytes.length)).toBe(decodes(bytes));
    });
    fc.assert(property, { seed: 1, numRuns: 3000 });
  });

  it('is looked for in a range only', () => {
    const bytes = Uint8Array.of(0xff, 0xc3, 0xa9, 0xff);
    expect([isUtf8(bytes, 1, 3), isUtf8(bytes, 0, 3), isUtf8(bytes, 1, 4)]).toEqual([true, false, false]);
    expect([isUtf8(bytes, 1, 2), isUtf8(bytes, 2, 3), isUtf8(bytes, 2, 2)]).toEqual([false, false, true]);
    const euro = Uint8Array.of(0xe0, 0xa0, 0x80);
    expect([isUtf8(euro, 0, 1), isUtf8(euro, 0, 2), isUtf8(euro, 0, 3)]).toEqual([false, false, true]);
  });

  it.each(['', 'abc', 'é', '€', '😀', 'a😀é€\n'])('counts %p like a string', (text) => {
    const bytes = bytesOf(`x${text}y`);
    expect(textLength(bytes, 1, bytes.length - 1)).toBe(text.length);
  });
});

describe('blanks', () => {
  it('are six bytes', () => {
    const blanks = Array.from({ length: 256 }, (_, byte) => byte).filter(isBlank);
    expect(blanks).toEqual([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]);
  });

  it.each([
    ['x a b y', 1, 6, 2, 5],
    ['xaby', 1, 3, 1, 3],
    ['x   y', 1, 4, 4, 1],
    ['xy', 1, 1, 1, 1],
  ])('are cut off at both ends: %p', (text, from, to, first, end) => {
    expect(skipBlanks(bytesOf(text), from, to)).toBe(first);
    expect(cutBlanks(bytesOf(text), from, to)).toBe(end);
  });

  it.each([
    [' ab ', 0, 4, true],
    [' ab ', 1, 3, false],
    [' ab ', 0, 3, true],
    [' ab ', 1, 4, true],
    ['    ', 2, 2, false],
    ['a b', 0, 3, false],
  ])('stand at an end of %p from %d to %d: %p', (text, from, to, expected) => {
    expect(hasBlankEnd(bytesOf(text), from, to)).toBe(expected);
  });
});
