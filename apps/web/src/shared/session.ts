import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from './api';

export type Account = Schemas['AccountDto'];

const SESSION_KEY = ['session'];
const KEPT = ['session', 'municipality'];

/** Who is signed in; `undefined` while loading, `null` for a visitor. */
export function useAccount(): Account | null | undefined {
  const { data } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: async () => (await unwrap(api.GET('/api/v1/sessions/current'))).account,
    staleTime: 60_000,
  });
  return data;
}

export const STAFF_ROLES = [
  'clerk',
  'policy-officer',
  'moderator',
  'complaints-officer',
  'desk-officer',
  'administrator',
];

export function isStaff(account: Account | null | undefined): boolean {
  return account?.roles.some((role) => STAFF_ROLES.includes(role)) ?? false;
}

/** After signing in or out nothing personal that was loaded before may stay. */
export function useSessionChange() {
  const client = useQueryClient();
  return (account: Account | null) => {
    client.setQueryData(SESSION_KEY, account);
    client.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
  };
}
