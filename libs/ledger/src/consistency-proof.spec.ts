import fc from 'fast-check';
import { equalBytes } from './bytes.js';
import { consistencyProof, verifyConsistency, type ConsistencyClaim } from './consistency-proof.js';
import { bytesOfHex, hexOf } from './hex.js';
import { emptyRoot, leafHash, subtreesOf, treeRoot } from './merkle.js';

// The leaves and proofs of the Certificate Transparency tests (transparency-dev/merkle, Apache-2.0).
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
const known = subtreesOf(leaves.map((leaf) => leafHash(bytesOfHex(leaf)!)));

const vectors: readonly (readonly [oldSize: number, newSize: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

const many = Array.from({ length: 1500 }, (_, index) => leafHash(Uint8Array.of(index >> 8, index)));
const subtrees = subtreesOf(many);
const roots = Array.from({ length: 71 }, (_, size) => treeRoot(subtrees, size));
const rootAt = (size: number) => roots[size] ?? treeRoot(subtrees, size);

const claimOf = (oldSize: number, newSize: number): ConsistencyClaim => ({
  oldSize,
  oldRoot: rootAt(oldSize),
  newSize,
  newRoot: rootAt(newSize),
  proof: consistencyProof(subtrees, oldSize, newSize),
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

const withHash = (claim: ConsistencyClaim, place: number, hash: Uint8Array): ConsistencyClaim => ({
  ...claim,
  proof: claim.proof.map((old, index) => (index === place ? hash : old)),
});

/** The claim with this bit changed, once in each of its hashes. */
const flippings = (claim: ConsistencyClaim, bit: number): ConsistencyClaim[] => [
  { ...claim, oldRoot: flipped(claim.oldRoot, bit) },
  { ...claim, newRoot: flipped(claim.newRoot, bit) },
  ...claim.proof.map((hash, place) => withHash(claim, place, flipped(hash, bit))),
];

/** The claim with hashes too many or too few. */
const resized = ({ proof, ...claim }: ConsistencyClaim): ConsistencyClaim[] => [
  { ...claim, proof: [...proof, claim.newRoot] },
  { ...claim, proof: [claim.oldRoot, ...proof] },
  ...(proof.length > 0 ? [proof.slice(1), proof.slice(0, -1), []] : []).map((less) => ({
    ...claim,
    proof: less,
  })),
];

describe('a consistency proof', () => {
  it.each(vectors)('from %i to %i is the known one', (oldSize, newSize, proof) => {
    expect(consistencyProof(known, oldSize, newSize).map(hexOf)).toEqual(proof);
    const [oldRoot, newRoot] = [treeRoot(known, oldSize), treeRoot(known, newSize)];
    const hashes = proof.map((hash) => bytesOfHex(hash)!);
    expect(verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof: hashes })).toBe(true);
  });

  it('is right between all sizes up to 70, and wrong with any hash changed', () => {
    const wrong: ConsistencyClaim[] = [];
    let changes = 0;
    for (let newSize = 1; newSize <= 70; newSize += 1)
      for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
        const claim = claimOf(oldSize, newSize);
        const all = [...flippings(claim, (newSize * 31 + oldSize * 7) % 256), ...resized(claim)];
        // In turn: from size to size another change.
        const changed = newSize <= 12 ? all : [all[(newSize + oldSize) % all.length]!];
        changes += changed.length;
        wrong.push(...changed.filter(verifyConsistency));
        if (!verifyConsistency(claim)) wrong.push(claim);
      }
    expect(wrong).toEqual([]);
    expect(changes).toBeGreaterThan(2900);
  });

  it('is wrong for another size with the root of that size', () => {
    const wrong: ConsistencyClaim[] = [];
    for (let newSize = 1; newSize <= 17; newSize += 1)
      for (let oldSize = 1; oldSize < newSize; oldSize += 1) {
        const claim = claimOf(oldSize, newSize);
        for (let other = 0; other <= 18; other += 1) {
          if (other !== oldSize) wrong.push({ ...claim, oldSize: other, oldRoot: rootAt(other) });
          if (other !== newSize) wrong.push({ ...claim, newSize: other, newRoot: rootAt(other) });
        }
      }
    expect(wrong.length).toBe(136 * 36);
    expect(wrong.filter(verifyConsistency)).toEqual([]);
  });

  it('leaves the new size to the signed checkpoint where the way up is the same', () => {
    const sizes = Array.from({ length: 40 }, (_, size) => size);
    const acceptedWith = (claim: ConsistencyClaim, name: 'oldSize' | 'newSize') =>
      sizes.filter((size) => verifyConsistency({ ...claim, [name]: size }));
    expect(acceptedWith(claimOf(6, 8), 'newSize')).toEqual([7, 8]);
    expect(acceptedWith(claimOf(6, 7), 'newSize')).toEqual([7, 8]);
    expect(acceptedWith(claimOf(6, 9), 'newSize')).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
    expect(acceptedWith(claimOf(7, 8), 'newSize')).toEqual([8]);
    expect(acceptedWith(claimOf(6, 8), 'oldSize')).toEqual([6]);
    expect(acceptedWith(claimOf(7, 9), 'oldSize')).toEqual([7]);
  });

  it.each([
    [3, 7],
    [4, 7],
    [6, 8],
  ])('from %i to %i is wrong with any single bit changed', (oldSize, newSize) => {
    const claim = claimOf(oldSize, newSize);
    const bits = Array.from({ length: 256 }, (_, bit) => bit);
    expect(bits.flatMap((bit) => flippings(claim, bit)).filter(verifyConsistency)).toEqual([]);
  });

  it('needs no hashes for the same tree and for the beginning', () => {
    const [one, two] = [rootAt(1), rootAt(2)];
    const claim = { oldSize: 2, oldRoot: two, newSize: 2, newRoot: two, proof: [] };
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, newRoot: one })).toBe(false);
    expect(verifyConsistency({ ...claim, proof: [two] })).toBe(false);
    const start = { oldSize: 0, oldRoot: emptyRoot, newSize: 2, newRoot: two, proof: [] };
    expect(verifyConsistency(start)).toBe(true);
    expect(verifyConsistency({ ...start, proof: [two] })).toBe(false);
    expect(verifyConsistency({ ...start, oldRoot: two })).toBe(false);
    expect(verifyConsistency({ ...start, newSize: 0, newRoot: emptyRoot })).toBe(true);
    expect(verifyConsistency({ ...start, newSize: 0 })).toBe(false);
    expect(verifyConsistency({ oldSize: 1, oldRoot: one, newSize: 2, newRoot: two, proof: [] })).toBe(false);
    expect(consistencyProof(subtrees, 0, 7)).toEqual([]);
    expect(consistencyProof(subtrees, 0, 0)).toEqual([]);
    expect(consistencyProof(subtrees, 7, 7)).toEqual([]);
  });

  it('is refused from a larger tree, for a hash of another length, and for what is not a size', () => {
    const claim = claimOf(3, 5);
    expect(verifyConsistency({ ...claim, oldSize: 5, newSize: 3 })).toBe(false);
    expect(verifyConsistency({ ...claim, oldSize: 6 })).toBe(false);
    for (const wrong of [-1, -4, 0.5, 2.5, NaN, Infinity, -Infinity, 2 ** 53]) {
      expect(verifyConsistency({ ...claim, oldSize: wrong })).toBe(false);
      expect(verifyConsistency({ ...claim, newSize: wrong })).toBe(false);
      expect(verifyConsistency({ ...claim, oldSize: wrong, newSize: wrong })).toBe(false);
    }
    const short = new Uint8Array(31);
    const same = { oldSize: 2, oldRoot: short, newSize: 2, newRoot: short, proof: [] };
    expect(verifyConsistency(same)).toBe(false);
    expect(verifyConsistency({ ...claimOf(0, 2), newRoot: short })).toBe(false);
    claim.proof.forEach((_hash, place) => {
      expect(verifyConsistency(withHash(claim, place, short))).toBe(false);
    });
  });

  it('can be of trees as large as numbers go', () => {
    const hash = rootAt(1);
    const same = () => hash;
    expect(consistencyProof(same, 2 ** 52, 2 ** 53 - 1)).toHaveLength(1);
    expect(consistencyProof(same, 2 ** 53 - 2, 2 ** 53 - 1)).toHaveLength(53);
    const proof = [hash];
    for (const oldSize of [1, 2 ** 52, 2 ** 53 - 2])
      expect(verifyConsistency({ oldSize, oldRoot: hash, newSize: 2 ** 53 - 1, newRoot: hash, proof })).toBe(
        false,
      );
  });

  it.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [1, 2 ** 53],
    [NaN, 1],
    [0, NaN],
  ])('is not made from %p to %p', (oldSize, newSize) => {
    const error = new RangeError(`no growth from ${oldSize} to ${newSize} leaves`);
    expect(() => consistencyProof(subtrees, oldSize, newSize)).toThrow(error);
  });

  it('of a random tree is right, and anything else in its place is wrong', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 1500 }));
    const hostile = fc.array(fc.uint8Array({ minLength: 0, maxLength: 33 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, hostile, ([a, b], proof) => {
        const claim = claimOf(Math.min(a, b), Math.max(a, b));
        expect(verifyConsistency(claim)).toBe(true);
        const isSame =
          proof.length === claim.proof.length &&
          proof.every((hash, step) => equalBytes(hash, claim.proof[step]!));
        expect(verifyConsistency({ ...claim, proof })).toBe(isSame);
      }),
    );
  });
});
