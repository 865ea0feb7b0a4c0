import { ActionGroup, Button, Prose, SelectField, Stack, TextField } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';
import { Saved } from '../shared/saved';
import { useSending } from '../shared/sending';
import type { StaffRole } from './staff-page';

interface Typed {
  email: string;
  role: StaffRole | '';
}

export function GrantForm() {
  const t = useTexts(managementTexts);
  const client = useQueryClient();
  const [granted, setGranted] = useState<string | null>(null);
  const form = useForm<Typed>({ shouldFocusError: false, defaultValues: { email: '', role: '' } });
  const { errors } = form.formState;
  const roles = Object.entries(t.roles).map(([value, label]) => ({ value, label }));
  const { submit, refusal, busy } = useSending(form, {
    send: ({ email, role }) =>
      unwrap(api.POST('/api/v1/role-grants', { body: { email, role: role as StaffRole } })),
    sentences: t.rolesPage.errors,
    refusedAt: { 'account-not-found': 'email', 'has-role-already': 'role' },
    onSent: (_answer, { email, role }) => {
      setGranted(t.rolesPage.granted(t.roles[role as StaffRole], email));
      form.reset();
      void client.invalidateQueries();
    },
  });
  return (
    <form onSubmit={(event) => void submit(event)} onChange={() => setGranted(null)} noValidate>
      <Stack gap="l">
        <FieldErrorsSummary state={form.formState} />
        <Refused error={refusal} />
        <TextField
          label={t.rolesPage.email}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <SelectField
          label={t.rolesPage.role}
          description={<Descriptions />}
          options={roles}
          emptyText={t.choose}
          error={errors.role?.message}
          {...form.register('role')}
        />
        <ActionGroup>
          <Button type="submit" variant="primary" busy={busy} busyText={t.busy}>
            {t.rolesPage.grant}
          </Button>
        </ActionGroup>
        <Saved shown={granted !== null}>{granted}</Saved>
      </Stack>
    </form>
  );
}

function Descriptions() {
  const t = useTexts(managementTexts).rolesPage;
  return (
    <Prose>
      <ul>
        {t.descriptions.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Prose>
  );
}
