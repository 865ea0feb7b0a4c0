// The key of a log or a witness, as C2SP signed-note writes it: name+hash+key.
import { sha256 } from '@noble/hashes/sha2.js';
import { base64Of, bytesOfBase64 } from './base64.js';
import { concatBytes, utf8 } from './bytes.js';
import { publicKeyLength } from './ed25519.js';
import { hexOf } from './hex.js';

/** The signature types of C2SP signed-note that are used here. */
export const noteSignature = 0x01;
export const cosignature = 0x04;

export type SignatureType = typeof noteSignature | typeof cosignature;

export interface VerifierKey {
  readonly name: string;
  readonly type: SignatureType;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Four bytes by which a signature line names its key. */
  readonly id: Uint8Array;
}

/** Throws a RangeError for a name that a signature line cannot carry and for a key that is not 32 bytes. */
export function verifierKey(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${JSON.stringify(name)}`);
  if (publicKey.length !== publicKeyLength) throw new RangeError(`a key of ${publicKey.length} bytes`);
  const id = sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);
  return { name, type, publicKey, id };
}

/** Not empty, and no plus, no Unicode space, no control character. */
export const isKeyName = (text: string): boolean =>
  /^[^+\p{White_Space}\u0000-\u001f\p{Surrogate}]+$/u.test(text);

export const formatVerifierKey = ({ name, type, publicKey, id }: VerifierKey): string =>
  `${name}+${hexOf(id)}+${base64Of(concatBytes(Uint8Array.of(type), publicKey))}`;

/** The key of that type, or null for any text that `formatVerifierKey` does not write. */
export function parseVerifierKey(text: string, type: SignatureType): VerifierKey | null {
  // A name has no plus, base64 may.
  const [name, , ...rest] = text.split('+') as [string, ...string[]];
  const bytes = bytesOfBase64(rest.join('+'));
  if (bytes?.length !== 1 + publicKeyLength || !isKeyName(name)) return null;
  const key = verifierKey(name, type, bytes.slice(1));
  return formatVerifierKey(key) === text ? key : null;
}
