import { Link, Paragraph, Section } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { promisesTexts } from './promises.texts';

/** The goal of which the annual account of Midden-Groningen tells the trial of 2021. */
const PILOT_GOAL = 'online-meedoen';

/** What really happened in 2021, beside invented content; only where the documents tell of it. */
export function PilotNote() {
  const t = useTexts(promisesTexts);
  const { data } = useQuery({
    queryKey: ['programmes', {}],
    queryFn: () => unwrap(api.GET('/api/v1/programmes')),
  });
  const goals = data?.programmes.flatMap(({ themes }) => themes.flatMap((theme) => theme.goals));
  const goal = goals?.find(({ key }) => key === PILOT_GOAL);
  if (!goal) return null;
  return (
    <Section title={t.pilotTitle} tone="tint">
      <Paragraph>{t.pilot}</Paragraph>
      <Link standalone icon="document" href={`/doelen/${goal.id}`}>
        {t.pilotSource}
      </Link>
    </Section>
  );
}
