import { Card, type CardMeta, Grid, Heading, Paragraph, Section, Stack } from '@samenstem/ui';
import type { Schemas } from '../shared/api';
import { useTexts } from '../shared/language';
import { GoalLight } from './goal-light';
import { programmesTexts } from './programmes.texts';
import { Source } from './source';

type Programme = Schemas['ProgrammeDto'];
type Theme = Schemas['ThemeDto'];
type Goal = Schemas['GoalSummaryDto'];

/** One programme with its themes and goals, and the documents that tell of it. */
export function ProgrammeTree({ programme }: { programme: Programme }) {
  const t = useTexts(programmesTexts);
  const { number, name, summary, themes, quote, documents } = programme;
  const hasLights = themes.some(({ goals }) => goals.some(({ light }) => light));
  return (
    <>
      <Section title={t.programme(number, name)} lead={summary}>
        <Source quote={quote} />
        <Stack gap="l">
          {themes.map((theme) => (
            <ThemeGoals key={theme.id} theme={theme} hasLights={hasLights} />
          ))}
        </Stack>
      </Section>
      <Documents documents={documents} />
    </>
  );
}

function ThemeGoals({ theme, hasLights }: { theme: Theme; hasLights: boolean }) {
  return (
    <Stack>
      <Stack gap="xs">
        <Heading level={3}>{theme.name}</Heading>
        <Paragraph>{theme.summary}</Paragraph>
      </Stack>
      <Grid>
        {theme.goals.map((goal) => (
          <GoalCard key={goal.id} goal={goal} hasLights={hasLights} />
        ))}
      </Grid>
    </Stack>
  );
}

function GoalCard({ goal, hasLights }: { goal: Goal; hasLights: boolean }) {
  const t = useTexts(programmesTexts);
  const { id, title, summary, light, lightYear, years, initiativeCount } = goal;
  const meta: CardMeta[] = [{ icon: 'people', text: t.goalInitiatives(initiativeCount) }];
  if (years.length > 0) meta.push({ icon: 'calendar', text: t.goalYears(years.join(', ')) });
  return (
    <Card
      level={4}
      title={title}
      href={`/doelen/${id}`}
      badge={hasLights && <GoalLight light={light} year={lightYear} />}
      meta={meta}
    >
      {summary}
    </Card>
  );
}

function Documents({ documents }: { documents: Programme['documents'] }) {
  const t = useTexts(programmesTexts);
  return (
    <Section title={t.documentsTitle} lead={t.documentsLead} tone="tint">
      {documents.length > 1 && <Paragraph>{t.documentsStory(documents.length)}</Paragraph>}
      <Grid>
        {documents.map(({ id, title, kind }) => (
          <Card key={id} compact icon="document" title={title} href={`/documenten/${id}`}>
            {t.documentTells[kind]}
          </Card>
        ))}
      </Grid>
    </Section>
  );
}
