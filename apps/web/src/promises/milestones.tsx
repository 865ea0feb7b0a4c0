import { Paragraph, Section, Small, Stack, Timeline, type TimelineEntry } from '@samenstem/ui';
import { fileUrl, type Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { hasEnded, type HonouredPlan } from './honoured-plan';
import { promisesTexts } from './promises.texts';

type Milestone = Schemas['MilestoneDto'];

/** What was done and what is still to come, with photographs. */
export function Milestones({ plan }: { plan: HonouredPlan }) {
  const t = useTexts(promisesTexts);
  const { date } = useFormat();
  const notReached = hasEnded(plan) ? t.notReached : t.expected;
  const entry = (milestone: Milestone): TimelineEntry => {
    const { id, title, plannedOn, reachedOn } = milestone;
    return {
      id,
      title,
      date: reachedOn ? t.reachedOn(date(reachedOn)) : notReached(date(plannedOn)),
      dateTime: reachedOn ?? plannedOn,
      icon: reachedOn ? 'check' : 'clock',
      tone: reachedOn ? 'ok' : 'neutral',
      children: <MilestoneStory milestone={milestone} />,
    };
  };
  return (
    <Section title={t.milestonesTitle}>
      {plan.milestones.length === 0 && <Paragraph>{t.milestonesNone}</Paragraph>}
      <Timeline items={plan.milestones.map(entry)} />
    </Section>
  );
}

function MilestoneStory({ milestone }: { milestone: Milestone }) {
  const t = useTexts(promisesTexts);
  const { date } = useFormat();
  const { text, plannedOn, reachedOn, imageId, imageAlt } = milestone;
  return (
    <Stack gap="s">
      <Paragraph>{text}</Paragraph>
      {reachedOn && reachedOn > plannedOn && <Small>{t.late(date(plannedOn))}</Small>}
      {imageId && <img src={fileUrl(imageId)} alt={imageAlt ?? ''} loading="lazy" />}
    </Stack>
  );
}
