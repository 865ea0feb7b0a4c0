import { instantRunoff } from './instant-runoff.js';

const ranked = (ranking: number[], times: number) => ({ ranking, times });
const [A, B, C, D, E] = [0, 1, 2, 3, 4];

describe('instantRunoff', () => {
  it('stops at once at a majority of the valid ballots', () => {
    const outcome = instantRunoff({
      options: 3,
      lots: [0, 1, 2],
      ballots: [ranked([B], 5), ranked([A, C], 3), ranked([C, A], 1), ranked([], 9)],
    });
    expect(outcome.winner).toBe(B);
    expect(outcome.turnout).toMatchObject({ cast: 18, valid: 9, blank: 9 });
    expect(outcome.rounds).toEqual([
      { standing: [A, B, C], votes: [3, 5, 1], continuing: 9, exhausted: 0, needed: 5, eliminated: null },
    ]);
    expect(outcome.ties).toEqual([]);
  });

  it('does not take exactly half for a majority: 2 of 4, so C goes, then 3 of 4', () => {
    const outcome = instantRunoff({
      options: 3,
      lots: [0, 1, 2],
      ballots: [ranked([A], 2), ranked([B, A], 1), ranked([C, B, A], 1)],
    });
    expect(outcome.rounds.map(({ needed, eliminated }) => [needed, eliminated])).toEqual([
      [3, C],
      [3, B],
      [3, null],
    ]);
    expect(outcome.ties).toEqual([
      { step: 0, options: [B, C], chosen: C, decidedBy: 'lot' },
      { step: 1, options: [A, B], chosen: B, decidedBy: 'earlier_round' },
    ]);
    expect(outcome.winner).toBe(A);
  });

  it('C and D tie for last, D has the highest lot; its 2 ballots name no one else: B wins with 5 of 9', () => {
    const outcome = instantRunoff({
      options: 4,
      lots: [0, 1, 2, 3],
      ballots: [ranked([A], 4), ranked([B, A], 3), ranked([C, B], 2), ranked([D], 2)],
    });
    expect(outcome.rounds).toEqual([
      { standing: [A, B, C, D], votes: [4, 3, 2, 2], continuing: 11, exhausted: 0, needed: 6, eliminated: D },
      { standing: [A, B, C], votes: [4, 3, 2, 0], continuing: 9, exhausted: 2, needed: 5, eliminated: C },
      { standing: [A, B], votes: [4, 5, 0, 0], continuing: 9, exhausted: 2, needed: 5, eliminated: null },
    ]);
    expect(outcome.ties).toEqual([{ step: 0, options: [C, D], chosen: D, decidedBy: 'lot' }]);
    expect(outcome.winner).toBe(B);
  });

  it('B and C tie with 4 after D is gone; B had 3 in the round before and C 4: B goes, whatever the lot', () => {
    const outcome = instantRunoff({
      options: 4,
      lots: [0, 1, 2, 3],
      ballots: [ranked([A], 5), ranked([B, A], 3), ranked([C], 4), ranked([D, B], 1), ranked([D], 1)],
    });
    expect(outcome.rounds.map(({ votes }) => votes)).toEqual([
      [5, 3, 4, 2],
      [5, 4, 4, 0],
      [8, 0, 4, 0],
    ]);
    expect(outcome.rounds.map(({ exhausted }) => exhausted)).toEqual([0, 1, 2]);
    expect(outcome.ties).toEqual([{ step: 1, options: [B, C], chosen: B, decidedBy: 'earlier_round' }]);
    expect(outcome.winner).toBe(A);
  });

  it('looks at the latest earlier round first: B is behind C in round 2, though ahead in round 1', () => {
    const outcome = instantRunoff({
      options: 5,
      lots: [0, 1, 2, 3, 4],
      ballots: [
        ranked([A], 13),
        ranked([B, A], 6),
        ranked([C], 5),
        ranked([E, C], 2),
        ranked([D, B], 1),
        ranked([D], 2),
      ],
    });
    expect(outcome.rounds.map(({ votes }) => votes)).toEqual([
      [13, 6, 5, 3, 2],
      [13, 6, 7, 3, 0],
      [13, 7, 7, 0, 0],
      [19, 0, 7, 0, 0],
    ]);
    expect(outcome.ties).toEqual([{ step: 2, options: [B, C], chosen: B, decidedBy: 'earlier_round' }]);
  });

  it('B, C and D tie with 3; B and C had 2 before, D 3: the lot decides between B and C only', () => {
    const outcome = instantRunoff({
      options: 5,
      lots: [0, 2, 1, 3, 4],
      ballots: [
        ranked([A], 6),
        ranked([B], 2),
        ranked([C], 2),
        ranked([D], 3),
        ranked([E, B], 1),
        ranked([E, C], 1),
      ],
    });
    expect(outcome.ties.slice(0, 2)).toEqual([
      { step: 0, options: [B, C, E], chosen: E, decidedBy: 'lot' },
      { step: 1, options: [B, C, D], chosen: B, decidedBy: 'lot' },
    ]);
    expect(outcome.rounds[1]).toMatchObject({ votes: [6, 3, 3, 3, 0], needed: 8, eliminated: B });
  });

  it('eliminates options without votes one at a time', () => {
    const { rounds, ties } = instantRunoff({
      options: 4,
      lots: [3, 2, 1, 0],
      ballots: [ranked([A], 1), ranked([B], 1)],
    });
    expect(rounds.map(({ eliminated }) => eliminated)).toEqual([C, D, A, null]);
    expect(ties.map(({ options }) => options)).toEqual([
      [C, D],
      [A, B],
    ]);
  });

  it('has no rounds and no winner when no ballot names an option', () => {
    const { rounds, winner, ties } = instantRunoff({ options: 2, lots: [0, 1], ballots: [ranked([], 3)] });
    expect({ rounds, winner, ties }).toEqual({ rounds: [], winner: null, ties: [] });
  });
});
