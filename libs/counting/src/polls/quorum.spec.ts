import { fraction } from '../fraction.js';
import { whyNotQuorum } from './quorum.js';

describe('whyNotQuorum', () => {
  it('is reached by exactly that many ballots', () => {
    expect(whyNotQuorum(500, 10_000, { kind: 'ballots', ballots: 500 })).toBeNull();
    expect(whyNotQuorum(498, 10_000, { kind: 'ballots', ballots: 500 })).toEqual({
      code: 'turnout-below-quorum',
      limit: 500,
      actual: 498,
      missing: 2,
    });
  });

  it('takes a share of the electorate exactly: 30 % of 1001 is 300.3, so 301', () => {
    const quorum = { kind: 'share', share: fraction(3n, 10n) } as const;
    expect(whyNotQuorum(300, 1000, quorum)).toBeNull();
    expect(whyNotQuorum(301, 1001, quorum)).toBeNull();
    expect(whyNotQuorum(300, 1001, quorum)).toEqual({
      code: 'turnout-below-quorum',
      limit: 301,
      actual: 300,
      missing: 1,
    });
    expect(whyNotQuorum(0, 0, quorum)).toBeNull();
  });
});
