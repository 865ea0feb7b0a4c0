import { TextField } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { api, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { parseEuros } from './euros.rules';
import { managementTexts } from './management.texts';
import { PanelForm } from './panel-form';
import { useSending } from '../shared/sending';

interface MakePromiseFormProps {
  initiativeId: string;
  onCancel: () => void;
}

export function MakePromiseForm({ initiativeId, onCancel }: MakePromiseFormProps) {
  const t = useTexts(managementTexts).promises;
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { owner: '', plannedCents: '' } });
  const { errors } = form.formState;
  const sending = useSending(form, {
    send: ({ owner, plannedCents }) => {
      const body = { initiativeId, owner, plannedCents: parseEuros(plannedCents) ?? 0 };
      return unwrap(api.POST('/api/v1/promises', { body }));
    },
    sentences: t.errors,
    focusFirst: true,
    onSent: async ({ id }) => {
      await navigate(`/beheer/uitvoering/${id}`);
      void client.invalidateQueries();
    },
  });
  const isAmount = (text: string) => parseEuros(text) !== null || t.errors.euros;
  return (
    <PanelForm sending={sending} submitText={t.makeSubmit} onCancel={onCancel}>
      <TextField
        label={t.owner}
        description={t.ownerTip}
        error={errors.owner?.message}
        {...form.register('owner')}
      />
      <TextField
        label={t.planned}
        description={t.euroTip}
        prefix="€"
        size="m"
        inputMode="decimal"
        autoComplete="off"
        error={errors.plannedCents?.message}
        {...form.register('plannedCents', { validate: isAmount })}
      />
    </PanelForm>
  );
}
