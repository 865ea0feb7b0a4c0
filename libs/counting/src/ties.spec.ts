import { createHash } from 'node:crypto';
import { type Election } from './election.js';
import { type TieKey } from './outcome.js';
import { type TieFacts, type TieOrder, compareIds, drawLot, tieOrder } from './ties.js';
import { buildElection } from './twins/build-election.js';

const electionOf = (projects: readonly (readonly [id: string, cost: number])[]): Election =>
  buildElection(
    {
      projects: projects.map(([id, cost]) => ({ id, cost })),
      budget: 100,
      minorUnits: 1,
      ballotType: 'approval',
    },
    [],
  );

const sequence = ({ places }: TieOrder): number[] =>
  [...places.keys()].sort((a, b) => places[a]! - places[b]!);

describe('tieOrder', () => {
  const election = electionOf([
    ['d', 30],
    ['c', 10],
    ['b', 30],
    ['a', 20],
  ]);
  const facts: TieFacts = { scores: Float64Array.of(5, 7, 7, 5), lot: [2, 0, 3, 1] };
  const orders: [name: string, keys: readonly TieKey[], expected: number[]][] = [
    ['no key: by id', [], [3, 2, 1, 0]],
    ['id', ['id'], [3, 2, 1, 0]],
    ['cost, cheapest first, then id', ['cost'], [1, 3, 2, 0]],
    ['votes, most first, then id', ['votes'], [2, 1, 3, 0]],
    ['lot, lowest rank first', ['lot'], [1, 3, 0, 2]],
    ['cost, then votes', ['cost', 'votes'], [1, 3, 2, 0]],
    ['cost, then lot', ['cost', 'lot'], [1, 3, 0, 2]],
    ['votes, then cost', ['votes', 'cost'], [1, 2, 3, 0]],
    ['votes, then lot', ['votes', 'lot'], [1, 2, 3, 0]],
    ['id before cost', ['id', 'cost'], [3, 2, 1, 0]],
  ];

  it.each(orders)('by %s', (_, keys, expected) => {
    expect(sequence(tieOrder(election, keys, facts))).toEqual(expected);
  });

  it('gives every project a place, from 0', () => {
    expect(tieOrder(election, ['cost'], facts).places).toEqual(Int32Array.of(3, 0, 2, 1));
  });

  it('names the first key in which two differ', () => {
    const { decidedBy } = tieOrder(election, ['cost', 'votes', 'lot'], facts);
    expect(decidedBy(0, 1)).toBe('cost');
    expect(decidedBy(1, 0)).toBe('cost');
    expect(decidedBy(0, 2)).toBe('votes');
    expect(decidedBy(2, 0)).toBe('votes');
  });

  it('names the lot, and the id after it', () => {
    const equal = electionOf([
      ['x', 5],
      ['w', 5],
      ['v', 5],
    ]);
    const order = tieOrder(equal, ['cost', 'votes', 'lot'], { scores: [1, 1, 1], lot: [0, 1, 1] });
    expect(order.decidedBy(0, 1)).toBe('lot');
    expect(order.decidedBy(1, 2)).toBe('id');
    expect(sequence(order)).toEqual([0, 2, 1]);
  });

  it('leaves it to the id when there is no lot', () => {
    const order = tieOrder(election, ['lot'], { scores: facts.scores });
    expect(order.decidedBy(0, 3)).toBe('id');
    expect(sequence(order)).toEqual([3, 2, 1, 0]);
  });

  it('names the id for a project against itself, where nothing differs', () => {
    expect(tieOrder(election, ['cost', 'lot'], facts).decidedBy(2, 2)).toBe('id');
  });

  it('tells whether cost and votes alone suffice, whatever keys are used', () => {
    const same = electionOf([
      ['p', 5],
      ['q', 5],
      ['r', 6],
      ['s', 5],
    ]);
    for (const keys of [[], ['cost', 'votes'], ['lot']] as const) {
      const { separable } = tieOrder(same, keys, { scores: [3, 3, 3, 4], lot: [0, 1, 2, 3] });
      expect(separable(0, 1)).toBe(false);
      expect(separable(0, 2)).toBe(true);
      expect(separable(0, 3)).toBe(true);
      expect(separable(2, 3)).toBe(true);
    }
  });

  it('of no projects is empty', () => {
    expect(tieOrder(electionOf([]), ['cost'], { scores: [] }).places).toEqual(new Int32Array(0));
  });
});

describe('compareIds', () => {
  it.each([
    ['10', '2'],
    ['B', 'a'],
    ['a', 'aa'],
    ['', 'a'],
    ['z', 'é'],
    // By code point it would be the other way round.
    ['\u{1F333}', '\uFB00'],
  ])('puts %j before %j', (first, second) => {
    expect(compareIds(first, second)).toBe(-1);
    expect(compareIds(second, first)).toBe(1);
    expect(compareIds(first, first)).toBe(0);
  });
});

describe('drawLot', () => {
  const ids = ['1', '2', '10', 'OGM/0015', 'é', '\u{1F333}', 'a', 'b', 'c', 'd'];
  const projects = ids.map((id) => ({ id, cost: 1 }));
  const hash = (seed: Uint8Array, id: string): string =>
    createHash('sha256').update(seed).update(Buffer.from(id, 'utf8')).digest('hex');

  it('ranks by the SHA-256 of seed and id', async () => {
    const seed = new TextEncoder().encode('seed');
    // As `printf seeda | sha256sum` and its like give them.
    expect(['a', 'b', 'c', 'd'].map((id) => hash(seed, id).slice(0, 4))).toEqual([
      '7696',
      'a60b',
      '72a4',
      'dcbc',
    ]);
    expect(await drawLot(seed, projects.slice(6))).toEqual([1, 2, 0, 3]);
  });

  it('does so for seeds of any length and ids in any script', async () => {
    for (let length = 0; length < 40; length++) {
      const seed = Uint8Array.from({ length }, (_, place) => (37 * place + length) % 256);
      const hashes = ids.map((id) => hash(seed, id));
      const sorted = hashes.toSorted();
      expect(await drawLot(seed, projects)).toEqual(hashes.map((drawn) => sorted.indexOf(drawn)));
    }
  });

  it('takes a seed that is a part of a longer array', async () => {
    const seed = Uint8Array.of(9, 1, 2, 3, 9).subarray(1, 4);
    expect(await drawLot(seed, projects)).toEqual(await drawLot(Uint8Array.of(1, 2, 3), projects));
  });

  it('of no projects is empty', async () => {
    expect(await drawLot(Uint8Array.of(1), [])).toEqual([]);
  });
});
