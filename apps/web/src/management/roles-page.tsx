import { PageTitle, Paragraph, Section, Stack } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { GrantForm } from './grant-form';
import { FormerGrants, StandingGrants } from './grants';
import { roleGrantsQuery } from './management.queries';
import { managementTexts } from './management.texts';
import { StaffPage } from './staff-page';

export function RolesPage() {
  const t = useTexts(managementTexts).rolesPage;
  return (
    <StaffPage title={t.title} roles={['administrator']}>
      {() => (
        <>
          <PageTitle title={t.title} lead={t.lead} />
          <Stack gap="xl">
            <Section title={t.grantTitle} lead={t.grantLead}>
              <GrantForm />
            </Section>
            <Grants />
          </Stack>
        </>
      )}
    </StaffPage>
  );
}

function Grants() {
  const t = useTexts(managementTexts).rolesPage;
  const query = useQuery(roleGrantsQuery);
  return (
    <Loaded query={query}>
      {(grants) => {
        const former = grants.filter(({ revokedAt }) => revokedAt !== null);
        return (
          <Stack gap="xl">
            <Section title={t.standingTitle}>
              <StandingGrants grants={grants.filter(({ revokedAt }) => revokedAt === null)} />
            </Section>
            <Section title={t.historyTitle}>
              {former.length > 0 ? <FormerGrants grants={former} /> : <Paragraph>{t.noHistory}</Paragraph>}
            </Section>
          </Stack>
        );
      }}
    </Loaded>
  );
}
