import { Alert, Link, Prose, Stack, VisuallyHidden } from '@samenstem/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import { similarQuery } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';

const PAUSE_MS = 500;
const LEAST_LETTERS = 4;
const SHOWN_AT_MOST = 3;

/** While the title is typed: is there something like it already. */
export function SimilarInitiatives({ title, except }: { title: string; except?: string }) {
  const texts = useTexts(initiativesTexts);
  const { infoTone } = useTexts(sharedTexts);
  const t = texts.writing;
  const text = usePaused(title.trim());
  const isLongEnough = text.length >= LEAST_LETTERS;
  const query = useQuery({
    ...similarQuery(text.slice(0, 120), except),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
  });
  const found = isLongEnough ? (query.data ?? []).slice(0, SHOWN_AT_MOST) : [];
  return (
    <>
      <div role="status">
        {found.length > 0 && <VisuallyHidden>{t.similarFound(found.length)}</VisuallyHidden>}
      </div>
      {found.length > 0 && (
        <Alert tone="info" toneText={infoTone} title={t.similarTitle} level={3}>
          <Stack gap="xs">
            <Prose>
              <ul>
                {found.map(({ id, title: name, phase, supporterCount }) => (
                  <li key={id}>
                    <Link href={`/initiatieven/${id}`} target="_blank" externalText={`(${t.newTab})`}>
                      {name}
                    </Link>{' '}
                    ({t.similarCount(texts.phases[phase], supporterCount)})
                  </li>
                ))}
              </ul>
            </Prose>
            {t.similarHint}
          </Stack>
        </Alert>
      )}
    </>
  );
}

/** The text as it is when the writer pauses. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return paused;
}
