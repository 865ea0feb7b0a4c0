import { Paragraph, Section, Table } from '@samenstem/ui';
import type { TracedTie } from '@samenstem/counting/recount';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';
import { completionOf } from '../rule/rule-choice.rules';
import { ShowMore } from '../show-more';
import { tiesByLot } from './outcome.rules';
import type { ToldOutcome } from './told-outcome';

interface TiesProps {
  told: ToldOutcome;
  hasSeed: boolean;
}

/** Every tie, and what decided it. */
export function Ties({ told, hasSeed }: TiesProps) {
  const t = useTexts(recountTexts);
  const { ties = [], completion_ties: completionTies = [] } = told.recount.trace ?? {};
  const { base, tieOrder } = told.choice;
  const hasMore = completionOf(base) !== null && tieOrder === 'rec';
  return (
    <Section level={3} title={t.tiesTitle}>
      <Summary told={told} hasSeed={hasSeed} />
      <TieList told={told} ties={ties} />
      {hasMore && <Paragraph>{t.tiesInCompletion}</Paragraph>}
      <TieList told={told} ties={completionTies} />
    </Section>
  );
}

function TieList({ told, ties }: { told: ToldOutcome; ties: readonly TracedTie[] }) {
  if (ties.length === 0) return null;
  return <ShowMore items={ties}>{(rows) => <TieTable told={told} ties={rows} />}</ShowMore>;
}

/** Whether there was a tie in the rounds or the walk, and whether it took the lot. */
function Summary({ told: { recount, choice }, hasSeed }: TiesProps) {
  const t = useTexts(recountTexts);
  const ties = recount.trace?.ties.length ?? 0;
  const byLot = choice.tieOrder === 'rec' ? tiesByLot(recount) : 0;
  if (ties === 0) return <Paragraph>{recount.trace?.rounds ? t.noTiesInRounds : t.noTies}</Paragraph>;
  return (
    <Paragraph>
      {t.ties(ties)} {byLot > 0 && t.tiesByLot(byLot)} {byLot > 0 && !hasSeed && t.tiesNeedSeed}
    </Paragraph>
  );
}

function TieTable({ told: { nameOf, amounts }, ties }: { told: ToldOutcome; ties: TracedTie[] }) {
  const t = useTexts(recountTexts);
  return (
    <Table<TracedTie>
      caption={t.tie}
      hideCaption
      columns={[
        {
          id: 'step',
          header: t.tie,
          rowHeader: true,
          cell: ({ step }) => t.tieAt(amounts.number(step + 1)),
        },
        {
          id: 'projects',
          header: t.tieBetween,
          cell: ({ projects }) => projects.map(nameOf).join('; '),
        },
        { id: 'first', header: t.tieFirst, cell: ({ projects }) => nameOf(projects[0]!) },
        { id: 'by', header: t.tieBy, cell: (tie) => t.tieReasons[tie.decided_by] },
      ]}
      rows={ties}
      rowKey={({ step, projects }) => `${step} ${projects.join(' ')}`}
    />
  );
}
