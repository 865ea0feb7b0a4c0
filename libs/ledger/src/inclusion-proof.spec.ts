import fc from 'fast-check';
import { equalBytes } from './bytes.js';
import { bytesOfHex, hexOf } from './hex.js';
import { inclusionProof, verifyInclusion, type InclusionClaim } from './inclusion-proof.js';
import { emptyRoot, leafHash, rootOf, subtreesOf, treeRoot } from './merkle.js';

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
const known = leaves.map((leaf) => leafHash(bytesOfHex(leaf)!));

const vectors: readonly (readonly [index: number, size: number, proof: readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const many = Array.from({ length: 1500 }, (_, index) => leafHash(Uint8Array.of(index >> 8, index)));
const subtrees = subtreesOf(many);
const roots = Array.from({ length: 71 }, (_, size) => treeRoot(subtrees, size));

const claimOf = (index: number, size: number): InclusionClaim => ({
  leafHash: many[index]!,
  index,
  size,
  root: roots[size] ?? treeRoot(subtrees, size),
  proof: inclusionProof(subtrees, index, size),
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

const withHash = (claim: InclusionClaim, place: number, hash: Uint8Array): InclusionClaim => ({
  ...claim,
  proof: claim.proof.map((old, index) => (index === place ? hash : old)),
});

/** The claim with this bit changed, once in each of its hashes. */
const flippings = (claim: InclusionClaim, bit: number): InclusionClaim[] => [
  { ...claim, leafHash: flipped(claim.leafHash, bit) },
  { ...claim, root: flipped(claim.root, bit) },
  ...claim.proof.map((hash, place) => withHash(claim, place, flipped(hash, bit))),
];

describe('an inclusion proof', () => {
  it.each(vectors)('of leaf %i in a tree of %i is the known one', (index, size, proof) => {
    expect(inclusionProof(subtreesOf(known.slice(0, size)), index, size).map(hexOf)).toEqual(proof);
    const root = rootOf(known.slice(0, size));
    const claim = {
      leafHash: known[index]!,
      index,
      size,
      root,
      proof: proof.map((hash) => bytesOfHex(hash)!),
    };
    expect(verifyInclusion(claim)).toBe(true);
  });

  it('is right for every leaf of every size up to 70, and wrong with any hash changed', () => {
    const wrong: InclusionClaim[] = [];
    let changes = 0;
    for (let size = 1; size <= 70; size += 1)
      for (let index = 0; index < size; index += 1) {
        const claim = claimOf(index, size);
        const all = flippings(claim, (size * 31 + index * 7) % 256);
        // In turn: from size to size another hash of the proof.
        const changed = size <= 12 ? all : [all[(size + index) % all.length]!];
        changes += changed.length;
        wrong.push(...changed.filter(verifyInclusion));
        if (!verifyInclusion(claim)) wrong.push(claim);
      }
    expect(wrong).toEqual([]);
    expect(changes).toBeGreaterThan(2600);
  });

  it('is wrong for every other place in the tree, and for another size with the root of that size', () => {
    const wrong: InclusionClaim[] = [];
    for (let size = 1; size <= 17; size += 1)
      for (let index = 0; index < size; index += 1) {
        const claim = claimOf(index, size);
        for (let other = 0; other <= 18; other += 1) {
          if (other !== index) wrong.push({ ...claim, index: other });
          if (other !== size) wrong.push({ ...claim, size: other, root: roots[other]! });
        }
      }
    expect(wrong.length).toBe(153 * 36);
    expect(wrong.filter(verifyInclusion)).toEqual([]);
  });

  it('leaves the size to the signed checkpoint where the way up is the same', () => {
    // RFC 9162 cannot tell these apart: from the first leaf, trees of 5 to 8 are climbed in the same three steps.
    const accepted = Array.from({ length: 12 }, (_, size) => size).filter((size) =>
      verifyInclusion({ ...claimOf(0, 7), size }),
    );
    expect(accepted).toEqual([5, 6, 7, 8]);
    // From the last leaf nothing but the size itself has this way.
    const last = Array.from({ length: 12 }, (_, size) => size).filter((size) =>
      verifyInclusion({ ...claimOf(6, 7), size }),
    );
    expect(last).toEqual([7]);
  });

  it.each([
    [0, 1],
    [5, 8],
    [9, 11],
  ])('for leaf %i of %i is wrong with any single bit changed', (index, size) => {
    const claim = claimOf(index, size);
    const bits = Array.from({ length: 256 }, (_, bit) => bit);
    expect(bits.flatMap((bit) => flippings(claim, bit)).filter(verifyInclusion)).toEqual([]);
    const places = bits
      .slice(0, 53)
      .map((bit) => 2 ** bit)
      .map((power) => (Math.floor(index / power) % 2 === 1 ? index - power : index + power));
    expect(places.filter((place) => verifyInclusion({ ...claim, index: place }))).toEqual([]);
  });

  it('has exactly the hashes it needs', () => {
    for (const [index, size] of [
      [0, 1],
      [4, 5],
      [6, 13],
    ] as const) {
      const claim = claimOf(index, size);
      const { proof, root } = claim;
      for (const extra of [root, claim.leafHash, emptyRoot, new Uint8Array()]) {
        expect(verifyInclusion({ ...claim, proof: [...proof, extra] })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [extra, ...proof] })).toBe(false);
      }
      if (proof.length > 0) {
        expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [] })).toBe(false);
      }
    }
  });

  it('is refused for a hash of another length, and for what is not an index or a size', () => {
    const single = claimOf(0, 1);
    const [short, long] = [new Uint8Array(31), new Uint8Array(33)];
    for (const bytes of [short, long, new Uint8Array()])
      expect(verifyInclusion({ ...single, leafHash: bytes, root: bytes })).toBe(false);
    expect(verifyInclusion({ ...single, size: 0 })).toBe(false);
    expect(verifyInclusion({ ...single, index: 1 })).toBe(false);
    const claim = claimOf(2, 3);
    for (const wrong of [-1, 0.5, 2.5, NaN, Infinity, -Infinity, 2 ** 53, -0.5]) {
      expect(verifyInclusion({ ...claim, index: wrong })).toBe(false);
      expect(verifyInclusion({ ...claim, size: wrong })).toBe(false);
      expect(verifyInclusion({ ...claim, index: wrong, size: wrong })).toBe(false);
    }
    expect(verifyInclusion(withHash(claim, 0, short))).toBe(false);
    // Not read as a shorter hash and the beginning of the next one.
    expect(verifyInclusion({ ...claim, leafHash: new Uint8Array([...claim.leafHash, 0]) })).toBe(false);
  });

  it('can be of a tree as large as numbers go', () => {
    const [left, right] = [known[0]!, known[1]!];
    const sameEverywhere = (level: number): Uint8Array => (level === 52 ? left : right);
    const size = 2 ** 53 - 1;
    const lengths = [0, 2 ** 52, size - 1].map((index) => inclusionProof(sameEverywhere, index, size).length);
    expect(lengths).toEqual([53, 53, 52]);
    expect(verifyInclusion({ leafHash: left, index: 0, size, root: left, proof: [] })).toBe(false);
    const proof = Array.from({ length: 53 }, () => right);
    expect(verifyInclusion({ leafHash: left, index: 0, size, root: left, proof })).toBe(false);
  });

  it.each([
    [1, 1],
    [0, 0],
    [-1, 3],
    [0.5, 3],
    [NaN, 3],
    [0, 2 ** 53],
    [3, NaN],
  ])('is not made for leaf %p of %p', (index, size) => {
    const error = new RangeError(`no leaf ${index} in a tree of ${size}`);
    expect(() => inclusionProof(subtrees, index, size)).toThrow(error);
  });

  it('of a random tree is right, and anything else in its place is wrong', () => {
    const place = fc
      .integer({ min: 1, max: 1500 })
      .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }));
    const hostile = fc.array(fc.uint8Array({ minLength: 0, maxLength: 33 }), { maxLength: 60 });
    fc.assert(
      fc.property(place, hostile, fc.double(), ({ index, size }, proof, number) => {
        const claim = claimOf(index, size);
        expect(verifyInclusion(claim)).toBe(true);
        const isSame =
          proof.length === claim.proof.length &&
          proof.every((hash, step) => equalBytes(hash, claim.proof[step]!));
        expect(verifyInclusion({ ...claim, proof })).toBe(isSame);
        expect(verifyInclusion({ ...claim, index: number })).toBe(number === index);
      }),
    );
  });
});
