// Base16 of RFC 4648 §8, in lower case only.

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes, or null for an odd number of digits and for anything that is not 0-9 or a-f. */
export function bytesOfHex(text: string): Uint8Array | null {
  if (text.length % 2 === 1 || !/^[0-9a-f]*$/.test(text)) return null;
  const digits = (index: number) => text.slice(2 * index, 2 * index + 2);
  return Uint8Array.from({ length: text.length / 2 }, (_, index) => parseInt(digits(index), 16));
}
