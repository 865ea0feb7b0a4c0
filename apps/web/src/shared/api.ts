import { createApiClient, type Problem, type Schemas } from '@samenstem/api-client';
import { QueryClient } from '@tanstack/react-query';

export type { Problem, Schemas };

export const api = createApiClient();

/** A refusal of the API, or no answer at all (`status` 0). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const UNREACHABLE: Problem = { type: 'about:blank', title: 'No answer', status: 0, code: 'unreachable' };

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer; refusals and lost connections are thrown as ProblemError. */
export async function unwrap<T>(asking: Promise<Answer<T>>): Promise<T> {
  const answer = await asking.catch(() => null);
  if (!answer) throw new ProblemError(UNREACHABLE);
  if (answer.response.ok) return answer.data as T;
  const problem = answer.error as Problem | undefined;
  throw new ProblemError(
    problem?.code ? problem : { ...UNREACHABLE, status: answer.response.status, code: 'internal-error' },
  );
}

/** Sends a file as the body; the typed client speaks JSON only. */
export async function sendFile(method: 'PUT' | 'POST', path: string, file: Blob): Promise<{ id: string }> {
  const asking = fetch(path, { method, body: file, headers: { 'content-type': file.type } });
  const response = await asking.catch(() => null);
  if (!response) throw new ProblemError(UNREACHABLE);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as { id: string };
  throw new ProblemError((body as Problem | null) ?? { ...UNREACHABLE, status: response.status });
}

export function fileUrl(id: string, size: 'full' | 'small' = 'full'): string {
  return `/api/v1/files/${id}${size === 'small' ? '?size=small' : ''}`;
}

/** Without a connection we ask all the same, so that the page can say so instead of waiting in silence. */
export const queryClient = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof ProblemError && error.problem.status === 0,
    },
  },
});
