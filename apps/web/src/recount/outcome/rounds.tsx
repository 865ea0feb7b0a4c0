import { DataList, Heading, Paragraph, Section, Table, type TableProps } from '@samenstem/ui';
import type { StopReason } from '@samenstem/counting/outcome';
import type { Trace, TracedRound } from '@samenstem/counting/recount';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';
import { ShowMore } from '../show-more';
import { amountOf } from './outcome.rules';
import type { ToldOutcome } from './told-outcome';

export interface RoundsProps {
  told: ToldOutcome;
  rounds: readonly TracedRound[];
  trace: Trace;
}

/** Equal Shares: who was bought in each round, and who paid. */
export function Rounds({ told, rounds, trace }: RoundsProps) {
  const t = useTexts(recountTexts);
  const columns = useColumns(told);
  const numbered = rounds.map((round, index) => ({ ...round, number: index + 1 }));
  return (
    <Section level={3} title={t.roundsTitle}>
      <Share told={told} />
      {rounds.length === 0 && <Paragraph>{t.noRounds}</Paragraph>}
      {rounds.length > 0 && (
        <>
          <Paragraph>{t.roundsHow}</Paragraph>
          <ShowMore items={numbered}>
            {(rows) => (
              <Table<NumberedRound>
                caption={t.roundsCaption}
                columns={columns}
                rows={rows}
                rowKey={({ project }) => project}
              />
            )}
          </ShowMore>
        </>
      )}
      <Afterwards told={told} trace={trace} />
    </Section>
  );
}

type NumberedRound = TracedRound & { number: number };

function useColumns({ amounts, election, nameOf }: ToldOutcome): TableProps<NumberedRound>['columns'] {
  const t = useTexts(recountTexts);
  const { money, number } = amounts;
  const hasPoints = election.projects.some(({ points }) => points !== null);
  const effective = hasPoints ? t.effectivePoints : t.effectiveVotes;
  return [
    {
      id: 'project',
      header: t.project,
      rowHeader: true,
      cell: (round) => `${round.number}. ${nameOf(round.project)}`,
    },
    {
      id: 'effective',
      header: t.effective,
      cell: (round) => effective(number(round.effective_votes, 1), number(round.votes)),
    },
    {
      id: 'payment',
      header: hasPoints ? t.paymentPerPoint : t.payment,
      numeric: true,
      cell: (round) => money(round.max_payment_per_utility),
    },
    { id: 'payers', header: t.payers, cell: (round) => <Payers round={round} number={number} /> },
  ];
}

function Payers({ round, number }: { round: TracedRound; number: (value: number) => string }) {
  const t = useTexts(recountTexts);
  const kinds: [number, (shown: string) => string][] = [
    [round.payers_full, t.payersFull],
    [round.payers_partial, t.payersPartial],
    [round.payers_zero, t.payersZero],
  ];
  return kinds
    .filter(([voters]) => voters > 0)
    .map(([voters, words]) => words(number(voters)))
    .join(', ');
}

/** What every voter could spend, and how that came about. */
function Share({ told: { recount, amounts } }: { told: ToldOutcome }) {
  const t = useTexts(recountTexts);
  const { endowment_start: start, endowment_final: final, stop } = recount;
  if (start === null || final === null) return null;
  const [from, to] = [start, final].map((fraction) => amounts.money(amountOf(fraction))) as [string, string];
  const isRaised = start !== final;
  return (
    <>
      <Paragraph>
        {t.roundsLead(to)} {!isRaised && t.notRaised}
      </Paragraph>
      {isRaised && (
        <Paragraph>
          {t.raised(from, to)} {t.stops[(stop ?? 'none') as StopReason]}
        </Paragraph>
      )}
    </>
  );
}

function Afterwards({ told: { amounts }, trace }: { told: ToldOutcome; trace: Trace }) {
  const t = useTexts(recountTexts);
  const { money, number } = amounts;
  return (
    <>
      <Heading level={4}>{t.afterwards}</Heading>
      <DataList
        items={[
          { label: t.unspent, value: money(trace.virtual_money_unspent ?? 0) },
          { label: t.nothingLeft, value: number(trace.voters_with_nothing_left ?? 0) },
          { label: t.paidNothing, value: number(trace.voters_who_paid_nothing ?? 0) },
        ]}
      />
    </>
  );
}
