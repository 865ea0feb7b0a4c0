import { Breadcrumb, ButtonLink, Columns, DataList, Link, PageTitle, Section, Stack } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, type Schemas, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { Loaded, Page } from '../shared/page';
import { GoalFinances } from './goal-finances';
import { GoalIndicators } from './goal-indicators';
import { GoalInitiatives } from './goal-initiatives';
import { GoalLight } from './goal-light';
import { GoalStory } from './goal-story';
import { programmesTexts } from './programmes.texts';
import { QuotedWords } from './source';

type Goal = Schemas['GoalDto'];

/** One goal: what was wanted, what happened, what it cost, and how to take part. */
export function GoalPage() {
  const t = useTexts(programmesTexts);
  const { id } = useParams();
  const query = useQuery({
    queryKey: ['goals', id],
    queryFn: () => unwrap(api.GET('/api/v1/goals/{id}', { params: { path: { id: id! } } })),
  });
  return (
    <Page title={query.data?.title ?? t.title}>
      <Loaded query={query} isPage>
        {(goal) => <GoalDetails goal={goal} />}
      </Loaded>
    </Page>
  );
}

function GoalDetails({ goal }: { goal: Goal }) {
  const t = useTexts(programmesTexts);
  const { id, title, summary, light, lightYear, programme, theme } = goal;
  return (
    <>
      <Breadcrumb
        label={t.breadcrumb}
        items={[
          { label: t.home, href: '/' },
          { label: t.title, href: '/doelen' },
          { label: title, href: `/doelen/${id}` },
        ]}
      />
      <PageTitle
        eyebrow={`${t.programme(programme.number, programme.name)}, ${theme.name}`}
        title={title}
        lead={summary}
        badges={light && <GoalLight light={light} year={lightYear} />}
      />
      <Columns aside={<GoalAside goal={goal} />}>
        <Wanted goal={goal} />
        <GoalStory entries={goal.entries} />
        <GoalIndicators indicators={goal.indicators} />
      </Columns>
      <GoalFinances finances={goal.finances} programme={programme.name} />
      <GoalInitiatives goalId={id} initiatives={goal.initiatives} />
    </>
  );
}

function Wanted({ goal }: { goal: Goal }) {
  const t = useTexts(programmesTexts);
  return (
    <Section title={t.wantedTitle} lead={t.wanted}>
      <QuotedWords quote={goal.quote} />
    </Section>
  );
}

function GoalAside({ goal }: { goal: Goal }) {
  const t = useTexts(programmesTexts);
  const { id, code, theme, years, initiativeCount, continues, continuedBy } = goal;
  const link = (other: Schemas['GoalLinkDto']) => (
    <Link key={other.id} href={`/doelen/${other.id}`}>
      {other.title}
    </Link>
  );
  const items = [
    { label: t.theme, value: <Link href={`/doelen?thema=${theme.key}`}>{theme.name}</Link> },
    ...(code ? [{ label: t.codeLabel, value: code }] : []),
    ...(years.length > 0 ? [{ label: t.yearsLabel, value: years.join(', ') }] : []),
    ...(continues ? [{ label: t.continues, value: link(continues) }] : []),
    ...(continuedBy.length > 0
      ? [{ label: t.continuedBy, value: <Stack gap="xs">{continuedBy.map(link)}</Stack> }]
      : []),
  ];
  return (
    <Section title={t.aboutTitle} lead={t.goalInitiatives(initiativeCount)}>
      <ButtonLink variant="primary" icon="idea" wide href={`/initiatieven/nieuw?goal=${id}`}>
        {t.propose}
      </ButtonLink>
      <DataList items={items} />
    </Section>
  );
}
