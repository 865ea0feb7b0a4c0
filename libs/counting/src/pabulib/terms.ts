// What META says about the election: what is needed to count it, and what its ballots must keep to.
import { MOST_POINTS } from '../ballots/ballot-collector.js';
import { type BallotType } from '../election.js';
import { type Cell, readAmount, readDecimal, readWhole } from './cells.js';
import { readLimits, type Limits } from './limits.js';
import { type MetaSection } from './meta-section.js';
import { type Decimal } from './money.js';
import { type ProblemList, quotation } from './problem.js';
import { checkVocabulary } from './vocabulary.js';

/** A number, and the cell that claims it. */
export interface Claim {
  readonly value: number;
  readonly cell: Cell;
}

export interface Terms {
  /** Null, here and below: not there or not readable, which was reported. */
  readonly ballotType: BallotType | null;
  readonly budget: { readonly amount: Decimal; readonly cell: Cell } | null;
  readonly projects: Claim | null;
  readonly votes: Claim | null;
  /** Score ballots: the points of a project that a ballot does not name. */
  readonly defaultScore: number;
  readonly limits: Limits;
}

const BALLOT_TYPES = new Map<string, BallotType>([
  ['approval', 'approval'],
  ['cumulative', 'cumulative'],
  ['scoring', 'score'],
  ['ordinal', 'ordinal'],
  ['choose-1', 'choose-1'],
]);

export function readTerms(meta: MetaSection, problems: ProblemList): Terms {
  const projects = readClaim('num_projects', meta, problems);
  const votes = readClaim('num_votes', meta, problems);
  const budget = readBudget(meta, problems);
  const ballotType = readBallotType(meta, problems);
  const terms = { ballotType, budget, projects, votes, limits: readLimits(ballotType, meta, problems) };
  checkVocabulary(ballotType, meta, problems);
  if (ballotType === 'ordinal') checkScoringFunction(meta, problems);
  return { ...terms, defaultScore: ballotType === 'score' ? readDefaultScore(meta, problems) : 0 };
}

function required(key: string, meta: MetaSection, problems: ProblemList): Cell | null {
  const cell = meta.get(key);
  if (cell === null) {
    const message = () => `META has no value for "${key}"; expected one.`;
    problems.add('missing-meta-key', () => meta.headerAt, message);
  }
  return cell;
}

function readClaim(key: string, meta: MetaSection, problems: ProblemList): Claim | null {
  const cell = required(key, meta, problems);
  const value = cell && readWhole(key, cell, problems);
  return cell === null || value === null ? null : { value, cell };
}

function readBudget(meta: MetaSection, problems: ProblemList): Terms['budget'] {
  const cell = required('budget', meta, problems);
  const amount = cell && readAmount('The budget', cell, 'budget-not-positive', problems);
  return cell === null || amount === null ? null : { amount, cell };
}

function readBallotType(meta: MetaSection, problems: ProblemList): BallotType | null {
  const cell = required('vote_type', meta, problems);
  if (cell === null) return null;
  const type = BALLOT_TYPES.get(cell.text);
  if (type === undefined) {
    const known = [...BALLOT_TYPES.keys()].join(', ');
    const message = () => `The vote_type is ${quotation(cell.text)}; expected one of ${known}.`;
    problems.add('unknown-vote-type', () => cell.at, message);
    return null;
  }
  return type === 'approval' && meta.get('max_sum_cost') !== null ? 'knapsack' : type;
}

function checkScoringFunction(meta: MetaSection, problems: ProblemList): void {
  const cell = meta.get('scoring_fn');
  if (cell === null || cell.text.toLowerCase() === 'borda') return;
  const message = () => `The scoring_fn is ${quotation(cell.text)}; expected Borda, the one that is counted.`;
  problems.add('unsupported-scoring-function', () => cell.at, message);
}

/** Like every score, a negative one counts as 0. */
function readDefaultScore(meta: MetaSection, problems: ProblemList): number {
  const cell = meta.get('default_score');
  const score = cell && readDecimal('default_score', cell, problems);
  if (cell === null || score === null) return 0;
  const at = () => cell.at;
  if (score.decimals > 0) {
    const message = () => `default_score is ${quotation(cell.text)}; expected a whole number.`;
    problems.add('points-not-whole', at, message);
  } else if (!score.negative && Number(score.digits) > MOST_POINTS) {
    const message = () => `default_score is ${quotation(cell.text)}; expected at most ${MOST_POINTS}.`;
    problems.add('points-too-large', at, message);
  } else if (!score.negative) return Number(score.digits);
  return 0;
}
