import { BarChart, Heading, Paragraph, Section, Small, Stack, Table } from '@samenstem/ui';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import {
  costsAndRevenue,
  deviationOf,
  type FinanceLine,
  type FinanceTable,
  linesToShow,
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
          <AllAmounts table={table} />
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
      caption={t.chartCaption}
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

/** The totals, and on request the lines they are made of. */
function AllAmounts({ table }: { table: FinanceTable }) {
  const t = useTexts(programmesTexts);
  const { main, details } = linesToShow(table);
  return (
    <>
      <Amounts table={table} caption={table.title} lines={main} />
      {details.length > 0 && (
        <div>
          {details.map(({ group, lines, total }) => (
            <Disclosure key={group} summary={t.groupOpen[group]}>
              <Amounts table={table} caption={t.group[group]} lines={lines} total={total} />
            </Disclosure>
          ))}
        </div>
      )}
    </>
  );
}

interface AmountsProps {
  table: FinanceTable;
  caption: string;
  lines: FinanceLine[];
  total?: FinanceLine | null;
}

function Amounts({ table: { columns }, caption, lines, total }: AmountsProps) {
  const t = useTexts(programmesTexts);
  const { euros } = useFormat();
  const amount = (line: FinanceLine, index: number) => euros(line.amountsCents[index] ?? 0);
  const totals = (line: FinanceLine) => [
    { id: 'line', content: line.name },
    ...columns.map(({ key }, index) => ({ id: key, content: amount(line, index) })),
  ];
  return (
    <Table<FinanceLine>
      caption={caption}
      columns={[
        { id: 'line', header: t.line, rowHeader: true, cell: ({ name }) => name },
        ...columns.map(({ key, label }, index) => ({
          id: key,
          header: label,
          numeric: true,
          cell: (line: FinanceLine) => amount(line, index),
        })),
      ]}
      rows={lines}
      rowKey={({ group, name }) => `${group} ${name}`}
      footer={total ? totals(total) : undefined}
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

function Sources({ table: { quote, lines } }: { table: FinanceTable }) {
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
