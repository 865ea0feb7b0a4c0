import { Alert, Prose } from '@samenstem/ui';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { useMunicipality } from '../../shared/municipality';
import { sharedTexts } from '../../shared/shared.texts';
import type { Initiative } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';

/** After saving or submitting: that it worked, and what happens next. */
export function DoneAlert({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).author;
  const { okTone } = useTexts(sharedTexts);
  const [params] = useSearchParams();
  if (!initiative.isAuthor) return null;
  if (params.has('ingediend') && initiative.phase === 'gathering')
    return <Submitted initiative={initiative} />;
  if (!params.has('opgeslagen')) return null;
  return (
    <Alert tone="ok" toneText={okTone} title={t.savedTitle} live>
      {initiative.phase === 'draft' ? t.savedDraft : t.savedPublic}
    </Alert>
  );
}

function Submitted({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).author;
  const { okTone } = useTexts(sharedTexts);
  const { number, lastDay } = useFormat();
  const { decisionTermWeeks } = useMunicipality();
  const { supportThreshold, supportEndsAt } = initiative;
  return (
    <Alert tone="ok" toneText={okTone} title={t.submittedTitle} live>
      <Prose>
        <ul>
          <li>{t.submittedMail}</li>
          <li>{t.submittedShare}</li>
          <li>
            {t.submittedThreshold(number(supportThreshold ?? 0), supportEndsAt ? lastDay(supportEndsAt) : '')}
          </li>
          <li>{t.submittedNext(decisionTermWeeks)}</li>
        </ul>
      </Prose>
    </Alert>
  );
}
