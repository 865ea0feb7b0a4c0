import fc from 'fast-check';
import { fraction } from '../fraction.js';
import { countScale } from './scale.js';

const said = (level: number | null, times = 1) => ({ level, times });
const onFive = (...ballots: ReturnType<typeof said>[]) => countScale({ lowest: 1, highest: 5, ballots });

describe('countScale', () => {
  it('gives distribution, mean and medians of those with an opinion: (1 + 2·2 + 3·5) / 6 = 10/3', () => {
    expect(onFive(said(5, 2), said(null, 4), said(2, 2), said(1), said(5))).toEqual({
      opinions: 6,
      noOpinion: 4,
      levels: [
        { level: 1, votes: 1, share: fraction(1n, 6n) },
        { level: 2, votes: 2, share: fraction(1n, 3n) },
        { level: 3, votes: 0, share: fraction(0n, 1n) },
        { level: 4, votes: 0, share: fraction(0n, 1n) },
        { level: 5, votes: 3, share: fraction(1n, 2n) },
      ],
      mean: fraction(10n, 3n),
      lowerMedian: 2,
      upperMedian: 5,
    });
  });

  it('has one median for an odd number of opinions', () => {
    expect(onFive(said(1), said(4), said(5))).toMatchObject({ lowerMedian: 4, upperMedian: 4 });
    expect(onFive(said(1))).toMatchObject({ lowerMedian: 1, upperMedian: 1, mean: fraction(1n, 1n) });
  });

  it('has no middle without opinions', () => {
    const nothing = { opinions: 0, mean: null, lowerMedian: null, upperMedian: null };
    expect(onFive(said(null, 3))).toMatchObject({ ...nothing, noOpinion: 3 });
    expect(onFive()).toMatchObject({ ...nothing, noOpinion: 0 });
    expect(onFive().levels[4]).toEqual({ level: 5, votes: 0, share: fraction(0n, 1n) });
  });

  it('takes a scale from 0 and a scale of one level', () => {
    expect(countScale({ lowest: 0, highest: 1, ballots: [said(0, 3), said(1)] }).mean).toEqual(
      fraction(1n, 4n),
    );
    expect(countScale({ lowest: 2, highest: 2, ballots: [said(2)] }).levels).toEqual([
      { level: 2, votes: 1, share: fraction(1n, 1n) },
    ]);
  });

  it.each([
    [-1, 5],
    [2, 1],
    [0.5, 5],
    [1, 5.5],
    [0, Infinity],
  ])('refuses a scale from %d to %d', (lowest, highest) => {
    expect(() => countScale({ lowest, highest, ballots: [] })).toThrow(
      new RangeError(`No scale runs from ${lowest} to ${highest}`),
    );
  });

  it.each([0, 6, 2.5, NaN])('refuses the level %d', (level) => {
    expect(() => onFive(said(level))).toThrow(
      new RangeError(`Level ${level} is not on the scale from 1 to 5`),
    );
  });

  it('refuses half an opinion', () => {
    expect(() => onFive(said(3, 0.5))).toThrow(new RangeError('A ballot was cast 0.5 times'));
  });

  it('agrees with the opinions written out and put in order', () => {
    const opinion = fc.record({ level: fc.option(fc.integer({ min: 1, max: 5 })), times: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(opinion), (ballots) => {
        const everyone = ballots.flatMap(({ level, times }) => new Array<number | null>(times).fill(level));
        const sorted = everyone.filter((level) => level !== null).sort((a, b) => a - b);
        const half = sorted.length / 2;
        const outcome = onFive(...ballots);
        expect(outcome.noOpinion).toBe(everyone.length - sorted.length);
        expect(outcome.lowerMedian).toBe(sorted[Math.ceil(half) - 1] ?? null);
        expect(outcome.upperMedian).toBe(sorted[Math.floor(half)] ?? null);
        const sum = sorted.reduce((total, level) => total + level, 0);
        expect(outcome.mean).toEqual(sum === 0 ? null : fraction(BigInt(sum), BigInt(sorted.length)));
      }),
    );
  });
});
