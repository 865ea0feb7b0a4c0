import { ButtonLink, EmptyState, PageTitle, Paragraph, SelectField, Stack, Tabs } from '@samenstem/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, type Schemas, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { useMunicipality } from '../shared/municipality';
import { Loaded, Page } from '../shared/page';
import { ProgrammeTree } from './programme-tree';
import { programmesTexts } from './programmes.texts';

type Programmes = Schemas['ProgrammesDto'];

interface Filter {
  year?: number;
  theme?: string;
}

/** What the municipality wants to reach: programme, theme and goals, by year and theme. */
export function ProgrammesPage() {
  const t = useTexts(programmesTexts);
  const { name } = useMunicipality();
  const filter = useFilter();
  const query = useQuery({
    queryKey: ['programmes', filter],
    queryFn: () => unwrap(api.GET('/api/v1/programmes', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t.title}>
      <PageTitle eyebrow={t.eyebrow} title={t.title} lead={t.lead(name)} />
      <Loaded
        query={query}
        isEmpty={({ years, themes }) => years.length === 0 && themes.length === 0}
        empty={
          <EmptyState picture="search" title={t.emptyTitle}>
            {t.empty}
          </EmptyState>
        }
      >
        {(programmes) => (
          <Stack gap="l">
            <Filters programmes={programmes} filter={filter} />
            <Summary programmes={programmes} />
            {programmes.programmes.map((programme) => (
              <ProgrammeTree key={programme.id} programme={programme} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

/** From the address; what is not a year there does not count. */
function useFilter(): Filter {
  const [parameters] = useSearchParams();
  const year = /^2\d{3}$/.exec(parameters.get('jaar') ?? '')?.[0];
  const theme = parameters.get('thema');
  return { ...(year && { year: Number(year) }), ...(theme && { theme }) };
}

function address({ year, theme }: Filter): string {
  const parameters = new URLSearchParams({
    ...(year && { jaar: String(year) }),
    ...(theme && { thema: theme }),
  });
  return parameters.size > 0 ? `/doelen?${parameters.toString()}` : '/doelen';
}

function Filters({ programmes: { years, themes }, filter }: { programmes: Programmes; filter: Filter }) {
  const t = useTexts(programmesTexts);
  const [, setParameters] = useSearchParams();
  const choices = [undefined, ...years];
  const chooseTheme = (theme: string) =>
    setParameters(new URLSearchParams(address({ ...filter, theme }).split('?')[1]), {
      preventScrollReset: true,
    });
  return (
    <Stack>
      <Tabs
        label={t.yearTabs}
        items={choices.map((year) => ({
          label: year ? String(year) : t.allYears,
          href: address({ ...filter, year }),
          current: year === filter.year,
        }))}
      />
      {themes.length > 1 && (
        <SelectField
          label={t.theme}
          emptyText={t.allThemes}
          options={themes.map(({ key, name }) => ({ value: key, label: name }))}
          value={filter.theme ?? ''}
          onChange={(event) => chooseTheme(event.target.value)}
        />
      )}
    </Stack>
  );
}

/** The same numbers as in the tree, in a sentence; read out when the filter changes. */
function Summary({ programmes: { programmes } }: { programmes: Programmes }) {
  const t = useTexts(programmesTexts);
  const goals = programmes.flatMap(({ themes }) => themes.flatMap((theme) => theme.goals));
  const lit = (light: string) => goals.filter((goal) => goal.light === light).length;
  const initiatives = goals.reduce((sum, goal) => sum + goal.initiativeCount, 0);
  const hasLights = goals.some(({ light }) => light);
  return (
    <div role="status">
      {goals.length === 0 ? (
        <NothingFound />
      ) : (
        <Paragraph>
          {t.summary(goals.length, initiatives)}{' '}
          {hasLights ? t.summaryLights(lit('green'), lit('orange')) : t.noLights} {t.inDutch}
        </Paragraph>
      )}
    </div>
  );
}

function NothingFound() {
  const t = useTexts(programmesTexts);
  return (
    <EmptyState
      picture="search"
      title={t.nothingTitle}
      actions={<ButtonLink href="/doelen">{t.showAll}</ButtonLink>}
    >
      {t.nothing}
    </EmptyState>
  );
}
