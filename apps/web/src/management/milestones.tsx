import { Heading, Inline, Paragraph, Section, Small, Stack, StatusBadge } from '@samenstem/ui';
import { fileUrl, type Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { type ActionPanel, ActionPanels } from './action-panels';
import { managementTexts } from './management.texts';
import { AddMilestoneForm, EditMilestoneForm, ReachForm } from './milestone-forms';
import { PhotoForm } from './photo-form';
import { PlainText } from './plain-text';
import { today } from './today';

type PromiseDto = Schemas['PromiseDto'];
type Milestone = Schemas['MilestoneDto'];

export function Milestones({ promise }: { promise: PromiseDto }) {
  const t = useTexts(managementTexts).promise;
  const { id, milestones, status } = promise;
  const isOpen = status !== 'stopped';
  const add: ActionPanel = {
    id: 'add',
    text: t.addMilestone,
    icon: 'plus',
    panel: (close) => <AddMilestoneForm promiseId={id} onDone={close} />,
  };
  return (
    <Section title={t.milestonesTitle} lead={t.milestonesLead}>
      <Stack gap="l">
        {milestones.length === 0 && <Paragraph>{t.noMilestones}</Paragraph>}
        {milestones.map((milestone) => (
          <MilestoneBlock key={milestone.id} milestone={milestone} isOpen={isOpen} />
        ))}
        {isOpen && <ActionPanels items={[add]} />}
      </Stack>
    </Section>
  );
}

function MilestoneBlock({ milestone, isOpen }: { milestone: Milestone; isOpen: boolean }) {
  const format = useFormat();
  const t = useTexts(managementTexts).promise;
  const { title, text, plannedOn, reachedOn, imageId, imageAlt } = milestone;
  const panels = usePanels(milestone);
  const date = reachedOn ? t.reachedOn(format.date(reachedOn)) : t.plannedOn(format.date(plannedOn));
  return (
    <Stack gap="s">
      <Inline>
        <Heading level={3}>{title}</Heading>
        <ReachedBadge milestone={milestone} />
      </Inline>
      <Small>{date}</Small>
      {text && <PlainText>{text}</PlainText>}
      {imageId && <img src={fileUrl(imageId, 'small')} alt={imageAlt ?? ''} width={320} loading="lazy" />}
      {isOpen && <ActionPanels items={panels} />}
    </Stack>
  );
}

function ReachedBadge({ milestone }: { milestone: Milestone }) {
  const t = useTexts(managementTexts).promise;
  if (milestone.reachedOn) return <StatusBadge tone="ok">{t.reached}</StatusBadge>;
  if (milestone.plannedOn < today()) return <StatusBadge tone="warning">{t.late}</StatusBadge>;
  return (
    <StatusBadge tone="neutral" icon="clock">
      {t.toDo}
    </StatusBadge>
  );
}

function usePanels(milestone: Milestone): ActionPanel[] {
  const t = useTexts(managementTexts).promise;
  const about = t.of(milestone.title);
  const reach: ActionPanel = {
    id: 'reach',
    text: t.reachMilestone,
    about,
    icon: 'check',
    panel: (close) => <ReachForm milestone={milestone} onDone={close} />,
  };
  return [
    ...(milestone.reachedOn ? [] : [reach]),
    {
      id: 'edit',
      text: t.editMilestone,
      about,
      icon: 'edit',
      variant: 'subtle',
      panel: (close) => <EditMilestoneForm milestone={milestone} onDone={close} />,
    },
    {
      id: 'photo',
      text: milestone.imageId ? t.otherPhoto : t.photo,
      about,
      icon: 'image',
      variant: 'subtle',
      panel: (close) => <PhotoForm milestone={milestone} onDone={close} />,
    },
  ];
}
