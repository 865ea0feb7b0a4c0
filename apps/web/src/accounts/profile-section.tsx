import { ActionGroup, Button, CheckboxField, SelectField, Stack, TextField } from '@samenstem/ui';
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../shared/api';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import type { Account } from '../shared/session';
import { sharedTexts } from '../shared/shared.texts';
import { accountsTexts } from './accounts.texts';
import { NeighbourhoodField } from './neighbourhood-field';
import { Saved } from '../shared/saved';
import { useSending } from '../shared/sending';

interface Profile {
  displayName: string;
  neighbourhoodKey: string;
  language: 'nl' | 'en';
  wantsMail: boolean;
}

const profileOf = ({ displayName, neighbourhoodKey, language, wantsMail }: Account): Profile => ({
  displayName,
  neighbourhoodKey: neighbourhoodKey ?? '',
  language,
  wantsMail,
});

export function ProfileSection({ account }: { account: Account }) {
  const t = useTexts(accountsTexts);
  const client = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  const form = useForm({ shouldFocusError: false, defaultValues: profileOf(account) });
  const { submit, refusal, busy } = useSending(form, {
    send: (body) => unwrap(api.PATCH('/api/v1/account', { body })),
    sentences: {
      displayName: t.errors.displayName,
      neighbourhoodKey: t.errors.neighbourhoodKey,
      language: t.errors.language,
    },
    refusedAt: { 'neighbourhood-unknown': 'neighbourhoodKey' },
    onSent: () => {
      setSaved(true);
      void client.invalidateQueries();
    },
  });
  return (
    <form onSubmit={(event) => void submit(event)} onChange={() => setSaved(false)} noValidate>
      <Stack gap="l">
        <FieldErrorsSummary state={form.formState} />
        <Refused error={refusal} />
        <ProfileFields form={form} />
        <ActionGroup>
          <Button type="submit" variant="primary" busy={busy} busyText={t.busy}>
            {t.account.saveProfile}
          </Button>
        </ActionGroup>
        <Saved shown={isSaved}>{t.account.profileSaved}</Saved>
      </Stack>
    </form>
  );
}

function ProfileFields({ form }: { form: UseFormReturn<Profile> }) {
  const t = useTexts(accountsTexts);
  const { optional } = useTexts(sharedTexts);
  const { register, formState } = form;
  const { errors } = formState;
  const languages = [
    { value: 'nl', label: t.account.dutch },
    { value: 'en', label: t.account.english },
  ];
  return (
    <>
      <TextField
        label={t.displayName}
        description={t.displayNameTip}
        autoComplete="name"
        error={errors.displayName?.message}
        {...register('displayName')}
      />
      <NeighbourhoodField
        note={optional}
        error={errors.neighbourhoodKey?.message}
        {...register('neighbourhoodKey')}
      />
      <SelectField
        label={t.account.language}
        description={t.account.languageTip}
        options={languages}
        error={errors.language?.message}
        {...register('language')}
      />
      <CheckboxField
        label={t.account.wantsMail}
        description={t.account.wantsMailTip}
        {...register('wantsMail')}
      />
    </>
  );
}
