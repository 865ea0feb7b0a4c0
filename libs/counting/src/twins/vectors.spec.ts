// The twins against the hand-checkable elections and their expected outcomes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Election } from '../election.js';
import { fraction, toNumber, writeFraction } from '../fraction.js';
import { type Outcome, type TieKey } from '../outcome.js';
import { type BestTotalRule, type EqualSharesRule, type Rule } from '../rules.js';
import { totalOf } from './best-total.twin.js';
import { twinExplanation } from './explanation.twin.js';
import { twinMetrics } from './metrics.twin.js';
import { twinOutcome } from './outcome.twin.js';
import { prepareCount, tiesNeedingLot } from './tie-order.twin.js';
import { inMinorUnits, MINOR_UNITS, readElection } from './vector-elections.js';
import { RULES, TIE_KEYS } from './vector-rules.js';

const VECTORS = join(__dirname, '../pabulib/vectors');

interface Expected {
  readonly instance: string;
  readonly rule: string;
  readonly winners: readonly string[];
  readonly total_cost: number;
  readonly budget: number;
  readonly ties_met: number;
  readonly ties_needing_lot: number;
  readonly endowment_start?: string;
  readonly endowment_final?: string;
  readonly stop?: string;
  readonly completion_added?: readonly string[];
  readonly mes_rounds?: readonly {
    readonly project: string;
    readonly effective_votes: number;
    readonly max_payment_per_utility: number;
  }[];
  readonly money_left_behind_losers?: Readonly<Record<string, number>>;
  readonly comparison?: Readonly<Record<string, number | boolean>>;
  readonly objective?: number;
  readonly metrics: Readonly<Record<string, unknown>>;
}

interface Case {
  readonly election: Election;
  readonly rule: Rule;
  readonly tieKeys: readonly TieKey[];
  readonly expected: Expected;
}

function casesOf(file: string): Case[] {
  const election = readElection(readFileSync(join(VECTORS, file), 'utf8'));
  const lines = readFileSync(join(VECTORS, file.replace('.pb', '.expected.jsonl')), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const expected = JSON.parse(line) as Expected;
    const [base, ties] = expected.rule.split('.');
    return { election, rule: RULES[base!]!, tieKeys: TIE_KEYS[ties ?? 'rec']!, expected };
  });
}

/** JSON numbers have a dozen digits: the numbers of `value` within 1e-9 of those of `expected`, all else equal. */
function expectClose(value: unknown, expected: unknown): void {
  if (typeof expected === 'number') {
    expect(Math.abs((value as number) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
  } else if (typeof expected === 'object') {
    const [got, wanted] = [value as Record<string, unknown>, expected as Record<string, unknown>];
    expect(Object.keys(got).sort()).toEqual(Object.keys(wanted).sort());
    for (const key of Object.keys(wanted)) expectClose(got[key], wanted[key]);
  } else {
    expect(value).toEqual(expected);
  }
}

const namesOf = (election: Election, projects: readonly number[]): readonly string[] =>
  projects.map((project) => election.projects[project]!.id);

const inUnits = (minor: { numerator: bigint; denominator: bigint }): string =>
  writeFraction(fraction(minor.numerator, minor.denominator * BigInt(MINOR_UNITS)));

function expectOutcome({ election, expected }: Case, outcome: Outcome): void {
  expect(namesOf(election, outcome.winners)).toEqual(expected.winners);
  expect(outcome.totalCost).toBe(inMinorUnits(expected.total_cost));
  expect(outcome.ties).toHaveLength(expected.ties_met);
  expectClose(twinMetrics(election, outcome.winners), expected.metrics);
}

function expectEqualShares({ election, expected }: Case, outcome: Outcome): void {
  const report = outcome.equalShares!;
  expect(tiesNeedingLot(election, outcome.ties)).toBe(expected.ties_needing_lot);
  expect(inUnits(report.endowmentStart)).toBe(expected.endowment_start);
  expect(inUnits(report.endowmentFinal)).toBe(expected.endowment_final);
  expect(report.stop).toBe(expected.stop);
  expect(namesOf(election, report.completionAdded)).toEqual(expected.completion_added ?? []);
  const rounds = report.purchases.map(({ project, payment }) => {
    const { id, cost } = election.projects[project]!;
    const most = toNumber(payment);
    return { project: id, effective_votes: cost / most, max_payment_per_utility: most / MINOR_UNITS };
  });
  expectClose(rounds, expected.mes_rounds);
}

function expectExplanation({ election, rule, tieKeys, expected }: Case): void {
  const { purchases, losers, effectiveSupport } = twinExplanation(election, rule as EqualSharesRule, tieKeys);
  const left = losers.map(({ project, moneyLeft }) => [
    election.projects[project]!.id,
    toNumber(moneyLeft) / MINOR_UNITS,
  ]);
  expectClose(Object.fromEntries(left), expected.money_left_behind_losers);
  expect(losers.every(({ project }) => effectiveSupport[project]! <= 100)).toBe(true);
  expect(purchases.every(({ project }) => effectiveSupport[project]! >= 100)).toBe(true);
}

function expectComparison({ expected }: Case, { comparison }: Outcome): void {
  expect(comparison && Object.values(comparison)).toEqual(
    expected.comparison && [
      expected.comparison['prefer_mes'],
      expected.comparison['prefer_greedy'],
      expected.comparison['only_mes_nonempty'],
      expected.comparison['only_greedy_nonempty'],
      expected.comparison['keep_mes'],
    ],
  );
}

describe('the twins', () => {
  const files = readdirSync(VECTORS).filter((file) => file.endsWith('.pb'));

  it('have all sixteen elections before them', () => {
    expect(files).toHaveLength(16);
    expect(files.every((file) => existsSync(join(VECTORS, file.replace('.pb', '.expected.jsonl'))))).toBe(
      true,
    );
  });

  describe.each(files)('reproduce %s', (file) => {
    it.each(casesOf(file).map((each) => [each.expected.rule, each] as const))('by %s', (_, each) => {
      const { election, rule, tieKeys, expected } = each;
      if (rule.kind === 'best_total') {
        const { winners, totalCost, ties } = twinOutcome(election, rule, tieKeys);
        const units = rule.of === 'cost' ? MINOR_UNITS : 1;
        const objective = (of: BestTotalRule['of']): bigint =>
          totalOf(prepareCount(election, []), of, winners);
        expect(Number(objective(rule.of)) / units).toBe(expected.objective);
        expect(totalCost).toBeLessThanOrEqual(election.budget);
        expect(ties).toEqual([]);
        return;
      }
      const outcome = twinOutcome(election, rule, tieKeys);
      expectOutcome(each, outcome);
      expectComparison(each, outcome);
      if (rule.kind === 'equal_shares') {
        expectEqualShares(each, outcome);
        expectExplanation(each);
      }
    });
  });
});
