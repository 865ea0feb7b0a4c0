// Proof that an entry is in a log (RFC 9162 §2.1.3).
import { equalBytes } from './bytes.js';
import { isCount, isHash, nodeHash, rangeHash, splitOf, type SubtreeHashes } from './merkle.js';
import { siblingSides } from './merkle-path.js';

export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  /** Place of the leaf, from 0. */
  readonly index: number;
  /** Leaves in the tree. It is only as sure as the root: take both from one signed checkpoint. */
  readonly size: number;
  readonly root: Uint8Array;
  /** From the leaf's neighbour up to the child of the root. */
  readonly proof: readonly Uint8Array[];
}

/** PATH(index, D[size]) of §2.1.3.1. Throws a RangeError unless 0 ≤ index < size ≤ 2^53-1. */
export function inclusionProof(hashes: SubtreeHashes, index: number, size: number): Uint8Array[] {
  if (!isPlace(index, size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      proof.push(rangeHash(hashes, middle, end));
      end = middle;
    } else {
      proof.push(rangeHash(hashes, start, middle));
      start = middle;
    }
  }
  return proof.reverse();
}

/** The algorithm of §2.1.3.2. False for whatever is not a proof; never throws. */
export function verifyInclusion({ leafHash, index, size, root, proof }: InclusionClaim): boolean {
  if (!isPlace(index, size) || ![leafHash, root, ...proof].every(isHash)) return false;
  const sides = siblingSides(index, size - 1);
  if (sides.length !== proof.length) return false;
  const combine = (hash: Uint8Array, sibling: Uint8Array, step: number) =>
    sides[step] === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  return equalBytes(proof.reduce(combine, leafHash), root);
}

const isPlace = (index: number, size: number): boolean => isCount(index) && isCount(size) && index < size;
