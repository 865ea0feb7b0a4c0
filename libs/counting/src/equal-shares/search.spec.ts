// Leaping over endowments and doubles with a bound: neither may change anything.
import fc from 'fast-check';
import { type Election } from '../election.js';
import { type Fraction, fraction } from '../fraction.js';
import { type Add1, type EqualSharesRule } from '../rules.js';
import { countElection, walkOf } from '../count.js';
import { draftArbitrary, electionOf } from '../twins/arbitrary-election.js';
import { buildElection } from '../twins/build-election.js';
import { type AnyRunner, searchAdd1 } from './add1.js';
import { ExactRunner } from './exact-run.js';
import { type Run, Runner, isSteady } from './run.js';
import { type Setting, settingOf } from './setting.js';

const tieKeys = ['cost', 'votes'] as const;
const settingFor = (election: Election, utility: 'cost' | 'plain' = 'cost'): Setting =>
  settingOf(walkOf(election, { tieKeys }), utility);

/** A runner that is never allowed to leap. */
const stepByStep = (runner: Runner): AnyRunner => ({
  run: (endowment, options) => (options?.onlyIfSteady ? null : runner.run(endowment)),
  allPayments: () => runner.allPayments(),
  money: () => runner.money(),
});

/** An election in which a step is a small part of the endowment, so that thousands of steps are needed. */
const manySteps = draftArbitrary({ projects: 6, patterns: 6 }).map((draft) => {
  const projects = draft.paper.projects.map((project) => ({ ...project, cost: project.cost * 200 + 7 }));
  return electionOf({
    ...draft,
    paper: { ...draft.paper, projects, budget: draft.paper.budget * 200, minorUnits: 1 },
  });
});

const add1Arbitrary: fc.Arbitrary<Add1> = fc.record({
  start: fc.constantFrom('exact', 'whole'),
  untilExhaustive: fc.constantFrom('all', 'supported', 'no'),
  increment: fc.constantFrom(1, 3, 10),
});

const facts = ({
  run: { winners, cost, endowment },
  stop,
  steps,
}: ReturnType<typeof searchAdd1>): unknown => ({
  winners,
  cost,
  endowment,
  stop,
  steps,
});

describe('the search for the endowment', () => {
  it('finds what going step by step finds, in fewer runs', () => {
    const total = { leaping: 0, stepping: 0 };
    fc.assert(
      fc.property(manySteps, add1Arbitrary, fc.constantFrom('cost', 'plain'), (election, add1, utility) => {
        const setting = settingFor(election, utility);
        const leaping = searchAdd1(setting, new Runner(setting), add1);
        const stepping = searchAdd1(setting, stepByStep(new Runner(setting)), add1);
        expect(facts(leaping)).toEqual(facts(stepping));
        total.leaping += leaping.runs;
        total.stepping += stepping.runs;
      }),
      { seed: 7, numRuns: 12 },
    );
    expect(total.leaping * 5).toBeLessThan(total.stepping);
  });

  it('calls two runs steady only when nothing changes in between', () => {
    fc.assert(
      fc.property(manySteps, fc.nat(1600), fc.integer({ min: 2, max: 160 }), (election, from, width) => {
        const setting = settingFor(election);
        const runner = new Runner(setting);
        const at = (money: number): Fraction => fraction(BigInt(money), 1n);
        const smaller = runner.run(at(from))!;
        const larger = runner.run(at(from + width), { after: smaller })!;
        const leap = runner.run(at(from + width), { after: smaller, onlyIfSteady: true });
        expect(leap !== null).toBe(isSteady(smaller, larger));
        if (!leap) return;
        for (let part = 1; part < 8; part++) {
          const between = runner.run(at(from + Math.floor((width * part) / 8)))!;
          expect(between.winners).toEqual(smaller.winners);
        }
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('leaps with the float filter only', () => {
    const election = buildElection(
      {
        projects: [
          { id: 'a', cost: 1000 },
          { id: 'b', cost: 5000 },
        ],
        budget: 5999,
        minorUnits: 1,
        ballotType: 'approval',
      },
      [
        { entries: [[0, 1]], times: 3 },
        { entries: [[1, 1]], times: 2 },
      ],
    );
    const setting = settingFor(election);
    const add1: Add1 = { start: 'whole', untilExhaustive: 'no', increment: 1 };
    const [fast, slow] = [new Runner(setting), new ExactRunner(setting)].map((runner) =>
      searchAdd1(setting, runner, add1),
    );
    expect(facts(fast!)).toEqual(facts(slow!));
    expect(fast).toMatchObject({ stop: 'next_infeasible', steps: 2499 - 1199 });
    expect(slow!.runs).toBeGreaterThan(1300);
    expect(fast!.runs).toBeLessThan(40);
    expect(new ExactRunner(setting).run(fraction(1n, 1n), { onlyIfSteady: true })).toBeNull();
  });
});

const run = (changes: Partial<Run>): Run => ({
  endowment: fraction(1n, 1n),
  winners: [4, 2],
  cost: 0,
  uppers: [1, 2],
  rivals: [1.5, 2.5],
  isFlat: [true, true],
  ties: [],
  evidence: { findings: [] } as unknown as Run['evidence'],
  ...changes,
});

describe('two runs are steady', () => {
  it.each([
    ['when the same is bought and no rival comes near', {}, {}, true],
    ['not when a rival meets the highest rate of the chosen one', {}, { rivals: [1.5, 2] }, false],
    ['not when another is bought', {}, { winners: [4, 3] }, false],
    ['not when more is bought', {}, { winners: [4, 2, 1], rivals: [1.5, 2.5, 9], uppers: [1, 2, 3] }, false],
    ['not when less was bought', { winners: [4], uppers: [1] }, {}, false],
  ] as const)('%s', (_, smaller, larger, expected) => {
    expect(isSteady(run(smaller as Partial<Run>), run(larger as Partial<Run>))).toBe(expected);
  });
});

/** Large amounts and many ballots make the doubles' doubt matter. */
const hardToTell = fc
  .record({
    seeds: fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }), {
      minLength: 3,
      maxLength: 12,
    }),
    costs: fc.array(fc.constantFrom(333_333, 333_334, 500_000, 1_000_001, 2_000_003), {
      minLength: 5,
      maxLength: 5,
    }),
    times: fc.array(fc.constantFrom(1, 2, 3, 7, 997), { minLength: 12, maxLength: 12 }),
    type: fc.constantFrom('approval', 'cumulative'),
    budget: fc.constantFrom(1_000_000, 999_999, 2_333_335, 3_000_001),
  })
  .map(({ seeds, costs, times, type, budget }) =>
    buildElection(
      {
        projects: costs.map((cost, at) => ({ id: `p${at}`, cost })),
        budget,
        minorUnits: 100,
        ballotType: type as 'approval',
      },
      seeds.map((draws, at) => ({
        entries: draws.flatMap((draw, project) =>
          draw > 2 ? [[project, type === 'approval' ? 1 : draw] as const] : [],
        ),
        times: times[at]!,
      })),
    ),
  );

describe('the float filter', () => {
  it('changes nothing where shares are all but equal', () => {
    const rule = (utility: 'cost' | 'plain'): EqualSharesRule => ({
      kind: 'equal_shares',
      utility,
      add1: null,
      completion: 'epsilon',
      fundUnsupported: false,
      compareWithGreedy: true,
    });
    fc.assert(
      fc.property(hardToTell, fc.constantFrom('cost', 'plain'), (election, utility) => {
        const options = { tieKeys: [...tieKeys] };
        const filtered = countElection(election, rule(utility), options);
        expect(filtered).toEqual(countElection(election, rule(utility), { ...options, floatFilter: false }));
      }),
      { seed: 3, numRuns: 250 },
    );
  });
});
