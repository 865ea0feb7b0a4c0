// Real elections and the hand-checkable ones, read from file and recounted as outsiders do, against the
// expected outcomes of an independent exact program.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Election } from './election.js';
import { explain } from './explanation.js';
import { walkOf } from './count.js';
import { fraction } from './fraction.js';
import { PabulibReader } from './pabulib/reader.js';
import { type Recount, type TracedRound, recount, tracedExplanation } from './recount.js';
import { ruleNames } from './rule-names.js';

type Line = Record<string, unknown> & { instance: string; rule: string };

const folders = ['pabulib/vectors', 'elections'].map((name) => join(__dirname, name));

const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pb'))
    .map((name) => ({ name, path: join(folder, name) })),
);

function read(path: string): Election {
  const reader = new PabulibReader();
  reader.push(readFileSync(path));
  return reader.end().election!;
}

const linesOf = (path: string): Line[] =>
  readFileSync(path.replace('.pb', '.expected.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** The expected files round to a dozen digits. */
function expectClose(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    const distance = Math.abs((found as number) - expected);
    expect([path, distance <= 1e-9 * Math.max(1, Math.abs(expected))]).toEqual([path, true]);
  } else if (expected === null || typeof expected !== 'object') {
    expect([path, found]).toEqual([path, expected]);
  } else {
    expect([path, Object.keys(found as object).sort()]).toEqual([path, Object.keys(expected).sort()]);
    for (const [key, value] of Object.entries(expected)) {
      expectClose((found as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  }
}

const told = [
  'instance',
  'rule',
  'winners',
  'total_cost',
  'budget',
  'endowment_start',
  'endowment_final',
  'stop',
  'ties_met',
  'ties_needing_lot',
] as const;

function expectOutcome(found: Recount, expected: Line): void {
  if (expected['objective'] !== undefined) {
    expectClose(found.objective, expected['objective'], 'objective');
    return;
  }
  for (const field of told) expectClose(found[field], expected[field] ?? null, field);
  expectClose(found.metrics, expected['metrics'], 'metrics');
}

const isOutcome = ({ rule }: Line): boolean => !rule.startsWith('explain.') && rule !== 'effective_support';

describe.each(files)('$name', ({ path, name }) => {
  const election = read(path);
  const lines = linesOf(path);

  it.each(lines.filter(isOutcome).map((line) => [line.rule, line] as const))('%s', (rule, expected) => {
    expectOutcome(recount(name, election, rule, { metrics: true })!, expected);
  });

  it('gives the same without the float filter', () => {
    for (const { rule } of lines.filter(isOutcome)) {
      if (name.startsWith('Netherlands') && rule.includes('add1')) continue; // 844 slow runs each
      expect(recount(name, election, rule, { floatFilter: false })).toEqual(recount(name, election, rule));
    }
  });
});

const explained = files.flatMap(({ path, name }) =>
  linesOf(path)
    .filter((line) => !isOutcome(line))
    .map((line) => [name, line.rule, path, line] as const),
);

it.each(explained)('%s %s', (_, rule, path, expected) => {
  const election = read(path);
  const isSupport = rule === 'effective_support';
  const walk = walkOf(election, { tieKeys: isSupport ? [] : ['cost', 'votes'] });
  const [numerator, denominator = '1'] = String(expected['endowment_final'] ?? expected['endowment']).split(
    '/',
  );
  const endowment = fraction(BigInt(numerator!) * BigInt(election.minorUnits), BigInt(denominator));
  const utility = rule.includes('mes_card') ? 'plain' : 'cost';
  const found = tracedExplanation(walk, explain(walk, { utility }, endowment)) as Record<string, unknown>;
  const { instance: _i, rule: _r, definition: _d, endowment: _e, winners: _w, ...facts } = expected;
  const { endowment_final: _f, ...wanted } = facts;
  const losers = found['losers'] as Record<string, Record<string, unknown>>;
  for (const loser of Object.values(losers)) delete loser['money_missing'];
  for (const [key, value] of Object.entries(wanted)) expectClose(found[key], value, key);
});

describe('a recount', () => {
  const assen = read(join(folders[1]!, 'Netherlands_Assen_2024.pb'));
  const ask = (rule: string, options = {}): Recount => recount('Assen', assen, rule, options)!;

  it('knows no other rules than those of the table', () => {
    expect(recount('Assen', assen, 'mes_cost_add2.rec')).toBeNull();
    expect(recount('Assen', assen, 'mes_cost')).toBeNull();
    expect(recount('Assen', assen, 'mes_card.borda0.lex')).toBeNull();
    for (const rule of ruleNames(assen)) expect(recount('Assen', assen, rule)?.rule).toBe(rule);
  });

  it('keeps metrics and trace only when asked', () => {
    expect(Object.keys(ask('mes_cost.rec'))).toEqual([...told]);
    expect(Object.keys(ask('maxutil_cost'))).toEqual([...told, 'objective']);
    expect(Object.keys(ask('mes_cost.rec', { metrics: true, trace: true }))).toEqual([
      ...told,
      'metrics',
      'trace',
    ]);
  });

  it('tells every turn of greedy', () => {
    const { trace } = ask('greedy_noskip_votes.rec', { trace: true });
    expect(trace!.steps!.slice(0, 7)).toEqual([
      { project: '3', cost: 7200, votes: 43, money_left: 100000, fate: 'funded' },
      { project: '9', cost: 21000, votes: 42, money_left: 92800, fate: 'funded' },
      { project: '8', cost: 40000, votes: 25, money_left: 71800, fate: 'funded' },
      { project: '2', cost: 10000, votes: 24, money_left: 31800, fate: 'funded' },
      { project: '11', cost: 15000, votes: 24, money_left: 21800, fate: 'funded' },
      { project: '1', cost: 40000, votes: 23, money_left: 6800, fate: 'too_expensive' },
      { project: '13', cost: 1000, votes: 21, money_left: 6800, fate: 'after_the_end' },
    ]);
    expect(trace!.ties).toEqual([
      { step: 3, projects: ['2', '11'], decided_by: 'cost' },
      { step: 10, projects: ['6', '7'], decided_by: 'cost' },
    ]);
  });

  it('tells the rounds of Equal Shares, what was added, and how voters compare it with greedy', () => {
    const { trace } = ask('mes_cost_add1u_int_cmp.rec', { trace: true });
    expect(trace!.rounds!.map(({ project }: TracedRound) => project)).toEqual([
      ...['3', '9', '2', '11', '13', '14', '5', '6', '12'],
    ]);
    expect(trace!.completion_added).toEqual(['7']);
    expect(trace!.completion_ties).toEqual([]);
    expect(trace!.comparison).toEqual({
      prefer_mes: 26,
      prefer_greedy: 18,
      only_mes_nonempty: 0,
      only_greedy_nonempty: 4,
      keep_mes: true,
    });
    expect(trace!.losers!['8']!.money_missing).toBeCloseTo(40000 - 35072.7890548, 6);
    expect(ask('mes_cost.rec', { trace: true }).trace!.comparison).toBeUndefined();
    expect(ask('maxutil_card', { trace: true }).trace).toEqual({ ties: [] });
  });

  it('lets the lot decide where cost and votes do not, but not in the order by id', () => {
    const tied = read(join(folders[0]!, 'T05_tie_needs_lot.pb'));
    const winners = (rule: string, lot?: number[]): readonly string[] =>
      recount('T05', tied, rule, { lot })!.winners;
    expect(winners('mes_cost_util.rec', [0, 1])).toEqual(['b']);
    expect(winners('mes_cost_util.rec', [1, 0])).toEqual(['a']);
    expect(winners('mes_cost_util.rec')).toEqual(['a']);
    expect(winners('mes_cost_add1u.lex', [0, 1])).toEqual(['a']);
    const { trace: completed } = recount('T05', tied, 'mes_cost_util.rec', { lot: [1, 0], trace: true })!;
    expect(completed).toMatchObject({
      ties: [],
      completion_ties: [{ step: 0, projects: ['a', 'b'], decided_by: 'lot' }],
    });
    const { trace } = recount('T05', tied, 'greedy_votes.rec', { lot: [0, 1], trace: true })!;
    expect(trace!.ties).toEqual([{ step: 0, projects: ['b', 'a'], decided_by: 'lot' }]);
  });

  it('passes on every run on the way, for a progress bar', () => {
    const costs: number[] = [];
    ask('mes_cost_add1_int.rec', { onRun: ({ cost }: { cost: number }) => costs.push(cost) });
    expect(costs[0]).toBe(60700);
    expect(costs.at(-1)).toBe(76700);
  });

  it('of an election without voters funds nothing by Equal Shares', () => {
    const empty = { ...assen, voters: 0, ballots: { ...assen.ballots, multiplicities: new Uint32Array() } };
    const none = {
      ...empty,
      ballots: { ...empty.ballots, starts: new Uint32Array(1), projects: new Uint32Array() },
    };
    expect(recount('x', none, 'mes_cost_add1.rec', { trace: true })).toMatchObject({
      winners: [],
      total_cost: 0,
      endowment_final: null,
      stop: null,
      trace: { ties: [] },
    });
  });
});
