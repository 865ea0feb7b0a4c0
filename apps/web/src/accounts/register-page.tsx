import { Link, PageTitle, Paragraph, Stack } from '@samenstem/ui';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { useAccount } from '../shared/session';
import { accountsTexts } from './accounts.texts';
import { MailSent } from './mail-sent';
import { emptyRegistration, RegisterForm, type Registration } from './register-form';

export function RegisterPage() {
  const t = useTexts(accountsTexts);
  const account = useAccount();
  const [typed, setTyped] = useState<Registration>(emptyRegistration);
  const [isSent, setSent] = useState(false);
  if (account) return <Navigate to="/mijn-account" replace />;
  const onSent = (values: Registration) => {
    setTyped(values);
    setSent(true);
  };
  return (
    <Page title={isSent ? t.mail.title : t.register.title} size="text">
      {isSent ? (
        <MailSent
          email={typed.email}
          step={t.mail.registerStep}
          honest={t.mail.registerHonest}
          onAgain={() => setSent(false)}
        />
      ) : (
        <>
          <PageTitle title={t.register.title} lead={t.register.lead} />
          <Stack gap="l">
            <RegisterForm start={typed} onSent={onSent} />
            <Paragraph>
              {t.register.hasAccount} <Link href="/inloggen">{t.register.signIn}</Link>
            </Paragraph>
          </Stack>
        </>
      )}
    </Page>
  );
}
