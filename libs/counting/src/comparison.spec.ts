import { compareOutcomes, ownFunded } from './comparison.js';
import { type Election } from './election.js';
import { type CastBallot, buildElection } from './twins/build-election.js';

const electionOf = (ballotType: 'approval' | 'score', cast: readonly CastBallot[]): Election =>
  buildElection(
    {
      projects: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, cost: 10 })),
      budget: 20,
      minorUnits: 1,
      ballotType,
    },
    cast,
  );

const votes = (times: number, ...projects: number[]): CastBallot => ({
  entries: projects.map((project) => [project, 1] as const),
  times,
});

describe('ownFunded', () => {
  const cast = [
    {
      entries: [
        [0, 5],
        [1, 2],
      ],
      times: 3,
    },
    {
      entries: [
        [1, 4],
        [3, 1],
      ],
      times: 2,
    },
    { entries: [[2, 9]], times: 1 },
  ] as const;

  it('counts the funded projects of each ballot', () => {
    const election = electionOf('approval', cast);
    expect(ownFunded(election, [1, 0])).toEqual(Float64Array.of(2, 1, 0));
    expect(ownFunded(election, [3, 2])).toEqual(Float64Array.of(0, 1, 1));
    expect(ownFunded(election, [])).toEqual(Float64Array.of(0, 0, 0));
  });

  it('adds up their points where ballots carry them', () => {
    const election = electionOf('score', cast);
    expect(ownFunded(election, [1, 0])).toEqual(Float64Array.of(7, 4, 0));
    expect(ownFunded(election, [0, 2, 3])).toEqual(Float64Array.of(5, 1, 9));
  });
});

describe('compareOutcomes', () => {
  it('counts voters, not ballots, and those with nothing in one outcome too', () => {
    const election = electionOf('approval', [
      votes(7, 0),
      votes(5, 2),
      votes(3, 0, 1, 2),
      votes(2, 0, 2, 3),
      votes(11, 1, 3),
      votes(6, 4),
      votes(4),
    ]);
    expect(compareOutcomes(election, [0, 1], [2, 3])).toEqual({
      preferEqualShares: 10,
      preferGreedy: 7,
      onlyEqualSharesNonEmpty: 7,
      onlyGreedyNonEmpty: 5,
      keepEqualShares: true,
    });
    expect(compareOutcomes(election, [2, 3], [0, 1])).toEqual({
      preferEqualShares: 7,
      preferGreedy: 10,
      onlyEqualSharesNonEmpty: 5,
      onlyGreedyNonEmpty: 7,
      keepEqualShares: false,
    });
  });

  it.each([
    [5, 4, true],
    [4, 4, true],
    [4, 5, false],
  ])('with %s for Equal Shares and %s for greedy keeps Equal Shares: %s', (own, other, keeps) => {
    const election = electionOf('approval', [votes(own, 0), votes(other, 1)]);
    expect(compareOutcomes(election, [0], [1])).toMatchObject({
      preferEqualShares: own,
      preferGreedy: other,
      keepEqualShares: keeps,
    });
  });

  it('weighs points where ballots carry them', () => {
    const cast: CastBallot[] = [
      {
        entries: [
          [0, 3],
          [1, 1],
          [2, 1],
        ],
        times: 2,
      },
      {
        entries: [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
        times: 1,
      },
    ];
    const of = (ballotType: 'approval' | 'score'): unknown =>
      compareOutcomes(electionOf(ballotType, cast), [0], [1, 2]);
    expect(of('score')).toMatchObject({ preferEqualShares: 2, preferGreedy: 1 });
    expect(of('approval')).toMatchObject({ preferEqualShares: 0, preferGreedy: 3 });
  });

  it('keeps Equal Shares when nobody voted or both are the same', () => {
    const nobody = {
      preferEqualShares: 0,
      preferGreedy: 0,
      onlyEqualSharesNonEmpty: 0,
      onlyGreedyNonEmpty: 0,
      keepEqualShares: true,
    };
    expect(compareOutcomes(electionOf('approval', []), [0], [1])).toEqual(nobody);
    expect(compareOutcomes(electionOf('approval', [votes(3, 0, 1)]), [0], [0])).toEqual(nobody);
  });
});
