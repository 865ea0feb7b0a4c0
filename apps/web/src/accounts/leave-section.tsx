import { ActionGroup, Button, ButtonLink, Dialog, Heading, Paragraph, Prose, Stack } from '@samenstem/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { api, unwrap } from '../shared/api';
import { Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { useSessionChange } from '../shared/session';
import { accountsTexts } from './accounts.texts';
import { Arrived } from './arrived';
import { OwnPasswordField } from './new-password-field';
import { useSending } from '../shared/sending';

export function LeaveSection({ onDeleted }: { onDeleted: () => void }) {
  const t = useTexts(accountsTexts).account;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <ActionGroup>
        <Button icon="trash" onClick={() => setOpen(true)}>
          {t.delete}
        </Button>
      </ActionGroup>
      <Dialog open={isOpen} title={t.deleteAsk} closeText={t.keep} onClose={close}>
        <DeleteForm onDeleted={onDeleted} onKeep={close} />
      </Dialog>
    </>
  );
}

function DeleteForm({ onDeleted, onKeep }: { onDeleted: () => void; onKeep: () => void }) {
  const t = useTexts(accountsTexts);
  const changeSession = useSessionChange();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { password: '' } });
  const { submit, refusal, busy } = useSending(form, {
    send: (body) => unwrap(api.POST('/api/v1/account/deletions', { body })),
    sentences: { password: t.errors.password },
    refusedAt: { 'wrong-password': 'password' },
    focusFirst: true,
    onSent: () => {
      onDeleted();
      changeSession(null);
      void navigate('/mijn-account', { replace: true });
    },
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="m">
        <WhatHappens />
        <Paragraph>{t.account.deleteForever}</Paragraph>
        <Refused error={refusal} />
        <OwnPasswordField
          id="delete-password"
          label={t.account.deletePassword}
          error={form.formState.errors.password?.message}
          {...form.register('password')}
        />
        <ActionGroup>
          <Button type="submit" variant="danger" busy={busy} busyText={t.busy}>
            {t.account.deleteConfirm}
          </Button>
          <Button variant="subtle" onClick={onKeep}>
            {t.account.keep}
          </Button>
        </ActionGroup>
      </Stack>
    </form>
  );
}

function WhatHappens() {
  const t = useTexts(accountsTexts).account;
  const lists = [
    { title: t.goesTitle, items: t.goes },
    { title: t.staysTitle, items: t.stays },
  ];
  return lists.map(({ title, items }) => (
    <div key={title}>
      <Heading level={3} size={4}>
        {title}
      </Heading>
      <Prose>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Prose>
    </div>
  ));
}

/** The farewell, in place of the account. */
export function AccountDeleted() {
  const t = useTexts(accountsTexts).account;
  return (
    <>
      <Arrived title={t.deletedTitle} lead={t.deletedText} />
      <ActionGroup>
        <ButtonLink href="/">{t.toHome}</ButtonLink>
      </ActionGroup>
    </>
  );
}
