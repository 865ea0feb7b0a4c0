import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../shared/api';

/** What waits for the clerk, the shortest term first. */
export const workItemsQuery = queryOptions({
  queryKey: ['management', 'work-items'],
  queryFn: () => unwrap(api.GET('/api/v1/work-items')),
});

/** Honoured plans that nobody carries out yet. */
export const unpromisedQuery = queryOptions({
  queryKey: ['management', 'unpromised'],
  queryFn: () => unwrap(api.GET('/api/v1/promises/unpromised')),
});

export const promisesQuery = queryOptions({
  queryKey: ['management', 'promises'],
  queryFn: () => unwrap(api.GET('/api/v1/promises')),
});

export const promiseQuery = (id: string) =>
  queryOptions({
    queryKey: ['management', 'promise', id],
    queryFn: () => unwrap(api.GET('/api/v1/promises/{id}', { params: { path: { id } } })),
  });

export const initiativeQuery = (id: string) =>
  queryOptions({
    queryKey: ['management', 'initiative', id],
    queryFn: () => unwrap(api.GET('/api/v1/initiatives/{id}', { params: { path: { id } } })),
  });

export const roleGrantsQuery = queryOptions({
  queryKey: ['management', 'role-grants'],
  queryFn: () => unwrap(api.GET('/api/v1/role-grants')),
});
