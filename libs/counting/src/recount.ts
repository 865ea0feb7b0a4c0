// A count as outsiders read it: project ids, currency units, and the names of the published expected outcomes.
// The recount command and the page for recounting both print this.
import { type Explanation, explain } from './explanation.js';
import { type CountOptions, countElection, walkOf } from './count.js';
import { type Election } from './election.js';
import { type Fraction, fraction, toNumber, writeFraction } from './fraction.js';
import { greedySteps } from './greedy/steps.js';
import { bestTotal } from './greedy/best-total.js';
import { type GreedyStep, type Walk } from './greedy/greedy.js';
import { type Metrics, metricsOf } from './metrics.js';
import { type Outcome, type Tie, type TieKey } from './outcome.js';
import { withLastGettingNothing } from './borda.js';
import { namedRule } from './rule-names.js';
import { type NamedRule } from './rules.js';

export interface Recount {
  readonly instance: string;
  readonly rule: string;
  /** Ids in order of selection. */
  readonly winners: readonly string[];
  readonly total_cost: number;
  readonly budget: number;
  /** Exact fractions of a currency unit as text; null for rules without an endowment. */
  readonly endowment_start: string | null;
  readonly endowment_final: string | null;
  readonly stop: string | null;
  readonly ties_met: number;
  /** Rounds of Equal Shares whose best projects have the same cost and the same votes. */
  readonly ties_needing_lot: number;
  readonly objective?: number;
  readonly metrics?: Metrics;
  readonly trace?: Trace;
}

/** The count step by step. Amounts in currency units, rounded to doubles; `ties` with the key that decided. */
export interface Trace {
  readonly ties: readonly TracedTie[];
  readonly steps?: readonly TracedStep[];
  readonly rounds?: readonly TracedRound[];
  readonly losers?: Readonly<Record<string, TracedLoser>>;
  readonly effective_support_percent?: Readonly<Record<string, number>>;
  readonly virtual_money_unspent?: number;
  readonly voters_with_nothing_left?: number;
  readonly voters_who_paid_nothing?: number;
  readonly completion_added?: readonly string[];
  /** Ties met by the completion; `ties` has those of the rounds. */
  readonly completion_ties?: readonly TracedTie[];
  readonly comparison?: Readonly<Record<string, number | boolean>>;
}

export interface TracedTie {
  readonly step: number;
  /** In the order they are taken. */
  readonly projects: readonly string[];
  readonly decided_by: TieKey;
}

export interface TracedStep {
  readonly project: string;
  readonly cost: number;
  readonly votes: number;
  readonly money_left: number;
  readonly fate: GreedyStep['fate'];
}

export interface TracedRound {
  readonly project: string;
  readonly cost: number;
  readonly votes: number;
  readonly effective_votes: number;
  readonly max_payment_per_utility: number;
  readonly payers_full: number;
  readonly payers_partial: number;
  readonly payers_zero: number;
}

export interface TracedLoser {
  readonly cost: number;
  readonly votes: number;
  readonly money_start: number;
  readonly money_left: number;
  readonly money_missing: number;
  readonly unaffordable_after_purchases: number;
  readonly supporters_spent_on: Readonly<Record<string, number>>;
}

export interface RecountOptions extends Partial<Pick<CountOptions, 'floatFilter' | 'onRun'>> {
  /** Rank of each project by the lot (see `drawLot`): decides instead of the id where cost and votes do not. */
  readonly lot?: readonly number[];
  readonly metrics?: boolean;
  readonly trace?: boolean;
}

/** Counts an election by a rule's public name; null when there is no such rule for this kind of ballot. */
export function recount(
  instance: string,
  given: Election,
  rule: string,
  options: RecountOptions = {},
): Recount | null {
  const named = namedRule(rule, given);
  if (!named) return null;
  const election = named.lastGetsNothing ? withLastGettingNothing(given) : given;
  const tieKeys =
    options.lot && named.tieKeys.length > 0 ? [...named.tieKeys, 'lot' as const] : named.tieKeys;
  const countOptions: CountOptions = { ...options, tieKeys };
  const outcome = countElection(election, named.rule, countOptions);
  const walk = walkOf(election, countOptions);
  return {
    instance,
    rule,
    ...told(walk, outcome),
    ...objectiveOf(walk, named),
    ...(options.metrics && { metrics: metricsOf(election, walk.support, outcome.winners) }),
    ...(options.trace && { trace: traceOf(walk, named, outcome) }),
  };
}

function told(
  walk: Walk,
  { winners, totalCost, ties, equalShares }: Outcome,
): Omit<Recount, 'instance' | 'rule'> {
  const { projects, budget, minorUnits } = walk.election;
  return {
    winners: winners.map((project) => projects[project]!.id),
    total_cost: totalCost / minorUnits,
    budget: budget / minorUnits,
    endowment_start: equalShares ? inUnits(equalShares.endowmentStart, minorUnits) : null,
    endowment_final: equalShares ? inUnits(equalShares.endowmentFinal, minorUnits) : null,
    stop: equalShares ? equalShares.stop : null,
    ties_met: ties.length,
    ties_needing_lot: equalShares ? tiesNeedingLot(walk, ties) : 0,
  };
}

const inUnits = (amount: Fraction, minorUnits: number): string =>
  writeFraction(fraction(amount.numerator, amount.denominator * BigInt(minorUnits)));

/** Ties in which another of the tied projects has the best one's cost and votes. */
function tiesNeedingLot({ order }: Walk, ties: readonly Tie[]): number {
  const needsLot = ({ projects: [first, ...others] }: Tie): boolean =>
    others.some((other) => !order.separable(first!, other));
  return ties.filter(needsLot).length;
}

function objectiveOf({ election, support }: Walk, { rule }: NamedRule): { objective?: number } {
  if (rule.kind !== 'best_total') return {};
  const { objective } = bestTotal(election, support, rule.of);
  return { objective: Number(objective) / (rule.of === 'cost' ? election.minorUnits : 1) };
}

function traceOf(walk: Walk, { rule }: NamedRule, outcome: Outcome): Trace {
  const id = (project: number): string => walk.election.projects[project]!.id;
  const traced = ({ step, projects, decidedBy }: Tie): TracedTie => ({
    step,
    projects: projects.map(id),
    decided_by: decidedBy,
  });
  const ties = outcome.ties.map(traced);
  if (rule.kind === 'greedy')
    return { ties, steps: greedySteps(walk, rule).map((step) => tracedStep(walk, step)) };
  if (rule.kind === 'best_total' || !outcome.equalShares) return { ties };
  const { equalShares, comparison } = outcome;
  return {
    ties,
    ...tracedExplanation(walk, explain(walk, rule, equalShares.endowmentFinal)),
    completion_added: equalShares.completionAdded.map(id),
    completion_ties: equalShares.completionTies.map(traced),
    ...(comparison && {
      comparison: {
        prefer_mes: comparison.preferEqualShares,
        prefer_greedy: comparison.preferGreedy,
        only_mes_nonempty: comparison.onlyEqualSharesNonEmpty,
        only_greedy_nonempty: comparison.onlyGreedyNonEmpty,
        keep_mes: comparison.keepEqualShares,
      },
    }),
  };
}

const tracedStep = ({ election, support }: Walk, { project, moneyLeft, fate }: GreedyStep): TracedStep => ({
  project: election.projects[project]!.id,
  cost: election.projects[project]!.cost / election.minorUnits,
  votes: support.scores[project]!,
  money_left: moneyLeft / election.minorUnits,
  fate,
});

/** An explanation with ids and currency units. */
export function tracedExplanation(
  { election, support }: Walk,
  explanation: Explanation,
): Omit<Trace, 'ties'> {
  const id = (project: number): string => election.projects[project]!.id;
  const units = (amount: Fraction): number => toNumber(amount) / election.minorUnits;
  const basics = (project: number): { cost: number; votes: number } => ({
    cost: election.projects[project]!.cost / election.minorUnits,
    votes: support.votes[project]!,
  });
  const { purchases, losers, effectiveSupport } = explanation;
  return {
    rounds: purchases.map(({ project, effectiveVotes, payment, payers }) => ({
      project: id(project),
      ...basics(project),
      effective_votes: toNumber(effectiveVotes),
      max_payment_per_utility: units(payment),
      payers_full: payers.full,
      payers_partial: payers.partial,
      payers_zero: payers.zero,
    })),
    losers: Object.fromEntries(
      losers.map((loser) => [
        id(loser.project),
        {
          ...basics(loser.project),
          money_start: units(loser.moneyAtStart),
          money_left: units(loser.moneyLeft),
          money_missing: units(loser.missing),
          unaffordable_after_purchases: loser.unaffordableAfter,
          supporters_spent_on: Object.fromEntries(
            loser.spentOn.map(({ project, amount }) => [id(project), units(amount)]),
          ),
        },
      ]),
    ),
    virtual_money_unspent: units(explanation.unspent),
    voters_with_nothing_left: explanation.votersWithNothingLeft,
    voters_who_paid_nothing: explanation.votersWhoPaidNothing,
    effective_support_percent: Object.fromEntries(
      effectiveSupport.map((percent, project) => [id(project), percent]),
    ),
  };
}
