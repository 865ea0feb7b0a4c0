import {
  ActionGroup,
  Button,
  ButtonLink,
  Link,
  PageTitle,
  Paragraph,
  Section,
  Stack,
  TextField,
} from '@samenstem/ui';
import { useForm } from 'react-hook-form';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { api, unwrap } from '../shared/api';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { useAccount, useSessionChange } from '../shared/session';
import { accountsTexts } from './accounts.texts';
import { localPath } from './local-path.rules';
import { OwnPasswordField } from './new-password-field';
import { useSending } from '../shared/sending';

export function SignInPage() {
  const t = useTexts(accountsTexts).signIn;
  const account = useAccount();
  const [search] = useSearchParams();
  const target = localPath(search.get('terug'));
  if (account) return <Navigate to={target} replace />;
  return (
    <Page title={t.title} size="text">
      <PageTitle title={t.title} lead={t.lead} />
      <Stack gap="xl">
        <SignInForm target={target} />
        <Section tone="tint" title={t.noAccount} lead={t.noAccountText}>
          <ActionGroup>
            <ButtonLink href="/registreren">{t.register}</ButtonLink>
          </ActionGroup>
        </Section>
      </Stack>
    </Page>
  );
}

function SignInForm({ target }: { target: string }) {
  const t = useTexts(accountsTexts);
  const changeSession = useSessionChange();
  const navigate = useNavigate();
  const form = useForm({ shouldFocusError: false, defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const { submit, refusal, busy } = useSending(form, {
    send: (body) => unwrap(api.POST('/api/v1/sessions', { body })),
    sentences: { email: t.errors.email, password: t.errors.password },
    onSent: ({ account }) => {
      changeSession(account);
      void navigate(target, { replace: true });
    },
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="l">
        <FieldErrorsSummary state={form.formState} />
        <Refused error={refusal} />
        <TextField
          label={t.email}
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <OwnPasswordField
          label={t.password}
          error={errors.password?.message}
          {...form.register('password')}
        />
        <Stack gap="s">
          <ActionGroup>
            <Button type="submit" variant="primary" busy={busy} busyText={t.busy}>
              {t.signIn.submit}
            </Button>
          </ActionGroup>
          <Paragraph>
            <Link standalone href="/wachtwoord-vergeten">
              {t.signIn.forgot}
            </Link>
          </Paragraph>
        </Stack>
      </Stack>
    </form>
  );
}
