import { DataList, Heading, Link, Section, Stack, type Step, Steps } from '@samenstem/ui';
import type { Schemas } from '../shared/api';
import { daysUntil, useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { sharedTexts } from '../shared/shared.texts';
import { managementTexts } from './management.texts';
import { PlainText } from './plain-text';
import { TermLeft } from './term-left';

type Initiative = Schemas['InitiativeDto'];

/** Who, how much support, and until when. */
export function DecisionFacts({ initiative }: { initiative: Initiative }) {
  const t = useTexts(managementTexts).decision;
  const format = useFormat();
  const { authorName, supporterCount, supportThreshold, thresholdReachedAt, decideBefore, decision } =
    initiative;
  const support = t.supportersOf(format.number(supporterCount), format.number(supportThreshold ?? 0));
  const items = [
    { label: t.author, value: authorName ?? t.noAuthor },
    { label: t.supporters, value: support },
    ...(thresholdReachedAt ? [{ label: t.reached, value: format.date(thresholdReachedAt) }] : []),
    ...(decideBefore ? [{ label: t.term, value: <Term end={decideBefore} isRunning={!decision} /> }] : []),
  ];
  return (
    <Section title={t.facts}>
      <DataList items={items} />
      <Link standalone icon="arrow" href={`/initiatieven/${initiative.id}`}>
        {t.publicPage}
      </Link>
    </Section>
  );
}

function Term({ end, isRunning }: { end: string; isRunning: boolean }) {
  const format = useFormat();
  return (
    <Stack gap="xs">
      <span>{format.lastDay(end)}</span>
      {isRunning && (
        <span>
          <TermLeft days={daysUntil(end) - 1} />
        </span>
      )}
    </Stack>
  );
}

/** The three steps of the clerk, as a picture with words. */
export function DecisionSteps({ initiative }: { initiative: Initiative }) {
  const t = useTexts(managementTexts).decision;
  const stateTexts = useTexts(sharedTexts);
  const items = useSteps(initiative);
  const { done, current, todo } = stateTexts;
  return <Steps label={t.steps} items={items} stateTexts={{ done, current, todo }} />;
}

function useSteps({ admissibility, advice, decision, can }: Initiative): Step[] {
  const t = useTexts(managementTexts).decision;
  const assess: Step = {
    title: t.stepAssess,
    text: useAssessed(admissibility),
    state: stateOf(admissibility !== null, can.assess.allowed),
  };
  const advise: Step = {
    title: t.stepAdvise,
    text: useAdvised(advice, decision !== null),
    state: stateOf(advice !== null || decision !== null, can.advise.allowed),
  };
  const decide: Step = {
    title: t.stepDecide,
    text: useDecided(decision),
    state: stateOf(decision !== null, can.decide.allowed && !can.advise.allowed),
  };
  return admissibility?.isAdmissible === false ? [assess] : [assess, advise, decide];
}

function stateOf(isDone: boolean, isOpen: boolean): Step['state'] {
  if (isDone) return 'done';
  return isOpen ? 'current' : 'todo';
}

function useAssessed(admissibility: Initiative['admissibility']) {
  const t = useTexts(managementTexts).decision;
  const format = useFormat();
  if (!admissibility) return undefined;
  const date = format.date(admissibility.assessedAt);
  return admissibility.isAdmissible ? t.meets(date) : t.meetsNot(date);
}

function useAdvised(advice: Initiative['advice'], isDecided: boolean) {
  const t = useTexts(managementTexts).decision;
  const format = useFormat();
  if (advice) return t.advisedOn(format.date(advice.advisedAt));
  return isDecided ? t.noAdvice : undefined;
}

function useDecided(decision: Initiative['decision']) {
  const t = useTexts(managementTexts).decision;
  const format = useFormat();
  if (!decision) return undefined;
  const date = format.date(decision.decidedOn);
  return decision.isHonoured ? t.honouredOn(date) : t.notHonouredOn(date);
}

/** The words that were recorded, as the public reads them. */
export function DecisionRecord({ initiative }: { initiative: Initiative }) {
  const t = useTexts(managementTexts).decision;
  const { externalLink } = useTexts(sharedTexts);
  const { admissibility, advice, decision } = initiative;
  if (!admissibility) return null;
  const parts = [
    {
      title: t.stepAssess,
      text: [admissibility.article, admissibility.explanation].filter(Boolean).join('\n'),
    },
    { title: t.stepAdvise, text: advice?.text },
    { title: t.stepDecide, text: decision?.reasons },
  ];
  return (
    <Section title={t.recordedTitle}>
      {parts.map(
        ({ title, text }) =>
          text && (
            <div key={title}>
              <Heading level={3}>{title}</Heading>
              <PlainText>{text}</PlainText>
            </div>
          ),
      )}
      {decision && (
        <Link href={decision.documentUrl} externalText={externalLink}>
          {decision.documentTitle}
        </Link>
      )}
    </Section>
  );
}
