import { DataList, Paragraph, Section } from '@samenstem/ui';
import type { Trace } from '@samenstem/counting/recount';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';
import type { ToldOutcome } from './told-outcome';

interface ComparisonStepProps {
  told: ToldOutcome;
  comparison: NonNullable<Trace['comparison']>;
}

/** How many voters are better off with which outcome, and what follows. */
export function ComparisonStep({ told: { election, amounts }, comparison }: ComparisonStepProps) {
  const t = useTexts(recountTexts);
  const { number } = amounts;
  const [equalShares, greedy] = [Number(comparison.prefer_mes), Number(comparison.prefer_greedy)];
  return (
    <Section level={3} title={t.comparisonTitle} lead={t.comparisonLead}>
      <DataList
        items={[
          { label: t.preferEqualShares, value: number(equalShares) },
          { label: t.preferGreedy, value: number(greedy) },
          { label: t.preferNeither, value: number(election.voters - equalShares - greedy) },
        ]}
      />
      <Paragraph>{comparison.keep_mes ? t.keepEqualShares : t.keepGreedy}</Paragraph>
    </Section>
  );
}
