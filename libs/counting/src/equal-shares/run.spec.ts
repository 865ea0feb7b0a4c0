// Corners of a run: money that is exactly enough, shares that are all but equal, and what a project alone changes.
import { countElection, walkOf } from '../count.js';
import { type Election } from '../election.js';
import { fraction } from '../fraction.js';
import { type EqualSharesRule } from '../rules.js';
import { type CastBallot, buildElection } from '../twins/build-election.js';
import { effectiveSupport } from './effective-support.js';
import { Evidence, provenPayment } from './evidence.js';
import { Runner } from './run.js';
import { settingOf } from './setting.js';

const approves = (...projects: number[]): CastBallot => ({
  entries: projects.map((project) => [project, 1] as const),
  times: 1,
});

function election(costs: readonly number[], budget: number, cast: readonly CastBallot[]): Election {
  const projects = costs.map((cost, at) => ({ id: 'abcdefgh'[at]!, cost }));
  return buildElection({ projects, budget, minorUnits: 1, ballotType: 'approval' }, cast);
}

const rule: EqualSharesRule = {
  kind: 'equal_shares',
  utility: 'cost',
  add1: null,
  completion: 'none',
  fundUnsupported: false,
  compareWithGreedy: false,
};

const winners = (of: Election, changes: Partial<EqualSharesRule> = {}): string =>
  [true, false]
    .map((floatFilter) =>
      countElection(of, { ...rule, ...changes }, { tieKeys: ['cost'], floatFilter })
        .winners.map((project) => of.projects[project]!.id)
        .join(''),
    )
    .join('=');

describe('a run of Equal Shares', () => {
  it('buys what costs exactly what is left, also when one supporter has nothing any more', () => {
    // b: 7 each. a: 3 + 5, which empties the first voter. c: the last one pays all 10.
    const cast = [approves(0, 1, 2), approves(0), approves(1), approves(1), approves(2)];
    expect(winners(election([8, 21, 10], 50, cast))).toBe('bac=bac');
    expect(winners(election([8, 21, 11], 50, cast))).toBe('ba=ba');
  });

  it.each([6, 7, 11, 49, 98, 103, 107])('buys what all %i voters want for the whole budget', (voters) => {
    const cast = Array.from({ length: voters }, () => approves(0));
    expect(winners(election([1000, 10], 1000, cast))).toBe('a=a');
    expect(winners(election([1001, 10], 1000, cast))).toBe('=');
  });

  it('tells shares apart that differ by less than a double can', () => {
    // Two groups of voters, each with a plan: 9007199254740881 / 3 against 9007199254740880 / 3.
    const cast = [...Array(3).fill(approves(0)), ...Array(3).fill(approves(1))] as CastBallot[];
    const near = election([9_007_199_254_740_881, 9_007_199_254_740_880], 9_007_199_254_740_990, cast);
    expect(winners({ ...near, voters: 3 }, { utility: 'plain' })).toBe('ba=ba');
  });

  it('does not look at a project that is left out', () => {
    const of = election([8, 21, 10], 50, [
      approves(0, 1, 2),
      approves(0),
      approves(1),
      approves(1),
      approves(2),
    ]);
    const runner = new Runner(settingOf(walkOf(of, { tieKeys: [] }), 'cost'));
    const bought: number[] = [];
    const run = runner.run(fraction(10n, 1n), {
      without: 1,
      onPurchase: ({ project }) => bought.push(project),
    });
    expect(run!.winners).toEqual([0, 2]);
    expect(bought).toEqual([0, 2]);
    expect(run!.cost).toBe(18);
    // A project that nobody can pay, or that does not exist, may be left out too.
    expect(runner.run(fraction(1n, 1n), { without: 1 })!.winners).toEqual([]);
    expect(runner.run(fraction(10n, 1n))!.winners).toEqual([1, 0, 2]);
  });
});

describe('evidence', () => {
  it('falls by what the poor may have more', () => {
    const evidence = new Evidence();
    evidence.add(2, 7, 100, 30, 5);
    const [finding] = evidence.findings;
    expect(finding).toMatchObject({ round: 2, project: 7, rich: 5 });
    expect(provenPayment(finding!, 100)).toBeCloseTo(6, 10);
    expect(provenPayment(finding!, 100)).toBeLessThanOrEqual(6);
    expect(provenPayment(finding!, 120)).toBeCloseTo(2, 10);
    expect(provenPayment(finding!, 140)).toBeLessThan(0);
  });

  it('proves that a project is out of reach while the missing money is more than all may have more', () => {
    const finding = { round: 0, project: 0, top: 130, rich: 0 };
    expect(provenPayment(finding, 129)).toBe(Infinity);
    expect(provenPayment(finding, 130)).toBe(0);
    expect(provenPayment(finding, 131)).toBe(0);
  });
});

describe('effective support', () => {
  const support = (
    of: Election,
    endowment: bigint,
    utility: 'cost' | 'plain' = 'cost',
  ): readonly number[] => {
    const setting = settingOf(walkOf(of, { tieKeys: [] }), utility);
    const { winners: bought } = new Runner(setting).run(fraction(endowment, 1n))!;
    return effectiveSupport(setting, fraction(endowment, 1n), bought);
  };

  it('is rounded down to whole percentages, exactly', () => {
    // Nobody supports d; a and b: 2 × 10 of 20 and 10 of 30; c: exactly 29 % of 100.
    const cast = [approves(0), approves(0), approves(1), approves(2), approves(2)];
    expect(support(election([20, 30, 100, 5], 50, cast), 10n)).toEqual([100, 33, 20, 0]);
    const hundred = Array.from({ length: 100 }, (_, voter) => approves(voter < 29 ? 0 : 1));
    expect(support(election([100, 1000], 100, hundred), 1n)).toEqual([29, 7]);
    expect(support(election([103, 1000], 100, hundred), 1n)).toEqual([28, 7]);
  });

  it('is what supporters would pay after each purchase of the others, at its rate', () => {
    // Without b, a takes 4 of its two; all that b could have is 6 + 10 + 10. Without a, b takes 7: 3 + 10 are left.
    const cast = [approves(0, 1), approves(0), approves(1), approves(1)];
    expect(support(election([8, 21], 40, cast), 10n)).toEqual([162, 123]);
    expect(support(election([8, 21], 40, cast), 10n, 'plain')).toEqual([162, 123]);
  });
});

describe('the exact price of a project', () => {
  // After b: 3 left for the first, third and fourth voter, 10 for the others.
  const of = election([8, 21, 12], 50, [
    approves(0, 1, 2),
    approves(0),
    approves(1, 2),
    approves(1),
    approves(2),
  ]);
  const setting = settingOf(walkOf(of, { tieKeys: [] }), 'cost');

  it('is found from any payment that it surely reaches', () => {
    const runner = new Runner(setting);
    const prices: unknown[] = [];
    runner.run(fraction(10n, 1n), {
      onPurchase: ({ project }) => {
        if (project !== 1) return;
        // c: 3 + 3 + 6.
        for (const atLeast of [0, 3, 4, 5.9, 6]) prices.push(runner.history.payment(2, atLeast));
      },
    });
    expect(prices).toEqual(Array(5).fill(fraction(6n, 1n)));
  });

  it('is the same with points', () => {
    const points = buildElection(
      {
        projects: [
          { id: 'a', cost: 20 },
          { id: 'b', cost: 18 },
        ],
        budget: 30,
        minorUnits: 1,
        ballotType: 'cumulative',
      },
      [
        {
          entries: [
            [0, 5],
            [1, 1],
          ],
          times: 1,
        },
        {
          entries: [
            [0, 5],
            [1, 4],
          ],
          times: 1,
        },
        { entries: [[1, 2]], times: 1 },
      ],
    );
    const runner = new Runner(settingOf(walkOf(points, { tieKeys: [] }), 'plain'));
    // a: 2 a point, 10 each. b: the second voter's last 5, and 13 for the 3 points of the others.
    const run = runner.run(fraction(15n, 1n));
    expect(run!.winners).toEqual([0, 1]);
    expect(runner.allPayments()).toEqual([fraction(2n, 1n), fraction(13n, 3n)]);
  });
});

describe('the epsilon completion', () => {
  it('lets the supporters of a project that waited pay it alone', () => {
    // d needs c, which nobody supports; the supporters of d kept all their money.
    const of = election([10, 10, 5, 8], 40, [approves(0), approves(1), approves(3), approves(3)]);
    const count = (floatFilter: boolean): readonly number[] =>
      countElection(
        of,
        { ...rule, completion: 'epsilon' },
        { tieKeys: ['id'], constraints: { requires: [{ project: 3, needs: 2 }] }, floatFilter },
      ).winners;
    expect(count(true)).toEqual([0, 1, 2, 3]);
    expect(count(false)).toEqual([0, 1, 2, 3]);
  });
});
