import { DataList, Section } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';
import { completionOf } from '../rule/rule-choice.rules';
import type { ToldOutcome } from './told-outcome';

/** What was still funded with the money that Equal Shares left; nothing for rules that leave it. */
export function Completion({ told, added }: { told: ToldOutcome; added: readonly string[] }) {
  const t = useTexts(recountTexts);
  const { choice, election, amounts, nameOf } = told;
  const kind = completionOf(choice.base);
  if (!kind) return null;
  const costs = new Map(election.projects.map(({ id, cost }) => [id, cost]));
  return (
    <Section
      level={3}
      title={t.completionTitle}
      lead={added.length > 0 ? t.completion[kind] : t.completionNone}
    >
      {added.length > 0 && (
        <DataList
          items={added.map((id, index) => ({
            label: `${index + 1}. ${nameOf(id)}`,
            value: amounts.money(costs.get(id) ?? 0),
          }))}
        />
      )}
    </Section>
  );
}
