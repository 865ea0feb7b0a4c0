import { type BallotPaper } from './ballot.js';
import { entriesOf } from './entries-of.js';

const projects = ['10', '2', 'x'].map((id) => ({ id, cost: 5 }));

describe('entriesOf', () => {
  it.each([
    { type: 'approval', projects },
    { type: 'choose-1', projects },
    { type: 'knapsack', projects, maxSumCost: 20 },
  ] satisfies BallotPaper[])('gives the places on the paper: $type', (paper) => {
    expect(entriesOf(paper, { projects: ['x', '10'] })).toEqual({ projects: [2, 0], points: null });
  });

  it('keeps the points beside their project', () => {
    const paper: BallotPaper = { type: 'cumulative', projects, maxSumPoints: 10 };
    const ballot = { projects: ['x', '10', '2'], points: [5, 1, 3] };
    expect(entriesOf(paper, ballot)).toEqual({ projects: [2, 0, 1], points: [5, 1, 3] });
  });

  it('keeps a score of 0', () => {
    const paper: BallotPaper = { type: 'score', projects, minScore: 0, maxScore: 5 };
    const ballot = { projects: ['x', '10', '2'], points: [1, 0, 5] };
    expect(entriesOf(paper, ballot)).toEqual({ projects: [2, 0, 1], points: [1, 0, 5] });
  });

  it('gives the last of a ranking 1 point and every place above it one more', () => {
    const paper: BallotPaper = { type: 'ordinal', projects };
    expect(entriesOf(paper, { projects: ['2', 'x', '10'] })).toEqual({
      projects: [1, 2, 0],
      points: [3, 2, 1],
    });
    expect(entriesOf(paper, { projects: ['x'] })).toEqual({ projects: [2], points: [1] });
  });

  it('has nothing to say about a blank ballot', () => {
    expect(entriesOf({ type: 'approval', projects }, { projects: [] })).toEqual({
      projects: [],
      points: null,
    });
    expect(entriesOf({ type: 'ordinal', projects }, { projects: [] })).toEqual({ projects: [], points: [] });
  });

  it('throws rather than count a project that is not there', () => {
    expect(() => entriesOf({ type: 'approval', projects }, { projects: ['3'] })).toThrow(
      new RangeError('Project 3 is not on the ballot paper'),
    );
  });
});
