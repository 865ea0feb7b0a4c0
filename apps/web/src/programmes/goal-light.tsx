import { TrafficLight } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { programmesTexts } from './programmes.texts';

interface GoalLightProps {
  light: 'green' | 'orange' | null;
  year?: number | null;
}

/** The status that the municipality itself gave, as picture and as text. */
export function GoalLight({ light, year }: GoalLightProps) {
  const t = useTexts(programmesTexts);
  return (
    <TrafficLight light={light ?? 'none'} detail={year ? t.lightYear(year) : undefined}>
      {t.light[light ?? 'none']}
    </TrafficLight>
  );
}
