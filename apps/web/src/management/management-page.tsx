import { Card, EmptyState, Grid, PageTitle, StatusBadge } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import type { Account } from '../shared/session';
import { unpromisedQuery, workItemsQuery } from './management.queries';
import { managementTexts } from './management.texts';
import { type StaffRole, StaffPage } from './staff-page';

export function ManagementPage() {
  const t = useTexts(managementTexts);
  return <StaffPage title={t.home.title}>{(account) => <Work account={account} />}</StaffPage>;
}

function Work({ account }: { account: Account }) {
  const t = useTexts(managementTexts);
  const has = (...roles: StaffRole[]) => roles.some((role) => account.roles.includes(role));
  const names = account.roles.filter((role) => role in t.roles).map((role) => t.roles[role as StaffRole]);
  const canDoSomething = has('clerk', 'policy-officer', 'administrator');
  return (
    <>
      <PageTitle title={t.home.title} lead={t.home.lead(names.join(', '))} />
      {canDoSomething ? (
        <Grid>
          {has('clerk') && <WorkListCard />}
          {has('clerk', 'policy-officer') && <PromisesCard />}
          {has('administrator') && (
            <Card level={2} compact icon="people" title={t.home.rolesTitle} href="/beheer/rollen">
              {t.home.rolesText}
            </Card>
          )}
        </Grid>
      ) : (
        <EmptyState picture="done" title={t.home.nothingTitle}>
          {t.home.nothingText}
        </EmptyState>
      )}
    </>
  );
}

function WorkListCard() {
  const t = useTexts(managementTexts).home;
  const format = useFormat();
  const { data } = useQuery(workItemsQuery);
  const first = data?.[0];
  const badge = data && (
    <StatusBadge tone={first ? 'info' : 'ok'} icon={first ? 'clock' : 'check'}>
      {first ? t.workWaits(data.length, format.lastDay(first.decideBefore)) : t.workDone}
    </StatusBadge>
  );
  return (
    <Card level={2} compact icon="list" title={t.workTitle} href="/beheer/werklijst" footer={badge}>
      {t.workText}
    </Card>
  );
}

function PromisesCard() {
  const t = useTexts(managementTexts).home;
  const { data } = useQuery(unpromisedQuery);
  const count = data?.length ?? 0;
  const badge = data && (
    <StatusBadge tone={count > 0 ? 'info' : 'ok'} icon={count > 0 ? 'clock' : 'check'}>
      {count > 0 ? t.promisesWait(count) : t.promisesDone}
    </StatusBadge>
  );
  return (
    <Card level={2} compact icon="flag" title={t.promisesTitle} href="/beheer/uitvoering" footer={badge}>
      {t.promisesText}
    </Card>
  );
}
