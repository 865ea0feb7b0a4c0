// The ballot paper, with what it allows, and a ballot that someone filled in.
import { type BallotType, type Project } from '../election.js';

/** Numbers on a paper are whole, from 0, at most 2^32 - 1 (money: 2^53 - 1); a minimum is never above its maximum. */
interface Paper<Type extends BallotType, OnPaper = Pick<Project, 'id'>> {
  readonly type: Type;
  /** What can be named, every id once. The place in this list is the index that the count uses. */
  readonly projects: readonly OnPaper[];
  /** The fewest projects a ballot may name; left out: 0. */
  readonly minLength?: number;
  /** A ballot that names nothing at all is a blank vote, legal whatever the minimums say. */
  readonly allowEmpty?: boolean;
}

interface LengthLimit {
  /** The most projects a ballot may name; left out: all of them. */
  readonly maxLength?: number;
}

export interface ApprovalPaper extends Paper<'approval'>, LengthLimit {}

/** At most one project. */
export type ChooseOnePaper = Paper<'choose-1'>;

export interface KnapsackPaper extends Paper<'knapsack', Pick<Project, 'id' | 'cost'>>, LengthLimit {
  /** What the named projects may cost together, in whole minor units (cents). */
  readonly maxSumCost: number;
}

/** Points to divide; a project that is named gets at least one. */
export interface CumulativePaper extends Paper<'cumulative'>, LengthLimit {
  readonly maxSumPoints: number;
  /** Left out: 0. */
  readonly minSumPoints?: number;
  /** Left out: only the sum is limited. */
  readonly maxPointsPerProject?: number;
}

/** A score for every project that is named, whatever the others got. */
export interface ScorePaper extends Paper<'score'>, LengthLimit {
  readonly minScore: number;
  readonly maxScore: number;
}

/** Best first. */
export interface OrdinalPaper extends Paper<'ordinal'>, LengthLimit {}

export type BallotPaper =
  ApprovalPaper | ChooseOnePaper | KnapsackPaper | CumulativePaper | ScorePaper | OrdinalPaper;

/** A filled-in ballot. It carries nothing else: a ballot must not be able to tell whose it is. */
export interface Ballot {
  /** Ids; on an ordinal ballot best first, on the others in any order. */
  readonly projects: readonly string[];
  /** Beside each project; on cumulative and score ballots, and only there. */
  readonly points?: readonly number[];
}

/** The points one project may get, or null when the paper knows no points. */
export function pointsRange(paper: BallotPaper): { readonly least: number; readonly most: number } | null {
  if (paper.type === 'cumulative') return { least: 1, most: paper.maxPointsPerProject ?? Infinity };
  if (paper.type === 'score') return { least: paper.minScore, most: paper.maxScore };
  return null;
}

/** The most projects a ballot may name; never more than there are, as none may be named twice. */
export function longestBallot(paper: BallotPaper): number {
  const limit = paper.type === 'choose-1' ? 1 : paper.maxLength;
  return Math.min(limit ?? Infinity, paper.projects.length);
}
