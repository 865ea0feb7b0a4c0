import { type Area, areaElection, countAreas } from './areas.js';
import { type Election } from './election.js';
import { type GreedyRule } from './rules.js';
import { type CastBallot, type Paper, buildElection } from './twins/build-election.js';

const paper = (ballotType: Paper['ballotType']): Paper => ({
  projects: ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, cost: 10 * (at + 1) })),
  budget: 100,
  minorUnits: 100,
  ballotType,
});

const names = (text: string, times: number): CastBallot => ({
  entries: text.split(' ').map((mark) => ['abcde'.indexOf(mark[0]!), Number(mark.slice(1) || 1)] as const),
  times,
});

const nobody = { entries: [], times: 5 };
const north: Area = { name: 'north', projects: [3, 0, 1], budget: 40 };
const south: Area = { name: 'south', projects: [2, 4], budget: 30 };

describe('areaElection', () => {
  const approval = buildElection(paper('approval'), [
    names('a b c', 2),
    names('b d', 1),
    names('c e', 4),
    names('a b', 3),
    nobody,
  ]);

  it('keeps the own projects, the own budget and who named one of them, equal ballots together', () => {
    expect(areaElection(approval, north)).toEqual({
      ...approval,
      projects: [
        { id: 'd', cost: 40 },
        { id: 'a', cost: 10 },
        { id: 'b', cost: 20 },
      ],
      budget: 40,
      voters: 6,
      ballots: {
        starts: Uint32Array.of(0, 2, 4),
        projects: Uint32Array.of(1, 2, 0, 2),
        points: null,
        multiplicities: Uint32Array.of(5, 1),
      },
    });
  });

  it('keeps the points', () => {
    const score = buildElection(paper('score'), [names('a3 b1 c9', 2), names('a3 b1', 1), names('a1 b3', 1)]);
    expect(areaElection(score, north).ballots).toEqual({
      starts: Uint32Array.of(0, 2, 4),
      projects: Uint32Array.of(1, 2, 1, 2),
      points: Uint32Array.of(3, 1, 1, 3),
      multiplicities: Uint32Array.of(3, 1),
    });
    expect(areaElection(score, south)).toMatchObject({ voters: 2, ballotType: 'score', minorUnits: 100 });
    expect(areaElection(score, south).ballots.points).toEqual(Uint32Array.of(9));
  });

  it('takes the number of voters given, 0 included', () => {
    expect(areaElection(approval, { ...north, voters: 9 }).voters).toBe(9);
    expect(areaElection(approval, { ...north, voters: 0 }).voters).toBe(0);
    expect(areaElection(approval, { ...north, voters: undefined }).voters).toBe(6);
  });

  it('of no projects has no ballots', () => {
    const none = areaElection(approval, { name: 'none', projects: [], budget: 5 });
    expect(none).toMatchObject({ projects: [], voters: 0, budget: 5 });
    expect(none.ballots.multiplicities).toHaveLength(0);
  });
});

describe('countAreas', () => {
  const rule: GreedyRule = { kind: 'greedy', by: 'votes', skip: true, fundUnsupported: false };
  const election = buildElection(paper('approval'), [names('a b c', 1), names('d e', 1), names('c', 2)]);
  const outcomes = (of: Election, tieKeys: readonly ('cost' | 'lot')[], lot?: number[]): unknown =>
    countAreas(of, [north, south], rule, { tieKeys, lot }).map(({ area, election: own, outcome }) => [
      area.name,
      outcome.winners.map((project) => own.projects[project]!.id),
      outcome.totalCost,
    ]);

  it('counts every area with its own budget', () => {
    expect(outcomes(election, ['cost'])).toEqual([
      ['north', ['a', 'b'], 30],
      ['south', ['c'], 30],
    ]);
  });

  it('gives the area, its election and the indices of that election', () => {
    const [first, second] = countAreas(election, [north, south], rule, { tieKeys: ['cost'] });
    expect(first!.area).toBe(north);
    expect(first!.election).toEqual(areaElection(election, north));
    expect(first!.outcome.winners).toEqual([1, 2]);
    expect(second!.outcome.winners).toEqual([0]);
  });

  it('lets the lot of the whole election decide', () => {
    expect(outcomes(election, ['lot'], [4, 3, 2, 0, 1])).toEqual([
      ['north', ['d'], 40],
      ['south', ['c'], 30],
    ]);
    expect(outcomes(election, ['lot'], [1, 0, 2, 3, 4])).toEqual([
      ['north', ['b', 'a'], 30],
      ['south', ['c'], 30],
    ]);
  });

  it('without a lot leaves it to the id', () => {
    expect(outcomes(election, ['lot'])).toEqual([
      ['north', ['a', 'b'], 30],
      ['south', ['c'], 30],
    ]);
  });

  it('of no areas is empty', () => {
    expect(countAreas(election, [], rule, { tieKeys: [] })).toEqual([]);
  });
});
