import fc from 'fast-check';
import { concatBytes, equalBytes, utf8 } from './bytes.js';
import { canonicalJson, maxNesting, parseCanonical } from './canonical-json.js';
import { hexOf } from './hex.js';

const parse = (text: string) => parseCanonical(utf8(text), 1_000_000);
const accepted = (value: unknown) => ({ ok: true, value });
const refused = (refusal: string) => ({ ok: false, refusal });

function doubleOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('the canonical writer', () => {
  it('writes the example of RFC 8785 §3.2.2, as the bytes of §3.2.4', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    const bytes =
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e33' +
      '3333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e' +
      '4127425c225c5c5c5c5c222f227d';
    expect(hexOf(utf8(canonicalJson(value)))).toBe(bytes);
  });

  it('sorts by UTF-16 code unit, as in §3.2.3', () => {
    const names = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const value = Object.fromEntries([...names].reverse().map((name) => [name, 0]));
    expect(canonicalJson(value)).toBe('{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"😀":0,"\ufb33":0}');
    expect(canonicalJson({ 10: 1, 9: 2, a: { b: 1, B: 2, '': 3 }, Z: 4 })).toBe(
      '{"10":1,"9":2,"Z":4,"a":{"":3,"B":2,"b":1}}',
    );
  });

  // Appendix B.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s as %s', (bits, text) => {
    expect(canonicalJson(doubleOf(bits))).toBe(text);
  });

  it('escapes what §3.2.2.2 asks and nothing else', () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
    expect(canonicalJson(controls)).toBe(
      '"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f' +
        '\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f"',
    );
    expect(canonicalJson('"\\/\u007f\u2028\u2029😀')).toBe('"\\"\\\\/\u007f\u2028\u2029😀"');
  });

  it('writes the empty, the nested, and a name that JavaScript treats as its own', () => {
    expect(canonicalJson([])).toBe('[]');
    expect(canonicalJson({})).toBe('{}');
    expect(canonicalJson([[], {}, '', [[0]]])).toBe('[[],{},"",[[0]]]');
    expect(canonicalJson(JSON.parse('{"a":1,"__proto__":{"b":2}}'))).toBe('{"__proto__":{"b":2},"a":1}');
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  it.each([
    ['NaN', doubleOf('7fffffffffffffff')],
    ['infinity', doubleOf('7ff0000000000000')],
    ['minus infinity', -Infinity],
    ['nothing', undefined],
    ['a list with nothing in it', [undefined]],
    ['a list with a hole', new Array(1)],
    ['a property that is nothing', { a: undefined }],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['an instance', new (class Ballot {})()],
  ])('has no text for %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError('RFC 8785 has no text for this value'));
  });

  it.each(['\ud800', '\udc00', 'a\udfffb', '\udc00\ud800'])(
    'has no text for the lone surrogate in %j',
    (text) => {
      const error = new TypeError('RFC 8785 has no text for a lone surrogate');
      expect(() => canonicalJson(text)).toThrow(error);
      expect(() => canonicalJson({ [text]: 1 })).toThrow(error);
      expect(() => canonicalJson([{ a: text }])).toThrow(error);
    },
  );
});

describe('the strict parser', () => {
  it.each([
    ['null', null],
    ['true', true],
    ['false', false],
    ['0', 0],
    ['-1', -1],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['-9007199254740991', Number.MIN_SAFE_INTEGER],
    ['""', ''],
    ['"é😀\\n"', 'é😀\n'],
    ['[]', []],
    ['{"a":[1,{"b":null}],"c":"d"}', { a: [1, { b: null }], c: 'd' }],
  ])('reads %s', (text, value) => {
    expect(parse(text)).toEqual(accepted(value));
  });

  it('reads a name that JavaScript treats as its own as a name', () => {
    const answer = parse('{"__proto__":{"a":1}}');
    if (!answer.ok) throw new Error(answer.refusal);
    expect(Object.entries(answer.value as object)).toEqual([['__proto__', { a: 1 }]]);
  });

  it.each([
    ['not-json', ''],
    ['not-json', '{'],
    ['not-json', '{"a":1'],
    ['not-json', '1 2'],
    ['not-json', '{}{}'],
    ['not-json', '[1,]'],
    ['not-json', '{a:1}'],
    ['not-json', "'a'"],
    ['not-json', '"\n"'],
    ['not-json', 'NaN'],
    ['not-json', '[NaN]'],
    ['not-json', 'Infinity'],
    ['not-json', '-'],
    ['not-json', '01'],
    ['not-json', '+1'],
    ['not-json', '.5'],
    ['not-json', 'undefined'],
    ['not-json', '/**/1'],
    ['not-json', '\ufeff{}'],
    ['not-json', '{}\u0000'],
    ['not-a-safe-integer', '9007199254740992'],
    ['not-a-safe-integer', '-9007199254740992'],
    ['not-a-safe-integer', '1.5'],
    ['not-a-safe-integer', '[1,{"a":0.1}]'],
    ['not-a-safe-integer', '1e400'],
    ['not-a-safe-integer', '1e-7'],
    ['lone-surrogate', '"\\ud800"'],
    ['lone-surrogate', '["\\udc00\\ud800"]'],
    ['lone-surrogate', '{"a":{"\\udfff":1}}'],
    ['not-canonical', ' 1'],
    ['not-canonical', '1\n'],
    ['not-canonical', '{} '],
    ['not-canonical', '[1, 2]'],
    ['not-canonical', '-0'],
    ['not-canonical', '1.0'],
    ['not-canonical', '1e3'],
    ['not-canonical', '1E3'],
    ['not-canonical', '"\\u0061"'],
    ['not-canonical', '"\\/"'],
    ['not-canonical', '"\\u000A"'],
    ['not-canonical', '"\\u000F"'],
    ['not-canonical', '"\\ud83d\\ude00"'],
    ['not-canonical', '{"b":1,"a":2}'],
    ['not-canonical', '{"a":1,"a":1}'],
    ['not-canonical', '{"a":1,"\\u0061":1}'],
    ['not-canonical', '[{"b":{"a":1,"a":2}}]'],
    ['not-canonical', '{"__proto__":1,"__proto__":1}'],
    ['not-canonical', '{"😀":1,"€":2}'],
  ])('answers %s to %j', (refusal, text) => {
    expect(parse(text)).toEqual(refused(refusal));
  });

  it.each([
    ['an invalid byte', [0x22, 0xff, 0x22]],
    ['a surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a spelling too long', [0x22, 0xc1, 0xa1, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x31, 0x00]],
  ])('answers not-utf8 to %s', (_what, bytes) => {
    expect(parseCanonical(Uint8Array.from(bytes), 100)).toEqual(refused('not-utf8'));
  });

  it('counts bytes, before anything else', () => {
    expect(parseCanonical(utf8('"é"'), 4)).toEqual(accepted('é'));
    expect(parseCanonical(utf8('"é"'), 3)).toEqual(refused('too-large'));
    expect(parseCanonical(Uint8Array.of(0xff, 0xff), 1)).toEqual(refused('too-large'));
  });

  it('admits sixteen arrays and objects within one another, and no more', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const objects = (depth: number) => `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`;
    expect(maxNesting).toBe(16);
    expect(parse(nested(16)).ok).toBe(true);
    expect(parse(objects(16)).ok).toBe(true);
    expect(parse(`[1,${nested(15)},${nested(15)}]`).ok).toBe(true);
    expect(parse(nested(17))).toEqual(refused('too-deep'));
    expect(parse(objects(17))).toEqual(refused('too-deep'));
    expect(parse(nested(400_000))).toEqual(refused('too-deep'));
  });

  const key = fc.string({ maxLength: 4, unit: 'binary' });
  const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, false),
      fc.maxSafeInteger(),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  it('reads back what the writer wrote', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(parse(text)).toEqual(accepted(value));
        expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });

  it('never throws, and accepts only what it would write itself', () => {
    const isOwnText = (bytes: Uint8Array) => {
      const answer = parseCanonical(bytes, 1000);
      return !answer.ok || equalBytes(utf8(canonicalJson(answer.value)), bytes);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 20 }), isOwnText), { numRuns: 300 });
    const soup = fc.string({ unit: fc.constantFrom(...'{}[]",:01-.eE\\u adn'), maxLength: 14 });
    fc.assert(
      fc.property(soup, (text) => isOwnText(utf8(text))),
      { numRuns: 2000 },
    );
    const bytes = utf8('{"a":[1,"é\\n",{"b":-20}],"c":null}');
    for (let at = 0; at < bytes.length; at += 1) {
      expect(isOwnText(concatBytes(bytes.subarray(0, at), bytes.subarray(at + 1)))).toBe(true);
      for (const byte of [0x20, 0x22, 0x30, 0x2d, 0x5c, 0x7b, 0xc3]) {
        const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
        expect(isOwnText(concatBytes(before, Uint8Array.of(byte), after))).toBe(true);
        expect(isOwnText(concatBytes(before, Uint8Array.of(byte), after.subarray(1)))).toBe(true);
      }
    }
  });
});
