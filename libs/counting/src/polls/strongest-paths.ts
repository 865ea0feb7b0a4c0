// How strongly one option beats another, if need be by way of others (Schulze 2011, winning votes).
import { indicesOf } from './poll.js';

/** `matrix[a][b]`: of a towards b; 0 on the diagonal. */
export type Matrix = readonly (readonly number[])[];

/** Keeps only the victories: the ballots that put a above b if they are more than those that put b above a. */
const victories = (pairwise: Matrix): number[][] =>
  pairwise.map((row, a) => row.map((ballots, b) => (ballots > pairwise[b]![a]! ? ballots : 0)));

/** A path is as strong as its weakest victory; this is the strength of the strongest one, 0 if there is none. */
export function pathStrengths(pairwise: Matrix): Matrix {
  const strengths = victories(pairwise);
  const options = indicesOf(pairwise.length);
  for (const via of options)
    for (const from of options)
      for (const to of options) {
        if (from === to) continue;
        const detour = Math.min(strengths[from]![via]!, strengths[via]![to]!);
        strengths[from]![to] = Math.max(strengths[from]![to]!, detour);
      }
  return strengths;
}

/**
 * Options from `from` to `to`, both included, each of which beats the next at least as strongly as the strongest
 * path does; the shortest such path, and of those the first by index. Empty when there is none.
 */
export function strongestPath(pairwise: Matrix, from: number, to: number): readonly number[] {
  const strength = pathStrengths(pairwise)[from]![to]!;
  const links = victories(pairwise);
  const paths = [[from]];
  const reached = new Set([from]);
  for (const path of paths) {
    const last = path[path.length - 1]!;
    if (last === to) return path;
    for (const [next, victory] of links[last]!.entries()) {
      if (victory === 0 || victory < strength || reached.has(next)) continue;
      reached.add(next);
      paths.push([...path, next]);
    }
  }
  return [];
}
