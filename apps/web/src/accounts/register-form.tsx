import { ActionGroup, Button, CheckboxField, Link, Paragraph, Stack, TextField } from '@samenstem/ui';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useLanguage, useTexts } from '../shared/language';
import { useMunicipality } from '../shared/municipality';
import { sharedTexts } from '../shared/shared.texts';
import { accountsTexts } from './accounts.texts';
import { NeighbourhoodField } from './neighbourhood-field';
import { NewPasswordField } from './new-password-field';
import { useSending } from '../shared/sending';

export interface Registration {
  displayName: string;
  email: string;
  password: string;
  neighbourhoodKey: string;
  isOldEnough: boolean;
}

export const emptyRegistration: Registration = {
  displayName: '',
  email: '',
  password: '',
  neighbourhoodKey: '',
  isOldEnough: false,
};

interface RegisterFormProps {
  start: Registration;
  onSent: (values: Registration) => void;
}

export function RegisterForm({ start, onSent }: RegisterFormProps) {
  const t = useTexts(accountsTexts);
  const { language } = useLanguage();
  const { minimumAge } = useMunicipality();
  const form = useForm({ shouldFocusError: false, defaultValues: start });
  const { submit, refusal, busy } = useSending(form, {
    send: (values) => unwrap(api.POST('/api/v1/registrations', { body: { ...values, language } })),
    sentences: { ...t.errors, password: t.errors.newPassword, isOldEnough: t.errors.isOldEnough(minimumAge) },
    refusedAt: { 'password-too-easy': 'password', 'neighbourhood-unknown': 'neighbourhoodKey' },
    onSent: (_answer, values) => onSent(values),
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="l">
        <FieldErrorsSummary state={form.formState} />
        <Refused error={refusal} />
        <RegisterFields form={form} />
        <Paragraph>
          {t.register.privacy} <Link href="/privacy">{t.register.privacyLink}</Link>.
        </Paragraph>
        <ActionGroup>
          <Button type="submit" variant="primary" busy={busy} busyText={t.busy}>
            {t.register.submit}
          </Button>
        </ActionGroup>
      </Stack>
    </form>
  );
}

function RegisterFields({ form }: { form: UseFormReturn<Registration> }) {
  const t = useTexts(accountsTexts);
  const { optional } = useTexts(sharedTexts);
  const { minimumAge } = useMunicipality();
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <TextField
        label={t.email}
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register('email')}
      />
      <NewPasswordField label={t.password} error={errors.password?.message} {...register('password')} />
      <TextField
        label={t.displayName}
        description={t.displayNameTip}
        autoComplete="name"
        error={errors.displayName?.message}
        {...register('displayName')}
      />
      <NeighbourhoodField
        note={optional}
        description={t.register.neighbourhoodTip}
        error={errors.neighbourhoodKey?.message}
        {...register('neighbourhoodKey')}
      />
      <CheckboxField
        label={t.register.isOldEnough(minimumAge)}
        error={errors.isOldEnough?.message}
        {...register('isOldEnough')}
      />
    </>
  );
}
