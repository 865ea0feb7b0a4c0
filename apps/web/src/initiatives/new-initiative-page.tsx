import { Loading, PageTitle } from '@samenstem/ui';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { useAccount } from '../shared/session';
import { sharedTexts } from '../shared/shared.texts';
import { initiativesTexts } from './initiatives.texts';
import { SignInFirst } from './sign-in-first';
import { PlanForm } from './writing/plan-form';
import { emptyPlan } from './writing/plan-values';
import { forgetTyped, keepTyped, readTyped, typedTextKey } from './writing/typed-text';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function NewInitiativePage() {
  const t = useTexts(initiativesTexts);
  const { loading } = useTexts(sharedTexts);
  const account = useAccount();
  if (account === undefined) return <Loading text={loading} />;
  if (account === null) return <SignInFirst title={t.signInFirst.newTitle} text={t.signInFirst.new} />;
  return (
    <Page title={t.writing.newTitle} size="text">
      <PageTitle title={t.writing.newTitle} lead={t.writing.newLead} />
      <NewPlan key={account.id} accountId={account.id} />
    </Page>
  );
}

function NewPlan({ accountId }: { accountId: string }) {
  const [params] = useSearchParams();
  const typedKey = typedTextKey(accountId, 'new');
  const [savedId] = useState(() => readTyped(typedKey)?.saved?.id);
  const goal = params.get('goal') ?? '';
  if (savedId) return <GoOn accountId={accountId} savedId={savedId} />;
  return <PlanForm before={null} initial={emptyPlan(UUID.test(goal) ? goal : '')} typedKey={typedKey} />;
}

/** The text was saved as a draft, a file failed, and the page was loaded again: go on in that draft. */
function GoOn({ accountId, savedId }: { accountId: string; savedId: string }) {
  const { loading } = useTexts(sharedTexts);
  const navigate = useNavigate();
  useEffect(() => {
    const typed = readTyped(typedTextKey(accountId, 'new'));
    if (typed) keepTyped(typedTextKey(accountId, savedId), typed);
    forgetTyped(typedTextKey(accountId, 'new'));
    void navigate(`/initiatieven/${savedId}/bewerken`, { replace: true });
  }, [accountId, savedId, navigate]);
  return <Loading text={loading} />;
}
