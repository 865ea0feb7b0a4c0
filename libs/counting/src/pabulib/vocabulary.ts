// What META tells for the reader's benefit: a count needs none of it, so nothing here is an error.
import { type BallotType } from '../election.js';
import { type MetaSection } from './meta-section.js';
import { type ProblemList, quotation } from './problem.js';

const DESCRIPTIVE_KEYS = ['description', 'country', 'unit', 'instance', 'rule', 'date_begin', 'date_end'];

const RULES = [
  'greedy',
  'greedy-no-skip',
  'greedy-threshold',
  'greedy-exclusive',
  'greedy-custom',
  'equalshares',
  'equalshares-comparison',
  'equalshares/add1',
  'equalshares/add1-comparison',
  'unknown',
];

interface Expectation {
  readonly key: string;
  readonly pattern: RegExp;
  readonly expected: string;
}

const EXPECTATIONS: readonly Expectation[] = [
  { key: 'language', pattern: /^[a-z]{2}$/i, expected: 'two letters (ISO 639-1)' },
  { key: 'currency', pattern: /^[A-Z]{3}$/, expected: 'three capitals (ISO 4217)' },
  { key: 'fully_funded', pattern: /^1$/, expected: '1, or no such key' },
  { key: 'experimental', pattern: /^1$/, expected: '1, or no such key' },
];

const DATE = /^(?:(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.)?\d{4}$/;

export function checkVocabulary(type: BallotType | null, meta: MetaSection, problems: ProblemList): void {
  const keys = type === 'cumulative' ? [...DESCRIPTIVE_KEYS, 'max_sum_points'] : DESCRIPTIVE_KEYS;
  for (const key of keys) {
    if (meta.get(key) !== null) continue;
    const message = () => `META has no value for "${key}"; expected one, though the count does not need it.`;
    problems.add('incomplete-meta', () => meta.headerAt, message);
  }
  checkRule(meta, problems);
  checkDate('date_begin', meta, problems);
  checkDate('date_end', meta, problems);
  for (const { key, pattern, expected } of EXPECTATIONS) {
    const cell = meta.get(key);
    if (cell === null || pattern.test(cell.text)) continue;
    const message = () => `${key} is ${quotation(cell.text)}; expected ${expected}.`;
    problems.add('unknown-value', () => cell.at, message);
  }
}

function checkRule(meta: MetaSection, problems: ProblemList): void {
  const cell = meta.get('rule');
  if (cell === null || RULES.includes(cell.text)) return;
  const message = () => `The rule is ${quotation(cell.text)}; expected one of ${RULES.join(', ')}.`;
  problems.add('unknown-rule', () => cell.at, message);
}

function checkDate(key: string, meta: MetaSection, problems: ProblemList): void {
  const cell = meta.get(key);
  if (cell === null || DATE.test(cell.text)) return;
  const message = () => `${key} is ${quotation(cell.text)}; expected dd.mm.yyyy or yyyy.`;
  problems.add('invalid-date', () => cell.at, message);
}
