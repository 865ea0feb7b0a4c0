import { RadioGroup, TextArea, TextField } from '@samenstem/ui';
import { useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';
import { RecordingForm } from './recording';
import { useSending } from '../shared/sending';
import type { StepFormProps } from './step-form';
import { today } from './today';

const empty = { isHonoured: '', decidedOn: '', reasons: '', documentTitle: '', documentUrl: '' };

export function DecideForm({ initiative, onRecorded }: StepFormProps) {
  const t = useTexts(managementTexts);
  const { id, title } = initiative;
  const form = useForm({ shouldFocusError: false, defaultValues: empty });
  const choice = useWatch({ control: form.control, name: 'isHonoured' });
  const sending = useSending(form, {
    send: ({ isHonoured, ...rest }) => {
      const body = { ...rest, isHonoured: isHonoured === 'yes' };
      return unwrap(api.PUT('/api/v1/initiatives/{id}/decision', { params: { path: { id } }, body }));
    },
    sentences: t.decision.errors,
    refusedAt: { 'decision-in-the-future': 'decidedOn' },
    onSent: onRecorded,
  });
  const mail =
    choice === 'yes' ? t.mails.honoured(title) : choice === 'no' ? t.mails.notHonoured(title) : null;
  return (
    <RecordingForm form={form} sending={sending} mail={mail}>
      <DecideFields form={form} />
    </RecordingForm>
  );
}

function DecideFields({ form }: { form: UseFormReturn<typeof empty> }) {
  const t = useTexts(managementTexts).decision;
  const { errors } = form.formState;
  const field = (name: keyof typeof empty) => ({
    error: errors[name]?.message,
    ...form.register(name, { required: t.errors[name] }),
  });
  const options = [
    { value: 'yes', label: t.honoured, description: t.honouredText },
    { value: 'no', label: t.notHonoured, description: t.notHonouredText },
  ];
  return (
    <>
      <RadioGroup legend={t.decision} options={options} {...field('isHonoured')} />
      <TextField label={t.decidedOn} type="date" size="m" max={today()} {...field('decidedOn')} />
      <TextArea label={t.reasons} description={t.reasonsTip} {...field('reasons')} />
      <TextField label={t.documentTitle} description={t.documentTitleTip} {...field('documentTitle')} />
      <TextField label={t.documentUrl} description={t.documentUrlTip} type="url" {...field('documentUrl')} />
    </>
  );
}
