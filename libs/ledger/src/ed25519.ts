// Ed25519 signatures (RFC 8032), by a library that was made and audited for it.
import { ed25519 } from '@noble/curves/ed25519.js';

export const publicKeyLength = 32;
export const signatureLength = 64;

/** Throws unless the secret key has 32 bytes. */
export const publicKeyOf = (secretKey: Uint8Array): Uint8Array => ed25519.getPublicKey(secretKey);

/** 64 bytes, always the same for the same key and message. Throws unless the secret key has 32 bytes. */
export const signatureOf = (secretKey: Uint8Array, message: Uint8Array): Uint8Array =>
  ed25519.sign(message, secretKey);

/**
 * Strict: no second spelling of a key, point or number, and no key of small order, which would sign anything.
 * The group equation is the one with the cofactor. False for keys and signatures of another length.
 */
export const isSignedBy = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  publicKey.length === publicKeyLength &&
  signature.length === signatureLength &&
  ed25519.verify(signature, message, publicKey, { zip215: false });
