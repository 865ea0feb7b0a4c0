import { Alert, Button } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { sharedTexts } from '../shared/shared.texts';
import { isBusy, type Recounting } from './recount.rules';
import { recountTexts } from './recount.texts';

interface InterruptionProps {
  state: Recounting;
  onReadAgain?: () => void;
}

/** Why there is nothing more to see: somebody stopped it, or it failed. */
export function Interruption({ state, onReadAgain }: InterruptionProps) {
  const t = useTexts(recountTexts);
  const { errorTone, infoTone } = useTexts(sharedTexts);
  const { stopped, failure } = state;
  if (isBusy(state)) return null;
  if (failure)
    return (
      <Alert tone="error" toneText={errorTone} title={t.failureTitle[failure]} level={3} live>
        {t.failure[failure]}
      </Alert>
    );
  if (!stopped) return null;
  const again = stopped === 'reading' && <Button onClick={onReadAgain}>{t.readAgain}</Button>;
  return (
    <Alert tone="info" toneText={infoTone} title={t.stoppedTitle} level={3} actions={again} live>
      {t.stopped[stopped]}
    </Alert>
  );
}
