import { CompareBar, Paragraph, Section, Stack, Table } from '@samenstem/ui';
import type { Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { ActionPanels } from './action-panels';
import { ExpenseForm } from './expense-form';
import { managementTexts } from './management.texts';

type PromiseDto = Schemas['PromiseDto'];

export function Money({ promise }: { promise: PromiseDto }) {
  const t = useTexts(managementTexts).promise;
  const { id, status, expenses } = promise;
  return (
    <Section title={t.moneyTitle}>
      <Stack gap="l">
        <PlannedAgainstSpent promise={promise} />
        {expenses.length > 0 ? <Expenses promise={promise} /> : <Paragraph>{t.noExpenses}</Paragraph>}
        {status !== 'stopped' && (
          <ActionPanels
            items={[
              {
                id: 'add',
                text: t.addExpense,
                icon: 'plus',
                panel: (close) => <ExpenseForm promiseId={id} onDone={close} />,
              },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}

function PlannedAgainstSpent({ promise }: { promise: PromiseDto }) {
  const t = useTexts(managementTexts).promise;
  const format = useFormat();
  const { plannedCents, spentCents } = promise;
  const difference = spentCents - plannedCents;
  const amount = format.euros(Math.abs(difference));
  const verdict = difference === 0 ? t.exact : difference > 0 ? t.over(amount) : t.left(amount);
  return (
    <CompareBar
      label={t.compare}
      planned={{ label: t.planned, value: plannedCents, text: format.euros(plannedCents) }}
      actual={{ label: t.spent, value: Math.max(spentCents, 0), text: format.euros(spentCents) }}
      verdict={verdict}
      over={difference > 0}
    />
  );
}

function Expenses({ promise }: { promise: PromiseDto }) {
  const t = useTexts(managementTexts).promise;
  const format = useFormat();
  return (
    <Table
      caption={t.expensesCaption}
      rows={promise.expenses}
      rowKey={({ id }) => id}
      columns={[
        { id: 'description', header: t.description, rowHeader: true, cell: ({ description }) => description },
        { id: 'spentOn', header: t.spentOn, cell: ({ spentOn }) => format.date(spentOn) },
        { id: 'amount', header: t.amount, numeric: true, cell: ({ cents }) => format.euros(cents) },
      ]}
      footer={[
        { id: 'description', content: t.total },
        { id: 'amount', content: format.euros(promise.spentCents) },
      ]}
    />
  );
}
