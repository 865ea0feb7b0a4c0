// What the page tells about an outcome, from the very object that can be downloaded.
import type { Recount, TracedLoser } from '@samenstem/counting/recount';
import type { ListedProject } from '../worker-messages';

/** What is in one list and not in the other. */
export interface Difference {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

export function difference(from: readonly string[], to: readonly string[]): Difference {
  const [before, after] = [new Set(from), new Set(to)];
  return { added: to.filter((id) => !before.has(id)), dropped: from.filter((id) => !after.has(id)) };
}

export const isSame = ({ added, dropped }: Difference): boolean => added.length + dropped.length === 0;

/** The projects that the file says were funded; null when it tells of none. */
export function recordedWinners(projects: readonly ListedProject[]): string[] | null {
  const winners = projects.filter(({ isSelected }) => isSelected).map(({ id }) => id);
  return winners.length > 0 ? winners : null;
}

/** How a winner got its money. */
export type Origin = 'walk' | 'round' | 'completion' | 'comparison' | 'yardstick';

export function originOf({ trace }: Recount, id: string): Origin {
  if (!trace?.rounds) return trace?.steps ? 'walk' : 'yardstick';
  if (trace.comparison && trace.comparison.keep_mes === false) return 'comparison';
  return trace.completion_added?.includes(id) ? 'completion' : 'round';
}

/** The votes that counted per project (points in a walk by points), as the trace tells them. */
export function tracedVotes({ trace }: Recount): ReadonlyMap<string, number> {
  const told = [...(trace?.steps ?? []), ...(trace?.rounds ?? [])];
  const losers = Object.entries(trace?.losers ?? {});
  return new Map([
    ...told.map(({ project, votes }) => [project, votes] as const),
    ...losers.map(([id, { votes }]) => [id, votes] as const),
  ]);
}

export interface Loser extends TracedLoser {
  readonly id: string;
  /** What its supporters paid for the projects that were bought, the largest amount first. */
  readonly spentOn: readonly (readonly [string, number])[];
  /** Whole percentages of its cost; 0 when the trace does not tell. */
  readonly support: number;
  /** Funded afterwards: by the completion, or by the rule it was compared with. */
  readonly isFunded: boolean;
}

/** What Equal Shares did not buy, the closest one first. */
export function losersOf({ trace, winners }: Recount): Loser[] {
  const support = trace?.effective_support_percent ?? {};
  return Object.entries(trace?.losers ?? {})
    .map(([id, loser]) => ({
      ...loser,
      id,
      spentOn: Object.entries(loser.supporters_spent_on).sort(([, a], [, b]) => b - a),
      support: support[id] ?? 0,
      isFunded: winners.includes(id),
    }))
    .sort((a, b) => b.support - a.support);
}

/** The number of an exact fraction such as "25000/21". */
export function amountOf(fraction: string): number {
  const [numerator, denominator = '1'] = fraction.split('/');
  return Number(numerator) / Number(denominator);
}

/** Ties that cost and votes did not decide. */
export const tiesByLot = ({ trace }: Recount): number =>
  (trace?.ties ?? []).filter(({ decided_by }) => decided_by === 'lot' || decided_by === 'id').length;

/** A part from 0 to 1, also of nothing. */
export const part = (amount: number, whole: number): number => (whole > 0 ? amount / whole : 0);

const THOUSANDTHS = 1000;

/** The same, rounded down to what is shown: a budget is used up only when nothing is left. */
export const partUsed = ({ total_cost: cost, budget }: Pick<Recount, 'total_cost' | 'budget'>): number =>
  Math.floor(part(cost, budget) * THOUSANDTHS) / THOUSANDTHS;
