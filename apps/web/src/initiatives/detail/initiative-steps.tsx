import { type Step, Steps } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../shared/api';
import { useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import { type Initiative, promiseQuery } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import type { InitiativesTexts } from '../initiatives.texts.nl';

type Promised = Schemas['PromiseDto'];
type Format = ReturnType<typeof useFormat>;
type Texts = InitiativesTexts['steps'];

/** From idea to work; where it stopped, the chain stops too. */
export function InitiativeSteps({ initiative }: { initiative: Initiative }) {
  const texts = useTexts(initiativesTexts);
  const { done, current, todo } = useTexts(sharedTexts);
  const format = useFormat();
  const { promiseId } = initiative;
  const { data: promised } = useQuery({ ...promiseQuery(promiseId ?? ''), enabled: promiseId !== null });
  const items = stepsOf(initiative, promised, texts.steps, format);
  return <Steps label={texts.detail.chain} items={items} stateTexts={{ done, current, todo }} />;
}

function stepsOf(initiative: Initiative, promised: Promised | undefined, t: Texts, format: Format): Step[] {
  const { phase } = initiative;
  const idea = ideaStep(initiative, t, format);
  const stop = stopStep(initiative, t, format);
  const support = supportStep(initiative, t, format);
  if (stop) return support.state === 'done' ? [idea, support, stop] : [idea, stop];
  const decision = decisionStep(initiative, t, format);
  if (phase === 'not-honoured') return [idea, support, decision];
  return [idea, support, decision, workStep(phase === 'honoured', promised, t, format)];
}

function ideaStep({ submittedAt }: Initiative, t: Texts, { date }: Format): Step {
  if (!submittedAt) return { title: t.idea, text: t.writing, state: 'current' };
  return { title: t.idea, text: t.submitted(date(submittedAt)), state: 'done' };
}

function supportStep(
  { phase, thresholdReachedAt, supportEndsAt }: Initiative,
  t: Texts,
  format: Format,
): Step {
  if (thresholdReachedAt)
    return { title: t.support, text: t.reached(format.date(thresholdReachedAt)), state: 'done' };
  if (phase === 'gathering' && supportEndsAt)
    return { title: t.support, text: t.gathering(format.lastDay(supportEndsAt)), state: 'current' };
  return { title: t.support, text: t.supportNext, state: 'todo' };
}

/** The step at which it ended before the council could decide. */
function stopStep(initiative: Initiative, t: Texts, { date, lastDay }: Format): Step | null {
  const { phase, supportEndsAt, withdrawnAt, admissibility } = initiative;
  const texts: Partial<Record<Initiative['phase'], string>> = {
    expired: supportEndsAt ? t.expired(lastDay(supportEndsAt)) : '',
    withdrawn: withdrawnAt ? t.withdrawn(date(withdrawnAt)) : '',
    inadmissible: admissibility ? t.inadmissible(date(admissibility.assessedAt)) : '',
  };
  const text = texts[phase];
  return text === undefined ? null : { title: t.stop, text, state: 'current' };
}

function decisionStep({ phase, decision, decideBefore }: Initiative, t: Texts, format: Format): Step {
  if (decision) {
    const day = format.date(decision.decidedOn);
    if (decision.isHonoured) return { title: t.decision, text: t.yes(day), state: 'done' };
    return { title: t.decision, text: t.no(day), state: 'current' };
  }
  if (phase === 'under-review' && decideBefore)
    return { title: t.decision, text: t.decideBefore(format.lastDay(decideBefore)), state: 'current' };
  return { title: t.decision, text: t.decisionNext, state: 'todo' };
}

function workStep(isHonoured: boolean, promised: Promised | undefined, t: Texts, { date }: Format): Step {
  const title = t.work;
  if (!isHonoured) return { title, text: t.workNext, state: 'todo' };
  if (promised?.deliveredAt) return { title, text: t.workDone(date(promised.deliveredAt)), state: 'done' };
  if (promised?.stoppedAt) return { title, text: t.workStopped, state: 'current' };
  return { title, text: promised?.startedAt ? t.workGoing : t.workStarts, state: 'current' };
}
