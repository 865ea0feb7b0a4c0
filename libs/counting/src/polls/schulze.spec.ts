import { schulze } from './schulze.js';
import { strongestPath } from './strongest-paths.js';

const [A, B, C, D, E] = [0, 1, 2, 3, 4];
const letters = (text: string, times: number) => ({
  ranking: [...text].map((letter) => 'ABCDE'.indexOf(letter)),
  times,
});

describe('schulze: 45 voters, five options (the example of the paper)', () => {
  const outcome = schulze({
    options: 5,
    lots: [4, 3, 2, 1, 0],
    ballots: [
      letters('ACBED', 5),
      letters('ADECB', 5),
      letters('BEDAC', 8),
      letters('CABED', 3),
      letters('CAEBD', 7),
      letters('CBADE', 2),
      letters('DCEBA', 7),
      letters('EBADC', 8),
    ],
  });

  it('compares every two options', () => {
    expect(outcome.pairwise).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
  });

  it('finds the strongest paths', () => {
    expect(outcome.strengths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
  });

  it('ranks E, A, C, B, D without a lot', () => {
    expect(outcome.order).toEqual([E, A, C, B, D]);
    expect(outcome.winner).toBe(E);
    expect(outcome.unbeaten).toEqual([E]);
    expect(outcome.condorcetWinner).toBeNull();
    expect(outcome.ties).toEqual([]);
    expect(outcome.turnout).toMatchObject({ cast: 45, valid: 45, blank: 0 });
  });

  it('shows the paths: A beats B by way of D and C (30, 28, 29), E beats D directly (31)', () => {
    expect(strongestPath(outcome.pairwise, A, B)).toEqual([A, D, C, B]);
    expect(strongestPath(outcome.pairwise, E, D)).toEqual([E, D]);
    // B > A > C > E is worth 24, and so is B > D > C > E.
    expect(strongestPath(outcome.pairwise, B, E)).toEqual([B, A, C, E]);
  });
});

describe('schulze: small cases', () => {
  it('a cycle A > B 6:3, B > C 7:2, C > A 5:4: the weakest link gives way, so A, B, C', () => {
    const outcome = schulze({
      options: 3,
      lots: [2, 1, 0],
      ballots: [letters('ABC', 4), letters('BCA', 3), letters('CAB', 2)],
    });
    expect(outcome.strengths).toEqual([
      [0, 6, 6],
      [5, 0, 7],
      [5, 5, 0],
    ]);
    expect(outcome.order).toEqual([A, B, C]);
    expect(outcome.condorcetWinner).toBeNull();
    expect(outcome.ties).toEqual([]);
  });

  it('a cycle of equal strength: the lots decide place by place', () => {
    const outcome = schulze({
      options: 3,
      lots: [2, 0, 1],
      ballots: [letters('ABC', 1), letters('BCA', 1), letters('CAB', 1)],
    });
    expect(outcome.unbeaten).toEqual([A, B, C]);
    expect(outcome.order).toEqual([B, C, A]);
    expect(outcome.winner).toBe(B);
    expect(outcome.ties).toEqual([
      { step: 0, options: [A, B, C], chosen: B, decidedBy: 'lot' },
      { step: 1, options: [A, C], chosen: C, decidedBy: 'lot' },
    ]);
  });

  it('takes options that are left out as below, and as equal to one another', () => {
    const outcome = schulze({
      options: 4,
      lots: [3, 2, 1, 0],
      ballots: [letters('B', 2), letters('AB', 1), letters('', 7)],
    });
    expect(outcome.pairwise).toEqual([
      [0, 1, 1, 1],
      [2, 0, 3, 3],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(outcome.turnout).toMatchObject({ valid: 3, blank: 7 });
    expect(outcome.condorcetWinner).toBe(B);
    expect(outcome.order).toEqual([B, A, D, C]);
    expect(outcome.ties).toEqual([{ step: 2, options: [C, D], chosen: D, decidedBy: 'lot' }]);
    expect(strongestPath(outcome.pairwise, A, B)).toEqual([]);
  });

  it('chooses the shortest of equally strong paths, then the first by index', () => {
    // A > B > D and A > C > D are equally strong; A > D is a tie.
    const pairwise = [
      [0, 5, 5, 4],
      [3, 0, 4, 5],
      [3, 4, 0, 5],
      [4, 3, 3, 0],
    ];
    expect(strongestPath(pairwise, A, D)).toEqual([A, B, D]);
    expect(strongestPath(pairwise, D, A)).toEqual([]);
  });

  it('measures a victory by the ballots for it, not by the difference', () => {
    // A > B by 5 : 4, B > C by 5 : 4, C > A by 4 : 3: the differences are all 1, and lots would put C first.
    const outcome = schulze({
      options: 3,
      lots: [2, 1, 0],
      ballots: [letters('AB', 3), letters('CAB', 1), letters('CA', 1), letters('B', 2), letters('CB', 2)],
    });
    expect(outcome.pairwise).toEqual([
      [0, 5, 3],
      [4, 0, 5],
      [4, 4, 0],
    ]);
    expect(outcome.order).toEqual([A, B, C]);
  });

  it('has no winner when no ballot names an option', () => {
    const none = schulze({ options: 1, lots: [0], ballots: [letters('', 2)] });
    expect(none).toMatchObject({ winner: null, condorcetWinner: null, order: [A], unbeaten: [A], ties: [] });
    const one = schulze({ options: 1, lots: [0], ballots: [letters('A', 1)] });
    expect(one).toMatchObject({ winner: A, condorcetWinner: A, pairwise: [[0]] });
  });
});
