// The twins on elections small enough to count by hand.
import fc from 'fast-check';
import { ballotCount } from '../election.js';
import { writeFraction, type Fraction } from '../fraction.js';
import { type EqualSharesRule } from '../rules.js';
import { electionOf, questionArbitrary, rankingRuleArbitrary } from './arbitrary-election.js';
import { buildElection, type CastBallot, type Paper } from './build-election.js';
import { twinExplanation } from './explanation.twin.js';
import { twinMetrics } from './metrics.twin.js';
import { twinOutcome } from './outcome.twin.js';
import { tiesNeedingLot } from './tie-order.twin.js';
import { expandVoters, supporterCount } from './voters.twin.js';

const paperOf = (costs: readonly number[], budget: number, ids = 'abcdefgh'): Paper => ({
  projects: costs.map((cost, project) => ({ id: [...ids][project]!, cost })),
  budget,
  minorUnits: 1,
  ballotType: 'approval',
});

const approves = (projects: readonly number[], times = 1): CastBallot => ({
  entries: projects.map((project) => [project, 1] as const),
  times,
});

const RULE: EqualSharesRule = {
  kind: 'equal_shares',
  utility: 'cost',
  add1: null,
  completion: 'none',
  fundUnsupported: true,
  compareWithGreedy: false,
};

const written = (values: readonly Fraction[]): readonly string[] => values.map(writeFraction);

describe('building an election', () => {
  it('puts equal ballots together however they are listed, and only counts the empty ones', () => {
    const paper: Paper = { ...paperOf([5, 6, 7], 9), ballotType: 'score' };
    const points = (...entries: [number, number][]): CastBallot => ({ entries, times: 2 });
    const cast = [points([2, 4], [0, 1]), approves([]), points([1, 3]), points([0, 1], [2, 4])];
    const { voters, ballots } = buildElection(paper, cast);
    expect(voters).toBe(7);
    expect(ballotCount(ballots)).toBe(2);
    expect([...ballots.starts]).toEqual([0, 2, 3]);
    expect([...ballots.projects]).toEqual([0, 2, 1]);
    expect([...ballots.points!]).toEqual([1, 4, 3]);
    expect([...ballots.multiplicities]).toEqual([4, 2]);
  });

  it('keeps no points on approval ballots, and writes every voter out again', () => {
    const election = buildElection(paperOf([5, 6], 9), [approves([]), approves([1], 2), approves([0, 1])]);
    expect(election.ballots.points).toBeNull();
    expect(expandVoters(election).map((voter) => [...voter])).toEqual([
      [[1, 1]],
      [[1, 1]],
      [
        [0, 1],
        [1, 1],
      ],
      [],
    ]);
  });
});

describe('ties', () => {
  const twins = buildElection(paperOf([10, 10], 10), [approves([0, 1])]);

  it('are decided by the lot, lowest rank first', () => {
    const outcome = twinOutcome(twins, RULE, ['cost', 'votes', 'lot'], [1, 0]);
    expect(outcome.winners).toEqual([1]);
    expect(outcome.ties).toEqual([{ step: 0, projects: [1, 0], decidedBy: 'lot' }]);
    expect(tiesNeedingLot(twins, outcome.ties)).toBe(1);
  });

  it('are decided by code unit, not by code point', () => {
    const election = { ...twins, projects: paperOf([10, 10], 10, '\uFB00\u{1F333}').projects };
    expect(twinOutcome(election, RULE, ['id']).winners).toEqual([1]);
  });

  it('of greedy name all that are equally good from a place in the ranking on', () => {
    const election = buildElection(paperOf([10, 9, 8, 30], 30), [approves([0, 1, 2]), approves([3], 2)]);
    const rule = { kind: 'greedy', by: 'votes', skip: true, fundUnsupported: true } as const;
    expect(twinOutcome({ ...election, budget: 29 }, rule, ['cost'])).toEqual({
      winners: [2, 1, 0],
      totalCost: 27,
      ties: [
        { step: 1, projects: [2, 1, 0], decidedBy: 'cost' },
        { step: 2, projects: [1, 0], decidedBy: 'cost' },
      ],
    });
  });
});

describe('the ε-completion', () => {
  it('leaves what all voters together cannot pay, though the budget could', () => {
    const election = buildElection(paperOf([9, 3], 9), [approves([1]), approves([], 4)]);
    const rule: EqualSharesRule = {
      ...RULE,
      add1: { start: 'whole', untilExhaustive: 'no', increment: 9 },
      completion: 'epsilon',
    };
    const outcome = twinOutcome(election, rule, ['id']);
    expect(outcome.winners).toEqual([1]);
    expect(outcome.equalShares!.stop).toBe('all_supported_selected');
    const short = buildElection(paperOf([6, 20], 9), [approves([1]), approves([], 4)]);
    expect(twinOutcome(short, { ...rule, add1: { ...rule.add1!, increment: 30 } }, ['id']).winners).toEqual(
      [],
    );
  });

  it('takes the project that asks least of those who do not support it, and tells ties', () => {
    const election = buildElection(paperOf([12, 18, 12], 24), [
      approves([0]),
      approves([2]),
      approves([1], 2),
    ]);
    const outcome = twinOutcome(election, { ...RULE, completion: 'epsilon' }, ['id']);
    expect(outcome.winners).toEqual([0, 2]);
    expect(outcome.equalShares!.completionTies).toEqual([{ step: 0, projects: [0, 2], decidedBy: 'id' }]);
  });
});

describe('the explanation', () => {
  it('counts who paid in full, who gave the last money and who had none', () => {
    const cast = [approves([0]), approves([0, 1]), approves([1, 2]), approves([2]), approves([2])];
    const election = buildElection(paperOf([20, 10, 22], 50), cast);
    const { purchases, endowment } = twinExplanation(election, { ...RULE, utility: 'plain' }, ['id']);
    expect(writeFraction(endowment)).toBe('10');
    expect(
      purchases.map(({ project, payment, payersFull, payersPartial, payersZero }) => [
        project,
        writeFraction(payment),
        [payersFull, payersPartial, payersZero],
      ]),
    ).toEqual([
      [1, '5', [2, 0, 0]],
      [2, '17/2', [2, 1, 0]],
    ]);
    const costFirst = twinExplanation(election, RULE, ['cost', 'id']);
    expect(costFirst.purchases.map(({ project, payersZero }) => [project, payersZero])).toEqual([
      [2, 0],
      [0, 0],
    ]);
  });

  it('tells a voter without money from one who gives the last of it', () => {
    const election = buildElection(paperOf([20, 10], 30), [approves([0]), approves([0, 1]), approves([1])]);
    const { purchases } = twinExplanation(election, RULE, ['id']);
    expect(purchases.map(({ payments }) => written(payments))).toEqual([
      ['10', '10', '0'],
      ['0', '0', '10'],
    ]);
    expect(purchases[1]).toMatchObject({ project: 1, payersFull: 1, payersPartial: 0, payersZero: 1 });
  });

  it('follows the money of the losers, and what part of the cost was ever within reach', () => {
    const [bike, gym, park, play, lib] = [0, 1, 2, 3, 4];
    const election = buildElection(paperOf([700, 400, 250, 200, 100], 1100), [
      approves([bike, gym], 3),
      approves([bike, gym, park], 3),
      approves([park, play, lib], 2),
      approves([play]),
      approves([play, lib]),
      approves([bike]),
    ]);
    const { losers, effectiveSupport, effectiveSupportAfter } = twinExplanation(election, RULE, ['id']);
    const told = losers.map(({ moneyAtStart, moneyLeft, spentOn, ...rest }) => ({
      ...rest,
      money: written([moneyAtStart, moneyLeft]),
      spentOn: spentOn.map(({ project, amount }) => [project, writeFraction(amount)]),
    }));
    expect(told).toEqual([
      { project: gym, money: ['600', '0'], unaffordableAfter: 1, spentOn: [[bike, '600']] },
      {
        project: park,
        money: ['500', '100/3'],
        unaffordableAfter: 1,
        spentOn: [
          [bike, '300'],
          [play, '100'],
          [lib, '200/3'],
        ],
      },
    ]);
    expect(effectiveSupport).toEqual([100, 85, 71, 150, 150]);
    expect(effectiveSupportAfter).toEqual([100, 0, 40, 150, 150]);
  });
});

describe('the metrics', () => {
  it('are nothing when nothing is funded', () => {
    const election = buildElection(paperOf([10], 5), [approves([0])]);
    expect(twinMetrics(election, [])).toEqual({
      total_cost: 0,
      budget_used_share: 0,
      n_winners: 0,
      voters: 1,
      voters_without_winner: 1,
      exclusion_ratio: 1,
      avg_approved_winners: 0,
      avg_cost_satisfaction: 0,
      avg_points_satisfaction: 0,
      gini_cardinality: 0,
      gini_cost: 0,
      gini_share: 0,
      histogram_approved_winners: { 0: 1 },
    });
  });
});

describe('the random elections', () => {
  it('often have what the rules differ on', () => {
    const questions = fc.sample(questionArbitrary({ projects: 6, patterns: 5 }, rankingRuleArbitrary), {
      seed: 1,
      numRuns: 400,
    });
    const counted = questions.map(({ draft, rule, tieKeys, lot }) => {
      const election = electionOf(draft);
      const voters = expandVoters(election);
      const outcome = twinOutcome(election, rule, tieKeys, lot);
      return {
        tie: outcome.ties.length > 0,
        exactFit: outcome.totalCost === election.budget,
        empty: voters.some((voter) => voter.size === 0),
        unsupported: election.projects.some((_, project) => supporterCount(voters, project) === 0),
        repeated: [...election.ballots.multiplicities].some((times) => times > 1),
        points: election.ballots.points !== null,
        beyondBudget: election.projects.some(({ cost }) => cost > election.budget),
        exhaustive: outcome.equalShares?.stop === 'exhaustive',
        infeasible: outcome.equalShares?.stop === 'next_infeasible',
        allSupported: outcome.equalShares?.stop === 'all_supported_selected',
        completed: (outcome.equalShares?.completionAdded.length ?? 0) > 0,
        overturned: outcome.comparison?.keepEqualShares === false,
      };
    });
    for (const trait of Object.keys(counted[0]!) as (keyof (typeof counted)[0])[]) {
      expect([trait, counted.filter((each) => each[trait]).length > 12]).toEqual([trait, true]);
    }
  });
});
