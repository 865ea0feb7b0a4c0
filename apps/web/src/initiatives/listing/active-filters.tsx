import { Chips } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../shared/language';
import { useNames } from '../../shared/municipality';
import { goalChoicesQuery, type ListFilter } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { FILTERS } from './list-address';

interface ActiveFiltersProps {
  filter: ListFilter;
  onRemove: (name: string) => void;
  onClear: () => void;
}

export function ActiveFilters({ filter, onRemove, onClear }: ActiveFiltersProps) {
  const t = useTexts(initiativesTexts).listing;
  const labels = useLabels(filter);
  const items = FILTERS.filter((name) => filter[name]).map((name) => ({
    id: name,
    label: labels[name],
    removeText: t.remove,
  }));
  return <Chips label={t.active} items={items} onRemove={onRemove} clearText={t.clear} onClear={onClear} />;
}

function useLabels({ search = '', phase, topic = '', neighbourhood = '', goal }: ListFilter) {
  const t = useTexts(initiativesTexts);
  const names = useNames();
  const { data: goals } = useQuery({ ...goalChoicesQuery, enabled: Boolean(goal) });
  const goalTitle = goals?.find(({ id }) => id === goal)?.title ?? '…';
  return {
    search: t.listing.searchChip(search),
    phase: phase ? t.phases[phase] : '',
    topic: names.topic(topic),
    neighbourhood: names.neighbourhood(neighbourhood) ?? neighbourhood,
    goal: t.listing.goalChip(goalTitle),
  };
}
