import fc from 'fast-check';
import { concatBytes, equalBytes, textOf, utf8 } from './bytes.js';

describe('bytes', () => {
  it('are joined in order', () => {
    expect(concatBytes()).toEqual(new Uint8Array());
    expect(concatBytes(Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3))).toEqual(
      Uint8Array.of(1, 2, 3),
    );
  });

  it('are equal when as long and the same everywhere', () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(new Uint8Array(), new Uint8Array())).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(3, 2))).toBe(false);
    expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  });
});

describe('strict UTF-8', () => {
  it('keeps every character, a byte order mark too', () => {
    expect(utf8('é€😀')).toEqual(Uint8Array.of(0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80));
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
    expect(textOf(new Uint8Array())).toBe('');
  });

  it.each([
    ['a byte that begins nothing', [0xff]],
    ['a lone continuation', [0x80]],
    ['a character cut off', [0xe2, 0x82]],
    ['a spelling too long', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character beyond the last', [0xf4, 0x90, 0x80, 0x80]],
  ])('refuses %s, and reads the next text as if nothing happened', (_what, bytes) => {
    expect(textOf(Uint8Array.from(bytes))).toBeNull();
    expect(textOf(utf8('a'))).toBe('a');
  });

  it('gives the same bytes back, or nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const text = textOf(bytes);
        expect(text === null || equalBytes(utf8(text), bytes)).toBe(true);
      }),
    );
  });
});
