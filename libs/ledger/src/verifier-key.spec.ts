import fc from 'fast-check';
import { hexOf } from './hex.js';
import {
  cosignature,
  formatVerifierKey,
  isKeyName,
  noteSignature,
  parseVerifierKey,
  verifierKey,
} from './verifier-key.js';

// Keys of the tests of golang.org/x/mod/sumdb/note (BSD-3-Clause), of the Go checksum database and of public witnesses.
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const noteKeys = [
  peter,
  'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
  'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
];
const witnessKeys = [
  'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
  'witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO',
];

describe('a verifier key', () => {
  it.each([
    ...noteKeys.map((vkey) => [vkey, noteSignature, cosignature] as const),
    ...witnessKeys.map((vkey) => [vkey, cosignature, noteSignature] as const),
  ])('is read from %s, as what it is', (vkey, type, otherType) => {
    const key = parseVerifierKey(vkey, type)!;
    expect(`${key.name}+${hexOf(key.id)}`).toBe(vkey.slice(0, vkey.indexOf('+') + 9));
    expect(key.type).toBe(type);
    expect(key.publicKey.length).toBe(32);
    expect(formatVerifierKey(key)).toBe(vkey);
    expect(formatVerifierKey(verifierKey(key.name, type, key.publicKey))).toBe(vkey);
    expect(parseVerifierKey(vkey, otherType)).toBeNull();
  });

  it('has the type as its number', () => {
    expect([noteSignature, cosignature]).toEqual([1, 4]);
    const key = parseVerifierKey(peter, noteSignature)!;
    expect(key.name).toBe('PeterNeumann');
    expect(hexOf(key.publicKey)).toBe('1a5cd907143c384c41e830c5bce12aa8817ec5649aaabf2c31388b35b2d744d6');
  });

  it('is not read from any part of itself or with any character changed', () => {
    const places = Array.from(peter, (_character, at) => at);
    const parts = places.flatMap((start) => places.map((end) => peter.slice(start, end)));
    const changed = places.flatMap((at) =>
      ['A', 'b', '+', '=', ' ', '0', '\n', ''].map((put) => peter.slice(0, at) + put + peter.slice(at + 1)),
    );
    const texts = [...parts, ...places.slice(1).map((start) => peter.slice(start)), ...changed];
    expect(texts.filter((text) => text !== peter && parseVerifierKey(text, noteSignature))).toEqual([]);
  });

  it.each([
    'PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    // Of the Go tests: another length and another algorithm, each with the right hash.
    'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
    'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    `${peter}+`,
    `${peter}\n`,
    ` ${peter}`,
    'PeterNeumann+c74f20a3',
    'PeterNeumann',
    '',
    '+',
    '++',
    '+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  ])('is not read from %j', (text) => {
    expect(parseVerifierKey(text, noteSignature)).toBeNull();
  });

  it.each([
    '',
    'a b',
    'a+b',
    'a\n',
    'a\u0000',
    '\u001f',
    'a\u0085',
    'a\u00a0b',
    'a\u2003b',
    'a\u3000',
    'a\ud800',
  ])('is not made with the name %j', (name) => {
    expect(isKeyName(name)).toBe(false);
    const error = new RangeError(`not a key name: ${JSON.stringify(name)}`);
    expect(() => verifierKey(name, noteSignature, new Uint8Array(32))).toThrow(error);
  });

  it.each(['a', 'example.com/log', 'stembus.gemeente.nl/2026-wijkbudget', 'é—😀', 'a!~\u007f'])(
    'may have the name %j',
    (name) => {
      expect(isKeyName(name)).toBe(true);
      const vkey = formatVerifierKey(verifierKey(name, noteSignature, new Uint8Array(32)));
      expect(parseVerifierKey(vkey, noteSignature)?.name).toBe(name);
    },
  );

  it.each([0, 31, 33])('is not made of %i bytes', (length) => {
    const error = new RangeError(`a key of ${length} bytes`);
    expect(() => verifierKey('a', noteSignature, new Uint8Array(length))).toThrow(error);
  });

  it('is read from nothing but what is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a+=/A0 '), maxLength: 60 }), (text) => {
        expect(parseVerifierKey(text, noteSignature)).toBeNull();
      }),
    );
  });
});
