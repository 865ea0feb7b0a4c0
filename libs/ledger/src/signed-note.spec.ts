import fc from 'fast-check';
import { base64Of, bytesOfBase64 } from './base64.js';
import { concatBytes, utf8 } from './bytes.js';
import { hexOf } from './hex.js';
import {
  maxNoteBytes,
  maxSignatures,
  noteSigner,
  noteVerifier,
  openNote,
  signatureLine,
  signNote,
  type NoteVerifier,
} from './signed-note.js';
import { formatVerifierKey } from './verifier-key.js';

// Keys, text and signatures of the tests of golang.org/x/mod/sumdb/note (BSD-3-Clause).
const peterSecret = bytesOfBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz')!.slice(1);
const peterKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const enochKey = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const text =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const note = `${text}\n${peterLine}`;

const peter = noteVerifier(peterKey)!;
const enoch = noteVerifier(enochKey)!;
const open = (opened: string, ...known: NoteVerifier[]) => openNote(utf8(opened), known);
const refused = (refusal: string) => ({ ok: false, refusal });

function signers(opened: string, ...known: NoteVerifier[]): readonly string[] {
  const answer = open(opened, ...known);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.signatures.map(({ by }) => by.name);
}

/** A key whose signature is its own name: cheap, and it counts how often it is asked. */
function stub(name: string, id = 0) {
  const asked: string[] = [];
  const verifier: NoteVerifier = {
    ...peter,
    name,
    id: Uint8Array.of(0, 0, 0, id),
    verifies: (signed, signature) => asked.push(signed) > 0 && hexOf(signature) === hexOf(utf8(name)),
  };
  return { verifier, asked, line: signatureLine(verifier, utf8(name)) };
}

describe('signing a note', () => {
  it('gives the known note, byte for byte', () => {
    const signer = noteSigner('PeterNeumann', peterSecret);
    expect(signNote(text, signer)).toBe(note);
    expect(formatVerifierKey(signer)).toBe(peterKey);
    expect(hexOf(signer.sign(text))).toBe(
      hexOf(bytesOfBase64(peterLine.slice('— PeterNeumann '.length, -1))!.slice(4)),
    );
  });

  it.each([
    ['no newline at the end', 'abc'],
    ['nothing', ''],
    ['a control character', 'a\u0000\n'],
    ['a tab', 'a\tb\n'],
    ['a vertical tab', 'a\u000bb\n'],
    ['a carriage return', 'a\r\n'],
    ['the last control character', 'a\u001f\n'],
  ])('is refused for a text with %s', (_what, wrong) => {
    const error = new RangeError('a note ends in a newline and has no control characters');
    expect(() => signNote(wrong, noteSigner('a', peterSecret))).toThrow(error);
    // Nor is it read.
    expect(open(`${wrong}\n${stub('s').line}`, stub('s').verifier)).toEqual(refused('note-malformed'));
  });

  it.each(['\n', 'a\n', '\n\na\n\nb\n', ' é😀\u007f\u0085\n', `a\n\n${enochLine}`, `${text}\n${peterLine}`])(
    'of %j can be opened again',
    (signed) => {
      const signer = noteSigner('example.com/log', peterSecret);
      const verifier = noteVerifier(formatVerifierKey(signer))!;
      const answer = open(signNote(signed, signer), verifier);
      expect(answer).toEqual({
        ok: true,
        value: { text: signed, signatures: [{ by: verifier, signature: signer.sign(signed) }] },
      });
    },
  );

  it('is refused for a text that has no UTF-8', () => {
    expect(() => signNote('a\ud800\n', noteSigner('a', peterSecret))).toThrow(RangeError);
  });

  it('needs a key name and a secret of 32 bytes', () => {
    expect(() => noteSigner('a b', peterSecret)).toThrow('not a key name: "a b"');
    expect(() => noteSigner('a', peterSecret.slice(1))).toThrow();
  });

  it('writes a line with the key id before the signature', () => {
    expect(signatureLine(peter, Uint8Array.of(1, 2))).toBe(
      `— PeterNeumann ${base64Of(Uint8Array.of(0xc7, 0x4f, 0x20, 0xa3, 1, 2))}\n`,
    );
  });
});

describe('opening a note', () => {
  it('answers the text and who of the known keys signed', () => {
    const both = note + enochLine;
    const answer = open(both, peter);
    expect(answer).toEqual({
      ok: true,
      value: { text, signatures: [{ by: peter, signature: noteSigner('a', peterSecret).sign(text) }] },
    });
    expect(signers(both, peter, enoch)).toEqual(['PeterNeumann', 'EnochRoot']);
    expect(signers(both, enoch)).toEqual(['EnochRoot']);
    expect(signers(`${text}\n${enochLine}${peterLine}`, peter, enoch)).toEqual(['EnochRoot', 'PeterNeumann']);
  });

  it('reads the signature of the Go checksum database', () => {
    // A signed tree of sum.golang.org, which anybody can ask it for.
    const key = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    const tree = 'go.sum database tree\n65209736\n5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=\n';
    const line =
      '— sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=\n';
    expect(signers(`${tree}\n${line}`, noteVerifier(key)!)).toEqual(['sum.golang.org']);
    expect(open(`${tree.replace('65', '66')}\n${line}`, noteVerifier(key)!)).toEqual(
      refused('signature-wrong'),
    );
  });

  it('does not believe a text that no known key signed', () => {
    expect(open(note)).toEqual(refused('signature-missing'));
    expect(open(note, enoch)).toEqual(refused('signature-missing'));
  });

  it('ignores a signature with the name or the id of a known key but not both', () => {
    const [otherName, otherId] = [
      { ...peter, name: 'PeterNeuman' },
      { ...peter, id: Uint8Array.of(0xc7, 0x4f, 0x20, 0xa4) },
    ];
    expect(open(note, otherName, otherId)).toEqual(refused('signature-missing'));
    expect(signers(note, otherName, otherId, peter)).toEqual(['PeterNeumann']);
  });

  it('refuses a known key with a wrong signature, whoever else signed', () => {
    const wrong = enochLine.replace('5n2t', '5n3t');
    expect(open(note + wrong, peter, enoch)).toEqual(refused('signature-wrong'));
    expect(open(note + wrong, enoch, peter)).toEqual(refused('signature-wrong'));
    expect(signers(note + wrong, peter)).toEqual(['PeterNeumann']);
    const long = signatureLine(peter, new Uint8Array(65));
    expect(open(`${text}\n${long}`, peter)).toEqual(refused('signature-wrong'));
    expect(open(`another ${text}\n${peterLine}`, peter)).toEqual(refused('signature-wrong'));
  });

  it('refuses two signatures of the same known key, and does not mind those of strangers', () => {
    expect(open(note + peterLine, peter)).toEqual(refused('signature-repeated'));
    expect(open(note + enochLine + peterLine, peter)).toEqual(refused('signature-repeated'));
    expect(signers(note + enochLine + enochLine, peter)).toEqual(['PeterNeumann']);
    const { verifier, line, asked } = stub('s');
    expect(open(`${text}\n${line}${line}`, verifier)).toEqual(refused('signature-repeated'));
    expect(asked).toEqual([]);
  });

  it('counts a key once that is known twice', () => {
    const again = noteVerifier(peterKey)!;
    expect(signers(note, peter, again)).toEqual(['PeterNeumann']);
    expect(open(note + peterLine, peter, again)).toEqual(refused('signature-repeated'));
  });

  it('hands the text to the key with its last newline', () => {
    const { verifier, line, asked } = stub('s');
    expect(open(`a\n\nb\n\n${line}`, verifier).ok).toBe(true);
    expect(asked).toEqual(['a\n\nb\n']);
  });

  const { verifier: known, line } = stub('s');

  it.each([
    ['nothing', ''],
    ['a text alone', text],
    ['no signatures', `${text}\n`],
    ['only an empty line', '\n\n'],
    ['no empty line', `a\n${line}`],
    ['a signature alone', line],
    ['no newline at the end', `a\n\n${line.slice(0, -1)}`],
    ['an empty line at the end', `a\n\n${line}\n`],
    ['two empty lines in between, of which the last signs nothing', `a\n\n${line}\n\n`],
    ['a line that is no signature', `a\n\n${line}Unexpected line.\n`],
    ['a line before it that is none', `a\n\nUnexpected line.\n${line}`],
    ['a hyphen for a dash', `a\n\n${line.replace('—', '-')}`],
    ['two dashes', `a\n\n${line.replace('—', '——')}`],
    ['no dash', `a\n\n${line.slice(1)}`],
    ['another space', `a\n\n${line.replace(' ', '\u00a0')}`],
    ['two spaces', `a\n\n${line.replace('— ', '—  ')}`],
    ['a space at the end', `a\n\n${line.replace('\n', ' \n')}`],
    ['a space at the start', `a\n\n ${line}`],
    ['a name in two words', `a\n\n${line.replace(' s ', ' s t ')}`],
    ['a plus in the name', `a\n\n${line.replace(' s ', ' s+ ')}`],
    ['no name', `a\n\n${line.replace(' s ', '  ')}`],
    ['no signature in the line', 'a\n\n— s \n'],
    ['no second space', 'a\n\n— s\n'],
    ['only a dash', 'a\n\n—\n'],
    ['an id without a signature', 'a\n\n— s AAAAAA==\n'],
    ['base64 without padding', `a\n\n${line.replace('=', '')}`],
    ['base64 with a stray bit', 'a\n\n— s AAAAAAE==\n'],
    ['a carriage return', `a\r\n\n${line}`],
    ['a tab in a signature line', `a\n\n${line.replace(' s', '\ts')}`],
  ])('refuses %s', (_what, wrong) => {
    expect(open(wrong, known)).toEqual(refused('note-malformed'));
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(openNote(concatBytes(Uint8Array.of(0xff), utf8(`a\n\n${line}`)), [known])).toEqual(
      refused('note-malformed'),
    );
  });

  it('takes a signature of one byte', () => {
    const one = { ...known, verifies: (_text: string, signature: Uint8Array) => signature.length === 1 };
    expect(open(`a\n\n${signatureLine(one, Uint8Array.of(7))}`, one).ok).toBe(true);
  });

  it('takes 64 signatures and 262,144 bytes, and no more', () => {
    const strangers = (count: number) => stub('x', 1).line.repeat(count);
    expect(maxSignatures).toBe(64);
    expect(open(`a\n\n${strangers(63)}${line}`, known).ok).toBe(true);
    expect(open(`a\n\n${strangers(64)}${line}`, known)).toEqual(refused('note-malformed'));
    const filled = (length: number) => `${'a'.repeat(length - utf8(line).length - 2)}\n\n${line}`;
    expect(utf8(filled(maxNoteBytes)).length).toBe(262_144);
    expect(open(filled(maxNoteBytes), known).ok).toBe(true);
    expect(open(filled(maxNoteBytes + 1), known)).toEqual(refused('note-too-large'));
  });

  it('asks every known key that signed, whatever the others said', () => {
    const [first, second] = [stub('first'), stub('second')];
    const bad = signatureLine(second.verifier, utf8('other'));
    const opened = `a\n\n${first.line}${bad}`;
    expect(open(opened, first.verifier, second.verifier)).toEqual(refused('signature-wrong'));
    expect(open(opened, first.verifier).ok).toBe(true);
  });
});

describe('a note that somebody changed', () => {
  it('is not accepted with any byte changed, left out or put in', () => {
    const bytes = utf8(note);
    const places = Array.from(bytes, (_byte, at) => at);
    const accepted = places.filter((at) => {
      const put = [[bytes[at]! ^ (1 << (at % 8))], [], [0x41 + (at % 26), bytes[at]!]][at % 3]!;
      const changed = concatBytes(bytes.subarray(0, at), Uint8Array.from(put), bytes.subarray(at + 1));
      return openNote(changed, [peter]).ok;
    });
    expect(accepted).toEqual([]);
  });

  it('is refused without an exception', () => {
    const pieces = fc.constantFrom('a', '\n', '\n\n', '— ', 's ', 'AAAAAHM=', stub('s').line, 'é', '\u0000');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const opened = parts.join('');
        const { verifier } = stub('s');
        const answer = open(opened, verifier);
        if (answer.ok) expect(opened.startsWith(`${answer.value.text}\n— `)).toBe(true);
        else
          expect(['note-malformed', 'signature-missing', 'signature-repeated', 'signature-wrong']).toContain(
            answer.refusal,
          );
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(openNote(bytes, [peter])).toEqual(refused('note-malformed'));
      }),
    );
  });
});
