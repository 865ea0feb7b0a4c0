import { ButtonLink, ErrorState } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { useProblemText } from '../shared/problems';
import { sharedTexts } from '../shared/shared.texts';
import { initiativesTexts } from './initiatives.texts';

/** The whole page is refused: why, and the way on. */
export function Refusal({ error }: { error: unknown }) {
  const { refusedTitle } = useTexts(sharedTexts);
  const t = useTexts(initiativesTexts);
  const problemText = useProblemText();
  return (
    <ErrorState
      level={1}
      title={refusedTitle}
      actions={<ButtonLink href="/initiatieven">{t.mine.look}</ButtonLink>}
    >
      {problemText(error)}
    </ErrorState>
  );
}
