import { StatusBadge } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';

const SOON_DAYS = 14;

/** How long the legal term still runs, in a colour, a picture and words. */
export function TermLeft({ days }: { days: number }) {
  const t = useTexts(managementTexts).days;
  if (days < 0) return <StatusBadge tone="error">{t.late(-days)}</StatusBadge>;
  const text = days === 0 ? t.today : t.left(days);
  if (days <= SOON_DAYS) return <StatusBadge tone="warning">{text}</StatusBadge>;
  return (
    <StatusBadge tone="neutral" icon="clock">
      {text}
    </StatusBadge>
  );
}
