import { PabulibReader } from '@samenstem/counting/pabulib/reader';
import { type Recount, recount } from '@samenstem/counting/recount';
import { exampleFile } from '../file/example';
import type { ListedProject } from '../worker-messages';
import {
  amountOf,
  difference,
  isSame,
  losersOf,
  originOf,
  partUsed,
  recordedWinners,
  tiesByLot,
  tracedVotes,
} from './outcome.rules';

async function count(rule: string): Promise<Recount> {
  const reader = new PabulibReader();
  reader.push(new Uint8Array(await exampleFile().arrayBuffer()));
  return recount('example', reader.end().election!, rule, { metrics: true, trace: true })!;
}

test('what differs between two lists of winners', () => {
  expect(difference(['a', 'b'], ['c', 'a'])).toEqual({ added: ['c'], dropped: ['b'] });
  expect(isSame(difference(['a', 'b'], ['b', 'a']))).toBe(true);
  expect(isSame(difference([], ['a']))).toBe(false);
});

test('a file that selects no project tells nothing', () => {
  const project = (id: string, isSelected: boolean | null) => ({ id, isSelected }) as ListedProject;
  expect(recordedWinners([project('a', true), project('b', false)])).toEqual(['a']);
  expect(recordedWinners([project('a', false)])).toBeNull();
  expect(recordedWinners([project('a', null)])).toBeNull();
});

test('where a winner got its money', async () => {
  const greedy = await count('greedy_votes.rec');
  expect(greedy.winners.map((id) => originOf(greedy, id))).toEqual(['walk', 'walk']);
  const shares = await count('mes_cost.rec');
  expect(shares.winners.map((id) => originOf(shares, id))).toEqual(['round', 'round', 'round']);
  const replaced = await count('mes_cost_add1u_int_cmp.rec');
  expect(replaced.winners.map((id) => originOf(replaced, id))).toEqual(['comparison', 'comparison']);
  const yardstick = await count('maxutil_card');
  expect(new Set(yardstick.winners.map((id) => originOf(yardstick, id)))).toEqual(new Set(['yardstick']));
  const completed = { trace: { ties: [], rounds: [], completion_added: ['a'] } } as unknown as Recount;
  expect(originOf(completed, 'a')).toBe('completion');
});

test('the losers, the closest first, with where the money of their supporters went', async () => {
  const losers = losersOf(await count('mes_cost.rec'));
  expect(losers.map(({ id, support, isFunded }) => [id, support, isFunded])).toEqual([
    ['3', 40, false],
    ['2', 0, false],
  ]);
  expect(losers[0]!.spentOn.map(([id]) => id)).toEqual(['1', '4', '5']);
  const amounts = losers[0]!.spentOn.map(([, amount]) => amount);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  expect(losersOf(await count('greedy_votes.rec'))).toEqual([]);
});

test('the votes that counted are those of the trace', async () => {
  const votes = [
    ['1', 7],
    ['2', 6],
    ['3', 5],
    ['4', 4],
    ['5', 3],
  ];
  for (const rule of ['greedy_votes.rec', 'mes_cost.rec']) {
    expect([...tracedVotes(await count(rule))].sort()).toEqual(votes);
  }
});

test('small numbers', () => {
  expect([amountOf('638'), amountOf('25000/4')]).toEqual([638, 6250]);
  expect(partUsed({ total_cost: 9_999, budget: 10_000 })).toBe(0.999);
  expect(partUsed({ total_cost: 1, budget: 0 })).toBe(0);
  const ties = ['cost', 'lot', 'id'].map((decided_by) => ({ step: 0, projects: [], decided_by }));
  expect(tiesByLot({ trace: { ties } } as unknown as Recount)).toBe(2);
});
