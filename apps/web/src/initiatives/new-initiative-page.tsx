import { Loading, PageTitle } from '@samenstem/ui';
import { Navigate, useSearchParams } from 'react-router';
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
  const [params] = useSearchParams();
  const goal = params.get('goal') ?? '';
  if (account === undefined) return <Loading text={loading} />;
  if (account === null) return <SignInFirst title={t.signInFirst.newTitle} text={t.signInFirst.new} />;
  const savedId = moveToSaved(account.id);
  if (savedId) return <Navigate to={`/initiatieven/${savedId}/bewerken`} replace />;
  return (
    <Page title={t.writing.newTitle} size="text">
      <PageTitle title={t.writing.newTitle} lead={t.writing.newLead} />
      <PlanForm
        key={account.id}
        before={null}
        initial={emptyPlan(UUID.test(goal) ? goal : '')}
        typedKey={typedTextKey(account.id, 'new')}
      />
    </Page>
  );
}

/** The text was saved as a draft but a file failed, and then the page was loaded again: go on in that draft. */
function moveToSaved(accountId: string): string | null {
  const typed = readTyped(typedTextKey(accountId, 'new'));
  if (!typed?.saved) return null;
  keepTyped(typedTextKey(accountId, typed.saved.id), typed);
  forgetTyped(typedTextKey(accountId, 'new'));
  return typed.saved.id;
}
