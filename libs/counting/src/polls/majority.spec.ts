import { fraction } from '../fraction.js';
import { decideByMajority, type Majority } from './majority.js';

const simple: Majority = { kind: 'simple' };
const twoThirds: Majority = { kind: 'qualified', share: fraction(2n, 3n) };

describe('decideByMajority', () => {
  it('adopts with more yes than no, however many are blank', () => {
    expect(decideByMajority({ yes: 6, no: 4, blank: 90 }, simple)).toEqual({
      cast: 100,
      valid: 10,
      yesShare: fraction(3n, 5n),
      needed: 6,
      result: 'adopted',
    });
    expect(decideByMajority({ yes: 5, no: 4, blank: 0 }, simple)).toMatchObject({
      needed: 5,
      result: 'adopted',
    });
  });

  it('rejects with fewer yes than no, and does not adopt a tie', () => {
    expect(decideByMajority({ yes: 4, no: 5, blank: 1 }, simple)).toMatchObject({
      needed: 5,
      result: 'rejected',
    });
    expect(decideByMajority({ yes: 5, no: 5, blank: 1 }, simple)).toMatchObject({
      needed: 6,
      result: 'tied',
    });
    expect(decideByMajority({ yes: 0, no: 0, blank: 7 }, simple)).toEqual({
      cast: 7,
      valid: 0,
      yesShare: fraction(0n, 1n),
      needed: 1,
      result: 'tied',
    });
  });

  it.each([
    // 2/3 of 9 is 6; of 10 it is 6.67, so 7.
    [6, 3, 6, 'adopted'],
    [5, 4, 6, 'rejected'],
    [7, 3, 7, 'adopted'],
    [6, 4, 7, 'rejected'],
    [5, 5, 7, 'rejected'],
    [0, 0, 1, 'rejected'],
  ])('two thirds: %i yes and %i no, needed %i: %s', (yes, no, needed, result) => {
    expect(decideByMajority({ yes, no, blank: 2 }, twoThirds)).toMatchObject({ needed, result });
  });
});
