import fc from 'fast-check';
import { base64Of, bytesOfBase64 } from './base64.js';
import { equalBytes, utf8 } from './bytes.js';

// RFC 4648 §10.
const vectors: readonly (readonly [string, string])[] = [
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
];

describe('base64', () => {
  it.each(vectors)('writes and reads %j as %j', (text, base64) => {
    expect(base64Of(utf8(text))).toBe(base64);
    expect(bytesOfBase64(base64)).toEqual(utf8(text));
  });

  it('uses the standard alphabet', () => {
    expect(base64Of(Uint8Array.of(0xfb, 0xef, 0xff))).toBe('++//');
    expect(bytesOfBase64('++//')).toEqual(Uint8Array.of(0xfb, 0xef, 0xff));
  });

  it.each([
    ['bits that belong to no byte', 'Zh=='],
    ['bits that belong to no byte, of two', 'Zm9='],
    ['no padding', 'Zg'],
    ['half the padding', 'Zg='],
    ['too much padding', 'Zm9v===='],
    ['padding in the middle', 'Zg==Zg=='],
    ['a newline', 'Zm9v\n'],
    ['a space', 'Zm 9v'],
    ['the alphabet of addresses', '--__'],
    ['a character outside Latin', 'Zm9€'],
    ['one character', 'Z'],
    ['only padding', '===='],
  ])('refuses %s', (_what, text) => {
    expect(bytesOfBase64(text)).toBeNull();
  });

  it('is what Node writes, and one text for one row of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 12, unit: fc.constantFrom(...'AQgw/+= \nZ') }), (text) => {
        const bytes = bytesOfBase64(text);
        expect(bytes === null || base64Of(bytes) === text).toBe(true);
        expect(bytes === null || equalBytes(bytes, Buffer.from(text, 'base64'))).toBe(true);
      }),
    );
  });
});
