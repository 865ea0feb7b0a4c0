import type { IconName, Tone } from '@samenstem/ui';
import type { Schemas } from '../shared/api';

export type HonouredPlan = Schemas['PromiseDto'];
export type Status = HonouredPlan['status'];

export const STATUSES: Status[] = ['in-progress', 'delivered', 'planned', 'stopped'];

export const STATUS_LOOK: Record<Status, { tone: Tone; icon: IconName }> = {
  planned: { tone: 'neutral', icon: 'calendar' },
  'in-progress': { tone: 'info', icon: 'clock' },
  delivered: { tone: 'ok', icon: 'check' },
  stopped: { tone: 'warning', icon: 'warning' },
};

export function hasEnded({ status }: Pick<HonouredPlan, 'status'>): boolean {
  return status === 'delivered' || status === 'stopped';
}
