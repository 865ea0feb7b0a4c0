import { Alert, Button, ButtonLink, Paragraph, Stack, SupportMeter } from '@samenstem/ui';
import { useState } from 'react';
import { api, unwrap } from '../../shared/api';
import { Refused } from '../../shared/form';
import { daysUntil, useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { useMunicipality } from '../../shared/municipality';
import { useProblemText } from '../../shared/problems';
import { sharedTexts } from '../../shared/shared.texts';
import type { Initiative } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { useBackHere } from '../sign-in-first';
import { useChange } from './use-change';

/** How many support it, and the button to join them. */
export function SupportBox({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).support;
  const { number } = useFormat();
  const { supportPeriodDays } = useMunicipality();
  const { supporterCount, supportThreshold, thresholdReachedAt } = initiative;
  const days = useDays(initiative);
  if (!supportThreshold) return null;
  return (
    <SupportMeter
      count={supporterCount}
      threshold={supportThreshold}
      countText={number(supporterCount)}
      thresholdText={t.of(number(supportThreshold))}
      daysLeft={days.left}
      daysTotal={days.left === undefined ? undefined : supportPeriodDays}
      daysText={days.text}
      reachedText={thresholdReachedAt ? t.reached : undefined}
    >
      <SupportAction initiative={initiative} />
    </SupportMeter>
  );
}

/** Support stays open until its last day, also when the threshold was reached. */
function useDays({ phase, supportEndsAt }: Initiative): { left?: number; text?: string } {
  const t = useTexts(initiativesTexts).support;
  const { lastDay } = useFormat();
  if (!supportEndsAt) return {};
  const left = daysUntil(supportEndsAt);
  const isOpen = (phase === 'gathering' || phase === 'under-review') && left > 0;
  return isOpen
    ? { left, text: t.days(left, lastDay(supportEndsAt)) }
    : { text: t.over(lastDay(supportEndsAt)) };
}

type Done = 'supported' | 'withdrawn' | null;

function SupportAction({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).support;
  const [done, setDone] = useState<Done>(null);
  const path = { params: { path: { id: initiative.id } } };
  const support = useChange(
    () => unwrap(api.POST('/api/v1/initiatives/{id}/supporters', path)),
    () => setDone('supported'),
  );
  const withdraw = useChange(
    () => unwrap(api.DELETE('/api/v1/initiatives/{id}/supporters/me', path)),
    () => setDone('withdrawn'),
  );
  const { can, isSupporter } = initiative;
  return (
    <Stack gap="s">
      <Thanks initiative={initiative} done={done} />
      <Refused error={support.error ?? withdraw.error} />
      {can.support.allowed && (
        <Button
          variant="primary"
          icon="heart"
          wide
          busy={support.isPending}
          busyText={t.supporting}
          onClick={() => support.mutate()}
        >
          {t.support}
        </Button>
      )}
      {isSupporter && done !== 'supported' && <Paragraph>{t.youSupport}</Paragraph>}
      {can.withdrawSupport.allowed && (
        <Button
          variant="subtle"
          busy={withdraw.isPending}
          busyText={t.withdrawing}
          onClick={() => withdraw.mutate()}
        >
          {t.withdraw}
        </Button>
      )}
      <WhyNot reason={can.support.reason} isSupporter={isSupporter} />
    </Stack>
  );
}

function WhyNot({ reason, isSupporter }: { reason: string | null; isSupporter: boolean }) {
  const t = useTexts(initiativesTexts).support;
  const problemText = useProblemText();
  const back = useBackHere();
  if (!reason || isSupporter) return null;
  if (reason === 'sign-in-first')
    return (
      <ButtonLink variant="primary" icon="heart" wide href={`/inloggen${back}`}>
        {t.signIn}
      </ButtonLink>
    );
  return <Paragraph>{problemText(reason)}</Paragraph>;
}

function Thanks({ initiative, done }: { initiative: Initiative; done: Done }) {
  const t = useTexts(initiativesTexts).support;
  const { okTone } = useTexts(sharedTexts);
  const { lastDay } = useFormat();
  const { supporterCount, supportThreshold, decideBefore } = initiative;
  const missing = (supportThreshold ?? 0) - supporterCount;
  const next = decideBefore ? t.thanksReached(lastDay(decideBefore)) : t.thanks(missing);
  return (
    <div role="status">
      {done === 'withdrawn' && <Paragraph>{t.withdrawn}</Paragraph>}
      {done === 'supported' && (
        <Alert tone="ok" toneText={okTone} title={t.thanksTitle}>
          {next}
        </Alert>
      )}
    </div>
  );
}
