import fc from 'fast-check';
import { base64Of, bytesOfBase64 } from './base64.js';
import { concatBytes, utf8 } from './bytes.js';
import {
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  parseCount,
  parseHash,
  signCheckpoint,
  type Checkpoint,
} from './checkpoint.js';
import { emptyRoot } from './merkle.js';
import { noteSigner, noteVerifier, signatureLine, signNote, type NoteVerifier } from './signed-note.js';
import { formatVerifierKey } from './verifier-key.js';

// The example of C2SP tlog-checkpoint.
const exampleRoot = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const exampleText = `example.com/behind-the-sofa\n20852163\n${exampleRoot}\n`;
const example: Checkpoint = {
  origin: 'example.com/behind-the-sofa',
  size: 20852163,
  root: bytesOfBase64(exampleRoot)!,
  extensions: [],
};

const signer = noteSigner('stembus.example.nl', new Uint8Array(32).fill(7));
const verifier = noteVerifier(formatVerifierKey(signer))!;
const log = { origin: example.origin, verifier };
const witness: NoteVerifier = {
  ...verifier,
  name: 'witness',
  verifies: (_text, signature) => signature.length === 2,
};
const witnessLine = signatureLine(witness, new Uint8Array(2));

describe('the text of a checkpoint', () => {
  it('is that of the example', () => {
    expect(formatCheckpoint(example)).toBe(exampleText);
    expect(parseCheckpoint(exampleText)).toEqual(example);
  });

  it('may be of an empty tree, of the largest, and have lines of its own', () => {
    const empty = { origin: 'a b+c', size: 0, root: emptyRoot, extensions: [] };
    expect(formatCheckpoint(empty)).toBe('a b+c\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n');
    expect(parseCheckpoint(formatCheckpoint(empty))).toEqual(empty);
    const large = { ...example, size: 2 ** 53 - 1, extensions: ['één', ' ', '3'] };
    expect(formatCheckpoint(large)).toBe(
      `example.com/behind-the-sofa\n9007199254740991\n${exampleRoot}\néén\n \n3\n`,
    );
    expect(parseCheckpoint(formatCheckpoint(large))).toEqual(large);
  });

  it.each([
    ['', 'nothing'],
    ['\n', 'an empty line'],
    [exampleText.slice(0, -1), 'no newline at the end'],
    [`${exampleText}\n`, 'an empty line at the end'],
    [`${exampleText}a\n\nb\n`, 'an empty extension'],
    [`${exampleText}a\r\n`, 'a carriage return'],
    [`${exampleText}a\tb\n`, 'a tab'],
    [`\n${exampleText}`, 'an empty line at the start'],
    [`\n1\n${exampleRoot}\n`, 'no origin'],
    ['a\n', 'one line'],
    ['a\n1\n', 'two lines'],
    ['a\n1\n\n', 'no root'],
    [`a\n\n${exampleRoot}\n`, 'no size'],
    [`a\n01\n${exampleRoot}\n`, 'a leading zero'],
    [`a\n00\n${exampleRoot}\n`, 'two zeros'],
    [`a\n+1\n${exampleRoot}\n`, 'a plus'],
    [`a\n-1\n${exampleRoot}\n`, 'a negative size'],
    [`a\n-0\n${exampleRoot}\n`, 'minus zero'],
    [`a\n1.5\n${exampleRoot}\n`, 'a fraction'],
    [`a\n1.0\n${exampleRoot}\n`, 'a point'],
    [`a\n1e3\n${exampleRoot}\n`, 'an exponent'],
    [`a\n0x1\n${exampleRoot}\n`, 'hexadecimal'],
    [`a\n 1\n${exampleRoot}\n`, 'a space'],
    [`a\n9007199254740992\n${exampleRoot}\n`, 'a size that is too large'],
    [`a\nNaN\n${exampleRoot}\n`, 'no number'],
    [`a\nInfinity\n${exampleRoot}\n`, 'infinity'],
    [`a\n1\n${exampleRoot.slice(0, -1)}\n`, 'a root without padding'],
    [`a\n1\n${exampleRoot.replace('I=', 'J=')}\n`, 'a root with a stray bit'],
    [`a\n1\n${base64Of(new Uint8Array(31))}\n`, 'a root of 31 bytes'],
    [`a\n1\n${base64Of(new Uint8Array(33))}\n`, 'a root of 33 bytes'],
    [`a\n1\n${exampleRoot} \n`, 'a space after the root'],
  ])('is not %j (%s)', (text) => {
    expect(parseCheckpoint(text)).toBeNull();
  });

  it.each([
    ['an empty origin', { origin: '' }],
    ['an origin of two lines', { origin: 'a\nb' }],
    ['an origin with a control character', { origin: 'a\u001f' }],
    ['an origin with a lone surrogate', { origin: '\ud800' }],
    ['an empty extension', { extensions: ['a', ''] }],
    ['an extension of two lines', { extensions: ['a\n'] }],
    ['a negative size', { size: -1 }],
    ['half a leaf', { size: 0.5 }],
    ['a size that is too large', { size: 2 ** 53 }],
    ['a short root', { root: new Uint8Array(31) }],
  ])('is not written with %s', (_what, wrong) => {
    expect(() => formatCheckpoint({ ...example, ...wrong })).toThrow(
      new RangeError('not a checkpoint: an empty or broken line, a wrong size or a wrong root'),
    );
  });

  it('is read back from what was written, and from nothing else', () => {
    const line = fc.string({ unit: fc.constantFrom(...'a1+ .—é😀'), minLength: 1, maxLength: 6 });
    const checkpoint = fc.record({
      origin: line,
      size: fc.maxSafeNat(),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      extensions: fc.array(line, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        checkpoint,
        fc.nat(),
        fc.constantFrom('', '\n', '0', 'A', ' ', '='),
        (written, place, piece) => {
          const text = formatCheckpoint(written);
          expect(parseCheckpoint(text)).toEqual(written);
          const at = place % text.length;
          const changed = text.slice(0, at) + piece + text.slice(at + 1);
          const read = parseCheckpoint(changed);
          if (read !== null) expect(formatCheckpoint(read)).toBe(changed);
        },
      ),
    );
  });
});

describe('a count and a hash', () => {
  it('are read strictly', () => {
    expect(['0', '1', '10', '9007199254740991'].map(parseCount)).toEqual([0, 1, 10, 2 ** 53 - 1]);
    expect(['', ' ', '-1', '01', '1\n', '9007199254740993', '१'].map(parseCount)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
    expect(parseHash(exampleRoot)).toEqual(example.root);
    expect(parseHash('')).toBeNull();
    expect(parseHash('?')).toBeNull();
  });
});

describe('opening a checkpoint', () => {
  const note = signCheckpoint(example, signer);
  const refused = (refusal: string) => ({ ok: false, refusal });

  it('answers what the log signed', () => {
    expect(note).toBe(`${exampleText}\n${signatureLine(signer, signer.sign(exampleText))}`);
    const signature = signer.sign(exampleText);
    expect(openCheckpoint(utf8(note), log)).toEqual({
      ok: true,
      value: { checkpoint: example, signatures: [{ by: verifier, signature }] },
    });
    expect(openCheckpoint(utf8(note + witnessLine), log, [witness])).toEqual({
      ok: true,
      value: {
        checkpoint: example,
        signatures: [
          { by: verifier, signature },
          { by: witness, signature: new Uint8Array(2) },
        ],
      },
    });
  });

  it('needs the signature of the log itself', () => {
    const witnessed = utf8(`${exampleText}\n${witnessLine}`);
    expect(openCheckpoint(witnessed, log, [witness])).toEqual(refused('log-signature-missing'));
    expect(openCheckpoint(witnessed, log)).toEqual(refused('signature-missing'));
  });

  it('refuses what the note refuses', () => {
    expect(openCheckpoint(utf8(exampleText), log)).toEqual(refused('note-malformed'));
    const wrong = signatureLine(witness, new Uint8Array(3));
    expect(openCheckpoint(utf8(note + wrong), log, [witness])).toEqual(refused('signature-wrong'));
    expect(openCheckpoint(utf8(note + wrong), log).ok).toBe(true);
  });

  it('refuses a text that is no checkpoint, and the checkpoint of another log with the same key', () => {
    const text = signNote(`${example.origin}\n1\n`, signer);
    expect(openCheckpoint(utf8(text), log)).toEqual(refused('checkpoint-malformed'));
    const other = { ...log, origin: 'example.com/behind-the-sofa2' };
    expect(openCheckpoint(utf8(note), other)).toEqual(refused('checkpoint-of-another-log'));
  });

  it('refuses a checkpoint with any byte of its text changed', () => {
    const bytes = utf8(note);
    const accepted = Array.from({ length: exampleText.length }, (_, at) => at).filter((at) => {
      const changed = concatBytes(
        bytes.subarray(0, at),
        Uint8Array.of(bytes[at]! ^ 1),
        bytes.subarray(at + 1),
      );
      return openCheckpoint(changed, log).ok;
    });
    expect(accepted).toEqual([]);
  });
});
