// The engine against the twins on random elections, and what no way of writing the ballots down may change.
import fc, { type Arbitrary } from 'fast-check';
import { type Outcome, type Tie } from '../outcome.js';
import { type BestTotalRule } from '../rules.js';
import {
  bestTotalArbitrary,
  electionOf,
  equalSharesArbitrary,
  fixedEndowmentArbitrary,
  questionArbitrary,
  rankingRuleArbitrary,
  type Draft,
  type Question,
} from './arbitrary-election.js';
import { count, countDraft, holds } from './ask-engine.js';
import { totalOf } from './best-total.twin.js';
import { layOut } from './build-election.js';
import { twinOutcome } from './outcome.twin.js';
import { prepareCount } from './tie-order.twin.js';

const SIZE = { projects: 6, patterns: 5 };
const LARGER = { projects: 8, patterns: 8 };

/** The outcome with ids in place of indices. */
function byId({ paper: { projects } }: Draft, outcome: Outcome): unknown {
  const id = (project: number): string => projects[project]!.id;
  const ties = (met: readonly Tie[]): unknown =>
    met.map((tie) => ({ ...tie, projects: tie.projects.map(id) }));
  const { equalShares } = outcome;
  return {
    ...outcome,
    winners: outcome.winners.map(id),
    ties: ties(outcome.ties),
    equalShares: equalShares && {
      ...equalShares,
      purchases: equalShares.purchases.map(({ project, payment }) => [id(project), payment]),
      completionAdded: equalShares.completionAdded.map(id),
      completionTies: ties(equalShares.completionTies),
    },
  };
}

const withoutTies = ({ ties: _, equalShares, ...outcome }: Outcome): unknown => ({
  ...outcome,
  equalShares: equalShares && { ...equalShares, completionTies: null },
});

/** The same election with project `order[i]` in place i. */
function reorderProjects({ paper, cast }: Draft, order: readonly number[]): Draft {
  return {
    paper: { ...paper, projects: order.map((project) => paper.projects[project]!) },
    cast: cast.map(({ entries, times }) => ({
      entries: entries.map(([project, points]) => [order.indexOf(project), points] as const),
      times,
    })),
  };
}

/** Costs and budget times `factor`; a currency unit of `factor` times as many minor units if it grows along. */
function scale({ paper, cast }: Draft, factor: number, unitGrows: boolean): Draft {
  const projects = paper.projects.map((project) => ({ ...project, cost: project.cost * factor }));
  const minorUnits = paper.minorUnits * (unitGrows ? factor : 1);
  return { paper: { ...paper, projects, budget: paper.budget * factor, minorUnits }, cast };
}

const withOrder = (question: Question): Arbitrary<[Question, readonly number[]]> => {
  const all = [...question.draft.paper.projects.keys()];
  return fc.tuple(fc.constant(question), fc.shuffledSubarray(all, { minLength: all.length }));
};

const factors = fc.constantFrom(2, 3, 7, 1_000_003);

describe('the engine gives what the definitions give', () => {
  describe.each([
    ['with exact numbers only', false],
    ['with the float filter', true],
  ])('%s', (_, floatFilter) => {
    it('for greedy and Equal Shares with any switches and tie order: what is funded, and why', () => {
      holds(questionArbitrary(SIZE, rankingRuleArbitrary), 400, (question) => {
        const election = electionOf(question.draft);
        const { rule, tieKeys, lot } = question;
        const expected = withoutTies(twinOutcome(election, rule, tieKeys, lot));
        expect(withoutTies(count(election, question, floatFilter))).toEqual(expected);
      });
    });

    it('for Equal Shares with any switches and tie order: the ties met in the deciding run', () => {
      holds(questionArbitrary(SIZE, equalSharesArbitrary), 300, (question) => {
        const election = electionOf(question.draft);
        const { rule, tieKeys, lot } = question;
        const { ties } = twinOutcome(election, rule, tieKeys, lot);
        expect(count(election, question, floatFilter).ties).toEqual(ties);
      });
    });
  });

  it('for greedy and the completions: the ties met', () => {
    holds(questionArbitrary(SIZE, rankingRuleArbitrary), 300, (question) => {
      const election = electionOf(question.draft);
      const { rule, tieKeys, lot } = question;
      const { ties, equalShares } = twinOutcome(election, rule, tieKeys, lot);
      const outcome = count(election, question);
      expect([outcome.ties, outcome.equalShares?.completionTies]).toEqual([
        ties,
        equalShares?.completionTies,
      ]);
    });
  });

  it('for Equal Shares without Add1 in somewhat larger elections', () => {
    holds(
      questionArbitrary(LARGER, () => fixedEndowmentArbitrary),
      100,
      (question) => {
        const election = electionOf(question.draft);
        const { rule, tieKeys, lot } = question;
        const expected = twinOutcome(election, rule, tieKeys, lot);
        expect(count(election, question, true)).toEqual(expected);
        expect(count(election, question, false)).toEqual(expected);
      },
    );
  });

  it('for the best total, within the budget', () => {
    holds(
      questionArbitrary(SIZE, () => bestTotalArbitrary),
      100,
      (question) => {
        const election = electionOf(question.draft);
        const { of } = question.rule;
        const { winners, totalCost, ties } = count(election, question);
        const total = (projects: readonly number[]): bigint =>
          totalOf(prepareCount(election, []), of, projects);
        expect(total(winners)).toBe(total(twinOutcome(election, question.rule, ['id']).winners));
        expect(totalCost).toBe(winners.reduce((sum, project) => sum + election.projects[project]!.cost, 0));
        expect(totalCost).toBeLessThanOrEqual(election.budget);
        expect(new Set(winners).size).toBe(winners.length);
        expect(ties).toEqual([]);
      },
    );
  });

  it('for the best total, never less than the total of greedy', () => {
    holds(
      questionArbitrary(LARGER, () => bestTotalArbitrary),
      100,
      (question) => {
        const election = electionOf(question.draft);
        const total = (of: BestTotalRule['of'], { winners }: Outcome): bigint =>
          totalOf(prepareCount(election, []), of, winners);
        for (const by of ['votes', 'votes_per_cost'] as const) {
          const greedy = { kind: 'greedy', by, skip: true, fundUnsupported: true } as const;
          const best = total(question.rule.of, count(election, question));
          expect(best >= total(question.rule.of, count(election, { ...question, rule: greedy }))).toBe(true);
        }
      },
    );
  });
});

describe('the outcome of the engine stays the same', () => {
  const questions = questionArbitrary(SIZE, rankingRuleArbitrary);

  it('when the ballots come in another order', () => {
    holds(questions, 100, (question) => {
      const { draft } = question;
      const turned = { ...draft, cast: draft.cast.toReversed() };
      expect(countDraft({ ...question, draft: turned })).toEqual(countDraft(question));
    });
  });

  it('when the projects come in another order', () => {
    holds(questions.chain(withOrder), 150, ([question, order]) => {
      const draft = reorderProjects(question.draft, order);
      const lot = order.map((project) => question.lot[project]!);
      expect(byId(draft, countDraft({ ...question, draft, lot }))).toEqual(
        byId(question.draft, countDraft(question)),
      );
    });
  });

  it('when equal ballots are listed one by one', () => {
    holds(questions, 100, (question) => {
      const { paper, cast } = question.draft;
      const oneByOne = cast.flatMap(({ entries, times }) => Array(times).fill({ entries, times: 1 }));
      expect(count(layOut(paper, oneByOne), question)).toEqual(countDraft(question));
    });
  });

  it('when all costs and the budget are multiplied, without Add1', () => {
    const fixed = questionArbitrary(SIZE, () => fixedEndowmentArbitrary);
    holds(fc.tuple(fixed, factors), 100, ([question, factor]) => {
      const scaled = countDraft({ ...question, draft: scale(question.draft, factor, false) });
      const { winners, ties, totalCost } = countDraft(question);
      expect(scaled).toMatchObject({ winners, ties, totalCost: totalCost * factor });
    });
  });

  it('when all costs, the budget, the currency unit and the increment are multiplied', () => {
    const anyEqualShares = questionArbitrary(SIZE, equalSharesArbitrary);
    holds(fc.tuple(anyEqualShares, factors), 100, ([question, factor]) => {
      const { add1 } = question.rule;
      const rule = { ...question.rule, add1: add1 && { ...add1, increment: add1.increment * factor } };
      const scaled = countDraft({ ...question, rule, draft: scale(question.draft, factor, true) });
      const { winners, ties, totalCost, comparison, equalShares } = countDraft(question);
      expect(scaled).toMatchObject({ winners, ties, totalCost: totalCost * factor });
      expect(scaled.comparison).toEqual(comparison);
      expect(scaled.equalShares!.stop).toBe(equalShares!.stop);
      expect(scaled.equalShares!.completionAdded).toEqual(equalShares!.completionAdded);
    });
  });
});
