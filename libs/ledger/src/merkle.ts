// The Merkle tree of RFC 6962 and RFC 9162 §2.1 with SHA-256.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from './bytes.js';

export const hashLength = 32;

/** Hash of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array());

// Different first bytes, so that no node can pass for a leaf (RFC 9162 §2.1.1).
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export const leafHash = (entry: Uint8Array): Uint8Array => sha256(concatBytes(leafPrefix, entry));

export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(nodePrefix, left, right));

/** Hash over the 2^level leaves from leaf index·2^level on, all of which are there. */
export type SubtreeHashes = (level: number, index: number) => Uint8Array;

/** Keeps every hash it has made: twice the memory of the leaf hashes. */
export function subtreesOf(leafHashes: readonly Uint8Array[]): SubtreeHashes {
  const levels: (readonly Uint8Array[])[] = [leafHashes];
  return (level, index) => {
    while (levels.length <= level) levels.push(parentsOf(levels[levels.length - 1]!));
    return levels[level]![index]!;
  };
}

const parentsOf = (hashes: readonly Uint8Array[]): Uint8Array[] =>
  Array.from({ length: Math.floor(hashes.length / 2) }, (_, index) =>
    nodeHash(hashes[2 * index]!, hashes[2 * index + 1]!),
  );

/** Root of the tree over the first `size` leaves (a whole number from 0 to 2^53-1). */
export const treeRoot = (hashes: SubtreeHashes, size: number): Uint8Array =>
  size === 0 ? emptyRoot : rangeHash(hashes, 0, size);

export const rootOf = (leafHashes: readonly Uint8Array[]): Uint8Array =>
  treeRoot(subtreesOf(leafHashes), leafHashes.length);

/**
 * MTH(D[start:end]) of RFC 9162 §2.1.1. The range is one that dividing a tree gives: not empty, and starting
 * at a multiple of the power of two that covers it.
 */
export function rangeHash(hashes: SubtreeHashes, start: number, end: number): Uint8Array {
  const { power, exponent } = largestPowerWithin(end - start);
  const left = hashes(exponent, start / power);
  return start + power === end ? left : nodeHash(left, rangeHash(hashes, start + power, end));
}

/** Where a tree of this many leaves, two or more, divides: the largest power of two below it. */
export const splitOf = (leaves: number): number => largestPowerWithin(leaves - 1).power;

/** Largest power of two that is at most `count`, which is 1 or more. */
function largestPowerWithin(count: number): { power: number; exponent: number } {
  let power = 1;
  let exponent = 0;
  while (power * 2 <= count) {
    power *= 2;
    exponent += 1;
  }
  return { power, exponent };
}

/** A number that can be a size or an index here: above 2^53-1 numbers are no longer exact. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

export const isHash = (bytes: Uint8Array): boolean => bytes.length === hashLength;
