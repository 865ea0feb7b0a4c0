import { type IconName, StatusBadge, type Tone } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import type { Phase } from './initiatives.queries';
import { initiativesTexts } from './initiatives.texts';

const LOOKS: Record<Phase, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'edit' },
  gathering: { tone: 'accent', icon: 'people' },
  'under-review': { tone: 'info', icon: 'clock' },
  honoured: { tone: 'ok', icon: 'check' },
  'not-honoured': { tone: 'error', icon: 'close' },
  inadmissible: { tone: 'warning', icon: 'warning' },
  expired: { tone: 'neutral', icon: 'clock' },
  withdrawn: { tone: 'neutral', icon: 'back' },
};

export function phaseIcon(phase: Phase): IconName {
  return LOOKS[phase].icon;
}

export function PhaseBadge({ phase }: { phase: Phase }) {
  const t = useTexts(initiativesTexts);
  const { tone, icon } = LOOKS[phase];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t.phases[phase]}
    </StatusBadge>
  );
}
