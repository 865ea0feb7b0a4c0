import { BarTable, DataList, Paragraph, Section, Small, Stack } from '@samenstem/ui';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { compare, type Comparison, type Indicator, type IndicatorValue, type Unit } from './indicators.rules';
import { programmesTexts } from './programmes.texts';
import { Disclosure, QuotedWords } from './source';

/** Figures of the documents: side by side where they compare, as a list where they do not. */
export function GoalIndicators({ indicators }: { indicators: Indicator[] }) {
  const t = useTexts(programmesTexts);
  if (indicators.length === 0) return null;
  const { comparisons, alone } = compare(indicators);
  const hasBenchmark = indicators.some(({ values }) => values.some(({ kind }) => kind === 'benchmark'));
  return (
    <Section title={t.indicatorsTitle} lead={t.indicatorsLead}>
      {comparisons.map((comparison) => (
        <Compared key={`${comparison.unit} ${comparison.year}`} comparison={comparison} />
      ))}
      {hasBenchmark && <Paragraph>{t.benchmarkNote}</Paragraph>}
      {alone.length > 0 && <Alone indicators={alone} />}
      <div>
        {indicators.map((indicator) => (
          <Disclosure
            key={indicator.name}
            summary={t.sourceOf(indicator.name, indicator.quote.document.title)}
          >
            <Paragraph>
              {indicator.explanation} {indicator.note}
            </Paragraph>
            <QuotedWords quote={indicator.quote} />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

function useValueText(): (unit: Unit, value: number) => string {
  const t = useTexts(programmesTexts);
  const { number } = useFormat();
  return (unit, value) => (unit === 'percent' ? t.percent(number(value)) : number(value));
}

function Compared({ comparison: { unit, year, series, rows } }: { comparison: Comparison }) {
  const t = useTexts(programmesTexts);
  const valueText = useValueText();
  return (
    <BarTable
      caption={t.tableCaption(t.unit[unit], year)}
      rowHeader={t.indicator}
      series={series}
      rows={rows}
      format={(value) => valueText(unit, value)}
      max={unit === 'percent' ? 100 : undefined}
    />
  );
}

function Alone({ indicators }: { indicators: Indicator[] }) {
  const t = useTexts(programmesTexts);
  const valueText = useValueText();
  const line = ({ label, unit, value, kind }: IndicatorValue) =>
    `${label}: ${valueText(unit, value)} (${t.valueKind[kind]})`;
  return (
    <DataList
      items={indicators.map(({ name, year, values, explanation, note }) => ({
        label: `${name}, ${year}`,
        value: (
          <Stack gap="xs">
            <strong>{values.map(line).join(', ') || t.noFigure}</strong>
            <Small>
              {explanation} {note}
            </Small>
          </Stack>
        ),
      }))}
    />
  );
}
