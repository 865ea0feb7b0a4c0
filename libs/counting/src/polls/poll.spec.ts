import { instantRunoff } from './instant-runoff.js';
import { borda } from './borda.js';
import { plurality, multipleChoice } from './plurality.js';
import { type RankingPoll, requireCountable } from './poll.js';
import { schulze } from './schulze.js';

const sound: RankingPoll = { options: 3, lots: [7, -1, 4], ballots: [{ ranking: [2, 0, 1], times: 0 }] };
const withBallot = (ranking: number[], times = 1): RankingPoll => ({
  ...sound,
  ballots: [{ ranking, times }],
});

describe('requireCountable', () => {
  it('takes lots in any numbering, blank ballots and ballots that nobody cast', () => {
    expect(() => requireCountable(sound)).not.toThrow();
    expect(() => requireCountable(withBallot([]))).not.toThrow();
    expect(() => requireCountable({ options: 0, lots: [], ballots: [] })).not.toThrow();
  });

  it.each([[[0, 1]], [[0, 1, 2, 3]], [[0, 1, 1]], [[0, 0.5, 2]], [[0, NaN, 2]]])(
    'refuses the lots %j',
    (lots) => {
      expect(() => requireCountable({ ...sound, lots })).toThrow(
        new RangeError(`Lots [${lots.join(', ')}] do not put 3 options in order`),
      );
    },
  );

  it.each([[[3]], [[-1]], [[0.5]], [[1, 1]]])('refuses the ballot %j', (ranking) => {
    expect(() => requireCountable(withBallot(ranking))).toThrow(
      new RangeError(`Ballot [${ranking.join(', ')}] does not name at most 3 of 3 options`),
    );
  });

  it('refuses more options than a ballot may name', () => {
    expect(() => requireCountable(withBallot([0, 1]), 2)).not.toThrow();
    expect(() => requireCountable(withBallot([0, 1]), 1)).toThrow(
      new RangeError('Ballot [0, 1] does not name at most 1 of 3 options'),
    );
  });

  it.each([-1, 0.5, NaN, 2 ** 53])('refuses a ballot cast %d times', (times) => {
    expect(() => requireCountable(withBallot([0], times))).toThrow(
      new RangeError(`A ballot was cast ${times} times`),
    );
  });

  it('is asked by every rule', () => {
    const unsound = { options: 2, lots: [1, 1], ballots: [] };
    for (const rule of [plurality, borda, instantRunoff, schulze])
      expect(() => rule(unsound)).toThrow(new RangeError('Lots [1, 1] do not put 2 options in order'));
    const two = { options: 2, lots: [1, 2], ballots: [{ choice: [0, 1], times: 1 }] };
    expect(() => plurality(two)).toThrow('does not name at most 1 of 2 options');
    expect(() => multipleChoice(two, 2, 1)).not.toThrow();
  });
});
