import { Paragraph, Section, Stack, StatusBadge, Timeline, type TimelineEntry } from '@samenstem/ui';
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
  const entries = useEntries(milestones, isOpen);
  const add: ActionPanel = {
    id: 'add',
    text: t.addMilestone,
    icon: 'plus',
    panel: (close) => <AddMilestoneForm promiseId={id} onDone={close} />,
  };
  return (
    <Section title={t.milestonesTitle} lead={t.milestonesLead}>
      <Stack gap="l">
        {milestones.length === 0 ? <Paragraph>{t.noMilestones}</Paragraph> : <Timeline items={entries} />}
        {isOpen && <ActionPanels items={[add]} />}
      </Stack>
    </Section>
  );
}

function useEntries(milestones: Milestone[], isOpen: boolean): TimelineEntry[] {
  const t = useTexts(managementTexts).promise;
  const format = useFormat();
  return milestones.map((milestone) => {
    const { id, title, plannedOn, reachedOn } = milestone;
    return {
      id,
      title,
      date: reachedOn ? t.reachedOn(format.date(reachedOn)) : t.plannedOn(format.date(plannedOn)),
      dateTime: reachedOn ?? plannedOn,
      icon: reachedOn ? 'check' : 'clock',
      tone: reachedOn ? 'ok' : 'neutral',
      children: <MilestoneBody milestone={milestone} isOpen={isOpen} />,
    };
  });
}

function MilestoneBody({ milestone, isOpen }: { milestone: Milestone; isOpen: boolean }) {
  const panels = usePanels(milestone);
  const { text, imageId, imageAlt } = milestone;
  return (
    <Stack gap="s">
      <div>
        <ReachedBadge milestone={milestone} />
      </div>
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
      panel: (close) => <EditMilestoneForm milestone={milestone} onDone={close} />,
    },
    {
      id: 'photo',
      text: milestone.imageId ? t.otherPhoto : t.photo,
      about,
      icon: 'image',
      panel: (close) => <PhotoForm milestone={milestone} onDone={close} />,
    },
  ];
}
