import type { IconName } from '../icons/icon-paths';

export type Tone = 'neutral' | 'accent' | 'info' | 'ok' | 'warning' | 'error';
export type Gap = 'xs' | 's' | 'm' | 'l' | 'xl';

export interface NavItem {
  label: string;
  href: string;
  current?: boolean;
  icon?: IconName;
}

export interface Picture {
  src: string;
  alt: string;
}
