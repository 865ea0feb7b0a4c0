// The way from a node to the root, which the two verification algorithms of RFC 9162 share.

/** On which side of the node, or of what it has become on the way up, a hash of the proof belongs. */
export type Side = 'left' | 'right';

/**
 * One side for every hash that a proof must have, from the node at `place` to the root; `last` is the place of
 * the rightmost node on the same level (fn and sn of RFC 9162 §2.1.3.2 and §2.1.4.2).
 */
export function siblingSides(place: number, last: number): Side[] {
  const sides: Side[] = [];
  let [at, edge] = [place, last];
  while (edge > 0) {
    const side = at % 2 === 1 || at === edge ? 'left' : 'right';
    sides.push(side);
    // A left node on the right edge has no sibling: it goes up unchanged until it has one.
    while (side === 'left' && at % 2 === 0) [at, edge] = [at / 2, Math.floor(edge / 2)];
    [at, edge] = [Math.floor(at / 2), Math.floor(edge / 2)];
  }
  return sides;
}
