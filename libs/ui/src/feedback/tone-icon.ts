import type { IconName } from '../icons/icon-paths';
import type { Tone } from '../shared/types';

/** The picture that goes with a tone, so that colour never stands alone. */
export const toneIcon: Record<Tone, IconName> = {
  neutral: 'minus',
  accent: 'arrow',
  info: 'info',
  ok: 'check',
  warning: 'warning',
  error: 'error',
};
