// The right edge of a tree: what a sequencer keeps between two batches to know the root.
import { emptyRoot, isCount, isHash, nodeHash } from './merkle.js';

export class MerkleFrontier {
  private leaves: number;
  private readonly full: Uint8Array[];

  /**
   * An empty tree, or one that was kept as `size` and `peaks`. Throws a RangeError where the two do not
   * belong together: a tree has one peak for every 1 in its size as a binary number.
   */
  constructor(size = 0, peaks: readonly Uint8Array[] = []) {
    if (!isCount(size) || peaks.length !== onesIn(size) || !peaks.every(isHash))
      throw new RangeError(`not the peaks of a tree of ${size}`);
    this.leaves = size;
    this.full = [...peaks];
  }

  get size(): number {
    return this.leaves;
  }

  /** Roots of the full subtrees, the largest first: at most 53. */
  get peaks(): readonly Uint8Array[] {
    return [...this.full];
  }

  /** Throws a RangeError for anything but a hash. */
  append(leafHash: Uint8Array): void {
    if (!isHash(leafHash)) throw new RangeError(`a leaf hash of ${leafHash.length} bytes`);
    let hash = leafHash;
    // As in adding one to a binary number: every 1 at the end is carried.
    for (let rest = this.leaves; rest % 2 === 1; rest = (rest - 1) / 2)
      hash = nodeHash(this.full.pop()!, hash);
    this.full.push(hash);
    this.leaves += 1;
  }

  root(): Uint8Array {
    return this.leaves === 0 ? emptyRoot : this.full.reduceRight((right, left) => nodeHash(left, right));
  }
}

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
