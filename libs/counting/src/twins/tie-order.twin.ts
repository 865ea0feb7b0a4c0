// An election to be counted, with its voters written out and the keys that decide between equals.
import { type Election } from '../election.js';
import { type Tie, type TieKey } from '../outcome.js';
import { expandVoters, votesFor, type Voter } from './voters.twin.js';

export interface Count {
  readonly election: Election;
  readonly voters: readonly Voter[];
  readonly tieKeys: readonly TieKey[];
  /** Rank per project, lowest first. */
  readonly lot: readonly number[];
}

export const prepareCount = (
  election: Election,
  tieKeys: readonly TieKey[],
  lot: readonly number[] = [],
): Count => ({ election, voters: expandVoters(election), tieKeys, lot });

function compareByKey({ election, voters, lot }: Count, key: TieKey, a: number, b: number): number {
  const [first, second] = [election.projects[a]!, election.projects[b]!];
  if (key === 'cost') return first.cost - second.cost;
  if (key === 'votes') return votesFor(voters, b) - votesFor(voters, a);
  if (key === 'lot') return lot[a]! - lot[b]!;
  return first.id < second.id ? -1 : 1;
}

const decidingKey = (count: Count, a: number, b: number): TieKey =>
  count.tieKeys.find((key) => compareByKey(count, key, a, b) !== 0)!;

/** Below zero when `a` comes before `b` among equals. */
export const compareInTieOrder = (count: Count, a: number, b: number): number =>
  compareByKey(count, decidingKey(count, a, b), a, b);

/** The tie between two or more projects given in tie order. */
export const recordTie = (count: Count, step: number, projects: readonly number[]): Tie => ({
  step,
  projects,
  decidedBy: decidingKey(count, projects[0]!, projects[1]!),
});

/** How many ties neither cost nor votes could settle, whatever keys were in use. */
export function tiesNeedingLot(election: Election, ties: readonly Tie[]): number {
  const count = prepareCount(election, ['cost', 'votes']);
  const inseparable = ({ projects: [chosen, ...rest] }: Tie): boolean =>
    rest.some((other) => count.tieKeys.every((key) => compareByKey(count, key, chosen!, other) === 0));
  return ties.filter(inseparable).length;
}
