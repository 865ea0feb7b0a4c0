import { ButtonLink, Card, EmptyState, Grid, Link, Section, StatusBadge, SupportMeter } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { api, fileUrl, type Schemas, unwrap } from '../shared/api';
import { daysUntil, useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { useMunicipality, useNames } from '../shared/municipality';
import { Loaded } from '../shared/page';
import { homeTexts } from './home.texts';

const SHOWN = 3;

/** The initiatives that still look for support, the one that ends first in front. */
export function GatheringSection() {
  const t = useTexts(homeTexts);
  const query = useQuery({
    queryKey: ['initiatives', 'gathering'],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/initiatives', {
          params: { query: { sort: 'ending-soon', phase: 'gathering', size: SHOWN } },
        }),
      ),
  });
  return (
    <Section
      title={t.supportTitle}
      lead={t.supportLead}
      action={
        <Link standalone href="/initiatieven">
          {t.allInitiatives}
        </Link>
      }
    >
      <Loaded query={query} isEmpty={({ items }) => items.length === 0} empty={<NothingToSupport />}>
        {({ items }) => (
          <Grid min={items.length === 1 ? 'l' : 'm'}>
            {items.map((initiative) => (
              <GatheringCard key={initiative.id} initiative={initiative} />
            ))}
            {items.length < SHOWN && <YourPlanCard />}
          </Grid>
        )}
      </Loaded>
    </Section>
  );
}

function GatheringCard({ initiative }: { initiative: Schemas['InitiativeCardDto'] }) {
  const t = useTexts(homeTexts);
  const format = useFormat();
  const names = useNames();
  const { supportPeriodDays, topics } = useMunicipality();
  const { id, title, summary, imageId, imageAlt, topicKey, supporterCount, supportThreshold } = initiative;
  const days = Math.max(daysUntil(initiative.supportEndsAt), 1);
  const place = names.neighbourhood(initiative.neighbourhoodKey);
  const icon = topics.find(({ key }) => key === topicKey)?.icon;
  return (
    <Card
      title={title}
      href={`/initiatieven/${id}`}
      image={imageId ? { src: fileUrl(imageId, 'small'), alt: imageAlt ?? '' } : undefined}
      icon="idea"
      badge={
        <StatusBadge tone="accent" icon={icon as 'tree' | undefined}>
          {names.topic(topicKey)}
        </StatusBadge>
      }
      meta={place ? [{ icon: 'pin', text: place }] : undefined}
      footer={
        <SupportMeter
          count={supporterCount}
          threshold={supportThreshold}
          countText={format.number(supporterCount)}
          thresholdText={t.peopleOf(format.number(supportThreshold))}
          daysLeft={days}
          daysTotal={supportPeriodDays}
          daysText={t.daysLeft(days)}
        />
      }
    >
      {summary}
    </Card>
  );
}

function YourPlanCard() {
  const t = useTexts(homeTexts);
  return (
    <Card
      title={t.yoursTitle}
      href="/initiatieven/nieuw"
      icon="idea"
      meta={[{ icon: 'arrow', text: t.yoursMeta }]}
    >
      {t.yoursText}
    </Card>
  );
}

function NothingToSupport() {
  const t = useTexts(homeTexts);
  return (
    <EmptyState
      level={3}
      title={t.noneTitle}
      actions={
        <ButtonLink variant="primary" href="/initiatieven/nieuw">
          {t.propose}
        </ButtonLink>
      }
    >
      {t.noneText}
    </EmptyState>
  );
}
