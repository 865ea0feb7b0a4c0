// What holds for every poll of rankings, and slow twins of the rules that are written as differently as can be.
import fc from 'fast-check';
import { borda } from './borda.js';
import { instantRunoff } from './instant-runoff.js';
import { type GroupedRanking, indicesOf, type PollTie, type RankingPoll } from './poll.js';
import { schulze } from './schulze.js';
import { strongestPath } from './strongest-paths.js';

const shuffled = (options: number) => {
  const all = indicesOf(options);
  return fc.shuffledSubarray(all, { minLength: options, maxLength: options });
};
const polls = (most: number): fc.Arbitrary<RankingPoll> =>
  fc.integer({ min: 1, max: most }).chain((options) =>
    fc.record({
      options: fc.constant(options),
      lots: shuffled(options),
      ballots: fc.array(
        fc.record({
          ranking: fc.shuffledSubarray(indicesOf(options)),
          times: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 9 },
      ),
    }),
  );

/** One ranking per voter. */
const votersOf = ({ ballots }: RankingPoll): (readonly number[])[] =>
  ballots.flatMap(({ ranking, times }) => new Array<readonly number[]>(times).fill(ranking));

const rules = { borda, instantRunoff, schulze };
const outcomesOf = (poll: RankingPoll) => Object.values(rules).map((rule) => rule(poll));

describe('every rule for rankings', () => {
  it('does not care in which order the voters came, nor how their ballots are grouped', () => {
    const both = polls(5).chain((poll) =>
      fc.tuple(fc.constant(poll), fc.shuffledSubarray(votersOf(poll), { minLength: votersOf(poll).length })),
    );
    fc.assert(
      fc.property(both, ([poll, voters]) => {
        const ballots: GroupedRanking[] = voters.map((ranking) => ({ ranking, times: 1 }));
        expect(outcomesOf({ ...poll, ballots })).toEqual(outcomesOf(poll));
      }),
    );
  });

  it('does not care what the options are called, as long as each keeps its lot', () => {
    const both = polls(5).chain((poll) => fc.tuple(fc.constant(poll), shuffled(poll.options)));
    fc.assert(
      fc.property(both, ([poll, names]) => {
        const name = (option: number) => names[option]!;
        const old = (option: number) => names.indexOf(option);
        const all = indicesOf(poll.options);
        const row = <T>(values: readonly T[]) => all.map((option) => values[old(option)]!);
        const set = (options: readonly number[]) => options.map(name).sort((a, b) => a - b);
        const orNull = (option: number | null) => (option === null ? null : name(option));
        const tie = (met: PollTie) => ({ ...met, options: set(met.options), chosen: name(met.chosen) });
        const renamed: RankingPoll = {
          options: poll.options,
          lots: row(poll.lots),
          ballots: poll.ballots.map(({ ranking, times }) => ({ ranking: ranking.map(name), times })),
        };

        const b = borda(poll);
        expect(borda(renamed)).toEqual({
          ...b,
          awards: row(b.awards),
          points: row(b.points),
          order: b.order.map(name),
          ties: b.ties.map(tie),
          winner: orNull(b.winner),
        });
        const i = instantRunoff(poll);
        expect(instantRunoff(renamed)).toEqual({
          ...i,
          rounds: i.rounds.map((round) => ({
            ...round,
            standing: set(round.standing),
            votes: row(round.votes),
            eliminated: orNull(round.eliminated),
          })),
          winner: orNull(i.winner),
          ties: i.ties.map(tie),
        });
        const s = schulze(poll);
        expect(schulze(renamed)).toEqual({
          ...s,
          pairwise: row(s.pairwise.map(row)),
          strengths: row(s.strengths.map(row)),
          order: s.order.map(name),
          ties: s.ties.map(tie),
          unbeaten: set(s.unbeaten),
          condorcetWinner: orNull(s.condorcetWinner),
          winner: orNull(s.winner),
        });
      }),
    );
  });
});

/** Points one by one: an option gets one for itself and one for each option below it on the ballot. */
function slowBorda(poll: RankingPoll): number[] {
  return indicesOf(poll.options).map((option) => {
    const ballots = votersOf(poll).filter((ranking) => ranking.includes(option));
    return ballots.reduce((sum, ranking) => sum + ranking.slice(ranking.indexOf(option)).length, 0);
  });
}

/** Eliminated options are struck from the ballots; ties compare what each had in all rounds, the latest first. */
function slowRunoff({ lots, ...poll }: RankingPoll) {
  let papers = votersOf({ lots, ...poll }).filter((paper) => paper.length > 0);
  const valid = papers.length;
  let racing = indicesOf(poll.options).map((option) => ({ option, history: [] as number[] }));
  const log: { tops: number[]; exhausted: number; out: number | null }[] = [];
  for (;;) {
    papers = papers.filter((paper) => paper.length > 0);
    if (papers.length === 0) return { winner: null, log };
    for (const racer of racing)
      racer.history.unshift(papers.filter((paper) => paper[0] === racer.option).length);
    racing.sort((a, b) => {
      const round = a.history.findIndex((votes, index) => votes !== b.history[index]);
      return round < 0 ? lots[b.option]! - lots[a.option]! : a.history[round]! - b.history[round]!;
    });
    const best = racing.find(({ history }) => history[0]! > papers.length / 2);
    const out = best ? null : racing[0]!.option;
    const tops = indicesOf(poll.options).map((o) => racing.find((r) => r.option === o)?.history[0] ?? 0);
    log.push({ tops, exhausted: valid - papers.length, out });
    if (best) return { winner: best.option, log };
    racing = racing.slice(1);
    papers = papers.map((paper) => paper.filter((option) => option !== out));
  }
}

function prefer(poll: RankingPoll, a: number, b: number): number {
  const place = (ranking: readonly number[], option: number) =>
    ranking.includes(option) ? ranking.indexOf(option) : Infinity;
  return votersOf(poll).filter((ranking) => place(ranking, a) < place(ranking, b)).length;
}

/** The best of all paths without a loop, each walked to its end. */
function slowStrength(
  wins: (a: number, b: number) => number,
  from: number,
  to: number,
  between: number[],
): number {
  const detours = between.map((via) => {
    const rest = between.filter((option) => option !== via);
    return Math.min(wins(from, via), slowStrength(wins, via, to, rest));
  });
  return Math.max(wins(from, to), ...detours);
}

const permutations = (options: number[]): number[][] =>
  options.length === 0
    ? [[]]
    : options.flatMap((first) =>
        permutations(options.filter((option) => option !== first)).map((rest) => [first, ...rest]),
      );

/** Of all orders that no path contradicts, the one whose lots come first. */
function slowSchulze(poll: RankingPoll) {
  const all = indicesOf(poll.options);
  const pairwise = all.map((a) => all.map((b) => prefer(poll, a, b)));
  const wins = (a: number, b: number) => (pairwise[a]![b]! > pairwise[b]![a]! ? pairwise[a]![b]! : 0);
  const strengths = all.map((a) =>
    all.map((b) =>
      a === b
        ? 0
        : slowStrength(
            wins,
            a,
            b,
            all.filter((o) => o !== a && o !== b),
          ),
    ),
  );
  const isSound = (order: number[]) =>
    order.every((a, place) => order.slice(place).every((b) => strengths[a]![b]! >= strengths[b]![a]!));
  const byLots = (x: number[], y: number[]) => {
    const place = x.findIndex((option, index) => option !== y[index]);
    return poll.lots[x[place]!]! - poll.lots[y[place]!]!;
  };
  return { pairwise, strengths, order: permutations(all).filter(isSound).sort(byLots)[0]! };
}

describe('the rules and their slow twins', () => {
  it('Borda', () => {
    fc.assert(
      fc.property(polls(5), (poll) => {
        const { points, order, awards, turnout } = borda(poll);
        expect(points).toEqual(slowBorda(poll));
        const sorted = indicesOf(poll.options).sort(
          (a, b) => points[b]! - points[a]! || poll.lots[a]! - poll.lots[b]!,
        );
        expect(order).toEqual(sorted);
        for (const row of awards) expect(row.reduce((sum, ballots) => sum + ballots, 0)).toBe(turnout.valid);
      }),
    );
  });

  it('instant run-off', () => {
    fc.assert(
      fc.property(polls(5), (poll) => {
        const { winner, rounds } = instantRunoff(poll);
        const log = rounds.map(({ votes, exhausted, eliminated }) => ({
          tops: votes,
          exhausted,
          out: eliminated,
        }));
        expect({ winner, log }).toEqual(slowRunoff(poll));
      }),
      { numRuns: 400 },
    );
  });

  it('Schulze', () => {
    fc.assert(
      fc.property(polls(5), (poll) => {
        const { pairwise, strengths, order } = schulze(poll);
        expect({ pairwise, strengths, order }).toEqual(slowSchulze(poll));
      }),
    );
  });
});

describe('what the rules promise', () => {
  it('the strongest path that is shown is as strong as the matrix says, and is there when it beats anyone', () => {
    fc.assert(
      fc.property(polls(5), (poll) => {
        const { pairwise, strengths } = schulze(poll);
        for (const [a, row] of strengths.entries())
          for (const [b, strength] of row.entries()) {
            if (a === b) continue;
            const path = strongestPath(pairwise, a, b);
            const links = path.slice(1).map((to, index) => [path[index]!, to] as const);
            expect(links.every(([from, to]) => pairwise[from]![to]! > pairwise[to]![from]!)).toBe(true);
            expect(links.length > 0 ? Math.min(...links.map(([from, to]) => pairwise[from]![to]!)) : 0).toBe(
              strength,
            );
            expect(path.length === 0 ? [a, b] : [path[0], path.at(-1)]).toEqual([a, b]);
          }
      }),
    );
  });

  it('Schulze elects whoever beats everyone one against one', () => {
    let met = 0;
    fc.assert(
      fc.property(polls(4), (poll) => {
        const all = indicesOf(poll.options);
        const beatsAll = (a: number) => all.every((b) => a === b || prefer(poll, a, b) > prefer(poll, b, a));
        const best = poll.ballots.some(({ ranking }) => ranking.length > 0) ? all.filter(beatsAll) : [];
        met += best.length;
        const { condorcetWinner, winner, unbeaten } = schulze(poll);
        expect(condorcetWinner).toBe(best[0] ?? null);
        if (best.length > 0) expect({ winner, unbeaten }).toEqual({ winner: best[0], unbeaten: best });
      }),
    );
    expect(met).toBeGreaterThan(10);
  });

  it('Schulze is monotone: an unbeaten option that rises on a ballot stays unbeaten', () => {
    const risen = polls(4).chain((poll) => fc.tuple(fc.constant(poll), fc.nat(8), fc.nat(3), fc.nat(3)));
    fc.assert(
      fc.property(risen, ([poll, which, pick, up]) => {
        const { unbeaten } = schulze(poll);
        const option = unbeaten[pick % unbeaten.length]!;
        const ballots = poll.ballots.map(({ ranking, times }, index) => {
          if (index !== which) return { ranking, times };
          const others = ranking.filter((other) => other !== option);
          const place = ranking.includes(option) ? ranking.indexOf(option) : ranking.length;
          return { ranking: others.toSpliced(Math.max(0, place - up), 0, option), times };
        });
        expect(schulze({ ...poll, ballots }).unbeaten).toContain(option);
      }),
      { numRuns: 400 },
    );
  });

  it('instant run-off elects whoever is first on more than half of the valid ballots', () => {
    const withMajority = polls(5).chain((poll) => {
      const valid = votersOf(poll).filter((ranking) => ranking.length > 0).length;
      const more = { ranking: [poll.lots[0]!], times: valid + 1 };
      return fc.constant({ ...poll, ballots: [...poll.ballots, more] });
    });
    fc.assert(
      fc.property(withMajority, (poll) => {
        const { winner, rounds } = instantRunoff(poll);
        expect(winner).toBe(poll.lots[0]);
        expect(rounds).toHaveLength(1);
      }),
    );
  });
});
