import { PasswordField } from '@samenstem/ui';
import type { ComponentProps } from 'react';
import { useTexts } from '../shared/language';
import { accountsTexts } from './accounts.texts';

type Props = Omit<
  ComponentProps<typeof PasswordField>,
  'showText' | 'hideText' | 'description' | 'autoComplete'
>;

/** A password that somebody chooses: with the tip, and known as new to the password manager. */
export function NewPasswordField(props: Props) {
  const t = useTexts(accountsTexts);
  return (
    <PasswordField
      {...props}
      showText={t.show}
      hideText={t.hide}
      description={t.passwordTip}
      autoComplete="new-password"
    />
  );
}

/** The password that somebody has. */
export function OwnPasswordField(props: Props) {
  const t = useTexts(accountsTexts);
  return <PasswordField {...props} showText={t.show} hideText={t.hide} />;
}
