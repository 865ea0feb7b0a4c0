import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, utf8 } from './bytes.js';
import { isSignedBy, publicKeyOf, signatureOf } from './ed25519.js';
import { bytesOfHex, hexOf } from './hex.js';

const bytes = (hex: string) => bytesOfHex(hex)!;

// RFC 8032 §7.1, TEST 1 to 3.
const vectors = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

const [, , [secret, publicKey, message, signature]] = vectors;

describe('Ed25519', () => {
  it.each(vectors)('signs and verifies the vector of secret key %s', (secretKey, key, text, signed) => {
    expect(hexOf(publicKeyOf(bytes(secretKey)))).toBe(key);
    expect(hexOf(signatureOf(bytes(secretKey), bytes(text)))).toBe(signed);
    expect(isSignedBy(bytes(key), bytes(text), bytes(signed))).toBe(true);
  });

  it('agrees with OpenSSL', () => {
    const der = concatBytes(bytes('302e020100300506032b657004220420'), bytes(secret));
    const key = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
    const text = utf8('zeven');
    expect(hexOf(signatureOf(bytes(secret), text))).toBe(sign(null, text, key).toString('hex'));
    expect(verify(null, text, createPublicKey(key), signatureOf(bytes(secret), text))).toBe(true);
  });

  it('refuses another message, key or signature', () => {
    expect(isSignedBy(bytes(publicKey), bytes('af83'), bytes(signature))).toBe(false);
    expect(isSignedBy(bytes(vectors[0][1]), bytes(message), bytes(signature))).toBe(false);
    expect(isSignedBy(bytes(publicKey), bytes(message), bytes(vectors[0][3]))).toBe(false);
  });

  it('refuses a key or a signature of another length, and a key that is no point', () => {
    const [key, text, signed] = [bytes(publicKey), bytes(message), bytes(signature)];
    for (const wrong of [key.slice(1), new Uint8Array([...key, 0]), new Uint8Array()])
      expect(isSignedBy(wrong, text, signed)).toBe(false);
    for (const wrong of [signed.slice(1), new Uint8Array([...signed, 0]), new Uint8Array()])
      expect(isSignedBy(key, text, wrong)).toBe(false);
    expect(isSignedBy(new Uint8Array(32).fill(0xff), text, signed)).toBe(false);
    expect(isSignedBy(key, text, new Uint8Array(64).fill(0xff))).toBe(false);
  });

  it('refuses the second spelling of a signature', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const signed = bytes(signature);
    const s = signed.slice(32).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
    const upper = Uint8Array.from({ length: 32 }, (_, index) => Number((s >> BigInt(8 * index)) & 255n));
    expect(isSignedBy(bytes(publicKey), bytes(message), concatBytes(signed.slice(0, 32), upper))).toBe(false);
  });

  it('refuses the key of small order that signs anything', () => {
    const one = concatBytes(Uint8Array.of(1), new Uint8Array(31));
    const signsAnything = concatBytes(one, new Uint8Array(32));
    expect(ed25519.verify(signsAnything, utf8('anything'), one)).toBe(true);
    expect(isSignedBy(one, utf8('anything'), signsAnything)).toBe(false);
  });

  it('has no key from a secret of another length', () => {
    expect(() => publicKeyOf(new Uint8Array(31))).toThrow();
    expect(() => signatureOf(new Uint8Array(33), new Uint8Array())).toThrow();
  });
});
