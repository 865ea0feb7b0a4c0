import { type DataItem, DataList, Section } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { useAmounts } from '../amounts';
import { Disclosure } from '../disclosure';
import { recountTexts } from '../recount.texts';
import type { Contents, ElectionFacts } from '../worker-messages';
import { metaText, placeOf } from './meta.rules';
import { problemGroups } from './problem-groups.rules';
import { ProblemList, Unlisted } from './problem-list';

interface FileContentsProps {
  contents: Contents;
  election: ElectionFacts;
}

/** What a file that can be counted says of its election. */
export function FileContents({ contents, election }: FileContentsProps) {
  const t = useTexts(recountTexts);
  const warnings = problemGroups(contents.problems, 'warning');
  return (
    <Section title={t.contentsTitle}>
      <DataList items={useFacts(contents, election)} />
      {warnings.length > 0 && (
        <Disclosure summary={t.warnings(warnings.length)}>
          <ProblemList groups={warnings} />
          <Unlisted contents={contents} />
        </Disclosure>
      )}
    </Section>
  );
}

function useFacts({ meta }: Contents, election: ElectionFacts): DataItem[] {
  const t = useTexts(recountTexts);
  const { money, number } = useAmounts(metaText(meta, 'currency'));
  const text = (key: string) => metaText(meta, key);
  const [begin, end] = [text('date_begin'), text('date_end')];
  const items: DataItem[] = [
    { label: t.name, value: text('description') || text('instance') },
    { label: t.place, value: placeOf(meta) },
    { label: t.date, value: begin && t.dates(begin, end || begin) },
    { label: t.voters, value: number(election.voters) },
    { label: t.projects, value: number(election.projects.length) },
    { label: t.budget, value: money(election.budget) },
    { label: t.ballot, value: t.ballots[election.ballotType] },
    { label: t.recordedRule, value: text('rule') ? <code>{text('rule')}</code> : t.noRule },
  ];
  return items.filter(({ value }) => value !== '');
}
