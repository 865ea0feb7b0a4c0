import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Does something with an initiative; busy until what is on screen is true again. */
export function useChange<T = void>(change: (input: T) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['initiatives'] });
      onDone?.();
    },
    onError: () => client.invalidateQueries({ queryKey: ['initiatives', 'one'] }),
  });
}
