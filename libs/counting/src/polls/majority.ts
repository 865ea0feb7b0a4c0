// For or against one proposal. Blank ballots are counted, but decide nothing.
import { type Fraction } from '../fraction.js';
import { fewestFor, share } from './share.js';

export interface YesNoVotes {
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}

/** `simple`: more yes than no. `qualified`: yes is at least this share (above 0) of yes and no together. */
export type Majority = { readonly kind: 'simple' } | { readonly kind: 'qualified'; readonly share: Fraction };

export interface MajorityOutcome {
  readonly cast: number;
  /** Yes and no together: what the majority is taken of. */
  readonly valid: number;
  readonly yesShare: Fraction;
  /** The fewest yes votes that would have been enough among the valid ones; at least 1. */
  readonly needed: number;
  /** `tied`: a simple majority with as many for as against. Then too the proposal is not adopted. */
  readonly result: 'adopted' | 'rejected' | 'tied';
}

export function decideByMajority({ yes, no, blank }: YesNoVotes, majority: Majority): MajorityOutcome {
  const valid = yes + no;
  const isSimple = majority.kind === 'simple';
  const needed = isSimple ? Math.floor(valid / 2) + 1 : Math.max(1, fewestFor(majority.share, valid));
  const shortfall = isSimple && yes === no ? 'tied' : 'rejected';
  return {
    cast: valid + blank,
    valid,
    yesShare: share(yes, valid),
    needed,
    result: yes >= needed ? 'adopted' : shortfall,
  };
}
