import { CompareBar, ProgressBar, StatusBadge } from '@samenstem/ui';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { hasEnded, type HonouredPlan, type Status, STATUS_LOOK } from './honoured-plan';
import { promisesTexts } from './promises.texts';

export function PlanStatus({ status }: { status: Status }) {
  const t = useTexts(promisesTexts);
  return <StatusBadge {...STATUS_LOOK[status]}>{t.status[status]}</StatusBadge>;
}

/** How many of its steps were reached. */
export function PlanProgress({ plan: { milestones }, size }: { plan: HonouredPlan; size?: 'small' | 'big' }) {
  const t = useTexts(promisesTexts);
  const reached = milestones.filter(({ reachedOn }) => reachedOn).length;
  return (
    <ProgressBar
      size={size}
      value={reached}
      max={Math.max(milestones.length, 1)}
      label={t.steps}
      valueText={t.stepsValue(reached, milestones.length)}
    />
  );
}

/** Planned against actual cost, with the difference in words. */
export function PlanMoney({ plan }: { plan: HonouredPlan }) {
  const t = useTexts(promisesTexts);
  const { euros } = useFormat();
  const { plannedCents, spentCents, status } = plan;
  const difference = spentCents - plannedCents;
  const under = {
    delivered: t.moneyUnder,
    stopped: t.moneyUnused,
    'in-progress': t.moneyLeft,
    planned: t.moneyLeft,
  };
  const notOver = difference === 0 ? t.moneyExact : under[status](euros(-difference));
  return (
    <CompareBar
      label={t.money}
      planned={{ label: t.planned, value: plannedCents, text: euros(plannedCents) }}
      actual={{ label: hasEnded(plan) ? t.spent : t.spentSoFar, value: spentCents, text: euros(spentCents) }}
      verdict={difference > 0 ? t.moneyOver(euros(difference)) : notOver}
      over={difference > 0}
    />
  );
}
