import { ActionGroup, Button, Stack, TextField } from '@samenstem/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { accountsTexts } from './accounts.texts';
import { OwnPasswordField } from './new-password-field';
import { Saved } from '../shared/saved';
import { useSending } from '../shared/sending';

export function EmailSection() {
  const t = useTexts(accountsTexts);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({ shouldFocusError: false, defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const { submit, refusal, busy } = useSending(form, {
    send: (body) => unwrap(api.POST('/api/v1/account/email-changes', { body })),
    sentences: { email: t.errors.email, password: t.errors.password },
    refusedAt: { 'wrong-password': 'password' },
    onSent: (_answer, { email }) => {
      setSentTo(email);
      form.reset();
    },
  });
  return (
    <form onSubmit={(event) => void submit(event)} onChange={() => setSentTo(null)} noValidate>
      <Stack gap="l">
        <FieldErrorsSummary state={form.formState} />
        <Refused error={refusal} />
        <TextField
          label={t.account.newEmail}
          type="email"
          autoComplete="email"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <OwnPasswordField
          label={t.yourPassword}
          error={errors.password?.message}
          {...form.register('password')}
        />
        <ActionGroup>
          <Button type="submit" busy={busy} busyText={t.busy}>
            {t.account.changeEmail}
          </Button>
        </ActionGroup>
        <Saved shown={sentTo !== null}>
          {t.account.emailSent(sentTo ?? '')} {t.mail.emailStep}
        </Saved>
      </Stack>
    </form>
  );
}
