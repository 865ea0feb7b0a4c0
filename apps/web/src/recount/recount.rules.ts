// Where the page stands: what was chosen, what is being done, and what came out.
import type { Recount } from '@samenstem/counting/recount';
import type { Contents, CountOrder, Failure, WorkerReport } from './worker-messages';

export interface Recounting {
  readonly file: File | null;
  readonly contents: Contents | null;
  /** Bytes read so far, null when nothing is being read. */
  readonly bytes: number | null;
  /** The count at hand, and those that wait for it; `run` is how far it is. */
  readonly order: CountOrder | null;
  readonly waiting: readonly CountOrder[];
  readonly run: { readonly number: number; readonly cost: number } | null;
  /** What came out, by rule and seed. */
  readonly results: ReadonlyMap<string, Recount>;
  /** The outcome that is shown, and the one that is compared with other rules. */
  readonly shown: CountOrder | null;
  /** What somebody stopped; a comparison that was stopped just stays as far as it came. */
  readonly stopped: 'reading' | 'counting' | null;
  readonly failure: Failure | null;
}

export type RecountEvent =
  | WorkerReport
  | { readonly kind: 'chosen'; readonly file: File | null; readonly failure?: Failure | null }
  | { readonly kind: 'ordered'; readonly orders: readonly CountOrder[] }
  | { readonly kind: 'stopped' };

export const NOTHING: Recounting = {
  file: null,
  contents: null,
  bytes: null,
  order: null,
  waiting: [],
  run: null,
  results: new Map(),
  shown: null,
  stopped: null,
  failure: null,
};

export const keyOf = ({ rule, seed }: Pick<CountOrder, 'rule' | 'seed'>): string => `${rule} ${seed}`;

export const isBusy = ({ bytes, order }: Recounting): boolean => bytes !== null || order !== null;

/** Counting for the page itself, not for the comparison. */
export const isCounting = ({ order }: Recounting): boolean => order?.withTrace ?? false;

/** Nothing at hand any more. */
const AT_REST = { bytes: null, order: null, waiting: [], run: null } as const;

export function recounting(now: Recounting, event: RecountEvent): Recounting {
  switch (event.kind) {
    case 'chosen':
      return chosen(event.file, event.failure ?? null);
    case 'ordered':
      return ordered(now, event.orders);
    case 'stopped':
      return {
        ...now,
        ...AT_REST,
        stopped: isCounting(now) ? 'counting' : now.bytes === null ? null : 'reading',
      };
    default:
      return isBusy(now) ? reported(now, event) : now;
  }
}

function reported(now: Recounting, report: WorkerReport): Recounting {
  switch (report.kind) {
    case 'bytes':
      return now.bytes === null ? now : { ...now, bytes: report.read };
    case 'read':
      return { ...now, bytes: null, contents: report.contents };
    case 'run':
      return { ...now, run: { number: report.number, cost: report.cost } };
    case 'counted':
      return counted(now, report.order, report.recount);
    case 'failed':
      return { ...now, ...AT_REST, failure: report.reason };
  }
}

function chosen(file: File | null, failure: Failure | null): Recounting {
  if (!file) return NOTHING;
  return { ...NOTHING, file, failure, bytes: failure ? null : 0 };
}

function ordered(now: Recounting, [order, ...waiting]: readonly CountOrder[]): Recounting {
  return { ...now, order: order ?? null, waiting, run: null, stopped: null, failure: null };
}

function counted(now: Recounting, order: CountOrder, recount: Recount): Recounting {
  const [next, ...waiting] = now.waiting;
  return {
    ...now,
    order: next ?? null,
    waiting,
    run: null,
    results: new Map(now.results).set(keyOf(order), recount),
    shown: order.withTrace ? order : now.shown,
  };
}
