// Where C2SP tlog-tiles puts the tiles and the bundles of entries.
import { isCount } from './merkle.js';
import { tileWidth, type Tile } from './tiles.js';

/** A tile, or the bundle of the entries whose hashes are in the tile of level 0 with the same index and width. */
export type TileOrBundle = Omit<Tile, 'level'> & { readonly level: number | 'entries' };

/** Relative to the log: `tile/0/x001/x234/067`, `tile/entries/000.p/12`. */
export const tilePath = ({ level, index, width }: TileOrBundle): string =>
  `tile/${level}/${indexPath(index)}${width < tileWidth ? `.p/${width}` : ''}`;

/** Three digits at a time, an x before all but the last. */
function indexPath(index: number): string {
  let path = threeDigits(index);
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${threeDigits(rest)}/${path}`;
  return path;
}

const threeDigits = (index: number): string => String(index % 1000).padStart(3, '0');

const form = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/;
const highestLevel = 63;

/** Null for any text that `tilePath` does not write. */
export function parseTilePath(path: string): TileOrBundle | null {
  const [, kind, digits, partial] = form.exec(path) ?? [];
  if (kind === undefined || digits === undefined) return null;
  const level = kind === 'entries' ? kind : Number(kind);
  const index = Number(digits.replace(/[x/]/g, ''));
  const tile = { level, index, width: partial === undefined ? tileWidth : Number(partial) } as const;
  return isTile(tile) && tilePath(tile) === path ? tile : null;
}

const isTile = ({ level, index, width }: TileOrBundle): boolean =>
  (level === 'entries' || level <= highestLevel) && isCount(index) && width > 0;
