import fc from 'fast-check';
import { base64Of } from './base64.js';
import { concatBytes, utf8 } from './bytes.js';
import { signCheckpoint } from './checkpoint.js';
import { cosignatureVerifier, cosigner } from './cosignature.js';
import { inclusionProof } from './inclusion-proof.js';
import { leafHash, rootOf, subtreesOf } from './merkle.js';
import {
  parseProofFile,
  verifyProofFile,
  writeProofFile,
  type ProofFile,
  type ProofPolicy,
} from './proof-file.js';
import { maxNoteBytes, noteSigner, noteVerifier } from './signed-note.js';
import { formatVerifierKey } from './verifier-key.js';

// The example of C2SP tlog-proof, as far as it is not left out there.
const exampleHashes = [
  'gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=',
  'B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=',
];
const exampleText = `c2sp.org/tlog-proof@v1
extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6
index 73894
${exampleHashes.join('\n')}

example.com/fancylog
109482
sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

— example.com/fancylog hI2DJw==
`;

const signer = noteSigner('stembus.example.nl/2026', new Uint8Array(32).fill(1));
const cosigners = [2, 3].map((byte) => cosigner(`witness${byte}.example`, new Uint8Array(32).fill(byte)));
const entries = ['a', 'b', 'c', 'd', 'e'].map(utf8);
const hashes = entries.map(leafHash);
const checkpoint = { origin: 'stembus.example.nl/2026', size: 5, root: rootOf(hashes), extensions: [] };
const note = signCheckpoint(checkpoint, signer);
const lines = cosigners.map((one, index) =>
  one.cosign(note.slice(0, note.indexOf('\n\n') + 1), 1_700_000_000 + index),
);
const index = 2;
const proof = inclusionProof(subtreesOf(hashes), index, 5);
const file: ProofFile = { extra: null, index, proof, checkpoint: note + lines.join('') };

const witnesses = cosigners.map((one) => cosignatureVerifier(formatVerifierKey(one))!);
const log = { origin: checkpoint.origin, verifier: noteVerifier(formatVerifierKey(signer))! };
const policy: ProofPolicy = { log, witnesses, threshold: 2 };
const refused = (refusal: string) => ({ ok: false, refusal });
const verify = (changed: Partial<ProofFile> = {}, by: Partial<ProofPolicy> = {}, entry = entries[index]!) =>
  verifyProofFile(utf8(writeProofFile({ ...file, ...changed })), entry, { ...policy, ...by });

describe('a proof file', () => {
  it('is read from the example, and written as the example', () => {
    const read = parseProofFile(utf8(exampleText))!;
    expect(read.index).toBe(73894);
    expect(read.extra).toEqual(utf8('age-v1.2.1-darwin-arm64.tar.gz'));
    expect(read.proof.map(base64Of)).toEqual(exampleHashes);
    expect(read.checkpoint).toBe(exampleText.slice(exampleText.indexOf('example.com')));
    expect(writeProofFile(read)).toBe(exampleText);
  });

  it('may be without extra and without hashes', () => {
    const smallest = 'c2sp.org/tlog-proof@v1\nindex 0\n\nnote\n';
    const read = { extra: null, index: 0, proof: [], checkpoint: 'note\n' };
    expect(parseProofFile(utf8(smallest))).toEqual(read);
    expect(writeProofFile(read)).toBe(smallest);
  });

  const hash = exampleHashes[0]!;

  it.each([
    '',
    'c2sp.org/tlog-proof@v1',
    'c2sp.org/tlog-proof@v1\n\n',
    'c2sp.org/tlog-proof@v1\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex 0',
    'c2sp.org/tlog-proof@v1\nindex 0\n',
    'c2sp.org/tlog-proof@v1\nindex 0\nnote\n',
    'c2sp.org/tlog-proof@v2\nindex 0\n\nnote\n',
    ' c2sp.org/tlog-proof@v1\nindex 0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\r\nindex 0\n\nnote\n',
    '\nc2sp.org/tlog-proof@v1\nindex 0\n\nnote\n',
    'index 0\n\nnote\n',
    '\n\n',
    'c2sp.org/tlog-proof@v1\nindex\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex \n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex 01\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex -1\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex 9007199254740992\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nIndex 0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindexx0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex  0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex 0 \n\nnote\n',
    'c2sp.org/tlog-proof@v1\nextra AA==\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nextra \nindex 0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nextra\nindex 0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nextra AA=\nindex 0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nExtra AA==\nindex 0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nnote\n',
    'c2sp.org/tlog-proof@v1\nindex 0\nindex 0\n\nnote\n',
    `c2sp.org/tlog-proof@v1\n${hash}\nindex 0\n\nnote\n`,
    `c2sp.org/tlog-proof@v1\nindex 0\n${hash} \n\nnote\n`,
    `c2sp.org/tlog-proof@v1\nindex 0\n${hash.slice(0, -1)}\n\nnote\n`,
    `c2sp.org/tlog-proof@v1\nindex 0\n${base64Of(new Uint8Array(31))}\n\nnote\n`,
    `c2sp.org/tlog-proof@v1\nindex 0\n${base64Of(new Uint8Array(64))}\n\nnote\n`,
  ])('is not %j', (text) => {
    expect(parseProofFile(utf8(text))).toBeNull();
    expect(verifyProofFile(utf8(text), entries[0]!, policy)).toEqual(refused('proof-malformed'));
  });

  it('is not bytes that are no UTF-8', () => {
    expect(parseProofFile(concatBytes(utf8(exampleText), Uint8Array.of(0xff)))).toBeNull();
  });

  it('has 53 hashes and 524,288 bytes, and no more', () => {
    const withHashes = (count: number) =>
      utf8(`c2sp.org/tlog-proof@v1\nindex 0\n${`${hash}\n`.repeat(count)}\nnote\n`);
    expect(parseProofFile(withHashes(53))?.proof.length).toBe(53);
    expect(parseProofFile(withHashes(54))).toBeNull();
    const filled = (length: number) => utf8('c2sp.org/tlog-proof@v1\nindex 0\n\n'.padEnd(length, 'a'));
    expect(parseProofFile(filled(2 * maxNoteBytes))?.checkpoint.length).toBe(524_288 - 32);
    expect(parseProofFile(filled(2 * maxNoteBytes + 1))).toBeNull();
  });

  it.each([
    ['an empty extra', { extra: new Uint8Array() }],
    ['a negative index', { index: -1 }],
    ['half an index', { index: 0.5 }],
    ['an index that is too large', { index: 2 ** 53 }],
    ['a short hash', { proof: [new Uint8Array(31)] }],
    ['54 hashes', { proof: Array.from({ length: 54 }, () => hashes[0]!) }],
  ])('is not written with %s', (_what, wrong) => {
    const error = new RangeError('not a proof: an empty extra, a wrong index or a wrong hash');
    expect(() => writeProofFile({ ...file, ...wrong })).toThrow(error);
  });

  it('is written with 53 hashes', () => {
    const long = { ...file, proof: Array.from({ length: 53 }, () => hashes[0]!) };
    expect(parseProofFile(utf8(writeProofFile(long)))).toEqual(long);
  });
});

describe('verifying a proof file', () => {
  it('answers where the entry is, in which tree, seen by whom and when', () => {
    expect(verify()).toEqual({
      ok: true,
      value: {
        index: 2,
        checkpoint,
        cosignatures: [
          { witness: witnesses[0], time: 1_700_000_000 },
          { witness: witnesses[1], time: 1_700_000_001 },
        ],
      },
    });
  });

  it('asks for as many witnesses as the policy', () => {
    const one = note + lines[0]!;
    expect(verify({ checkpoint: one })).toEqual(refused('too-few-witnesses'));
    expect(verify({ checkpoint: one }, { threshold: 1 }).ok).toBe(true);
    expect(verify({ checkpoint: note }, { threshold: 1 })).toEqual(refused('too-few-witnesses'));
    expect(verify({ checkpoint: note }, { threshold: 0 }).ok).toBe(true);
    expect(verify({}, { threshold: 3 })).toEqual(refused('too-few-witnesses'));
    expect(verify({}, { threshold: NaN })).toEqual(refused('too-few-witnesses'));
    expect(verify({}, { witnesses: [witnesses[0]!] })).toEqual(refused('too-few-witnesses'));
  });

  it('counts a witness once, whatever it calls itself', () => {
    const text = note.slice(0, note.indexOf('\n\n') + 1);
    const twice = cosigner('another.example', new Uint8Array(32).fill(2));
    const alias = cosignatureVerifier(formatVerifierKey(twice))!;
    const both = { checkpoint: note + lines[0]! + twice.cosign(text, 1) };
    expect(verify(both, { witnesses: [witnesses[0]!, alias] })).toEqual(refused('too-few-witnesses'));
    expect(verify(both, { witnesses: [witnesses[0]!, alias], threshold: 1 }).ok).toBe(true);
  });

  it('refuses another entry, another place and another proof', () => {
    expect(verify({}, {}, entries[1])).toEqual(refused('not-included'));
    expect(verify({}, {}, new Uint8Array())).toEqual(refused('not-included'));
    // Nor is the hash of the entry the entry.
    expect(verify({}, {}, hashes[index])).toEqual(refused('not-included'));
    expect(verify({ index: 3 })).toEqual(refused('not-included'));
    expect(verify({ index: 5 })).toEqual(refused('not-included'));
    expect(verify({ proof: proof.slice(1) })).toEqual(refused('not-included'));
    expect(verify({ proof: [...proof].reverse() })).toEqual(refused('not-included'));
  });

  it('refuses a checkpoint that is not of the log', () => {
    expect(verify({}, { log: { ...log, origin: 'other' } })).toEqual(refused('checkpoint-of-another-log'));
    expect(verify({ checkpoint: 'note\n' })).toEqual(refused('note-malformed'));
    const stranger = noteSigner(signer.name, new Uint8Array(32).fill(9));
    expect(verify({ checkpoint: signCheckpoint(checkpoint, stranger) })).toEqual(
      refused('signature-missing'),
    );
  });

  it('does not look at the extra, nor at the signatures of strangers', () => {
    const extra = utf8('anything');
    expect(verify({ extra }).ok).toBe(true);
    expect(verify({ checkpoint: `${file.checkpoint}— stranger AAAAAAA=\n` }).ok).toBe(true);
  });
});

describe('a proof file that somebody changed', () => {
  const bytes = utf8(writeProofFile({ ...file, checkpoint: note + lines[0]! }));
  const strict = { log, witnesses: [witnesses[0]!], threshold: 1 };
  const accepts = (changed: Uint8Array) => verifyProofFile(changed, entries[index]!, strict).ok;

  it('is not accepted with a byte changed, one in two', () => {
    expect(accepts(bytes)).toBe(true);
    const places = Array.from(bytes, (_byte, at) => at).filter((at) => at % 2 === 0);
    const accepted = places.filter((at) => {
      const byte = bytes[at]! ^ (1 << (at % 7));
      return accepts(concatBytes(bytes.subarray(0, at), Uint8Array.of(byte), bytes.subarray(at + 1)));
    });
    expect(accepted).toEqual([]);
  });

  it('is not accepted with anything left out, put in or cut off', () => {
    const piece = fc.oneof(fc.constantFrom('', '\n', ' ', 'A', '='), fc.string({ maxLength: 2 }));
    const places = fc.tuple(fc.nat({ max: bytes.length }), fc.integer({ min: 0, max: 2 }), piece);
    fc.assert(
      fc.property(places, ([at, out, put]) => {
        const changed = concatBytes(bytes.subarray(0, at), utf8(put), bytes.subarray(at + out));
        const isSame = Buffer.compare(changed, bytes) === 0;
        expect(accepts(changed)).toBe(isSame);
      }),
      { numRuns: 150 },
    );
  });

  it('is refused without an exception', () => {
    const pieces = fc.constantFrom(
      'c2sp.org/tlog-proof@v1\n',
      'extra AA==\n',
      'index 2\n',
      ...proof.map((one) => `${base64Of(one)}\n`),
      '\n',
      'a',
      file.checkpoint,
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const read = parseProofFile(utf8(text));
        expect(read === null || writeProofFile(read) === text).toBe(true);
        expect(typeof accepts(utf8(text))).toBe('boolean');
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (any) => expect(parseProofFile(any)).toBeNull()));
  });
});
