import { ActionGroup, Button, ButtonLink, PageTitle, Stack } from '@samenstem/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { api, unwrap } from '../shared/api';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { useSessionChange } from '../shared/session';
import { accountsTexts } from './accounts.texts';
import { Arrived } from './arrived';
import { DeadLink, isDeadLink, useMailedToken } from './mailed-link';
import { NewPasswordField } from './new-password-field';
import { useSending } from '../shared/sending';

export function NewPasswordPage() {
  const t = useTexts(accountsTexts).reset;
  const changeSession = useSessionChange();
  const navigate = useNavigate();
  const [isDone, setDone] = useState(false);
  const onDone = () => {
    changeSession(null);
    setDone(true);
    // The used link leaves the address bar.
    void navigate('/nieuw-wachtwoord', { replace: true });
  };
  return (
    <Page title={t.title} size="text">
      {isDone ? (
        <>
          <Arrived title={t.doneTitle} lead={t.doneLead} />
          <ActionGroup>
            <ButtonLink variant="primary" href="/inloggen">
              {t.signIn}
            </ButtonLink>
          </ActionGroup>
        </>
      ) : (
        <NewPasswordForm onDone={onDone} />
      )}
    </Page>
  );
}

function NewPasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTexts(accountsTexts);
  const token = useMailedToken();
  const form = useForm({ shouldFocusError: false, defaultValues: { password: '' } });
  const { submit, refusal, busy } = useSending(form, {
    send: ({ password }) => unwrap(api.PUT('/api/v1/password-resets', { body: { token, password } })),
    sentences: { password: t.errors.newPassword },
    refusedAt: { 'password-too-easy': 'password' },
    onSent: onDone,
  });
  const again = (
    <ButtonLink variant="primary" href="/wachtwoord-vergeten">
      {t.reset.again}
    </ButtonLink>
  );
  if (token === '' || isDeadLink(refusal)) return <DeadLink wayOut={t.reset.wayOut} actions={again} />;
  return (
    <>
      <PageTitle title={t.reset.title} lead={t.reset.lead} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="l">
          <FieldErrorsSummary state={form.formState} />
          <Refused error={refusal} />
          <NewPasswordField
            label={t.newPassword}
            error={form.formState.errors.password?.message}
            {...form.register('password')}
          />
          <ActionGroup>
            <Button type="submit" variant="primary" busy={busy} busyText={t.busy}>
              {t.reset.submit}
            </Button>
          </ActionGroup>
        </Stack>
      </form>
    </>
  );
}
