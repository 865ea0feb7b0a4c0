import {
  Button,
  Heading,
  Paragraph,
  ProgressBar,
  Section,
  Small,
  Stack,
  Table,
  type TableProps,
} from '@samenstem/ui';
import type { Recount } from '@samenstem/counting/recount';
import { useTexts } from '../../shared/language';
import { Disclosure } from '../disclosure';
import { NameList } from '../name-list';
import { keyOf, type Recounting } from '../recount.rules';
import { recountTexts } from '../recount.texts';
import { PublicName } from '../rule/public-name';
import { type Base, MAIN_BASES, ruleName } from '../rule/rule-choice.rules';
import { ruleTexts } from '../rule/rule.texts';
import type { CountOrder } from '../worker-messages';
import { difference, isSame, part, partUsed } from './outcome.rules';
import type { ToldOutcome } from './told-outcome';

interface RulesComparedProps {
  told: ToldOutcome;
  shown: CountOrder;
  state: Recounting;
  onCompare: (orders: CountOrder[]) => void;
  onCancel: () => void;
}

interface Row {
  base: Base;
  rule: string;
  isShown: boolean;
  /** Null while it was not counted. */
  recount: Recount | null;
}

/** The same ballots counted by the main rules, next to each other. */
export function RulesCompared({ told, shown, state, onCompare, onCancel }: RulesComparedProps) {
  const t = useTexts(recountTexts);
  const rows = rowsOf(told, shown, state);
  const columns = useColumns(told);
  const open = rows.filter(({ recount }) => !recount);
  const done = rows.length - open.length;
  const isComparing = state.order !== null;
  const compare = () => onCompare(open.map(({ rule }) => ({ rule, seed: shown.seed, withTrace: false })));
  return (
    <Section title={t.compareTitle} lead={t.compareLead}>
      {isComparing && (
        <ProgressBar
          value={done}
          max={rows.length}
          label={t.compareProgress}
          valueText={t.comparing(done, rows.length)}
        />
      )}
      <div role="status">{open.length === 0 && <Paragraph>{t.comparing(done, rows.length)}</Paragraph>}</div>
      {open.length > 0 && (
        <div>
          <Button icon={isComparing ? 'close' : undefined} onClick={isComparing ? onCancel : compare}>
            {isComparing ? t.cancel : t.compare}
          </Button>
        </div>
      )}
      {(done > 1 || isComparing) && (
        <>
          <Table<Row> caption={t.compareCaption} columns={columns} rows={rows} rowKey={({ rule }) => rule} />
          <Differences told={told} rows={rows} />
        </>
      )}
    </Section>
  );
}

/** The rule that is shown comes first, and differs in nothing else from the others. */
function rowsOf({ choice }: ToldOutcome, shown: CountOrder, { results }: Recounting): Row[] {
  const bases = [choice.base, ...MAIN_BASES.filter((base) => base !== choice.base)];
  return bases.map((base) => {
    const rule = base === choice.base ? shown.rule : ruleName({ ...choice, base });
    const recount = results.get(keyOf({ rule, seed: shown.seed })) ?? null;
    return { base, rule, isShown: rule === shown.rule, recount };
  });
}

function useColumns(told: ToldOutcome): TableProps<Row>['columns'] {
  const t = useTexts(recountTexts);
  const { money, number, percent } = told.amounts;
  const { voters } = told.election;
  const figure =
    (tell: (metrics: NonNullable<Recount['metrics']>, recount: Recount) => string) => (row: Row) =>
      row.recount?.metrics ? tell(row.recount.metrics, row.recount) : t.pending;
  const used = (recount: Recount) => `${money(recount.total_cost)} (${percent(partUsed(recount))})`;
  return [
    { id: 'rule', header: t.ruleColumn, rowHeader: true, cell: (row) => <RuleCell row={row} /> },
    {
      id: 'winners',
      header: t.winnersNumber,
      numeric: true,
      cell: figure((metrics) => number(metrics.n_winners)),
    },
    { id: 'money', header: t.money, cell: figure((_, recount) => used(recount)) },
    {
      id: 'without',
      header: t.withoutAny,
      numeric: true,
      cell: figure(({ voters_without_winner: without }) => percent(part(without, voters))),
    },
    {
      id: 'average',
      header: t.average,
      numeric: true,
      cell: figure((metrics) => number(voters > 0 ? metrics.avg_approved_winners : 0, 2)),
    },
  ];
}

function RuleCell({ row: { base, rule, isShown } }: { row: Row }) {
  const t = useTexts(recountTexts);
  const rules = useTexts(ruleTexts);
  return (
    <>
      {rules[base].name}
      {isShown && ` (${t.yourChoice})`}
      <Small>
        <PublicName name={rule} />
      </Small>
    </>
  );
}

/** Which projects win by the other rules and not by the one that is shown, and the other way round. */
function Differences({ told: { recount: shown, nameOf }, rows }: { told: ToldOutcome; rows: Row[] }) {
  const t = useTexts(recountTexts);
  const rules = useTexts(ruleTexts);
  return (
    <Stack gap="s">
      <Heading level={3}>{t.differs}</Heading>
      {rows.map(({ base, isShown, recount }) => {
        if (isShown || !recount) return null;
        const differs = difference(shown.winners, recount.winners);
        const { name } = rules[base];
        if (isSame(differs)) return <Paragraph key={base}>{t.samePlans(name)}</Paragraph>;
        const { added, dropped } = differs;
        return (
          <Disclosure key={base} summary={t.differsBy(name, added.length, dropped.length)}>
            <Names title={t.added} names={added.map(nameOf)} />
            <Names title={t.dropped} names={dropped.map(nameOf)} />
          </Disclosure>
        );
      })}
    </Stack>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <Paragraph>{title}</Paragraph>
      <NameList names={names} />
    </>
  );
}
