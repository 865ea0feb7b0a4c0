import fc from 'fast-check';
import { concatBytes } from './bytes.js';
import { consistencyProof, verifyConsistency } from './consistency-proof.js';
import { hexOf } from './hex.js';
import { inclusionProof, verifyInclusion } from './inclusion-proof.js';
import { leafHash, rootOf, treeRoot } from './merkle.js';
import { tilePath } from './tile-path.js';
import {
  areTilesOf,
  growTiles,
  hashesOf,
  subtreesOfTiles,
  tileRoot,
  tilesBetween,
  type ReadTile,
  type Tile,
} from './tiles.js';

const never: ReadTile = () => {
  throw new Error('nothing to read');
};

const leaves = Array.from({ length: 700 }, (_, index) => leafHash(Uint8Array.of(index >> 8, index)));

const oneHash = leafHash(new Uint8Array());
const describeTile = ({ level, index, width }: Tile) => `${level}/${index}:${width}`;
const describeTiles = (from: number, to: number) => [...tilesBetween(from, to)].map(describeTile);

/** Tiles by path, as a log keeps them. */
class Store {
  readonly files = new Map<string, Uint8Array>();
  readonly asked: string[] = [];
  size = 0;

  readonly read: ReadTile = (tile) => {
    this.asked.push(describeTile(tile));
    return this.files.get(tilePath(tile))!;
  };

  add(added: readonly Uint8Array[]): string[] {
    const grown = growTiles(this.size, added, this.read);
    grown.forEach(({ tile, bytes }) => this.files.set(tilePath(tile), bytes));
    this.size += added.length;
    return grown.map(({ tile }) => describeTile(tile));
  }
}

function storeOf(hashes: readonly Uint8Array[]): Store {
  const store = new Store();
  store.add(hashes);
  return store;
}

describe('the tiles of a tree', () => {
  it('are those of the examples of C2SP tlog-tiles', () => {
    const tiles = [...tilesBetween(0, 70_000)];
    const at = (level: number) => tiles.filter((tile) => tile.level === level);
    expect(at(0).length).toBe(274);
    expect(
      at(0)
        .slice(0, -1)
        .every(({ width }, index) => width === 256 && at(0)[index]!.index === index),
    ).toBe(true);
    expect(at(0)[273]).toEqual({ level: 0, index: 273, width: 112 });
    expect(at(1)).toEqual([
      { level: 1, index: 0, width: 256 },
      { level: 1, index: 1, width: 17 },
    ]);
    expect(at(2)).toEqual([{ level: 2, index: 0, width: 1 }]);
    expect(tiles.length).toBe(277);
    expect(describeTiles(0, 256)).toEqual(['0/0:256', '1/0:1']);
  });

  it.each([
    [0, 0, []],
    [0, 1, ['0/0:1']],
    [0, 255, ['0/0:255']],
    [0, 257, ['0/0:256', '0/1:1', '1/0:1']],
    [1, 2, ['0/0:2']],
    [5, 5, []],
    [256, 256, []],
    [7, 5, []],
    [255, 256, ['0/0:256', '1/0:1']],
    [256, 257, ['0/1:1']],
    [256, 512, ['0/1:256', '1/0:2']],
    [300, 600, ['0/1:256', '0/2:88', '1/0:2']],
    [65_535, 65_536, ['0/255:256', '1/0:256', '2/0:1']],
    [65_536, 65_537, ['0/256:1']],
    [2 ** 53 - 2, 2 ** 53 - 1, ['0/35184372088831:255']],
    [
      2 ** 52 - 1,
      2 ** 52,
      [
        '0/17592186044415:256',
        '1/68719476735:256',
        '2/268435455:256',
        '3/1048575:256',
        '4/4095:256',
        '5/15:256',
        '6/0:16',
      ],
    ],
  ])('that change from %i to %i leaves are %j', (from, to, tiles) => {
    expect(describeTiles(from, to)).toEqual(tiles);
  });

  it.each([
    [-1, 3],
    [0, 0.5],
    [NaN, 3],
    [0, 2 ** 53],
  ])('are not there from %p to %p', (from, to) => {
    expect(() => [...tilesBetween(from, to)]).toThrow(
      new RangeError(`no growth from ${from} to ${to} leaves`),
    );
  });
});

describe('growing tiles', () => {
  it('gives the same tiles however the leaves came in', () => {
    for (const batches of [
      [1, 699],
      [255, 1, 1, 443],
      [256, 256, 188],
      [0, 300, 400, 0],
    ]) {
      const store = new Store();
      for (const batch of batches) {
        const from = store.size;
        const grown = store.add(leaves.slice(from, from + batch));
        expect(grown).toEqual(describeTiles(from, from + batch));
      }
      for (const tile of tilesBetween(0, 700)) {
        const bytes = store.files.get(tilePath(tile))!;
        const first = tile.index * 256;
        if (tile.level === 0)
          expect(hexOf(bytes)).toBe(
            leaves
              .slice(first, first + tile.width)
              .map(hexOf)
              .join(''),
          );
      }
      const [one, two] = [leaves.slice(0, 256), leaves.slice(256, 512)].map((part) => hexOf(rootOf(part)));
      expect(hexOf(store.files.get('tile/1/000.p/2')!)).toBe(`${one}${two}`);
      expect(hexOf(treeRoot(subtreesOfTiles(700, store.read), 700))).toBe(hexOf(rootOf(leaves)));
    }
  });

  it('reads only the unfinished tiles', () => {
    const store = storeOf(leaves.slice(0, 300));
    store.add(leaves.slice(300, 310));
    expect(store.asked).toEqual(['0/1:44']);
    store.add(leaves.slice(310, 520));
    expect(store.asked).toEqual(['0/1:44', '0/1:54', '1/0:1']);
    expect(growTiles(512, leaves.slice(512, 513), never).map(({ tile }) => tile)).toEqual([
      { level: 0, index: 2, width: 1 },
    ]);
    expect(growTiles(300, [], never)).toEqual([]);
    expect(growTiles(0, leaves.slice(0, 256), never).map(({ tile }) => describeTile(tile))).toEqual([
      '0/0:256',
      '1/0:1',
    ]);
  });

  it('goes on above the second level', () => {
    const full = concatBytes(...Array.from({ length: 255 }, () => oneHash));
    const asked: string[] = [];
    const grown = growTiles(2 ** 24 - 1, [oneHash], (tile) => {
      asked.push(describeTile(tile));
      return full;
    });
    expect(asked).toEqual(['0/65535:255', '1/255:255', '2/0:255']);
    expect(grown.map(({ tile }) => describeTile(tile))).toEqual([
      '0/65535:256',
      '1/255:256',
      '2/0:256',
      '3/0:1',
    ]);
    const roots = grown.map(({ bytes }) => hexOf(tileRoot(bytes)));
    expect(grown.slice(1).map(({ bytes }) => hexOf(bytes.slice(-32)))).toEqual(roots.slice(0, 3));
  });
});

describe('the hashes of a tile', () => {
  it('are 32 bytes each, and make its root', () => {
    const bytes = concatBytes(leaves[0]!, leaves[1]!, leaves[2]!);
    expect(hashesOf(bytes)).toEqual(leaves.slice(0, 3));
    expect(hexOf(tileRoot(bytes))).toBe(hexOf(rootOf(leaves.slice(0, 3))));
    expect(hashesOf(new Uint8Array())).toEqual([]);
    expect(hashesOf(bytes.slice(0, 33)).map(({ length }) => length)).toEqual([32, 1]);
  });
});

describe('proofs out of tiles', () => {
  it('are right for trees on both sides of a tile', () => {
    for (const size of [1, 2, 255, 256, 257, 700]) {
      const store = storeOf(leaves.slice(0, size));
      const subtrees = subtreesOfTiles(size, store.read);
      const root = rootOf(leaves.slice(0, size));
      expect(hexOf(treeRoot(subtrees, size))).toBe(hexOf(root));
      for (const index of new Set([
        0,
        size >> 1,
        Math.min(size - 1, 255),
        Math.min(size - 1, 256),
        size - 1,
      ])) {
        const proof = inclusionProof(subtrees, index, size);
        expect(verifyInclusion({ leafHash: leaves[index]!, index, size, root, proof })).toBe(true);
      }
      for (const oldSize of new Set([1, size >> 1, size - 1, size])) {
        const proof = consistencyProof(subtrees, oldSize, size);
        const oldRoot = rootOf(leaves.slice(0, oldSize));
        expect(verifyConsistency({ oldSize, oldRoot, newSize: size, newRoot: root, proof })).toBe(true);
      }
    }
  });

  it('ask for tiles that a log of this size has', () => {
    const store = storeOf(leaves.slice(0, 600));
    const subtrees = subtreesOfTiles(600, store.read);
    subtrees(0, 599);
    subtrees(7, 1);
    subtrees(8, 1);
    subtrees(9, 0);
    expect(store.asked).toEqual(['0/2:88', '0/0:256', '1/0:2', '1/0:2']);
    const far: string[] = [];
    const largest = subtreesOfTiles(2 ** 53 - 1, (tile) => {
      far.push(describeTile(tile));
      return concatBytes(...Array.from({ length: tile.width }, () => oneHash));
    });
    largest(52, 0);
    largest(48, 30);
    largest(0, 2 ** 53 - 2);
    largest(51, 2);
    expect(far).toEqual(['6/0:31', '6/0:31', '0/35184372088831:255', '6/0:31']);
  });
});

describe('checking all tiles of a tree', () => {
  const size = 600;
  const tree = leaves.slice(0, size);
  const root = rootOf(tree);
  const { files } = storeOf(tree);
  const read = (tile: Tile) => files.get(tilePath(tile)) ?? null;

  it('accepts them', () => {
    expect(areTilesOf(size, root, read)).toBe(true);
    expect(areTilesOf(0, rootOf([]), () => null)).toBe(true);
    const exact = storeOf(leaves.slice(0, 256));
    expect(areTilesOf(256, rootOf(leaves.slice(0, 256)), exact.read)).toBe(true);
  });

  it('refuses another size or root', () => {
    expect(areTilesOf(599, root, read)).toBe(false);
    expect(areTilesOf(601, root, read)).toBe(false);
    expect(areTilesOf(0, root, read)).toBe(false);
    expect(areTilesOf(size, rootOf(leaves.slice(0, 599)), read)).toBe(false);
    expect(areTilesOf(size, new Uint8Array(), read)).toBe(false);
    for (const wrong of [-1, 0.5, NaN, 2 ** 53]) expect(areTilesOf(wrong, root, read)).toBe(false);
    expect(areTilesOf(2 ** 53 - 1, root, read)).toBe(false);
  });

  it.each(['tile/0/000', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2'])(
    'refuses a change in %s, and does without nothing',
    (path) => {
      const bytes = files.get(path)!;
      const instead = (changed: Uint8Array | null) => (tile: Tile) =>
        tilePath(tile) === path ? changed : read(tile);
      expect(areTilesOf(size, root, instead(bytes))).toBe(true);
      for (const at of [0, 31, 32, bytes.length - 1]) {
        const changed = bytes.slice();
        changed[at]! ^= 1;
        expect(areTilesOf(size, root, instead(changed))).toBe(false);
      }
      expect(areTilesOf(size, root, instead(null))).toBe(false);
      expect(areTilesOf(size, root, instead(new Uint8Array()))).toBe(false);
      expect(areTilesOf(size, root, instead(bytes.slice(1)))).toBe(false);
      expect(areTilesOf(size, root, instead(concatBytes(bytes, bytes.slice(0, 32))))).toBe(false);
      expect(areTilesOf(size, root, instead(concatBytes(bytes, Uint8Array.of(0))))).toBe(false);
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.maxSafeNat(), (bytes, any) => {
        expect(areTilesOf(any % 4, root, () => bytes)).toBe(false);
      }),
    );
  });
});
