import { emptyBallots, supportOf } from './support.js';
import { type Paper, buildElection } from './twins/build-election.js';

const paper = (ballotType: Paper['ballotType'], ids = 'abcd'): Paper => ({
  projects: [...ids].map((id) => ({ id, cost: 10 })),
  budget: 30,
  minorUnits: 1,
  ballotType,
});

const cast = [
  {
    entries: [
      [0, 3],
      [2, 1],
    ],
    times: 2,
  },
  { entries: [[2, 5]], times: 3 },
  {
    entries: [
      [2, 4],
      [3, 2],
    ],
    times: 1,
  },
  { entries: [], times: 4 },
] as const;

describe('supportOf', () => {
  it('counts every entry as one when ballots carry no points', () => {
    expect(supportOf(buildElection(paper('approval'), cast))).toEqual({
      starts: Uint32Array.of(0, 1, 1, 4, 5),
      ballots: Uint32Array.of(0, 0, 1, 2, 2),
      voters: Float64Array.of(2, 2, 3, 1, 1),
      points: null,
      votes: Float64Array.of(2, 0, 6, 1),
      scores: Float64Array.of(2, 0, 6, 1),
    });
  });

  it('keeps the points beside the votes when ballots carry them', () => {
    expect(supportOf(buildElection(paper('score'), cast))).toEqual({
      starts: Uint32Array.of(0, 1, 1, 4, 5),
      ballots: Uint32Array.of(0, 0, 1, 2, 2),
      voters: Float64Array.of(2, 2, 3, 1, 1),
      points: Float64Array.of(3, 1, 5, 4, 2),
      votes: Float64Array.of(2, 0, 6, 1),
      scores: Float64Array.of(6, 0, 21, 2),
    });
  });

  it('adds up points beyond 32 bits', () => {
    const entries = [[0, 2 ** 32 - 1]] as const;
    const { scores } = supportOf(buildElection(paper('cumulative', 'a'), [{ entries, times: 3 }]));
    expect(scores).toEqual(Float64Array.of(3 * (2 ** 32 - 1)));
  });

  it('of an election without ballots has nobody', () => {
    const support = supportOf(buildElection(paper('approval', 'ab'), [{ entries: [], times: 2 }]));
    expect(support.starts).toEqual(Uint32Array.of(0, 0, 0));
    expect(support.ballots).toHaveLength(0);
    expect(support.votes).toEqual(Float64Array.of(0, 0));
  });

  it('of an election without projects is empty', () => {
    const support = supportOf(buildElection(paper('approval', ''), []));
    expect(support.starts).toEqual(Uint32Array.of(0));
    expect(support.scores).toHaveLength(0);
  });
});

describe('emptyBallots', () => {
  it('is what the filled ballots leave of all voters', () => {
    expect(emptyBallots(buildElection(paper('approval'), cast))).toBe(4);
  });

  it('is 0 when every ballot names something, and everybody when none does', () => {
    expect(emptyBallots(buildElection(paper('approval'), cast.slice(0, 3)))).toBe(0);
    expect(emptyBallots(buildElection(paper('approval'), cast.slice(3)))).toBe(4);
    expect(emptyBallots(buildElection(paper('approval'), []))).toBe(0);
  });
});
