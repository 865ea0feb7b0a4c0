// C2SP tlog-tiles: a tree as files of 256 hashes each, that once full never change.
import { concatBytes, equalBytes } from './bytes.js';
import { hashLength, isCount, rootOf, subtreesOf, type SubtreeHashes } from './merkle.js';

/** Hashes in a full tile, and entries in a full bundle. */
export const tileWidth = 256;

export interface Tile {
  /** 0 holds leaf hashes; each higher one the roots of the full tiles below. */
  readonly level: number;
  readonly index: number;
  /** Hashes in it, 1 to 256: fewer than 256 only in the last tile of a level. */
  readonly width: number;
}

export interface StoredTile {
  readonly tile: Tile;
  /** `width` hashes of 32 bytes. */
  readonly bytes: Uint8Array;
}

/** The bytes of a tile that was stored before. */
export type ReadTile = (tile: Tile) => Uint8Array;

/**
 * The tiles that a tree of `to` leaves has and one of `from` leaves has not, per level from the left; all its
 * tiles when `from` is 0. One at a time, because a large tree has many.
 */
export function* tilesBetween(from: number, to: number): Generator<Tile> {
  if (!isCount(from) || !isCount(to)) throw new RangeError(`no growth from ${from} to ${to} leaves`);
  let [before, after] = [from, to];
  for (let level = 0; before < after; level += 1) {
    for (let index = Math.floor(before / tileWidth); index * tileWidth < after; index += 1)
      yield { level, index, width: Math.min(tileWidth, after - index * tileWidth) };
    [before, after] = [Math.floor(before / tileWidth), Math.floor(after / tileWidth)];
  }
}

/**
 * The tiles to store when leaves are added to a tree of `size`: the same as `tilesBetween`, with their bytes.
 * Reads only the unfinished tile of each level it touches.
 */
export function growTiles(size: number, added: readonly Uint8Array[], read: ReadTile): StoredTile[] {
  const grown: StoredTile[] = [];
  let before = size;
  let hashes = added;
  for (let level = 0; hashes.length > 0; level += 1) {
    const row = [...unfinished(level, before, read), ...hashes];
    const first = Math.floor(before / tileWidth);
    const tiles = rowOfTiles(level, first, row);
    grown.push(...tiles);
    hashes = tiles.filter(({ tile }) => tile.width === tileWidth).map(({ bytes }) => tileRoot(bytes));
    before = first;
  }
  return grown;
}

function unfinished(level: number, size: number, read: ReadTile): Uint8Array[] {
  const width = size % tileWidth;
  return width === 0 ? [] : hashesOf(read({ level, index: Math.floor(size / tileWidth), width }));
}

function rowOfTiles(level: number, first: number, hashes: readonly Uint8Array[]): StoredTile[] {
  return Array.from({ length: Math.ceil(hashes.length / tileWidth) }, (_, place) => {
    const slice = hashes.slice(place * tileWidth, (place + 1) * tileWidth);
    return { tile: { level, index: first + place, width: slice.length }, bytes: concatBytes(...slice) };
  });
}

/** Root over the hashes of a tile. For a full one this is its hash in the tile above. */
export const tileRoot = (bytes: Uint8Array): Uint8Array => rootOf(hashesOf(bytes));

/** Splits the bytes of a tile into its hashes. */
export const hashesOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / hashLength) }, (_, index) =>
    bytes.slice(index * hashLength, (index + 1) * hashLength),
  );

/**
 * Hashes of a tree of `size` leaves out of its tiles, to make proofs from: reads a few tiles for each. For
 * tiles of one's own; those of a stranger come first through `areTilesOf`.
 */
export function subtreesOfTiles(size: number, read: ReadTile): SubtreeHashes {
  return (height, index) => {
    const level = Math.floor(height / 8);
    const span = 2 ** (height % 8);
    const start = index * span;
    const tile = Math.floor(start / tileWidth);
    const width = Math.min(tileWidth, Math.floor(size / tileWidth ** level) - tile * tileWidth);
    const within = subtreesOf(hashesOf(read({ level, index: tile, width })));
    return within(height % 8, (start - tile * tileWidth) / span);
  };
}

/** Whether these are all the tiles, byte for byte, of the tree with this size and root. Never throws. */
export function areTilesOf(size: number, root: Uint8Array, read: (tile: Tile) => Uint8Array | null): boolean {
  if (!isCount(size)) return false;
  const leafHashes: Uint8Array[] = [];
  for (const tile of tilesBetween(0, size)) {
    if (tile.level > 0) break;
    const bytes = read(tile);
    if (bytes?.length !== tile.width * hashLength) return false;
    for (const hash of hashesOf(bytes)) leafHashes.push(hash);
  }
  if (!equalBytes(rootOf(leafHashes), root)) return false;
  // From an empty tree on nothing is unfinished, so that `growTiles` does not read.
  return growTiles(0, leafHashes, read as ReadTile).every(({ tile, bytes }) => {
    const given = read(tile);
    return given !== null && equalBytes(given, bytes);
  });
}
