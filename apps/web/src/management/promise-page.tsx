import { Link, PageTitle, Stack } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { promiseQuery } from './management.queries';
import { managementTexts } from './management.texts';
import { Milestones } from './milestones';
import { Money } from './money';
import { PromiseStatusBadge } from './promise-list';
import { PromiseStatus } from './promise-status';
import { StaffPage } from './staff-page';

export function ManagePromisePage() {
  const t = useTexts(managementTexts);
  const { id = '' } = useParams();
  const { data } = useQuery({ ...promiseQuery(id), enabled: false });
  const parent = { label: t.promises.title, href: '/beheer/uitvoering' };
  return (
    <StaffPage
      title={data?.initiative.title ?? t.promises.plan}
      roles={['clerk', 'policy-officer']}
      parent={parent}
    >
      {() => <ManagedPromise key={id} id={id} />}
    </StaffPage>
  );
}

function ManagedPromise({ id }: { id: string }) {
  const t = useTexts(managementTexts).promise;
  const query = useQuery(promiseQuery(id));
  return (
    <Loaded query={query} isPage>
      {(promise) => (
        <>
          <PageTitle
            title={promise.initiative.title}
            lead={t.ownerLine(promise.owner)}
            badges={<PromiseStatusBadge status={promise.status} />}
            actions={
              <Link standalone icon="eye" href={`/gehonoreerd/${id}`}>
                {t.publicPage}
              </Link>
            }
          />
          <Stack gap="xl">
            <PromiseStatus promise={promise} />
            <Milestones promise={promise} />
            <Money promise={promise} />
          </Stack>
        </>
      )}
    </Loaded>
  );
}
