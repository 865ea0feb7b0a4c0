import { Alert, ButtonLink, Button, FormErrorSummary, Inline, Paragraph, Stack } from '@samenstem/ui';
import { type RefObject, useEffect, useState } from 'react';
import { type FieldErrors, FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { Refused } from '../../shared/form';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import type { Initiative } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { FileFields } from './file-fields';
import { PlaceFields } from './place-fields';
import { PlanFields } from './plan-fields';
import { fieldRules } from './plan-rules';
import type { PlanValues } from './plan-values';
import type { Progress } from './save-plan';
import { SubmitFields } from './submit-fields';
import { forgetTyped, keepTyped, readTyped } from './typed-text';
import { useSaving } from './use-saving';

interface PlanFormProps {
  /** The initiative that is edited; nothing for a new one. */
  before: Initiative | null;
  initial: PlanValues;
  typedKey: string;
}

/** One form for a new plan and for editing one. */
export function PlanForm({ before, initial, typedKey }: PlanFormProps) {
  const t = useTexts(initiativesTexts).writing;
  const [typed, setTyped] = useState(() => readTyped(typedKey));
  const form = useForm<PlanValues>({ defaultValues: typed?.values ?? initial, shouldFocusError: false });
  const saving = useSaving({ form, before, typedKey });
  const rules = fieldRules(t.errors, saving.isComplete);
  const startAgain = () => {
    forgetTyped(typedKey);
    form.reset(initial);
    setTyped(null);
  };
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <Stack gap="xl">
          <KeepTyped typedKey={typedKey} progress={saving.progress} />
          {typed && (
            <Restored
              isNew={before === null}
              isChanged={typed.saved?.version !== before?.version}
              onStartAgain={startAgain}
            />
          )}
          <Problems saving={saving} before={before} />
          <PlanFields rules={rules} except={before?.id} />
          <PlaceFields />
          <FileFields rules={rules} before={before} />
          <SubmitFields before={before} busy={saving.busy} onRun={saving.run} />
        </Stack>
      </form>
    </FormProvider>
  );
}

/** Remembers every change in this tab until it is saved. */
function KeepTyped({ typedKey, progress }: { typedKey: string; progress: RefObject<Progress> }) {
  const { formState } = useFormContext<PlanValues>();
  const values = useWatch<PlanValues>();
  const { isDirty } = formState;
  useEffect(() => {
    if (isDirty) keepTyped(typedKey, { values: values as PlanValues, saved: progress.current.saved });
  }, [typedKey, values, progress, isDirty]);
  return null;
}

interface RestoredProps {
  isNew: boolean;
  isChanged: boolean;
  onStartAgain: () => void;
}

function Restored({ isNew, isChanged, onStartAgain }: RestoredProps) {
  const t = useTexts(initiativesTexts).writing;
  const { infoTone } = useTexts(sharedTexts);
  const again = <Button onClick={onStartAgain}>{isNew ? t.discardTypedNew : t.discardTyped}</Button>;
  return (
    <Alert tone="info" toneText={infoTone} actions={again} live>
      {t.restored} {isChanged && t.restoredChanged}
    </Alert>
  );
}

interface ProblemsProps {
  saving: ReturnType<typeof useSaving>;
  before: Initiative | null;
}

function Problems({ saving, before }: ProblemsProps) {
  const t = useTexts(initiativesTexts).writing;
  const { formErrors, warningTone } = useTexts(sharedTexts);
  const { errors, submitCount } = useFormContext<PlanValues>().formState;
  const choices = (
    <Inline>
      <ButtonLink href={`/initiatieven/${before?.id ?? ''}`} target="_blank" iconEnd="external">
        {t.changedLook}
      </ButtonLink>
      <Button onClick={() => void saving.keepMine()}>{t.changedKeep}</Button>
    </Inline>
  );
  return (
    <>
      <FormErrorSummary title={formErrors} errors={listErrors(errors)} attempt={submitCount} />
      {saving.isFileMissing && (
        <Alert tone="warning" toneText={warningTone} live>
          {t.textSavedFileNot}
        </Alert>
      )}
      {saving.isChangedMeanwhile ? (
        <Alert tone="warning" toneText={warningTone} title={t.changedTitle} live actions={choices}>
          <Paragraph>{t.changed}</Paragraph>
        </Alert>
      ) : (
        <Refused error={saving.error} />
      )}
    </>
  );
}

function listErrors({ documents, ...fields }: FieldErrors<PlanValues>): { field: string; message: string }[] {
  const plain = Object.entries(fields).map(([field, error]) => ({ field, message: error?.message ?? '' }));
  const titles = Array.isArray(documents) ? documents : [];
  const ofDocuments = titles.map((error, index) => ({
    field: `documents.${index}.title`,
    message: (error as { title?: { message?: string } } | undefined)?.title?.message ?? '',
  }));
  return [...plain, ...ofDocuments].filter(({ message }) => message !== '');
}
