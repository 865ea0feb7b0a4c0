import type { Problem, ProblemCode, Severity } from '@samenstem/counting/pabulib/problem';
import type { Contents } from '../worker-messages';

/** The same problem, in all the places where it was found. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly problems: readonly Problem[];
}

/** By code, in order of the first place. */
export function problemGroups(problems: readonly Problem[], severity: Severity): ProblemGroup[] {
  const groups = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) {
    if (problem.severity !== severity) continue;
    const group = groups.get(problem.code);
    if (group) group.push(problem);
    else groups.set(problem.code, [problem]);
  }
  return [...groups].map(([code, found]) => ({ code, problems: found }));
}

/** Nothing of META could be read, because it is not there: this is some other kind of file. */
export const isOtherKindOfFile = ({ meta, problems }: Pick<Contents, 'meta' | 'problems'>): boolean =>
  meta.size === 0 &&
  problems.some(({ code }) => code === 'row-outside-section' || code === 'missing-section');
