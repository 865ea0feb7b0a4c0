import { ButtonLink, Card, Grid } from '@samenstem/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { useSessionChange } from '../shared/session';
import { accountsTexts } from './accounts.texts';
import { Arrived } from './arrived';
import { ConfirmStep, DeadLink } from './mailed-link';

export function ConfirmPage() {
  const t = useTexts(accountsTexts).confirm;
  const changeSession = useSessionChange();
  const navigate = useNavigate();
  const [name, setName] = useState<string | null>(null);
  const actions = (
    <>
      <ButtonLink variant="primary" href="/inloggen">
        {t.signIn}
      </ButtonLink>
      <ButtonLink href="/registreren">{t.register}</ButtonLink>
    </>
  );
  return (
    <Page title={t.title} size={name === null ? 'text' : 'page'}>
      {name === null ? (
        <ConfirmStep
          title={t.title}
          lead={t.lead}
          submitText={t.submit}
          send={(token) => unwrap(api.POST('/api/v1/registrations/confirmations', { body: { token } }))}
          onSent={({ account }) => {
            changeSession(account);
            setName(account?.displayName ?? '');
            // The used link leaves the address bar.
            void navigate('/bevestigen', { replace: true });
          }}
          dead={<DeadLink wayOut={t.wayOut} actions={actions} />}
        />
      ) : (
        <Welcome name={name} />
      )}
    </Page>
  );
}

function Welcome({ name }: { name: string }) {
  const t = useTexts(accountsTexts).confirm;
  return (
    <>
      <Arrived title={t.doneTitle(name)} lead={t.doneLead} />
      <Grid>
        <Card level={2} compact icon="search" title={t.lookTitle} href="/initiatieven">
          {t.lookText}
        </Card>
        <Card level={2} compact icon="idea" title={t.proposeTitle} href="/initiatieven/nieuw">
          {t.proposeText}
        </Card>
        <Card level={2} compact icon="user" title={t.accountTitle} href="/mijn-account">
          {t.accountText}
        </Card>
      </Grid>
    </>
  );
}
