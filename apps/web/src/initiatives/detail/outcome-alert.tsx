import { Alert, ButtonLink } from '@samenstem/ui';
import type { ReactNode } from 'react';
import { useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import type { Initiative, Phase } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';

interface Outcome {
  tone: 'info' | 'ok' | 'warning';
  title: string;
  text: string;
  actions?: ReactNode;
}

/** What became of it, in a few words, before everything else. */
export function OutcomeAlert({ initiative }: { initiative: Initiative }) {
  const shared = useTexts(sharedTexts);
  const outcome = useOutcomes(initiative)[initiative.phase];
  if (!outcome) return null;
  const { tone, title, text, actions } = outcome;
  const toneTexts = { info: shared.infoTone, ok: shared.okTone, warning: shared.infoTone };
  return (
    <Alert tone={tone} toneText={toneTexts[tone]} title={title} actions={actions}>
      {text}
    </Alert>
  );
}

function useOutcomes(initiative: Initiative): Partial<Record<Phase, Outcome>> {
  const t = useTexts(initiativesTexts).outcome;
  const { number, lastDay } = useFormat();
  const { decideBefore, supportEndsAt, supportThreshold, supporterCount, promiseId, admissibility } =
    initiative;
  const last = (end: string | null) => (end ? lastDay(end) : '');
  const refusal = admissibility?.article ? t.inadmissible(admissibility.article) : t.inadmissibleBare;
  const review = admissibility?.isAdmissible ? t.reviewAdmissible : t.review;
  const counted = t.expired(number(supporterCount), number(supportThreshold ?? 0), last(supportEndsAt));
  return {
    'under-review': { tone: 'info', title: t.reviewTitle, text: review(last(decideBefore)) },
    honoured: {
      tone: 'ok',
      title: t.honouredTitle,
      text: promiseId ? t.honoured : t.honouredNoPromise,
      actions: promiseId && <FollowLink promiseId={promiseId} />,
    },
    'not-honoured': { tone: 'info', title: t.notHonouredTitle, text: t.notHonoured },
    inadmissible: { tone: 'warning', title: t.inadmissibleTitle, text: `${refusal} ${t.whyBelow}` },
    expired: { tone: 'info', title: t.expiredTitle, text: counted },
    withdrawn: {
      tone: 'info',
      title: t.withdrawnTitle,
      text: t.withdrawnReason(initiative.withdrawalReason ?? ''),
    },
  };
}

function FollowLink({ promiseId }: { promiseId: string }) {
  const t = useTexts(initiativesTexts).outcome;
  return (
    <ButtonLink href={`/gehonoreerd/${promiseId}`} iconEnd="arrow">
      {t.follow}
    </ButtonLink>
  );
}
