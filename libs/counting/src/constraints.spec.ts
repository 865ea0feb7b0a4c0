import { type Constraints, Eligibility } from './constraints.js';
import { buildElection } from './twins/build-election.js';

/** Projects 0 to 4 with these costs. */
const election = buildElection(
  {
    projects: [10, 20, 30, 40, 50].map((cost, at) => ({ id: `p${at}`, cost })),
    budget: 1,
    minorUnits: 1,
    ballotType: 'approval',
  },
  [],
);

const after = (constraints: Constraints, ...funded: number[]): Eligibility => {
  const eligibility = new Eligibility(election, constraints);
  funded.forEach((project) => eligibility.fund(project));
  return eligibility;
};

const obstacles = (eligibility: Eligibility): unknown[] =>
  election.projects.map((_, project) => eligibility.obstacle(project));

describe('the obstacle', () => {
  it('is none without constraints, whatever is funded', () => {
    expect(obstacles(after({}, 0, 1))).toEqual([null, null, null, null, null]);
  });

  it('is ineligibility for those projects only', () => {
    expect(obstacles(after({ ineligible: [1, 3] }))).toEqual([null, 'ineligible', null, 'ineligible', null]);
  });

  it('is exclusion once another of the group is funded', () => {
    const constraints = { exclusive: [[0, 1], [1, 2], []] };
    expect(obstacles(after(constraints))).toEqual([null, null, null, null, null]);
    expect(obstacles(after(constraints, 3))).toEqual([null, null, null, null, null]);
    expect(obstacles(after(constraints, 0))).toEqual(['excluded', 'excluded', null, null, null]);
    expect(obstacles(after(constraints, 1))).toEqual(['excluded', 'excluded', 'excluded', null, null]);
    expect(obstacles(after(constraints, 2))).toEqual([null, 'excluded', 'excluded', null, null]);
  });

  it('is waiting until every project needed is funded', () => {
    const constraints = {
      requires: [
        { project: 0, needs: 1 },
        { project: 0, needs: 2 },
        { project: 3, needs: 0 },
      ],
    };
    expect(obstacles(after(constraints))).toEqual(['waits', null, null, 'waits', null]);
    expect(obstacles(after(constraints, 1))).toEqual(['waits', null, null, 'waits', null]);
    expect(obstacles(after(constraints, 2))).toEqual(['waits', null, null, 'waits', null]);
    expect(obstacles(after(constraints, 2, 1))).toEqual([null, null, null, 'waits', null]);
    expect(obstacles(after(constraints, 2, 1, 0))).toEqual([null, null, null, null, null]);
  });

  it.each([
    [49, 'over_cap'],
    [50, null],
    [51, null],
  ])('with a maximum of %s for 20 spent and a cost of 30 is %s', (limit, expected) => {
    const eligibility = after({ caps: [{ projects: [1, 2], limit }] }, 1, 3, 4);
    expect(eligibility.obstacle(2)).toBe(expected);
  });

  it.each([
    [9, 'over_cap'],
    [10, null],
  ])('with a maximum of %s for a first cost of 10 is %s', (limit, expected) => {
    const eligibility = after({ caps: [{ projects: [0], limit }] });
    expect(obstacles(eligibility)).toEqual([expected, null, null, null, null]);
  });

  it('looks at every maximum a project belongs to, each with its own money', () => {
    const constraints = {
      caps: [
        { projects: [0, 1], limit: 30 },
        { projects: [1, 2, 3], limit: 60 },
      ],
    };
    expect(obstacles(after(constraints))).toEqual([null, null, null, null, null]);
    expect(obstacles(after(constraints, 2))).toEqual([null, null, null, 'over_cap', null]);
    expect(obstacles(after(constraints, 3))).toEqual([null, null, 'over_cap', 'over_cap', null]);
    expect(after(constraints, 0, 3).obstacle(1)).toBeNull();
    expect(after(constraints, 0, 2, 3).obstacle(1)).toBe('over_cap');
  });

  it('is the lasting one where there are several', () => {
    const waits = { requires: [{ project: 0, needs: 4 }] };
    const full = { ...waits, caps: [{ projects: [0, 1], limit: 20 }] };
    const excluded = { ...full, exclusive: [[0, 1]] };
    expect(after(waits, 1).obstacle(0)).toBe('waits');
    expect(after(full, 1).obstacle(0)).toBe('over_cap');
    expect(after(excluded, 1).obstacle(0)).toBe('excluded');
    expect(after({ ...excluded, ineligible: [0] }, 1).obstacle(0)).toBe('ineligible');
  });
});

describe('what is reachable', () => {
  const all = [4, 3, 2, 1, 0];

  it('is everything without constraints, in the order given', () => {
    expect(after({}).reachable(all)).toEqual(all);
    expect(after({}).reachable([])).toEqual([]);
  });

  it('is not what is ineligible, excluded or too dear for its maximum', () => {
    expect(after({ ineligible: [2] }).reachable(all)).toEqual([4, 3, 1, 0]);
    expect(after({ exclusive: [[1, 2]] }, 1).reachable([4, 3, 2, 0])).toEqual([4, 3, 0]);
    expect(after({ caps: [{ projects: [0, 3], limit: 39 }] }).reachable(all)).toEqual([4, 2, 1, 0]);
    expect(after({ caps: [{ projects: [0, 3], limit: 40 }] }).reachable(all)).toEqual(all);
  });

  it('is what waits for one that is funded or can come', () => {
    const constraints = { requires: [{ project: 0, needs: 1 }] };
    expect(after(constraints).reachable(all)).toEqual(all);
    expect(after(constraints).reachable([0, 4])).toEqual([4]);
    expect(after(constraints, 1).reachable([0, 4])).toEqual([0, 4]);
  });

  it('is not what waits for one that needs, one after the other, what cannot come', () => {
    const requires = [
      { project: 0, needs: 1 },
      { project: 1, needs: 2 },
      { project: 2, needs: 3 },
    ];
    expect(after({ requires }).reachable(all)).toEqual(all);
    expect(after({ requires, ineligible: [3] }).reachable(all)).toEqual([4]);
    expect(after({ requires, ineligible: [2] }).reachable(all)).toEqual([4, 3]);
    expect(after({ requires, ineligible: [1] }).reachable(all)).toEqual([4, 3, 2]);
  });

  it('needs every one of several', () => {
    const requires = [
      { project: 0, needs: 1 },
      { project: 0, needs: 2 },
    ];
    expect(after({ requires }).reachable(all)).toEqual(all);
    expect(after({ requires, ineligible: [2] }).reachable(all)).toEqual([4, 3, 1]);
    expect(after({ requires, ineligible: [1] }, 2).reachable([0, 1, 3])).toEqual([3]);
    expect(after({ requires }, 2).reachable([0, 1, 3])).toEqual([0, 1, 3]);
  });

  it('is not what needs each other, or itself', () => {
    const requires = [
      { project: 0, needs: 1 },
      { project: 1, needs: 0 },
      { project: 2, needs: 2 },
      { project: 3, needs: 0 },
    ];
    expect(after({ requires }).reachable(all)).toEqual([4]);
  });
});
