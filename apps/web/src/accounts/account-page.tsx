import {
  ActionGroup,
  ButtonLink,
  Columns,
  EmptyState,
  Link,
  Loading,
  PageTitle,
  Section,
  Stack,
} from '@samenstem/ui';
import { useState } from 'react';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { type Account, useAccount } from '../shared/session';
import { sharedTexts } from '../shared/shared.texts';
import { AccountDeleted, LeaveSection } from './leave-section';
import { accountsTexts } from './accounts.texts';
import { EmailSection } from './email-section';
import { PasswordSection } from './password-section';
import { ProfileSection } from './profile-section';
import { SessionsSection } from './sessions-section';

export function AccountPage() {
  const t = useTexts(accountsTexts).account;
  const account = useAccount();
  const [isDeleted, setDeleted] = useState(false);
  return (
    <Page title={t.title}>
      {isDeleted ? <AccountDeleted /> : <Own account={account} onDeleted={() => setDeleted(true)} />}
    </Page>
  );
}

function Own({ account, onDeleted }: { account: Account | null | undefined; onDeleted: () => void }) {
  const t = useTexts(accountsTexts).account;
  const { loading } = useTexts(sharedTexts);
  if (account === undefined) return <Loading text={loading} />;
  if (account) return <Everything account={account} onDeleted={onDeleted} />;
  const signIn = (
    <ButtonLink variant="primary" icon="user" href="/inloggen?terug=/mijn-account">
      {t.signIn}
    </ButtonLink>
  );
  return (
    <EmptyState picture="refused" level={1} title={t.signInTitle} actions={signIn}>
      {t.signInText}
    </EmptyState>
  );
}

function Everything({ account, onDeleted }: { account: Account; onDeleted: () => void }) {
  const t = useTexts(accountsTexts).account;
  return (
    <>
      <PageTitle title={t.title} lead={t.lead} />
      <Columns side="start" aside={<Contents />}>
        <Section id="profiel" title={t.profile}>
          <ProfileSection account={account} />
        </Section>
        <Section id="e-mail" title={t.emailTitle} lead={t.emailNow(account.email)}>
          <EmailSection />
        </Section>
        <Section id="wachtwoord" title={t.passwordTitle} lead={t.passwordLead}>
          <PasswordSection />
        </Section>
        <Section id="apparaten" title={t.sessionsTitle} lead={t.sessionsLead}>
          <SessionsSection />
        </Section>
        <Section id="gegevens" title={t.exportTitle} lead={t.exportText}>
          <ActionGroup>
            <ButtonLink icon="download" href="/api/v1/account/export" download>
              {t.export}
            </ButtonLink>
          </ActionGroup>
        </Section>
        <Section id="verwijderen" title={t.deleteTitle} lead={t.deleteLead}>
          <LeaveSection onDeleted={onDeleted} />
        </Section>
      </Columns>
    </>
  );
}

function Contents() {
  const t = useTexts(accountsTexts).account;
  const items = [
    { href: '#profiel', text: t.profile },
    { href: '#e-mail', text: t.emailTitle },
    { href: '#wachtwoord', text: t.passwordTitle },
    { href: '#apparaten', text: t.sessionsTitle },
    { href: '#gegevens', text: t.exportTitle },
    { href: '#verwijderen', text: t.deleteTitle },
  ];
  return (
    <nav aria-label={t.contents}>
      <Stack gap="xs">
        {items.map(({ href, text }) => (
          <Link standalone key={href} href={href}>
            {text}
          </Link>
        ))}
      </Stack>
    </nav>
  );
}
