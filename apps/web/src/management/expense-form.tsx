import { TextField } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { parseEuros } from './euros.rules';
import { managementTexts } from './management.texts';
import { PanelForm } from './panel-form';
import { useSending } from '../shared/sending';
import { today } from './today';

interface Typed {
  description: string;
  cents: string;
  spentOn: string;
}

export function ExpenseForm({ promiseId, onDone }: { promiseId: string; onDone: () => void }) {
  const t = useTexts(managementTexts).promise;
  const client = useQueryClient();
  const form = useForm<Typed>({ defaultValues: { description: '', cents: '', spentOn: today() } });
  const sending = useSending(form, {
    send: ({ cents, ...rest }) => {
      const body = { ...rest, cents: parseEuros(cents) ?? 0 };
      return unwrap(
        api.POST('/api/v1/promises/{id}/expenses', { params: { path: { id: promiseId } }, body }),
      );
    },
    sentences: t.errors,
    refusedAt: { 'date-in-the-future': 'spentOn' },
    focusFirst: true,
    onSent: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <PanelForm sending={sending} submitText={t.saveExpense} onCancel={onDone}>
      <ExpenseFields form={form} />
    </PanelForm>
  );
}

function ExpenseFields({ form }: { form: UseFormReturn<Typed> }) {
  const t = useTexts(managementTexts);
  const { register, formState } = form;
  const { errors } = formState;
  const isAmount = (text: string) => parseEuros(text) !== null || t.promises.errors.euros;
  return (
    <>
      <TextField
        label={t.promise.descriptionLabel}
        description={t.promise.descriptionTip}
        error={errors.description?.message}
        {...register('description')}
      />
      <TextField
        label={t.promise.cents}
        description={t.promise.centsTip}
        prefix="€"
        size="m"
        autoComplete="off"
        error={errors.cents?.message}
        {...register('cents', { validate: isAmount })}
      />
      <TextField
        label={t.promise.spentDate}
        type="date"
        size="m"
        max={today()}
        error={errors.spentOn?.message}
        {...register('spentOn')}
      />
    </>
  );
}
