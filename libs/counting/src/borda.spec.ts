import { withLastGettingNothing } from './borda.js';
import { type Paper, buildElection } from './twins/build-election.js';

const paper = (ballotType: Paper['ballotType']): Paper => ({
  projects: ['a', 'b', 'c'].map((id) => ({ id, cost: 10 })),
  budget: 20,
  minorUnits: 1,
  ballotType,
});

const cast = [
  { entries: [[1, 1]], times: 4 },
  {
    entries: [
      [0, 2],
      [1, 3],
      [2, 1],
    ],
    times: 2,
  },
  { entries: [[0, 1]], times: 1 },
  {
    entries: [
      [0, 1],
      [2, 2],
    ],
    times: 3,
  },
  { entries: [], times: 5 },
] as const;

describe('Borda with nothing for the last', () => {
  it('takes one point from every project and leaves out who got one', () => {
    const election = buildElection(paper('ordinal'), cast);
    expect(withLastGettingNothing(election)).toEqual({
      ...election,
      ballots: {
        starts: Uint32Array.of(0, 2, 3),
        projects: Uint32Array.of(0, 1, 2),
        points: Uint32Array.of(1, 2, 1),
        multiplicities: Uint32Array.of(2, 3),
      },
    });
  });

  it('keeps the voters, also when no ballot is left', () => {
    const election = buildElection(paper('ordinal'), cast.slice(0, 1));
    const changed = withLastGettingNothing(election);
    expect(changed.voters).toBe(4);
    expect(changed.ballots).toEqual({
      starts: Uint32Array.of(0),
      projects: new Uint32Array(0),
      points: new Uint32Array(0),
      multiplicities: new Uint32Array(0),
    });
  });

  it('changes nothing in the election it is given', () => {
    const election = buildElection(paper('ordinal'), cast);
    withLastGettingNothing(election);
    expect(election).toEqual(buildElection(paper('ordinal'), cast));
  });

  it('leaves ballots without points as they are', () => {
    const election = buildElection(paper('approval'), cast);
    expect(withLastGettingNothing(election)).toBe(election);
  });
});
