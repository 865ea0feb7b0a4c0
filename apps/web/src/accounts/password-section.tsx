import { ActionGroup, Button, Stack } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { accountsTexts } from './accounts.texts';
import { NewPasswordField, OwnPasswordField } from './new-password-field';
import { Saved } from '../shared/saved';
import { useSending } from '../shared/sending';

export function PasswordSection() {
  const t = useTexts(accountsTexts);
  const client = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  const form = useForm({ shouldFocusError: false, defaultValues: { currentPassword: '', newPassword: '' } });
  const { errors } = form.formState;
  const { submit, refusal, busy } = useSending(form, {
    send: (body) => unwrap(api.PUT('/api/v1/account/password', { body })),
    sentences: { currentPassword: t.errors.password, newPassword: t.errors.newPassword },
    refusedAt: { 'wrong-password': 'currentPassword', 'password-too-easy': 'newPassword' },
    onSent: () => {
      setSaved(true);
      form.reset();
      void client.invalidateQueries();
    },
  });
  return (
    <form onSubmit={(event) => void submit(event)} onChange={() => setSaved(false)} noValidate>
      <Stack gap="l">
        <FieldErrorsSummary state={form.formState} />
        <Refused error={refusal} />
        <OwnPasswordField
          label={t.currentPassword}
          error={errors.currentPassword?.message}
          {...form.register('currentPassword')}
        />
        <NewPasswordField
          label={t.newPassword}
          error={errors.newPassword?.message}
          {...form.register('newPassword')}
        />
        <ActionGroup>
          <Button type="submit" busy={busy} busyText={t.busy}>
            {t.account.changePassword}
          </Button>
        </ActionGroup>
        <Saved shown={isSaved}>{t.account.passwordSaved}</Saved>
      </Stack>
    </form>
  );
}
