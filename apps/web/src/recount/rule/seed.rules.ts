const BYTES = /^([0-9a-f]{2})+$/i;
const HEXADECIMAL = 16;

/** Whether it can be the lot's seed: pairs of hexadecimal digits. */
export const isSeed = (text: string): boolean => BYTES.test(text);

/** The bytes of a seed. */
export function bytesOfSeed(seed: string): Uint8Array {
  const pairs = seed.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, HEXADECIMAL));
}
