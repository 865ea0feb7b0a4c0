import { Card, EmptyState, Grid, Link, Section, TrafficLight, VisuallyHidden } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { homeTexts } from './home.texts';

type Goal = Schemas['GoalSummaryDto'];

const SHOWN = 3;

/** Goals of the municipality's own programme that residents can join. */
export function GoalsSection() {
  const t = useTexts(homeTexts);
  const query = useQuery({
    queryKey: ['programmes', {}],
    queryFn: () => unwrap(api.GET('/api/v1/programmes')),
  });
  return (
    <Section
      title={t.goalsTitle}
      lead={t.goalsLead}
      bleed
      action={
        <Link standalone href="/doelen">
          {t.allGoals}
        </Link>
      }
    >
      <Loaded
        query={query}
        isEmpty={({ programmes }) => programmes.length === 0}
        empty={<EmptyState level={3} picture="search" title={t.noGoals} />}
      >
        {({ programmes }) => (
          <Grid>
            {mostTelling(programmes).map((goal) => (
              <GoalCard key={goal.id} goal={goal} />
            ))}
          </Grid>
        )}
      </Loaded>
    </Section>
  );
}

/** The goals that residents already joined first, then those with a status, then the newest. */
function mostTelling(programmes: Schemas['ProgrammeDto'][]): Goal[] {
  const goals = programmes.flatMap(({ themes }) => themes.flatMap((theme) => theme.goals));
  const weight = (goal: Goal) => goal.initiativeCount * 10_000 + (goal.lightYear ?? 0);
  return goals.toSorted((one, other) => weight(other) - weight(one)).slice(0, SHOWN);
}

function GoalCard({ goal }: { goal: Goal }) {
  const t = useTexts(homeTexts);
  const { id, title, summary, light, lightYear, years, initiativeCount } = goal;
  return (
    <Card
      title={title}
      href={`/doelen/${id}`}
      badge={
        light && (
          <TrafficLight light={light} detail={lightYear && t.lightYear(lightYear)}>
            {t.light[light]}
          </TrafficLight>
        )
      }
      meta={[
        { icon: 'people', text: t.goalInitiatives(initiativeCount) },
        ...(years.length > 0 ? [{ icon: 'document' as const, text: t.goalYears(years.join(', ')) }] : []),
      ]}
      footer={
        <Link standalone icon="idea" href={`/initiatieven/nieuw?goal=${id}`}>
          {t.join}
          <VisuallyHidden>{t.joinFor(title)}</VisuallyHidden>
        </Link>
      }
    >
      {summary}
    </Card>
  );
}
