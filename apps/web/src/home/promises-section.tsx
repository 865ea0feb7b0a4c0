import {
  ButtonLink,
  Card,
  Columns,
  CompareBar,
  EmptyState,
  Grid,
  Heading,
  ProgressBar,
  Section,
  Stack,
  StatusBadge,
  type Tone,
} from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { api, fileUrl, type Schemas, unwrap } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { homeTexts } from './home.texts';

type HonouredPlan = Schemas['PromiseDto'];
type Status = HonouredPlan['status'];

const STATUSES: Status[] = ['delivered', 'in-progress', 'planned', 'stopped'];
const TONES: Record<Status, Tone> = {
  delivered: 'ok',
  'in-progress': 'info',
  planned: 'neutral',
  stopped: 'warning',
};
const SHOWN = 2;

/** What came of the plans: how many are done, and the newest of those that are done or under way. */
export function PromisesSection() {
  const t = useTexts(homeTexts);
  const query = useQuery({ queryKey: ['promises'], queryFn: () => unwrap(api.GET('/api/v1/promises')) });
  return (
    <Section
      title={t.doneTitle}
      lead={t.doneLead}
      tone="tint"
      bleed
      action={
        <ButtonLink href="/gehonoreerd" iconEnd="arrow">
          {t.allPromises}
        </ButtonLink>
      }
    >
      <Loaded
        query={query}
        isEmpty={(plans) => plans.length === 0}
        empty={
          <EmptyState picture="done" level={3} title={t.noPromises}>
            {t.noPromisesText}
          </EmptyState>
        }
      >
        {(plans) => (
          <Columns aside={<Counts plans={plans} />} asideFirst>
            <Grid>
              {mostTelling(plans).map((plan) => (
                <PlanCard key={plan.id} plan={plan} />
              ))}
            </Grid>
          </Columns>
        )}
      </Loaded>
    </Section>
  );
}

/** One that is done and one that is under way, if they are there. */
function mostTelling(plans: HonouredPlan[]): HonouredPlan[] {
  const rank = (plan: HonouredPlan) => STATUSES.indexOf(plan.status);
  const inOrder = plans.toSorted((one, other) => rank(one) - rank(other));
  const firstOfEach = STATUSES.flatMap((status) => inOrder.find((plan) => plan.status === status) ?? []);
  return [...new Set([...firstOfEach, ...inOrder])].slice(0, SHOWN);
}

/** How many plans came how far: a picture and the same in words. */
function Counts({ plans }: { plans: HonouredPlan[] }) {
  const t = useTexts(homeTexts);
  const numberOf = (status: Status) => plans.filter((plan) => plan.status === status).length;
  return (
    <Stack>
      <Heading level={3}>{t.countsCaption(plans.length)}</Heading>
      {STATUSES.filter((status) => numberOf(status) > 0).map((status) => (
        <ProgressBar
          key={status}
          size="big"
          label={t.status[status]}
          value={numberOf(status)}
          max={plans.length}
          valueText={t.countsValue(numberOf(status), plans.length)}
        />
      ))}
    </Stack>
  );
}

function PlanCard({ plan }: { plan: HonouredPlan }) {
  const t = useTexts(homeTexts);
  const { initiative, milestones, status } = plan;
  const reached = milestones.filter(({ reachedOn }) => reachedOn).length;
  return (
    <Card
      title={initiative.title}
      href={`/gehonoreerd/${plan.id}`}
      image={
        initiative.imageId
          ? { src: fileUrl(initiative.imageId, 'small'), alt: initiative.imageAlt ?? '' }
          : undefined
      }
      icon="flag"
      badge={<StatusBadge tone={TONES[status]}>{t.status[status]}</StatusBadge>}
      footer={
        <Stack>
          <ProgressBar
            value={reached}
            max={Math.max(milestones.length, 1)}
            label={t.steps}
            valueText={t.stepsValue(reached, milestones.length)}
          />
          <Money plan={plan} />
        </Stack>
      }
    />
  );
}

function Money({ plan: { plannedCents, spentCents, status } }: { plan: HonouredPlan }) {
  const t = useTexts(homeTexts);
  const { euros } = useFormat();
  const hasEnded = status === 'delivered' || status === 'stopped';
  const difference = spentCents - plannedCents;
  const under = {
    delivered: t.moneyUnder,
    stopped: t.moneyUnused,
    'in-progress': t.moneyLeft,
    planned: t.moneyLeft,
  };
  const notOver = difference === 0 ? t.moneyExact : under[status](euros(-difference));
  return (
    <CompareBar
      label={t.money}
      planned={{ label: t.planned, value: plannedCents, text: euros(plannedCents) }}
      actual={{ label: hasEnded ? t.spent : t.spentSoFar, value: spentCents, text: euros(spentCents) }}
      verdict={difference > 0 ? t.moneyOver(euros(difference)) : notOver}
      over={difference > 0}
    />
  );
}
