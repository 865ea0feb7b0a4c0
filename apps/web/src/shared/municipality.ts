import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from './api';

export type Municipality = Schemas['MunicipalityDto'];

export const municipalityQuery = queryOptions({
  queryKey: ['municipality'],
  queryFn: () => unwrap(api.GET('/api/v1/municipality')),
  staleTime: Infinity,
});

/** The municipality whose site this is; pages are only shown when it is there. */
export function useMunicipality(): Municipality {
  const { data } = useQuery(municipalityQuery);
  if (!data) throw new Error('the municipality is loaded before any page');
  return data;
}

export function useNames() {
  const { topics, neighbourhoods } = useMunicipality();
  return {
    topic: (key: string) => topics.find((topic) => topic.key === key)?.name ?? key,
    neighbourhood: (key: string | null) => neighbourhoods.find((place) => place.key === key)?.name ?? null,
  };
}
