// Proof that a log only grew: that the old tree is the beginning of the new one (RFC 9162 §2.1.4).
import { equalBytes } from './bytes.js';
import { emptyRoot, isCount, isHash, nodeHash, rangeHash, splitOf } from './merkle.js';
import { type SubtreeHashes } from './merkle.js';
import { siblingSides } from './merkle-path.js';

export interface ConsistencyClaim {
  /** Size and root of each tree, from one signed checkpoint each. */
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * PROOF(oldSize, D[newSize]) of §2.1.4.1; empty when the old tree is empty or the same. Throws a RangeError
 * unless 0 ≤ oldSize ≤ newSize ≤ 2^53-1.
 */
export function consistencyProof(hashes: SubtreeHashes, oldSize: number, newSize: number): Uint8Array[] {
  if (!isGrowth(oldSize, newSize)) throw new RangeError(`no growth from ${oldSize} to ${newSize} leaves`);
  if (oldSize === 0) return [];
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = newSize;
  while (end > oldSize) {
    const middle = start + splitOf(end - start);
    if (oldSize <= middle) {
      proof.push(rangeHash(hashes, middle, end));
      end = middle;
    } else {
      proof.push(rangeHash(hashes, start, middle));
      start = middle;
    }
  }
  // A part that starts at the first leaf is the old tree itself, whose root the verifier has.
  if (start > 0) proof.push(rangeHash(hashes, start, end));
  return proof.reverse();
}

/** The algorithm of §2.1.4.2, and the two cases it leaves out. False for whatever is not a proof; never throws. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim;
  if (!isGrowth(oldSize, newSize) || ![oldRoot, newRoot, ...proof].every(isHash)) return false;
  if (oldSize === newSize) return proof.length === 0 && equalBytes(oldRoot, newRoot);
  if (oldSize === 0) return proof.length === 0 && equalBytes(oldRoot, emptyRoot);
  return verifyGrowth(claim);
}

function verifyGrowth({ oldSize, oldRoot, newSize, newRoot, proof }: ConsistencyClaim): boolean {
  // Both trees are climbed from the last full subtree of the old one, which is the old tree itself or is given.
  const span = lastFullSubtree(oldSize);
  const sides = siblingSides(oldSize / span - 1, Math.ceil(newSize / span) - 1);
  const [start, ...rest] = span === oldSize ? [oldRoot, ...proof] : proof;
  if (start === undefined || sides.length !== rest.length) return false;
  let [oldHash, newHash] = [start, start];
  rest.forEach((sibling, step) => {
    if (sides[step] === 'left') oldHash = nodeHash(sibling, oldHash);
    newHash = sides[step] === 'left' ? nodeHash(sibling, newHash) : nodeHash(newHash, sibling);
  });
  return equalBytes(oldHash, oldRoot) && equalBytes(newHash, newRoot);
}

/** Leaves in it: the largest power of two that divides the size. */
function lastFullSubtree(size: number): number {
  let span = 1;
  while (size % (span * 2) === 0) span *= 2;
  return span;
}

const isGrowth = (oldSize: number, newSize: number): boolean =>
  isCount(oldSize) && isCount(newSize) && oldSize <= newSize;
