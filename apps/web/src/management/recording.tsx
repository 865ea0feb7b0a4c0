import { ActionGroup, Button, ConfirmDialog, Paragraph, Section, Stack } from '@samenstem/ui';
import { type ReactNode, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { FieldErrorsSummary, Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';

interface Mail {
  subject: string;
  text: string;
}

interface RecordingFormProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  sending: { submit: () => Promise<void>; refusal: unknown; busy: boolean };
  /** What everyone around the initiative will read; null while a choice is missing. */
  mail: Mail | null;
  children: ReactNode;
}

/** A form that is public and final: first the mail in sight, then once more the question. */
export function RecordingForm<Values extends FieldValues>({
  form,
  sending,
  mail,
  children,
}: RecordingFormProps<Values>) {
  const t = useTexts(managementTexts);
  const [isAsking, setAsking] = useState(false);
  const record = () => {
    setAsking(false);
    void sending.submit();
  };
  return (
    <form onSubmit={(event) => void form.handleSubmit(() => setAsking(true))(event)} noValidate>
      <Stack gap="l">
        <FieldErrorsSummary state={form.formState} />
        <Refused error={sending.refusal} />
        {children}
        <Section level={3} tone="tint" title={t.decision.previewTitle}>
          {mail ? <MailPreview mail={mail} /> : <Paragraph>{t.decision.previewChoose}</Paragraph>}
        </Section>
        <ActionGroup>
          <Button type="submit" variant="primary" busy={sending.busy} busyText={t.busy}>
            {t.decision.record}
          </Button>
        </ActionGroup>
      </Stack>
      <ConfirmDialog
        open={isAsking}
        title={t.decision.confirmTitle}
        confirmText={t.decision.confirm}
        cancelText={t.decision.back}
        onConfirm={record}
        onCancel={() => setAsking(false)}
      >
        <Paragraph>{t.decision.confirmText}</Paragraph>
        <Paragraph>{t.decision.confirmMail}</Paragraph>
        {mail && <MailPreview mail={mail} />}
      </ConfirmDialog>
    </form>
  );
}

function MailPreview({ mail }: { mail: Mail }) {
  const t = useTexts(managementTexts).decision;
  return (
    <Stack gap="xs">
      <Paragraph>
        {t.subject}: <strong>{mail.subject}</strong>
      </Paragraph>
      <Paragraph>{mail.text}</Paragraph>
    </Stack>
  );
}
