import { ProblemError } from './api';
import { useTexts } from './language';
import { problemsEn } from './problems.en';
import { problemsNl } from './problems.nl';

const problems = { nl: problemsNl as Record<string, string>, en: problemsEn as Record<string, string> };

/** The sentence for a refusal: of an error, or of `can.….reason`. */
export function useProblemText(): (problem: unknown) => string {
  const texts = useTexts(problems);
  return (problem) => {
    const code =
      problem instanceof ProblemError ? problem.problem.code : typeof problem === 'string' ? problem : '';
    return texts[code] ?? texts['internal-error']!;
  };
}
