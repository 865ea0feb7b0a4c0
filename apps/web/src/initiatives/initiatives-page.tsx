import { ButtonLink, Columns, Inline, PageTitle, SearchField, SelectField, Stack, Tabs } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import type { ListFilter, Sort } from './initiatives.queries';
import { initiativesTexts } from './initiatives.texts';
import { ActiveFilters } from './listing/active-filters';
import { InitiativeList } from './listing/initiative-list';
import { InitiativeMap } from './listing/initiative-map';
import { FILTERS, useListAddress } from './listing/list-address';
import { ListFilters } from './listing/list-filters';

export function InitiativesPage() {
  const texts = useTexts(initiativesTexts);
  const t = texts.listing;
  const { filter, isMap, viewHrefs, set, clear } = useListAddress();
  const isFiltered = FILTERS.some((name) => filter[name]);
  const propose = (
    <ButtonLink variant="primary" icon="idea" href="/initiatieven/nieuw">
      {texts.propose}
    </ButtonLink>
  );
  const views = [
    { label: t.asList, href: viewHrefs.list, current: !isMap },
    { label: t.asMap, href: viewHrefs.map, current: isMap },
  ];
  return (
    <Page title={texts.title}>
      <PageTitle title={texts.title} lead={t.lead} actions={propose} />
      <Stack gap="l">
        <SearchField
          key={filter.search ?? ''}
          label={t.searchLabel}
          buttonText={t.searchButton}
          defaultValue={filter.search}
          maxLength={100}
          onSearch={(text) => set('search', text)}
        />
        <Columns side="start" aside={<ListFilters filter={filter} onChange={set} />}>
          <Stack>
            <Inline align="between" gap="m">
              <Tabs label={t.view} items={views} />
              {!isMap && <SortField filter={filter} onChange={(sort) => set('sort', sort)} />}
            </Inline>
            <ActiveFilters filter={filter} onRemove={(name) => set(name, '')} onClear={clear} />
            {isMap ? (
              <InitiativeMap filter={filter} />
            ) : (
              <InitiativeList filter={filter} isFiltered={isFiltered} onClear={clear} />
            )}
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function SortField({ filter, onChange }: { filter: ListFilter; onChange: (sort: string) => void }) {
  const t = useTexts(initiativesTexts).listing;
  const sorts: Sort[] = ['newest', 'most-supported', 'ending-soon'];
  const possible: Sort[] = filter.search ? ['relevance', ...sorts] : sorts;
  const value = filter.sort ?? possible[0];
  const options = possible.map((sort) => ({ value: sort, label: t.sorts[sort] }));
  return (
    <SelectField
      label={t.sort}
      value={value}
      options={options}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
