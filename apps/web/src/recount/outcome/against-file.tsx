import { Alert, Paragraph } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import { recountTexts } from '../recount.texts';
import { Disclosure } from '../disclosure';
import { NameList } from '../name-list';
import { difference, isSame, recordedWinners } from './outcome.rules';
import type { ToldOutcome } from './told-outcome';

/** Whether the file tells of the same winners; nothing when it tells of none. */
export function AgainstFile({ told: { recount, election, nameOf } }: { told: ToldOutcome }) {
  const t = useTexts(recountTexts);
  const { okTone, warningTone } = useTexts(sharedTexts);
  const recorded = recordedWinners(election.projects);
  if (!recorded) return null;
  const differs = difference(recorded, recount.winners);
  if (isSame(differs))
    return (
      <Alert tone="ok" toneText={okTone} title={t.sameTitle} level={3}>
        {t.same}
      </Alert>
    );
  const { added, dropped } = differs;
  return (
    <Alert tone="warning" toneText={warningTone} title={t.differentTitle} level={3}>
      <Paragraph>{t.different}</Paragraph>
      <Only words={t.onlyHere} names={added.map(nameOf)} />
      <Only words={t.onlyThere} names={dropped.map(nameOf)} />
    </Alert>
  );
}

const FEW = 5;

/** A few names at once, many on request. */
function Only({ words, names }: { words: (projects: number) => string; names: readonly string[] }) {
  if (names.length === 0) return null;
  const title = words(names.length);
  const list = <NameList names={names} />;
  if (names.length > FEW) return <Disclosure summary={title}>{list}</Disclosure>;
  return (
    <>
      <Paragraph>{title}</Paragraph>
      {list}
    </>
  );
}
