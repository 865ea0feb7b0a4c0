// C2SP tlog-tiles: up to 256 entries in one file, each after its length in two bytes.
import { concatBytes } from './bytes.js';
import { tileWidth } from './tiles.js';

export const maxEntryBytes = 65_535;

/** Throws a RangeError for no entries, more than 256, and an entry of more than 65,535 bytes. */
export function writeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0 || entries.length > tileWidth) throw new RangeError(`${entries.length} entries`);
  return concatBytes(...entries.flatMap((entry) => [lengthOf(entry), entry]));
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length > maxEntryBytes) throw new RangeError(`an entry of ${length} bytes`);
  return Uint8Array.of(length >> 8, length);
}

/** The entries, or null where the bytes are not exactly `width` entries. Never throws. */
export function readEntryBundle(bytes: Uint8Array, width: number): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bytes.length && entries.length < width) {
    const start = at + 2;
    at = start + bytes[at]! * 256 + bytes[at + 1]!;
    entries.push(bytes.slice(start, at));
  }
  return entries.length === width && at === bytes.length ? entries : null;
}
