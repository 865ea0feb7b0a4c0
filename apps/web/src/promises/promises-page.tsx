import {
  ButtonLink,
  Card,
  type CardMeta,
  EmptyState,
  Grid,
  PageTitle,
  Paragraph,
  Stack,
  Tabs,
} from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, fileUrl, unwrap } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { useMunicipality, useNames } from '../shared/municipality';
import { Loaded, Page } from '../shared/page';
import { type HonouredPlan, type Status, STATUSES } from './honoured-plan';
import { PilotNote } from './pilot-note';
import { PlanMoney, PlanProgress, PlanStatus } from './plan-parts';
import { promisesTexts } from './promises.texts';

/** Every plan that the council said yes to, and what came of it. */
export function PromisesPage() {
  const t = useTexts(promisesTexts);
  const { hasDemoContent } = useMunicipality();
  const query = useQuery({ queryKey: ['promises'], queryFn: () => unwrap(api.GET('/api/v1/promises')) });
  return (
    <Page title={t.title}>
      <PageTitle eyebrow={t.eyebrow} title={t.title} lead={t.lead} />
      <Loaded query={query} isEmpty={(plans) => plans.length === 0} empty={<NoPlans />}>
        {(plans) => (
          <Stack gap="l">
            {hasDemoContent && <Paragraph>{t.demo}</Paragraph>}
            <Plans plans={plans} />
            <PilotNote />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Plans({ plans }: { plans: HonouredPlan[] }) {
  const t = useTexts(promisesTexts);
  const asked = useSearchParams()[0].get('stand');
  const status = STATUSES.find((one) => one === asked);
  const shown = plans.filter((plan) => !status || plan.status === status);
  return (
    <>
      <StatusTabs plans={plans} current={status} />
      {shown.length === 0 && (
        <EmptyState
          picture="search"
          title={t.nothingTitle}
          actions={<ButtonLink href="/gehonoreerd">{t.nothingAction}</ButtonLink>}
        />
      )}
      <Grid min="l">
        {shown.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </Grid>
    </>
  );
}

function StatusTabs({ plans, current }: { plans: HonouredPlan[]; current: Status | undefined }) {
  const t = useTexts(promisesTexts);
  const numberOf = (status: Status) => plans.filter((plan) => plan.status === status).length;
  const used = STATUSES.filter((status) => numberOf(status) > 0 || status === current);
  return (
    <Stack>
      <Paragraph>
        {t.summary(plans.length, numberOf('delivered'), numberOf('in-progress'), numberOf('stopped'))}
      </Paragraph>
      <Tabs
        label={t.tabs}
        items={[
          { label: t.all, href: '/gehonoreerd', current: !current, count: plans.length },
          ...used.map((status) => ({
            label: t.status[status],
            href: `/gehonoreerd?stand=${status}`,
            current: status === current,
            count: numberOf(status),
          })),
        ]}
      />
    </Stack>
  );
}

function PlanCard({ plan }: { plan: HonouredPlan }) {
  const t = useTexts(promisesTexts);
  const format = useFormat();
  const names = useNames();
  const { title, summary, imageId, imageAlt, neighbourhoodKey, decidedOn } = plan.initiative;
  const place = names.neighbourhood(neighbourhoodKey);
  const meta: CardMeta[] = [{ icon: 'vote', text: t.decidedOn(format.date(decidedOn)) }];
  if (place) meta.unshift({ icon: 'pin', text: place });
  return (
    <Card
      level={2}
      title={title}
      href={`/gehonoreerd/${plan.id}`}
      image={imageId ? { src: fileUrl(imageId, 'small'), alt: imageAlt ?? '' } : undefined}
      icon="flag"
      badge={<PlanStatus status={plan.status} />}
      meta={meta}
      footer={
        <Stack>
          <PlanProgress plan={plan} />
          <PlanMoney plan={plan} />
        </Stack>
      }
    >
      {summary}
    </Card>
  );
}

function NoPlans() {
  const t = useTexts(promisesTexts);
  return (
    <EmptyState
      picture="done"
      title={t.emptyTitle}
      actions={<ButtonLink href="/initiatieven">{t.emptyAction}</ButtonLink>}
    >
      {t.empty}
    </EmptyState>
  );
}
