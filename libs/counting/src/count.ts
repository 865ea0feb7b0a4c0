// The engine's front door: an election and a rule in, an outcome out.
import { compareOutcomes } from './comparison.js';
import { type Constraints } from './constraints.js';
import { type Election } from './election.js';
import { type AnyRunner, type Search, searchAdd1 } from './equal-shares/add1.js';
import { EpsilonCompletion } from './equal-shares/epsilon.js';
import { ExactRunner } from './equal-shares/exact-run.js';
import { type Run, Runner } from './equal-shares/run.js';
import { type Setting, settingOf } from './equal-shares/setting.js';
import { fraction } from './fraction.js';
import { bestTotal } from './greedy/best-total.js';
import { type Walk, costOf, countGreedy, fundWhatFits, ranking, tiesIn } from './greedy/greedy.js';
import { type EqualSharesReport, type Outcome, type Tie, type TieKey } from './outcome.js';
import { type EqualSharesRule, type Rule } from './rules.js';
import { supportOf } from './support.js';
import { tieOrder } from './ties.js';

export interface CountOptions {
  /** What decides between equals, first key first; the id is always the last. */
  readonly tieKeys: readonly TieKey[];
  /** Rank of each project by the lot, for the key `lot`; see `drawLot`. */
  readonly lot?: readonly number[];
  readonly constraints?: Constraints;
  /** False: count without doubles, slowly. The outcome is the same. */
  readonly floatFilter?: boolean;
  /** Called for every run of Equal Shares on the way, to show progress. */
  readonly onRun?: (run: Run) => void;
}

/** Counts an election by a rule. Without any voter nothing is funded by Equal Shares. */
export function countElection(election: Election, rule: Rule, options: CountOptions): Outcome {
  const walk = walkOf(election, options);
  if (rule.kind === 'greedy') return countGreedy(walk, rule);
  if (rule.kind === 'equal_shares') return countEqualShares(walk, rule, options);
  const { winners } = bestTotal(election, walk.support, rule.of);
  return { winners, totalCost: costOf(election, winners), ties: [] };
}

/** What every rule needs to know of an election. */
export function walkOf(election: Election, { tieKeys, lot, constraints }: CountOptions): Walk {
  const support = supportOf(election);
  const order = tieOrder(election, tieKeys, { scores: support.scores, lot });
  return { election, support, order, constraints: constraints ?? null };
}

function countEqualShares(walk: Walk, rule: EqualSharesRule, options: CountOptions): Outcome {
  const { election } = walk;
  if (election.voters === 0) return { winners: [], totalCost: 0, ties: [] };
  const setting = settingOf(walk, rule.utility);
  const runner = options.floatFilter === false ? new ExactRunner(setting) : new Runner(setting);
  const { run, start, stop } = search(setting, runner, rule, options.onRun);
  const final = runner.run(run.endowment, { countTies: true })!;
  const payments = runner.allPayments();
  const purchases = final.winners.map((project, round) => ({ project, payment: payments[round]! }));
  const completion = complete(walk, rule, final, runner);
  const report: EqualSharesReport = {
    endowmentStart: start,
    endowmentFinal: final.endowment,
    stop,
    purchases,
    completionAdded: completion.added,
    completionTies: completion.ties,
  };
  const winners = [...final.winners, ...completion.added];
  const outcome = { winners, totalCost: costOf(election, winners), ties: final.ties, equalShares: report };
  return rule.compareWithGreedy ? compared(walk, outcome, rule) : outcome;
}

function search(
  setting: Setting,
  runner: AnyRunner,
  { add1 }: EqualSharesRule,
  onRun: CountOptions['onRun'],
): Search {
  if (add1) return searchAdd1(setting, runner, add1, onRun);
  const { budget, voters } = setting.election;
  const start = fraction(BigInt(budget), BigInt(voters));
  return { run: runner.run(start)!, start, stop: 'none', steps: 0, runs: 1 };
}

interface Completion {
  readonly added: readonly number[];
  readonly ties: readonly Tie[];
}

function complete(
  walk: Walk,
  rule: EqualSharesRule,
  { winners, endowment }: Run,
  runner: AnyRunner,
): Completion {
  if (rule.completion === 'none') return { added: [], ties: [] };
  if (rule.completion === 'epsilon') {
    const setting = settingOf(walk, rule.utility);
    const completion = new EpsilonCompletion(setting, runner.money(), endowment, winners);
    completion.run();
    return completion;
  }
  const by = rule.utility === 'cost' ? 'votes' : 'votes_per_cost';
  const ranked = ranking(walk, by).filter((project) => !winners.includes(project));
  const added = fundWhatFits(walk, ranked, { skip: true, fundUnsupported: rule.fundUnsupported }, winners);
  return { added, ties: tiesIn(walk, ranked, by) };
}

/** The comparison step: greedy's outcome instead, when strictly more voters prefer it. */
function compared(walk: Walk, outcome: Outcome, { fundUnsupported }: EqualSharesRule): Outcome {
  const greedy = countGreedy(walk, { kind: 'greedy', by: 'votes', skip: true, fundUnsupported });
  const comparison = compareOutcomes(walk.election, outcome.winners, greedy.winners);
  if (comparison.keepEqualShares) return { ...outcome, comparison };
  return { ...outcome, winners: greedy.winners, totalCost: greedy.totalCost, comparison };
}
