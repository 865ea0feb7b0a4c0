// A poll as the counting rules see it: options by index, and every distinct ballot once.

/** Option indices, each once, in any order; naming none is a blank ballot. */
export interface GroupedChoice {
  readonly choice: readonly number[];
  /** How many voters cast this very ballot. */
  readonly times: number;
}

/** Option indices, each once, best first; options left out are all below those named. */
export interface GroupedRanking {
  readonly ranking: readonly number[];
  readonly times: number;
}

interface Poll<Grouped> {
  /** How many options there are. */
  readonly options: number;
  readonly ballots: readonly Grouped[];
  /** The lot drawn for each option, all different: of options that are equally good the lowest comes first. */
  readonly lots: readonly number[];
}

export type ChoicePoll = Poll<GroupedChoice>;
export type RankingPoll = Poll<GroupedRanking>;

/** One tie: options that were exactly equally good when one of them was chosen. */
export interface PollTie {
  /** From 0: the place in the order that was being filled, or the round of an instant run-off. */
  readonly step: number;
  /** The tied options, ascending. */
  readonly options: readonly number[];
  /** The one that got the place, or that was eliminated in the round. */
  readonly chosen: number;
  readonly decidedBy: 'earlier_round' | 'lot';
}

/** The indices of so many options: 0, 1, 2 … */
export const indicesOf = (options: number): number[] => Array.from({ length: options }, (_, index) => index);

export const namedOn = (ballot: GroupedChoice | GroupedRanking): readonly number[] =>
  'choice' in ballot ? ballot.choice : ballot.ranking;

/**
 * Throws a RangeError for what cannot be counted: lots that do not decide, an option that does not exist or
 * is named twice, more options than `mostNamed` on a ballot, a number of times that is not whole.
 */
export function requireCountable(poll: ChoicePoll | RankingPoll, mostNamed = poll.options): void {
  const { options, lots, ballots } = poll;
  const areLots = lots.length === options && new Set(lots).size === options && lots.every(Number.isInteger);
  if (!areLots) throw new RangeError(`Lots [${lots.join(', ')}] do not put ${options} options in order`);
  for (const ballot of ballots) {
    const named = namedOn(ballot);
    const isOnPaper = named.every((option) => Number.isInteger(option) && option >= 0 && option < options);
    if (!isOnPaper || new Set(named).size < named.length || named.length > mostNamed)
      throw new RangeError(
        `Ballot [${named.join(', ')}] does not name at most ${mostNamed} of ${options} options`,
      );
    requireTimes(ballot.times);
  }
}

export function requireTimes(times: number): void {
  if (!Number.isSafeInteger(times) || times < 0) throw new RangeError(`A ballot was cast ${times} times`);
}
