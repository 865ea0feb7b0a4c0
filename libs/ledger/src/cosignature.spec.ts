import { createPublicKey, verify } from 'node:crypto';
import { bytesOfBase64 } from './base64.js';
import { concatBytes, utf8 } from './bytes.js';
import { openCheckpoint } from './checkpoint.js';
import { cosignaturesAmong, cosignatureVerifier, cosigner } from './cosignature.js';
import { publicKeyOf, signatureOf } from './ed25519.js';
import { bytesOfHex, hexOf } from './hex.js';
import { noteSigner, noteVerifier, type NoteVerifier } from './signed-note.js';
import { cosignature, formatVerifierKey, verifierKey } from './verifier-key.js';

// The checkpoint of a public log of Certificate Transparency, cosigned by four public witnesses on 23 May 2026.
const realLog = {
  origin: 'arche2025h1.staging.ct.transparency.dev',
  verifier: noteVerifier(
    'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f',
  )!,
};
const realWitnesses = [
  'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
  'witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO',
  'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
  'witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv',
].map((vkey) => cosignatureVerifier(vkey)!);
const realNote = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`;

// The checkpoint and the time of the example of C2SP tlog-cosignature.
const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const time = 1_679_315_147;
const secret = new Uint8Array(32).fill(9);
const witness = cosigner('witness.example.com/w1', secret);
const verifier = cosignatureVerifier(formatVerifierKey(witness))!;

/** What a line has after the key id. */
const signatureIn = (line: string) => bytesOfBase64(line.trimEnd().split(' ')[2]!)!.slice(4);

/** A signature over this time line, with these eight bytes before it. */
const signatureOver = (timeLine: string, timeBytes: string) =>
  concatBytes(bytesOfHex(timeBytes)!, signatureOf(secret, utf8(`cosignature/v1\ntime ${timeLine}\n${text}`)));

describe('cosignatures of real witnesses', () => {
  it('are good, with the time they were made', () => {
    const opened = openCheckpoint(utf8(realNote), realLog, realWitnesses);
    if (!opened.ok) throw new Error(opened.refusal);
    expect(opened.value.signatures.length).toBe(5);
    expect(opened.value.checkpoint.size).toBe(1_432_088_532);
    const cosignatures = cosignaturesAmong(opened.value.signatures);
    expect(cosignatures.map(({ witness }) => witness)).toEqual(realWitnesses);
    expect(cosignatures.map(({ time }) => time)).toEqual(
      Array.from({ length: 4 }, () => Date.UTC(2026, 4, 23, 21, 50, 24) / 1000),
    );
  });

  it('are wrong for any other size', () => {
    for (const one of realWitnesses) {
      const changed = utf8(realNote.replace('1432088532', '1432088533'));
      const strangeLog = { ...realLog, verifier: { ...realLog.verifier, verifies: () => true } };
      expect(openCheckpoint(changed, strangeLog, [one])).toEqual({ ok: false, refusal: 'signature-wrong' });
    }
  });
});

describe('a cosignature', () => {
  it('is over the time and the text, after the time in eight bytes', () => {
    const line = witness.cosign(text, time);
    const bytes = signatureIn(line);
    expect(line).toBe(`— witness.example.com/w1 ${line.split(' ')[2]}`);
    expect(line.endsWith('\n')).toBe(true);
    expect(bytes.length).toBe(72);
    expect(hexOf(bytes)).toBe(hexOf(signatureOver('1679315147', '00000000641850cb')));
    // The public key as OpenSSL wants it, to have somebody else verify.
    const der = concatBytes(bytesOfHex('302a300506032b6570032100')!, witness.publicKey);
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
    const message = utf8(`cosignature/v1\ntime 1679315147\n${text}`);
    expect(verify(null, message, key, bytes.slice(8))).toBe(true);
    expect(verifier.verifies(text, bytes)).toBe(true);
  });

  it('has the time of the example in the same bytes as the example', () => {
    const exampleLine =
      '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';
    const among = cosignaturesAmong([{ by: verifier, signature: signatureIn(exampleLine) }]);
    expect(among).toEqual([{ witness: verifier, time }]);
  });

  it('has a key of its own kind', () => {
    expect(witness).toMatchObject(verifierKey('witness.example.com/w1', cosignature, publicKeyOf(secret)));
    expect(cosignatureVerifier(formatVerifierKey(noteSigner('witness.example.com/w1', secret)))).toBeNull();
    expect(noteVerifier(formatVerifierKey(witness))).toBeNull();
    expect(cosignatureVerifier('')).toBeNull();
  });

  it.each([
    [0, '0000000000000000'],
    [1, '0000000000000001'],
    [256, '0000000000000100'],
    [2 ** 53 - 1, '001fffffffffffff'],
  ])('is made and verified at time %i', (at, bytes) => {
    const signature = signatureIn(witness.cosign(text, at));
    expect(hexOf(signature.slice(0, 8))).toBe(bytes);
    expect(verifier.verifies(text, signature)).toBe(true);
    expect(cosignaturesAmong([{ by: verifier, signature }])).toEqual([{ witness: verifier, time: at }]);
  });

  it('is wrong for another text, another time and another length', () => {
    const signature = signatureIn(witness.cosign(text, time));
    expect(verifier.verifies(text.replace('20852163', '20852164'), signature)).toBe(false);
    for (const at of [0, 3, 7, 8, 40, 71]) {
      const changed = signature.slice();
      changed[at]! ^= 1;
      expect(verifier.verifies(text, changed)).toBe(false);
    }
    expect(verifier.verifies(text, signature.slice(0, -1))).toBe(false);
    expect(verifier.verifies(text, new Uint8Array([...signature, 0]))).toBe(false);
    expect(verifier.verifies(text, signature.slice(8))).toBe(false);
    expect(verifier.verifies(text, new Uint8Array())).toBe(false);
    // Nor is the signature of a log one.
    expect(verifier.verifies(text, concatBytes(new Uint8Array(8), signatureOf(secret, utf8(text))))).toBe(
      false,
    );
  });

  it('is wrong at a time beyond the largest exact number, however well signed', () => {
    expect(verifier.verifies(text, signatureOver('1679315147', '00000000641850cb'))).toBe(true);
    expect(verifier.verifies(text, signatureOver('9007199254740992', '0020000000000000'))).toBe(false);
    expect(verifier.verifies(text, signatureOver('9007199254740992', '0020000000000001'))).toBe(false);
    expect(verifier.verifies(text, signatureOver('18446744073709552000', 'ffffffffffffffff'))).toBe(false);
  });

  it.each([
    ['not a checkpoint', 'a\n1\n', time],
    ['a negative time', text, -1],
    ['half a second', text, 0.5],
    ['a time that is too large', text, 2 ** 53],
    ['no time', text, NaN],
  ])('is not made for %s', (_what, wrongText, wrongTime) => {
    const error = new RangeError('not a checkpoint, or not a time');
    expect(() => witness.cosign(wrongText, wrongTime)).toThrow(error);
  });

  it('needs a key name and a secret of 32 bytes', () => {
    expect(() => cosigner('a b', secret)).toThrow('not a key name: "a b"');
    expect(() => cosigner('a', secret.slice(1))).toThrow();
  });
});

describe('the cosignatures among signatures', () => {
  const signature = signatureIn(witness.cosign(text, time));
  const log = noteVerifier(formatVerifierKey(noteSigner('log', secret)))!;
  const named = (name: string): NoteVerifier => ({ ...verifier, name });

  it('are those of witnesses', () => {
    expect(cosignaturesAmong([])).toEqual([]);
    expect(cosignaturesAmong([{ by: log, signature }])).toEqual([]);
    const other = cosignatureVerifier(formatVerifierKey(cosigner('other', new Uint8Array(32))))!;
    const signatures = [log, verifier, other].map((by) => ({ by, signature }));
    expect(cosignaturesAmong(signatures).map(({ witness }) => witness.name)).toEqual([
      'witness.example.com/w1',
      'other',
    ]);
  });

  it('are one for each public key, under whatever names', () => {
    const signatures = ['a', 'b', 'c'].map((name) => ({ by: named(name), signature }));
    expect(cosignaturesAmong(signatures)).toEqual([{ witness: named('c'), time }]);
  });
});
