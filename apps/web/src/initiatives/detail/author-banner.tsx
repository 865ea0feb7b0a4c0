import { Alert, Button, ButtonLink, ConfirmDialog, Inline, Paragraph, Stack } from '@samenstem/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, unwrap } from '../../shared/api';
import { Refused } from '../../shared/form';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import type { Initiative } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { useChange } from './use-change';
import { WithdrawDialog } from './withdraw-dialog';

/** What the author can do with it. */
export function AuthorBanner({ initiative }: { initiative: Initiative }) {
  if (initiative.phase === 'draft') return <DraftBanner initiative={initiative} />;
  if (!initiative.can.edit.allowed && !initiative.can.withdraw.allowed) return null;
  return <OwnBanner initiative={initiative} />;
}

function DraftBanner({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).author;
  const { infoTone } = useTexts(sharedTexts);
  const navigate = useNavigate();
  const { id, can } = initiative;
  const submit = useChange(
    () => unwrap(api.PUT('/api/v1/initiatives/{id}/submission', { params: { path: { id } } })),
    () => void navigate(`/initiatieven/${id}?ingediend=1`, { replace: true }),
  );
  const isIncomplete = can.submit.reason === 'draft-incomplete';
  const actions = (
    <Inline>
      <ButtonLink icon="edit" href={`/initiatieven/${id}/bewerken`}>
        {t.continue}
      </ButtonLink>
      {can.submit.allowed && (
        <Button
          variant="primary"
          busy={submit.isPending}
          busyText={t.submitting}
          onClick={() => submit.mutate()}
        >
          {t.submit}
        </Button>
      )}
      <Discard id={id} />
    </Inline>
  );
  return (
    <Alert tone="info" toneText={infoTone} title={t.draftTitle} actions={actions}>
      <Stack gap="xs">
        <Paragraph>{isIncomplete ? t.draftIncomplete : t.draft}</Paragraph>
        <Refused error={submit.error} />
      </Stack>
    </Alert>
  );
}

function Discard({ id }: { id: string }) {
  const t = useTexts(initiativesTexts).author;
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const discard = useChange(async () => {
    await unwrap(api.DELETE('/api/v1/initiatives/{id}', { params: { path: { id } } }));
    await navigate('/mijn-initiatieven', { replace: true });
  });
  return (
    <>
      <Button variant="subtle" icon="trash" onClick={() => setOpen(true)}>
        {t.discard}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={t.discardTitle}
        confirmText={t.discardConfirm}
        cancelText={t.cancel}
        danger
        busy={discard.isPending}
        onConfirm={() => discard.mutate()}
        onCancel={() => setOpen(false)}
      >
        <Paragraph>{t.discardText}</Paragraph>
        <Refused error={discard.error} />
      </ConfirmDialog>
    </>
  );
}

function OwnBanner({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).author;
  const { infoTone } = useTexts(sharedTexts);
  const { id, can } = initiative;
  const actions = (
    <Inline>
      {can.edit.allowed && (
        <ButtonLink icon="edit" href={`/initiatieven/${id}/bewerken`}>
          {t.edit}
        </ButtonLink>
      )}
      {can.withdraw.allowed && <WithdrawDialog id={id} />}
    </Inline>
  );
  return <Alert tone="info" toneText={infoTone} title={t.ownTitle} actions={actions} />;
}
