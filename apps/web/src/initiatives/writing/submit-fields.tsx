import { ActionGroup, Alert, Button, ButtonLink, Fieldset, Paragraph, Prose, Stack } from '@samenstem/ui';
import { useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { useMunicipality } from '../../shared/municipality';
import { sharedTexts } from '../../shared/shared.texts';
import type { Initiative } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import type { Mode } from './use-saving';
import { StepHeading } from './step-heading';

interface SubmitFieldsProps {
  before: Initiative | null;
  busy: Mode | null;
  onRun: (mode: Mode) => void;
}

export function SubmitFields(props: SubmitFieldsProps) {
  return props.before?.submittedAt ? (
    <SaveChange {...props} before={props.before} />
  ) : (
    <SaveOrSubmit {...props} />
  );
}

function SaveOrSubmit({ busy, onRun }: SubmitFieldsProps) {
  const t = useTexts(initiativesTexts).writing;
  const { number } = useFormat();
  const { supportThreshold, supportPeriodDays } = useMunicipality();
  return (
    <Fieldset legend={<StepHeading text={t.submitLegend} />} description={t.submitHint}>
      <Stack>
        <Prose>
          <ul>
            {t.submitSteps(number(supportThreshold), supportPeriodDays).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Prose>
        <ActionGroup>
          <Button
            variant="primary"
            busy={busy === 'submit'}
            busyText={t.submitting}
            disabled={busy === 'save'}
            onClick={() => onRun('submit')}
          >
            {t.submit}
          </Button>
          <Button
            busy={busy === 'save'}
            busyText={t.saving}
            disabled={busy === 'submit'}
            onClick={() => onRun('save')}
          >
            {t.saveDraft}
          </Button>
        </ActionGroup>
      </Stack>
    </Fieldset>
  );
}

function SaveChange({ before, busy, onRun }: SubmitFieldsProps & { before: Initiative }) {
  const t = useTexts(initiativesTexts).writing;
  const { cancel, infoTone } = useTexts(sharedTexts);
  return (
    <Stack>
      {before.supporterCount > 0 && (
        <Alert tone="warning" toneText={infoTone}>
          {t.warnSupported}
        </Alert>
      )}
      <Paragraph>{t.editSubmitHint}</Paragraph>
      <ActionGroup>
        <Button variant="primary" busy={busy !== null} busyText={t.saving} onClick={() => onRun('save')}>
          {t.saveChange}
        </Button>
        <ButtonLink variant="subtle" href={`/initiatieven/${before.id}`}>
          {cancel}
        </ButtonLink>
      </ActionGroup>
    </Stack>
  );
}
