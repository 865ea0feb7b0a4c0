import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { ProblemError } from '../../shared/api';
import { showAtFields } from '../../shared/form';
import { useTexts } from '../../shared/language';
import { useProblemText } from '../../shared/problems';
import { type Initiative, initiativeQuery } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { sentenceFor } from './plan-rules';
import type { PlanValues } from './plan-values';
import { FileNotSaved, type Progress, savePlan, submitPlan } from './save-plan';
import { forgetTyped, keepTyped } from './typed-text';

export type Mode = 'save' | 'submit';

interface SavingOptions {
  form: UseFormReturn<PlanValues>;
  before: Initiative | null;
  typedKey: string;
}

/** Saves or submits; whatever goes wrong is shown and what was typed stays. */
export function useSaving({ form, before, typedKey }: SavingOptions) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const mode = useRef<Mode>('save');
  const [busy, setBusy] = useState<Mode | null>(null);
  const { progress, renewVersion } = useProgress(before);
  const problems = useProblems(form);

  const finish = async (id: string) => {
    await client.invalidateQueries({ queryKey: ['initiatives'] });
    forgetTyped(typedKey);
    const done = mode.current === 'submit' ? 'ingediend' : 'opgeslagen';
    await navigate(`/initiatieven/${id}?${done}=1`, { replace: before === null });
  };
  const send = form.handleSubmit(async (values) => {
    setBusy(mode.current);
    problems.clear();
    try {
      const id = await savePlan(values, before, progress.current);
      if (mode.current === 'submit') await submitPlan(id);
      await finish(id);
    } catch (error) {
      keepTyped(typedKey, { values, saved: progress.current.saved });
      problems.show(error, values);
    } finally {
      setBusy(null);
    }
  });
  const run = (next: Mode) => {
    mode.current = next;
    void send();
  };
  const keepMine = async () => {
    await renewVersion();
    problems.clear();
  };
  const isComplete = () => needsAll(mode.current, before);
  return { run, busy, keepMine, isComplete, progress, ...problems };
}

/** A draft may be incomplete, something public may not. */
function needsAll(mode: Mode, before: Initiative | null): boolean {
  return mode === 'submit' || Boolean(before?.submittedAt);
}

function useProgress(before: Initiative | null) {
  const client = useQueryClient();
  const progress = useRef<Progress>({
    saved: before && { id: before.id, version: before.version },
    sentImage: '',
    sentFiles: new Set(),
    removedIds: new Set(),
  });
  const renewVersion = async () => {
    const { saved } = progress.current;
    if (!saved) return;
    const { version } = await client.fetchQuery({ ...initiativeQuery(saved.id), staleTime: 0 });
    progress.current.saved = { id: saved.id, version };
  };
  return { progress, renewVersion };
}

function useProblems(form: UseFormReturn<PlanValues>) {
  const t = useTexts(initiativesTexts).writing;
  const problemText = useProblemText();
  const [error, setError] = useState<unknown>(null);
  const [isFileMissing, setFileMissing] = useState(false);
  const show = (problem: unknown, values: PlanValues) => {
    const sentence = (field: string) =>
      sentenceFor(field, String(values[field as keyof PlanValues] ?? ''), t.errors);
    setFileMissing(problem instanceof FileNotSaved);
    if (problem instanceof FileNotSaved)
      form.setError(problem.field, { message: problemText(problem.reason) });
    else if (!showAtFields(problem, form.setError, sentence)) setError(problem);
  };
  const isChangedMeanwhile = error instanceof ProblemError && error.problem.code === 'changed-meanwhile';
  const clear = () => {
    setError(null);
    setFileMissing(false);
  };
  return { error, isChangedMeanwhile, isFileMissing, show, clear };
}
