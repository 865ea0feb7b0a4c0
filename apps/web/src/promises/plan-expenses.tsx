import { Paragraph, Section, Table } from '@samenstem/ui';
import type { Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import type { HonouredPlan } from './honoured-plan';
import { PlanMoney } from './plan-parts';
import { promisesTexts } from './promises.texts';

/** Planned against spent, and every expense. */
export function PlanExpenses({ plan }: { plan: HonouredPlan }) {
  const t = useTexts(promisesTexts);
  const { date, euros } = useFormat();
  return (
    <Section title={t.moneyTitle}>
      <PlanMoney plan={plan} />
      {plan.expenses.length === 0 ? (
        <Paragraph>{t.expensesNone}</Paragraph>
      ) : (
        <Table<Schemas['ExpenseDto']>
          caption={t.expenses}
          columns={[
            { id: 'what', header: t.expenseWhat, rowHeader: true, cell: ({ description }) => description },
            { id: 'date', header: t.expenseDate, cell: ({ spentOn }) => date(spentOn) },
            { id: 'amount', header: t.expenseAmount, numeric: true, cell: ({ cents }) => euros(cents) },
          ]}
          rows={plan.expenses}
          rowKey={({ id }) => id}
          footer={[
            { id: 'what', content: t.total },
            { id: 'amount', content: euros(plan.spentCents) },
          ]}
        />
      )}
    </Section>
  );
}
