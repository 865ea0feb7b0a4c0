import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../shared/api';

export type Initiative = Schemas['InitiativeDto'];
export type InitiativeCardData = Schemas['InitiativeCardDto'];
export type MapPoint = Schemas['MapPointDto'];
export type Phase = Initiative['phase'];
export type ListedPhase = InitiativeCardData['phase'];
export type Sort = 'newest' | 'most-supported' | 'ending-soon' | 'relevance';

/** What the list shows; everything that is not set is left out of the address too. */
export interface ListFilter {
  search?: string;
  phase?: ListedPhase;
  topic?: string;
  neighbourhood?: string;
  goal?: string;
  sort?: Sort;
}

export const listQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ['initiatives', 'list', filter],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/v1/initiatives', { params: { query: { ...filter, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

const IDS_AT_MOST = 400;

/** Which initiatives a filter leaves; the map knows places and phases only. */
export const idsQuery = (filter: ListFilter) =>
  queryOptions({
    queryKey: ['initiatives', 'ids', filter],
    queryFn: async () => {
      const ids = new Set<string>();
      let after: string | undefined;
      do {
        const page = await unwrap(
          api.GET('/api/v1/initiatives', { params: { query: { ...filter, size: 50, after } } }),
        );
        for (const { id } of page.items) ids.add(id);
        after = page.next ?? undefined;
      } while (after && ids.size < IDS_AT_MOST);
      return ids;
    },
  });

export const mapPointsQuery = queryOptions({
  queryKey: ['initiatives', 'map-points'],
  queryFn: () => unwrap(api.GET('/api/v1/initiatives/map-points')),
});

export const initiativeQuery = (id: string) =>
  queryOptions({
    queryKey: ['initiatives', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/initiatives/{id}', { params: { path: { id } } })),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['initiatives', 'versions', id],
    queryFn: () => unwrap(api.GET('/api/v1/initiatives/{id}/versions', { params: { path: { id } } })),
  });

export const promiseQuery = (id: string) =>
  queryOptions({
    queryKey: ['promises', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/promises/{id}', { params: { path: { id } } })),
  });

export const mineQuery = queryOptions({
  queryKey: ['initiatives', 'mine'],
  queryFn: () => unwrap(api.GET('/api/v1/initiatives/mine')),
});

export const similarQuery = (title: string, except?: string) =>
  queryOptions({
    queryKey: ['initiatives', 'similar', title, except],
    queryFn: () => unwrap(api.GET('/api/v1/initiatives/similar', { params: { query: { title, except } } })),
    staleTime: 60_000,
  });

export const goalChoicesQuery = queryOptions({
  queryKey: ['goals', 'choices'],
  queryFn: () => unwrap(api.GET('/api/v1/goals')),
  staleTime: Infinity,
});
