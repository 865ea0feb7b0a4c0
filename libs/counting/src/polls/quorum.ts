// Whether enough people took part for a result to count.
import { type Fraction } from '../fraction.js';
import { fewestFor } from './share.js';

/** A number of ballots, or a share of the people entitled to vote; reached when the turnout is at least that. */
export type Quorum =
  | { readonly kind: 'ballots'; readonly ballots: number }
  | { readonly kind: 'share'; readonly share: Fraction };

export interface QuorumRefusal {
  readonly code: 'turnout-below-quorum';
  /** In ballots, all three; `missing` is what `actual` falls short of `limit`. */
  readonly limit: number;
  readonly actual: number;
  readonly missing: number;
}

/** Why the quorum is not reached, or null. `turnout`: ballots cast, blank ones included; `electorate`: people. */
export function whyNotQuorum(turnout: number, electorate: number, quorum: Quorum): QuorumRefusal | null {
  const limit = quorum.kind === 'ballots' ? quorum.ballots : fewestFor(quorum.share, electorate);
  if (turnout >= limit) return null;
  return { code: 'turnout-below-quorum', limit, actual: turnout, missing: limit - turnout };
}
