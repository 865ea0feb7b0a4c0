import { Alert, Breadcrumb, Columns, DataList, Link, PageTitle, Section, Stack, Steps } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, unwrap } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { useNames } from '../shared/municipality';
import { Loaded, Page } from '../shared/page';
import { sharedTexts } from '../shared/shared.texts';
import type { HonouredPlan } from './honoured-plan';
import { Milestones } from './milestones';
import { PlanExpenses } from './plan-expenses';
import { PlanProgress, PlanStatus } from './plan-parts';
import { promisesTexts } from './promises.texts';

/** One honoured plan: the whole way from idea to delivery. */
export function PromisePage() {
  const t = useTexts(promisesTexts);
  const { id } = useParams();
  const query = useQuery({
    queryKey: ['promises', id],
    queryFn: () => unwrap(api.GET('/api/v1/promises/{id}', { params: { path: { id: id! } } })),
  });
  return (
    <Page title={query.data?.initiative.title ?? t.title}>
      <Loaded query={query} isPage>
        {(plan) => <PlanDetails plan={plan} />}
      </Loaded>
    </Page>
  );
}

function PlanDetails({ plan }: { plan: HonouredPlan }) {
  const t = useTexts(promisesTexts);
  const { id, initiative, status } = plan;
  return (
    <>
      <Breadcrumb
        label={t.breadcrumb}
        items={[
          { label: t.home, href: '/' },
          { label: t.title, href: '/gehonoreerd' },
          { label: initiative.title, href: `/gehonoreerd/${id}` },
        ]}
      />
      <PageTitle title={initiative.title} lead={initiative.summary} badges={<PlanStatus status={status} />} />
      <Columns aside={<Chain plan={plan} />} asideFirst>
        <StoppedBecause plan={plan} />
        <Milestones plan={plan} />
        <PlanExpenses plan={plan} />
        <AboutPlan plan={plan} />
      </Columns>
    </>
  );
}

function StoppedBecause({ plan: { stoppedReason } }: { plan: HonouredPlan }) {
  const t = useTexts(promisesTexts);
  const shared = useTexts(sharedTexts);
  if (!stoppedReason) return null;
  return (
    <Section>
      <Alert tone="warning" toneText={shared.infoTone} title={t.stoppedTitle} level={2}>
        {stoppedReason}
      </Alert>
    </Section>
  );
}

/** Idea, support, decision, delivery: when, and where to read more. */
function Chain({ plan }: { plan: HonouredPlan }) {
  const t = useTexts(promisesTexts);
  const { done, current, todo, externalLink } = useTexts(sharedTexts);
  const { date } = useFormat();
  const { initiative, initiativeId, status } = plan;
  const at = plan.stoppedAt ?? plan.deliveredAt ?? plan.startedAt;
  const delivery = { planned: 'todo', 'in-progress': 'current', delivered: 'done', stopped: 'todo' } as const;
  return (
    <Section title={t.chainTitle}>
      <Steps
        label={t.chain}
        stateTexts={{ done, current, todo: status === 'stopped' ? t.stoppedState : todo }}
        items={[
          {
            title: t.idea,
            state: 'done',
            text: (
              <>
                {t.ideaText(date(initiative.submittedAt))}{' '}
                <Link href={`/initiatieven/${initiativeId}`}>{t.ideaLink}</Link>
              </>
            ),
          },
          {
            title: t.support,
            state: 'done',
            text: t.supportText(
              initiative.supporterCount,
              initiative.supportThreshold,
              date(initiative.thresholdReachedAt),
            ),
          },
          {
            title: t.decision,
            state: 'done',
            text: (
              <>
                {t.decisionText(date(initiative.decidedOn))}{' '}
                <Link href={initiative.documentUrl} externalText={externalLink}>
                  {t.decisionLink}
                </Link>
              </>
            ),
          },
          { title: t.delivery, state: delivery[status], text: t.deliveryText[status](at ? date(at) : '') },
        ]}
      />
      <PlanProgress plan={plan} />
    </Section>
  );
}

function AboutPlan({ plan: { owner, initiative, initiativeId } }: { plan: HonouredPlan }) {
  const t = useTexts(promisesTexts);
  const names = useNames();
  const place = names.neighbourhood(initiative.neighbourhoodKey);
  const { goalId, goalTitle, topicKey } = initiative;
  return (
    <Section title={t.aboutTitle}>
      <Stack>
        <DataList
          items={[
            { label: t.owner, value: owner },
            ...(place ? [{ label: t.place, value: place }] : []),
            { label: t.topic, value: names.topic(topicKey) },
            ...(goalId && goalTitle
              ? [{ label: t.goal, value: <Link href={`/doelen/${goalId}`}>{goalTitle}</Link> }]
              : []),
          ]}
        />
        <Link standalone icon="arrow" href={`/initiatieven/${initiativeId}`}>
          {t.toInitiative}
        </Link>
      </Stack>
    </Section>
  );
}
