import { useSearchParams } from 'react-router';
import type { ListedPhase, ListFilter, Sort } from '../initiatives.queries';

export const LISTED_PHASES: ListedPhase[] = [
  'gathering',
  'under-review',
  'honoured',
  'not-honoured',
  'inadmissible',
  'expired',
  'withdrawn',
];
const SORTS: Sort[] = ['newest', 'most-supported', 'ending-soon', 'relevance'];
export const FILTERS = ['search', 'phase', 'topic', 'neighbourhood', 'goal'] as const;
export type FilterName = (typeof FILTERS)[number];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The filters, the order and the view of the list: all of it is in the address. */
export function useListAddress() {
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  const set = (name: string, value: string) => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      if (name === 'search') after.delete('sort');
      return after;
    });
  };
  const clear = () => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      FILTERS.forEach((name) => after.delete(name));
      return after;
    });
  };
  return { filter, isMap: params.get('view') === 'map', viewHrefs: viewHrefs(params), set, clear };
}

/** Leaves out what the API would refuse, so that a mistyped address still shows a list. */
function readFilter(params: URLSearchParams): ListFilter {
  const read = (name: string, isRight: (value: string) => boolean) => {
    const value = params.get(name)?.trim();
    return value && isRight(value) ? value : undefined;
  };
  const isKey = (value: string) => /^[a-z0-9-]{1,60}$/.test(value);
  const search = read('search', () => true)?.slice(0, 100);
  const isSort = (value: string) => SORTS.some((sort) => sort === value && (sort !== 'relevance' || search));
  return {
    search,
    phase: read('phase', (value) => LISTED_PHASES.includes(value as ListedPhase)) as ListedPhase | undefined,
    topic: read('topic', isKey),
    neighbourhood: read('neighbourhood', isKey),
    goal: read('goal', (value) => UUID.test(value)),
    sort: read('sort', isSort) as Sort | undefined,
  };
}

function viewHrefs(params: URLSearchParams) {
  const list = new URLSearchParams(params);
  list.delete('view');
  const map = new URLSearchParams(params);
  map.set('view', 'map');
  const query = list.toString();
  return { list: `/initiatieven${query ? `?${query}` : ''}`, map: `/initiatieven?${map}` };
}
