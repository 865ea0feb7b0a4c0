import { hexOf } from './hex.js';
import { emptyRoot, leafHash, rootOf, subtreesOf } from './merkle.js';
import { MerkleFrontier } from './merkle-frontier.js';

const hashes = Array.from({ length: 140 }, (_, index) => leafHash(Uint8Array.of(index)));

describe('the frontier', () => {
  it('knows the root and the peaks after every leaf', () => {
    const frontier = new MerkleFrontier();
    expect(frontier.size).toBe(0);
    expect(frontier.root()).toBe(emptyRoot);
    expect(frontier.peaks).toEqual([]);
    hashes.forEach((hash, index) => {
      frontier.append(hash);
      expect(frontier.size).toBe(index + 1);
      expect(hexOf(frontier.root())).toBe(hexOf(rootOf(hashes.slice(0, index + 1))));
      expect(frontier.peaks.length).toBe((index + 1).toString(2).replaceAll('0', '').length);
    });
  });

  it('has the full subtrees as peaks, the largest first', () => {
    const frontier = new MerkleFrontier();
    hashes.slice(0, 13).forEach((hash) => frontier.append(hash));
    const subtrees = subtreesOf(hashes);
    expect(frontier.peaks.map(hexOf)).toEqual([subtrees(3, 0), subtrees(2, 2), subtrees(0, 12)].map(hexOf));
  });

  it('goes on where it was kept, without touching what was kept', () => {
    for (const kept of [0, 1, 2, 3, 7, 8, 100, 127, 128]) {
      const before = new MerkleFrontier();
      hashes.slice(0, kept).forEach((hash) => before.append(hash));
      const { peaks } = before;
      const frontier = new MerkleFrontier(kept, peaks);
      hashes.slice(kept).forEach((hash) => frontier.append(hash));
      expect(hexOf(frontier.root())).toBe(hexOf(rootOf(hashes)));
      expect(frontier.size).toBe(140);
      expect(hexOf(before.root())).toBe(hexOf(rootOf(hashes.slice(0, kept))));
      expect(peaks).toEqual(before.peaks);
    }
  });

  it('does not let its peaks be changed from outside', () => {
    const frontier = new MerkleFrontier(1, [hashes[0]!]);
    (frontier.peaks as Uint8Array[]).pop();
    expect(frontier.peaks).toEqual([hashes[0]]);
  });

  it('counts on to the largest number', () => {
    const peaks = (count: number) => Array.from({ length: count }, () => hashes[0]!);
    const frontier = new MerkleFrontier(2 ** 53 - 2, peaks(52));
    frontier.append(hashes[1]!);
    expect(frontier.size).toBe(2 ** 53 - 1);
    expect(frontier.peaks.length).toBe(53);
    const half = new MerkleFrontier(2 ** 52 - 1, peaks(52));
    half.append(hashes[1]!);
    expect(half.peaks.length).toBe(1);
  });

  it.each([
    [1, []],
    [0, [hashes[0]!]],
    [2, [hashes[0]!, hashes[1]!]],
    [3, [hashes[0]!]],
    [1, [new Uint8Array(31)]],
    [3, [hashes[0]!, new Uint8Array(33)]],
    [-1, []],
    [0.5, []],
    [NaN, []],
    [2 ** 53, [hashes[0]!]],
  ])('is not made of size %p with these peaks', (size, peaks) => {
    expect(() => new MerkleFrontier(size, peaks)).toThrow(
      new RangeError(`not the peaks of a tree of ${size}`),
    );
  });

  it('takes nothing but hashes', () => {
    const frontier = new MerkleFrontier();
    expect(() => frontier.append(new Uint8Array(31))).toThrow(new RangeError('a leaf hash of 31 bytes'));
    expect(frontier.size).toBe(0);
  });
});
