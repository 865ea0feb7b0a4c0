// Texts as bytes, each with a number: ids are looked up without making a string of every cell.
import { grown } from '../ballots/ballot-collector.js';

/** The prime of FNV-1a, and its start. */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** Numbers different byte strings from 0, in order of addition. Memory: the bytes and some 12 more for each. */
export class ByteTable {
  private arena: Uint8Array = new Uint8Array(1024);
  /** String n lies at `arena[offsets[n]] … arena[offsets[n + 1] - 1]`. */
  private offsets = new Uint32Array(65);
  /** Open addressing: the number of a string plus one, or 0 for a free slot. */
  private slots = new Uint32Array(128);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of `bytes[from] … bytes[to - 1]`, or -1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    return this.slots[this.locate(bytes, from, to)]! - 1;
  }

  /** Adds a string; returns false when it was there already. */
  add(bytes: Uint8Array, from: number, to: number): boolean {
    const slot = this.locate(bytes, from, to);
    if (this.slots[slot] !== 0) return false;
    const offset = this.offsets[this.count]!;
    const end = offset + to - from;
    this.arena = grown(this.arena, end);
    for (let at = from; at < to; at += 1) this.arena[offset + at - from] = bytes[at]!;
    this.count += 1;
    this.offsets = grown(this.offsets, this.count + 1);
    this.offsets[this.count] = end;
    this.slots[slot] = this.count;
    if (2 * this.count > this.slots.length) this.widen();
    return true;
  }

  /** The slot of a string, or the free slot where it belongs. */
  private locate(bytes: Uint8Array, from: number, to: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(bytes, from, to) & mask;
    while (this.slots[slot] !== 0 && !this.equals(this.slots[slot]! - 1, bytes, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private equals(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const offset = this.offsets[index]!;
    if (this.offsets[index + 1]! - offset !== to - from) return false;
    for (let at = from; at < to; at += 1) if (this.arena[offset + at - from] !== bytes[at]) return false;
    return true;
  }

  /** Doubles the slots and puts every string in its place again. */
  private widen(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let index = 0; index < this.count; index += 1) {
      let slot = hash(this.arena, this.offsets[index]!, this.offsets[index + 1]!) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
    }
  }
}

function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = BASIS;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ bytes[at]!, PRIME);
  return value ^ (value >>> 15);
}
