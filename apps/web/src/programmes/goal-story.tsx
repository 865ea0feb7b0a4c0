import {
  EmptyState,
  Heading,
  Paragraph,
  Section,
  Small,
  Stack,
  Timeline,
  type TimelineEntry,
} from '@samenstem/ui';
import type { Schemas } from '../shared/api';
import { useTexts } from '../shared/language';
import { GoalLight } from './goal-light';
import { programmesTexts } from './programmes.texts';
import { Disclosure, Source } from './source';

type Entry = Schemas['GoalEntryDto'];

const KINDS: Entry['kind'][] = ['ambition', 'action', 'result', 'outlook', 'context'];
const TONES = { green: 'ok', orange: 'warning', none: 'accent' } as const;
/** Of each kind; the others open on request. */
const SHOWN = 3;

/** What the documents tell, year by year, each sentence with its source. */
export function GoalStory({ entries }: { entries: Entry[] }) {
  const t = useTexts(programmesTexts);
  if (entries.length === 0) {
    return (
      <Section>
        <EmptyState picture="search" title={t.noStoryTitle}>
          {t.noStory}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t.storyTitle}>
      <Timeline items={chapters(entries)} />
    </Section>
  );
}

/** One chapter per year and document. */
function chapters(entries: Entry[]): TimelineEntry[] {
  const chapterOf = ({ year, quote }: Entry) => `${year} ${quote.document.id}`;
  return [...new Set(entries.map(chapterOf))].map((id) => {
    const told = entries.filter((entry) => chapterOf(entry) === id);
    const { year, quote } = told[0]!;
    const light = told.find((entry) => entry.light)?.light ?? null;
    return {
      id,
      date: String(year),
      dateTime: String(year),
      title: quote.document.title,
      icon: 'document',
      tone: TONES[light ?? 'none'],
      children: <Chapter entries={told} light={light} kind={quote.document.kind} />,
    };
  });
}

interface ChapterProps {
  entries: Entry[];
  light: Entry['light'];
  kind: Schemas['DocumentLinkDto']['kind'];
}

function Chapter({ entries, light, kind: documentKind }: ChapterProps) {
  const t = useTexts(programmesTexts);
  const kinds = KINDS.map((kind) => ({ kind, told: entries.filter((entry) => entry.kind === kind) }));
  return (
    <Stack>
      <Small>{t.documentTells[documentKind]}</Small>
      {light && <GoalLight light={light} />}
      {kinds
        .filter(({ told }) => told.length > 0)
        .map(({ kind, told }) => (
          <Stack gap="s" key={kind}>
            <Heading level={4}>{t.kind[kind]}</Heading>
            <Entries entries={told.slice(0, SHOWN)} />
            {told.length > SHOWN && (
              <Disclosure summary={t.more(told.length - SHOWN)}>
                <Entries entries={told.slice(SHOWN)} />
              </Disclosure>
            )}
          </Stack>
        ))}
    </Stack>
  );
}

function Entries({ entries }: { entries: Entry[] }) {
  return entries.map(({ text, quote }) => (
    <div key={text}>
      <Paragraph>{text}</Paragraph>
      <Source quote={quote} above={text} />
    </div>
  ));
}
