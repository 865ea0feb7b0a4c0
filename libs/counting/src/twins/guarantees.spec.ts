// What the rules promise to voters, on random elections.
import fc, { type Arbitrary } from 'fast-check';
import { type Election } from '../election.js';
import { compareFractions, type Fraction } from '../fraction.js';
import { type Outcome } from '../outcome.js';
import { type Add1, type EqualSharesRule } from '../rules.js';
import {
  electionOf,
  equalSharesArbitrary,
  fixedEndowmentArbitrary,
  questionArbitrary,
  rankingRuleArbitrary,
  type Draft,
  type Question,
} from './arbitrary-election.js';
import { countDraft, holds } from './ask-engine.js';
import { subsetsOf } from './best-total.twin.js';
import { fundedBy, runEqualShares } from './equal-shares.twin.js';
import { isEqual, over, plus, sum, whole } from './exact.twin.js';
import { twinExplanation } from './explanation.twin.js';
import { prepareCount, type Count } from './tie-order.twin.js';
import { expandVoters, pointsOf, projectIndices, supporterCount, totalCost } from './voters.twin.js';

const SIZE = { projects: 6, patterns: 5 };

interface EqualSharesQuestion extends Question {
  readonly rule: EqualSharesRule;
}

const fixed = questionArbitrary(SIZE, () => fixedEndowmentArbitrary);

/** Equal Shares with Add1 by increments of a currency unit or more, and nothing after it. */
const raised = (switches: Partial<Add1>): Arbitrary<EqualSharesQuestion> =>
  questionArbitrary(SIZE, (minorUnits) =>
    equalSharesArbitrary(minorUnits).map((rule) => ({
      ...rule,
      add1: { start: 'exact', untilExhaustive: 'all', increment: minorUnits, ...rule.add1, ...switches },
      completion: 'none',
      compareWithGreedy: false,
    })),
  );

const voterCount = ({ cast }: Draft): number => cast.reduce((total, { times }) => total + times, 0);

const withCost = ({ paper, cast }: Draft, changed: number, cost: number): Draft => ({
  paper: { ...paper, projects: paper.projects.map((p, place) => (place === changed ? { ...p, cost } : p)) },
  cast,
});

const withProject = ({ paper, cast }: Draft, cost: number): Draft => ({
  paper: { ...paper, projects: [...paper.projects, { id: 'new', cost }] },
  cast,
});

const withVoters = ({ paper, cast }: Draft, projects: readonly number[], times: number): Draft => ({
  paper,
  cast: [...cast, { entries: projects.map((project) => [project, 1 + (project % 3)] as const), times }],
});

/** The question with one project more, that comes last in the lot. */
const withLast = (question: EqualSharesQuestion, draft: Draft): EqualSharesQuestion => ({
  ...question,
  draft,
  lot: [...question.lot, question.lot.length],
});

describe('the money in Equal Shares', () => {
  const questions = questionArbitrary(SIZE, equalSharesArbitrary);

  it('pays for every project bought exactly what it costs, only from its supporters and their endowment', () => {
    holds(questions, 150, ({ draft, rule, tieKeys, lot }) => {
      const election = electionOf(draft);
      const voters = expandVoters(election);
      const { purchases } = countDraft({ draft, rule, tieKeys, lot }).equalShares!;
      const explained = twinExplanation(election, rule, tieKeys, lot);
      expect(explained.purchases.map(({ project, payment }) => ({ project, payment }))).toEqual(purchases);
      for (const { project, payments } of explained.purchases) {
        const paid = payments.filter((_, voter) => voters[voter]!.has(project));
        expect(sum(payments)).toEqual(whole(election.projects[project]!.cost));
        expect(sum(paid)).toEqual(sum(payments));
      }
      for (const voter of voters.keys()) {
        const spent = sum(explained.purchases.map(({ payments }) => payments[voter]!));
        expect(compareFractions(spent, explained.endowment)).toBeLessThanOrEqual(0);
      }
    });
  });

  it('is never asked for at a lower rate than before', () => {
    holds(questions, 200, (question) => {
      const { projects } = question.draft.paper;
      const rates = countDraft(question).equalShares!.purchases.map(({ project, payment }): Fraction =>
        question.rule.utility === 'cost' ? over(payment, whole(projects[project]!.cost)) : payment,
      );
      expect(rates).toEqual(rates.toSorted(compareFractions));
    });
  });
});

describe('any rule', () => {
  it('spends no more than the budget and funds nothing twice', () => {
    holds(questionArbitrary(SIZE, rankingRuleArbitrary), 300, (question) => {
      const election = electionOf(question.draft);
      const outcome = countDraft(question);
      expect(outcome.totalCost).toBe(totalCost(election, outcome.winners));
      expect(outcome.totalCost).toBeLessThanOrEqual(election.budget);
      expect(new Set(outcome.winners).size).toBe(outcome.winners.length);
    });
  });
});

describe('Equal Shares with a fixed endowment', () => {
  const changes = fc.tuple(fixed, fc.nat({ max: 5 }), fc.nat({ max: 600 }));

  it('keeps a winner that becomes cheaper and a loser that becomes dearer', () => {
    holds(changes, 200, ([question, pick, change]) => {
      const { draft } = question;
      const project = pick % draft.paper.projects.length;
      const { cost } = draft.paper.projects[project]!;
      const won = countDraft(question).winners.includes(project);
      const changed = withCost(draft, project, won ? 1 + (change % cost) : cost + change);
      expect(countDraft({ ...question, draft: changed }).winners.includes(project)).toBe(won);
    });
  });

  it('funds a project whose supporters want nothing else and whose equal parts of the budget pay for it', () => {
    holds(fc.tuple(fixed, fc.integer({ min: 1, max: 6 })), 150, ([question, fans]) => {
      const { draft } = question;
      const cost = Math.floor((fans * draft.paper.budget) / (voterCount(draft) + fans));
      fc.pre(cost > 0);
      const bullet = draft.paper.projects.length;
      const changed = withVoters(withProject(draft, cost), [bullet], fans);
      expect(countDraft(withLast(question, changed)).winners).toContain(bullet);
    });
  });

  it('funds all that voters with the same ballot want when their equal parts of the budget pay for it', () => {
    const groups = fixed.chain((question) =>
      fc.tuple(
        fc.constant(question),
        fc.subarray([...question.draft.paper.projects.keys()], { minLength: 1 }),
      ),
    );
    holds(groups, 150, ([question, wanted]) => {
      const { paper, cast } = question.draft;
      const cost = wanted.reduce((total, project) => total + paper.projects[project]!.cost, 0);
      const budget = Math.max(paper.budget, 2 * cost);
      const fewest = Math.ceil((cost * voterCount(question.draft)) / (budget - cost));
      const draft = withVoters({ paper: { ...paper, ballotType: 'score', budget }, cast }, wanted, fewest);
      expect(countDraft({ ...question, draft }).winners).toEqual(expect.arrayContaining([...wanted]));
    });
  });
});

/** What every voter gets from every project, by voter. */
const utilitiesOf = (
  election: Election,
  utility: EqualSharesRule['utility'],
): readonly (readonly number[])[] =>
  expandVoters(election).map((voter) =>
    election.projects.map(({ cost }, project) => pointsOf(voter, project) * (utility === 'cost' ? cost : 1)),
  );

/** Whether a member of the group gets what all members value the projects at, or would with one more project. */
function isServed(
  utilities: readonly (readonly number[])[],
  projects: readonly number[],
  { winners }: Outcome,
) {
  const worth = projects.reduce((total, p) => total + Math.min(...utilities.map((member) => member[p]!)), 0);
  return utilities.some((member) => {
    const gets = winners.reduce((total, project) => total + member[project]!, 0);
    const more = member.map((value, project) => (winners.includes(project) ? 0 : value));
    return gets >= worth || gets + Math.max(...more) > worth;
  });
}

describe('every group of voters that could pay for projects they all value', () => {
  const few = questionArbitrary({ projects: 6, patterns: 8 }, () => fixedEndowmentArbitrary).map(
    (question) => {
      const cast = question.draft.cast.slice(0, 8).map(({ entries }) => ({ entries, times: 1 }));
      return { ...question, draft: { ...question.draft, cast } };
    },
  );

  it.each(['cost', 'plain'] as const)('is served up to one project, by %s utility', (utility) => {
    holds(few, 60, (question) => {
      const election = electionOf(question.draft);
      const outcome = countDraft({ ...question, rule: { ...question.rule, utility } });
      const utilities = utilitiesOf(election, utility);
      const groups = subsetsOf([...utilities.keys()]).slice(1);
      for (const projects of subsetsOf(projectIndices(election)).slice(1)) {
        const needed = totalCost(election, projects) * election.voters;
        const able = groups.filter((group) => group.length * election.budget >= needed);
        const unserved = able.filter(
          (group) =>
            !isServed(
              group.map((voter) => utilities[voter]!),
              projects,
              outcome,
            ),
        );
        expect({ projects, unserved }).toEqual({ projects, unserved: [] });
      }
    });
  });
});

/** Whether the search had to stop where it did, seen from the run before and the run after. */
function mustStop(count: Count, { rule }: EqualSharesQuestion, { winners, equalShares }: Outcome): boolean {
  const { election, voters } = count;
  const open = projectIndices(election).filter((project) => !winners.includes(project));
  const supported = open.filter((project) => supporterCount(voters, project) > 0);
  const { increment, untilExhaustive } = rule.add1!;
  const { stop, endowmentFinal } = equalShares!;
  if (stop === 'all_supported_selected') return supported.length === 0;
  if (stop === 'next_infeasible') {
    const next = runEqualShares(count, rule.utility, plus(endowmentFinal, whole(increment)));
    return totalCost(election, fundedBy(next)) > election.budget;
  }
  const left = election.budget - totalCost(election, winners);
  const within = untilExhaustive === 'all' ? open : supported;
  return stop === 'exhaustive' && within.every((project) => election.projects[project]!.cost > left);
}

describe('Equal Shares with Add1', () => {
  it('ends for a reason that holds, with a cheap project that nobody supports', () => {
    holds(raised({}), 150, (question) => {
      const changed = withLast(question, withProject(question.draft, 1));
      const count = prepareCount(electionOf(changed.draft), changed.tieKeys, changed.lot);
      expect(mustStop(count, changed, countDraft(changed))).toBe(true);
    });
  });

  it('never ends before its first run, and raises by whole increments', () => {
    holds(raised({}), 100, (question) => {
      const { endowmentStart, endowmentFinal } = countDraft(question).equalShares!;
      const increment = whole(question.rule.add1!.increment);
      let reached = endowmentStart;
      while (compareFractions(reached, endowmentFinal) < 0) reached = plus(reached, increment);
      expect(isEqual(reached, endowmentFinal)).toBe(true);
    });
  });

  it('from whole units until nothing more is affordable, funds the same with one more empty ballot', () => {
    const questions = raised({ start: 'whole', untilExhaustive: 'no' }).map((question) => ({
      ...question,
      rule: {
        ...question.rule,
        add1: { ...question.rule.add1!, increment: question.draft.paper.minorUnits },
      },
    }));
    holds(questions, 200, (question) => {
      const one = { ...question, draft: withVoters(question.draft, [], 1) };
      expect([...countDraft(one).winners].sort()).toEqual([...countDraft(question).winners].sort());
    });
  });
});
