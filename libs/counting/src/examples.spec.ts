// The worked examples in docs/counting.md, counted again: the document says what the engine does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Area, areaElection } from './areas.js';
import { type Constraints } from './constraints.js';
import { countElection } from './count.js';
import { type Election } from './election.js';
import { type Fraction, toNumber } from './fraction.js';
import { PabulibReader } from './pabulib/reader.js';
import { borda } from './polls/borda.js';
import { instantRunoff } from './polls/instant-runoff.js';
import { decideByMajority } from './polls/majority.js';
import { multipleChoice, plurality } from './polls/plurality.js';
import { whyNotQuorum } from './polls/quorum.js';
import { countScale } from './polls/scale.js';
import { schulze } from './polls/schulze.js';
import { type Trace, recount } from './recount.js';
import { namedRule, ruleNames } from './rule-names.js';
import { type Add1, type Rule } from './rules.js';
import { supportOf } from './support.js';
import { belowThreshold } from './thresholds.js';
import { drawLot } from './ties.js';

const FEWEST_EXAMPLES = 15;
const page = readFileSync(join(__dirname, '../../../docs/counting.md'), 'utf8');

/** What stands in a block `uitkomst` for one rule; `steps` are the indented lines, none when left out. */
interface Promised {
  readonly head: string;
  readonly result: string;
  readonly steps: readonly string[];
}

interface Example {
  readonly kind: 'pb' | 'bestand' | 'stemming';
  readonly text: string;
  readonly promised: readonly Promised[];
}

function promisedIn(text: string): Promised[] {
  const rules = text.split(/\n(?! )/).filter((rule) => rule.trim() !== '');
  return rules.map((rule) => {
    const [first, ...steps] = rule.trimEnd().split('\n') as [string, ...string[]];
    const [, head, result] = /^(.+?): (.+)$/.exec(first)!;
    return { head: head!, result: result!, steps: steps.map((step) => step.trim()) };
  });
}

/** Every block `uitkomst` belongs to the last other block above it; a `bestand` names a file beside this one. */
function examplesIn(markdown: string): Example[] {
  const blocks = [...markdown.matchAll(/^```(pb|bestand|stemming|uitkomst)\n([^]*?)^```$/gm)];
  return blocks.reduce<Example[]>((examples, [, kind, text]) => {
    if (kind !== 'uitkomst')
      return [...examples, { kind: kind as Example['kind'], text: text!, promised: [] }];
    const last = examples.at(-1)!;
    const promised = [...last.promised, ...promisedIn(text!)];
    return [...examples.slice(0, -1), { ...last, promised }];
  }, []);
}

const inDutch = (value: number): string =>
  value.toLocaleString('nl-NL', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  });
const euros = (value: number): string => `€ ${inDutch(value)}`;
const valueOf = (fraction: string): number => {
  const [numerator, denominator = '1'] = fraction.split('/');
  return Number(numerator) / Number(denominator);
};

const tallied = (count: number, word: string): string =>
  `${inDutch(count)} ${count === 1 ? word.replace(/men$|en$/, '') : word}`;
const list = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'niets');
const resultOf = (winners: readonly string[], left: number): string =>
  `${list(winners)} | over: ${euros(left)}`;

function readElection(text: string): Election {
  const reader = new PabulibReader();
  reader.push(new TextEncoder().encode(text));
  const { election, problems } = reader.end();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return election!;
}

const fates: Record<NonNullable<Trace['steps']>[number]['fate'], string> = {
  funded: 'gaat door',
  too_expensive: 'past niet',
  unsupported: 'geen stem',
  constraint: 'mag niet',
  after_the_end: 'niet meer bekeken',
};

function stepsOf(
  { ballotType }: Election,
  { trace, ...count }: NonNullable<ReturnType<typeof recount>>,
): string[] {
  const word = ballotType === 'cumulative' ? 'punten' : 'stemmen';
  const payer = ballotType === 'cumulative' ? 'punt' : 'stemmer';
  const without = count.metrics!.voters_without_winner;
  const { steps = [], rounds = [], losers = {}, completion_added: added = [], comparison } = trace!;
  const [start, final] = [count.endowment_start, count.endowment_final].map(
    (text) => text && euros(valueOf(text)),
  );
  return [
    ...steps.map(
      ({ project, votes, cost, money_left, fate }) =>
        `${project}: ${tallied(votes, word)}, kost ${euros(cost)}, in de pot ${euros(money_left)}: ${fates[fate]}`,
    ),
    ...(start ? [`per stemmer: ${start === final ? start : `van ${start} naar ${final}`}`] : []),
    ...rounds.map(
      ({ project, effective_votes, max_payment_per_utility }, round) =>
        `ronde ${round + 1}, ${project}: telt als ${tallied(effective_votes, word)}, ` +
        `hoogstens ${euros(max_payment_per_utility)} per ${payer}`,
    ),
    ...Object.entries(losers)
      .filter(([project]) => !added.includes(project))
      .map(([project, { money_left, cost }]) => `${project}: nog ${euros(money_left)} van ${euros(cost)}`),
    ...added.map((project) => `aangevuld: ${project}`),
    ...(comparison
      ? [
          `vergelijking: ${comparison['prefer_mes']} liever Gelijke delen, ` +
            `${comparison['prefer_greedy']} liever Meeste stemmen`,
        ]
      : []),
    `zonder eigen plan: ${without} van ${count.metrics!.voters}`,
  ];
}

/** A count that differs from the named rule in what stands behind it: `greedy_votes.rec; drempel 3 stemmen`. */
interface Wishes {
  readonly rule: Rule;
  readonly constraints: Constraints;
  readonly area: Area | null;
}

type Wish = (wishes: Wishes, words: readonly string[], election: Election) => Wishes;

const indicesOf = (election: Election, ids: string): number[] =>
  ids.split(/, | of /).map((id) => {
    const index = election.projects.findIndex((project) => project.id === id);
    expect([id, index >= 0]).toEqual([id, true]);
    return index;
  });
const withRule = (wishes: Wishes, change: object): Wishes => ({
  ...wishes,
  rule: { ...wishes.rule, ...change } as Rule,
});
const withAdd1 = (wishes: Wishes, change: Partial<Add1>): Wishes =>
  withRule(wishes, { add1: { ...('add1' in wishes.rule ? wishes.rule.add1 : null), ...change } });
const withConstraints = (wishes: Wishes, change: Constraints): Wishes => ({
  ...wishes,
  constraints: { ...wishes.constraints, ...change },
});

const knownWishes: readonly (readonly [RegExp, Wish])[] = [
  [/^minstens 1 stem$/, (wishes) => withRule(wishes, { fundUnsupported: false })],
  [/^begin op hele euro's$/, (wishes) => withAdd1(wishes, { start: 'whole' })],
  [/^stop als geen enkel plan past$/, (wishes) => withAdd1(wishes, { untilExhaustive: 'all' })],
  [/^stop pas bij te duur$/, (wishes) => withAdd1(wishes, { untilExhaustive: 'no' })],
  [/^stap (\d+)$/, (wishes, [step]) => withAdd1(wishes, { increment: Number(step) })],
  [
    /^drempel (\d+) stemmen$/,
    (wishes, [votes], election) => {
      const threshold = { kind: 'votes', atLeast: Number(votes) } as const;
      return withConstraints(wishes, {
        ineligible: belowThreshold(election, supportOf(election), threshold),
      });
    },
  ],
  [
    /^alleen (.+ of .+)$/,
    (wishes, [ids], election) => withConstraints(wishes, { exclusive: [indicesOf(election, ids!)] }),
  ],
  [
    /^(\S+) pas na (\S+)$/,
    (wishes, ids, election) => {
      const [project, needs] = ids.map((id) => indicesOf(election, id)[0]!);
      return withConstraints(wishes, { requires: [{ project: project!, needs: needs! }] });
    },
  ],
  [
    /^hoogstens (\d+) voor (.+)$/,
    (wishes, [limit, ids], election) =>
      withConstraints(wishes, { caps: [{ projects: indicesOf(election, ids!), limit: Number(limit) }] }),
  ],
  [
    /^pot van (\d+) voor (.+)$/,
    (wishes, [budget, ids], election) => ({
      ...wishes,
      area: { name: ids!, projects: indicesOf(election, ids!), budget: Number(budget) },
    }),
  ],
];

function countWithWishes(election: Election, name: string, texts: readonly string[]): Counted {
  const { rule, tieKeys } = namedRule(name, election)!;
  const wishes = texts.reduce<Wishes>(
    (before, text) => {
      const [pattern, wish] = knownWishes.find(([known]) => known.test(text)) ?? [];
      expect([text, wish !== undefined]).toEqual([text, true]);
      return wish!(before, pattern!.exec(text)!.slice(1), election);
    },
    { rule, constraints: {}, area: null },
  );
  const counted = wishes.area ? areaElection(election, wishes.area) : election;
  const outcome = countElection(counted, wishes.rule, { tieKeys, constraints: wishes.constraints });
  const winners = outcome.winners.map((project) => counted.projects[project]!.id);
  return { result: resultOf(winners, counted.budget - outcome.totalCost), steps: [] };
}

type Counted = Omit<Promised, 'head'>;

async function countBudget(text: string, head: string): Promise<Counted> {
  const election = readElection(text);
  expect(election.minorUnits).toBe(1);
  const [name, ...wishes] = head.split('; ') as [string, ...string[]];
  const seed = /^lot ([0-9a-f]+)$/.exec(wishes[0] ?? '')?.[1];
  if (wishes.length > 0 && !seed) return countWithWishes(election, name, wishes);
  const lot = seed ? await drawLot(Buffer.from(seed, 'hex'), election.projects) : undefined;
  const count = recount('example', election, name, { lot, trace: true, metrics: true })!;
  return {
    result: resultOf(count.winners, count.budget - count.total_cost),
    steps: stepsOf(election, count),
  };
}

/** The lines `left: right` of a poll. */
const linesOf = (text: string): (readonly [string, string])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(': ') as [string, string]);

function countRanking(text: string, head: string): Counted {
  const [[, options], ...ballots] = linesOf(text) as [[string, string], ...[string, string][]];
  const names = options.split(', ');
  const lots = names.map((_, option) => option);
  const named = ballots.map(([times, ballot]) => ({
    times: Number(times),
    options: ballot.split(/ > |, /).map((name) => names.indexOf(name)),
  }));
  const rankings = named.map(({ times, options: ranking }) => ({ times, ranking }));
  const poll = { options: names.length, lots, ballots: rankings };
  const at = (option: number): string => names[option]!;
  const tally = (order: readonly number[], votes: readonly number[], word: string): string[] =>
    order.map((option) => `${at(option)}: ${tallied(votes[option]!, word)}`);
  if (head === 'één keuze') {
    const firsts = rankings.map(({ times, ranking }) => ({ times, choice: ranking.slice(0, 1) }));
    const { winners, order, votes, ties } = plurality({ ...poll, ballots: firsts });
    expect(ties).toEqual([]);
    return { result: winners.map(at).join(', '), steps: tally(order, votes, 'stemmen') };
  }
  const seats = /^meer keuzes, (\d+) winnaars$/.exec(head)?.[1];
  if (seats) {
    const choices = named.map(({ times, options: choice }) => ({ times, choice }));
    const { winners, order, votes } = multipleChoice(
      { ...poll, ballots: choices },
      names.length,
      Number(seats),
    );
    return { result: winners.map(at).join(', '), steps: tally(order, votes, 'stemmen') };
  }
  if (head === 'Borda') {
    const { winner, order, points, ties } = borda(poll);
    expect(ties).toEqual([]);
    return { result: at(winner!), steps: tally(order, points, 'punten') };
  }
  if (head === 'wegstrepen') {
    const { winner, rounds, ties } = instantRunoff(poll);
    expect(ties).toEqual([]);
    const steps = rounds.map(({ standing, votes, needed, eliminated }, round) => {
      const standings = standing.map((option) => `${at(option)} ${votes[option]}`).join(', ');
      const end = eliminated === null ? `${at(winner!)} wint` : `${at(eliminated)} valt af`;
      return `ronde ${round + 1}: ${standings}; ${needed} nodig; ${end}`;
    });
    return { result: at(winner!), steps };
  }
  expect(head).toBe('Schulze');
  const { winner, pairwise, strengths, ties } = schulze(poll);
  expect(ties).toEqual([]);
  const pairs = lots.flatMap((a) => lots.slice(a + 1).map((b) => [a, b] as const));
  const steps = pairs.map(
    ([a, b]) =>
      `${at(a)} tegen ${at(b)}: ${pairwise[a]![b]} om ${pairwise[b]![a]}; ` +
      `sterkste weg ${strengths[a]![b]} heen, ${strengths[b]![a]} terug`,
  );
  return { result: at(winner!), steps };
}

function countScaleOrMajority(text: string, head: string): Counted {
  const lines = linesOf(text);
  if (head === 'schaal') {
    const [lowest, highest] = lines[0]![1].split(' tot ').map(Number) as [number, number];
    const ballots = lines.slice(1).map(([times, level]) => ({
      times: Number(times),
      level: level === 'geen mening' ? null : Number(level),
    }));
    const { mean, lowerMedian, upperMedian, opinions } = countScale({ lowest, highest, ballots });
    expect(lowerMedian).toBe(upperMedian);
    const result = `gemiddeld ${inDutch(toNumber(mean!))} | middelste ${lowerMedian} | ${opinions} meningen`;
    return { result, steps: [] };
  }
  const given = Object.fromEntries(lines.map(([name, count]) => [name, Number(count)]));
  const votes = { yes: given['voor']!, no: given['tegen']!, blank: given['blanco']! };
  const percent = /^opkomst van (\d+)%$/.exec(head)?.[1];
  if (percent) {
    const cast = votes.yes + votes.no + votes.blank;
    const share: Fraction = { numerator: BigInt(percent), denominator: 100n };
    const refusal = whyNotQuorum(cast, given['kiesgerechtigd']!, { kind: 'share', share });
    return { result: refusal ? `niet gehaald | ${refusal.missing} te weinig` : 'gehaald', steps: [] };
  }
  const twoThirds = { kind: 'qualified', share: { numerator: 2n, denominator: 3n } } as const;
  expect(['gewone meerderheid', 'twee derde']).toContain(head);
  const { result, needed } = decideByMajority(votes, head === 'twee derde' ? twoThirds : { kind: 'simple' });
  return { result: `${result === 'adopted' ? 'aangenomen' : 'verworpen'} | ${needed} nodig`, steps: [] };
}

const countPoll = (text: string, head: string): Counted =>
  text.startsWith('opties: ') ? countRanking(text, head) : countScaleOrMajority(text, head);

const fileBeside = (path: string): string => readFileSync(join(__dirname, path.trim()), 'utf8');

const count = ({ kind, text }: Example, head: string): Promise<Counted> | Counted =>
  kind === 'stemming' ? countPoll(text, head) : countBudget(kind === 'pb' ? text : fileBeside(text), head);

const examples = examplesIn(page);

describe('docs/counting.md', () => {
  it('has its examples, each with an outcome', () => {
    expect(examples.length).toBeGreaterThanOrEqual(FEWEST_EXAMPLES);
    expect(examples.filter(({ promised }) => promised.length === 0)).toEqual([]);
  });

  describe.each(examples.map((example, index) => ({ ...example, number: index + 1 })))(
    'example $number',
    (example) => {
      it.each(example.promised)('$head: $result', async ({ head, result, steps }) => {
        const counted = await count(example, head);
        expect(result).toBe(counted.result);
        if (steps.length > 0) expect(steps).toEqual(counted.steps);
      });
    },
  );

  it('names every rule in its table, and no rule that does not exist', () => {
    const names = ruleNames({ ballotType: 'ordinal' });
    const bases = [...new Set(names.map((name) => name.split('.')[0]!))];
    const inTable = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect([...inTable].sort()).toEqual([...bases].sort());
    const mentioned = [...page.matchAll(/\b(?:greedy|mes|maxutil)_[\w.]*\w/g)].map(([name]) => name);
    expect(mentioned.filter((name) => ![...names, ...bases].includes(name))).toEqual([]);
  });
});
