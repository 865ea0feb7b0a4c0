import { RadioGroup, TextArea, TextField } from '@samenstem/ui';
import { useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';
import { RecordingForm } from './recording';
import { useSending } from '../shared/sending';
import type { StepFormProps } from './step-form';

interface Assessment {
  isAdmissible: string;
  article: string;
  explanation: string;
}

const empty: Assessment = { isAdmissible: '', article: '', explanation: '' };

export function AssessForm({ initiative, onRecorded }: StepFormProps) {
  const t = useTexts(managementTexts);
  const { id, title } = initiative;
  const form = useForm({ shouldFocusError: false, shouldUnregister: true, defaultValues: empty });
  const choice = useWatch({ control: form.control, name: 'isAdmissible' });
  const sending = useSending(form, {
    send: ({ isAdmissible, article, explanation }) => {
      const body = { isAdmissible: isAdmissible === 'yes', article, explanation };
      return unwrap(api.PUT('/api/v1/initiatives/{id}/admissibility', { params: { path: { id } }, body }));
    },
    sentences: t.decision.errors,
    onSent: onRecorded,
  });
  const mail =
    choice === 'yes' ? t.mails.admissible(title) : choice === 'no' ? t.mails.inadmissible(title) : null;
  return (
    <RecordingForm form={form} sending={sending} mail={mail}>
      <AssessFields form={form} choice={choice} />
    </RecordingForm>
  );
}

function AssessFields({ form, choice }: { form: UseFormReturn<Assessment>; choice: string }) {
  const t = useTexts(managementTexts).decision;
  const { register, formState } = form;
  const { errors } = formState;
  const options = [
    { value: 'yes', label: t.yes, description: t.yesText },
    { value: 'no', label: t.no, description: t.noText },
  ];
  return (
    <>
      <RadioGroup
        legend={t.assess}
        options={options}
        error={errors.isAdmissible?.message}
        {...register('isAdmissible', { required: t.errors.isAdmissible })}
      />
      {choice === 'no' && (
        <TextField
          label={t.article}
          description={t.articleTip}
          error={errors.article?.message}
          {...register('article', { required: t.errors.article })}
        />
      )}
      <TextArea
        label={t.explanation}
        description={t.explanationTip}
        error={errors.explanation?.message}
        {...register('explanation', { required: t.errors.explanation })}
      />
    </>
  );
}
