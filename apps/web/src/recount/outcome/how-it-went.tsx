import { Paragraph, Section } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';
import { isYardstick } from '../rule/rule-choice.rules';
import { ComparisonStep } from './comparison-step';
import { Completion } from './completion';
import { GreedySteps } from './greedy-steps';
import { Losers } from './losers';
import { Rounds, type RoundsProps } from './rounds';
import { Ties } from './ties';
import type { ToldOutcome } from './told-outcome';

/** The count step by step, in the order in which it happened. */
export function HowItWent({ told, hasSeed }: { told: ToldOutcome; hasSeed: boolean }) {
  const t = useTexts(recountTexts);
  const { recount, election, choice } = told;
  const isEmpty = election.voters === 0;
  if (isEmpty || isYardstick(choice.base))
    return (
      <Section level={3} title={t.stepsTitle}>
        <Paragraph>{isEmpty ? t.noVoters : t.yardstick}</Paragraph>
      </Section>
    );
  return (
    <>
      {recount.trace?.steps && <GreedySteps told={told} steps={recount.trace.steps} />}
      {recount.trace?.rounds && (
        <EqualShares told={told} rounds={recount.trace.rounds} trace={recount.trace} />
      )}
      <Ties told={told} hasSeed={hasSeed} />
    </>
  );
}

function EqualShares({ told, rounds, trace }: RoundsProps) {
  return (
    <>
      <Rounds told={told} rounds={rounds} trace={trace} />
      <Completion told={told} added={trace.completion_added ?? []} />
      {trace.comparison && <ComparisonStep told={told} comparison={trace.comparison} />}
      <Losers told={told} />
    </>
  );
}
