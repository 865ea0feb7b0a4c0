import { ButtonLink, EmptyState, Inline } from '@samenstem/ui';
import { useLocation } from 'react-router';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { initiativesTexts } from './initiatives.texts';

/** This page is for people who are signed in; says why, and brings them back here. */
export function SignInFirst({ title, text }: { title: string; text: string }) {
  const t = useTexts(initiativesTexts).signInFirst;
  const back = useBackHere();
  const actions = (
    <Inline>
      <ButtonLink variant="primary" icon="user" href={`/inloggen${back}`}>
        {t.signIn}
      </ButtonLink>
      <ButtonLink href={`/registreren${back}`}>{t.register}</ButtonLink>
    </Inline>
  );
  return (
    <Page title={title} size="text">
      <EmptyState level={1} title={title} actions={actions}>
        {text}
      </EmptyState>
    </Page>
  );
}

/** `?terug=…`: where signing in leads back to. */
export function useBackHere(): string {
  const { pathname, search } = useLocation();
  return `?terug=${encodeURIComponent(pathname + search)}`;
}
