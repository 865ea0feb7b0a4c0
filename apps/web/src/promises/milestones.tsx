import { Paragraph, Section, Small, StatusBadge, Stack, Timeline } from '@samenstem/ui';
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
  if (plan.milestones.length === 0) {
    return (
      <Section title={t.milestonesTitle}>
        <Paragraph>{t.milestonesNone}</Paragraph>
      </Section>
    );
  }
  return (
    <Section title={t.milestonesTitle}>
      <Timeline
        items={plan.milestones.map((milestone) => {
          const { id, title, plannedOn, reachedOn } = milestone;
          return {
            id,
            title,
            date: reachedOn ? date(reachedOn) : t.expected(date(plannedOn)),
            dateTime: reachedOn ?? plannedOn,
            icon: reachedOn ? 'check' : 'clock',
            tone: reachedOn ? 'ok' : 'neutral',
            children: <MilestoneStory milestone={milestone} isOver={hasEnded(plan)} />,
          };
        })}
      />
    </Section>
  );
}

function MilestoneStory({ milestone, isOver }: { milestone: Milestone; isOver: boolean }) {
  const t = useTexts(promisesTexts);
  const { date } = useFormat();
  const { text, plannedOn, reachedOn, imageId, imageAlt } = milestone;
  const notReached = isOver ? t.notDone : t.toDo;
  return (
    <Stack gap="s">
      <div>
        <StatusBadge tone={reachedOn ? 'ok' : 'neutral'} icon={reachedOn ? 'check' : 'clock'}>
          {reachedOn ? t.reached : notReached}
        </StatusBadge>
      </div>
      <Paragraph>{text}</Paragraph>
      {reachedOn && reachedOn > plannedOn && <Small>{t.late(date(plannedOn))}</Small>}
      {imageId && <img src={fileUrl(imageId)} alt={imageAlt ?? ''} loading="lazy" />}
    </Stack>
  );
}
