// Questions put to the engine in property tests.
import fc, { type Arbitrary } from 'fast-check';
import { countElection } from '../count.js';
import { type Election } from '../election.js';
import { type Outcome } from '../outcome.js';
import { electionOf, type Question } from './arbitrary-election.js';

/** Always the same random examples, so that a failure can be looked at again. */
export const holds = <T>(arbitrary: Arbitrary<T>, numRuns: number, property: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, property), { seed: 20_260_419, numRuns });

export const count = (
  election: Election,
  { rule, tieKeys, lot }: Omit<Question, 'draft'>,
  floatFilter = true,
): Outcome => countElection(election, rule, { tieKeys, lot, floatFilter });

export const countDraft = (question: Question): Outcome => count(electionOf(question.draft), question);
