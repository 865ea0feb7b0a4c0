import fc from 'fast-check';
import { bytesOfHex, hexOf } from './hex.js';

describe('hex', () => {
  it('is two digits a byte, in lower case', () => {
    expect(hexOf(Uint8Array.of(0, 9, 10, 0xab, 255))).toBe('00090aabff');
    expect(bytesOfHex('00090aabff')).toEqual(Uint8Array.of(0, 9, 10, 0xab, 255));
    expect(hexOf(new Uint8Array())).toBe('');
    expect(bytesOfHex('')).toEqual(new Uint8Array());
  });

  it.each(['a', 'abc', 'AB', 'aB', '0x', 'zz', 'g0', '0g', ' a', 'a ', '+1', '-1', '00\n', '\n00', '0.'])(
    'refuses %j',
    (text) => {
      expect(bytesOfHex(text)).toBeNull();
    },
  );

  it('gives every row of bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(bytesOfHex(hexOf(bytes))).toEqual(bytes);
        expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });
});
