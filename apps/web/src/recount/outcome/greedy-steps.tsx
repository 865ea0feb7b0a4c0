import { Section, Small, StatusBadge, Table, type Tone } from '@samenstem/ui';
import type { TracedStep } from '@samenstem/counting/recount';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';
import { ShowMore } from '../show-more';
import type { ToldOutcome } from './told-outcome';

const TONES: Record<TracedStep['fate'], Tone> = {
  funded: 'ok',
  too_expensive: 'warning',
  unsupported: 'neutral',
  constraint: 'neutral',
  after_the_end: 'neutral',
};

interface GreedyStepsProps {
  told: ToldOutcome;
  steps: readonly TracedStep[];
}

/** Each project's turn, and why it did or did not get money. */
export function GreedySteps({ told: { choice, election, amounts, nameOf }, steps }: GreedyStepsProps) {
  const t = useTexts(recountTexts);
  const { money, number } = amounts;
  const hasPoints = election.projects.some(({ points }) => points !== null);
  const turns = steps.map((step, index) => ({ ...step, turn: index + 1 }));
  return (
    <Section
      level={3}
      title={t.stepsTitle}
      lead={choice.base === 'greedy_per_cost' ? t.stepsLead.cost : t.stepsLead.votes}
    >
      <ShowMore items={turns}>
        {(rows) => (
          <Table<(typeof turns)[number]>
            caption={t.stepsTitle}
            hideCaption
            columns={[
              {
                id: 'project',
                header: t.project,
                rowHeader: true,
                cell: ({ turn, project }) => `${turn}. ${nameOf(project)}`,
              },
              {
                id: 'votes',
                header: hasPoints ? t.points : t.votes,
                numeric: true,
                cell: ({ votes }) => number(votes),
              },
              { id: 'cost', header: t.cost, numeric: true, cell: ({ cost }) => money(cost) },
              { id: 'fate', header: t.fate, cell: (step) => <Fate step={step} money={money} /> },
            ]}
            rows={rows}
            rowKey={({ project }) => project}
          />
        )}
      </ShowMore>
    </Section>
  );
}

function Fate({ step, money }: { step: TracedStep; money: (amount: number) => string }) {
  const t = useTexts(recountTexts);
  return (
    <>
      <StatusBadge tone={TONES[step.fate]}>{t.fates[step.fate]}</StatusBadge>
      <Small>{t.moneyLeft(money(step.money_left))}</Small>
    </>
  );
}
