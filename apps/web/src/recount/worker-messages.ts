// What the page and its worker say to each other.
import type { BallotType } from '@samenstem/counting/election';
import type { Problem } from '@samenstem/counting/pabulib/problem';
import type { Recount } from '@samenstem/counting/recount';

/** One count: the public name of the rule, and the lot's seed as hexadecimal digits ('' for none). */
export interface CountOrder {
  readonly rule: string;
  readonly seed: string;
  /** With every step and every reason; without, just the outcome and its figures. */
  readonly withTrace: boolean;
}

export type WorkerRequest =
  | { readonly kind: 'read'; readonly file: File }
  | { readonly kind: 'count'; readonly file: File; readonly order: CountOrder };

/** `too-large`: for the memory of this device; `unreadable`: the file is not there any more. */
export type Failure = 'too-large' | 'unreadable' | 'broken';

export type WorkerReport =
  | { readonly kind: 'bytes'; readonly read: number }
  | { readonly kind: 'read'; readonly contents: Contents }
  /** The number of the endowment run, and what its projects cost together in currency units. */
  | { readonly kind: 'run'; readonly number: number; readonly cost: number }
  | { readonly kind: 'counted'; readonly order: CountOrder; readonly recount: Recount }
  | { readonly kind: 'failed'; readonly reason: Failure };

/** What stands in the file, as far as the page shows it. */
export interface Contents {
  readonly meta: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** How many problems there are beyond those. */
  readonly unlistedProblems: number;
  /** Null when the file cannot be counted. */
  readonly election: ElectionFacts | null;
}

/** Money in currency units. */
export interface ElectionFacts {
  readonly budget: number;
  readonly voters: number;
  readonly ballotType: BallotType;
  readonly projects: readonly ListedProject[];
  /** The rules there are for this kind of ballot. */
  readonly ruleNames: readonly string[];
}

export interface ListedProject {
  readonly id: string;
  /** The id when the file gives no name. */
  readonly name: string;
  readonly cost: number;
  readonly votes: number;
  /** Null when every vote counts as one. */
  readonly points: number | null;
  /** Whether the file says that it was funded; null when the file does not tell. */
  readonly isSelected: boolean | null;
}
