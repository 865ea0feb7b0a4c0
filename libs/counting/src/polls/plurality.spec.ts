import { multipleChoice, plurality } from './plurality.js';

const lots = [3, 1, 2, 0];
const once = (choice: number[], times: number) => ({ choice, times });
const part = (numerator: bigint, denominator: bigint) => ({ numerator, denominator });

describe('plurality', () => {
  it('elects the option with the most votes; blank ballots count in the turnout, not in the shares', () => {
    const ballots = [once([1], 4), once([0], 2), once([], 3), once([1], 2), once([2], 1)];
    expect(plurality({ options: 4, lots, ballots })).toEqual({
      turnout: { cast: 12, valid: 9, blank: 3, blankShare: part(1n, 4n) },
      votes: [2, 6, 1, 0],
      shares: [part(2n, 9n), part(2n, 3n), part(1n, 9n), part(0n, 1n)],
      order: [1, 0, 2, 3],
      winners: [1],
      ties: [],
    });
  });

  it('lets the lowest lot decide between equal votes, and says so', () => {
    const outcome = plurality({ options: 4, lots, ballots: [once([0], 5), once([2], 5), once([3], 4)] });
    expect(outcome.winners).toEqual([2]);
    expect(outcome.order).toEqual([2, 0, 3, 1]);
    expect(outcome.ties).toEqual([{ step: 0, options: [0, 2], chosen: 2, decidedBy: 'lot' }]);
  });

  it('has no winner when nobody chooses', () => {
    const { turnout, shares, order, winners, ties } = plurality({
      options: 2,
      lots: [1, 0],
      ballots: [once([], 2)],
    });
    expect(turnout).toEqual({ cast: 2, valid: 0, blank: 2, blankShare: part(1n, 1n) });
    expect({ order, winners, ties }).toEqual({ order: [1, 0], winners: [], ties: [] });
    expect(shares).toEqual([part(0n, 1n), part(0n, 1n)]);
    expect(plurality({ options: 0, lots: [], ballots: [] })).toEqual({
      turnout: { cast: 0, valid: 0, blank: 0, blankShare: part(0n, 1n) },
      votes: [],
      shares: [],
      order: [],
      winners: [],
      ties: [],
    });
  });
});

describe('multipleChoice', () => {
  // A 5, B 5, C 5, D 2 of 7 valid ballots; lots: D, B, C, A.
  const ballots = [once([0, 1], 3), once([2, 0], 2), once([2, 1], 2), once([2, 3], 1), once([3], 1)];

  it('counts every option on a ballot, so the shares add up to more than 1', () => {
    const { votes, shares } = multipleChoice({ options: 4, lots, ballots }, 2, 2);
    expect(votes).toEqual([5, 5, 5, 2]);
    expect(shares).toEqual([part(5n, 9n), part(5n, 9n), part(5n, 9n), part(2n, 9n)]);
  });

  it('fills the seats one by one: three options tie for the first, two for the second', () => {
    const { winners, ties } = multipleChoice({ options: 4, lots, ballots }, 2, 2);
    expect(winners).toEqual([1, 2]);
    expect(ties).toEqual([
      { step: 0, options: [0, 1, 2], chosen: 1, decidedBy: 'lot' },
      { step: 1, options: [0, 2], chosen: 2, decidedBy: 'lot' },
    ]);
  });

  it('leaves a seat empty rather than give it to an option without votes', () => {
    const outcome = multipleChoice({ options: 4, lots, ballots: [once([2], 1)] }, 2, 3);
    expect(outcome.order).toEqual([2, 3, 1, 0]);
    expect(outcome.winners).toEqual([2]);
    expect(outcome.ties).toEqual([]);
  });
});
