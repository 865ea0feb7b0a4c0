import { borda } from './borda.js';

const ranked = (ranking: number[], times: number) => ({ ranking, times });

describe('borda', () => {
  it('A 3·3 + 1·2 = 11, B 3·2 + 2·1 = 8, C 3·1 + 2·2 + 1·1 = 8: C before B by lot', () => {
    const ballots = [ranked([0, 1, 2], 3), ranked([2, 1], 2), ranked([0, 2], 1), ranked([], 4)];
    expect(borda({ options: 3, lots: [0, 2, 1], ballots })).toEqual({
      turnout: { cast: 10, valid: 6, blank: 4, blankShare: { numerator: 2n, denominator: 5n } },
      awards: [
        [2, 0, 1, 3],
        [1, 2, 3, 0],
        [0, 4, 2, 0],
      ],
      points: [11, 8, 8],
      order: [0, 2, 1],
      ties: [{ step: 1, options: [1, 2], chosen: 2, decidedBy: 'lot' }],
      winner: 0,
    });
  });

  it('gives a single name 1 point, however many options there are', () => {
    const outcome = borda({ options: 4, lots: [0, 1, 2, 3], ballots: [ranked([3], 1), ranked([1, 0], 1)] });
    expect(outcome.points).toEqual([1, 2, 0, 1]);
    expect(outcome.order).toEqual([1, 0, 3, 2]);
    expect(outcome.winner).toBe(1);
  });

  it('has no winner when all ballots are blank', () => {
    const outcome = borda({ options: 2, lots: [1, 0], ballots: [ranked([], 3)] });
    expect(outcome.winner).toBeNull();
    expect(outcome.awards).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(outcome.ties).toEqual([{ step: 0, options: [0, 1], chosen: 1, decidedBy: 'lot' }]);
  });
});
