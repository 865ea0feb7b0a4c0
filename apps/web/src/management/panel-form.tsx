import { ActionGroup, Button, Section, Stack } from '@samenstem/ui';
import type { ReactNode } from 'react';
import { Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';

interface PanelFormProps {
  sending: { submit: () => Promise<void>; refusal: unknown; busy: boolean };
  submitText: string;
  onCancel: () => void;
  children: ReactNode;
}

/** A short form that opened below a button. */
export function PanelForm({ sending, submitText, onCancel, children }: PanelFormProps) {
  const t = useTexts(managementTexts);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void sending.submit();
  };
  return (
    <Section tone="tint">
      <form onSubmit={submit} noValidate>
        <Stack gap="m">
          <Refused error={sending.refusal} />
          {children}
          <ActionGroup>
            <Button type="submit" variant="primary" busy={sending.busy} busyText={t.busy}>
              {submitText}
            </Button>
            <Button variant="subtle" onClick={onCancel}>
              {t.cancel}
            </Button>
          </ActionGroup>
        </Stack>
      </form>
    </Section>
  );
}
