// The explanation against the slow twin, which looks at every voter by hand.
import { walkOf } from './count.js';
import { type Explanation, explain } from './explanation.js';
import { fraction, subtract, toFraction } from './fraction.js';
import { electionOf, fixedEndowmentArbitrary, questionArbitrary } from './twins/arbitrary-election.js';
import { holds } from './twins/ask-engine.js';
import { buildElection } from './twins/build-election.js';
import { twinExplanation } from './twins/explanation.twin.js';

const size = { projects: 7, patterns: 7 };

describe('the explanation of Equal Shares', () => {
  it('tells who paid, what the losers had left and on what their supporters spent it, as the twin does', () => {
    holds(
      questionArbitrary(size, () => fixedEndowmentArbitrary),
      250,
      ({ draft, rule, tieKeys, lot }) => {
        const election = electionOf(draft);
        if (election.voters === 0) return;
        const found = explain(
          walkOf(election, { tieKeys, lot }),
          rule,
          fraction(BigInt(election.budget), BigInt(election.voters)),
        );
        const twin = twinExplanation(election, rule, tieKeys, lot);
        const costs = election.projects.map(({ cost }) => toFraction(cost));
        expect(found.purchases).toEqual(
          twin.purchases.map(({ project, payment, payersFull, payersPartial, payersZero }) => ({
            project,
            payment,
            effectiveVotes: fraction(costs[project]!.numerator * payment.denominator, payment.numerator),
            payers: { full: payersFull, partial: payersPartial, zero: payersZero },
          })),
        );
        expect(found.losers).toEqual(
          twin.losers.map((loser) => ({
            ...loser,
            missing: subtract(costs[loser.project]!, loser.moneyLeft),
          })),
        );
        expect(found.effectiveSupport).toEqual(twin.effectiveSupportAfter);
      },
    );
  });

  it('counts who has nothing left and who paid nothing', () => {
    const projects = [
      { id: 'a', cost: 40 },
      { id: 'b', cost: 30 },
    ];
    const election = buildElection({ projects, budget: 100, minorUnits: 1, ballotType: 'approval' }, [
      { entries: [[0, 1]], times: 2 },
      { entries: [[1, 1]], times: 1 },
      { entries: [], times: 2 },
    ]);
    const walk = walkOf(election, { tieKeys: [] });
    const at = (endowment: bigint): Explanation =>
      explain(walk, { utility: 'cost' }, fraction(endowment, 1n));
    expect(at(20n)).toMatchObject({
      votersWithNothingLeft: 2,
      votersWhoPaidNothing: 3,
      unspent: fraction(60n, 1n),
      effectiveSupport: [100, 66],
    });
    expect(at(30n)).toMatchObject({
      votersWithNothingLeft: 1,
      votersWhoPaidNothing: 2,
      unspent: fraction(80n, 1n),
      effectiveSupport: [150, 100],
    });
  });
});
