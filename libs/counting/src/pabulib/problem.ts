// What can be wrong with a Pabulib file.

/** Where a cell starts: physical line and UTF-16 code unit in that line, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** An error: the file cannot be counted or not be trusted. A warning: strange, but the count is well defined. */
export const SEVERITIES = {
  // Text and cells
  'invalid-utf8': 'error',
  'unclosed-quote': 'error',
  'text-after-quote': 'error',
  'stray-quote': 'warning',
  'lone-carriage-return': 'error',
  'surrounding-whitespace': 'warning',
  // Sections, headers and rows
  'empty-line': 'error',
  'row-outside-section': 'error',
  'wrong-section-order': 'error',
  'missing-section': 'error',
  'missing-header': 'error',
  'wrong-meta-header': 'error',
  'wrong-first-column': 'error',
  'missing-column': 'error',
  'empty-column-name': 'error',
  'duplicate-column': 'error',
  'too-few-cells': 'error',
  'too-many-cells': 'error',
  'unquoted-separator': 'warning',
  // Numbers
  'invalid-number': 'error',
  'comma-in-number': 'error',
  'amount-too-large': 'error',
  'total-too-large': 'error',
  // META
  'empty-meta-key': 'error',
  'duplicate-meta-key': 'error',
  'missing-meta-key': 'error',
  'incomplete-meta': 'warning',
  'unknown-vote-type': 'error',
  'unsupported-scoring-function': 'error',
  'budget-not-positive': 'error',
  'unknown-rule': 'warning',
  'unknown-value': 'warning',
  'invalid-date': 'warning',
  'invalid-limit': 'warning',
  // PROJECTS
  'empty-project-id': 'error',
  'comma-in-project-id': 'error',
  'duplicate-project-id': 'error',
  'missing-cost': 'error',
  'cost-not-positive': 'error',
  'cost-above-budget': 'warning',
  'withdrawn-project': 'warning',
  'unused-budget': 'warning',
  'num-projects-mismatch': 'error',
  'votes-mismatch': 'error',
  'score-mismatch': 'error',
  // VOTES
  'empty-voter-id': 'error',
  'duplicate-voter-id': 'error',
  'empty-list-entry': 'error',
  'unknown-project': 'error',
  'repeated-project': 'warning',
  'points-length-mismatch': 'error',
  'points-not-whole': 'error',
  'points-too-large': 'error',
  'negative-points': 'error',
  'negative-score': 'warning',
  'points-order': 'warning',
  'vote-length': 'warning',
  'vote-cost': 'warning',
  'vote-points': 'warning',
  'num-votes-mismatch': 'error',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof SEVERITIES;

export interface Problem extends Position {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** English: what was found and what was expected. */
  readonly message: string;
}

const MOST_LISTED = 1000;
const LONGEST_QUOTATION = 60;

/** Lists the first problems and counts the rest; errors take the place of warnings. */
export class ProblemList {
  private readonly listed: Record<Severity, Problem[]> = { error: [], warning: [] };
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0 };

  get errors(): number {
    return this.counts.error;
  }

  /** Position and message are asked for only when the problem is listed. */
  add(code: ProblemCode, at: () => Position, message: () => string): void {
    const severity = SEVERITIES[code];
    this.counts[severity] += 1;
    if (this.counts[severity] > MOST_LISTED) return;
    const { line, column } = at();
    this.listed[severity].push({ line, column, severity, code, message: message() });
  }

  /** At most 1,000 problems in the order of the file, and how many there are beyond them. */
  finish(): { problems: readonly Problem[]; unlisted: number } {
    const problems = [...this.listed.error, ...this.listed.warning]
      .slice(0, MOST_LISTED)
      .sort((a, b) => a.line - b.line || a.column - b.column);
    return { problems, unlisted: this.counts.error + this.counts.warning - problems.length };
  }
}

/** The text between quotation marks, shortened when it is long. */
export function quotation(text: string): string {
  return text.length > LONGEST_QUOTATION ? `"${text.slice(0, LONGEST_QUOTATION)}…"` : `"${text}"`;
}
