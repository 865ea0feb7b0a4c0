// Collects ballots one by one and keeps every distinct ballot once.
import { type BallotTable } from '../election.js';

/** The most points that a project can get on one ballot. */
export const MOST_POINTS = 0xffffffff;

/** Odd, with its bits well spread: 2^32 divided by the golden ratio. */
const HASH_FACTOR = 0x9e3779b1;

/** Below this length insertion beats the call of the built-in sort. */
const SHORT = 24;

/** The same array when it holds `needed` elements, otherwise a longer copy (at least twice as long). */
export function grown<T extends Uint8Array | Uint32Array | Float64Array>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(needed, 2 * array.length));
  longer.set(array);
  return longer;
}

/** Groups identical ballots, in order of first appearance; memory is that of the distinct ballots. */
export class BallotCollector {
  private voters = 0;
  private distinct = 0;
  private starts = new Uint32Array(257);
  private projects = new Uint32Array(1024);
  private points = new Uint32Array(1024);
  private multiplicities = new Uint32Array(256);
  private hashes = new Uint32Array(256);
  /** Open addressing: the number of a distinct ballot plus one, or 0 for a free slot. */
  private slots = new Uint32Array(512);
  /** Per project: the last voter (counted from 1) who named it, and the points on that ballot. */
  private namedBy = new Uint32Array(64);
  private total = new Float64Array(64);
  /** The projects of the ballot at hand. */
  private named = new Uint32Array(64);

  constructor(private readonly withPoints: boolean) {}

  /**
   * Adds one voter. The first `length` elements of `projects` are project indices in any order, `points`
   * their points (null: one each; not looked at without points). A repeat adds its points up; a project
   * with 0 points is not on the ballot. Throws RangeError when the points of a project exceed 2^32 - 1.
   */
  add(projects: Uint32Array, points: Uint32Array | null, length: number): void {
    this.voters += 1;
    const size = this.gather(projects, this.withPoints ? points : null, length);
    if (size === 0) return;
    sortAscending(this.named, size);
    const hash = this.hash(size);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) {
      const ballot = this.slots[slot]! - 1;
      if (this.equals(ballot, hash, size)) {
        this.multiplicities[ballot]! += 1;
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.insert(slot, hash, size);
  }

  /** The distinct ballots so far, and all voters, those with an empty ballot included. */
  finish(): { ballots: BallotTable; voters: number } {
    const entries = this.starts[this.distinct]!;
    const ballots = {
      starts: this.starts.slice(0, this.distinct + 1),
      projects: this.projects.slice(0, entries),
      points: this.withPoints ? this.points.slice(0, entries) : null,
      multiplicities: this.multiplicities.slice(0, this.distinct),
    };
    return { ballots, voters: this.voters };
  }

  /** Puts every project with points once into `named`; returns how many there are. */
  private gather(projects: Uint32Array, points: Uint32Array | null, length: number): number {
    this.named = grown(this.named, length);
    let size = 0;
    for (let entry = 0; entry < length; entry += 1) {
      const value = points === null ? 1 : points[entry]!;
      if (value > 0 && this.count(projects[entry]!, value)) {
        this.named[size] = projects[entry]!;
        size += 1;
      }
    }
    return size;
  }

  /** Adds points to a project; returns whether it is the first time on this ballot. */
  private count(project: number, value: number): boolean {
    if (project >= this.namedBy.length) {
      this.namedBy = grown(this.namedBy, project + 1);
      this.total = grown(this.total, this.namedBy.length);
    }
    const first = this.namedBy[project] !== this.voters;
    const sum = first ? value : this.total[project]! + value;
    if (this.withPoints && sum > MOST_POINTS) throw new RangeError(`More than ${MOST_POINTS} points`);
    this.namedBy[project] = this.voters;
    this.total[project] = sum;
    return first;
  }

  private hash(size: number): number {
    let hash = size;
    for (let entry = 0; entry < size; entry += 1) {
      const project = this.named[entry]!;
      hash = Math.imul(hash ^ project, HASH_FACTOR);
      if (this.withPoints) hash = Math.imul(hash ^ this.total[project]!, HASH_FACTOR);
    }
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  private equals(ballot: number, hash: number, size: number): boolean {
    const start = this.starts[ballot]!;
    if (this.hashes[ballot] !== hash || this.starts[ballot + 1]! - start !== size) return false;
    for (let entry = 0; entry < size; entry += 1) {
      const project = this.named[entry]!;
      if (this.projects[start + entry] !== project) return false;
      if (this.withPoints && this.points[start + entry] !== this.total[project]) return false;
    }
    return true;
  }

  private insert(slot: number, hash: number, size: number): void {
    const ballot = this.distinct;
    const start = this.starts[ballot]!;
    this.distinct += 1;
    this.starts = grown(this.starts, ballot + 2);
    this.multiplicities = grown(this.multiplicities, ballot + 1);
    this.hashes = grown(this.hashes, ballot + 1);
    this.projects = grown(this.projects, start + size);
    if (this.withPoints) this.points = grown(this.points, start + size);
    for (let entry = 0; entry < size; entry += 1) {
      const project = this.named[entry]!;
      this.projects[start + entry] = project;
      if (this.withPoints) this.points[start + entry] = this.total[project]!;
    }
    this.starts[ballot + 1] = start + size;
    this.multiplicities[ballot] = 1;
    this.hashes[ballot] = hash;
    this.slots[slot] = this.distinct;
    if (2 * this.distinct > this.slots.length) this.widen();
  }

  /** Doubles the slots and puts every ballot in its place again. */
  private widen(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let ballot = 0; ballot < this.distinct; ballot += 1) {
      let slot = this.hashes[ballot]! & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = ballot + 1;
    }
  }
}

/** Sorts the first `size` elements, which are all different. */
function sortAscending(values: Uint32Array, size: number): void {
  if (size > SHORT) {
    values.subarray(0, size).sort();
    return;
  }
  for (let end = 1; end < size; end += 1) {
    const value = values[end]!;
    let at = end;
    while (at > 0 && values[at - 1]! > value) {
      values[at] = values[at - 1]!;
      at -= 1;
    }
    values[at] = value;
  }
}
