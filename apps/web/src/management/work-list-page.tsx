import { EmptyState, Link, PageTitle, Paragraph, Small, Stack, Table } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { workItemsQuery } from './management.queries';
import { managementTexts } from './management.texts';
import { StaffPage } from './staff-page';
import { TermLeft } from './term-left';

type WorkItem = Schemas['WorkItemDto'];

export function WorkListPage() {
  const t = useTexts(managementTexts).workList;
  return (
    <StaffPage title={t.title} roles={['clerk']}>
      {() => <WorkList />}
    </StaffPage>
  );
}

function WorkList() {
  const t = useTexts(managementTexts).workList;
  const query = useQuery(workItemsQuery);
  const empty = (
    <EmptyState picture="done" title={t.emptyTitle}>
      {t.emptyText}
    </EmptyState>
  );
  return (
    <>
      <PageTitle title={t.title} lead={t.lead} />
      <Stack gap="l">
        <Loaded query={query} isEmpty={(items) => items.length === 0} empty={empty}>
          {(items) => <WorkTable items={items} />}
        </Loaded>
        <Paragraph>
          {t.finished} <Link href="/initiatieven">{t.finishedLink}</Link>.
        </Paragraph>
      </Stack>
    </>
  );
}

function WorkTable({ items }: { items: WorkItem[] }) {
  const t = useTexts(managementTexts).workList;
  const format = useFormat();
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { id: 'initiative', header: t.initiative, rowHeader: true, cell: (item) => <Name item={item} /> },
        { id: 'step', header: t.nextStep, cell: ({ nextStep }) => t.steps[nextStep] },
        { id: 'term', header: t.term, cell: (item) => <Term item={item} /> },
        {
          id: 'support',
          header: t.supporters,
          numeric: true,
          cell: (item) => format.number(item.supporterCount),
        },
      ]}
    />
  );
}

function Name({ item }: { item: WorkItem }) {
  const t = useTexts(managementTexts).workList;
  return (
    <>
      <Link href={`/beheer/initiatieven/${item.id}`}>{item.title}</Link>
      <Small>{t.number(item.number)}</Small>
    </>
  );
}

function Term({ item }: { item: WorkItem }) {
  const format = useFormat();
  return (
    <Stack gap="xs">
      <span>{format.lastDay(item.decideBefore)}</span>
      <span>
        <TermLeft days={item.daysLeft} />
      </span>
    </Stack>
  );
}
