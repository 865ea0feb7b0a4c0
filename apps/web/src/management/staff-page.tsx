import { Breadcrumb, ButtonLink, EmptyState, Loading } from '@samenstem/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { type Account, isStaff, useAccount } from '../shared/session';
import { sharedTexts } from '../shared/shared.texts';
import { managementTexts } from './management.texts';

export type StaffRole = keyof (typeof managementTexts)['nl']['roles'];

interface StaffPageProps {
  title: string;
  /** Who may work here; without it everyone with a staff role. */
  roles?: StaffRole[];
  /** The page above this one, when that is not the start of the management. */
  parent?: { label: string; href: string };
  children: (account: Account) => ReactNode;
}

/** A page for staff: the way back up, and a kind no for everybody else. */
export function StaffPage({ title, roles, parent, children }: StaffPageProps) {
  const t = useTexts(managementTexts);
  const { loading } = useTexts(sharedTexts);
  const account = useAccount();
  const { pathname } = useLocation();
  const isHome = pathname === '/beheer';
  const above = [{ label: t.management, href: '/beheer' }, ...(parent ? [parent] : [])];
  if (account === undefined) return <Loading text={loading} />;
  return (
    <Page title={title}>
      {!isHome && <Breadcrumb label={t.path} items={[...above, { label: title, href: pathname }]} />}
      {mayWork(account, roles) ? children(account) : <NoAccess account={account} roles={roles} />}
    </Page>
  );
}

function mayWork(account: Account | null, roles: StaffRole[] | undefined): account is Account {
  return roles ? roles.some((role) => account?.roles.includes(role)) : isStaff(account);
}

function NoAccess({ account, roles }: { account: Account | null; roles: StaffRole[] | undefined }) {
  const t = useTexts(managementTexts);
  const { pathname } = useLocation();
  const names = roles?.map((role) => t.roles[role]).join(` ${t.or} `);
  const signIn = (
    <ButtonLink variant="primary" icon="user" href={`/inloggen?terug=${encodeURIComponent(pathname)}`}>
      {t.signIn}
    </ButtonLink>
  );
  if (!account) {
    return (
      <EmptyState picture="refused" level={1} title={t.signInTitle} actions={signIn}>
        {t.signInText}
      </EmptyState>
    );
  }
  const isColleague = isStaff(account);
  const away = (
    <ButtonLink href={isColleague ? '/beheer' : '/'}>{isColleague ? t.toManagement : t.toHome}</ButtonLink>
  );
  return (
    <EmptyState picture="refused" level={1} title={t.noAccessTitle} actions={away}>
      {isColleague && names ? t.noAccessText(names) : t.noAccessStaff}
    </EmptyState>
  );
}
