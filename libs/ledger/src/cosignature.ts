// C2SP tlog-cosignature, version 1: a witness says when it saw this checkpoint as the latest of a log.
import { parseCheckpoint } from './checkpoint.js';
import { concatBytes, utf8 } from './bytes.js';
import { isSignedBy, publicKeyOf, signatureLength, signatureOf } from './ed25519.js';
import { hexOf } from './hex.js';
import { isCount } from './merkle.js';
import { signatureLine, type NoteVerifier, type VerifiedSignature } from './signed-note.js';
import { cosignature, parseVerifierKey, verifierKey, type VerifierKey } from './verifier-key.js';

const timeLength = 8;

export interface Cosigner extends VerifierKey {
  /**
   * The line to add to the note of a checkpoint. `time` is in seconds since 1970. Throws a RangeError for a
   * text that is not a checkpoint's and for a time that is not a whole number from 0 to 2^53-1.
   */
  readonly cosign: (checkpointText: string, time: number) => string;
}

export interface Cosignature {
  readonly witness: VerifierKey;
  /** Seconds since 1970, by the clock of the witness. */
  readonly time: number;
}

/** Throws for a name that is no key name and a secret key that is not 32 bytes. */
export function cosigner(name: string, secretKey: Uint8Array): Cosigner {
  const key = verifierKey(name, cosignature, publicKeyOf(secretKey));
  const cosign = (checkpointText: string, time: number): string => {
    if (parseCheckpoint(checkpointText) === null || !isCount(time))
      throw new RangeError('not a checkpoint, or not a time');
    const signature = signatureOf(secretKey, messageOf(checkpointText, time));
    return signatureLine(key, concatBytes(bytesOfTime(time), signature));
  };
  return { ...key, cosign };
}

/** From a vkey of type 0x04; null for any other text. */
export function cosignatureVerifier(vkey: string): NoteVerifier | null {
  const key = parseVerifierKey(vkey, cosignature);
  if (key === null) return null;
  const verifies = (text: string, signature: Uint8Array): boolean => {
    const time = timeOf(signature);
    return time !== null && isSignedBy(key.publicKey, messageOf(text, time), signature.subarray(timeLength));
  };
  return { ...key, verifies };
}

/**
 * The cosignatures among verified signatures, one for each public key: the signed message does not name the
 * witness, so one key under two names is one witness.
 */
export function cosignaturesAmong(signatures: readonly VerifiedSignature[]): Cosignature[] {
  const byPublicKey = new Map<string, Cosignature>();
  for (const { by, signature } of signatures) {
    const time = by.type === cosignature ? timeOf(signature) : null;
    if (time !== null) byPublicKey.set(hexOf(by.publicKey), { witness: by, time });
  }
  return [...byPublicKey.values()];
}

const messageOf = (checkpointText: string, time: number): Uint8Array =>
  utf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);

/** A 64-bit number, the largest byte first. */
function bytesOfTime(time: number): Uint8Array {
  const bytes = new Uint8Array(timeLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
  return bytes;
}

/** Null for another length, and for a time beyond 2^53-1. */
function timeOf({ buffer, byteOffset, length }: Uint8Array): number | null {
  if (length !== timeLength + signatureLength) return null;
  const time = Number(new DataView(buffer, byteOffset).getBigUint64(0));
  return isCount(time) ? time : null;
}
