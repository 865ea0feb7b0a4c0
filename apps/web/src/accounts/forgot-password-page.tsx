import { ActionGroup, Button, Link, PageTitle, Stack, TextField } from '@samenstem/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { accountsTexts } from './accounts.texts';
import { MailSent } from './mail-sent';
import { useSending } from '../shared/sending';

export function ForgotPasswordPage() {
  const t = useTexts(accountsTexts);
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const onSent = (sentTo: string) => {
    setEmail(sentTo);
    setSent(true);
  };
  return (
    <Page title={isSent ? t.mail.title : t.forgot.title} size="text">
      {isSent ? (
        <MailSent
          email={email}
          step={t.mail.resetStep}
          honest={t.mail.resetHonest}
          onAgain={() => setSent(false)}
        />
      ) : (
        <>
          <PageTitle title={t.forgot.title} lead={t.forgot.lead} />
          <ForgotForm email={email} onSent={onSent} />
        </>
      )}
    </Page>
  );
}

function ForgotForm({ email, onSent }: { email: string; onSent: (email: string) => void }) {
  const t = useTexts(accountsTexts);
  const form = useForm({ shouldFocusError: false, defaultValues: { email } });
  const { submit, refusal, busy } = useSending(form, {
    send: (body) => unwrap(api.POST('/api/v1/password-resets', { body })),
    sentences: { email: t.errors.email },
    onSent: (_answer, values) => onSent(values.email),
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="l">
        <FieldErrorsSummary state={form.formState} />
        <Refused error={refusal} />
        <TextField
          label={t.email}
          type="email"
          autoComplete="username"
          error={form.formState.errors.email?.message}
          {...form.register('email')}
        />
        <ActionGroup>
          <Button type="submit" variant="primary" busy={busy} busyText={t.busy}>
            {t.forgot.submit}
          </Button>
        </ActionGroup>
        <Link standalone icon="back" href="/inloggen">
          {t.forgot.back}
        </Link>
      </Stack>
    </form>
  );
}
