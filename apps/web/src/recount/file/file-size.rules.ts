const MEGABYTE = 1024 * 1024;

/** Distinct ballots, voter ids and the count itself fit many times over in this part of the memory. */
const MEGABYTES_PER_GIGABYTE = 64;

/** For browsers that do not tell: a telephone of some years ago. */
const USUAL_GIGABYTES = 4;

/** Why a file of this many bytes is not read on a device with this memory, or null. */
export function whyNotRead(bytes: number, gigabytes = USUAL_GIGABYTES): 'too-large' | null {
  return bytes > gigabytes * MEGABYTES_PER_GIGABYTE * MEGABYTE ? 'too-large' : null;
}

export const megabytes = (bytes: number): number => bytes / MEGABYTE;
