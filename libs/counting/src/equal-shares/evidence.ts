// What a run found out about prices, so that a run with a little more money need not look again.
//
// Let `rich` points at a payment x face `poor` money: Σ min(purse, x × points) ≤ poor + x × rich for every
// payment, so a project of that cost costs at least (cost − poor) / rich per point. With the same purchases,
// purses that began δ higher are nowhere lower, and all of them together n × δ higher. So the poor have at
// most n × δ more, and the bound falls by at most n × δ / rich; with nobody rich it says that the cost is out
// of reach.

/** One project looked at in one round. */
export interface Finding {
  readonly round: number;
  readonly project: number;
  /** Cost minus the money of the poor, plus what all voters began with together; minor units. */
  readonly top: number;
  readonly rich: number;
}

/** In order of rounds. */
export class Evidence {
  readonly findings: Finding[] = [];

  /** `all`: what all voters began with together, in minor units; `missing`: cost minus the poor's money. */
  add(round: number, project: number, all: number, missing: number, rich: number): void {
    // The last term covers the rounding of the sum itself.
    const top = missing + all - all * 2 ** -47;
    this.findings.push({ round, project, top, rich });
  }
}

/** The payment that a finding proves when all voters began with `all`; Infinity when out of reach. */
export function provenPayment({ top, rich }: Finding, all: number): number {
  const missing = top - all;
  if (rich > 0) return missing / rich;
  return missing > 0 ? Infinity : 0;
}
