import { createHash } from 'node:crypto';
import { bytesOfHex, hexOf } from './hex.js';
import {
  emptyRoot,
  isCount,
  isHash,
  leafHash,
  nodeHash,
  rangeHash,
  rootOf,
  splitOf,
  subtreesOf,
  treeRoot,
} from './merkle.js';

// The leaves and roots of the Certificate Transparency tests (transparency-dev/merkle, Apache-2.0).
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hashes = leaves.map((leaf) => leafHash(bytesOfHex(leaf)!));

/** MTH of RFC 9162 §2.1.1 word for word, with the hash function of Node. */
function twin(entries: readonly Buffer[]): Buffer {
  const sha256 = (...parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return sha256(Buffer.of(0), entries[0]!);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha256(Buffer.of(1), twin(entries.slice(0, k)), twin(entries.slice(k)));
}

describe('the Merkle tree', () => {
  it.each(roots.map((root, size) => [size, root] as const))('of %i leaves has root %s', (size, root) => {
    expect(hexOf(rootOf(hashes.slice(0, size)))).toBe(root);
  });

  it('hashes nothing, a leaf and a node differently', () => {
    expect(hexOf(emptyRoot)).toBe(roots[0]);
    expect(hexOf(leafHash(new Uint8Array()))).toBe(roots[1]);
    expect(hexOf(leafHash(bytesOfHex('4c313233343536')!))).toBe(
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    );
    // The same two vectors of rfc6962_test.go: leaf "L123456", and node "N123", "N456".
    expect(hexOf(nodeHash(bytesOfHex('4e313233')!, bytesOfHex('4e343536')!))).toBe(
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    );
  });

  it('is the tree of the recursive definition for every size up to 70 and for some larger', () => {
    const entries = Array.from({ length: 1025 }, (_, index) => Buffer.from(`entry ${index}`));
    const all = entries.map((entry) => leafHash(entry));
    const sizes = [...Array.from({ length: 71 }, (_, size) => size), 255, 256, 257, 700, 1023, 1024, 1025];
    const subtrees = subtreesOf(all);
    for (const size of sizes) {
      const expected = twin(entries.slice(0, size)).toString('hex');
      expect(hexOf(rootOf(all.slice(0, size)))).toBe(expected);
      expect(hexOf(treeRoot(subtrees, size))).toBe(expected);
    }
    expect(hexOf(rangeHash(subtrees, 64, 91))).toBe(twin(entries.slice(64, 91)).toString('hex'));
    expect(hexOf(rangeHash(subtrees, 90, 91))).toBe(twin(entries.slice(90, 91)).toString('hex'));
  });

  it('knows the full subtrees', () => {
    const subtrees = subtreesOf(hashes);
    expect(subtrees(0, 7)).toBe(hashes[7]);
    expect(hexOf(subtrees(3, 0))).toBe(roots[8]);
    expect(hexOf(subtrees(2, 1))).toBe('6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4');
    expect(hexOf(subtrees(1, 0))).toBe(roots[2]);
  });

  it('divides at the largest power of two below its size, also when it is very large', () => {
    expect([2, 3, 4, 5, 7, 8, 9, 64, 65].map(splitOf)).toEqual([1, 2, 2, 4, 4, 4, 8, 32, 64]);
    expect(splitOf(2 ** 53 - 1)).toBe(2 ** 52);
    expect(splitOf(2 ** 52)).toBe(2 ** 51);
    expect(splitOf(2 ** 52 + 1)).toBe(2 ** 52);
  });

  it('knows what can be a size and what can be a hash', () => {
    expect([0, 1, 2 ** 53 - 1].every(isCount)).toBe(true);
    expect([-1, 0.5, 2 ** 53, NaN, Infinity, -Infinity].some(isCount)).toBe(false);
    expect([31, 32, 33, 0].map((length) => isHash(new Uint8Array(length)))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
