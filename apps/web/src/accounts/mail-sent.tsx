import { ActionGroup, Button, Icon, Prose, Section, Stack } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { accountsTexts } from './accounts.texts';
import { Arrived } from './arrived';

interface MailSentProps {
  email: string;
  /** What to do with the mail. */
  step: string;
  /** Why we say no more than this. */
  honest: string;
  onAgain: () => void;
}

/** In place of the form: now it goes on in the mail. */
export function MailSent({ email, step, honest, onAgain }: MailSentProps) {
  const t = useTexts(accountsTexts).mail;
  return (
    <>
      <Arrived title={t.title} lead={t.lead(email)} eyebrow={<Icon name="mail" size="l" />} />
      <Stack gap="l">
        <Prose>
          <p>{step}</p>
        </Prose>
        <Section tone="tint" title={t.noMail}>
          <Prose>
            <ul>
              <li>{t.wait}</li>
              <li>{t.spam}</li>
              <li>{t.check}</li>
            </ul>
            <p>{honest}</p>
          </Prose>
          <ActionGroup>
            <Button icon="back" onClick={onAgain}>
              {t.again}
            </Button>
          </ActionGroup>
        </Section>
      </Stack>
    </>
  );
}
