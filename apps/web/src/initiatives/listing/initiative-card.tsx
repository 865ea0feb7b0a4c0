import { Card, type CardMeta, ProgressBar, type IconName } from '@samenstem/ui';
import { fileUrl } from '../../shared/api';
import { daysUntil, useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { useMunicipality, useNames } from '../../shared/municipality';
import type { InitiativeCardData } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { PhaseBadge } from '../phase-badge';

export function InitiativeCard({ initiative }: { initiative: InitiativeCardData }) {
  const t = useTexts(initiativesTexts).card;
  const { number } = useFormat();
  const { id, title, summary, imageId, imageAlt, phase, supporterCount, supportThreshold } = initiative;
  const isGathering = phase === 'gathering';
  return (
    <Card
      title={title}
      href={`/initiatieven/${id}`}
      level={2}
      image={imageId ? { src: fileUrl(imageId, 'small'), alt: imageAlt ?? '' } : undefined}
      icon={useTopicIcon(initiative.topicKey)}
      badge={<PhaseBadge phase={phase} />}
      meta={useMeta(initiative)}
      footer={
        isGathering && (
          <ProgressBar
            value={supporterCount}
            max={supportThreshold}
            label={t.support}
            valueText={t.of(number(supporterCount), number(supportThreshold))}
          />
        )
      }
    >
      {summary}
    </Card>
  );
}

function useTopicIcon(key: string): IconName {
  const topic = useMunicipality().topics.find((each) => each.key === key);
  return (topic?.icon ?? 'idea') as IconName;
}

function useMeta({
  topicKey,
  neighbourhoodKey,
  phase,
  supporterCount,
  supportEndsAt,
}: InitiativeCardData): CardMeta[] {
  const t = useTexts(initiativesTexts).card;
  const names = useNames();
  const { number } = useFormat();
  const neighbourhood = names.neighbourhood(neighbourhoodKey);
  const icon = useTopicIcon(topicKey);
  const progress: CardMeta =
    phase === 'gathering'
      ? { icon: 'clock', text: t.daysLeft(daysUntil(supportEndsAt)) }
      : { icon: 'people', text: t.supporters(supporterCount, number(supporterCount)) };
  return [
    { icon, text: names.topic(topicKey) },
    ...(neighbourhood ? [{ icon: 'pin' as const, text: neighbourhood }] : []),
    progress,
  ];
}
