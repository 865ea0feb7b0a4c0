import { Paragraph, ProgressBar, Table, type TableProps } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';
import { ShowMore } from '../show-more';
import type { ListedProject } from '../worker-messages';
import { originOf, partUsed, tracedVotes } from './outcome.rules';
import type { ToldOutcome } from './told-outcome';

interface Winner extends ListedProject {
  place: number;
}

/** The winners in order, and what became of the money. */
export function Winners({ told }: { told: ToldOutcome }) {
  const t = useTexts(recountTexts);
  const { recount, election, amounts } = told;
  const { money, number, percent } = amounts;
  const { metrics, budget, total_cost: cost } = recount;
  const byId = new Map(election.projects.map((project) => [project.id, project]));
  const winners = recount.winners.map((id, index) => ({ ...byId.get(id)!, place: index + 1 }));
  const columns = useColumns(told);
  const withoutAny = ({
    voters_without_winner: without,
    exclusion_ratio: ratio,
  }: NonNullable<typeof metrics>) => t.without(number(without), number(election.voters), percent(ratio));
  return (
    <>
      <ProgressBar
        size="big"
        value={cost}
        max={budget}
        label={t.used}
        valueText={t.usedValue(money(cost), money(budget), percent(partUsed(recount)))}
      />
      <Paragraph>
        {cost < budget ? t.left(money(budget - cost)) : t.leftNothing}{' '}
        {metrics && election.voters > 0 && withoutAny(metrics)}
      </Paragraph>
      {winners.length === 0 ? (
        <Paragraph>{t.noWinners}</Paragraph>
      ) : (
        <ShowMore items={winners}>
          {(rows) => (
            <Table<Winner>
              caption={t.winners}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              footer={[
                { id: 'project', content: t.total },
                { id: 'cost', content: money(cost) },
              ]}
            />
          )}
        </ShowMore>
      )}
    </>
  );
}

function useColumns(told: ToldOutcome): TableProps<Winner>['columns'] {
  const t = useTexts(recountTexts);
  const { recount, amounts } = told;
  const { money, number } = amounts;
  const rounds = recount.trace?.rounds;
  const how = (id: string) => {
    const origin = originOf(recount, id);
    if (origin === 'completion') return t.completed;
    return origin === 'comparison'
      ? t.byVotes
      : t.round(number(rounds!.findIndex(({ project }) => project === id) + 1));
  };
  return [
    { id: 'project', header: t.project, rowHeader: true, cell: ({ place, name }) => `${place}. ${name}` },
    ...(rounds ? [{ id: 'how', header: t.how, cell: ({ id }: Winner) => how(id) }] : []),
    ...useVoteColumns(told),
    { id: 'cost', header: t.cost, numeric: true, cell: ({ cost }) => money(cost) },
  ];
}

/** Votes, and points where there are any; only what counted when the last one on a ballot gets nothing. */
function useVoteColumns({ recount, election, choice, amounts }: ToldOutcome): TableProps<Winner>['columns'] {
  const t = useTexts(recountTexts);
  const { number } = amounts;
  const votes = { id: 'votes', header: t.votes, numeric: true };
  const points = { id: 'points', header: t.points, numeric: true };
  if (choice.lastGetsNothing) {
    const traced = tracedVotes(recount);
    const column = recount.trace?.steps ? points : votes;
    return [{ ...column, cell: ({ id }) => number(traced.get(id) ?? 0) }];
  }
  const hasPoints = election.projects.some((project) => project.points !== null);
  const pointsColumn = { ...points, cell: (winner: Winner) => number(winner.points ?? 0) };
  return [{ ...votes, cell: (winner) => number(winner.votes) }, ...(hasPoints ? [pointsColumn] : [])];
}
