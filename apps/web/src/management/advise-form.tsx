import { TextArea } from '@samenstem/ui';
import { useForm } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';
import { RecordingForm } from './recording';
import { useSending } from '../shared/sending';
import type { StepFormProps } from './step-form';

export function AdviseForm({ initiative, onRecorded }: StepFormProps) {
  const t = useTexts(managementTexts);
  const { id, title } = initiative;
  const form = useForm({ shouldFocusError: false, defaultValues: { text: '' } });
  const sending = useSending(form, {
    send: (body) => unwrap(api.PUT('/api/v1/initiatives/{id}/advice', { params: { path: { id } }, body })),
    sentences: { text: t.decision.errors.text },
    onSent: onRecorded,
  });
  return (
    <RecordingForm form={form} sending={sending} mail={t.mails.advice(title)}>
      <TextArea
        label={t.decision.advice}
        description={t.decision.adviceTip}
        rows={10}
        error={form.formState.errors.text?.message}
        {...form.register('text', { required: t.decision.errors.text })}
      />
    </RecordingForm>
  );
}
