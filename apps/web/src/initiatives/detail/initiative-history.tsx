import { Link, Paragraph, Section, Stack, Timeline, type TimelineEntry } from '@samenstem/ui';
import { useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import type { Initiative } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import type { InitiativesTexts } from '../initiatives.texts.nl';
import { Lines } from './lines';

type Texts = InitiativesTexts['history'];

/** Every step that was taken, with its reasons and documents. */
export function InitiativeHistory({ initiative }: { initiative: Initiative }) {
  const texts = useTexts(initiativesTexts);
  const { externalLink } = useTexts(sharedTexts);
  const { date, number } = useFormat();
  const events = [
    submitted(initiative, texts.history),
    reached(initiative, texts.history, number),
    assessed(initiative, texts.history),
    advised(initiative, texts.history),
    decided(initiative, texts.history, externalLink),
    withdrawn(initiative, texts.history),
  ];
  const items = events
    .filter((event) => event !== null)
    .map((event) => ({ ...event, date: date(event.dateTime) }));
  if (items.length === 0) return null;
  return (
    <Section title={texts.detail.happened}>
      <Timeline items={items} />
    </Section>
  );
}

type Event = Omit<TimelineEntry, 'date'> | null;

function submitted({ submittedAt }: Initiative, t: Texts): Event {
  if (!submittedAt) return null;
  return { id: 'submitted', dateTime: submittedAt, title: t.submitted, icon: 'idea', tone: 'accent' };
}

function reached(
  { thresholdReachedAt, supportThreshold }: Initiative,
  t: Texts,
  number: (n: number) => string,
): Event {
  if (!thresholdReachedAt) return null;
  const children = <Paragraph>{t.reachedText(number(supportThreshold ?? 0))}</Paragraph>;
  return {
    id: 'reached',
    dateTime: thresholdReachedAt,
    title: t.reached,
    icon: 'people',
    tone: 'accent',
    children,
  };
}

function assessed({ admissibility }: Initiative, t: Texts): Event {
  if (!admissibility) return null;
  const { isAdmissible, article, explanation, assessedAt } = admissibility;
  const children = (
    <Stack gap="xs">
      <Lines text={explanation} />
      {article && <Paragraph>{t.article(article)}</Paragraph>}
    </Stack>
  );
  const look = isAdmissible
    ? ({ tone: 'ok', icon: 'check' } as const)
    : ({ tone: 'warning', icon: 'warning' } as const);
  const title = isAdmissible ? t.admissible : t.inadmissible;
  return { id: 'assessed', dateTime: assessedAt, title, children, ...look };
}

function advised({ advice }: Initiative, t: Texts): Event {
  if (!advice) return null;
  const children = <Lines text={advice.text} />;
  return {
    id: 'advised',
    dateTime: advice.advisedAt,
    title: t.advice,
    icon: 'comment',
    tone: 'info',
    children,
  };
}

function decided({ decision }: Initiative, t: Texts, externalText: string): Event {
  if (!decision) return null;
  const { isHonoured, decidedOn, reasons, documentTitle, documentUrl } = decision;
  const children = (
    <Stack gap="xs">
      <Lines text={reasons} />
      <Link href={documentUrl} externalText={externalText} icon="document">
        {documentTitle}
      </Link>
    </Stack>
  );
  const look = isHonoured
    ? ({ tone: 'ok', icon: 'check' } as const)
    : ({ tone: 'error', icon: 'close' } as const);
  return {
    id: 'decided',
    dateTime: decidedOn,
    title: isHonoured ? t.honoured : t.notHonoured,
    children,
    ...look,
  };
}

function withdrawn({ withdrawnAt, withdrawalReason }: Initiative, t: Texts): Event {
  if (!withdrawnAt) return null;
  const children = <Lines text={withdrawalReason ?? ''} />;
  return {
    id: 'withdrawn',
    dateTime: withdrawnAt,
    title: t.withdrawn,
    icon: 'back',
    tone: 'neutral',
    children,
  };
}
