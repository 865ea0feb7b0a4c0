import { Heading, PageTitle, Paragraph, Section, Stack } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { ActionPanels } from './action-panels';
import { MakePromiseForm } from './make-promise-form';
import { unpromisedQuery } from './management.queries';
import { managementTexts } from './management.texts';
import { PromiseList } from './promise-list';
import { StaffPage } from './staff-page';

export function ManagePromisesPage() {
  const t = useTexts(managementTexts).promises;
  return (
    <StaffPage title={t.title} roles={['clerk', 'policy-officer']}>
      {() => (
        <>
          <PageTitle title={t.title} lead={t.lead} />
          <Unpromised />
          <PromiseList />
        </>
      )}
    </StaffPage>
  );
}

function Unpromised() {
  const t = useTexts(managementTexts).promises;
  const query = useQuery(unpromisedQuery);
  return (
    <Loaded query={query}>
      {(waiting) =>
        waiting.length > 0 && (
          <Section title={t.waitingTitle} lead={t.waitingLead}>
            <Stack gap="l">
              {waiting.map((initiative) => (
                <Waiting key={initiative.id} initiative={initiative} />
              ))}
            </Stack>
          </Section>
        )
      }
    </Loaded>
  );
}

function Waiting({ initiative }: { initiative: Schemas['UnpromisedDto'] }) {
  const t = useTexts(managementTexts).promises;
  const format = useFormat();
  const [search] = useSearchParams();
  const { id, title, decidedOn } = initiative;
  return (
    <Stack gap="xs">
      <Heading level={3}>{title}</Heading>
      <Paragraph>{t.decidedOn(format.date(decidedOn))}</Paragraph>
      <ActionPanels
        start={search.get('initiatief') === id ? 'make' : null}
        items={[
          {
            id: 'make',
            text: t.make,
            about: `: ${title}`,
            icon: 'user',
            panel: (close) => <MakePromiseForm initiativeId={id} onCancel={close} />,
          },
        ]}
      />
    </Stack>
  );
}
