import { ActionGroup, Button, EmptyState, PageTitle, Stack } from '@samenstem/ui';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ProblemError } from '../shared/api';
import { Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { accountsTexts } from './accounts.texts';

/** The secret of a mailed link stands behind the #, so that it never reaches a log. */
export function useMailedToken(): string {
  return useLocation().hash.slice(1);
}

/** A link that is used up, too old or incomplete. */
export function isDeadLink(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { code, errors = [] } = error.problem;
  return code === 'token-not-valid' || errors.some(({ pointer }) => pointer === '/token');
}

/** What to do when the link no longer works. */
export function DeadLink({ wayOut, actions }: { wayOut: string; actions: ReactNode }) {
  const t = useTexts(accountsTexts).link;
  return (
    <div role="alert">
      <EmptyState picture="refused" level={1} title={t.title} actions={<ActionGroup>{actions}</ActionGroup>}>
        <p>{t.why}</p>
        <p>{wayOut}</p>
        <p>{t.missing}</p>
      </EmptyState>
    </div>
  );
}

interface ConfirmStepProps<Answer> {
  title: string;
  lead: string;
  submitText: string;
  send: (token: string) => Promise<Answer>;
  onSent: (answer: Answer) => void;
  dead: ReactNode;
}

/** A button, because mail programs open links by themselves and would use this one up. */
export function ConfirmStep<Answer>({
  title,
  lead,
  submitText,
  send,
  onSent,
  dead,
}: ConfirmStepProps<Answer>) {
  const t = useTexts(accountsTexts);
  const token = useMailedToken();
  const { mutate, isPending, error } = useMutation({ mutationFn: () => send(token), onSuccess: onSent });
  if (token === '' || isDeadLink(error)) return dead;
  return (
    <>
      <PageTitle title={title} lead={lead} />
      <Stack gap="l">
        <Refused error={error} />
        <ActionGroup>
          <Button variant="primary" icon="check" busy={isPending} busyText={t.busy} onClick={() => mutate()}>
            {submitText}
          </Button>
        </ActionGroup>
      </Stack>
    </>
  );
}
