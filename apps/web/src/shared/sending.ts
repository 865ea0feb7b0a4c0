import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ProblemError } from './api';
import { showAtFields } from './form';
import { useProblemText } from './problems';

interface Sending<Values extends FieldValues, Answer> {
  send: (values: Values) => Promise<Answer>;
  /** What to fill in, per field that the API may find wrong. */
  sentences: Partial<Record<Path<Values>, string>>;
  /** Refusals that are about one field, by code. */
  refusedAt?: Record<string, Path<Values>>;
  /** Short forms without a summary of errors: the first wrong field takes the focus. */
  focusFirst?: boolean;
  onSent: (answer: Answer, values: Values) => void;
}

/** Sends a form: errors go to their fields, a refusal of the whole form comes back, what was typed stays. */
export function useSending<Values extends FieldValues, Answer>(
  form: UseFormReturn<Values>,
  { send, sentences, refusedAt = {}, focusFirst = false, onSent }: Sending<Values, Answer>,
) {
  const problemText = useProblemText();
  const [refusal, setRefusal] = useState<unknown>(null);
  const known = sentences as Record<string, string | undefined>;
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    onMutate: () => setRefusal(null),
    onSuccess: onSent,
    onError: (error) => {
      const field = error instanceof ProblemError ? refusedAt[error.problem.code] : undefined;
      if (field) return form.setError(field, { message: problemText(error) }, { shouldFocus: focusFirst });
      const isAboutFields = pointersOf(error).every((name) => name in known);
      const isAtFields = isAboutFields && showAtFields(error, form.setError, (name) => known[name] ?? '');
      if (!isAtFields) setRefusal(error);
      else if (focusFirst) form.setFocus(firstOf(error, Object.keys(known)) as Path<Values>);
    },
  });
  const submit = form.handleSubmit((values) => mutate(values));
  return { submit, refusal, busy: isPending };
}

function pointersOf(error: unknown): string[] {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return errors.map(({ pointer }) => pointer.slice(1));
}

/** The wrong field that comes first on the form; the sentences stand in that order. */
function firstOf(error: unknown, names: string[]): string | undefined {
  const wrong = pointersOf(error);
  return names.find((name) => wrong.includes(name));
}
