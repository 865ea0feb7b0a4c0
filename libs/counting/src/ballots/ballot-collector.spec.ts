import fc from 'fast-check';
import { type BallotTable } from '../election.js';
import { BallotCollector, grown } from './ballot-collector.js';

type Entry = readonly [project: number, points: number];

function collect(withPoints: boolean, rows: readonly (readonly Entry[])[]) {
  const collector = new BallotCollector(withPoints);
  for (const row of rows) {
    const projects = Uint32Array.from(row, ([project]) => project);
    collector.add(projects, withPoints ? Uint32Array.from(row, ([, points]) => points) : null, row.length);
  }
  return collector.finish();
}

/** Every distinct ballot as its entries and how often it was cast. */
function ballotsOf({ starts, projects, points, multiplicities }: BallotTable) {
  return Array.from(multiplicities, (times, ballot) => {
    const [start, end] = [starts[ballot]!, starts[ballot + 1]!];
    return {
      projects: [...projects.slice(start, end)],
      points: points && [...points.slice(start, end)],
      times,
    };
  });
}

/** The same by the shortest way. */
function expected(withPoints: boolean, rows: readonly (readonly Entry[])[]) {
  const ballots = new Map<string, { projects: number[]; points: number[] | null; times: number }>();
  for (const row of rows) {
    const sums = new Map<number, number>();
    for (const [project, points] of row) sums.set(project, (sums.get(project) ?? 0) + points);
    const named = [...sums].filter(([, sum]) => sum > 0 || !withPoints).sort(([a], [b]) => a - b);
    if (named.length === 0) continue;
    const points = withPoints ? named.map(([, sum]) => sum) : null;
    const ballot = { projects: named.map(([project]) => project), points, times: 0 };
    const key = JSON.stringify(ballot);
    if (!ballots.has(key)) ballots.set(key, ballot);
    ballots.get(key)!.times += 1;
  }
  return [...ballots.values()];
}

describe('the ballot collector', () => {
  it('groups equal ballots in order of first appearance', () => {
    const { ballots, voters } = collect(false, [
      [
        [3, 1],
        [1, 1],
      ],
      [[2, 1]],
      [
        [1, 1],
        [3, 1],
      ],
      [],
      [[3, 1]],
      [[2, 1]],
      [[2, 1]],
    ]);
    expect(voters).toBe(7);
    expect(ballots).toEqual({
      starts: Uint32Array.of(0, 2, 3, 4),
      projects: Uint32Array.of(1, 3, 2, 3),
      points: null,
      multiplicities: Uint32Array.of(2, 3, 1),
    });
  });

  it('adds the points of a repeat up and leaves out what has none', () => {
    const { ballots, voters } = collect(true, [
      [
        [5, 0],
        [4, 2],
        [5, 3],
        [4, 1],
      ],
      [
        [4, 3],
        [5, 3],
        [6, 0],
      ],
      [
        [4, 3],
        [5, 2],
      ],
      [[7, 0]],
    ]);
    expect(voters).toBe(4);
    expect(ballots).toEqual({
      starts: Uint32Array.of(0, 2, 4),
      projects: Uint32Array.of(4, 5, 4, 5),
      points: Uint32Array.of(3, 3, 3, 2),
      multiplicities: Uint32Array.of(2, 1),
    });
  });

  it('has an empty table before the first ballot', () => {
    expect(new BallotCollector(true).finish()).toEqual({
      ballots: {
        starts: Uint32Array.of(0),
        projects: new Uint32Array(0),
        points: new Uint32Array(0),
        multiplicities: new Uint32Array(0),
      },
      voters: 0,
    });
  });

  it('reads no further than the length, and no points when it collects none', () => {
    const collector = new BallotCollector(false);
    collector.add(Uint32Array.of(1, 2, 3), Uint32Array.of(0, 9, 9), 2);
    collector.add(Uint32Array.of(2, 1, 1), null, 3);
    expect(ballotsOf(collector.finish().ballots)).toEqual([{ projects: [1, 2], points: null, times: 2 }]);
  });

  it('takes points that are not there for one each', () => {
    const collector = new BallotCollector(true);
    collector.add(Uint32Array.of(1, 2, 1), null, 3);
    expect(ballotsOf(collector.finish().ballots)).toEqual([{ projects: [1, 2], points: [2, 1], times: 1 }]);
  });

  it('goes on after it was asked for the ballots, and leaves those as they were', () => {
    const collector = new BallotCollector(false);
    collector.add(Uint32Array.of(1), null, 1);
    const before = collector.finish();
    collector.add(Uint32Array.of(1), null, 1);
    collector.add(Uint32Array.of(0), null, 1);
    expect(before.voters).toBe(1);
    expect(ballotsOf(before.ballots)).toEqual([{ projects: [1], points: null, times: 1 }]);
    expect(ballotsOf(collector.finish().ballots)).toEqual([
      { projects: [1], points: null, times: 2 },
      { projects: [0], points: null, times: 1 },
    ]);
  });

  it('takes at most 2^32 - 1 points for a project', () => {
    const most = 2 ** 32 - 1;
    expect(
      ballotsOf(
        collect(true, [
          [
            [1, most - 1],
            [1, 1],
          ],
        ]).ballots,
      ),
    ).toEqual([{ projects: [1], points: [most], times: 1 }]);
    expect(() =>
      collect(true, [
        [
          [1, most],
          [1, 1],
        ],
      ]),
    ).toThrow(new RangeError('More than 4294967295 points'));
  });

  it('keeps ballots apart whose hashes are the same', () => {
    const rows: Entry[][] = [
      [[1, 5]],
      [[2, 3_668_339_990]],
      [
        [1, 1],
        [2, 7],
      ],
      [
        [1, 2],
        [2, 2_266_720_932],
      ],
    ];
    const ballots = ballotsOf(collect(true, [...rows, ...rows.toReversed()]).ballots);
    expect(ballots).toEqual(expected(true, [...rows, ...rows]));
    expect(ballots.map(({ times }) => times)).toEqual([2, 2, 2, 2]);
  });

  it.each([23, 24, 25, 26, 300])('sorts a ballot of %d projects', (length) => {
    const projects = Array.from({ length }, (_, index) => (index * 7) % length);
    const distinct = [...new Set(projects)].sort((a, b) => a - b);
    const row = projects.map((project): Entry => [project, project + 1]);
    const [ballot] = ballotsOf(collect(true, [row.toReversed()]).ballots);
    const times = length / distinct.length;
    const points = distinct.map((project) => (project + 1) * times);
    expect(ballot).toEqual({ projects: distinct, points, times: 1 });
  });

  it('holds project numbers far beyond its first room', () => {
    const rows: Entry[][] = [
      [
        [63, 1],
        [64, 2],
      ],
      [[65, 1]],
      [
        [100_000, 7],
        [3, 1],
      ],
      [
        [100_000, 7],
        [3, 1],
      ],
    ];
    expect(ballotsOf(collect(true, rows).ballots)).toEqual(expected(true, rows));
  });

  it.each([false, true])('finds the same ballots as a map does, with points: %p', (withPoints) => {
    const entry = fc.tuple(fc.nat(5), withPoints ? fc.nat(2) : fc.constant(1));
    const property = fc.property(fc.array(fc.array(entry, { maxLength: 5 }), { maxLength: 60 }), (rows) => {
      const { ballots, voters } = collect(withPoints, rows);
      expect(voters).toBe(rows.length);
      expect(ballotsOf(ballots)).toEqual(expected(withPoints, rows));
    });
    fc.assert(property, { seed: 1, numRuns: 300 });
  });

  it.each([false, true])('keeps thousands of distinct ballots apart, with points: %p', (withPoints) => {
    const rows = Array.from({ length: 12_000 }, (_, index): Entry[] => {
      const kind = index % 4000;
      return [
        [kind % 20, 1 + (kind % 3)],
        [20 + Math.floor(kind / 20), 1],
      ];
    });
    expect(ballotsOf(collect(withPoints, rows).ballots)).toEqual(expected(withPoints, rows));
  });

  it('takes 100,000 ballots of 10 in a fraction of a second', () => {
    const collector = new BallotCollector(false);
    const projects = new Uint32Array(10);
    const start = performance.now();
    for (let voter = 0; voter < 100_000; voter += 1) {
      for (let entry = 0; entry < 10; entry += 1) projects[entry] = (voter * (entry + 7)) % 997;
      collector.add(projects, null, 10);
    }
    expect(collector.finish().voters).toBe(100_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a growing array', () => {
  it('stays the same while there is room', () => {
    const array = Uint8Array.of(1, 2);
    expect(grown(array, 2)).toBe(array);
  });

  it('is at least doubled, and keeps its kind and its content', () => {
    expect(grown(Uint8Array.of(1, 2), 3)).toEqual(Uint8Array.of(1, 2, 0, 0));
    expect(grown(Float64Array.of(0.5), 5)).toEqual(Float64Array.of(0.5, 0, 0, 0, 0));
  });
});
