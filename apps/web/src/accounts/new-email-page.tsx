import { ActionGroup, ButtonLink } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { useAccount } from '../shared/session';
import { accountsTexts } from './accounts.texts';
import { Arrived } from './arrived';
import { ConfirmStep, DeadLink } from './mailed-link';

export function NewEmailPage() {
  const t = useTexts(accountsTexts).newEmail;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isDone, setDone] = useState(false);
  const onSent = () => {
    setDone(true);
    // The used link leaves the address bar.
    void navigate('/nieuw-emailadres', { replace: true });
    void client.invalidateQueries();
  };
  const toAccount = <ButtonLink href="/mijn-account">{t.toAccount}</ButtonLink>;
  return (
    <Page title={t.title} size="text">
      {isDone ? (
        <EmailChanged />
      ) : (
        <ConfirmStep
          title={t.title}
          lead={t.lead}
          submitText={t.submit}
          send={(token) =>
            unwrap(api.POST('/api/v1/account/email-changes/confirmations', { body: { token } }))
          }
          onSent={onSent}
          dead={<DeadLink wayOut={t.wayOut} actions={toAccount} />}
        />
      )}
    </Page>
  );
}

function EmailChanged() {
  const t = useTexts(accountsTexts).newEmail;
  const account = useAccount();
  return (
    <>
      <Arrived title={t.doneTitle} lead={t.doneLead} />
      <ActionGroup>
        <ButtonLink variant="primary" href={account ? '/mijn-account' : '/inloggen'}>
          {account ? t.toAccount : t.signIn}
        </ButtonLink>
      </ActionGroup>
    </>
  );
}
