import { BarChart, Heading, Paragraph, Section, Small, Stack, Table } from '@samenstem/ui';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import {
  blocksOf,
  costsAndRevenue,
  deviationOf,
  type FinanceLine,
  type FinanceTable,
  type LineBlock,
  signOfShortage,
} from './finances.rules';
import { programmesTexts } from './programmes.texts';
import { Disclosure, QuotedWords, Source } from './source';

interface GoalFinancesProps {
  finances: FinanceTable[];
  /** Its name: the amounts are of all its goals together. */
  programme: string;
}

/** What the programme was to cost and did cost, with every amount as the document prints it. */
export function GoalFinances({ finances, programme }: GoalFinancesProps) {
  const t = useTexts(programmesTexts);
  if (finances.length === 0) return null;
  return (
    <Section title={t.financesTitle} lead={t.financesLead(programme)}>
      {finances.map((table) => (
        <Stack gap="l" key={`${table.title} ${table.year}`}>
          <PlannedAgainstRealised table={table} />
          {blocksOf(table).map((block) => (
            <Amounts key={block.group ?? ''} table={table} block={block} />
          ))}
          <Reading table={table} />
          <Sources table={table} />
        </Stack>
      ))}
    </Section>
  );
}

function PlannedAgainstRealised({ table }: { table: FinanceTable }) {
  const t = useTexts(programmesTexts);
  const { euros } = useFormat();
  const totals = costsAndRevenue(table);
  if (!totals) return null;
  const { columns, costs, revenue } = totals;
  return (
    <BarChart
      caption={`${t.chartCaption}, ${table.year}`}
      rowHeader={t.chartRow}
      categories={columns.map(({ kind, year }) => `${t.columnShort[kind]} ${year}`)}
      series={[
        { label: t.costs, values: costs },
        { label: t.revenue, values: revenue },
      ]}
      format={euros}
      tableText={t.chartTable}
    />
  );
}

function Amounts({ table, block: { group, lines, total } }: { table: FinanceTable; block: LineBlock }) {
  const t = useTexts(programmesTexts);
  const { euros } = useFormat();
  const amount = (line: FinanceLine, index: number) => euros(line.amountsCents[index] ?? 0);
  return (
    <Table<FinanceLine>
      caption={group ? `${table.title}: ${t.group[group]}` : table.title}
      columns={[
        { id: 'line', header: t.line, rowHeader: true, cell: ({ name }) => name },
        ...table.columns.map(({ key, label }, index) => ({
          id: key,
          header: label,
          numeric: true,
          cell: (line: FinanceLine) => amount(line, index),
        })),
      ]}
      rows={lines}
      rowKey={({ group: own, name }) => `${own} ${name}`}
      footer={
        total
          ? [
              { id: 'line', content: total.name },
              ...table.columns.map(({ key }, index) => ({ id: key, content: amount(total, index) })),
            ]
          : undefined
      }
    />
  );
}

/** What plus and minus mean differs per document; said in words. */
function Reading({ table }: { table: FinanceTable }) {
  const t = useTexts(programmesTexts);
  const { euros } = useFormat();
  const sign = signOfShortage(table);
  const deviation = deviationOf(table);
  const deviationText = deviation?.first === 'budget' ? t.deviationBudgetFirst : t.deviationActualFirst;
  return (
    <Stack gap="s">
      <Heading level={3}>{t.signTitle}</Heading>
      {sign && (
        <Paragraph>
          {t.balanceIs} {sign === 'minus' ? t.balanceMinus : t.balancePlus}
        </Paragraph>
      )}
      {deviation && <Paragraph>{deviationText(deviation.label)}</Paragraph>}
      <Paragraph>{t.amountsIn(euros(table.unitEuros * 100))}</Paragraph>
      <Roundings table={table} />
      <Analysis table={table} />
    </Stack>
  );
}

function Roundings({ table: { roundings, columns } }: { table: FinanceTable }) {
  const t = useTexts(programmesTexts);
  const { euros } = useFormat();
  if (roundings.length === 0) return null;
  const columnName = (key: string) => columns.find((column) => column.key === key)?.label ?? key;
  return (
    <>
      <Heading level={3}>{t.roundingTitle}</Heading>
      <Paragraph>{t.rounding(roundings.length)}</Paragraph>
      <Disclosure summary={t.roundingOpen}>
        {roundings.map(({ line, group, column, printedCents, calculatedCents }) => (
          <Small key={`${group} ${line} ${column}`}>
            {t.roundingRow(line, columnName(column), euros(printedCents), euros(calculatedCents))}
          </Small>
        ))}
      </Disclosure>
    </>
  );
}

function Analysis({ table: { analysis } }: { table: FinanceTable }) {
  const t = useTexts(programmesTexts);
  if (analysis.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t.analysisTitle}</Heading>
      {analysis.map(({ text, quote }) => (
        <div key={text}>
          <Paragraph>{text}</Paragraph>
          <Source quote={quote} />
        </div>
      ))}
    </>
  );
}

function Sources({ table: { title, quote, lines } }: { table: FinanceTable }) {
  const t = useTexts(programmesTexts);
  return (
    <div>
      <Source quote={quote} />
      <Disclosure summary={t.linesOpen}>
        {lines.map((line) => (
          <QuotedWords key={`${line.group} ${line.name}`} quote={line.quote} />
        ))}
      </Disclosure>
    </div>
  );
}
