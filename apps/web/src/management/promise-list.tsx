import {
  EmptyState,
  Link,
  ProgressBar,
  Section,
  Small,
  StatusBadge,
  Stack,
  Table,
  Tabs,
  type Tone,
} from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { promisesQuery } from './management.queries';
import { managementTexts } from './management.texts';

type PromiseDto = Schemas['PromiseDto'];
type Status = PromiseDto['status'];

const TONES = { planned: 'neutral', 'in-progress': 'info', delivered: 'ok', stopped: 'warning' } as const;

export function PromiseStatusBadge({ status }: { status: Status }) {
  const t = useTexts(managementTexts).statuses;
  const tone: Tone = TONES[status];
  return (
    <StatusBadge tone={tone} icon={status === 'delivered' ? 'check' : 'clock'}>
      {t[status]}
    </StatusBadge>
  );
}

/** The tab in the address, and which statuses it shows. */
const VIEWS: { key: string; label: 'running' | 'delivered' | 'stopped'; statuses: Status[] }[] = [
  { key: 'lopend', label: 'running', statuses: ['planned', 'in-progress'] },
  { key: 'klaar', label: 'delivered', statuses: ['delivered'] },
  { key: 'gestopt', label: 'stopped', statuses: ['stopped'] },
];

export function PromiseList() {
  const t = useTexts(managementTexts).promises;
  const query = useQuery(promisesQuery);
  return (
    <Section title={t.listTitle}>
      <Loaded query={query}>{(promises) => <Views promises={promises} />}</Loaded>
    </Section>
  );
}

function Views({ promises }: { promises: PromiseDto[] }) {
  const t = useTexts(managementTexts).promises;
  const [search] = useSearchParams();
  const view = VIEWS.find(({ key }) => key === search.get('stand')) ?? VIEWS[0]!;
  const within = (statuses: Status[]) => promises.filter(({ status }) => statuses.includes(status));
  const tabs = VIEWS.map(({ key, label, statuses }) => ({
    label: t[label],
    href: `?stand=${key}`,
    current: key === view.key,
    count: within(statuses).length,
  }));
  const shown = within(view.statuses);
  return (
    <Stack gap="m">
      <Tabs label={t.tabs} items={tabs} />
      {shown.length > 0 ? (
        <PromiseTable promises={shown} />
      ) : (
        <EmptyState level={3} picture="done" title={t.empty} />
      )}
    </Stack>
  );
}

function PromiseTable({ promises }: { promises: PromiseDto[] }) {
  const t = useTexts(managementTexts).promises;
  const format = useFormat();
  const nameOf = ({ id, initiative, owner }: PromiseDto) => (
    <>
      <Link href={`/beheer/uitvoering/${id}`}>{initiative.title}</Link>
      <Small>{owner}</Small>
    </>
  );
  const moneyOf = ({ spentCents, plannedCents }: PromiseDto) =>
    t.moneyOf(format.euros(spentCents), format.euros(plannedCents));
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={promises}
      rowKey={({ id }) => id}
      columns={[
        { id: 'plan', header: t.plan, rowHeader: true, cell: nameOf },
        { id: 'status', header: t.status, cell: ({ status }) => <PromiseStatusBadge status={status} /> },
        { id: 'progress', header: t.progress, cell: (promise) => <Progress promise={promise} /> },
        { id: 'money', header: t.money, cell: moneyOf },
      ]}
    />
  );
}

function Progress({ promise }: { promise: PromiseDto }) {
  const t = useTexts(managementTexts).promises;
  const { milestones } = promise;
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== null).length;
  if (milestones.length === 0) return t.noSteps;
  return (
    <ProgressBar
      value={reached}
      max={milestones.length}
      label={t.progressOf(reached, milestones.length)}
      valueText=""
    />
  );
}
