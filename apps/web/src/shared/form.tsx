import { Alert, FormErrorSummary } from '@samenstem/ui';
import type { FieldErrors, FieldValues, UseFormSetError, UseFormStateReturn } from 'react-hook-form';
import { ProblemError } from './api';
import { useTexts } from './language';
import { useProblemText } from './problems';
import { sharedTexts } from './shared.texts';

/** Puts the API's errors at their fields; false when the refusal is about the whole form. */
export function showAtFields<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
  sentence: (field: string, code: string) => string,
): boolean {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  for (const { pointer, code } of errors) {
    const field = pointer.slice(1);
    setError(field as Parameters<typeof setError>[0], { message: sentence(field, code) });
  }
  return errors.length > 0;
}

/** Above a form: which fields need another look. */
export function FieldErrorsSummary<Values extends FieldValues>({
  state,
}: {
  state: UseFormStateReturn<Values>;
}) {
  const t = useTexts(sharedTexts);
  const errors = listErrors(state.errors);
  if (errors.length === 0) return null;
  return <FormErrorSummary title={t.formErrors} errors={errors} attempt={state.submitCount} />;
}

function listErrors(errors: FieldErrors): { field: string; message: string }[] {
  return Object.entries(errors)
    .filter(([field]) => field !== 'root')
    .map(([field, error]) => ({ field, message: String(error?.message ?? '') }));
}

/** A refusal of the whole form: why, and what to do. What was typed stays. */
export function Refused({ error }: { error: unknown }) {
  const t = useTexts(sharedTexts);
  const problemText = useProblemText();
  if (!error) return null;
  return (
    <Alert tone="error" toneText={t.errorTone} live>
      {problemText(error)}
    </Alert>
  );
}
