import type { Recount } from '@samenstem/counting/recount';
import type { Amounts } from '../amounts';
import type { RuleChoice } from '../rule/rule-choice.rules';
import type { ElectionFacts } from '../worker-messages';

/** What every part of the outcome needs to tell its story. */
export interface ToldOutcome {
  readonly recount: Recount;
  readonly election: ElectionFacts;
  readonly choice: RuleChoice;
  readonly amounts: Amounts;
  /** What a project is called, by id. */
  readonly nameOf: (id: string) => string;
}
