// The order in which equally good projects are taken, fixed before the count and the same in every run of it.
import { type Election } from './election.js';
import { type TieKey } from './outcome.js';

export interface TieOrder {
  /** Place of each project in the order: the lowest goes first. */
  readonly places: Int32Array;
  /** The first key in which two projects differ. */
  decidedBy(first: number, second: number): TieKey;
  /** Whether cost and votes alone, whatever the order, tell these two apart. */
  separable(first: number, second: number): boolean;
}

/** What the keys look at, beside the projects themselves. */
export interface TieFacts {
  /** Votes, or points where ballots carry points. */
  readonly scores: ArrayLike<number>;
  /** Rank of each project in the lot; needed by the key `lot` only. */
  readonly lot?: readonly number[];
}

type Compare = (first: number, second: number) => number;

/**
 * The order by these keys: `cost` ascending, `votes` descending, `lot` by rank, `id` by code unit. `id` is
 * always the last resort, because two projects never share an id.
 */
export function tieOrder(election: Election, keys: readonly TieKey[], facts: TieFacts): TieOrder {
  const { projects } = election;
  const compareBy: Record<TieKey, Compare> = {
    cost: (a, b) => projects[a]!.cost - projects[b]!.cost,
    votes: (a, b) => facts.scores[b]! - facts.scores[a]!,
    lot: (a, b) => (facts.lot?.[a] ?? 0) - (facts.lot?.[b] ?? 0),
    id: (a, b) => compareIds(projects[a]!.id, projects[b]!.id),
  };
  const used = [...keys, 'id' as const];
  const decidedBy = (a: number, b: number): TieKey => used.find((key) => compareBy[key](a, b) !== 0) ?? 'id';
  const order = projects.map((_, index) => index);
  order.sort((a, b) => compareBy[decidedBy(a, b)](a, b));
  const places = new Int32Array(projects.length);
  order.forEach((project, place) => (places[project] = place));
  const separable: TieOrder['separable'] = (a, b) =>
    compareBy.cost(a, b) !== 0 || compareBy.votes(a, b) !== 0;
  return { places, decidedBy, separable };
}

/** By UTF-16 code unit: the same in every language and on every machine. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The lot: rank of each project by SHA-256(seed ‖ project id as UTF-8). The platform's own Web Crypto
 * computes it, in Node and in the browser. `seed` is drawn after the vote closes and published.
 */
export async function drawLot(seed: Uint8Array, projects: Election['projects']): Promise<number[]> {
  const drawn = await Promise.all(projects.map(({ id }) => hashOf(seed, id)));
  const order = projects.map((_, index) => index).sort((a, b) => compareIds(drawn[a]!, drawn[b]!));
  const ranks: number[] = [];
  order.forEach((project, rank) => (ranks[project] = rank));
  return ranks;
}

async function hashOf(seed: Uint8Array, id: string): Promise<string> {
  const name = new TextEncoder().encode(id);
  const message = new Uint8Array(seed.length + name.length);
  message.set(seed);
  message.set(name, seed.length);
  const digest = await crypto.subtle.digest('SHA-256', message);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
