import { Breadcrumb, ButtonLink, ErrorState, Loading, PageTitle } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTexts } from '../shared/language';
import { Loaded, Page } from '../shared/page';
import { useProblemText } from '../shared/problems';
import { type Account, useAccount } from '../shared/session';
import { sharedTexts } from '../shared/shared.texts';
import { type Initiative, initiativeQuery } from './initiatives.queries';
import { initiativesTexts } from './initiatives.texts';
import { Refusal } from './refusal';
import { SignInFirst } from './sign-in-first';
import { PlanForm } from './writing/plan-form';
import { planOf } from './writing/plan-values';
import { typedTextKey } from './writing/typed-text';

export function EditInitiativePage() {
  const { id = '' } = useParams();
  const t = useTexts(initiativesTexts);
  const { loading } = useTexts(sharedTexts);
  const account = useAccount();
  // Never start from an old copy: its version would be refused.
  const query = useQuery({
    ...initiativeQuery(id),
    enabled: Boolean(account),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
  if (account === undefined) return <Loading text={loading} />;
  if (account === null) return <SignInFirst title={t.signInFirst.editTitle} text={t.signInFirst.edit} />;
  if (account && !query.isFetchedAfterMount) return <Loading text={loading} />;
  return (
    <Page title={t.writing.editTitle} size="text">
      {query.isError && query.data === undefined ? (
        <Refusal error={query.error} />
      ) : (
        <Loaded query={query}>
          {(initiative) => <EditForm initiative={initiative} account={account} />}
        </Loaded>
      )}
    </Page>
  );
}

function EditForm({ initiative, account }: { initiative: Initiative; account: Account }) {
  const t = useTexts(initiativesTexts);
  const problemText = useProblemText();
  const { id, title, can } = initiative;
  if (!can.edit.allowed) {
    const back = <ButtonLink href={`/initiatieven/${id}`}>{t.writing.toInitiative}</ButtonLink>;
    return (
      <ErrorState level={1} title={t.writing.cannotEdit} actions={back}>
        {problemText(can.edit.reason)}
      </ErrorState>
    );
  }
  const trail = [
    { label: t.title, href: '/initiatieven' },
    { label: title, href: `/initiatieven/${id}` },
    { label: t.writing.editTitle, href: `/initiatieven/${id}/bewerken` },
  ];
  return (
    <>
      <Breadcrumb label={t.breadcrumb} items={trail} />
      <PageTitle title={t.writing.editTitle} />
      <PlanForm
        key={id}
        before={initiative}
        initial={planOf(initiative)}
        typedKey={typedTextKey(account.id, id)}
      />
    </>
  );
}
