import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import type { Tone } from '../shared/types';
import { toneIcon } from './tone-icon';

export interface StatusBadgeProps {
  tone: Tone;
  icon?: IconName;
  children: ReactNode;
}

export function StatusBadge({ tone, icon = toneIcon[tone], children }: StatusBadgeProps) {
  return (
    <span className={`utrecht-status-badge ui-badge ui-badge--${tone}`}>
      <Icon name={icon} size="s" />
      <span>{children}</span>
    </span>
  );
}
