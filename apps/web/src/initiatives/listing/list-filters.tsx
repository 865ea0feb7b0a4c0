import { FilterPanel, SelectField } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { useMunicipality } from '../../shared/municipality';
import type { ListFilter } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { FILTERS, LISTED_PHASES } from './list-address';

interface ListFiltersProps {
  filter: ListFilter;
  onChange: (name: string, value: string) => void;
}

export function ListFilters({ filter, onChange }: ListFiltersProps) {
  const texts = useTexts(initiativesTexts);
  const t = texts.listing;
  const { topics, neighbourhoods } = useMunicipality();
  const toOptions = (items: { key: string; name: string }[]) =>
    items.map(({ key, name }) => ({ value: key, label: name }));
  const field = (name: 'phase' | 'topic' | 'neighbourhood') => ({
    label: t[name],
    value: filter[name] ?? '',
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  });
  const phases = LISTED_PHASES.map((phase) => ({ value: phase, label: texts.phases[phase] }));
  const count = FILTERS.filter((name) => filter[name]).length;
  return (
    <FilterPanel title={t.filters} toggleText={t.showFilters} count={count}>
      <SelectField {...field('phase')} emptyText={t.all} options={phases} />
      <SelectField {...field('topic')} emptyText={t.all} options={toOptions(topics)} />
      <SelectField
        {...field('neighbourhood')}
        emptyText={t.allNeighbourhoods}
        options={toOptions(neighbourhoods)}
      />
    </FilterPanel>
  );
}
